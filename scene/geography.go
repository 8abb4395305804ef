package scene

import (
	"math"
	"slices"

	"citemap/layout"
	"citemap/seeds"
)

// Pulls of an Anchor, as shares of the way per tick at full heat.
const (
	placePull  = 1     // of a body's own place in the drawing: it has the last word
	sketchPull = 0.1   // of a place on the globe, on a first sketch
	middlePull = 0.003 // of the middle, on the sketch of what has no place
)

// unfolding is the share of the way from its home to its place that a body has
// still to go when it is first seen.
const unfolding = 0.3

// What a search for a better place pays, in crossings.
const (
	mainCost   = 60.0 // to be half the field away from its place, for what the map cannot lack
	placeCost  = 3.0  // for the rest that has a place of its own
	lengthCost = 0.3  // a link as long as the square that there is for a body
	chiefCost  = 0.1  // the same between nodes that the map cannot lack: they may spread
	tieCost    = 8.0  // as far beyond its reach, a leader
	lookups    = 1e7  // of a link beside another, in one search: some 60 ms
)

// hasPlaces reports whether there is a map of the world to go to.
func (s *State) hasPlaces() bool { return slices.Contains(s.geo.has, true) }

// spread lays the map out for a field as wide as aspect says: first its places
// on the globe, the most connected in the middle; near them such places that
// few links cross; to these every body is then pulled. So west is west in every
// window. Where starts is set, bodies start on the way there, and unfold.
func (p *plot) spread(m *seeds.Map, aspect float64, starts bool) {
	homes, places := p.located(m, aspect)
	p.anchor.Targets = p.targets(places)
	bodies := p.sim.Bodies
	for i := range bodies {
		if b, from, to := &bodies[i], &homes[i], &p.anchor.Targets[i]; starts && !b.Pinned {
			b.X = to.X + float64(unfolding*(from.X-to.X))
			b.Y = to.Y + float64(unfolding*(from.Y-to.Y))
		}
	}
}

// proportion makes the field as wide as aspect says, and holds what the map itself
// gives a place.
func (p *plot) proportion(m *seeds.Map, aspect float64) {
	p.aspect = aspect
	bodies := p.sim.Bodies
	w, h := field(bodies, aspect)
	p.walls.HalfWidth, p.walls.HalfHeight = w/2, h/2
	for i := range bodies {
		if fixed := m.Nodes[p.node[i]].At; fixed != nil {
			bodies[i].X, bodies[i].Y, bodies[i].Pinned = fixed[0], fixed[1], true
		}
	}
}

// homes returns where in the field each body starts: at its place on the
// globe, or amid its neighbours'. What has a place of its own is held by it, the
// more the heavier it is.
func (p *plot) homes(m *seeds.Map) []layout.Target {
	at, known := p.places(m)
	w, h := 2*p.walls.HalfWidth, 2*p.walls.HalfHeight
	compress(at, known, w, h)
	p.borrow(at, known)
	scatter := make([]layout.Body, len(at))
	layout.Sunflower(scatter, math.Sqrt(w*h)/10, seed)
	homes := make([]layout.Target, len(at))
	for i, n := range p.node {
		homes[i] = layout.Target{X: at[i].X, Y: at[i].Y}
		switch node := &m.Nodes[n]; {
		case !known[i]:
			homes[i].X += scatter[i].X
			homes[i].Y += scatter[i].Y
		case node.Place != nil && p.main[i]:
			homes[i].Strength = mainCost
		case node.Place != nil:
			homes[i].Strength = placeCost
		}
	}
	return homes
}

// located returns where each body starts, and places near there from which few links
// cross: those of the survey, for proportions close by, or those of a search.
func (p *plot) located(m *seeds.Map, aspect float64) (homes []layout.Target, places []World) {
	if p.survey != nil {
		p.proportion(m, nearestSurveyed(aspect))
		q := p.quest(m, p.homes(m))
		if places := p.survey.places[q.key(p.sim.Bodies)]; len(places) == len(p.node) {
			return q.Homes, places
		}
	}
	p.proportion(m, aspect)
	q := p.quest(m, p.homes(m))
	return q.Homes, p.seek(q)
}

