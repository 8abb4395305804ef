package scene

import "math"

// bodyGrid finds bodies near a line among thousands: they lie in the cells of a
// uniform grid, about one in each.
type bodyGrid struct {
	area          Rect
	side          float32 // of a cell, dp
	columns, rows int
	head          []int32 // by cell: the first body in it, plus 1
	next          []int32 // by body: the next in its cell, plus 1
}

// fill puts the bodies that are in into cells, each where it is seen.
func (g *bodyGrid) fill(at []Point, in func(body int) bool) {
	inf := float32(math.Inf(1))
	lo, hi, n := Point{inf, inf}, Point{-inf, -inf}, 0
	for b, p := range at {
		if in(b) {
			lo, hi = Point{min(lo.X, p.X), min(lo.Y, p.Y)}, Point{max(hi.X, p.X), max(hi.Y, p.Y)}
			n++
		}
	}
	if g.columns, g.rows = 0, 0; n == 0 {
		return
	}
	const most = 512 // cells along a side, where all lie on a line
	g.area = Rect{lo, hi}
	g.side = max(float32(math.Sqrt(float64(g.area.Dx()*g.area.Dy())/float64(n))), max(g.area.Dx(), g.area.Dy())/most, 1)
	g.columns, g.rows = int(g.area.Dx()/g.side)+1, int(g.area.Dy()/g.side)+1
	g.head, g.next = resized(g.head, g.columns*g.rows), resized(g.next, len(at))
	clear(g.head)
	for b, p := range at {
		if in(b) {
			c := g.column(p.X) + g.row(p.Y)*g.columns
			g.next[b], g.head[c] = g.head[c], int32(b)+1
		}
	}
}

func (g *bodyGrid) column(x float32) int {
	return int(min(max((x-g.area.Min.X)/g.side, 0), float32(g.columns-1)))
}

func (g *bodyGrid) row(y float32) int {
	return int(min(max((y-g.area.Min.Y)/g.side, 0), float32(g.rows-1)))
}

// along visits every body within reach of the line from a to b, and some others.
func (g *bodyGrid) along(a, b Point, reach float32, visit func(body int32)) {
	if g.rows == 0 {
		return
	}
	if a.Y > b.Y {
		a, b = b, a
	}
	for y := g.row(a.Y - reach); y <= g.row(b.Y+reach); y++ {
		top := g.area.Min.Y + float32(y)*g.side
		from, to := between(a, b, top-reach), between(a, b, top+g.side+reach)
		for x := g.column(min(from, to) - reach); x <= g.column(max(from, to)+reach); x++ {
			for e := g.head[x+y*g.columns]; e != 0; e = g.next[e-1] {
				visit(e - 1)
			}
		}
	}
}

// between is where a line from a down to b is at the height y, or its end nearest
// to there.
func between(a, b Point, y float32) float32 {
	if b.Y <= a.Y {
		if y <= a.Y {
			return a.X
		}
		return b.X
	}
	return lerp(a, b, ramp(y, a.Y, b.Y)).X
}
