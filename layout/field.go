package layout

import "math"

const (
	// few is up to how many charges the pairs cost less than a tree.
	few = 100

	// widest is how wide two cells may be together, for their distance, to push each
	// other as a whole: at 1 they might touch, and the expansions diverge.
	widest = 0.95

	// most is the greatest charge in a field, and the inverse of the least that the
	// greatest may be: others are scaled, so that no moment of theirs, a charge times
	// the third power of a length, overflows where all lengths are below 1e100.
	most = 1e3

	// fastest is the greatest push, in layout units a tick.
	fastest = 1e90
)

// field sums up the pushes of all charges on all, over a tree, in three sweeps: up,
// for the poles of all cells; across, in which two cells far enough from each other
// push each other as a whole, and two leaves that are not push body by body; and
// down, in which cells hand what they have received to those in them, and leaves to
// their bodies.
//
// Tasks are subtrees that hold all bodies between them. A task pushes its own bodies
// only. So nothing depends on who does it, or when.
type field struct {
	tree
	subtrees
	law  coulomb
	open float64 // how wide two cells may be together, for their distance; 0: all pairs

	poles  []pole
	locals []local

	unit   float64 // the charge that counts as 1 here
	plain  float64 // square of the distance from which on the law of a pair is charge / distance
	bends  float64 // square of that from which on it is so in cells that push each other as a whole
	breaks float64 // and up to which
}

// The stages of what hands do with a tree.
const (
	rising  = iota // what is said of cells is gathered, from the leaves of a subtree up to its root
	pushing        // the bodies of a subtree are pushed, by those in it and by all others
)

// prepare makes the tree, and then the poles above its subtrees.
func (f *field) prepare(stage int) (tasks int) {
	switch stage {
	case rising:
		f.grow()
		f.subtrees.of(&f.tree)
	case pushing:
		for i := len(f.above) - 1; i >= 0; i-- {
			f.rise(f.above[i])
		}
	default:
		return 0
	}
	return len(f.roots)
}

// task does one task of a stage.
func (f *field) task(stage, k int) {
	t := f.roots[k]
	if stage == rising {
		for i := f.cells[t].skip - 1; i >= t; i-- {
			f.rise(i)
		}
		return
	}
	f.across(t, t, true)
	f.across(t, 0, false)
	f.down(t)
}

// grow makes the tree of all charges, but for its boxes and poles.
func (f *field) grow() {
	if f.open == 0 || len(f.added) <= few {
		f.heap()
	} else {
		f.sketch()
	}
	n := len(f.cells)
	f.poles, f.locals = grown(f.poles, n), grown(f.locals, n)
	f.plain = f.law.plain()
	f.bends = f.plain / float64((1-f.open)*(1-f.open))
	f.breaks = f.law.farthest / float64((1+f.open)*(1+f.open))
}

// rise makes the box and the pole of a cell, once those of its halves are made.
func (f *field) rise(i int32) {
	f.enclose(i)
	f.gather(i)
	f.locals[i] = local{}
}

// collect adds all charges to the tree.
func (f *field) collect(bodies []Body) {
	f.reset(len(bodies))
	greatest := 0.0
	for i := range bodies {
		greatest = max(greatest, bodies[i].Charge)
	}
	f.unit = 1
	if greatest > most || greatest < 1/most {
		f.unit = max(greatest, 1/math.MaxFloat64)
	}
	for i := range bodies {
		if b := &bodies[i]; b.Charge > 0 {
			f.add(b.X, b.Y, b.Charge/f.unit, int32(i))
		}
	}
}

// gather makes the pole of a cell, once those of its halves are made.
func (f *field) gather(i int32) {
	p := &f.poles[i]
	*p = pole{}
	if !f.leaf(i) {
		one, other := f.halves(i)
		a, b := &f.poles[one], &f.poles[other]
		p.w = a.w + b.w
		f.centre(p, i, float64(a.x*a.w)+float64(b.x*b.w), float64(a.y*a.w)+float64(b.y*b.w))
		p.adopt(a)
		p.adopt(b)
		return
	}
	var x, y float64
	points := f.within(i)
	for j := range points {
		q := &points[j]
		p.w += q.w
		x += float64(q.x * q.w)
		y += float64(q.y * q.w)
	}
	f.centre(p, i, x, y)
	for j := range points {
		q := &points[j]
		p.include(q.w, q.x-p.x, q.y-p.y)
	}
}

// centre sets the centre of charge of cell i and how far it reaches, given the sum
// of places times charges. The centre stays in the box, whatever was rounded.
func (f *field) centre(p *pole, i int32, x, y float64) {
	b := &f.boxes[i]
	if p.w > 0 {
		p.x = min(max(x/p.w, b.left), b.right)
		p.y = min(max(y/p.w, b.top), b.bottom)
	} else { // none, or all too small beside the greatest
		p.x, p.y = b.left, b.top
	}
	dx := max(p.x-b.left, b.right-p.x)
	dy := max(p.y-b.top, b.bottom-p.y)
	p.reach = math.Sqrt(float64(dx*dx) + float64(dy*dy))
}

// meeting is a pair of cells whose bodies are to push each other.
type meeting struct{ a, b int32 }

