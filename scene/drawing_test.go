package scene

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/layout/measure"
)

// views are sizes at which the map has to look well.
var views = []Input{
	{Width: 1280, Height: 720, Scale: 1}, {Width: 1920, Height: 1080, Scale: 1},
	{Width: 3840, Height: 2160, Scale: 1}, {Width: 390, Height: 844, Scale: 3},
}

// inEvery runs a test for the article's map in each of the views.
func inEvery(t *testing.T, test func(t *testing.T, s *State)) {
	t.Helper()
	for _, in := range views {
		t.Run(fmt.Sprint(in.Width, "x", in.Height), func(t *testing.T) { test(t, article(t, in)) })
	}
}

// drawnAt is a map as the measures see it.
func drawnAt(s *State, detail int) *measure.Drawing {
	discs, pairs := s.Drawing(detail)
	d := &measure.Drawing{Edges: pairs}
	for _, disc := range discs {
		d.Discs = append(d.Discs, measure.Disc{X: float64(disc.At.X), Y: float64(disc.At.Y), R: float64(disc.Radius)})
	}
	return d
}

// From the first picture on it takes three seconds at most until all is still.
func TestArticleSettlesInThreeSeconds(t *testing.T) {
	m := article(t, wide).m
	for _, in := range views {
		s := New(m, setter(t), Options{})
		s.Step(in)
		require.False(t, s.Settled(), "it is seen to unfold")
		ticks := 0
		for ; !s.Settled() && ticks < 1000; ticks++ {
			s.Step(in)
		}
		assert.LessOrEqual(t, ticks, 3*TicksPerSecond, "%vx%v", in.Width, in.Height)
	}
}

func TestNoMarksOverlapAtRest(t *testing.T) {
	inEvery(t, func(t *testing.T, s *State) {
		for detail := 1; detail <= 3; detail++ {
			d := drawnAt(s, detail)
			require.NotEmpty(t, d.Discs)
			assert.Zero(t, d.Overlaps(), "at detail %d", detail)
		}
	})
}

// Where places and springs alone say where nodes stand, eight pairs cross for
// each bundle of the map, and two at the first view.
func TestFewBundlesCross(t *testing.T) {
	inEvery(t, func(t *testing.T, s *State) {
		all, first := drawnAt(s, 3), drawnAt(s, 1)
		assert.Less(t, all.Crossings(), 5*len(all.Edges))
		assert.Less(t, 2*first.Crossings(), 3*len(first.Edges), "at the first view")
	})
}

// A drawing has the marks of the picture, at their size and distances.
func TestDrawingIsThePicture(t *testing.T) {
	s := article(t, wide)
	s.ask(3)
	s.cam = s.whole(s.frame())
	s.cast(true)
	discs, pairs := s.Drawing(3)
	require.Len(t, discs, len(s.plot.node))
	l := s.lay(s.frame())
	for b := range s.plot.node {
		at, r := s.disc(int32(b), l)
		assert.Equal(t, Disc{at, r}, discs[b])
	}
	for _, p := range pairs {
		assert.NotEqual(t, p[0], p[1])
	}
	few, _ := s.Drawing(1)
	assert.Less(t, len(few), len(discs))
}
