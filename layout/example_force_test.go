package layout_test

import (
	"fmt"

	"citemap/layout"
)

// downwards lets every link point down: its target below its source.
type downwards struct {
	Links    []layout.Link
	Strength float64 // layout units a tick that a link pushes its ends apart, where heat is 1
}

func (f *downwards) Apply(bodies []layout.Body, heat float64) {
	k := float64(f.Strength * heat)
	for _, l := range f.Links {
		from, to := &bodies[l.Source], &bodies[l.Target]
		if from.Y < to.Y {
			continue
		}
		if !from.Pinned {
			from.VY -= k
		}
		if !to.Pinned {
			to.VY += k
		}
	}
}

// A force of one's own is a type with one method, listed among the others.
func ExampleForce() {
	bodies := make([]layout.Body, 3)
	for i := range bodies {
		bodies[i] = layout.Body{Radius: 4, Charge: 1}
	}
	layout.Sunflower(bodies, 30, 1)
	links := []layout.Link{
		{Source: 2, Target: 1, Length: 30, Strength: 1},
		{Source: 1, Target: 0, Length: 30, Strength: 1},
	}
	s := layout.New(bodies,
		&layout.Springs{Links: links},
		&downwards{Links: links, Strength: 5},
	)
	s.Settle(300)
	fmt.Println("2 above 1:", bodies[2].Y < bodies[1].Y)
	fmt.Println("1 above 0:", bodies[1].Y < bodies[0].Y)
	// Output:
	// 2 above 1: true
	// 1 above 0: true
}
