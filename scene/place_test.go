package scene

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/layout"
)

// onEarth is the article as a map of the world.
func onEarth(t *testing.T, in Input) *State {
	t.Helper()
	s := article(t, in)
	s.do(Places)
	h := handOf(t, s, in)
	h.wait(300)
	require.True(t, s.Settled())
	return s
}

func TestPlacesAreWhereTheyAre(t *testing.T) {
	s := onEarth(t, wide)
	for b, i := range s.plot.node {
		place := s.m.Nodes[i].Place
		if place == nil || !s.shown[b] {
			continue
		}
		x, y := layout.Project(place.Lon, place.Lat)
		body := s.bodies()[b]
		assert.InDelta(t, x, body.X/degree, 6, s.m.Nodes[i].ID)
		assert.InDelta(t, y, body.Y/degree, 6, s.m.Nodes[i].ID)
	}
	at := func(id string) Point { return handOf(t, s, wide).where(id) }
	assert.Less(t, at("united-states").X, at("russia").X)
	assert.Less(t, at("iran").X, at("china").X)
	assert.Less(t, at("russia").Y, at("iran").Y)
	assert.Less(t, distance(at("putin"), at("russia")), float32(90), "a leader stands by the country")
}

// The way there and back is a glide: no mark jumps, and the end is the beginning.
func TestForceAndPlaceGlideIntoEachOther(t *testing.T) {
	s := article(t, wide)
	h := handOf(t, s, wide)
	before := h.where("iran")
	for _, places := range []bool{true, false} {
		s.goTo(places)
		last := s.at(s.plot.body[s.nodeID("iran").Index])
		for range 400 {
			h.wait(1)
			now := s.at(s.plot.body[s.nodeID("iran").Index])
			assert.Less(t, distance(now, last), float32(60))
			last = now
		}
		assert.True(t, s.Settled())
	}
	assert.InDelta(t, before.X, h.where("iran").X, 0.5)
	assert.InDelta(t, before.Y, h.where("iran").Y, 0.5)
}

func TestMapOfTheWorldSaysWhoseLinesItDraws(t *testing.T) {
	s := onEarth(t, wide)
	v := handOf(t, s, wide).view()
	assert.Contains(t, strings.Join(texts(v), " "), "Crimea in Ukraine")
	fills, dashed := 0, 0
	for i := range v.Marks {
		if v.Marks[i].Shape == Fill {
			fills++
			if v.Marks[i].Dash == Dashed {
				dashed++
			}
		}
	}
	assert.Greater(t, fills, 150)
	assert.Positive(t, dashed)
	s.do(Places)
	handOf(t, s, wide).wait(300)
	for _, m := range handOf(t, s, wide).view().Marks {
		assert.NotEqual(t, Fill, m.Shape, "no land below the forces")
	}
}

func TestNothingJumpsThereWithStillnessAsked(t *testing.T) {
	s := article(t, wide)
	in := wide
	in.Still = true
	s.do(Places)
	s.Step(in)
	s.Step(in)
	assert.True(t, s.Settled(), "at once, without a glide")
}

// There too what the map cannot lack is named, with a line where it is crowded.
func TestWeightiestNodesAreNamedOnTheMapOfTheWorld(t *testing.T) {
	for _, in := range []Input{wide, tall, {Width: 1920, Height: 1080}} {
		s := onEarth(t, in)
		v := s.look()
		named := map[int32]bool{}
		for i := range v.names {
			named[v.names[i].body] = true
		}
		for b, n := range s.plot.node {
			if s.m.Nodes[n].Weight == 3 && s.geo.has[b] {
				assert.True(t, named[int32(b)], "%s at %v", s.titles[b].whole, in.Width)
			}
		}
	}
}

// Arcs rise, whichever way they lead.
func TestStrandsAreArcsOnTheMapOfTheWorld(t *testing.T) {
	s := onEarth(t, wide)
	l := s.lay(s.frame())
	risen := 0
	for i := range s.strands {
		c := s.curve(i, l)
		if chord := distance(c[0], c[3]); chord > 250 && c.At(0.5).Y < (c[0].Y+c[3].Y)/2-0.05*chord {
			risen++
		} else if chord > 250 {
			t.Errorf("%s sags", s.name(s.strands[i].id))
		}
	}
	assert.Greater(t, risen, 5)
}
