package layout_test

import (
	"fmt"
	"math"
	"slices"

	"citemap/layout"
)

// ring is n bodies in a ring of links.
func ring(n int) (bodies []layout.Body, links []layout.Link) {
	for i := range n {
		bodies = append(bodies, layout.Body{Radius: 4, Charge: 1})
		links = append(links, layout.Link{Source: int32(i), Target: int32((i + 1) % n), Length: 30, Strength: 1})
	}
	return bodies, links
}

// forces are those of a simple map.
func forces(links []layout.Link) []layout.Force {
	return []layout.Force{
		&layout.Springs{Links: links},
		&layout.Charge{Strength: 30, Theta: 0.9, MaxDistance: 300},
		&layout.Collide{Strength: 1, Padding: 2},
	}
}

func distance(a, b layout.Body) float64 { return math.Hypot(a.X-b.X, a.Y-b.Y) }

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
	fmt.Println("the tail is the farthest:", distance(bodies[0], bodies[3]) > distance(bodies[0], bodies[2]))
	// Output:
	// at rest: true
	// the tail is the farthest: true
}

// While somebody drags a body about, it is pinned under the hand, and the heat is held
// up so that the others follow.
func ExampleSimulation_Hold() {
	bodies, links := ring(12)
	layout.Sunflower(bodies, 60, 1)
	s := layout.New(bodies, forces(links)...)
	s.Settle(1000)

	held := &s.Bodies[0]
	held.Pinned = true
	s.Hold(0.3)
	for range 60 { // a second of pictures
		held.X += 5
		s.Tick()
	}
	held.Pinned = false
	s.Hold(0) // dropped: it cools again
	fmt.Println("at rest:", s.Resting())
	s.Settle(1000)
	fmt.Println("at rest:", s.Resting())
	// Output:
	// at rest: false
	// at rest: true
}

// Two hundred ticks, no more and no fewer, and the drawing is at rest after the last.
func ExampleSimulation_CoolIn() {
	bodies, links := ring(12)
	layout.Sunflower(bodies, 60, 1)
	s := layout.New(bodies, forces(links)...)
	s.CoolIn(200)
	fmt.Println(s.Settle(1000))
	// Output: 200
}

// More workers, if there are processors for them, are done earlier, and come to the
// same bits.
func ExampleSimulation_workers() {
	one, links := ring(2000)
	layout.Sunflower(one, 900, 1)
	four := slices.Clone(one)

	alone := layout.New(one, forces(links)...)
	shared := layout.New(four, forces(links)...)
	shared.Workers = 4
	alone.Settle(20)
	shared.Settle(20)
	fmt.Println("the same places:", slices.Equal(one, four))
	// Output: the same places: true
}

// A map that has settled is to stay as it is when something is added. So the others
// are pinned while stress finds a place for what is new, and then pushed gently.
func ExampleStress_added() {
	bodies, links := ring(100)
	(&layout.Stress{Links: links, Seed: 1}).Place(bodies)
	s := layout.New(bodies, forces(links)...)
	s.Heat = 0.02
	s.Settle(300)
	before, across := slices.Clone(bodies), distance(bodies[0], bodies[50])

	for i := range bodies {
		bodies[i].Pinned = true
	}
	bodies = append(bodies, layout.Body{Radius: 4, Charge: 1})
	links = append(links, layout.Link{Source: 7, Target: 100, Length: 30, Strength: 1})
	(&layout.Stress{Links: links, Seed: 1}).Place(bodies)
	for i := range bodies {
		bodies[i].Pinned = false
	}
	s = layout.New(bodies, forces(links)...)
	s.Heat = 0.02
	s.Settle(300)

	moved := 0.0
	for i := range before {
		moved += distance(before[i], bodies[i]) / float64(len(before))
	}
	fmt.Println("it stands beside its neighbour:", distance(bodies[7], bodies[100]) < 60)
	fmt.Println("the others moved by less than 2 % of the diameter:", moved < 0.02*across)
	// Output:
	// it stands beside its neighbour: true
	// the others moved by less than 2 % of the diameter: true
}

// Distances along the links become distances on paper. The path of five is as long as
// its links are; the two that it has no link to are placed beside it.
func ExampleStress() {
	bodies := make([]layout.Body, 7)
	var links []layout.Link
	for i := range int32(4) {
		links = append(links, layout.Link{Source: i, Target: i + 1, Length: 30, Strength: 1})
	}
	links = append(links, layout.Link{Source: 5, Target: 6, Length: 30, Strength: 1})
	(&layout.Stress{Links: links, Seed: 1}).Place(bodies)
	fmt.Printf("%.0f and %.0f\n", distance(bodies[0], bodies[4]), distance(bodies[5], bodies[6]))
	// Output: 120 and 30
}

// What is on the globe starts where it is there: Tehran lies east of Moscow, and south.
func ExampleProject() {
	moscowX, moscowY := layout.Project(37.6, 55.8)
	tehranX, tehranY := layout.Project(51.4, 35.7)
	fmt.Println(tehranX > moscowX, tehranY > moscowY)
	// Output: true true
}
