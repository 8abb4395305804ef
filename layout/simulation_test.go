package layout

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestGravityPullsToTheCentre(t *testing.T) {
	bodies := []Body{{X: 10, Y: -20}}
	f := Gravity{X: 30, Y: 20, Strength: 0.1}
	f.Apply(bodies, 0.5)
	assert.Equal(t, Body{X: 10, Y: -20, VX: 1, VY: 2}, bodies[0])
}

func TestAnchorPullsEachToItsPlace(t *testing.T) {
	bodies := []Body{{X: 10}, {X: 10}, {X: 10}}
	f := Anchor{Targets: []Target{{X: 20, Y: 40, Strength: 0.5}, {X: 20}}}
	f.Apply(bodies, 0.5)
	assert.Equal(t, []Body{{X: 10, VX: 2.5, VY: 10}, {X: 10}, {X: 10}}, bodies)
}

func TestZeroForcesPushNothing(t *testing.T) {
	for _, f := range []Force{&Springs{}, &Charge{}, &Collide{}, &Gravity{}, &Anchor{}, &Tether{}} {
		bodies := pair(1)
		f.Apply(bodies, 1)
		assert.Equal(t, pair(1), bodies, "%T", f)
		f.Apply(nil, 1)
	}
}

func TestForcesOfNobody(t *testing.T) {
	s := everything(60)
	for _, f := range s.Forces {
		switch f.(type) {
		case *Springs, *Tether: // their links name bodies
		default:
			f.Apply(nil, 1)
		}
	}
}

func TestTheIntegratorDampsAndMoves(t *testing.T) {
	bodies := []Body{{X: 1, VX: 10, VY: -5}}
	s := New(bodies)
	s.Tick()
	assert.InDelta(t, 6, bodies[0].VX, 1e-12)
	assert.InDelta(t, 7, bodies[0].X, 1e-12)
	assert.InDelta(t, -3, bodies[0].Y, 1e-12)
}

func TestHeatFallsToRestIn300Ticks(t *testing.T) {
	s := New(nil)
	assert.False(t, s.Resting())
	assert.InDelta(t, 300, s.Settle(1000), 1)
	assert.True(t, s.Resting())
	assert.Zero(t, s.Settle(1000))
	assert.Equal(t, 7, New(nil).Settle(7))
}

func TestHeatIsSpentInAsManyTicksAsAreAskedFor(t *testing.T) {
	for _, ticks := range []int{1, 2, 3, 7, 130, 300, 1000, 1_000_000} {
		for _, heat := range []float64{1, 0.02, 0.0011} {
			s := New(nil)
			s.Hold(0.3)
			s.Heat = heat
			s.CoolIn(ticks)
			assert.Equal(t, ticks, s.Settle(2*ticks), "from %v in %d", heat, ticks)
		}
	}
	s := New(nil)
	s.CoolIn(300)
	assert.InDelta(t, defaultCooling, s.Cooling, 1e-9)
	s.MinHeat = 0
	s.CoolIn(300)
	assert.InDelta(t, defaultCooling, s.Cooling, 1e-9)
	for _, ticks := range []int{0, -3} {
		s.CoolIn(ticks)
		s.Tick()
		assert.Zero(t, s.Heat)
	}
}

func TestHoldKeepsTheHeatUpUntilItIsLetGo(t *testing.T) {
	s := New(nil)
	s.Settle(1000)
	s.Hold(0.3)
	assert.False(t, s.Resting(), "what is held must be ticked, however cold")
	for range 1000 {
		s.Tick()
	}
	assert.InDelta(t, 0.3, s.Heat, 1e-6)
	s.Hold(0)
	assert.False(t, s.Resting())
	s.Settle(1000)
	assert.True(t, s.Resting())
}

func TestReheatNeverCools(t *testing.T) {
	s := New(nil)
	s.Reheat(0.5)
	assert.Equal(t, 1.0, s.Heat)
	s.Settle(1000)
	s.Reheat(0.5)
	assert.Equal(t, 0.5, s.Heat)
}

// everything returns a simulation of n bodies, most of them linked into a tree
// with a cross link each, under every force of the package.
func everything(n int) *Simulation {
	bodies := make([]Body, n)
	targets := make([]Target, n)
	var links, ties []Link
	for i := range bodies {
		bodies[i] = Body{Radius: 4 + float64(i%9), Charge: 1 + float64(i%3)/2}
		targets[i].X, targets[i].Y = Project(float64(i*67%360-180), float64(i*41%180-90))
		targets[i].Strength = float64(i%4) / 40
		if i == 0 {
			continue
		}
		links = append(links,
			Link{int32(i), int32(i / 3), 40, 1},
			Link{int32(i), int32(i * 7 % n), 60, 0.5})
		if i%5 == 0 {
			ties = append(ties, Link{int32(i), int32(i - 1), 25, 0.8})
		}
	}
	Sunflower(bodies, 15*math.Sqrt(float64(n)), 7)
	return New(bodies,
		&Springs{Links: links},
		&Charge{Strength: 30, Theta: 0.9, MaxDistance: 900, Seed: 3},
		&Gravity{Strength: 0.05},
		&Anchor{Targets: targets},
		&Tether{Links: ties},
		&Corridor{Lanes: []Lane{{0, 1, 20}, {2, 7, 15}}, Strength: 0.4, Seed: 5},
		&Walls{HalfWidth: 260, HalfHeight: 180, Strength: 0.3},
		&Collide{Strength: 0.8, Padding: 3},
	)
}

