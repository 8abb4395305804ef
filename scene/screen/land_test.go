package screen

import (
	"image"
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/assets"
	"citemap/scene"
)

// countries are 200 areas of 100 points, as many as there are, side by side.
func countries() []*assets.Area {
	rng := rand.New(rand.NewPCG(5, 5))
	var all []*assets.Area
	for i := range 200 {
		all = append(all, assets.NewArea(star(rng, 100, 16*float64(i%20)+8, 16*float64(i/20)+8, 6, 9)))
	}
	return all
}

// earth is a view of 1280 by 720 dp of them, seen whole at zoom 1.
func earth(all []*assets.Area, zoom, dx float32, edges bool) *scene.View {
	v := &scene.View{Width: 1280, Height: 720, Ground: white, Still: 1, Clips: []scene.Rect{{Max: at(1280, 720)}}}
	for _, a := range all {
		v.Marks = append(v.Marks, fill(a, dx+640-640*zoom, 360-320*zoom, 4*zoom, blue))
		if edges {
			v.Marks = append(v.Marks, stroked(v.Marks[len(v.Marks)-1], 0.8, scene.Solid))
		}
	}
	v.Moving = len(v.Marks)
	return v
}

// drag returns a view of some marks at 200 by 200 dp, moved, under a box and
// beside one that stays.
func drag(dx, dy float32, marks ...scene.Mark) *scene.View {
	v := still(marks...)
	for i := range v.Marks {
		v.Marks[i].A.X += dx
		v.Marks[i].A.Y += dy
	}
	v.Marks = append(v.Marks, box(100+dx, 100+dy, 12, 12, 12, red), box(20, 20, 5, 5, 0, black))
	v.Moving = len(v.Marks)
	return v
}

// Dragged about by whole pixels, cached land looks like land drawn anew, and what
// the other marks did to the screen leaves no trace.
func TestDraggedLandLooksLikeNew(t *testing.T) {
	a := island()
	marks := func() []scene.Mark {
		return []scene.Mark{fill(a, 100, 100, 12, blue), fill(a, 260, 60, 12, black), stroked(fill(a, 100, 100, 12, black), 1.5, scene.Dashed)}
	}
	kept, err := newPainter()
	require.NoError(t, err)
	fresh, err := newPainter()
	require.NoError(t, err)
	var picture, other *ebiten.Image
	for i, to := range [][2]float32{{0, 0}, {5, 0}, {5, -7}, {-30, 20}, {-30, 20}, {-80, -60}, {-79, -61}, {300, 0}, {310, 10}, {0, 0}} {
		v := drag(to[0], to[1], marks()...)
		var kind [2]*image.RGBA
		inFrame(func(*ebiten.Image) {
			if picture == nil {
				picture, other = newPicture(200, 200), newPicture(200, 200)
			}
			kept.draw(picture, v, 1, everything)
			kind[0] = pixels(picture)
			fresh.land.scale = 0 // forget it
			fresh.draw(other, v, 1, everything)
			kind[1] = pixels(other)
		})
		require.LessOrEqual(t, worst(kind[0], kind[1]), 3, "move %d", i)
	}
}

// What is between two pixels is shown on the nearer.
func TestDraggedLandLiesOnWholePixels(t *testing.T) {
	a := island()
	p, err := newPainter()
	require.NoError(t, err)
	var first, moved *image.RGBA
	inFrame(func(*ebiten.Image) {
		picture := newPicture(200, 200)
		p.draw(picture, still(fill(a, 100, 100, 6, blue)), 1, everything)
		first = pixels(picture)
		p.draw(picture, still(fill(a, 103.3, 98.6, 6, blue)), 1, everything)
		moved = pixels(picture)
	})
	for y := 20; y < 180; y++ {
		for x := 20; x < 180; x++ {
			require.Equal(t, first.RGBAAt(x, y), moved.RGBAAt(x+3, y-1))
		}
	}
}

// Land is drawn anew when more happens than that all of it moves.
func TestChangedLandIsDrawnAnew(t *testing.T) {
	a, b := island(), island()
	before := func() []scene.Mark { return []scene.Mark{fill(a, 80, 80, 6, blue), fill(b, 120, 120, 6, red)} }
	for name, change := range map[string]func(v *scene.View){
		"zoom":    func(v *scene.View) { v.Marks[0].Size, v.Marks[1].Size = 7, 7 },
		"colour":  func(v *scene.View) { v.Marks[1].Paint = black },
		"apart":   func(v *scene.View) { v.Marks[1].A.X += 3 },
		"one":     func(v *scene.View) { v.Marks = v.Marks[:1]; v.Moving = 1 },
		"none":    func(v *scene.View) { v.Marks = nil; v.Moving = 0 },
		"ground":  func(v *scene.View) { v.Ground = black },
		"another": func(v *scene.View) { v.Marks[0].Area = assets.NewArea(ringOf(0, 0, 9, 0, 9, 9)) },
		"above": func(v *scene.View) {
			v.Marks = append([]scene.Mark{box(100, 100, 80, 80, 0, black)}, v.Marks...)
			v.Moving = 3
		},
	} {
		p, err := newPainter()
		require.NoError(t, err)
		v := still(before()...)
		change(v)
		var got *image.RGBA
		inFrame(func(*ebiten.Image) {
			picture := newPicture(200, 200)
			p.draw(picture, still(before()...), 1, everything)
			p.draw(picture, v, 1, everything)
			got = pixels(picture)
		})
		assert.Zero(t, worst(paint(t, v, 1), got), name)
	}
}

