package layout

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
)

// under puts bodies under the forces that a map of them has.
func under(bodies []Body, links []Link) *Simulation {
	return New(bodies,
		&Springs{Links: links},
		&Charge{Strength: 30, Theta: 0.9},
		&Gravity{Strength: 0.02},
		&Collide{Strength: 1, Padding: 2},
	)
}

// leaf adds a body that is linked to another. Stress places it, while all others are
// pinned.
func leaf(s *Simulation, to int32) {
	springs := s.Forces[0].(*Springs)
	springs.Links = append(springs.Links, Link{Source: int32(len(s.Bodies)), Target: to, Length: 30, Strength: 1})
	for i := range s.Bodies {
		s.Bodies[i].Pinned = true
	}
	s.Bodies = append(s.Bodies, Body{Radius: 4, Charge: 1})
	(&Stress{Links: springs.Links}).Place(s.Bodies)
	for i := range s.Bodies {
		s.Bodies[i].Pinned = false
	}
}

// moved are the mean and the greatest distance between places, as shares of the
// diameter of those before.
func moved(before, after []Body) (mean, most float64) {
	diameter := 0.0
	for i := range before {
		for j := range i {
			diameter = max(diameter, math.Hypot(before[i].X-before[j].X, before[i].Y-before[j].Y))
		}
		d := math.Hypot(after[i].X-before[i].X, after[i].Y-before[i].Y)
		mean, most = mean+d/float64(len(before)), max(most, d)
	}
	return mean / diameter, most / diameter
}

// A map that grows by a leaf stays the map that people know: nobody moves while the
// leaf is placed, and little as it settles.
func TestOneLeafMoreMovesTheOthersLittle(t *testing.T) {
	before, links := make([]Body, 1000), attached(1000)
	for i := range before {
		before[i] = Body{Radius: 4, Charge: 1}
	}
	(&Stress{Links: links}).Place(before)
	under(before, links).Settle(1000)
	for _, to := range []int32{0, 999} { // the greatest hub, and a node at the rim
		for _, heat := range []float64{0.1, 1} {
			s := under(slices.Clone(before), slices.Clone(links))
			leaf(s, to)
			_, most := moved(before, s.Bodies)
			assert.Zero(t, most)
			s.Heat = heat
			ticks := s.Settle(1000)
			mean, most := moved(before, s.Bodies)
			t.Logf("a leaf of node %d, reheated to %g: %d ticks, mean %.2f %% of the diameter, most %.2f %%",
				to, heat, ticks, 100*mean, 100*most)
			assert.Positive(t, mean)
			assert.Less(t, mean, 0.1)
		}
	}
}
