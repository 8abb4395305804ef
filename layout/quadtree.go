package layout

// deepest is the depth below which cells are not divided: points that share a
// cell there lie within 2^-32 of the width of the drawing of each other. It
// bounds the memory and the time of a tree over points that nearly coincide.
const deepest = 32

// none ends a chain of points.
const none = -1

// quadtree divides the plane into cells until each holds one point, or several
// on one spot. It knows where points are; what a cell says about the points in
// it is gathered by the force that built it, in x, y and w.
type quadtree struct {
	points []point
	cells  []cell // the root first; every cell lies after its parent
}

// point is one body in the tree.
type point struct {
	x, y float64
	w    float64 // what the body brings: its charge, or its radius
	body int32   // its index
	next int32   // the point after it in the same cell, or none
	cell int32   // the leaf that holds it
}

// cell is a square and what is known of the points in it.
type cell struct {
	cx, cy, half float64  // its centre, and half of its side
	x, y, w      float64  // gathered
	child        [4]int32 // by quadrant; 0: nothing there, for the root is no child
	first        int32    // a leaf's first point, or none: this is no leaf
}

// reset empties t for new points, keeping its memory.
func (t *quadtree) reset(n int) {
	if cap(t.points) < n {
		t.points = make([]point, 0, n)
	}
	t.points = t.points[:0]
	t.cells = t.cells[:0]
}

// add appends a point, to be placed by build.
func (t *quadtree) add(x, y, w float64, body int32) {
	t.points = append(t.points, point{x: x, y: y, w: w, body: body, next: none})
}

// build places all points that were added since reset.
func (t *quadtree) build() {
	t.cells = append(t.cells, t.bounds())
	for p := range t.points {
		t.insert(int32(p))
	}
}

// bounds returns the empty root: the smallest square about all points.
func (t *quadtree) bounds() cell {
	if len(t.points) == 0 {
		return cell{first: none}
	}
	p := &t.points[0]
	left, right, top, bottom := p.x, p.x, p.y, p.y
	for i := range t.points {
		p := &t.points[i]
		left, right = min(left, p.x), max(right, p.x)
		top, bottom = min(top, p.y), max(bottom, p.y)
	}
	return cell{
		cx:    (left + right) / 2,
		cy:    (top + bottom) / 2,
		half:  max(right-left, bottom-top) / 2,
		first: none,
	}
}

// insert walks point p down to a free quadrant, dividing a leaf in its way.
func (t *quadtree) insert(p int32) {
	var at int32
	for depth := 0; ; depth++ {
		k := t.quadrant(at, p)
		down := t.cells[at].child[k]
		if down == 0 {
			t.sprout(at, k, p)
			return
		}
		if q := t.cells[down].first; q != none {
			if depth == deepest || t.points[p].x == t.points[q].x && t.points[p].y == t.points[q].y {
				t.points[p].next = q
				t.cells[down].first = p
				return
			}
			t.cells[down].first = none
			t.sprout(down, t.quadrant(down, q), q)
		}
		at = down
	}
}

// quadrant returns the quadrant of a cell in which point p lies: bit 0 is set
// in the right half, bit 1 in the bottom half.
func (t *quadtree) quadrant(at, p int32) (k int) {
	c, q := &t.cells[at], &t.points[p]
	if q.x >= c.cx {
		k = 1
	}
	if q.y >= c.cy {
		k |= 2
	}
	return k
}

// sprout makes a leaf of the chain that starts at p in a free quadrant.
func (t *quadtree) sprout(at int32, k int, p int32) {
	c := &t.cells[at]
	c.child[k] = int32(len(t.cells))
	half := c.half / 2
	leaf := cell{cx: c.cx - half, cy: c.cy - half, half: half, first: p}
	if k&1 != 0 {
		leaf.cx = c.cx + half
	}
	if k&2 != 0 {
		leaf.cy = c.cy + half
	}
	t.cells = append(t.cells, leaf)
}

// leafwise yields all points, leaf by leaf. Neighbours follow each other, so
// that what one of them has fetched of the tree serves the next: that makes
// large trees several times as fast as any other order.
func (t *quadtree) leafwise(yield func(p int32) bool) {
	var w walk
	w.descend(&t.cells[0])
	for at, ok := w.next(); ok; at, ok = w.next() {
		c := &t.cells[at]
		w.descend(c)
		for p := c.first; p != none; p = t.points[p].next {
			if !yield(p) {
				return
			}
		}
	}
}

// walk is a stack of the cells still to be visited, deep enough for any tree:
// a step down replaces a cell by four at most.
type walk struct {
	stack [3*(deepest+2) + 1]int32
	depth int
}

// descend pushes the children of c, so that they are visited in order.
func (w *walk) descend(c *cell) {
	for k := 3; k >= 0; k-- {
		if down := c.child[k]; down != 0 {
			w.stack[w.depth] = down
			w.depth++
		}
	}
}

// next pops the cell to visit now; ok is false where none is left.
func (w *walk) next() (at int32, ok bool) {
	if w.depth == 0 {
		return 0, false
	}
	w.depth--
	return w.stack[w.depth], true
}
