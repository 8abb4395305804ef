package layout

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// pair returns two bodies on the x axis, d apart.
func pair(d float64) []Body {
	return []Body{{Charge: 1, Radius: 1}, {X: d, Charge: 1, Radius: 1}}
}

func TestSpringsPullTwoBodiesHalfEach(t *testing.T) {
	bodies := pair(10)
	f := Springs{Links: []Link{{0, 1, 4, 1}}}
	f.Apply(bodies, 0.5)
	// 6 too long, at half the heat 3 in all
	assert.Equal(t, 1.5, bodies[0].VX)
	assert.Equal(t, -1.5, bodies[1].VX)
	assert.Zero(t, bodies[0].VY)
	assert.Zero(t, bodies[0].X, "a force moves nothing")
	assert.Equal(t, 10.0, bodies[1].X, "a force moves nothing")
}

func TestSpringsPushWhatIsTooClose(t *testing.T) {
	bodies := pair(2)
	f := Springs{Links: []Link{{0, 1, 4, 1}}}
	f.Apply(bodies, 1)
	assert.Equal(t, -1.0, bodies[0].VX)
	assert.Equal(t, 1.0, bodies[1].VX)
}

func TestSpringsAimAtWhereBodiesWillBe(t *testing.T) {
	bodies := pair(10)
	bodies[0].VX = 6
	f := Springs{Links: []Link{{0, 1, 4, 1}}}
	f.Apply(bodies, 1)
	assert.Equal(t, 6.0, bodies[0].VX, "it arrives by itself")
	assert.Zero(t, bodies[1].VX)
}

func TestSpringsMoveAHubLessThanItsLeaves(t *testing.T) {
	bodies := []Body{{}, {X: 8}, {X: -8}, {Y: 8}}
	f := Springs{Links: []Link{{3, 0, 8, 1}, {2, 0, 4, 0}, {0, 1, 4, 1}}}
	f.Apply(bodies, 1)
	// two links act on the hub, one of them at rest: it yields a third of 4, the leaf two thirds
	assert.InDelta(t, 4.0/3, bodies[0].VX, 1e-12)
	assert.InDelta(t, -8.0/3, bodies[1].VX, 1e-12)
	assert.Equal(t, Body{X: -8}, bodies[2], "a link of strength 0 is not there")
}

func TestSpringsHoldAStarAndAClique(t *testing.T) {
	var star, clique []Link
	for i := int32(1); i < 200; i++ {
		star = append(star, Link{0, i, 50, 1})
		for j := range min(i, 20) {
			clique = append(clique, Link{i, j, 50, 1})
		}
	}
	for name, links := range map[string][]Link{"star": star, "clique": clique} {
		bodies := make([]Body, 200)
		Sunflower(bodies, 500, 1)
		s := New(bodies, &Springs{Links: links})
		s.Cooling = 0 // hot for ever
		for range 500 {
			s.Tick()
		}
		for i := range bodies {
			assert.Less(t, bodies[i].VX*bodies[i].VX, 1.0, "%s: body %d still flies", name, i)
		}
	}
}

func TestSpringsIgnoreALinkToItself(t *testing.T) {
	bodies := pair(10)
	f := Springs{Links: []Link{{1, 1, 4, 1}}}
	f.Apply(bodies, 1)
	assert.Equal(t, pair(10), bodies)
}

func TestSpringsPanicOnALinkToNoBody(t *testing.T) {
	f := Springs{Links: []Link{{0, 2, 4, 1}}}
	assert.Panics(t, func() { f.Apply(pair(10), 1) })
}

func TestTetherIsSlackWithinReach(t *testing.T) {
	for _, d := range []float64{0, 1, 4} {
		bodies := pair(d)
		f := Tether{Links: []Link{{0, 1, 4, 1}}}
		f.Apply(bodies, 1)
		assert.Equal(t, pair(d), bodies)
	}
}

func TestTetherPullsBeyondReach(t *testing.T) {
	bodies := pair(10)
	f := Tether{Links: []Link{{0, 1, 4, 0.5}}}
	f.Apply(bodies, 1)
	assert.Equal(t, 1.5, bodies[0].VX)
	assert.Equal(t, -1.5, bodies[1].VX)
}

func TestTetherBringsTheLeaderAfterItsPinnedCountry(t *testing.T) {
	bodies := []Body{{}, {X: 300, Pinned: true}}
	s := New(bodies, &Tether{Links: []Link{{0, 1, 30, 1}}})
	s.Settle(1000)
	assert.InDelta(t, 300, bodies[0].X, 30, "within reach")
	assert.Equal(t, 300.0, bodies[1].X)
}
