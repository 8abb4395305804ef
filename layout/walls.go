package layout

// Walls keep bodies in a rectangle about the origin, so that repulsion fills
// it rather than a disc. A body beyond a wall is pushed back by how far its
// circle stands out.
type Walls struct {
	HalfWidth, HalfHeight float64 // layout units; 0 or less: there is no wall on these sides
	Strength              float64 // the share of the way back that one tick adds: (0, 1]
}

// Apply pushes back the bodies that stand out. Like Collide, it does not fade
// with the heat.
func (f *Walls) Apply(bodies []Body, _ float64) {
	for i := range bodies {
		b := &bodies[i]
		b.push(
			float64(back(b.X, b.Radius, f.HalfWidth)*f.Strength),
			float64(back(b.Y, b.Radius, f.HalfHeight)*f.Strength),
		)
	}
}

// back returns the way from a circle at x back to within half of 0.
func back(x, radius, half float64) float64 {
	room := max(half-radius, 0)
	switch {
	case half <= 0:
		return 0
	case x > room:
		return room - x
	case x < -room:
		return -room - x
	}
	return 0
}
