package layout

import (
	"math"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
)

// netting is a grid of side times side bodies, linked to their neighbours.
func netting(side int) ([]Body, []Link) {
	bodies := make([]Body, side*side)
	var links []Link
	for i := range bodies {
		if i%side > 0 {
			links = append(links, Link{Source: int32(i - 1), Target: int32(i), Length: 20, Strength: 1})
		}
		if i >= side {
			links = append(links, Link{Source: int32(i - side), Target: int32(i), Length: 20, Strength: 1})
		}
	}
	return bodies, links
}

// lengths are the mean length of links and the standard deviation over it.
func lengths(bodies []Body, links []Link) (mean, variation float64) {
	sum, squares := 0.0, 0.0
	for _, l := range links {
		d := math.Hypot(bodies[l.Source].X-bodies[l.Target].X, bodies[l.Source].Y-bodies[l.Target].Y)
		sum, squares = sum+d, squares+d*d
	}
	n := float64(len(links))
	return sum / n, math.Sqrt(max(0, n*squares-sum*sum)) / sum
}

func TestStressUnfoldsAGrid(t *testing.T) {
	for _, side := range []int{20, 60} { // all pairs, and pivots
		bodies, links := netting(side)
		(&Stress{Links: links, Seed: 1}).Place(bodies)
		mean, variation := lengths(bodies, links)
		assert.InDelta(t, 20, mean, 1e-9)
		assert.Less(t, variation, 0.1, "links of a folded grid differ by half their length")
	}
}

func TestStressHeedsTheLengthOfLinks(t *testing.T) {
	bodies := make([]Body, 4)
	links := []Link{
		{Source: 0, Target: 1, Length: 10, Strength: 1},
		{Source: 1, Target: 2, Length: 50, Strength: 1},
		{Source: 2, Target: 3, Length: 30, Strength: 1},
		{Source: 3, Target: 2, Length: 90, Strength: 1}, // parallel: the shorter counts
		{Source: 3, Target: 3, Length: 5, Strength: 1},
		{Source: 0, Target: 3, Length: 5}, // of no strength: not there
	}
	(&Stress{Links: links, Rounds: 60}).Place(bodies)
	for i, want := range []float64{10, 50, 30} {
		d := math.Hypot(bodies[i+1].X-bodies[i].X, bodies[i+1].Y-bodies[i].Y)
		assert.InDelta(t, want, d, 0.5)
	}
}

func TestStressPlacesWhatIsHardlyAGraph(t *testing.T) {
	(&Stress{}).Place(nil)
	one := []Body{{X: 7, Y: 9}}
	(&Stress{}).Place(one)
	assert.Equal(t, []Body{{}}, one, "alone in the middle")

	many := make([]Body, 10_000) // and no link
	(&Stress{Gap: 10}).Place(many)
	w, h := extent(many)
	assert.InDelta(t, 1000, w, 30)
	assert.InDelta(t, 1000, h, 30)
}

func TestStressPacksComponents(t *testing.T) {
	var bodies []Body
	var links []Link
	for side := 2; side < 14; side++ {
		b, l := netting(side)
		for _, k := range l {
			k.Source += int32(len(bodies))
			k.Target += int32(len(bodies))
			links = append(links, k)
		}
		bodies = append(bodies, b...)
	}
	(&Stress{Links: links, Aspect: 2}).Place(bodies)
	g, sum := graphOf(len(bodies), links), 0.0
	tiles := make([]tile, 12)
	for i := range tiles {
		tiles[i] = g.component(i).bounds(bodies, 19.9)
		sum += tiles[i].w * tiles[i].h
		for j := range i {
			a, b := tiles[i], tiles[j]
			apart := a.x+a.w <= b.x || b.x+b.w <= a.x || a.y+a.h <= b.y || b.y+b.h <= a.y
			assert.True(t, apart, "components %d and %d", i, j)
		}
	}
	w, h := extent(bodies)
	assert.Less(t, w*h, 2*sum)
	assert.Greater(t, w, h)
}

func extent(bodies []Body) (w, h float64) {
	b := graphOf(0, nil).bounds(nil, 0)
	left, top, right, bottom := b.x, b.y, math.Inf(-1), math.Inf(-1)
	for i := range bodies {
		left, right = min(left, bodies[i].X), max(right, bodies[i].X)
		top, bottom = min(top, bodies[i].Y), max(bottom, bodies[i].Y)
	}
	return right - left, bottom - top
}

func TestStressLeavesThePinned(t *testing.T) {
	bodies, links := netting(6)
	bodies = append(bodies, Body{}, Body{X: 900, Pinned: true})
	bodies[7] = Body{X: 500, Y: 300, Pinned: true}
	(&Stress{Links: links}).Place(bodies)
	assert.Equal(t, Body{X: 500, Y: 300, Pinned: true}, bodies[7])
	assert.Equal(t, Body{X: 900, Pinned: true}, bodies[37])
	assert.InDelta(t, 20, math.Hypot(bodies[8].X-500, bodies[8].Y-300), 5, "its neighbour is beside it")
	assert.Greater(t, bodies[36].X, 900.0, "what is loose lies beside what is held")
}

func TestStressIsTheSameEveryTime(t *testing.T) {
	a, links := netting(9)
	b, _ := netting(9)
	b[4].X = 77 // where bodies were does not count
	(&Stress{Links: links, Seed: 3}).Place(a)
	(&Stress{Links: links, Seed: 3}).Place(b)
	assert.Equal(t, a, b)
	(&Stress{Links: links, Seed: 4}).Place(b)
	assert.NotEqual(t, a, b)
}

// What Place allocates in all bounds what it holds at any time, whenever the garbage is
// collected.
func TestMemoryOfStress(t *testing.T) {
	bodies, links := make([]Body, throng), attached(throng)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	(&Stress{Links: links, Rounds: 1}).Place(bodies)
	runtime.ReadMemStats(&after)
	took := after.TotalAlloc - before.TotalAlloc
	t.Logf("%.1f MB", float64(took)/(1<<20))
	assert.Positive(t, took)
	assert.LessOrEqual(t, took, uint64(memory))
}
