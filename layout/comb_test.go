package layout

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

// attached grows a graph by preferential attachment, two links a node.
func attached(n int) []Link {
	links := []Link{{Source: 0, Target: 1, Strength: 1}, {Source: 1, Target: 2, Strength: 1}, {Source: 0, Target: 2, Strength: 1}}
	r := random(1)
	end := func() int32 {
		l := links[r.below(len(links))]
		return [2]int32{l.Source, l.Target}[r.below(2)]
	}
	for v := int32(3); v < int32(n); v++ {
		a := end()
		b := end()
		for b == a {
			b = end()
		}
		links = append(links, Link{Source: a, Target: v, Strength: 1}, Link{Source: b, Target: v, Strength: 1})
	}
	return links
}

// branches is a tree each of whose nodes has so many above it.
func branches(n, many int) []Link {
	var links []Link
	for i := 1; i < n; i++ {
		links = append(links, Link{Source: int32((i - 1) / many), Target: int32(i), Strength: 1})
	}
	return links
}

// stressOf is the mean over all pairs of (drawn/far - 1)² at the best scale.
func stressOf(bodies []Body, links []Link) float64 {
	g := graphOf(len(bodies), links)
	s, far := distances{graph: g}, make([]float64, len(bodies))
	var sum, squares, pairs float64
	for v := range g.body {
		s.from(int32(v), far)
		for w := range v {
			a, b := &bodies[g.body[v]], &bodies[g.body[w]]
			r := hypot(a.X-b.X, a.Y-b.Y) / far[w]
			sum, squares, pairs = sum+r, squares+r*r, pairs+1
		}
	}
	return 1 - sum*sum/(pairs*squares)
}

func TestCombTradesALittleStressForManyCrossings(t *testing.T) {
	const n = 300
	links := attached(n)
	plain, combed := make([]Body, n), make([]Body, n)
	(&Stress{Links: links, Seed: 1, Sweeps: -1}).Place(plain)
	(&Stress{Links: links, Seed: 1}).Place(combed)
	before, after := crossings(plain, links), crossings(combed, links)
	assert.Less(t, after, before*3/4, "of %d", before)
	assert.Less(t, stressOf(combed, links), 1.15*stressOf(plain, links))
}

func TestCombDrawsTreesWithoutCrossings(t *testing.T) {
	for many := 1; many < 5; many++ {
		links, bodies, plain := branches(400, many), make([]Body, 400), make([]Body, 400)
		(&Stress{Links: links, Seed: 1}).Place(bodies)
		(&Stress{Links: links, Seed: 1, Sweeps: -1}).Place(plain)
		assert.Zero(t, crossings(bodies, links), "%d branches", many)
		assert.Less(t, stressOf(bodies, links), 1.2*stressOf(plain, links)+1e-9, "%d branches", many)
	}
}

// What is added up as nodes move is what there is to count.
func TestCombKnowsWhatItHas(t *testing.T) {
	const n = 120
	links := attached(n)
	g := graphOf(n, links)
	p, r := g.spread(n), random(5)
	at := make([]place, n)
	for v := range at {
		at[v] = place{float64(900 * r.within()), float64(900 * r.within())}
	}
	c := g.comb(p, at, make([]bool, n), r)
	c.sweep(3)
	bodies, stress := make([]Body, n), 0.0
	for v, b := range g.body {
		bodies[b].X, bodies[b].Y = c.at[v].x, c.at[v].y
		stress += c.sight.stress(c.at, int32(v), c.at[v]) / 2
	}
	assert.Equal(t, float64(crossings(bodies, links)), c.crossings)
	assert.InDelta(t, stress, c.stress, 1e-6*stress)
}

func TestCombLeavesThePinned(t *testing.T) {
	const n = 60
	links, bodies := attached(n), make([]Body, n)
	bodies[7], bodies[30] = Body{X: 50, Y: 30, Pinned: true}, Body{X: -40, Pinned: true}
	(&Stress{Links: links, Seed: 1}).Place(bodies)
	assert.Equal(t, Body{X: 50, Y: 30, Pinned: true}, bodies[7])
	assert.Equal(t, Body{X: -40, Pinned: true}, bodies[30])
}

// Lines of all directions and lengths, some through corners of cells, cross as many
// in the cells as they do one by one.
func TestCellsMissNoCrossing(t *testing.T) {
	r := random(9)
	at := make([]place, 400)
	for i := range at {
		at[i] = place{float64(r.below(40)), float64(r.below(40))}
	}
	var wires []wire
	for i := range 300 {
		a, b := int32(r.below(len(at))), int32(r.below(len(at)))
		if i%2 == 0 { // short
			b = min(a+1, int32(len(at)-1))
		}
		wires = append(wires, wire{a: a, b: b, from: at[a], to: at[b]})
	}
	c, want := cellsOf(at, wires), 0
	for i := range wires {
		e := &wires[i]
		for j := range i {
			f := &wires[j]
			if e.a != f.a && e.a != f.b && e.b != f.a && e.b != f.b && f.cross(e.from, e.to) {
				want++
			}
		}
	}
	assert.NotZero(t, want)
	assert.Equal(t, want, c.crossings())
	for i := range wires {
		c.remove(int32(i))
	}
	for _, list := range c.in {
		assert.Empty(t, list)
	}
}

func TestTurnsAreSharesOfACircle(t *testing.T) {
	turn := turns()
	for i := range 1000 {
		share := float64(i) / 1000
		p := turn.of(share)
		sin, cos := math.Sincos(2 * math.Pi * share)
		assert.InDelta(t, cos, p.x, 1e-9)
		assert.InDelta(t, sin, p.y, 1e-9)
	}
}

func TestHashOfCombedPositions(t *testing.T) {
	bodies := make([]Body, 200)
	(&Stress{Links: attached(150), Seed: 1}).Place(bodies)
	assert.Equal(t, uint64(combedHash), hash(bodies), "%#x", hash(bodies))
	(&Stress{Links: branches(200, 3), Seed: 1}).Place(bodies)
	assert.Equal(t, uint64(treeHash), hash(bodies), "%#x", hash(bodies))
}
