package layout_test

import (
	"fmt"

	"citemap/layout"
)

// A triangle with a tail is placed by stress, and then lives under forces.
func ExampleSimulation() {
	bodies := make([]layout.Body, 4)
	for i := range bodies {
		bodies[i] = layout.Body{Radius: 4, Charge: 1}
	}
	links := []layout.Link{
		{Source: 0, Target: 1, Length: 30, Strength: 1},
		{Source: 1, Target: 2, Length: 30, Strength: 1},
		{Source: 2, Target: 0, Length: 30, Strength: 1},
		{Source: 2, Target: 3, Length: 30, Strength: 1},
	}
	start := layout.Stress{Links: links, Seed: 1}
	start.Place(bodies)

	s := layout.New(bodies,
		&layout.Springs{Links: links},
		&layout.Charge{Strength: 30, Theta: 0.9},
		&layout.Collide{Strength: 1, Padding: 2},
	)
	s.Heat = 0.1 // the start is good: only little is left to do
	s.Settle(300)
	fmt.Println("at rest:", s.Resting())
	// Output: at rest: true
}
