package layout

import "math"

// comb lowers the number of crossings in a drawing for a little more stress. A node
// at a time tries other places, and takes one from which fewer of its links cross
// others, if that is worth the stress that it adds. In a drawing that can be had
// without crossings it goes on to lower the stress, without making any.
//
// Moving one node at a time to the best of some places is due to M. Radermacher,
// K. Reichard, I. Rutter and D. Wagner, "Geometric heuristics for rectilinear crossing
// minimization", ALENEX 2018. They pay for crossings only. Here what falls is
//
//	crossings * stress^worth
//
// so that neither the size of the graph nor of its stress matters to the trade.
type comb struct {
	*graph
	at     []place
	fixed  []bool
	of     [][]int32 // by node: its links
	sight  *sight
	cells  *cells
	random random
	unit   float64 // mean length of the links

	stress, crossings float64 // of the drawing as it is
	price             float64 // of stress, in crossings, throughout a sweep
}

const (
	worth      = 4.0    // 1 % less stress outweighs so many % of the crossings
	combSweeps = 20     // 5 do two thirds of what these do
	treeSweeps = 30     // of a tree drawn radially: its stress is high at first, and each is quick
	combReach  = 2.0    // how far off places are tried at first, in lengths of a link
	combNudge  = 0.05   // and at last
	combWork   = 30_000 // links and nodes looked at for each link and node, at most
)

// comb is a drawing of a connected graph about to be combed.
func (g *graph) comb(p *pivots, at []place, fixed []bool, r random) *comb {
	c := &comb{graph: g, at: at, fixed: fixed, sight: p.sight(g), random: r, unit: g.meanLength()}
	wires := make([]wire, 0, len(g.to)/2)
	c.of = make([][]int32, len(at))
	for v := range int32(len(at)) {
		for _, w := range g.near(v) {
			if w > v {
				c.of[v] = append(c.of[v], int32(len(wires)))
				c.of[w] = append(c.of[w], int32(len(wires)))
				wires = append(wires, wire{a: v, b: w, from: at[v], to: at[w]})
			}
		}
	}
	c.cells = cellsOf(at, wires)
	c.crossings = float64(c.cells.crossings())
	for v := range int32(len(at)) {
		c.stress += float64(c.sight.stress(at, v, at[v]) / 2)
	}
	return c
}

// cost is what falls, but for the power; a drawing without a crossing has one.
func (c *comb) cost() float64 { return float64((c.crossings + 1) * c.stress) }

// sweep lets every node try other places so many times, or until all the work is
// done, from ever less far off.
func (c *comb) sweep(times int) {
	order := counted(len(c.at))
	for nth := 0; nth < times && c.stress > 0; nth++ {
		c.price = float64(worth*max(1, c.crossings)) / c.stress
		left := 1 - max(float64(nth)/float64(times), c.worked())
		reach := float64(c.unit * (combNudge + float64(combReach*left*left)))
		shuffle(order, &c.random)
		for _, v := range order {
			if c.worked() >= 1 {
				return
			}
			if !c.fixed[v] {
				c.improve(v, reach)
			}
		}
	}
}

// worked is the share of the work that is done.
func (c *comb) worked() float64 {
	return float64(c.sight.looks+c.cells.looks) / combWork / float64(len(c.at)+len(c.cells.wires))
}

// stand is a place for a node and what it would have there.
type stand struct {
	place
	stress, crossings float64
}

// improve moves a node to the best of three places, unless that is worse than here.
func (c *comb) improve(v int32, reach float64) {
	from := c.at[v]
	here := stand{from, c.sight.stress(c.at, v, from), c.crossed(v, from, math.Inf(1))}
	best, least := here, float64(c.price*here.stress)+here.crossings
	for _, to := range [...]place{c.amid(v, reach), c.beside(from, reach), c.beside(from, reach)} {
		if !c.cells.hold(to) {
			continue
		}
		there := stand{place: to, stress: c.sight.stress(c.at, v, to)}
		cost := float64(c.price * there.stress)
		if cost >= least {
			continue
		}
		there.crossings = c.crossed(v, to, least-cost)
		if cost += there.crossings; cost < least {
			best, least = there, cost
		}
	}
	if best.place != from {
		c.stress += best.stress - here.stress
		c.crossings += best.crossings - here.crossings
		c.move(v, best.place)
	}
}

// beside is a place within reach of another.
func (c *comb) beside(p place, reach float64) place {
	return place{p.x + float64(reach*c.random.within()), p.y + float64(reach*c.random.within())}
}

// amid is a place on the way to the middle of a node's neighbours, or as far beyond.
func (c *comb) amid(v int32, reach float64) place {
	var sum place
	near := c.near(v)
	for _, w := range near {
		sum.x += c.at[w].x
		sum.y += c.at[w].y
	}
	n, from, way := float64(len(near)), c.at[v], c.random.within()+1
	to := place{
		from.x + float64(way*(sum.x/n-from.x)),
		from.y + float64(way*(sum.y/n-from.y)),
	}
	return c.beside(to, reach/4)
}

// crossed is how many links those of v would cross from some place; where it is more
// than limit, it is more than limit.
func (c *comb) crossed(v int32, from place, limit float64) float64 {
	sum := 0.0
	for _, w := range c.near(v) {
		sum += float64(c.cells.crossed(v, from, c.at[w]))
		if sum > limit {
			break
		}
	}
	return sum
}

// move moves a node and its links.
func (c *comb) move(v int32, to place) {
	for _, i := range c.of[v] {
		c.cells.remove(i)
	}
	c.at[v] = to
	for _, i := range c.of[v] {
		w := &c.cells.wires[i]
		w.from, w.to = c.at[w.a], c.at[w.b]
		c.cells.add(i)
	}
}
