package layout

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

// crowds are arrangements of n bodies that a tree could choke on.
func crowds(n int) map[string][]Body {
	spot, line, far, dense, odd := spread(n), spread(n), spread(n), spread(n), spread(n)
	for i := range n {
		spot[i].X, spot[i].Y = 3, 4
		line[i].Y = 0
		far[i].X += 1e15 * float64(i%2)
		dense[i].X, dense[i].Y = dense[i].X/1e4, dense[i].Y/1e4 // all closer than MinDistance
		odd[i].Charge = [...]float64{1e300, 1e-300, 5e-324, 1}[i%4]
	}
	return map[string][]Body{"spot": spot, "line": line, "far": far, "dense": dense, "odd": odd}
}

func TestCrowdsAreBoundedAndFinite(t *testing.T) {
	for name, bodies := range crowds(100_000) {
		s := New(bodies, &Charge{Strength: 30, Theta: 0.9, Seed: 3})
		for range 2 {
			s.Tick()
		}
		for i := range bodies {
			b := &bodies[i]
			if sum := b.X + b.Y + b.VX + b.VY; math.IsNaN(sum) || math.IsInf(sum, 0) {
				t.Fatalf("%s: body %d is at %v", name, i, *b)
			}
		}
	}
}

func TestCrowdsAgainstExact(t *testing.T) {
	all := crowds(3000)
	for name, most := range map[string]float64{"line": 0.04, "dense": 0.03} {
		want, got := append([]Body(nil), all[name]...), all[name]
		brute(want, 30)
		f := Charge{Strength: 30, Theta: 0.9}
		f.Apply(got, 1)
		rms, worst := deviation(got, want)
		t.Logf("%s: rms %.2g, worst %.2g", name, rms, worst)
		assert.LessOrEqual(t, rms, most, name)
	}
}

func TestMaxDistanceAgainstExact(t *testing.T) {
	bodies := spread(3000)
	want := append([]Body(nil), bodies...)
	exact := Charge{Strength: 30, MaxDistance: 200}
	exact.Apply(want, 1)
	f := Charge{Strength: 30, Theta: 0.9, MaxDistance: 200}
	f.Apply(bodies, 1)
	rms, worst := deviation(bodies, want)
	t.Logf("rms %.2g, worst %.2g", rms, worst)
	assert.LessOrEqual(t, rms, 0.06)
	assert.NotZero(t, rms)
}
