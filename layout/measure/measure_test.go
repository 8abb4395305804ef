package measure

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

// square is four nodes at the corners of a square of side 1, with its sides and,
// if asked for, its diagonals.
func square(diagonals bool) *Drawing {
	d := &Drawing{
		Discs: []Disc{{0, 0, 0.1}, {1, 0, 0.1}, {1, 1, 0.1}, {0, 1, 0.1}},
		Edges: [][2]int{{0, 1}, {1, 2}, {2, 3}, {3, 0}},
	}
	if diagonals {
		d.Edges = append(d.Edges, [2]int{0, 2}, [2]int{1, 3})
	}
	return d
}

func random(r *rand.Rand, n, m int) *Drawing {
	d := new(Drawing)
	for range n {
		d.Discs = append(d.Discs, Disc{r.Float64(), r.Float64(), 0.1 * r.Float64()})
	}
	for len(d.Edges) < m {
		if a, b := r.IntN(n), r.IntN(n); a != b {
			d.Edges = append(d.Edges, [2]int{a, b})
		}
	}
	return d
}

func TestSquareByHand(t *testing.T) {
	plain, crossed := square(false), square(true)
	assert.Zero(t, plain.Crossings())
	assert.Equal(t, 1, crossed.Crossings())
	assert.Zero(t, plain.LengthVariation())
	// 4 of 1 and 2 of √2: mean (4+2√2)/6, mean of squares 8/6.
	mean := (4 + 2*math.Sqrt2) / 6
	assert.InDelta(t, math.Sqrt(8./6-mean*mean)/mean, crossed.LengthVariation(), 1e-12)
	// Without diagonals: 4 pairs of 1/1, and 2 of √2/2. With: 4 of 1, 2 of √2.
	for d, r := range map[*Drawing]float64{plain: math.Sqrt2 / 2, crossed: math.Sqrt2} {
		sum, squares := 4+2*r, 4+2*r*r
		assert.InDelta(t, 1-sum*sum/(6*squares), d.Stress(), 1e-12)
	}
}

func TestCrossingsNeedsAPointInsideBoth(t *testing.T) {
	at := []Disc{{X: 0}, {X: 2}, {X: 1}, {X: 1, Y: 1}, {X: 3}, {X: 1, Y: -1}}
	for name, c := range map[string]struct {
		edges [][2]int
		want  int
	}{
		"through":              {[][2]int{{0, 1}, {3, 5}}, 1},
		"the end on the line":  {[][2]int{{0, 1}, {2, 3}}, 0},
		"one end in common":    {[][2]int{{0, 1}, {0, 3}}, 0},
		"on one line, in part": {[][2]int{{0, 1}, {2, 4}}, 0},
		"apart":                {[][2]int{{0, 2}, {3, 4}}, 0},
		"each pair counts":     {[][2]int{{0, 1}, {3, 5}, {0, 4}}, 2},
	} {
		assert.Equal(t, c.want, (&Drawing{Discs: at, Edges: c.edges}).Crossings(), name)
	}
}

// Two lines cross where the equation of the one for the other has a solution
// inside both: another way to the same number.
func TestCrossingsAgainstTheEquations(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		d := random(r, 30, 60)
		want := 0
		for i, e := range d.Edges {
			for _, f := range d.Edges[:i] {
				common := e[0] == f[0] || e[0] == f[1] || e[1] == f[0] || e[1] == f[1]
				if s, t := meet(d, e, f); !common && s > 0 && s < 1 && t > 0 && t < 1 {
					want++
				}
			}
		}
		assert.NotZero(t, want)
		assert.Equal(t, want, d.Crossings())
	}
}

// meet solves a + s(b-a) = c + t(e-c) by Cramer's rule.
func meet(d *Drawing, e, f [2]int) (s, t float64) {
	a, b, c, g := d.Discs[e[0]], d.Discs[e[1]], d.Discs[f[0]], d.Discs[f[1]]
	det := (b.X-a.X)*(c.Y-g.Y) - (b.Y-a.Y)*(c.X-g.X)
	s = ((c.X-a.X)*(c.Y-g.Y) - (c.Y-a.Y)*(c.X-g.X)) / det
	t = ((b.X-a.X)*(c.Y-a.Y) - (b.Y-a.Y)*(c.X-a.X)) / det
	return s, t
}

