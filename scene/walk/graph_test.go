package walk

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

// chance makes a small graph: loops, parallel links, links of several edges and
// edges that lead nowhere among them.
func chance(rng *rand.Rand) (n int, edges []Edge) {
	n = 1 + rng.IntN(8)
	edges = make([]Edge, rng.IntN(24))
	for i := range edges {
		edges[i] = Edge{
			A: int32(rng.IntN(n)), B: int32(rng.IntN(n)), Link: int32(rng.IntN(10)),
			Directed: rng.IntN(2) == 0, Weight: 1 + rng.IntN(3),
		}
		if rng.IntN(20) == 0 {
			edges[i].B = []int32{-1, int32(n)}[rng.IntN(2)]
		}
	}
	return n, edges
}

// some lets every link through, or all but every third.
func some(rng *rand.Rand) func(int32) bool {
	if rng.IntN(2) == 0 {
		return nil
	}
	return func(link int32) bool { return link%3 != 0 }
}

// hops are the fewest links between any two nodes, by Floyd and Warshall; n*n
// where there is no way.
func hops(n int, edges []Edge, allow func(int32) bool) [][]int {
	far := make([][]int, n)
	for i := range far {
		far[i] = make([]int, n)
		for j := range far[i] {
			if i != j {
				far[i][j] = n * n
			}
		}
	}
	for _, e := range edges {
		if min(e.A, e.B) >= 0 && int(max(e.A, e.B)) < n && e.A != e.B && (allow == nil || allow(e.Link)) {
			far[e.A][e.B], far[e.B][e.A] = 1, 1
		}
	}
	for k := range n {
		for i := range n {
			for j := range n {
				far[i][j] = min(far[i][j], far[i][k]+far[k][j])
			}
		}
	}
	return far
}

func TestWithinIsAsFarAsItIs(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	var into []uint8
	for range 2000 {
		n, edges := chance(rng)
		allow, depth := some(rng), rng.IntN(5)
		seeds := make([]int32, rng.IntN(3))
		for i := range seeds {
			seeds[i] = int32(rng.IntN(n+2) - 1)
		}
		far := hops(n, edges, allow)
		want := make([]uint8, n)
		for v := range n {
			nearest := n * n
			for _, s := range seeds {
				if s >= 0 && int(s) < n {
					nearest = min(nearest, far[s][v])
				}
			}
			if nearest <= depth && nearest < n*n {
				want[v] = uint8(nearest + 1)
			}
		}
		into = NewGraph(n, edges).Within(seeds, depth, allow, into)
		assert.Equal(t, want, into, "%v from %v, %d deep", edges, seeds, depth)
	}
}

func TestWithinCountsNoFartherThanItCan(t *testing.T) {
	edges := make([]Edge, 400)
	for i := range edges {
		edges[i] = Edge{A: int32(i), B: int32(i + 1)}
	}
	near := NewGraph(401, edges).Within([]int32{0}, 1000, nil, nil)
	assert.Equal(t, uint8(255), near[254])
	assert.Equal(t, uint8(0), near[255])
	assert.Equal(t, make([]uint8, 401), NewGraph(401, edges).Within([]int32{0}, -1, nil, near))
}

func TestWithinAllocatesNothingTheSecondTime(t *testing.T) {
	n, edges := large()
	g := NewGraph(n, edges)
	into := g.Within(nil, 0, nil, nil)
	assert.Zero(t, testing.AllocsPerRun(10, func() { into = g.Within([]int32{0, 5}, 3, nil, into) }))
}

func TestTheEmptyGraph(t *testing.T) {
	g := NewGraph(0, []Edge{{A: 0, B: 0}})
	assert.Zero(t, g.Len())
	assert.Empty(t, g.Within([]int32{0}, 3, nil, nil))
	_, ok := g.Path(0, 0, nil)
	assert.False(t, ok)
}

// large is a graph as large as a map can be.
func large() (n int, edges []Edge) {
	rng := rand.New(rand.NewPCG(3, 4))
	n, edges = 10_000, make([]Edge, 40_000)
	for i := range edges {
		edges[i] = Edge{A: int32(rng.IntN(n)), B: int32(rng.IntN(n)), Link: int32(i), Weight: 1 + rng.IntN(3)}
	}
	return n, edges
}

func BenchmarkNewGraph(b *testing.B) {
	n, edges := large()
	for b.Loop() {
		NewGraph(n, edges)
	}
}

func BenchmarkWithin(b *testing.B) {
	n, edges := large()
	g := NewGraph(n, edges)
	var into []uint8
	for b.Loop() {
		into = g.Within([]int32{0}, 3, nil, into)
	}
}

// Every node is as far from the first as it can be.
func BenchmarkWithinChain(b *testing.B) {
	edges := make([]Edge, 9_999)
	for i := range edges {
		edges[i] = Edge{A: int32(i), B: int32(i + 1)}
	}
	g := NewGraph(10_000, edges)
	var into []uint8
	for b.Loop() {
		into = g.Within([]int32{0}, 254, nil, into)
	}
}