// momentum returns the sum of the velocities, each times what mass says.
func momentum(bodies []Body, mass func(*Body) float64) (x, y float64) {
	for i := range bodies {
		m := mass(&bodies[i])
		x += m * bodies[i].VX
		y += m * bodies[i].VY
	}
	return x, y
}

func TestMomentumIsKept(t *testing.T) {
	circle := make([]Link, 300)
	for i := range circle {
		circle[i] = Link{int32(i), int32((i + 1) % 300), 30, 1}
	}
	one := func(*Body) float64 { return 1 }
	area := func(b *Body) float64 { return (b.Radius + 1) * (b.Radius + 1) }
	for name, c := range map[string]struct {
		force Force
		mass  func(*Body) float64
	}{
		"springs, all of two links": {&Springs{Links: circle}, one},
		"tether, all of two links":  {&Tether{Links: circle}, one},
		"charge, exact":             {&Charge{Strength: 30}, one},
		"collide":                   {&Collide{Strength: 1, Padding: 2}, area},
	} {
		bodies := spread(300)
		for i := range bodies {
			bodies[i].Radius = float64(5 + i%20)
		}
		copy(bodies[:5], []Body{{Charge: 1, Radius: 5}, {Charge: 1, Radius: 5}, {Charge: 1, Radius: 5}})
		c.force.Apply(bodies, 1)
		moved := 0
		for i := range bodies {
			if bodies[i].VX != 0 {
				moved++
			}
		}
		require.Greater(t, moved, 200, name)
		x, y := momentum(bodies, c.mass)
		assert.InDelta(t, 0, x, 1e-7, name)
		assert.InDelta(t, 0, y, 1e-7, name)
	}
}

func TestPinnedStays(t *testing.T) {
	s := everything(60)
	s.Bodies[4].Pinned = true
	s.Bodies[4].VX = 50 // pinned in flight
	s.Bodies[9].Pinned = true
	four, nine := s.Bodies[4], s.Bodies[9]
	four.VX = 0
	for range 100 {
		s.Tick()
		require.Equal(t, four, s.Bodies[4])
		require.Equal(t, nine, s.Bodies[9])
	}
	s.Bodies[4].X += 200 // dragged
	s.Tick()
	assert.Equal(t, four.X+200, s.Bodies[4].X)
	s.Bodies[4].Pinned = false // dropped
	s.Reheat(0.5)
	s.Tick()
	assert.NotEqual(t, four.X+200, s.Bodies[4].X)
}

func TestDraggingMovesTheNeighbours(t *testing.T) {
	s := everything(60)
	s.Settle(1000)
	before := s.Bodies[1]
	s.Bodies[3].Pinned = true // linked to body 1
	s.Bodies[3].X += 400
	s.Hold(0.3)
	for range 60 {
		s.Tick()
	}
	assert.Greater(t, s.Bodies[1].X, before.X+5)
}

func requireFinite(t *testing.T, bodies []Body) {
	t.Helper()
	for i := range bodies {
		b := &bodies[i]
		sum := b.X + b.Y + b.VX + b.VY
		require.False(t, math.IsNaN(sum) || math.IsInf(sum, 0), "body %d: %+v", i, *b)
	}
}

func TestTenThousandTicksFromOneSpotStayFinite(t *testing.T) {
	for name, theta := range map[string]float64{"exact": 0, "Barnes-Hut": 0.9} {
		s := everything(40)
		s.Forces[1].(*Charge).Theta = theta
		s.Cooling = 0 // hot for ever
		for i := range s.Bodies {
			s.Bodies[i].X, s.Bodies[i].Y = 12, -7
			if i%8 == 0 { // nearly, but not quite
				s.Bodies[i].X += 1e-300
				s.Bodies[i].Y += 1e-14
			}
		}
		for range 10_000 {
			s.Tick()
		}
		requireFinite(t, s.Bodies)
		assert.Less(t, overlaps(s.Bodies, 0, 1), 10, "%s: they have not come apart", name)
		for i := range s.Bodies {
			assert.Less(t, math.Abs(s.Bodies[i].X), 1e4, "%s: body %d has flown off", name, i)
		}
	}
}

func TestOutliersStayFinite(t *testing.T) {
	s := everything(40)
	s.Bodies[3].X = 1e90
	s.Bodies[5].Y = -1e-300
	s.Bodies[7].X, s.Bodies[7].Y = 1e90, 1e90
	for range 1000 {
		s.Tick()
	}
	requireFinite(t, s.Bodies)
}

func TestTicksAllocateNothing(t *testing.T) {
	s := everything(300)
	for range 50 {
		s.Tick()
	}
	s.Heat = 1
	assert.Zero(t, testing.AllocsPerRun(100, s.Tick))
}

// TestTheLargestMapOnOneSpot ends only if nothing is quadratic in the bodies:
// 40 thousand million pairs would outlast the tests.
func TestTheLargestMapOnOneSpot(t *testing.T) {
	const n, m = 200_000, 1_000_000
	bodies := make([]Body, n)
	for i := range bodies {
		bodies[i] = Body{Radius: 5, Charge: 1}
		if i%2 == 0 { // half of them not quite on it, yet closer than a radius
			x, y := direction(uint64(i))
			bodies[i].X, bodies[i].Y = x/10, y/10
		}
	}
	links := make([]Link, m)
	for i := range links {
		links[i] = Link{int32(i % n), int32(i * 7 % n), 30, 1}
	}
	s := New(bodies, &Collide{Strength: 1}, &Charge{Strength: 30, Theta: 0.9},
		&Springs{Links: links}, &Gravity{Strength: 0.1})
	s.Tick()
	requireFinite(t, bodies)
}
