package walk

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// ways are all ways from a to b over as many links as far says, and what the
// heaviest links on each weigh together.
func ways(edges []Edge, far [][]int, allow func(int32) bool, a, b int32) (all [][]int32, weights []int) {
	var walk func(at int32, way []int32, weight int)
	walk = func(at int32, way []int32, weight int) {
		if at == b {
			all, weights = append(all, slices.Clone(way)), append(weights, weight)
			return
		}
		for next := range int32(len(far)) {
			heaviest := 0
			for _, e := range edges {
				joins := e.A == at && e.B == next || e.B == at && e.A == next
				if joins && (allow == nil || allow(e.Link)) {
					heaviest = max(heaviest, e.Weight)
				}
			}
			if heaviest > 0 && far[next][b] == far[at][b]-1 {
				walk(next, append(way, next), weight+heaviest)
			}
		}
	}
	walk(a, []int32{a}, 0)
	return all, weights
}

func TestPathIsTheBestOfAllWays(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	several := 0
	for range 5000 {
		n, edges := chance(rng)
		allow := some(rng)
		a, b := int32(rng.IntN(n)), int32(rng.IntN(n))
		far := hops(n, edges, allow)
		steps, ok := NewGraph(n, edges).Path(a, b, allow)
		require.Equal(t, far[a][b] < n*n, ok, "%v from %d to %d", edges, a, b)
		if !ok {
			continue
		}
		all, weights := ways(edges, far, allow, a, b)
		if len(all) > 1 {
			several++
		}
		best := 0
		for i := range all {
			if cmp.Or(weights[best]-weights[i], slices.Compare(all[i], all[best])) < 0 {
				best = i
			}
		}
		way := []int32{a}
		for _, s := range steps {
			assert.Equal(t, way[len(way)-1], s.From)
			way = append(way, s.To)
		}
		assert.Equal(t, all[best], way, "%v from %d to %d", edges, a, b)
	}
	assert.Greater(t, several, 100, "too few graphs leave a choice")
}

func TestStepsListTheirLinks(t *testing.T) {
	edges := []Edge{
		{A: 1, B: 0, Link: 0, Directed: true, Weight: 2},
		{A: 0, B: 1, Link: 1, Directed: true, Weight: 2},
		{A: 1, B: 0, Link: 2, Weight: 2},
		{A: 1, B: 0, Link: 3, Directed: true, Weight: 3},
		{A: 0, B: 1, Link: 4, Weight: 1},
		{A: 0, B: 0, Link: 5, Weight: 3},                 // about one node alone
		{A: 0, B: 1, Link: 1, Directed: true, Weight: 2}, // the same link once more
		{A: 2, B: 1, Link: 1, Directed: true, Weight: 2}, // and from a joint subject
	}
	g := NewGraph(3, edges)
	tests := map[string]struct {
		a, b  int32
		allow func(int32) bool
		want  []Step
		ok    bool
	}{
		"there":            {0, 1, nil, []Step{{0, 1, []int32{3, 1, 2, 0, 4}}}, true},
		"back":             {1, 0, nil, []Step{{1, 0, []int32{3, 0, 2, 1, 4}}}, true},
		"two steps":        {0, 2, nil, []Step{{0, 1, []int32{3, 1, 2, 0, 4}}, {1, 2, []int32{1}}}, true},
		"some links":       {0, 1, func(l int32) bool { return l != 3 && l != 1 }, []Step{{0, 1, []int32{2, 0, 4}}}, true},
		"no links":         {0, 1, func(l int32) bool { return false }, nil, false},
		"only the loop":    {0, 1, func(l int32) bool { return l == 5 }, nil, false},
		"to itself":        {0, 0, nil, nil, true},
		"to no node":       {0, 3, nil, nil, false},
		"from no node":     {-1, 0, nil, nil, false},
		"no node, to none": {-1, -1, nil, nil, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			steps, ok := g.Path(test.a, test.b, test.allow)
			assert.Equal(t, test.ok, ok)
			assert.Equal(t, test.want, steps)
		})
	}
}

func TestOfTwoWaysTheWeightierIsTaken(t *testing.T) {
	edges := []Edge{
		{A: 0, B: 1, Link: 0, Weight: 1}, {A: 1, B: 3, Link: 1, Weight: 3},
		{A: 0, B: 2, Link: 2, Weight: 3}, {A: 2, B: 3, Link: 3, Weight: 3},
	}
	steps, ok := NewGraph(4, edges).Path(0, 3, nil)
	require.True(t, ok)
	assert.Equal(t, []Step{{0, 2, []int32{2}}, {2, 3, []int32{3}}}, steps)

	light := func(link int32) bool { return link != 2 }
	steps, ok = NewGraph(4, edges).Path(0, 3, light)
	require.True(t, ok)
	assert.Equal(t, []Step{{0, 1, []int32{0}}, {1, 3, []int32{1}}}, steps)
}

// A map may have all its links between the same two nodes.
func TestAStepOfAllLinks(t *testing.T) {
	edges := make([]Edge, 40_000)
	for i := range edges {
		edges[i] = Edge{A: int32(i % 2), B: int32(1 - i%2), Link: int32(i), Directed: true, Weight: 1}
	}
	steps, ok := NewGraph(2, edges).Path(0, 1, nil)
	require.True(t, ok)
	require.Len(t, steps, 1)
	assert.Len(t, steps[0].Links, len(edges))
	assert.Equal(t, []int32{0, 2, 4}, steps[0].Links[:3])
	assert.Equal(t, int32(1), steps[0].Links[20_000])
}

func BenchmarkPath(b *testing.B) {
	n, edges := large()
	g := NewGraph(n, edges)
	i := 0
	for b.Loop() {
		i++
		g.Path(int32(i*7919%n), int32(i*104729%n), nil)
	}
}

func BenchmarkPathOfAllLinks(b *testing.B) {
	edges := make([]Edge, 40_000)
	for i := range edges {
		edges[i] = Edge{A: int32(i % 2), B: int32(1 - i%2), Link: int32(i * 7919 % 40_000), Weight: 1 + i%3}
	}
	g := NewGraph(2, edges)
	for b.Loop() {
		g.Path(0, 1, nil)
	}
}
