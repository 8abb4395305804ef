package layout

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tangled is a graph on a sunflower, which knows nothing of its links.
func tangled(n int, links ...[2]int32) ([]Body, *Untangle) {
	bodies := make([]Body, n)
	u := &Untangle{Rounds: 300, Gap: 10, Seed: 7, HalfWidth: 400, HalfHeight: 300, Ranks: [][]int32{{}}}
	for i := range bodies {
		bodies[i].Radius = 10
		u.Ranks[0] = append(u.Ranks[0], int32(i))
	}
	for _, l := range links {
		u.Links = append(u.Links, Link{Source: l[0], Target: l[1], Strength: 0.1})
	}
	Sunflower(bodies, 250, 3)
	return bodies, u
}

// lattice is a tangled square grid, which can be drawn without a crossing.
func lattice(side int32) ([]Body, *Untangle) {
	var links [][2]int32
	for i := range side * side {
		if i%side > 0 {
			links = append(links, [2]int32{i - 1, i})
		}
		if i >= side {
			links = append(links, [2]int32{i - side, i})
		}
	}
	return tangled(int(side*side), links...)
}

// crossings counts the pairs of links that cross, by the signs of four areas.
func crossings(bodies []Body, links []Link) int {
	side := func(a, b, c int32) float64 {
		p, q, r := bodies[a], bodies[b], bodies[c]
		return (q.X-p.X)*(r.Y-p.Y) - (q.Y-p.Y)*(r.X-p.X)
	}
	n := 0
	for i, e := range links {
		for _, f := range links[:i] {
			a, b, c, d := e.Source, e.Target, f.Source, f.Target
			apart := a != c && a != d && b != c && b != d
			if apart && side(a, b, c)*side(a, b, d) < 0 && side(c, d, a)*side(c, d, b) < 0 {
				n++
			}
		}
	}
	return n
}

func TestUntangleUndoesCrossings(t *testing.T) {
	bodies, u := tangled(4, [2]int32{0, 1}, [2]int32{0, 2}, [2]int32{0, 3}, [2]int32{1, 2}, [2]int32{1, 3}, [2]int32{2, 3})
	for i, at := range [][2]float64{{-100, -100}, {100, -100}, {100, 100}, {-100, 100}} {
		bodies[i].X, bodies[i].Y = at[0], at[1]
	}
	require.Equal(t, 1, crossings(bodies, u.Links))
	u.Place(bodies)
	assert.Zero(t, crossings(bodies, u.Links), "four nodes, all linked, can be drawn with one inside")

	bodies, u = lattice(4)
	before := crossings(bodies, u.Links)
	u.Place(bodies)
	assert.Less(t, 4*crossings(bodies, u.Links), before)
}

func TestUntangleClearsLinksOfBodies(t *testing.T) {
	bodies, u := tangled(3, [2]int32{0, 1})
	bodies[0].X, bodies[1].X, bodies[2].X = -200, 200, 0
	for i := range bodies {
		bodies[i].Y = 0
	}
	u.Place(bodies)
	l := &line{a: 0, b: 1, ax: bodies[0].X, ay: bodies[0].Y, bx: bodies[1].X, by: bodies[1].Y}
	s := &search{Untangle: u, bodies: bodies, in: []int32{2}, lines: []line{*l}, lane: 0}
	assert.Zero(t, s.strikes(0))
}

func TestUntangleKeepsBodiesApartAndInside(t *testing.T) {
	bodies, u := lattice(4)
	u.Place(bodies)
	for i := range bodies {
		a := &bodies[i]
		assert.LessOrEqual(t, math.Abs(a.X), u.HalfWidth-a.Radius)
		assert.LessOrEqual(t, math.Abs(a.Y), u.HalfHeight-a.Radius)
		for j := range i {
			assert.Greater(t, hypot(a.X-bodies[j].X, a.Y-bodies[j].Y), a.Radius+bodies[j].Radius)
		}
	}
}

