package widget

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

// dice throw what devices may say, and what they should not.
type dice struct{ *rand.Rand }

func throw(seed uint64) dice { return dice{rand.New(rand.NewPCG(seed, 5))} }

// length is one that is mostly of a size that fits a view, and at times odd.
func (d dice) length() float32 {
	odd := [...]float32{0, -1, float32(math.NaN()), float32(math.Inf(1)), float32(math.Inf(-1)), math.MaxFloat32, -math.MaxFloat32, 1e-38}
	if d.IntN(12) == 0 {
		return odd[d.IntN(len(odd))]
	}
	return d.Float32()*1200 - 200
}

func (d dice) value() float64 {
	odd := [...]float64{0, math.NaN(), math.Inf(1), math.Inf(-1), math.MaxFloat64, -math.MaxFloat64}
	if d.IntN(12) == 0 {
		return odd[d.IntN(len(odd))]
	}
	return d.Float64()*400 - 200
}

// costsNothing asserts that do allocates nothing.
func costsNothing(t *testing.T, do func()) {
	t.Helper()
	assert.Zero(t, testing.AllocsPerRun(100, do), "allocations")
}

func TestBound(t *testing.T) {
	nan := math.NaN()
	for _, c := range []struct{ x, want float64 }{{5, 5}, {-1, 0}, {11, 10}, {nan, 0}, {math.Inf(1), 10}, {math.Inf(-1), 0}} {
		assert.Equal(t, c.want, bound(c.x, 0, 10), "%v", c.x)
	}
	assert.Equal(t, 3.0, sound(3.0))
	for _, x := range []float64{nan, math.Inf(1), math.Inf(-1)} {
		assert.Zero(t, sound(x))
	}
}
