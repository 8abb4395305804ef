package scene

import (
	"math"

	"citemap/layout"
	"citemap/seeds"
)

// Pull of a place on its node, and of the neighbours' places on a node that
// has none; shares of the way per tick at full heat.
const (
	placePull     = 0.6
	neighbourPull = 0.1
)

// spread lays the places of the map into a field as wide as aspect says, with
// the most connected of them in the middle, and pulls every body to its own;
// so west is west in every window. Where starts is set, bodies start there.
func (p *plot) spread(m *seeds.Map, aspect float64, starts bool) {
	p.aspect = aspect
	bodies := p.sim.Bodies
	w, h := field(bodies, aspect)
	p.walls.HalfWidth, p.walls.HalfHeight = w/2, h/2
	at, known := p.places(m)
	compress(at, known, w, h)
	p.borrow(at, known)
	scatter := make([]layout.Body, len(bodies))
	layout.Sunflower(scatter, math.Sqrt(w*h)/10, seed)
	for i := range bodies {
		pull := neighbourPull
		if known[i] {
			pull = placePull
		}
		p.anchor.Targets[i] = layout.Target{X: at[i].X, Y: at[i].Y, Strength: pull}
		if fixed := m.Nodes[p.node[i]].At; fixed != nil {
			p.anchor.Targets[i].Strength = 0
			bodies[i].X, bodies[i].Y, bodies[i].Pinned = fixed[0], fixed[1], true
			continue
		}
		if !starts {
			continue
		}
		bodies[i].X, bodies[i].Y = at[i].X, at[i].Y
		if !known[i] {
			bodies[i].X += scatter[i].X
			bodies[i].Y += scatter[i].Y
		}
	}
}

// field returns the world's width and height: room for every body and its
// name, in the proportions asked for.
func field(bodies []layout.Body, aspect float64) (w, h float64) {
	area := 1.0
	for i := range bodies {
		side := 2 * (bodies[i].Radius + 38)
		area += float64(1.2 * side * side)
	}
	return math.Sqrt(area * aspect), math.Sqrt(area / aspect)
}

// places returns the projected place of each body that has one, its own, or
// that of the node it belongs to, about the mean weighted by connections.
func (p *plot) places(m *seeds.Map) (at []World, known []bool) {
	at, known = make([]World, len(p.node)), make([]bool, len(p.node))
	var sx, sy, sum float64
	for i, n := range p.node {
		place := m.Nodes[n].Place
		if home := m.Node(m.Nodes[n].Of); place == nil && home != nil {
			place = home.Place
		}
		if place == nil {
			continue
		}
		at[i].X, at[i].Y = layout.Project(place.Lon, place.Lat)
		known[i] = true
		k := float64(1 + len(p.near[i])*len(p.near[i]))
		sx, sy, sum = sx+float64(k*at[i].X), sy+float64(k*at[i].Y), sum+k
	}
	for i := range at {
		if known[i] && sum > 0 {
			at[i].X -= sx / sum
			at[i].Y -= sy / sum
		}
	}
	return at, known
}

// compress brings places into a w by h field about the origin: x/(1+|x|/c)
// keeps order and spreads the middle, where neighbours crowd, at the cost of
// the far ends.
func compress(at []World, known []bool, w, h float64) {
	var far World
	for i := range at {
		if known[i] {
			far = World{max(far.X, abs(at[i].X)), max(far.Y, abs(at[i].Y))}
		}
	}
	squeeze := func(x, far, half float64) float64 {
		if far == 0 {
			return 0
		}
		c := far / 2.5
		return half * (x / (1 + abs(x)/c)) / (far / (1 + far/c))
	}
	for i := range at {
		at[i] = World{squeeze(at[i].X, far.X, w/2), squeeze(at[i].Y, far.Y, h/2)}
	}
}

// borrow gives a body without a place the mean of its neighbours'.
func (p *plot) borrow(at []World, known []bool) {
	for i := range at {
		if known[i] {
			continue
		}
		var sum World
		n := 0.0
		for _, j := range p.near[i] {
			if known[j] {
				sum, n = World{sum.X + at[j].X, sum.Y + at[j].Y}, n+1
			}
		}
		if n > 0 {
			at[i] = World{sum.X / n, sum.Y / n}
		}
	}
}
