package scene

import (
	"testing"

	"github.com/stretchr/testify/require"

	"citemap/assets"
	"citemap/scene/typeset"
	"citemap/seeds"
	"citemap/seeds/defiance"
)

// wide and tall are views as they are met: a desktop's window and a phone.
var (
	wide = Input{Width: 1280, Height: 720, Scale: 1}
	tall = Input{Width: 390, Height: 844, Scale: 3}
)

func setter(t testing.TB) *typeset.Setter {
	t.Helper()
	tx, err := typeset.New(assets.Fonts())
	require.NoError(t, err)
	return tx
}

// article is the built-in map, settled in a view of that size.
func article(t testing.TB, in Input) *State {
	t.Helper()
	m, err := defiance.Map()
	require.NoError(t, err)
	return settled(t, m, in)
}

// small is a map of a few nodes: a bundle of four strands, a deal that has not
// been delivered, a joint claim, a denial, a leader, and an unsourced node.
func small(t testing.TB, in Input) *State {
	t.Helper()
	m, err := seeds.Load("testdata/small/map.json")
	require.NoError(t, err)
	return settled(t, m, in)
}

func settled(t testing.TB, m *seeds.Map, in Input) *State {
	t.Helper()
	s := New(m, setter(t), Options{})
	s.Settle(in.Width, in.Height)
	require.True(t, s.Settled())
	s.Step(in) // which does not ask for stillness, as Settle does
	return s
}

// hand plays a person's moves, tick by tick.
type hand struct {
	t  testing.TB
	s  *State
	in Input
}

func handOf(t testing.TB, s *State, in Input) *hand { return &hand{t, s, in} }

func (h *hand) wait(ticks int) {
	for range ticks {
		h.s.Step(h.in)
		h.in.Keys, h.in.Mouse.WheelX, h.in.Mouse.WheelY = 0, 0, 0
	}
}

func (h *hand) move(p Point) {
	h.in.Mouse.At, h.in.Mouse.Here = p, true
	h.wait(1)
}

func (h *hand) down(down bool) {
	h.in.Mouse.Down = down
	h.wait(1)
}

func (h *hand) click(p Point) {
	h.move(p)
	h.down(true)
	h.down(false)
}

func (h *hand) drag(from, to Point) {
	h.move(from)
	h.down(true)
	for i := range 10 {
		h.move(lerp(from, to, float32(i+1)/10))
	}
}

func (h *hand) key(k Keys) {
	h.in.Keys = k
	h.wait(1)
}

func (h *hand) touch(points ...Point) {
	h.in.Touches = [MaxTouches]Touch{}
	for i, p := range points {
		h.in.Touches[i] = Touch{ID: int32(i + 1), At: p}
	}
	h.wait(1)
}

func (h *hand) where(id string) Point {
	p, ok := h.s.Where(id)
	require.True(h.t, ok, "%s cannot be clicked", id)
	return p
}

func (h *hand) view() *View {
	v := new(View)
	h.s.View(v)
	return v
}

// texts are the words that a picture shows.
func texts(v *View) []string {
	var all []string
	for i := range v.Marks {
		if v.Marks[i].Shape == Text {
			all = append(all, v.Marks[i].Text.Text)
		}
	}
	return all
}
