package screen

import "math"

// bridge joins a hole to the loop around it by two edges there and back, from
// the hole's leftmost corner to one of the loop that sees it. Method: D. Eberly,
// "Triangulation by ear clipping", 2002. Holes are joined from left to right.
func (e *earclip) bridge(loop, hole int32) {
	hole = e.leftmost(hole)
	if to := e.visible(loop, hole); to >= 0 {
		e.connect(to, hole)
	}
}

func (e *earclip) leftmost(loop int32) int32 {
	best := loop
	for i := e.corners[loop].next; i != loop; i = e.corners[i].next {
		c, b := &e.corners[i], &e.corners[best]
		if c.x < b.x || c.x == b.x && c.y < b.y {
			best = i
		}
	}
	return best
}

// visible returns a corner of the loop that can be joined to the leftmost
// corner h of a hole, or -1: the end of the edge that h sees to its left, or
// what hides that end.
func (e *earclip) visible(loop, h int32) int32 {
	end, at := e.edgeLeftOf(loop, h)
	if end < 0 || e.same(end, h) || at == e.corners[h].x {
		return end
	}
	hole, tip := e.corners[h], e.corners[end]
	best, flattest := end, math.Inf(1)
	for i, again := end, false; i != end || !again; i, again = e.corners[i].next, true {
		c := &e.corners[i]
		if c.x >= hole.x || c.x < tip.x || !between3(c.x, c.y, hole.x, hole.y, at, hole.y, tip.x, tip.y) {
			continue
		}
		slope := math.Abs(hole.y-c.y) / (hole.x - c.x)
		nearer := slope < flattest || slope == flattest && c.x > e.corners[best].x
		if nearer && e.opensTo(i, h) {
			best, flattest = i, slope
		}
	}
	return best
}

// edgeLeftOf returns the end, the more to the left, of the edge of a loop that
// a ray from h to the left hits first, and the x where it does.
func (e *earclip) edgeLeftOf(loop, h int32) (end int32, at float64) {
	hx, hy := e.corners[h].x, e.corners[h].y
	end, at = -1, math.Inf(-1)
	for i, again := loop, false; i != loop || !again; i, again = e.corners[i].next, true {
		if e.same(i, h) {
			return i, hx
		}
		p, q := &e.corners[i], &e.corners[e.corners[i].next]
		if hy > p.y || hy < q.y || p.y == q.y {
			continue
		}
		x := p.x + (hy-p.y)*(q.x-p.x)/(q.y-p.y)
		if x > hx || x <= at {
			continue
		}
		end, at = i, x
		if q.x <= p.x {
			end = p.next
		}
	}
	return end, at
}

// opensTo reports whether the way from corner i to h starts inside the polygon.
func (e *earclip) opensTo(i, h int32) bool {
	c := &e.corners[i]
	if e.turn(c.prev, i, c.next) > 0 {
		return e.turn(i, h, c.next) <= 0 && e.turn(i, c.prev, h) <= 0
	}
	return e.turn(i, h, c.prev) > 0 || e.turn(i, c.next, h) > 0
}

// connect goes on from a to b, around the loop of b and back again.
func (e *earclip) connect(a, b int32) {
	a2, b2 := int32(len(e.corners)), int32(len(e.corners)+1)
	e.corners = append(e.corners, e.corners[a], e.corners[b])
	after, before := e.corners[a].next, e.corners[b].prev
	e.corners[a].next, e.corners[b].prev = b, a
	e.corners[a2].next, e.corners[after].prev = after, a2
	e.corners[b2].next, e.corners[a2].prev = a2, b2
	e.corners[before].next, e.corners[b2].prev = b2, before
}

// between3 reports whether p lies in the triangle abc or on its sides, however
// that turns.
func between3(px, py, ax, ay, bx, by, cx, cy float64) bool {
	u := (bx-ax)*(py-ay) - (by-ay)*(px-ax)
	v := (cx-bx)*(py-by) - (cy-by)*(px-bx)
	w := (ax-cx)*(py-cy) - (ay-cy)*(px-cx)
	return u >= 0 && v >= 0 && w >= 0 || u <= 0 && v <= 0 && w <= 0
}
