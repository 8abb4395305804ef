package screen

import "math"

// earclip cuts polygons with holes into triangles whose corners are theirs.
// Method: G. Meisters, "Polygons have ears", 1975; holes are first joined to
// what is around them, see bridge. Polygons that cross themselves are covered
// somehow.
type earclip struct {
	corners   []corner
	triangles []uint32 // three nodes each
	reflex    grid
}

// corner is one of a loop with the inside on the left of the way from corner
// to corner, where y points up. Joined holes are part of the loop.
type corner struct {
	x, y       float64
	node       uint32 // which point it is
	prev, next int32
	gone       bool // clipped
}

// loop adds the points as a closed loop and returns one of its corners. The
// loop runs the other way round if backwards.
func (e *earclip) loop(points []node, first uint32, backwards bool) int32 {
	from, n := int32(len(e.corners)), int32(len(points))
	for i := range n {
		j := i
		if backwards {
			j = n - 1 - i
		}
		e.corners = append(e.corners, corner{
			x: float64(points[j].x), y: float64(points[j].y), node: first + uint32(j),
			prev: from + (i+n-1)%n, next: from + (i+1)%n,
		})
	}
	return from
}

// turn is positive where the way from a over b to c turns into the polygon:
// twice the area of that triangle.
func (e *earclip) turn(a, b, c int32) float64 {
	p, q, r := &e.corners[a], &e.corners[b], &e.corners[c]
	return (q.x-p.x)*(r.y-q.y) - (q.y-p.y)*(r.x-q.x)
}

// same reports whether two corners are in one place.
func (e *earclip) same(a, b int32) bool {
	return e.corners[a].x == e.corners[b].x && e.corners[a].y == e.corners[b].y
}

// clip cuts off ear after ear from the loop at start, until nothing is left.
// Where rounding or a fault of the polygon leaves no ear, it takes the next
// corner for one.
func (e *earclip) clip(start int32) {
	e.reflex.fill(e, start)
	ear, tried, left := start, 0, e.count(start)
	for left > 2 {
		c := &e.corners[ear]
		if tried <= left && !e.isEar(ear) {
			ear, tried = c.next, tried+1
			continue
		}
		e.triangles = append(e.triangles, e.corners[c.prev].node, c.node, e.corners[c.next].node)
		e.corners[c.prev].next, e.corners[c.next].prev = c.next, c.prev
		c.gone = true
		ear, tried, left = e.corners[c.next].next, 0, left-1 // not its neighbour: fans are slivers
	}
}

func (e *earclip) count(start int32) int {
	n := 1
	for i := e.corners[start].next; i != start; i = e.corners[i].next {
		n++
	}
	return n
}

// isEar reports whether the triangle at a corner lies inside the polygon: it
// turns inwards, and no corner that turns outwards lies in it, or on one of its
// tips and reaches in from there. One without any area is cut off as well.
func (e *earclip) isEar(b int32) bool {
	a, c := e.corners[b].prev, e.corners[b].next
	turn := e.turn(a, b, c)
	if turn <= 0 {
		return turn == 0
	}
	return !e.reflex.any(e.hull(a, b, c), func(i int32) bool {
		p := &e.corners[i]
		if p.gone || i == a || i == b || i == c || e.turn(p.prev, i, p.next) > 0 {
			return false
		}
		switch {
		case e.same(i, a):
			return e.reachesIn(p, a, b, c)
		case e.same(i, b):
			return e.reachesIn(p, b, c, a)
		case e.same(i, c):
			return e.reachesIn(p, c, a, b)
		}
		return e.turn(a, b, i) >= 0 && e.turn(b, c, i) >= 0 && e.turn(c, a, i) >= 0
	})
}

// reachesIn reports whether a side of p, which is in the place of the tip a of a
// triangle, starts into it.
func (e *earclip) reachesIn(p *corner, a, b, c int32) bool {
	in := func(i int32) bool { return e.turn(a, b, i) > 0 && e.turn(c, a, i) > 0 }
	return in(p.prev) || in(p.next)
}

// hull returns the bounds of a triangle.
func (e *earclip) hull(a, b, c int32) (h [4]float64) {
	p, q, r := &e.corners[a], &e.corners[b], &e.corners[c]
	return [4]float64{min(p.x, q.x, r.x), min(p.y, q.y, r.y), max(p.x, q.x, r.x), max(p.y, q.y, r.y)}
}

// grid sorts the corners that turn outwards by where they are: an ear is small,
// and has few of them near. What turns inwards does so for good.
type grid struct {
	x, y, perX, perY float64 // its corner, and cells to a unit
	side             int     // cells
	first            []int32 // of each cell, in corners
	corners          []int32
}

// fill makes g that of the loop at start.
func (g *grid) fill(e *earclip, start int32) {
	inf := math.Inf(1)
	lo, hi, n := [2]float64{inf, inf}, [2]float64{-inf, -inf}, 0
	e.outward(start, func(i int32) {
		c := &e.corners[i]
		lo = [2]float64{min(lo[0], c.x), min(lo[1], c.y)}
		hi = [2]float64{max(hi[0], c.x), max(hi[1], c.y)}
		n++
	})
	const most = 128
	g.side = min(most, 1+int(math.Sqrt(float64(n))))
	g.x, g.y = lo[0], lo[1]
	g.perX, g.perY = float64(g.side)/max(hi[0]-lo[0], 1e-9), float64(g.side)/max(hi[1]-lo[1], 1e-9)
	g.first = append(g.first[:0], make([]int32, g.side*g.side+1)...)
	g.corners = append(g.corners[:0], make([]int32, n)...)
	cell := func(i int32) int {
		x, y := g.cell(e.corners[i].x, e.corners[i].y)
		return y*g.side + x
	}
	e.outward(start, func(i int32) { g.first[cell(i)]++ })
	for k := 1; k < len(g.first); k++ {
		g.first[k] += g.first[k-1]
	}
	e.outward(start, func(i int32) {
		k := cell(i)
		g.first[k]--
		g.corners[g.first[k]] = i
	})
}

// outward calls f for every corner of a loop that turns outwards, or not at all.
func (e *earclip) outward(start int32, f func(int32)) {
	for i, again := start, false; i != start || !again; i, again = e.corners[i].next, true {
		if c := &e.corners[i]; e.turn(c.prev, i, c.next) <= 0 {
			f(i)
		}
	}
}

// cell returns the column and row of a place, or those nearest to it.
func (g *grid) cell(x, y float64) (int, int) {
	most := float64(g.side - 1)
	return int(min(max((x-g.x)*g.perX, 0), most)), int(min(max((y-g.y)*g.perY, 0), most))
}

// any reports whether a corner in the cells of a rectangle is one.
func (g *grid) any(r [4]float64, is func(int32) bool) bool {
	if len(g.corners) == 0 {
		return false
	}
	x0, y0 := g.cell(r[0], r[1])
	x1, y1 := g.cell(r[2], r[3])
	for y := y0; y <= y1; y++ {
		for _, i := range g.corners[g.first[y*g.side+x0]:g.first[y*g.side+x1+1]] {
			if is(i) {
				return true
			}
		}
	}
	return false
}
