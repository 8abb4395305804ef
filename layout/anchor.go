package layout

// Anchor pulls each body weakly towards a place of its own, so that the drawing
// keeps the order of the places: west stays west.
type Anchor struct {
	Targets []Target // by the index of the body; a body beyond the end has none
}

// Target is where an Anchor pulls a body to.
type Target struct {
	X, Y     float64 // layout units
	Strength float64 // as in Gravity; 0: the body is not anchored
}

// Apply pulls every body that has a target.
func (f *Anchor) Apply(bodies []Body, heat float64) {
	for i := range min(len(bodies), len(f.Targets)) {
		b, t := &bodies[i], &f.Targets[i]
		k := float64(t.Strength * heat)
		b.push(float64((t.X-b.X)*k), float64((t.Y-b.Y)*k))
	}
}