// meetings is more than there ever are at once. Every cell has a bit of the codes on
// which it is divided, of 64, lower than those above it. A cell that meets itself
// leaves two meetings more than there were, as often as that; and a meeting of two,
// one more for each time that either is divided.
const meetings = 2*64 + 2*64 + 2

// across has the bodies of cell t, or of cells in it, pushed by those of cell s: both
// ways, if s is t; else one way, leaving out those in t.
func (f *field) across(t, s int32, both bool) {
	var stack [meetings]meeting
	stack[0] = meeting{t, s}
	open := float64(f.open * f.open)
	for depth := 1; depth > 0; {
		depth--
		a, b := stack[depth].a, stack[depth].b
		if a == b {
			switch {
			case !both:
			case f.leaf(a):
				f.among(a)
			default:
				one, other := f.halves(a)
				stack[depth], stack[depth+1], stack[depth+2] = meeting{one, other}, meeting{other, other}, meeting{one, one}
				depth += 3
			}
			continue
		}
		p, q := &f.poles[a], &f.poles[b]
		dx, dy := q.x-p.x, q.y-p.y
		square := float64(dx*dx) + float64(dy*dy)
		reach := p.reach + q.reach
		around := b < t && t < f.cells[b].skip // t is in b: never as a whole
		if reach*reach < open*square && !around {
			if square >= f.bends && square < f.breaks {
				f.whole(a, b, dx, dy, square, both)
				continue
			}
			if f.bent(a, b, dx, dy, square, both) {
				continue
			}
		}
		switch {
		case !around && f.leaf(b) && f.leaf(a):
			f.near(a, b, both)
		case !around && (f.leaf(b) || !f.leaf(a) && p.reach >= q.reach):
			one, other := f.halves(a)
			stack[depth], stack[depth+1] = meeting{one, b}, meeting{other, b}
			depth += 2
		default:
			one, other := f.halves(b)
			stack[depth], stack[depth+1] = meeting{a, one}, meeting{a, other}
			depth += 2
		}
	}
}

// whole has cell a, and b too, pushed by the other as a whole.
func (f *field) whole(a, b int32, dx, dy, square float64, both bool) {
	if both {
		exchange(&f.locals[a], &f.locals[b], &f.poles[a], &f.poles[b], dx, dy, square)
	} else {
		f.locals[a].receive(&f.poles[b], dx, dy, square)
	}
}

// narrow is how wide two cells may be together, for their distance, to count as a
// body each where the law is another for some of their pairs than for the others.
const narrow = 0.2

// bent is whole, for cells some of whose bodies may be closer to each other than
// MinDistance, or farther than MaxDistance. It reports whether it is done with them.
func (f *field) bent(a, b int32, dx, dy, square float64, both bool) bool {
	p, q := &f.poles[a], &f.poles[b]
	distance, reach := math.Sqrt(square), p.reach+q.reach
	least, most := distance-reach, distance+reach
	switch {
	case least*least >= f.law.farthest:
	case least*least >= f.plain && most*most < f.law.farthest:
		f.whole(a, b, dx, dy, square, both)
	case reach >= narrow*distance:
		return false
	case square >= f.law.farthest:
	case square >= f.plain:
		f.whole(a, b, dx, dy, square, both)
	default:
		x, y, divisor := f.law.special(dx, dy, f.body[f.cells[a].first], f.body[f.cells[b].first])
		x, y = x/divisor, y/divisor
		f.locals[a].l0x -= float64(x * q.w)
		f.locals[a].l0y += float64(y * q.w)
		if both {
			f.locals[b].l0x += float64(x * p.w)
			f.locals[b].l0y -= float64(y * p.w)
		}
	}
	return true
}

// down hands the fields that the cells of a subtree have received to its points, and
// sets down the push of each where it was added from: its place there is of no more use.
func (f *field) down(t int32) {
	for i := t; i < f.cells[t].skip; i++ {
		l, p := &f.locals[i], &f.poles[i]
		if !f.leaf(i) {
			one, other := f.halves(i)
			a, b := &f.poles[one], &f.poles[other]
			f.locals[one].inherit(l, a.x-p.x, a.y-p.y)
			f.locals[other].inherit(l, b.x-p.x, b.y-p.y)
			continue
		}
		c, points := &f.cells[i], f.within(i)
		for j := range points {
			q := &points[j]
			px, py := l.at(q.x-p.x, q.y-p.y)
			a := &f.added[f.keys[c.first+int32(j)].at]
			a.x, a.y = q.px+px, q.py+py
		}
	}
}

// push adds what came of it to the velocities of the bodies. It goes by their order,
// not by that of the points, which would have it wait for memory at every body.
func (f *field) push(bodies []Body, strength float64) {
	strength = bounded(float64(strength * f.unit))
	for i := range f.added {
		a := &f.added[i]
		b := &bodies[a.body]
		k := bounded(float64(strength * b.Charge))
		b.push(bounded(float64(a.x*k)), bounded(float64(a.y*k)))
	}
}

// bounded returns the finite number in ±fastest that is next to v.
func bounded(v float64) float64 { return min(max(v, -fastest), fastest) }
