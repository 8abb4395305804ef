package scene

import (
	"math"

	"citemap/assets"
)

// Extent returns the upright rectangle, in dp, that the area of a Fill spans,
// without its stroke. It is empty where nothing would be drawn.
func (m *Mark) Extent() Rect {
	if m.Area == nil || len(m.Area.Rings) == 0 || !(m.Size > 0) {
		return Rect{m.A, m.A}
	}
	at := setting(m, 1)
	lo, hi := at.of(m.Area.Min[0], m.Area.Min[1]), at.of(m.Area.Max[0], m.Area.Max[1])
	return Rect{lo.point(), hi.point()}
}

// fillCovers reports whether p lies in the area of a Fill. An edge counts as
// filled: what it encloses is its.
func (m *Mark) fillCovers(p Point) bool {
	if m.Area == nil || !(m.Size > 0) {
		return false
	}
	return m.Area.Contains((p.X-m.A.X)/m.Size, (p.Y-m.A.Y)/m.Size)
}

// exact is a place in the view. A Fill may reach a million times as far as the
// view, and float32 would show that in the lines that cross it.
type exact struct{ x, y float64 }

func (e exact) point() Point { return Point{float32(e.x), float32(e.y)} }

func (e exact) to(f exact, t float64) exact {
	return exact{e.x + float64((f.x-e.x)*t), e.y + float64((f.y-e.y)*t)}
}

// placed puts the units of an area where a Fill wants them.
type placed struct{ x, y, size float64 }

// setting returns where m lies, with scale pixels to a dp.
func setting(m *Mark, scale float32) placed {
	s := float64(scale)
	return placed{float64(m.A.X) * s, float64(m.A.Y) * s, float64(m.Size) * s}
}

func (p placed) of(x, y float32) exact {
	return exact{p.x + float64(float64(x)*p.size), p.y + float64(float64(y)*p.size)}
}

// Trace is a Fill cut to a part of the view, for pens that draw it: as closed
// polygons or, of a stroked one, as lines. Its memory is used again.
type Trace struct {
	Points []Point // of all pieces, one after the other
	Pieces []Piece
	a, b   []exact
}

// Piece is Points[From:To] of a Trace.
type Piece struct {
	From, To int
	Closed   bool    // the last point is joined to the first, which is not repeated
	Arc      float64 // of the first point: its distance from the ring's start, along the ring
}

// Rings makes t the polygons that m covers in a rectangle, by the even-odd
// rule. What lay outside runs along its sides and encloses nothing. The
// rectangle and the points are in pixels, scale of them to a dp.
func (t *Trace) Rings(m *Mark, scale float32, within Rect) {
	t.reset()
	if !m.traceable() {
		return
	}
	at := setting(m, scale)
	for ring := range m.Area.Each {
		t.a = t.a[:0]
		for i := range ring {
			t.a = append(t.a, at.of(ring[i].X, ring[i].Y))
		}
		t.cut(within)
		t.close(0)
	}
}

func (t *Trace) reset() { t.Points, t.Pieces = t.Points[:0], t.Pieces[:0] }

func (m *Mark) traceable() bool { return m.Area != nil && m.Size > 0 }

// cut leaves in t.a what of that polygon lies within r. Method: I. Sutherland
// and G. Hodgman, "Reentrant polygon clipping", 1974.
func (t *Trace) cut(r Rect) {
	lo, hi := exact{float64(r.Min.X), float64(r.Min.Y)}, exact{float64(r.Max.X), float64(r.Max.Y)}
	least, most := farthest(t.a)
	if least.x > hi.x || least.y > hi.y || most.x < lo.x || most.y < lo.y {
		t.a = t.a[:0]
		return
	}
	if least.x < lo.x {
		t.halve(func(e exact) float64 { return e.x - lo.x })
	}
	if most.x > hi.x {
		t.halve(func(e exact) float64 { return hi.x - e.x })
	}
	if least.y < lo.y {
		t.halve(func(e exact) float64 { return e.y - lo.y })
	}
	if most.y > hi.y {
		t.halve(func(e exact) float64 { return hi.y - e.y })
	}
}

// farthest returns the bounds of some points.
func farthest(points []exact) (least, most exact) {
	inf := math.Inf(1)
	least, most = exact{inf, inf}, exact{-inf, -inf}
	for _, e := range points {
		least = exact{min(least.x, e.x), min(least.y, e.y)}
		most = exact{max(most.x, e.x), max(most.y, e.y)}
	}
	return least, most
}

// halve keeps of the polygon in t.a what lies where inside is not negative.
func (t *Trace) halve(inside func(exact) float64) {
	t.b = t.b[:0]
	if len(t.a) == 0 {
		return
	}
	last := t.a[len(t.a)-1]
	was := inside(last)
	for _, e := range t.a {
		is := inside(e)
		if (is < 0) != (was < 0) {
			t.b = append(t.b, last.to(e, was/(was-is)))
		}
		if is >= 0 {
			t.b = append(t.b, e)
		}
		last, was = e, is
	}
	t.a, t.b = t.b, t.a
}

// close makes the polygon in t.a a piece, unless it encloses nothing.
func (t *Trace) close(arc float64) {
	for len(t.a) > 1 && t.a[0] == t.a[len(t.a)-1] {
		t.a = t.a[:len(t.a)-1]
	}
	if len(t.a) < 3 {
		return
	}
	from := len(t.Points)
	for _, e := range t.a {
		t.Points = append(t.Points, e.point())
	}
	t.Pieces = append(t.Pieces, Piece{From: from, To: len(t.Points), Closed: true, Arc: arc})
}

// closed reports whether a ring ends where it began.
func closed(ring assets.Path) bool {
	first, last := &ring[0], &ring[len(ring)-1]
	return len(ring) > 3 && first.X == last.X && first.Y == last.Y
}
