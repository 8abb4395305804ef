package scene

import (
	"math"
	"math/rand/v2"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// monkey plays whatever comes to its mind, the same in every run.
type monkey struct {
	*rand.Rand
	in     Input
	places []string // bookmarks that it has been to
}

// next is the input of another tick.
func (m *monkey) next(s *State) Input {
	in := &m.in
	in.Keys, in.Typed, in.Composing, in.Field, in.Address, in.Notice = 0, "", "", nil, nil, ""
	in.Mouse.WheelX, in.Mouse.WheelY = 0, 0
	switch n := m.IntN(100); {
	case n < 30:
		in.Mouse.At, in.Mouse.Here = m.point(), true
	case n < 45:
		in.Mouse.Down = !in.Mouse.Down
	case n < 48:
		in.Mouse.Second = !in.Mouse.Second
	case n < 55:
		in.Mouse.WheelY = float32(m.NormFloat64() * 200)
	case n < 65:
		m.fingers()
	case n < 80:
		in.Keys = Keys(1) << m.IntN(64)
		in.Shift = m.IntN(4) == 0
	case n < 86:
		letters := []rune("abciruz/?+é我ب 7")
		in.Typed = string(letters[m.IntN(len(letters))])
	case n < 88:
		in.Composing = "mosk"
	case n < 90:
		m.visit(s)
	case n < 91:
		sizes := [...][2]float32{{1280, 720}, {390, 844}, {200, 200}, {1920, 1080}, {844, 390}, {720, 500}}
		size := sizes[m.IntN(len(sizes))]
		in.Width, in.Height = size[0], size[1]
	case n < 92:
		in.Still = !in.Still
	case n < 93:
		in.Mouse.Here = false
	}
	return *in
}

func (m *monkey) point() Point {
	return Point{m.Float32() * m.in.Width, m.Float32() * m.in.Height}
}

// fingers puts some down, moves them, or lifts them.
func (m *monkey) fingers() {
	for i := range m.in.Touches {
		t := &m.in.Touches[i]
		switch m.IntN(4) {
		case 0:
			*t = Touch{ID: int32(i + 1), At: m.point()}
		case 1:
			t.At.X += m.Float32() * 20
		case 2:
			*t = Touch{}
		}
	}
}

// visit goes to a place it has been to, or to one that makes no sense.
func (m *monkey) visit(s *State) {
	m.places = append(m.places, s.Bookmark().String(), "node=nobody&link=&step=-4&camera=NaN,1,0", "kinds=oil,none&time=2014..2010&focus=3&with=iran,iran")
	m.in.Address = &m.places[m.IntN(len(m.places))]
	if len(m.places) > 60 {
		m.places = m.places[30:]
	}
}

// A soak: whatever is done, nothing panics, every body and the camera stay
// somewhere, and what is remembered does not grow.
func TestSoakOfRandomInputs(t *testing.T) {
	s := small(t, wide)
	const inputs = 100_000
	m := &monkey{Rand: rand.New(rand.NewPCG(7, 11)), in: wide}
	var v View
	var half uint64
	for i := range inputs {
		s.Step(m.next(s))
		s.Errands()
		if i%8 == 0 {
			s.View(&v)
		}
		if i%1000 == 0 {
			requireFinite(t, s, i)
		}
		if i == inputs/2 {
			half = heap()
		}
	}
	assert.Less(t, float64(heap()), float64(half)*1.1+1<<20, "bytes in use, after as many inputs again")
	assert.LessOrEqual(t, len(s.past.places), mostPlaces)
}

// The same with all that the article's map has, for as long as a test may last.
func TestSoakOfTheArticle(t *testing.T) {
	s := article(t, wide)
	m := &monkey{Rand: rand.New(rand.NewPCG(3, 5)), in: wide}
	var v View
	for i := range 6000 {
		s.Step(m.next(s))
		if i%8 == 0 {
			s.View(&v)
		}
		if i%500 == 0 {
			requireFinite(t, s, i)
		}
	}
}

func requireFinite(t *testing.T, s *State, input int) {
	t.Helper()
	sum := s.cam.Center.X + s.cam.Center.Y + s.cam.Zoom + float64(s.panel.scroll().At()) + float64(s.letters)
	for i := range s.plot.sim.Bodies {
		b := &s.plot.sim.Bodies[i]
		sum += b.X + b.Y
	}
	require.False(t, math.IsNaN(sum) || math.IsInf(sum, 0), "after input %d", input)
	require.Positive(t, s.cam.Zoom)
}

// heap is the number of bytes in use.
func heap() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
