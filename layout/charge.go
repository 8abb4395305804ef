package layout

import "math"

// Charge makes bodies repel each other, each pair by
//
//	Strength * heat * charge of one * charge of the other / distance
//
// which is Coulomb's law in the plane.
//
// With Theta 0 every pair is computed, in O(n²): that is the zero value, and
// what the approximation is tested against. Above 0 a cell of a quadtree acts
// as one body in its centre of charge if its side is less than Theta times as
// long as the distance to it (Barnes and Hut), in O(n log n). The root
// mean square of the error, over that of the push, is below 1 % at Theta 0.5 and
// below 6 % at Theta 0.9, for bodies spread over a square, in clusters, or along
// a ring.
type Charge struct {
	Strength    float64 // layout units² a tick²; d3-force's is 30; less than 0 attracts
	Theta       float64 // 0: exact; commonly 0.5 to 1
	MinDistance float64 // the push grows no more below it; 0: 1
	MaxDistance float64 // there is no push from it on; 0: no limit
	Seed        uint64  // of the directions in which coincident bodies part

	tree quadtree
}

// Apply pushes all bodies that have a charge. With Theta 0 the sum of all
// velocities is kept, to rounding.
func (f *Charge) Apply(bodies []Body, heat float64) {
	law := f.law(heat)
	if law.strength == 0 {
		return
	}
	if f.Theta <= 0 {
		law.pairs(bodies)
		return
	}
	f.plant(bodies)
	f.gather()
	for p := range f.tree.leafwise {
		f.feel(law, bodies, p)
	}
}

// coulomb is the law by which two charges repel, as it is in one tick.
type coulomb struct {
	strength float64
	nearest  float64 // squared distance below which the push is constant
	farthest float64 // squared distance from which there is none
	seed     uint64
}

func (f *Charge) law(heat float64) coulomb {
	l := coulomb{strength: float64(f.Strength * heat), nearest: 1, farthest: math.Inf(1), seed: f.Seed}
	if f.MinDistance > 0 {
		l.nearest = float64(f.MinDistance * f.MinDistance)
	}
	if f.MaxDistance > 0 {
		l.farthest = float64(f.MaxDistance * f.MaxDistance)
	}
	return l
}

// push returns the velocity that body i gains from charge, the product of the
// two charges, at (dx, dy) from it, where body j is.
func (l *coulomb) push(dx, dy, charge float64, i, j int32) (vx, vy float64) {
	dx, dy, square := parted(dx, dy, l.seed, i, j)
	if square >= l.farthest {
		return 0, 0
	}
	if square < l.nearest {
		square = math.Sqrt(float64(l.nearest * square))
	}
	k := float64(l.strength * charge / square)
	return -float64(dx * k), -float64(dy * k)
}

// pairs pushes every pair of bodies, once, with equal and opposite pushes.
func (l *coulomb) pairs(bodies []Body) {
	for i := range bodies {
		a := &bodies[i]
		if a.Charge <= 0 {
			continue
		}
		for j := i + 1; j < len(bodies); j++ {
			b := &bodies[j]
			if b.Charge <= 0 {
				continue
			}
			vx, vy := l.push(b.X-a.X, b.Y-a.Y, float64(a.Charge*b.Charge), int32(i), int32(j))
			a.push(vx, vy)
			b.push(-vx, -vy)
		}
	}
}

// plant builds the tree of all bodies that have a charge.
func (f *Charge) plant(bodies []Body) {
	f.tree.reset(len(bodies))
	for i := range bodies {
		if b := &bodies[i]; b.Charge > 0 {
			f.tree.add(b.X, b.Y, b.Charge, int32(i))
		}
	}
	f.tree.build()
}

// gather gives every cell its charge w and the centre x, y of it, children
// before parents. All points of a leaf count as lying on the first.
func (f *Charge) gather() {
	t := &f.tree
	for at := len(t.cells) - 1; at >= 0; at-- {
		c := &t.cells[at]
		if c.first != none {
			c.x, c.y = t.points[c.first].x, t.points[c.first].y
			for p := c.first; p != none; p = t.points[p].next {
				t.points[p].cell = int32(at)
				c.w += t.points[p].w
			}
			continue
		}
		for _, down := range c.child {
			if down == 0 {
				continue
			}
			d := &t.cells[down]
			c.w += d.w
			c.x += float64(d.x * d.w)
			c.y += float64(d.y * d.w)
		}
		if c.w > 0 {
			c.x /= c.w
			c.y /= c.w
		}
	}
}

// feel pushes point p away from all others. A cell that p lies in is never
// taken as a whole, so that no body repels itself; the points of a leaf always
// are, so that a crowd on one spot costs no more than a single body.
func (f *Charge) feel(law coulomb, bodies []Body, p int32) {
	t := &f.tree
	self := t.points[p]
	open := float64(f.Theta * f.Theta)
	var vx, vy float64
	var w walk
	w.descend(&t.cells[0])
	for at, ok := w.next(); ok; at, ok = w.next() {
		c := &t.cells[at]
		dx, dy := c.x-self.x, c.y-self.y
		if c.first == none && !far(c, &self, float64(dx*dx)+float64(dy*dy), open) {
			w.descend(c)
			continue
		}
		charge, other := f.others(c, &self, self.cell == at)
		if charge <= 0 {
			continue
		}
		x, y := law.push(dx, dy, float64(self.w*charge), self.body, other)
		vx += x
		vy += y
	}
	bodies[self.body].push(vx, vy)
}

// others returns the charge of the points in c other than self, which is within
// or not, and for a leaf the body of one of them.
func (f *Charge) others(c *cell, self *point, within bool) (charge float64, body int32) {
	if c.first == none {
		return c.w, none
	}
	p := &f.tree.points[c.first]
	if !within {
		return c.w, p.body
	}
	if p.body == self.body && p.next != none {
		p = &f.tree.points[p.next]
	}
	return c.w - self.w, p.body
}

// far reports whether c may act as one body on p, at the given square of the
// distance, open being the square of Theta.
func far(c *cell, p *point, square, open float64) bool {
	if 4*c.half*c.half >= open*square {
		return false
	}
	return math.Abs(p.x-c.cx) > c.half || math.Abs(p.y-c.cy) > c.half
}