func TestOverlaps(t *testing.T) {
	d := &Drawing{Discs: []Disc{{0, 0, 1}, {2, 0, 1}, {2, 1, 0.5}, {0.2, 0, 0.1}}}
	assert.Equal(t, 2, d.Overlaps(), "discs that touch do not overlap, one inside another does")
	assert.Zero(t, new(Drawing).Overlaps())
}

func TestStruck(t *testing.T) {
	d := &Drawing{
		Discs: []Disc{{0, 0, 1}, {10, 0, 1}, {5, 0.9, 1}, {5, -1.1, 1}, {11.5, 0, 1}},
		Edges: [][2]int{{0, 1}},
	}
	assert.Equal(t, 1, d.Struck(), "beside the line and beyond its end is not on it")
	d.Edges = append(d.Edges, [2]int{0, 4})
	assert.Equal(t, 3, d.Struck())
}

// The off-line distance is no more than that of any point of the line.
func TestOffAgainstBruteForce(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		d := random(r, 3, 0)
		best := math.Inf(1)
		for k := range 1001 {
			s := float64(k) / 1000
			p := Disc{X: d.Discs[0].X*(1-s) + d.Discs[1].X*s, Y: d.Discs[0].Y*(1-s) + d.Discs[1].Y*s}
			best = min(best, p.distance(&d.Discs[2]))
		}
		assert.InDelta(t, best, d.off([2]int{0, 1}, 2), 1e-3)
	}
}

// The stress is the least that any scale gives.
func TestStressIsOfTheBestScale(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	d := random(r, 20, 30)
	steps := floyd(d)
	best := math.Inf(1)
	for k := 1; k <= 4000; k++ {
		best = min(best, stressAt(d, steps, float64(k)/200))
	}
	assert.InDelta(t, best, d.Stress(), 1e-4)
	assert.LessOrEqual(t, d.Stress(), best+1e-12)
	assert.Less(t, d.Stress(), stressAt(d, steps, 1))
}

func stressAt(d *Drawing, steps [][]float64, scale float64) float64 {
	sum, n := 0., 0.
	for i := range d.Discs {
		for j := range d.Discs[:i] {
			if g := steps[i][j]; !math.IsInf(g, 1) {
				off := scale*d.Discs[i].distance(&d.Discs[j])/g - 1
				sum, n = sum+off*off, n+1
			}
		}
	}
	return sum / n
}

// floyd returns all shortest ways by the algorithm of Floyd and Warshall.
func floyd(d *Drawing) [][]float64 {
	g := make([][]float64, len(d.Discs))
	for i := range g {
		g[i] = make([]float64, len(d.Discs))
		for j := range g[i] {
			if i != j {
				g[i][j] = math.Inf(1)
			}
		}
	}
	for _, e := range d.Edges {
		g[e[0]][e[1]], g[e[1]][e[0]] = 1, 1
	}
	for k := range g {
		for i := range g {
			for j := range g {
				g[i][j] = min(g[i][j], g[i][k]+g[k][j])
			}
		}
	}
	return g
}

func TestScaleDoesNotMatter(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	small := random(r, 20, 40)
	large := &Drawing{Edges: small.Edges}
	for _, d := range small.Discs {
		large.Discs = append(large.Discs, Disc{900*d.X + 5, 900*d.Y - 7, 900 * d.R})
	}
	assert.InDelta(t, small.Stress(), large.Stress(), 1e-9)
	assert.InDelta(t, small.LengthVariation(), large.LengthVariation(), 1e-9)
	assert.Equal(t, small.Crossings(), large.Crossings())
	assert.Equal(t, small.Overlaps(), large.Overlaps(), "where the discs are scaled as well")
}

func TestNothingIsWellDrawn(t *testing.T) {
	for _, d := range []*Drawing{{}, {Discs: []Disc{{0, 0, 1}}}, {Discs: []Disc{{0, 0, 1}, {9, 9, 1}}}} {
		assert.Zero(t, d.Stress())
		assert.Zero(t, d.LengthVariation())
		assert.Zero(t, d.Crossings())
		assert.Zero(t, d.Overlaps())
	}
}
