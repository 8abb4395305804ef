package layout

import "math"

// Stress places bodies so that the distances between them are those along the
// links, as far as the plane allows. It makes a start, as Sunflower does, that
// needs no ticks to unfold; it is not a force.
//
// What it makes small is the sum over all pairs of (drawn/far - 1)², far being
// the length of the shortest way along links. It begins with the directions
// in which the distances from a few pivots vary most (PivotMDS) and then
// descends by one pair at a time, in random order (SGD). Up to 3,000 bodies in
// a component all pairs are taken; above it, each body's own links and the
// pivots, weighed by how many bodies they stand for (the sparse stress model).
//
// Then links that cross are combed apart: nodes are moved, one by one, to where their
// links cross fewer, if the stress that it adds is not worth more. A tree of which
// that leaves crossings begins again as it can be drawn without any. Components of
// more than 20,000 bodies are left as they are.
//
// Components are placed apart and packed side by side, about the origin.
// Bodies without links are components too. Those with a pinned body are not
// packed: they stay where their pinned bodies are.
type Stress struct {
	Links  []Link  // Length is the distance of their ends; 0 or less: 30
	Rounds int     // of descent; 0: 10 over all pairs, 30 over pivots
	Pivots int     // at most; 0: 50
	Sweeps int     // in which links that cross are combed apart; 0: 20; less: none; of trees at least 30
	Gap    float64 // kept free around every component; 0 or less: the mean length
	Aspect float64 // how much wider than high the whole is to be; 0 or less: 1
	Seed   uint64  // of the order in which pairs are taken
}

const (
	allPairs      = 3000      // bodies up to which all pairs are taken, 36 MB of them
	allRounds     = 10        // a grid of 900 comes to a stress of 0.012
	pivotRounds   = 30        // a grid of 10,000 comes to 0.0115 in 30, to 0.051 in 10
	defaultPivots = 50        // 150 make meshes of thousands no better
	combPivots    = 200       // of those who are combed; BA needs so many
	mostCombed    = 20_000    // above it, counting the crossings alone takes too long
	mostDistances = 2_000_000 // from pivots that are kept, 8 bytes each
)

// Place moves the bodies that are not pinned. Velocities are left as they are.
func (s *Stress) Place(bodies []Body) {
	g := graphOf(len(bodies), s.Links)
	gap := s.Gap
	if gap <= 0 {
		gap = g.meanLength()
	}
	parts := make([]*graph, len(g.part)-1)
	tiles := make([]tile, 0, len(parts))
	loose := make([]*graph, 0, len(parts))
	for i := range parts {
		c := g.component(i)
		if s.placeOne(c, bodies) {
			continue
		}
		loose = append(loose, c)
		tiles = append(tiles, c.bounds(bodies, gap))
	}
	s.packAll(loose, tiles, bodies)
}

// placeOne places a component, and reports whether pinned bodies hold it.
func (s *Stress) placeOne(g *graph, bodies []Body) (held bool) {
	at := make([]place, len(g.body))
	fixed := make([]bool, len(at))
	if len(at) > 1 {
		p := g.spread(s.pivots(len(at)))
		at = p.project(s.Seed)
		g.scale(at)
		held = g.hold(at, fixed, bodies)
		r := random(s.Seed)
		if len(at) <= allPairs {
			g.circle(&r).descend(at, fixed, or(s.Rounds, allRounds), r)
		} else {
			p.descend(g, at, fixed, or(s.Rounds, pivotRounds), r)
		}
		if s.Sweeps >= 0 && len(at) <= mostCombed {
			s.comb(g, p, at, fixed, held)
		}
	} else {
		held = g.hold(at, fixed, bodies)
	}
	if !held {
		g.scale(at)
	}
	for v, b := range g.body {
		if !fixed[v] {
			bodies[b].X, bodies[b].Y = at[v].x, at[v].y
		}
	}
	return held
}

// comb combs a component, or, if it is a tree, the better of that and of the tree
// as it is drawn without crossings.
func (s *Stress) comb(g *graph, p *pivots, at []place, fixed []bool, held bool) {
	c, sweeps := g.comb(p, at, fixed, random(s.Seed)), or(s.Sweeps, combSweeps)
	if g.isTree() && !held {
		if tree := g.comb(p, g.radial(), fixed, c.random); tree.cost() < c.cost() {
			c, sweeps = tree, max(sweeps, treeSweeps)
		}
	}
	if c.crossings > 0 || &c.at[0] != &at[0] {
		c.sweep(sweeps)
		copy(at, c.at)
	}
}

