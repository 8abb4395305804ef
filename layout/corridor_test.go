package layout

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestCorridorPushesSidewaysByDepth(t *testing.T) {
	bodies := []Body{{X: 0}, {X: 100}, {X: 40, Y: 6, Radius: 10}}
	f := &Corridor{Lanes: []Lane{{Source: 0, Target: 1, Half: 20}}, Strength: 0.5}
	f.Apply(bodies, 0) // whatever the heat
	assert.Equal(t, Body{X: 0}, bodies[0], "its ends stay")
	assert.Equal(t, Body{X: 100}, bodies[1])
	assert.InDelta(t, 0, bodies[2].VX, 1e-12)
	assert.InDelta(t, 0.5*(20+10-6), bodies[2].VY, 1e-12)
}

func TestCorridorLeavesAloneWhoStandsOutside(t *testing.T) {
	lane := []Lane{{Source: 0, Target: 1, Half: 20}}
	for name, b := range map[string]Body{
		"beside":     {X: 40, Y: 31, Radius: 10},
		"before":     {X: -1, Y: 0, Radius: 10},
		"beyond":     {X: 101, Y: 0, Radius: 10},
		"but pinned": {X: 50, Y: 1, Radius: 10, Pinned: true},
	} {
		bodies := []Body{{X: 0}, {X: 100}, b}
		(&Corridor{Lanes: lane, Strength: 1}).Apply(bodies, 1)
		assert.Equal(t, b, bodies[2], name)
	}
}

func TestCorridorKeepsOutOnlyWhomItNames(t *testing.T) {
	bodies := []Body{{X: 0}, {X: 100}, {X: 40, Y: 6, Radius: 10}, {X: 60, Y: 6, Radius: 10}}
	f := &Corridor{Lanes: []Lane{{Source: 0, Target: 1, Half: 20}}, Only: []bool{3: true}, Strength: 0.5}
	f.Apply(bodies, 0)
	assert.Zero(t, bodies[2].VY)
	assert.InDelta(t, 0.5*(20+10-6), bodies[3].VY, 1e-12)
}

func TestCorridorClearsTheVeryLine(t *testing.T) {
	sides := map[bool]bool{}
	for seed := range uint64(16) {
		bodies := []Body{{X: 0}, {X: 100}, {X: 50, Radius: 5}}
		(&Corridor{Lanes: []Lane{{0, 1, 20}}, Strength: 1, Seed: seed}).Apply(bodies, 1)
		assert.InDelta(t, 25, math.Abs(bodies[2].VY), 1e-9)
		sides[bodies[2].VY > 0] = true
	}
	assert.Len(t, sides, 2, "the seed says to which side")
}

func TestCorridorWithoutLengthPushesNobody(t *testing.T) {
	bodies := []Body{{}, {}, {X: 1}}
	(&Corridor{Lanes: []Lane{{0, 1, 20}}, Strength: 1}).Apply(bodies, 1)
	assert.Equal(t, []Body{{}, {}, {X: 1}}, bodies)
}

func TestWallsPushBackWhoStandsOut(t *testing.T) {
	bodies := []Body{{X: 95, Y: -30, Radius: 10}, {X: -20, Y: 60, Radius: 10}, {X: 200, Radius: 300}}
	(&Walls{HalfWidth: 100, HalfHeight: 50, Strength: 0.5}).Apply(bodies, 0)
	assert.Equal(t, -2.5, bodies[0].VX, "5 out on the right")
	assert.Zero(t, bodies[0].VY)
	assert.Equal(t, -10.0, bodies[1].VY, "20 out below")
	assert.Zero(t, bodies[1].VX)
	assert.Equal(t, -100.0, bodies[2].VX, "one larger than the room goes to its middle")
	free := []Body{{X: 1e6, Y: -1e6}}
	(&Walls{Strength: 1}).Apply(free, 1)
	assert.Equal(t, []Body{{X: 1e6, Y: -1e6}}, free, "no walls")
}
