package layout

import "math"

// cells are a drawing's links by the cells of a grid that they pass, so that those
// that may cross a line are found along it.
type cells struct {
	wires      []wire
	lo, hi     place // the corners of the grid
	scale      float64
	cols, rows int
	in         [][]int32 // by cell, row by row: the links that pass it
	line       int64     // lines so far
	looks      int64     // at how many links, in all
}

// wire is a link as it is drawn.
type wire struct {
	a, b     int32
	from, to place
	seen     int64 // the last line that it was looked at for
}

const (
	cellsPerLink = 2.0
	cellMargin   = 0.05 // of the drawing's width or height, free around it
	cellRows     = 256  // and columns, at most: a long link is in so many lists
)

// cellsOf puts links into a grid about the places of nodes.
func cellsOf(at []place, wires []wire) *cells {
	c := &cells{wires: wires, lo: at[0], hi: at[0]}
	for _, p := range at {
		c.lo = place{min(c.lo.x, p.x), min(c.lo.y, p.y)}
		c.hi = place{max(c.hi.x, p.x), max(c.hi.y, p.y)}
	}
	margin := float64(cellMargin * max(c.hi.x-c.lo.x, c.hi.y-c.lo.y))
	if margin == 0 {
		margin = 1
	}
	c.lo = place{c.lo.x - margin, c.lo.y - margin}
	c.hi = place{c.hi.x + margin, c.hi.y + margin}
	w, h := c.hi.x-c.lo.x, c.hi.y-c.lo.y
	c.scale = min(math.Sqrt(cellsPerLink*float64(len(wires))/w/h), (cellRows-1)/max(w, h))
	c.cols, c.rows = whole(float64(w*c.scale))+1, whole(float64(h*c.scale))+1
	c.in = make([][]int32, c.cols*c.rows)
	for i := range wires {
		c.add(int32(i))
	}
	return c
}

// hold reports whether a place is in the grid; places of nodes must be.
func (c *cells) hold(p place) bool {
	return p.x > c.lo.x && p.x < c.hi.x && p.y > c.lo.y && p.y < c.hi.y
}

// course is the way of a line through the grid, row by row. It takes in cells that
// the line comes near, so that two lines that cross have one in common.
type course struct {
	row, last   int     // rows to go through
	x, end      float64 // where it enters the row, and where it ends, in cells
	left, right float64 // how far it reaches
	y, slope    float64
	cols        int
}

const nearCell = 1e-6 // in cells, for rounding

func (c *cells) course(a, b place) course {
	if a.y > b.y {
		a, b = b, a
	}
	k := course{
		x: float64((a.x - c.lo.x) * c.scale), end: float64((b.x - c.lo.x) * c.scale),
		y: float64((a.y - c.lo.y) * c.scale), cols: c.cols,
	}
	bottom := float64((b.y - c.lo.y) * c.scale)
	k.row, k.last = whole(k.y), min(whole(bottom), c.rows-1)
	k.left, k.right = min(k.x, k.end), max(k.x, k.end)
	if bottom > k.y {
		k.slope = (k.end - k.x) / (bottom - k.y)
	}
	return k
}

// next are the first and the last cell that it passes in the next row.
func (k *course) next() (first, last int, more bool) {
	if k.row > k.last {
		return 0, 0, false
	}
	from, to := k.x, k.end
	if k.row < k.last {
		down := float64(k.row+1) - k.y
		to = min(max(k.x+float64(down*k.slope), k.left), k.right)
		k.x, k.y = to, float64(k.row+1)
	}
	if from > to {
		from, to = to, from
	}
	row := k.row * k.cols
	k.row++
	return row + whole(max(from-nearCell, k.left)), row + min(whole(min(to+nearCell, k.right)), k.cols-1), true
}

// whole is the whole part of x, from 0 to a million; of what is less than 1e-9 below
// a number, that. Nothing else makes whole numbers of floats alike everywhere.
func whole(x float64) int { return int(math.Float64bits(1+float64(x/(1<<20))) << 12 >> 44) }

func (c *cells) add(i int32) {
	w := &c.wires[i]
	k := c.course(w.from, w.to)
	for at, last, more := k.next(); more; at, last, more = k.next() {
		for ; at <= last; at++ {
			c.in[at] = append(c.in[at], i)
		}
	}
}

func (c *cells) remove(i int32) {
	w := &c.wires[i]
	k := c.course(w.from, w.to)
	for at, last, more := k.next(); more; at, last, more = k.next() {
		for ; at <= last; at++ {
			list, nth := c.in[at], 0
			for list[nth] != i {
				nth++
			}
			list[nth] = list[len(list)-1]
			c.in[at] = list[:len(list)-1]
		}
	}
}

// crossed is how many links a line from v would cross, those of v left out.
func (c *cells) crossed(v int32, from, to place) int {
	n := 0
	c.line++
	k := c.course(from, to)
	for at, last, more := k.next(); more; at, last, more = k.next() {
		for _, list := range c.in[at : last+1] {
			c.looks += int64(len(list))
			for _, i := range list {
				w := &c.wires[i]
				if w.seen == c.line {
					continue
				}
				w.seen = c.line
				if w.cross(from, to) && w.a != v && w.b != v {
					n++
				}
			}
		}
	}
	return n
}

// cross reports whether a line crosses a wire in a point inside both. Where they
// have an end in common, an area below is exactly 0.
func (w *wire) cross(from, to place) bool {
	dx, dy := to.x-from.x, to.y-from.y
	a := float64(dx*(w.from.y-from.y)) - float64(dy*(w.from.x-from.x))
	b := float64(dx*(w.to.y-from.y)) - float64(dy*(w.to.x-from.x))
	if a > 0 == (b > 0) || a == 0 || b == 0 {
		return false
	}
	dx, dy = w.to.x-w.from.x, w.to.y-w.from.y
	a = float64(dx*(from.y-w.from.y)) - float64(dy*(from.x-w.from.x))
	b = float64(dx*(to.y-w.from.y)) - float64(dy*(to.x-w.from.x))
	return a > 0 != (b > 0) && a != 0 && b != 0
}

// crossings is how many pairs of links cross.
func (c *cells) crossings() int {
	n := 0
	for i := range c.wires {
		w := &c.wires[i]
		n += c.crossed(w.a, w.from, w.to)
	}
	return n / 2
}
