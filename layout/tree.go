package layout

import "math/bits"

// leafful is the greatest number of points in a leaf, unless they cannot be
// parted.
const leafful = 8

// tree divides points into cells: the root holds all of them, and every cell that
// is no leaf is divided in two where the place on the Morton curve of its first
// point and that of its last begin to differ, so that no cell has a single child.
// A quadtree's cells are every other level of it.
//
// Nothing in it points to anything: points lie in the order of the curve, those
// of a cell side by side, and cells in the order in which a walk from the root
// meets them.
type tree struct {
	points []point
	body   []int32 // the index of the body of each point
	cells  []cell  // the root first, then all of its first half, then the other
	boxes  []box   // about the points of each cell

	added []added
	keys  []key
	sort  sorter
	todo  []span
}

// point is one body in the tree.
type point struct {
	x, y   float64
	w      float64 // what the body brings: its charge, or its radius
	px, py float64 // gathered by whoever walks the tree
}

// cell is a part of the points, and of the cells: its subtree.
type cell struct {
	first, end int32 // its points
	skip       int32 // the cell after its subtree
}

// added is a point that is not in its place yet.
type added struct {
	x, y, w float64
	body    int32
}

// span is a range of points that is to become a cell.
type span struct{ first, end int32 }

// box is a rectangle along the axes.
type box struct{ left, top, right, bottom float64 }

func (b *box) include(c *box) {
	b.left, b.top = min(b.left, c.left), min(b.top, c.top)
	b.right, b.bottom = max(b.right, c.right), max(b.bottom, c.bottom)
}

// hold makes b hold a point. For many in a row, branches that are hardly ever taken cost
// a quarter of min and max, which heed NaN and the sign of 0; for the few in a leaf, more.
func (b *box) hold(x, y float64) {
	if x < b.left {
		b.left = x
	}
	if x > b.right {
		b.right = x
	}
	if y < b.top {
		b.top = y
	}
	if y > b.bottom {
		b.bottom = y
	}
}

// reset empties t, keeping its memory.
func (t *tree) reset(n int) {
	if cap(t.added) < n {
		t.added = make([]added, 0, n)
	}
	t.added = t.added[:0]
}

// add gives the tree one more point, after those of all lesser bodies.
func (t *tree) add(x, y, w float64, body int32) {
	t.added = append(t.added, added{x, y, w, body})
}

// sketch makes the tree of what was added since reset, but for its boxes: enclose makes them.
func (t *tree) sketch() {
	t.arrange()
	t.divide()
	t.boxes = grown(t.boxes, len(t.cells))
}

// heap makes all that was added one leaf, in the order in which it was.
func (t *tree) heap() {
	n := len(t.added)
	t.points, t.body = grown(t.points, n), grown(t.body, n)
	t.keys = grown(t.keys, n)
	for i := range t.added {
		t.keys[i] = key{at: int32(i)}
		t.place(i, int32(i))
	}
	t.cells, t.boxes = append(t.cells[:0], cell{0, int32(n), 1}), grown(t.boxes, 1)
}

// place makes the point i of what was added at some time.
func (t *tree) place(i int, at int32) {
	a := &t.added[at]
	t.points[i] = point{x: a.x, y: a.y, w: a.w}
	t.body[i] = a.body
}

// arrange puts the points in the order of the curve.
func (t *tree) arrange() {
	n := len(t.added)
	t.keys, t.points, t.body = grown(t.keys, n), grown(t.points, n), grown(t.body, n)
	l := over(t.bounds())
	for i := range t.added {
		a := &t.added[i]
		t.keys[i] = key{l.code(a.x, a.y), int32(i)}
	}
	t.sort.sort(t.keys)
	for i, k := range t.keys {
		t.place(i, k.at)
	}
}

// bounds returns the smallest box about all that was added.
func (t *tree) bounds() box {
	if len(t.added) == 0 {
		return box{}
	}
	a := &t.added[0]
	b := box{a.x, a.y, a.x, a.y}
	for i := range t.added {
		a := &t.added[i]
		b.hold(a.x, a.y)
	}
	return b
}

// divide lists the cells. What is still to do is never more than one span for
// each bit of a code.
func (t *tree) divide() {
	t.cells = t.cells[:0]
	t.todo = append(t.todo[:0], span{0, int32(len(t.points))})
	for len(t.todo) > 0 {
		s := t.todo[len(t.todo)-1]
		t.todo = t.todo[:len(t.todo)-1]
		c := cell{s.first, s.end, 0}
		if middle := t.middle(s); middle != s.first {
			t.todo = append(t.todo, span{middle, s.end}, span{s.first, middle})
			c.skip = inner
		}
		t.cells = append(t.cells, c)
	}
	for i := len(t.cells) - 1; i >= 0; i-- {
		if c := &t.cells[i]; c.skip == inner {
			c.skip = t.cells[t.cells[i+1].skip].skip
		} else {
			c.skip = int32(i + 1)
		}
	}
}

// inner marks a cell that is no leaf until the cell after its subtree is known.
const inner = -1

// middle returns where to divide the points of a cell, or the first of them for a leaf.
func (t *tree) middle(s span) int32 {
	if s.end-s.first <= leafful {
		return s.first
	}
	differ := t.keys[s.first].code ^ t.keys[s.end-1].code
	if differ == 0 {
		return s.first
	}
	bit := uint64(1) << (bits.Len64(differ) - 1)
	low, high := s.first, s.end-1 // the bit of low is 0, that of high is 1
	for high-low > 1 {
		if m := (low + high) / 2; t.keys[m].code&bit == 0 {
			low = m
		} else {
			high = m
		}
	}
	return high
}

// enclose makes the box of a cell, once those of its halves are made.
func (t *tree) enclose(i int32) {
	c, b := &t.cells[i], &t.boxes[i]
	if !t.leaf(i) {
		one, other := t.halves(i)
		*b = t.boxes[one]
		b.include(&t.boxes[other])
		return
	}
	if c.first == c.end {
		return
	}
	points := t.within(i)
	p := &points[0]
	*b = box{p.x, p.y, p.x, p.y}
	for j := range points {
		p := &points[j]
		b.include(&box{p.x, p.y, p.x, p.y})
	}
}

// leaf reports whether cell i is not divided.
func (t *tree) leaf(i int32) bool { return t.cells[i].skip == i+1 }

// halves returns the two cells that make up cell i, which is no leaf.
func (t *tree) halves(i int32) (one, other int32) { return i + 1, t.cells[i+1].skip }

// within returns the points of cell i.
func (t *tree) within(i int32) []point { return t.points[t.cells[i].first:t.cells[i].end] }
