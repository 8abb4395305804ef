package screen

import (
	"image"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene"
)

// show draws a view as the game does, and reads the picture.
func show(p *painter, picture *ebiten.Image, v *scene.View) *image.RGBA {
	if c := p.change(picture, v, 1); c != nothing {
		p.draw(picture, v, 1, c)
	}
	return pixels(picture)
}

// What is put back and drawn over, fifty times, is what a fresh picture shows:
// no trail stays behind and nothing still is worn away.
func TestFlowsOverTheCacheLookLikeAFullRedraw(t *testing.T) {
	set := setter(t)
	kept, err := newPainter()
	require.NoError(t, err)
	fresh, err := newPainter()
	require.NoError(t, err)
	var picture, other *ebiten.Image
	for step := range 50 {
		v := gallery(t, set, step)
		if step > 20 {
			v.Still, v.Marks = 2, v.Marks[9:] // the lines went that the moving marks cross
			v.Moving -= 9
		}
		var a, b *image.RGBA
		var redrawn change
		inFrame(func(*ebiten.Image) {
			if picture == nil {
				picture, other = newPicture(480, 360), newPicture(480, 360)
			}
			redrawn = kept.change(picture, v, 1)
			a = show(kept, picture, v)
			fresh.draw(other, v, 1, everything)
			b = pixels(other)
		})
		if step > 0 && step != 21 {
			require.Equal(t, flows, redrawn, "step %d", step)
		}
		require.LessOrEqual(t, worst(a, b), 1, "step %d", step)
	}
}

func TestNothingIsDrawnWhereNothingChanged(t *testing.T) {
	set := setter(t)
	g, err := newGame(nil)
	require.NoError(t, err)
	var draws []int
	var frames []int
	draw := func(screen *ebiten.Image, v *scene.View) {
		g.view, g.scale = *v, 1
		g.draw(screen, time.Since(g.start))
		draws, frames = append(draws, g.paint.draws), append(frames, g.frames)
	}
	inFrame(func(*ebiten.Image) {
		picture := newPicture(480, 360)
		for _, step := range []int{0, 0, 0, 1, 1, 2, 2} {
			draw(picture, gallery(t, set, step))
		}
	})
	assert.Equal(t, []int{1, 1, 1, 2, 2, 3, 3}, frames)
	assert.Equal(t, draws[0], draws[2], "the same view again")
	assert.Equal(t, draws[3], draws[4], "the same flows again")
	assert.Equal(t, 2, draws[5]-draws[4], "patches, and the moving marks")
}

// A picture made anew, as after a resize, is drawn although the view is the same.
func TestNewPictureIsDrawn(t *testing.T) {
	p, err := newPainter()
	require.NoError(t, err)
	v := still(box(50, 50, 20, 20, 0, black))
	var small, large *image.RGBA
	inFrame(func(*ebiten.Image) {
		small = show(p, newPicture(100, 100), v)
		large = show(p, newPicture(200, 200), v)
	})
	assert.InDelta(t, 1, cover(small, 50, 50), 0.01)
	assert.InDelta(t, 1, cover(large, 50, 50), 0.01)
	assert.InDelta(t, 0, cover(large, 150, 150), 0.01)
}

// This is what a resting map's low cost stands on: frames that leave the
// picture untouched soon present nothing.
func TestUntouchedFramesAreNotPresented(t *testing.T) {
	inFrame(func(screen *ebiten.Image) { screen.Fill(image.White) })
	idle := func(frames int) (presented int) {
		first := 0
		for i := range frames {
			inFrame(func(*ebiten.Image) {
				if i == 0 {
					first = window.presented
				}
				presented = window.presented - first
			})
		}
		return presented
	}
	assert.Positive(t, idle(8), "the frame that was drawn")
	assert.Zero(t, idle(20))
}

func TestMeshesAllocateNothingOnceWarm(t *testing.T) {
	p, err := newPainter()
	require.NoError(t, err)
	set := setter(t)
	views := []*scene.View{gallery(t, set, 0), gallery(t, set, 1), gallery(t, set, 2)}
	p.pen.scale, p.pen.bounds = 1, image.Rect(0, 0, 480, 360)
	i := 0
	turn := func() *scene.View { i++; return views[i%len(views)] }
	for range 3 {
		p.buildBoth(turn())
	}
	var both, movers float64
	inFrame(func(*ebiten.Image) { // the window's loop, which allocates, waits meanwhile
		both = testing.AllocsPerRun(200, func() { p.buildBoth(turn()) })
		movers = testing.AllocsPerRun(200, func() { p.buildMovers(turn()) })
	})
	assert.Zero(t, both, "meshes of both layers")
	assert.Zero(t, movers, "mesh of the moving layer")
}

// Ebitengine queues what is drawn in pools, which a few frames fill: so this
// counts in frames of their own, and takes the middle one, because its other
// threads are counted along.
func TestFramesAllocateNothingOnceWarm(t *testing.T) {
	p, err := newPainter()
	require.NoError(t, err)
	set := setter(t)
	views := []*scene.View{gallery(t, set, 0), gallery(t, set, 1), gallery(t, set, 2)}
	var picture *ebiten.Image
	inFrame(func(*ebiten.Image) {
		picture = newPicture(480, 360)
		p.draw(picture, views[0], 1, everything)
	})
	var counts []uint64
	for i := range 60 {
		var before, after runtime.MemStats
		inFrame(func(*ebiten.Image) {
			runtime.ReadMemStats(&before)
			p.draw(picture, views[i%3], 1, flows)
			runtime.ReadMemStats(&after)
		})
		counts = append(counts, after.Mallocs-before.Mallocs)
	}
	counts = counts[30:]
	slices.Sort(counts)
	assert.Zero(t, counts[len(counts)/2], "allocations a frame of flows: %v", counts)
}

// BenchmarkMesh is what one picture costs the CPU before it is drawn.
func BenchmarkMesh(b *testing.B) {
	p, err := newPainter()
	require.NoError(b, err)
	v := gallery(b, setter(b), 0)
	p.pen.scale, p.pen.bounds = 1, image.Rect(0, 0, 480, 360)
	b.ReportAllocs()
	for b.Loop() {
		p.buildBoth(v)
	}
}
