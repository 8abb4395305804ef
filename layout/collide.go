package layout

import "math"

// crowd is how many neighbours a body gives way to in one tick. Circles that
// just touch have a handful; the limit matters only where very many are piled
// up, and keeps the tick from being quadratic there.
const crowd = 128

// Collide keeps circles apart. A pair that is about to overlap is pushed apart
// by the depth of the overlap, each by the share of the other's area in both:
// the small one gives way. Beside a pinned body the other gives way alone.
//
// The push does not fade with the heat, so that nothing overlaps at rest.
type Collide struct {
	Strength float64 // the share of an overlap that one tick takes off: (0, 1]
	Padding  float64 // the gap kept between two circles, layout units
	Seed     uint64  // of the directions in which coincident bodies part

	tree     tree
	subtrees subtrees
	widest   []float64 // the greatest radius in each cell
	bodies   []Body
	hands    hands
	helpers  int // that the next Apply may have
}

// Apply pushes overlapping bodies apart. All of them are judged by the
// velocities that they had before. Weighted by area, padding included, the
// sum of all velocities is kept, to rounding, unless a body has more than 128
// neighbours or one that is pinned.
func (f *Collide) Apply(bodies []Body, _ float64) {
	if f.Strength == 0 {
		return
	}
	f.hands.drop()
	f.bodies = bodies
	if f.helpers > 0 {
		f.hands.start(f, f.helpers)
		f.plant()
		f.hands.tell()
		f.hands.finish()
	} else {
		f.plant()
		alone(f)
	}
	f.bodies, f.helpers = nil, 0
}

// begin lets the next Apply have helpers. It cannot begin with anything before:
// velocities matter here, and the forces before change them.
func (f *Collide) begin(bodies []Body, helpers int) {
	f.helpers = 0
	if len(bodies) >= worthwhile {
		f.helpers = helpers
	}
}

// prepare makes the tree of all circles, and then what is known of cells above its subtrees.
func (f *Collide) prepare(stage int) (tasks int) {
	switch stage {
	case rising:
		f.tree.sketch()
		f.widest = grown(f.widest, len(f.tree.cells))
		f.subtrees.of(&f.tree)
	case pushing:
		above := f.subtrees.above
		for i := len(above) - 1; i >= 0; i-- {
			f.rise(above[i])
		}
	default:
		return 0
	}
	return len(f.subtrees.roots)
}

// task gathers what is known of the cells of one subtree, or pushes its bodies.
func (f *Collide) task(stage, k int) {
	t := f.subtrees.roots[k]
	c := &f.tree.cells[t]
	if stage == rising {
		for i := c.skip - 1; i >= t; i-- {
			f.rise(i)
		}
		return
	}
	for p := c.first; p < c.end; p++ {
		if !f.bodies[f.tree.body[p]].Pinned {
			f.part(p)
		}
	}
}

// plant adds all circles to the tree where they are about to be.
func (f *Collide) plant() {
	f.tree.reset(len(f.bodies))
	margin := float64(f.Padding / 2)
	for i := range f.bodies {
		if b := &f.bodies[i]; b.Radius > 0 {
			f.tree.add(b.X+b.VX, b.Y+b.VY, b.Radius+margin, int32(i))
		}
	}
}

// rise gives a cell its box and the greatest radius in it, once its halves have theirs.
func (f *Collide) rise(i int32) {
	t := &f.tree
	t.enclose(i)
	if !t.leaf(i) {
		one, other := t.halves(i)
		f.widest[i] = max(f.widest[one], f.widest[other])
		return
	}
	f.widest[i] = 0
	points := t.within(i)
	for j := range points {
		f.widest[i] = max(f.widest[i], points[j].w)
	}
}

// part pushes point p out of all circles that it overlaps.
func (f *Collide) part(p int32) {
	t, bodies := &f.tree, f.bodies
	self := &t.points[p]
	index := t.body[p]
	body := &bodies[index]
	met := 0
	for i := int32(0); i < int32(len(t.cells)); {
		c, b := &t.cells[i], &t.boxes[i]
		reach := f.widest[i] + self.w
		if self.x < b.left-reach || self.x > b.right+reach || self.y < b.top-reach || self.y > b.bottom+reach {
			i = c.skip
			continue
		}
		i++
		if i != c.skip {
			continue
		}
		for q := c.first; q < c.end; q++ {
			if q == p {
				continue
			}
			vx, vy, overlap := f.push(self, &t.points[q], index, t.body[q], bodies[t.body[q]].Pinned)
			if !overlap {
				continue
			}
			body.push(vx, vy)
			if met++; met == crowd {
				return
			}
		}
	}
}

// push returns the velocity that a gains from its overlap with b.
func (f *Collide) push(a, b *point, i, j int32, pinned bool) (vx, vy float64, overlap bool) {
	reach := a.w + b.w
	dx, dy, square := parted(b.x-a.x, b.y-a.y, f.Seed, i, j)
	if square >= reach*reach {
		return 0, 0, false
	}
	distance := math.Sqrt(square)
	share := 1.0
	if !pinned {
		areaA, areaB := float64(a.w*a.w), float64(b.w*b.w)
		share = areaB / (areaA + areaB)
	}
	k := float64((reach - distance) / distance * f.Strength * share)
	return -float64(dx * k), -float64(dy * k), true
}
