package scene

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene/bookmark"
	"citemap/seeds/crowd"
)

// throngIn is a settled map of some hundred nodes, all of them shown.
func throngIn(t *testing.T, in Input) *State {
	t.Helper()
	m, err := crowd.Map(700, 2000)
	require.NoError(t, err)
	s := New(m, setter(t), Options{Theme: Light, Paused: true, Start: bookmark.Bookmark{Detail: 3}})
	s.Settle(in.Width, in.Height)
	require.True(t, s.crowded())
	return s
}

func TestFewNodesAreNoCrowd(t *testing.T) {
	s := article(t, wide)
	assert.False(t, s.crowded())
	assert.Zero(t, s.look().Haze)
}

func TestWhatIsOutOfSightIsNotDrawn(t *testing.T) {
	s := throngIn(t, wide)
	drawn := func() int { return len(s.look().Marks) }
	whole := drawn()
	for range 8 {
		s.zoomAt(s.mid(), 2)
	}
	assert.Less(t, drawn(), whole/2)
	for _, m := range s.look().Marks {
		if m.ID.Part == NodePart && m.Shape == Box && m.Stroke == 0 {
			assert.True(t, Rect{Max: Point{s.width, s.height}}.Inset(-200).Contains(m.A))
		}
	}
}

// What is chosen is drawn in full with its neighbours, however small all else is.
func TestWhatIsChosenIsDrawnInFull(t *testing.T) {
	s := throngIn(t, wide)
	body := s.order[len(s.order)/2]
	s.chosen = ID{Part: NodePart, Index: s.plot.node[body]}
	s.changed()
	s.cast(true)
	v := s.look()
	seen := 0
	for i := range s.strands {
		if st := &s.strands[i]; st.from == body || st.to == body {
			assert.EqualValues(t, 1, s.crowd.full[i])
			seen++
		}
	}
	require.Positive(t, seen)
	for _, b := range s.plot.near[body] {
		assert.True(t, v.lit[b])
		at := s.at(b)
		assert.Equal(t, s.plot.node[b], s.Pick(at, 0).Index, "it is what a click there means")
	}
}

// Moving the camera aside moves the haze and nothing else of it; all else makes it
// another.
func TestTheHazeIsAnotherWhereMoreThanTheCameraMoved(t *testing.T) {
	s := throngIn(t, wide)
	before := s.look().Haze
	require.NotZero(t, before.Key)
	s.pan(7, -3)
	after := s.look().Haze
	assert.Equal(t, before.Key, after.Key)
	assert.InDelta(t, 7, after.At.X-before.At.X, 1e-3)
	assert.InDelta(t, -3, after.At.Y-before.At.Y, 1e-3)
	for name, change := range map[string]func(){
		"zoom":   func() { s.zoomAt(s.mid(), 1.1) },
		"theme":  func() { s.chooseTheme(Dark) },
		"choice": func() { s.chosen = ID{Part: NodePart, Index: s.plot.node[s.order[3]]}; s.changed() },
		"bodies": func() { s.tick++; s.moved = s.tick; s.changed() },
	} {
		was := s.look().Haze.Key
		change()
		assert.NotEqual(t, was, s.look().Haze.Key, name)
	}
}

// The grid finds all that lies near a line.
func TestBodyGridFindsWhatIsNearALine(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	place := func() Point { return Point{random.Float32()*900 - 200, random.Float32() * 500} }
	at := make([]Point, 500)
	for i := range at {
		at[i] = place()
	}
	var g bodyGrid
	g.fill(at, func(b int) bool { return b%5 > 0 })
	for range 300 {
		a, b, reach := place(), place(), 60*random.Float32()
		found := map[int32]bool{}
		g.along(a, b, reach, func(body int32) { found[body] = true })
		for i, p := range at {
			near := distance(p, lerp(a, b, project(p, a, b))) <= reach
			assert.False(t, near && i%5 > 0 && !found[int32(i)], "%v near %v to %v", p, a, b)
			assert.False(t, i%5 == 0 && found[int32(i)])
		}
	}
	g.fill(nil, func(int) bool { return true })
	g.along(Point{}, Point{1, 1}, 5, func(int32) { t.Error("there is nobody") })
}