// What is placed first is placed as if there were nothing else.
func TestUntangleKeepsToRanks(t *testing.T) {
	bodies, u := lattice(4)
	first, rest := u.Ranks[0][:6], u.Ranks[0][6:]
	u.Ranks = [][]int32{first}
	u.Place(bodies)
	alone := append([]Body(nil), bodies[:6]...)

	bodies, _ = lattice(4)
	u.Ranks = [][]int32{first, rest}
	u.Place(bodies)
	for i := range alone {
		assert.Equal(t, alone[i].X, bodies[i].X)
		assert.Equal(t, alone[i].Y, bodies[i].Y)
	}
}

func TestUntangleHeedsHomesAndTies(t *testing.T) {
	bodies, u := tangled(3)
	u.Homes = []Target{{X: -300, Strength: 50}, {X: 300, Strength: 50}}
	u.Ties = []Link{{Source: 2, Target: 1, Length: 60, Strength: 50}}
	u.Place(bodies)
	assert.InDelta(t, -300, bodies[0].X, 60)
	assert.InDelta(t, 300, bodies[1].X, 60)
	assert.Less(t, hypot(bodies[2].X-bodies[1].X, bodies[2].Y-bodies[1].Y), 100.)
}

func TestUntangleMovesNoPinnedBody(t *testing.T) {
	bodies, u := lattice(4)
	u.Tries = 3
	bodies[5].Pinned = true
	x, y := bodies[5].X, bodies[5].Y
	u.Place(bodies)
	assert.Equal(t, [2]float64{x, y}, [2]float64{bodies[5].X, bodies[5].Y})
}

// Where nothing can be paid for, nothing is moved, however large the graph.
func TestUntangleKeepsToItsBudget(t *testing.T) {
	bodies, u := lattice(40)
	u.Budget = 1000
	before := append([]Body(nil), bodies...)
	u.Place(bodies)
	assert.Equal(t, before, bodies)
}

func TestUntangleOfNothing(t *testing.T) {
	assert.NotPanics(t, func() {
		new(Untangle).Place(nil)
		bodies, u := tangled(1, [2]int32{0, 0})
		u.Place(bodies)
		u.HalfWidth = 0
		u.Place(bodies)
	})
}

// The best of several tries is no dearer than the first of them.
func TestUntangleKeepsTheBestTry(t *testing.T) {
	cost := func(tries int) float64 {
		bodies, u := lattice(4)
		u.Tries, u.Rounds = tries, 60*tries
		u.Place(bodies)
		s := u.search(bodies)
		s.enter(u.Ranks[0])
		return s.sum(u.Ranks[0])
	}
	assert.LessOrEqual(t, cost(4), cost(1))
}

// The costs against the words that describe them.
func TestCostsByHand(t *testing.T) {
	bodies := []Body{{X: 0, Y: 0}, {X: 100, Y: 0}, {X: 50, Y: -40}, {X: 50, Y: 40}, {X: 50, Y: 5, Radius: 10}}
	u := &Untangle{HalfWidth: 500, HalfHeight: 500, Links: []Link{{Source: 0, Target: 1}, {Source: 2, Target: 3}, {Source: 0, Target: 2}}}
	s := u.search(bodies)
	s.enter([]int32{0, 1, 2, 3, 4})
	s.lane = 10
	assert.Equal(t, 1.0, s.crossed(0), "only the second link crosses, the third is at right angles enough")
	assert.InDelta(t, strikeCost*(1-5./20), s.strikes(0), 1e-12, "at 5 of a reach of 20")
	assert.InDelta(t, strikeCost*(1-5./20)+strikeCost, s.struck(4), 1e-12, "by the second link through the middle")

	same := &line{a: 0, b: 1, bx: 10}
	assert.Equal(t, foldCost, folded(same, &line{a: 0, b: 2, bx: 30}), "out of one body, in one direction")
	assert.Equal(t, foldCost, folded(same, &line{a: 2, b: 0, ax: 30}), "and where one ends there")
	assert.Equal(t, foldCost, folded(same, &line{a: 2, b: 1, ax: -30, bx: 10}), "or both do")
	assert.Zero(t, folded(same, &line{a: 0, b: 2, bx: -30}), "in opposite directions")
	assert.Zero(t, folded(same, &line{a: 0, b: 2, by: 30}), "at right angles")
}