// pivots is how many there are to be for n bodies.
func (s *Stress) pivots(n int) int {
	byDefault := defaultPivots
	if n <= allPairs {
		byDefault = combPivots
	}
	return max(2, min(or(s.Pivots, byDefault), mostDistances/n))
}

// or is n, or what it is by default.
func or(n, byDefault int) int {
	if n <= 0 {
		return byDefault
	}
	return n
}

// hold puts pinned bodies at their places, moves the others as far as those on
// average, and reports whether there are any.
func (g *graph) hold(at []place, fixed []bool, bodies []Body) bool {
	var off place
	held := 0.0
	for v, b := range g.body {
		if bodies[b].Pinned {
			fixed[v] = true
			off.x += bodies[b].X - at[v].x
			off.y += bodies[b].Y - at[v].y
			held++
		}
	}
	if held == 0 {
		return false
	}
	for v, b := range g.body {
		at[v].x += off.x / held
		at[v].y += off.y / held
		if fixed[v] {
			at[v] = place{bodies[b].X, bodies[b].Y}
		}
	}
	return true
}

// scale makes links on average as long as they would be.
func (g *graph) scale(at []place) {
	want, drawn := 0.0, 0.0
	for v := range at {
		for i := g.first[v]; i < g.first[v+1]; i++ {
			to := at[g.to[i]]
			want += g.length[i]
			drawn += hypot(to.x-at[v].x, to.y-at[v].y)
		}
	}
	if drawn == 0 {
		return
	}
	k := want / drawn
	for v := range at {
		at[v] = place{float64(at[v].x * k), float64(at[v].y * k)}
	}
}

// meanLength is the mean length of the links, or the default where there are none.
func (g *graph) meanLength() float64 {
	if len(g.length) == 0 {
		return defaultLength
	}
	sum := 0.0
	for _, length := range g.length {
		sum += length
	}
	return sum / float64(len(g.length))
}

// bounds is the box that a component takes with half of gap on every side; x and
// y are the corner where it is now.
func (g *graph) bounds(bodies []Body, gap float64) tile {
	left, top, right, bottom := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, b := range g.body {
		c := &bodies[b]
		r := max(c.Radius, 0) + float64(gap/2)
		left, right = min(left, c.X-r), max(right, c.X+r)
		top, bottom = min(top, c.Y-r), max(bottom, c.Y+r)
	}
	return tile{w: right - left, h: bottom - top, x: left, y: top}
}

// packAll moves components into their tiles, all of them about the origin or,
// where others are held, about these on the right of them.
func (s *Stress) packAll(parts []*graph, tiles []tile, bodies []Body) {
	if len(parts) == 0 {
		return
	}
	packed := append([]tile{}, tiles...)
	aspect := s.Aspect
	if aspect <= 0 {
		aspect = 1
	}
	pack(packed, aspect)
	var width, height float64
	for _, b := range packed {
		width, height = max(width, b.x+b.w), max(height, b.y+b.h)
	}
	corner := s.beside(parts, bodies, width, height)
	for i, c := range parts {
		dx, dy := corner.x+packed[i].x-tiles[i].x, corner.y+packed[i].y-tiles[i].y
		for _, b := range c.body {
			bodies[b].X += dx
			bodies[b].Y += dy
		}
	}
}

// beside is where the corner of all that is packed goes.
func (s *Stress) beside(parts []*graph, bodies []Body, width, height float64) place {
	loose := 0
	for _, c := range parts {
		loose += len(c.body)
	}
	if loose == len(bodies) {
		return place{-width / 2, -height / 2}
	}
	free := make([]bool, len(bodies))
	for _, c := range parts {
		for _, b := range c.body {
			free[b] = true
		}
	}
	right, top, bottom := math.Inf(-1), math.Inf(1), math.Inf(-1)
	for i := range bodies {
		if b := &bodies[i]; !free[i] {
			r := max(b.Radius, 0)
			right, top, bottom = max(right, b.X+r), min(top, b.Y-r), max(bottom, b.Y+r)
		}
	}
	return place{right, (top + bottom - height) / 2}
}