// targets pull every body to its place but those that are held.
func (p *plot) targets(places []World) []layout.Target {
	targets := make([]layout.Target, len(places))
	for i, at := range places {
		if !p.sim.Bodies[i].Pinned {
			targets[i] = layout.Target{X: at.X, Y: at.Y, Strength: placePull}
		}
	}
	return targets
}

// quest is a search for places that is still to be made.
type quest struct{ layout.Untangle }

func (p *plot) quest(m *seeds.Map, homes []layout.Target) *quest {
	return &quest{layout.Untangle{
		Links: p.lines(), Ties: p.ties, Homes: homes, Ranks: p.ranks(m), Gap: 20, Seed: searchSeed,
		Tries: 4, Rounds: 1500, Budget: lookups,
		HalfWidth: p.walls.HalfWidth, HalfHeight: p.walls.HalfHeight,
	}}
}

// seek makes the search, and returns the places by body.
func (p *plot) seek(q *quest) []World {
	bodies := p.sketch(q.Homes)
	q.Place(bodies)
	places := make([]World, len(bodies))
	for i := range bodies {
		places[i] = World{bodies[i].X, bodies[i].Y}
	}
	return places
}

// sketch lets springs and charges alone draw the map, loosely about its homes,
// and stretches the drawing to the field, whereby no lines come to cross. It
// unrolls what the search, which moves one body at a time, cannot.
func (p *plot) sketch(homes []layout.Target) []layout.Body {
	bodies := slices.Clone(p.sim.Bodies)
	pulls := make([]layout.Target, len(bodies))
	for i := range bodies {
		b := &bodies[i]
		b.VX, b.VY = 0, 0
		pulls[i] = layout.Target{Strength: middlePull}
		if homes[i].Strength > 0 {
			pulls[i] = layout.Target{X: homes[i].X, Y: homes[i].Y, Strength: sketchPull}
		}
		if !b.Pinned {
			b.X, b.Y = homes[i].X, homes[i].Y
		}
	}
	const long = 100
	links := p.springs(bodies)
	for i := range links {
		links[i].Length, links[i].Strength = long, 1
	}
	sim := layout.New(bodies,
		&layout.Springs{Links: links, Seed: seed},
		&layout.Charge{Strength: long * long / 30., Theta: 0.9, Seed: seed},
		&layout.Anchor{Targets: pulls},
	)
	ticks := max(min(60_000/(len(bodies)+1), 300), 60) // so that a large map does not keep people waiting
	sim.Cooling = 6.9 / float64(ticks)                 // e^-6.9 is a thousandth
	sim.Settle(ticks)
	stretch(bodies, p.walls.HalfWidth, p.walls.HalfHeight)
	return bodies
}

// stretch makes bodies fill a field of that half width and height.
func stretch(bodies []layout.Body, halfWidth, halfHeight float64) {
	w, h := 1.0, 1.0
	for i := range bodies {
		w, h = max(w, abs(bodies[i].X)), max(h, abs(bodies[i].Y))
	}
	for i := range bodies {
		if b := &bodies[i]; !b.Pinned {
			b.X, b.Y = float64(b.X*halfWidth/w), float64(b.Y*halfHeight/h)
		}
	}
}

// lines are the bundles as the search for better places sees them.
func (p *plot) lines() []layout.Link {
	lines := make([]layout.Link, len(p.bundles))
	for i, b := range p.bundles {
		lines[i] = layout.Link{Source: b.a, Target: b.b, Strength: lengthCost}
		if p.main[b.a] && p.main[b.b] {
			lines[i].Strength = chiefCost
		}
	}
	return lines
}

// ranks lists the bodies by their weight, the heaviest first: what is seen
// first is laid out as if there were nothing else.
func (p *plot) ranks(m *seeds.Map) [][]int32 {
	var ranks [][]int32
	for weight := 3; weight > 0; weight-- {
		var rank []int32
		for i, n := range p.node {
			if m.Nodes[n].Weight == weight {
				rank = append(rank, int32(i))
			}
		}
		if len(rank) > 0 {
			ranks = append(ranks, rank)
		}
	}
	return ranks
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
		place := placeOf(m, n)
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

// placeOf is a node's place, or that of the node it belongs to, or nil.
func placeOf(m *seeds.Map, node int32) *seeds.Place {
	n := &m.Nodes[node]
	if home := m.Node(n.Of); n.Place == nil && home != nil {
		return home.Place
	}
	return n.Place
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
