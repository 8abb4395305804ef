package screen

import (
	"image"
	"math/rand/v2"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene"
)

// swarm is a crowd of dots in a square of 600 dp about the middle of the world, and the
// lines between them.
type swarm struct {
	dots  []scene.Point
	lines [][2]int
}

func newSwarm() swarm {
	random := rand.New(rand.NewPCG(7, 7))
	var s swarm
	for range 500 {
		s.dots = append(s.dots, at(600*random.Float32()-300, 600*random.Float32()-300))
	}
	for range 900 {
		s.lines = append(s.lines, [2]int{random.IntN(500), random.IntN(500)})
	}
	return s
}

// seen is the view of it with the world's middle at a place, under a box that stays:
// what is out of sight is left out, as scene does.
func (s swarm) seen(x, y float32, key uint64, paint scene.Color) *scene.View {
	v, mid := still(), at(x, y)
	place := func(i int) scene.Point { return at(mid.X+s.dots[i].X, mid.Y+s.dots[i].Y) }
	sight := scene.Rect{Max: at(200, 200)}
	for _, l := range s.lines {
		m := line(place(l[0]), place(l[1]), 0.4, scene.Color{R: 90, B: 40, A: 120})
		if m.Curve().Bounds().Inset(-2).Overlaps(sight) {
			v.Marks = append(v.Marks, m)
		}
	}
	for i := range s.dots {
		if p := place(i); sight.Inset(-5).Contains(p) {
			v.Marks = append(v.Marks, box(p.X, p.Y, 3, 3, 3, paint))
		}
	}
	v.Haze = scene.Haze{Count: len(v.Marks), Key: key, At: mid}
	v.Marks = append(v.Marks, box(30, 30, 20, 10, 0, red))
	v.Moving = len(v.Marks)
	return v
}

// The shader of the haze draws as that of all marks does.
func TestHazeLooksLikeOtherMarks(t *testing.T) {
	for _, scale := range []float32{1, 1.5, 2} {
		v := newSwarm().seen(100, 100, 1, black)
		hazy := paint(t, v, scale)
		v.Haze = scene.Haze{}
		plain := paint(t, v, scale)
		assert.LessOrEqual(t, worst(hazy, plain), 12, "scale %v", scale)
		assert.Greater(t, worst(hazy, paint(t, still(), scale)), 200)
	}
}

// Dragged about, a haze that moves along looks like one drawn anew, and what stands over
// it leaves no trace.
func TestDraggedHazeLooksLikeNew(t *testing.T) {
	s := newSwarm()
	kept, err := newPainter()
	require.NoError(t, err)
	var picture *ebiten.Image
	for i, to := range [][2]float32{{100, 100}, {107, 100}, {107, 88}, {60, 130}, {60, 130}, {-120, 60}, {-119, 61}, {300, 250}, {100, 100}} {
		v := s.seen(to[0], to[1], 1, black)
		var got *image.RGBA
		inFrame(func(*ebiten.Image) {
			if picture == nil {
				picture = newPicture(200, 200)
			}
			kept.draw(picture, v, 1, everything)
			got = pixels(picture)
		})
		require.LessOrEqual(t, worst(got, paint(t, v, 1)), 2, "move %d", i)
	}
}

// What is between two pixels is shown on the nearer, also what comes into sight.
func TestDraggedHazeLiesOnWholePixels(t *testing.T) {
	s := newSwarm()
	p, err := newPainter()
	require.NoError(t, err)
	var moved *image.RGBA
	inFrame(func(*ebiten.Image) {
		picture := newPicture(200, 200)
		p.draw(picture, s.seen(100, 100, 1, black), 1, everything)
		p.draw(picture, s.seen(130.3, 78.6, 1, black), 1, everything)
		moved = pixels(picture)
	})
	assert.LessOrEqual(t, worst(moved, paint(t, s.seen(130, 79, 1, black), 1)), 2)
}

// A haze of another key is drawn anew, and one of the same is not.
func TestAnotherHazeIsDrawn(t *testing.T) {
	s := newSwarm()
	p, err := newPainter()
	require.NoError(t, err)
	var same, other *image.RGBA
	inFrame(func(*ebiten.Image) {
		picture := newPicture(200, 200)
		p.draw(picture, s.seen(100, 100, 1, black), 1, everything)
		p.draw(picture, s.seen(100, 100, 1, blue), 1, everything)
		same = pixels(picture)
		p.draw(picture, s.seen(100, 100, 2, blue), 1, everything)
		other = pixels(picture)
	})
	assert.Zero(t, worst(same, paint(t, s.seen(100, 100, 1, black), 1)))
	assert.Zero(t, worst(other, paint(t, s.seen(100, 100, 2, blue), 1)))
}

// Where a map has no haze any more, none is left.
func TestHazeGoes(t *testing.T) {
	p, err := newPainter()
	require.NoError(t, err)
	var got *image.RGBA
	inFrame(func(*ebiten.Image) {
		picture := newPicture(200, 200)
		p.draw(picture, newSwarm().seen(100, 100, 1, black), 1, everything)
		p.draw(picture, still(box(50, 50, 9, 9, 0, black)), 1, everything)
		got = pixels(picture)
	})
	assert.Zero(t, worst(got, paint(t, still(box(50, 50, 9, 9, 0, black)), 1)))
}

func TestDraggingAHazeAllocatesNothingOnceWarm(t *testing.T) {
	p, err := newPainter()
	require.NoError(t, err)
	s := newSwarm()
	views := []*scene.View{s.seen(100, 100, 1, black), s.seen(91, 104, 1, black), s.seen(100, 100, 2, black)}
	var least [3]uint64 // by view: other threads are counted along
	var picture *ebiten.Image
	inFrame(func(*ebiten.Image) { picture = newPicture(200, 200) })
	for i := range 90 {
		n := mallocs(func() { p.draw(picture, views[i%3], 1, everything) })
		if i < 60 || n < least[i%3] {
			least[i%3] = n
		}
	}
	assert.Zero(t, least, "allocations a frame")
}
