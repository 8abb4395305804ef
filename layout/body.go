package layout

// Body is a point that forces push, with the circle that it fills.
type Body struct {
	X, Y   float64 // layout units, y downwards
	VX, VY float64 // layout units a tick
	Radius float64 // what Collide keeps free; 0 or less: it takes no room
	Charge float64 // multiplies repulsion, commonly 1; 0 or less: none
	Pinned bool    // no force moves it; whoever pins it sets X and Y
}

// push adds to the velocity of b, unless it is pinned.
func (b *Body) push(vx, vy float64) {
	if b.Pinned {
		return
	}
	b.VX += vx
	b.VY += vy
}

// Force changes the velocities of bodies, and nothing else of them.
type Force interface {
	// Apply pushes the bodies for one tick. Heat is in [0, 1] as a rule and
	// scales the push; a force that must not fade may ignore it.
	Apply(bodies []Body, heat float64)
}
