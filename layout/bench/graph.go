// Command bench times the ticks of package layout on a graph, and says how far its
// repulsion is from the exact sum. It is what bench.mjs runs beside other engines, on
// the same graphs from the same places; make bench-layout runs that. Built for the
// browser, it is an engine for a page to time.
package main

import (
	"math"

	"citemap/layout"
)

// graph is what the peers' lib/graphs.mjs writes.
type graph struct {
	N     int
	Edges [][2]int32
	Start []float64 // x and y of each node, in the unit square
}

// simulation returns g under the forces that other engines are timed with: repulsion
// at the accuracy that theta gives, springs, and a pull to the centre.
func (g *graph) simulation(theta float64) *layout.Simulation {
	side := 20 * math.Sqrt(float64(g.N))
	bodies := make([]layout.Body, g.N)
	for i := range bodies {
		bodies[i] = layout.Body{
			X: (g.Start[2*i] - 0.5) * side, Y: (g.Start[2*i+1] - 0.5) * side,
			Radius: 5, Charge: 1,
		}
	}
	links := make([]layout.Link, len(g.Edges))
	for i, e := range g.Edges {
		links[i] = layout.Link{Source: e[0], Target: e[1], Length: 30, Strength: 1}
	}
	return layout.New(bodies,
		&layout.Springs{Links: links},
		&layout.Charge{Strength: 30, Theta: theta},
		&layout.Gravity{Strength: 0.01},
	)
}
