package layout

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestCollidePartsTwoBodiesHalfEach(t *testing.T) {
	bodies := pair(1)
	f := Collide{Strength: 0.5, Padding: 1}
	f.Apply(bodies, 0)
	// 3 are needed, 1 is there: half of the 2 missing, half of that each
	assert.Equal(t, -0.5, bodies[0].VX)
	assert.Equal(t, 0.5, bodies[1].VX)
	assert.Zero(t, bodies[0].VY)
}

func TestCollideLetsTheSmallGiveWay(t *testing.T) {
	bodies := []Body{{Radius: 3}, {X: 2, Radius: 1}}
	f := Collide{Strength: 1}
	f.Apply(bodies, 0)
	assert.InDelta(t, -0.2, bodies[0].VX, 1e-12) // a tenth of the areas
	assert.InDelta(t, 1.8, bodies[1].VX, 1e-12)
}

func TestCollideLeavesWhatOnlyTouches(t *testing.T) {
	bodies := pair(3)
	f := Collide{Strength: 1, Padding: 1}
	f.Apply(bodies, 0)
	assert.Equal(t, pair(3), bodies)
}

func TestCollideSeesWhereBodiesWillBe(t *testing.T) {
	bodies := pair(3)
	bodies[0].VX = 2
	f := Collide{Strength: 1}
	f.Apply(bodies, 0)
	assert.Equal(t, 1.5, bodies[0].VX)
	assert.Equal(t, 0.5, bodies[1].VX)
}

func TestCollideLeavesBodiesWithoutRoom(t *testing.T) {
	bodies := []Body{{Radius: 2}, {X: 1}, {X: 1, Radius: -1}}
	f := Collide{Strength: 1, Padding: 4}
	f.Apply(bodies, 0)
	assert.Equal(t, []Body{{Radius: 2}, {X: 1}, {X: 1, Radius: -1}}, bodies)
}

func TestCollideGivesWayToAPinnedBodyAlone(t *testing.T) {
	bodies := pair(1)
	bodies[0].Pinned = true
	f := Collide{Strength: 1}
	f.Apply(bodies, 0)
	assert.Zero(t, bodies[0].VX)
	assert.Equal(t, 1.0, bodies[1].VX)
}

// overlaps counts the pairs that overlap by more than slack, one by one.
func overlaps(bodies []Body, padding, slack float64) (n int) {
	for i := range bodies {
		for j := range i {
			a, b := &bodies[i], &bodies[j]
			if math.Hypot(a.X-b.X, a.Y-b.Y) < a.Radius+b.Radius+padding-slack {
				n++
			}
		}
	}
	return n
}

func TestCollideFindsEveryOverlapOfUnequalCircles(t *testing.T) {
	bodies := spread(400)
	for i := range bodies {
		bodies[i].Radius = 1 + float64(i%40)
	}
	pushed := append([]Body(nil), bodies...)
	f := Collide{Strength: 1, Padding: 2}
	f.Apply(pushed, 0)
	for i := range bodies {
		var vx, vy float64
		for j := range bodies {
			a, b := &bodies[i], &bodies[j]
			r, q := a.Radius+1, b.Radius+1
			d := math.Hypot(a.X-b.X, a.Y-b.Y)
			if i != j && d < r+q {
				vx += (r + q - d) / d * (a.X - b.X) * q * q / (r*r + q*q)
				vy += (r + q - d) / d * (a.Y - b.Y) * q * q / (r*r + q*q)
			}
		}
		assert.InDelta(t, vx, pushed[i].VX, 1e-9)
		assert.InDelta(t, vy, pushed[i].VY, 1e-9)
	}
}

func TestNothingOverlapsAtRest(t *testing.T) {
	bodies := make([]Body, 80)
	for i := range bodies {
		bodies[i] = Body{Radius: 5 + float64(i%15), Charge: 1}
	}
	s := New(bodies, &Charge{Strength: 30, Theta: 0.9}, &Gravity{Strength: 0.05},
		&Collide{Strength: 1, Padding: 4})
	s.Settle(1000)
	assert.True(t, s.Resting())
	assert.Zero(t, overlaps(bodies, 4, 0.5))
}
