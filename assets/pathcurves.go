package assets

import "math"

// vec is a point or an offset of path data, in its units.
type vec struct{ x, y float64 }

func (a vec) add(b vec) vec             { return vec{a.x + b.x, a.y + b.y} }
func (a vec) sub(b vec) vec             { return vec{a.x - b.x, a.y - b.y} }
func (a vec) scale(f float64) vec       { return vec{a.x * f, a.y * f} }
func (a vec) lerp(b vec, t float64) vec { return a.add(b.sub(a).scale(t)) }

// tracer turns commands into segments and knows where the pen is.
type tracer struct {
	path       Path
	start, pen vec
	begun      bool // a first M has been seen
	open       bool // the contour has left its start
}

// draw adds one segment that ends at c; a and b are the control points of the
// curves, and arc is what an A says of its ellipse.
func (t *tracer) draw(op byte, a, b, c vec, arc ellipse) {
	if op == 'M' {
		t.close()
		t.start, t.pen, t.begun = c, c, true
		return
	}
	t.begin()
	switch op {
	case 'Q':
		t.quad(a, c)
	case 'C':
		t.cubic(a, b, c)
	case 'A':
		t.arc(arc, c)
	default:
		t.line(c)
	}
	t.pen = c
}

// begin starts the contour with its first segment; an M that is followed by
// none leaves nothing.
func (t *tracer) begin() {
	if t.open {
		return
	}
	t.path = append(t.path, Segment{Op: MoveTo, X: float32(t.start.x), Y: float32(t.start.y)})
	t.open = true
}

// close brings the contour back to its start.
func (t *tracer) close() {
	if t.open && t.pen != t.start {
		t.line(t.start)
	}
	t.pen, t.open = t.start, false
}

func (t *tracer) line(c vec) {
	t.path = append(t.path, Segment{Op: LineTo, X: float32(c.x), Y: float32(c.y)})
}

func (t *tracer) quad(a, c vec) {
	t.path = append(t.path, Segment{QuadTo, float32(a.x), float32(a.y), float32(c.x), float32(c.y)})
}

// cubic cuts the cubic Bézier from the pen by way of a and b to c into n equal
// parts of its parameter and puts a quadratic in place of each.
//
// The quadratic with a cubic's ends and the control point (3(a+b)-pen-c)/4,
// raised to a cubic, has control points d/6 off on either side, where d is
// c-3b+3a-pen. So it strays by |d|/2·u(1-u)(1-2u), at most √3/36·|d|; and d,
// a third difference, shrinks with n³ for the parts.
func (t *tracer) cubic(a, b, c vec) {
	from := t.pen
	third := c.sub(from).add(a.sub(b).scale(3))
	stray := math.Sqrt(3) / 36 * math.Hypot(third.x, third.y)
	n := max(1, int(math.Ceil(math.Cbrt(stray/Tolerance))))
	at := from
	for i := range n {
		to := c
		if i < n-1 {
			to = cubicAt(from, a, b, c, float64(i+1)/float64(n))
		}
		// A part's quadratic has its middle where the cubic has its own, so
		// its control point is 2·middle - (start + end)/2.
		middle := cubicAt(from, a, b, c, (float64(i)+0.5)/float64(n))
		t.quad(middle.scale(2).sub(at.add(to).scale(0.5)), to)
		at = to
	}
}

// cubicAt returns the point of a cubic at parameter u, by de Casteljau.
func cubicAt(p0, p1, p2, p3 vec, u float64) vec {
	a, b, c := p0.lerp(p1, u), p1.lerp(p2, u), p2.lerp(p3, u)
	return a.lerp(b, u).lerp(b.lerp(c, u), u)
}

// ellipse is what an A command says beside its end point: radii, the turn of
// the x-axis in radians (clockwise, as y points down), and which of the four
// arcs is meant.
type ellipse struct {
	rx, ry, turn float64
	large, sweep bool
}

// onEllipse maps a point of the unit circle to the ellipse about o.
func (e ellipse) onEllipse(p vec) vec {
	sin, cos := math.Sincos(e.turn)
	return vec{cos*e.rx*p.x - sin*e.ry*p.y, sin*e.rx*p.x + cos*e.ry*p.y}
}

// onCircle is the inverse of onEllipse.
func (e ellipse) onCircle(p vec) vec {
	sin, cos := math.Sincos(e.turn)
	return vec{(cos*p.x + sin*p.y) / e.rx, (cos*p.y - sin*p.x) / e.ry}
}

// arc draws the elliptical arc from the pen to c. It works on the unit circle
// that the ellipse is an image of (SVG 2, appendix B.2.4): the centre lies on
// the chord's bisector, and radii too small to span the chord are grown.
func (t *tracer) arc(e ellipse, c vec) {
	if c == t.pen {
		return
	}
	if e.rx == 0 || e.ry == 0 {
		t.line(c)
		return
	}
	half := e.onCircle(c.sub(t.pen).scale(0.5)) // half of the chord
	h := math.Hypot(half.x, half.y)
	if h > 1 {
		e.rx, e.ry = e.rx*h, e.ry*h
		half, h = half.scale(1/h), 1
	}
	rise := math.Sqrt(1-h*h) / h // of the centre over the chord, in halves of it
	if e.large == e.sweep {
		rise = -rise
	}
	centre := vec{half.x - rise*half.y, half.y + rise*half.x} // from the pen
	from := vec{-centre.x, -centre.y}
	to := half.scale(2).sub(centre)
	t.turns(e, t.pen.add(e.onEllipse(centre)), from, to, c)
}

// turns draws the arc of e about o between two points of the unit circle, cut
// into equal quadratics, and ends exactly at c. A quadratic whose control
// point is where the tangents at ±half meet strays from the circle by
// (1 - cos half)² / (2 cos half) of the radius, which is what bounds half.
func (t *tracer) turns(e ellipse, o, from, to, c vec) {
	start := math.Atan2(from.y, from.x)
	sweep := math.Atan2(to.y, to.x) - start
	switch {
	case e.sweep && sweep < 0:
		sweep += 2 * math.Pi
	case !e.sweep && sweep > 0:
		sweep -= 2 * math.Pi
	}
	k := Tolerance / max(e.rx, e.ry)
	widest := math.Acos(1 - min(0.5, math.Sqrt(k*k+2*k)-k))
	n := max(1, int(math.Ceil(math.Abs(sweep)/2/widest)))
	half := sweep / 2 / float64(n)
	reach := 1 / math.Cos(half)
	for i := range n {
		middle := start + float64(2*i+1)*half
		end := o.add(e.onEllipse(direction(middle + half)))
		if i == n-1 {
			end = c
		}
		t.quad(o.add(e.onEllipse(direction(middle).scale(reach))), end)
	}
}

// direction returns the point of the unit circle at an angle in radians.
func direction(angle float64) vec {
	sin, cos := math.Sincos(angle)
	return vec{cos, sin}
}
