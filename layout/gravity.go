package layout

// Gravity pulls every body weakly towards one centre, as a spring of length 0
// would, so that parts without links to each other do not drift away.
type Gravity struct {
	X, Y     float64 // the centre, layout units
	Strength float64 // the share of the way that a tick at heat 1 adds to the velocity
}

// Apply pulls every body.
func (f *Gravity) Apply(bodies []Body, heat float64) {
	k := float64(f.Strength * heat)
	for i := range bodies {
		b := &bodies[i]
		b.push(float64((f.X-b.X)*k), float64((f.Y-b.Y)*k))
	}
}
