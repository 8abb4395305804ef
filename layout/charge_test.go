package layout

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestChargePushesTwoBodiesByTheInverseOfTheDistance(t *testing.T) {
	for _, theta := range []float64{0, 0.9} {
		bodies := pair(5)
		bodies[1].Charge = 2
		f := Charge{Strength: 30, Theta: theta}
		f.Apply(bodies, 0.5)
		assert.InDelta(t, -6, bodies[0].VX, 1e-12) // 30 * 0.5 * 1 * 2 / 5
		assert.InDelta(t, 6, bodies[1].VX, 1e-12)
		assert.Zero(t, bodies[0].VY)
	}
}

func TestChargeIsBoundedNearby(t *testing.T) {
	for _, theta := range []float64{0, 0.9} {
		for _, d := range []float64{0, 1e-200, 1e-9, 0.01, 1.99} {
			bodies := pair(d)
			f := Charge{Strength: 30, Theta: theta, MinDistance: 2}
			f.Apply(bodies, 1)
			v := math.Hypot(bodies[0].VX, bodies[0].VY)
			assert.InDelta(t, 15, v, 1e-9, "theta %v, distance %v", theta, d)
			assert.InDelta(t, -bodies[0].VX, bodies[1].VX, 1e-9)
			assert.InDelta(t, -bodies[0].VY, bodies[1].VY, 1e-9)
		}
	}
}

func TestChargeEndsAtMaxDistance(t *testing.T) {
	for _, theta := range []float64{0, 0.9} {
		f := Charge{Strength: 30, Theta: theta, MaxDistance: 5}
		bodies := pair(5)
		f.Apply(bodies, 1)
		assert.Zero(t, bodies[0].VX)
		bodies = pair(4.9)
		f.Apply(bodies, 1)
		assert.Negative(t, bodies[0].VX)
	}
}

func TestChargeLeavesBodiesWithout(t *testing.T) {
	for _, theta := range []float64{0, 0.9} {
		bodies := []Body{{Charge: 1}, {X: 1}, {X: 2, Charge: -1}, {X: 3, Charge: 1}}
		f := Charge{Strength: 30, Theta: theta}
		f.Apply(bodies, 1)
		assert.InDelta(t, -10, bodies[0].VX, 1e-12)
		assert.Zero(t, bodies[1].VX)
		assert.Zero(t, bodies[2].VX)
	}
}

func TestChargeOfNobody(t *testing.T) {
	for _, bodies := range [][]Body{nil, {{X: 3}}, {{X: 3, Charge: 1}}} {
		f := Charge{Strength: 30, Theta: 0.9}
		f.Apply(bodies, 1)
		for i := range bodies {
			assert.Zero(t, bodies[i].VX)
		}
	}
}

// spread returns n bodies with differing charges, evenly over a square.
func spread(n int) []Body {
	bodies := make([]Body, n)
	for i := range bodies {
		x, y := direction(uint64(2*i) + 1)
		u, v := direction(uint64(2*i) + 2)
		bodies[i] = Body{X: 500 * x * u, Y: 500 * y * v, Charge: 1 + float64(i%4)}
	}
	return bodies
}

// clusters returns n bodies in ten crowds, a hundred times as small as the
// distances between them.
func clusters(n int) []Body {
	bodies := spread(n)
	for i := range bodies {
		x, y := direction(uint64(i % 10))
		bodies[i].X = bodies[i].X/50 + 1000*x
		bodies[i].Y = bodies[i].Y/50 + 1000*y
	}
	return bodies
}

// ring returns n bodies strewn along a circle: most cells are empty, and no
// centre of charge lies on a body.
func ring(n int) []Body {
	bodies := make([]Body, n)
	for i := range bodies {
		x, y := direction(uint64(i + 5000))
		bodies[i] = Body{X: 700 * x, Y: 700 * y, Charge: 1}
	}
	return bodies
}

// brute is the law of Charge, written out once more without any of its code.
func brute(bodies []Body, strength float64) {
	for i := range bodies {
		a := &bodies[i]
		for j := range bodies {
			b := &bodies[j]
			if d := math.Hypot(a.X-b.X, a.Y-b.Y); i != j {
				a.VX += strength * a.Charge * b.Charge / max(d, 1) * (a.X - b.X) / d
				a.VY += strength * a.Charge * b.Charge / max(d, 1) * (a.Y - b.Y) / d
			}
		}
	}
}

// deviation returns the root mean square of the difference between the
// velocities of a and b, and its greatest, both over that of the velocities of b.
func deviation(a, b []Body) (rms, worst float64) {
	var square, whole, most float64
	for i := range a {
		dx, dy := a[i].VX-b[i].VX, a[i].VY-b[i].VY
		square += dx*dx + dy*dy
		most = max(most, dx*dx+dy*dy)
		whole += b[i].VX*b[i].VX + b[i].VY*b[i].VY
	}
	return math.Sqrt(square / whole), math.Sqrt(most * float64(len(a)) / whole)
}

func TestMultipolesAgainstExact(t *testing.T) {
	for name, bodies := range map[string][]Body{
		"spread":   spread(1500),
		"clusters": clusters(1500),
		"ring":     ring(1500),
	} {
		want := append([]Body(nil), bodies...)
		brute(want, 30)
		for _, c := range []struct{ theta, rms, worst float64 }{
			{0, 1e-12, 1e-11},
			{1e-9, 1e-12, 1e-11}, // the tree, opened to the last leaf
			{0.5, 0.002, 0.02},
			{0.9, 0.03, 0.45},
		} {
			got := append([]Body(nil), bodies...)
			f := Charge{Strength: 30, Theta: c.theta}
			f.Apply(got, 1)
			rms, worst := deviation(got, want)
			t.Logf("%s, theta %v: rms %.2g, worst %.2g", name, c.theta, rms, worst)
			assert.LessOrEqual(t, rms, c.rms, "%s, theta %v", name, c.theta)
			assert.LessOrEqual(t, worst, c.worst, "%s, theta %v", name, c.theta)
			if c.theta >= 0.5 {
				assert.NotZero(t, rms, "nothing was approximated")
			}
		}
	}
}

func TestNoBodyRepelsItself(t *testing.T) {
	// a crowd in one corner of a cell holds the centre of charge far from the
	// loner in the other, who is in the cell all the same
	bodies := []Body{{Charge: 1}, {X: 200, Y: 200, Charge: 1}}
	for i := range 50 {
		bodies = append(bodies, Body{X: 99 + float64(i%7)/100, Y: 99 + float64(i/7)/100, Charge: 1})
	}
	want := append([]Body(nil), bodies...)
	brute(want, 30)
	f := Charge{Strength: 30, Theta: 1.4}
	f.Apply(bodies, 1)
	require.NotZero(t, want[0].VX)
	assert.InEpsilon(t, want[0].VX, bodies[0].VX, 1e-3)
}

func TestACrowdOnOneSpotPushesOthersByItsSum(t *testing.T) {
	bodies := []Body{{Charge: 1}}
	for range 400 {
		bodies = append(bodies, Body{X: 10, Charge: 1})
	}
	f := Charge{Strength: 30, Theta: 0.9}
	f.Apply(bodies, 1)
	assert.InDelta(t, -30*400/10.0, bodies[0].VX, 1e-9)
	for _, b := range bodies[1:] {
		away := math.Hypot(b.VX-3, b.VY)
		assert.InDelta(t, 30*399, away, 1e-6, "all but itself, at the least distance")
	}
}