// Flows over land put back what they covered.
func TestFlowsOverLand(t *testing.T) {
	p, err := newPainter()
	require.NoError(t, err)
	at := func(x float32, flow uint64) *scene.View {
		v := drag(0, 0, fill(island(), 100, 100, 9, blue))
		v.Marks = append(v.Marks, box(x, 100, 9, 9, 9, black))
		v.Flow = flow
		return v
	}
	var got *image.RGBA
	inFrame(func(*ebiten.Image) {
		picture := newPicture(200, 200)
		show(p, picture, at(40, 1))
		show(p, picture, at(60, 2))
		got = show(p, picture, at(150, 3))
	})
	assert.LessOrEqual(t, worst(paint(t, at(150, 3), 1), got), 1)
}

func TestFillsAllocateNothingOnceWarm(t *testing.T) {
	p, err := newPainter()
	require.NoError(t, err)
	all := countries()
	views := []*scene.View{earth(all, 1, 0, true), earth(all, 3, 9, true), earth(all, 1000, 0, true)}
	for _, v := range views { // above other marks, where they are drawn each time
		v.Marks = append([]scene.Mark{box(9, 9, 5, 5, 0, red)}, v.Marks...)
		v.Moving++
	}
	p.pen.scale, p.pen.bounds = 1, image.Rect(0, 0, 1280, 720)
	i := 0
	turn := func() *scene.View { i++; return views[i%len(views)] }
	for range 3 {
		p.buildBoth(turn())
	}
	var allocs float64
	inFrame(func(*ebiten.Image) { allocs = testing.AllocsPerRun(50, func() { p.buildBoth(turn()) }) })
	assert.Zero(t, allocs)
}

func TestDraggingLandAllocatesNothingOnceWarm(t *testing.T) {
	p, err := newPainter()
	require.NoError(t, err)
	all := countries()
	views := []*scene.View{earth(all, 2, 0, true), earth(all, 2, 9, true), earth(all, 2, -5, true)}
	var counts []uint64
	var picture *ebiten.Image
	inFrame(func(*ebiten.Image) { picture = newPicture(1280, 720) })
	for i := range 40 {
		counts = append(counts, mallocs(func() { p.draw(picture, views[i%3], 1, everything) }))
	}
	counts = counts[20:]
	slices.Sort(counts)
	assert.Zero(t, counts[len(counts)/2], "allocations a frame: %v", counts)
}

// mallocs counts the allocations of f in a frame of its own.
func mallocs(f func()) uint64 {
	var before, after runtime.MemStats
	inFrame(func(*ebiten.Image) {
		runtime.ReadMemStats(&before)
		f()
		runtime.ReadMemStats(&after)
	})
	return after.Mallocs - before.Mallocs
}

// BenchmarkAreaMesh is what every country costs once.
func BenchmarkAreaMesh(b *testing.B) {
	all := countries()
	for b.Loop() {
		for _, a := range all {
			newAreaMesh(a)
		}
	}
}

// BenchmarkLand is what a frame costs in which all countries are zoomed or
// dragged, until the pixels are there; "nothing" is what that is without any.
func BenchmarkLand(b *testing.B) {
	all := countries()
	nothing := scene.View{Width: 1280, Height: 720, Ground: white}
	for name, views := range map[string][]*scene.View{
		"nothing":        {&nothing},
		"zoom":           {earth(all, 1, 0, false), earth(all, 1.01, 0, false)},
		"zoom and edges": {earth(all, 1, 0, true), earth(all, 1.01, 0, true)},
		"zoom far in":    {earth(all, 5, 0, true), earth(all, 5.05, 0, true)},
		"drag":           {earth(all, 1, 0, false), earth(all, 1, 8, false)},
		"drag and edges": {earth(all, 1, 0, true), earth(all, 1, 8, true)},
		"drag far in":    {earth(all, 5, 0, true), earth(all, 5, 8, true)},
	} {
		b.Run(name, func(b *testing.B) {
			p, err := newPainter()
			require.NoError(b, err)
			pixel := make([]byte, 4*1280*720)
			i := 0
			inFrame(func(*ebiten.Image) {
				picture := newPicture(1280, 720)
				for b.Loop() {
					i++
					p.draw(picture, views[i%len(views)], 1, everything)
					picture.ReadPixels(pixel) // waits until it is drawn
				}
			})
		})
	}
}

// BenchmarkLandMesh is what one of those frames costs before it is drawn.
func BenchmarkLandMesh(b *testing.B) {
	all := countries()
	for name, edges := range map[string]bool{"areas": false, "areas and edges": true} {
		b.Run(name, func(b *testing.B) {
			p, err := newPainter()
			require.NoError(b, err)
			v := earth(all, 1, 0, edges)
			v.Moving = 0 // not land
			p.pen.scale, p.pen.bounds = 1, image.Rect(0, 0, 1280, 720)
			p.buildBoth(v)
			b.ReportAllocs()
			for b.Loop() {
				p.buildBoth(v)
			}
		})
	}
}
