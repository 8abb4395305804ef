package layout

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSunflowerFillsTheDiscEvenly(t *testing.T) {
	const n, radius = 1000, 100.0
	bodies := make([]Body, n)
	Sunflower(bodies, radius, 5)
	inner, nearest := 0, radius
	for i := range bodies {
		r := math.Hypot(bodies[i].X, bodies[i].Y)
		assert.Less(t, r, radius)
		if r < radius/2 {
			inner++
		}
		for j := range i {
			nearest = min(nearest, math.Hypot(bodies[i].X-bodies[j].X, bodies[i].Y-bodies[j].Y))
		}
	}
	assert.InDelta(t, n/4, inner, 1, "half the radius, a quarter of the area")
	assert.Greater(t, nearest, 1.4*radius/math.Sqrt(n), "seeds keep their distance")
}

func TestSunflowerTurnsByTheGoldenAngle(t *testing.T) {
	bodies := make([]Body, 100_000)
	Sunflower(bodies, 1, 5)
	first := math.Atan2(bodies[0].Y, bodies[0].X)
	golden := math.Pi * (3 - math.Sqrt(5))
	for _, i := range []int{1, 2, 1000, 99_999} {
		want := math.Mod(first+float64(i)*golden, 2*math.Pi)
		got := math.Atan2(bodies[i].Y, bodies[i].X)
		assert.InDelta(t, 1, math.Cos(got-want), 1e-9, "body %d", i)
	}
}

func TestSunflowerDependsOnTheSeedAlone(t *testing.T) {
	a, b, c := make([]Body, 9), make([]Body, 9), make([]Body, 9)
	Sunflower(a, 10, 1)
	Sunflower(b, 10, 1)
	Sunflower(c, 10, 2)
	assert.Equal(t, a, b)
	assert.NotEqual(t, a, c)
}

func TestSunflowerLeavesThePinned(t *testing.T) {
	bodies := []Body{{X: 1, Pinned: true}, {X: 2, VX: 3}}
	Sunflower(bodies, 10, 1)
	assert.Equal(t, Body{X: 1, Pinned: true}, bodies[0])
	assert.NotEqual(t, 2.0, bodies[1].X)
	assert.Equal(t, 3.0, bodies[1].VX)
	Sunflower(nil, 10, 1)
}

func TestDirectionsAreOfLengthOneAndEverywhere(t *testing.T) {
	var quadrants [4]int
	for seed := range uint64(4000) {
		x, y := direction(seed)
		assert.InDelta(t, 1, math.Hypot(x, y), 1e-15)
		k := 0
		if x > 0 {
			k = 1
		}
		if y > 0 {
			k += 2
		}
		quadrants[k]++
	}
	for _, n := range quadrants {
		assert.InDelta(t, 1000, n, 120)
	}
}

func TestJigglesAreOpposite(t *testing.T) {
	x, y, square := parted(0, 0, 1, 3, 8)
	u, v, _ := parted(0, 0, 1, 8, 3)
	assert.Equal(t, [2]float64{x, y}, [2]float64{-u, -v})
	assert.InEpsilon(t, coincident*coincident, square, 1e-12)
	p, q, _ := parted(0, 0, 2, 3, 8)
	assert.NotEqual(t, [2]float64{x, y}, [2]float64{p, q})
	p, q, square = parted(3, 4, 1, 3, 8)
	assert.Equal(t, [3]float64{3, 4, 25}, [3]float64{p, q, square})
}

// The metres are those that PROJ's own tests expect of +proj=natearth on a
// sphere of 6,400,000 m.
func TestProjectIsNaturalEarth(t *testing.T) {
	const degree = 6.4e6 * math.Pi / 180
	for _, lon := range []float64{2, -2} {
		for _, lat := range []float64{1, -1} {
			x, y := Project(lon, lat)
			assert.InDelta(t, math.Copysign(194507.265257889288, lon), x*degree, 1e-6)
			assert.InDelta(t, math.Copysign(112508.737358294515, -lat), y*degree, 1e-6)
		}
	}
}

func TestProjectKeepsTheCompass(t *testing.T) {
	x, y := Project(0, 0)
	assert.Zero(t, x)
	assert.Zero(t, y)
	edge, _ := Project(180, 0)
	_, pole := Project(0, 90)
	assert.InDelta(t, 156.726, edge, 1e-3)
	assert.InDelta(t, -81.497, pole, 1e-3)
	_, beyond := Project(0, 95)
	assert.Equal(t, pole, beyond)

	last := math.Inf(1)
	for lat := -90.0; lat <= 90; lat++ {
		_, y := Project(40, lat)
		assert.Less(t, y, last, "north is up")
		last = y
		west, _ := Project(-10, lat)
		east, _ := Project(10, lat)
		assert.Less(t, west, east)
	}
}
