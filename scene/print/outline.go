package print

import (
	"math"

	"citemap/assets"
	"citemap/scene"
	"citemap/scene/typeset"
)

// kappa places the control points of a quarter circle of radius 1, so that the
// Bézier strays by less than 0.0003 from it.
const kappa = 0.5522847498

// glyph names one outline of one face.
type glyph struct {
	face *typeset.Face
	id   uint16
}

// outline is a set of closed polygons in dp, filled by the non-zero rule unless
// evenOdd says otherwise.
// Its memory is used again from mark to mark.
type outline struct {
	tolerance float32       // how far a chord may stray from its curve, dp
	points    []scene.Point // of all contours, one after the other
	ends      []int         // of each contour, an index into points

	stations []scene.Station
	mitred   bool       // the stations' normals are mitres: between them, edges are straight
	window   scene.Rect // where the mark in hand may be seen, dp: of a Fill, which may be huge, no more is drawn
	trace    scene.Trace
	glyphs   map[glyph]assets.Path
}

func newOutline(tolerance float32) *outline {
	return &outline{tolerance: tolerance, glyphs: map[glyph]assets.Path{}}
}

// mark makes o the area that m covers.
func (o *outline) mark(m *scene.Mark) {
	o.points, o.ends = o.points[:0], o.ends[:0]
	switch m.Shape {
	case scene.Ribbon:
		o.ribbon(m)
	case scene.Box:
		o.box(m)
	case scene.Icon:
		o.path(m.Icon.Path, iconPlace(m))
	case scene.Text:
		o.text(m)
	case scene.Fill:
		o.fill(m)
	}
}

// add appends p to the open contour.
func (o *outline) add(p scene.Point) { o.points = append(o.points, p) }

// end closes the contour.
func (o *outline) end() {
	if n := len(o.points); n > o.start() {
		o.ends = append(o.ends, n)
	}
}

// start is where the open contour begins in points.
func (o *outline) start() int {
	if len(o.ends) == 0 {
		return 0
	}
	return o.ends[len(o.ends)-1]
}

// contours calls yield for every contour in turn.
func (o *outline) contours(yield func([]scene.Point) bool) {
	from := 0
	for _, to := range o.ends {
		if !yield(o.points[from:to]) {
			return
		}
		from = to
	}
}

// box adds a rectangle or, with a stroke, a frame: the inner edge runs against
// the outer one, which leaves the inside empty.
func (o *outline) box(m *scene.Mark) {
	r, radius := boxOf(m)
	o.rectangle(r, radius, false)
	if inner := r.Inset(m.Stroke); m.Stroke > 0 && inner.Dx() > 0 && inner.Dy() > 0 {
		o.rectangle(inner, max(0, radius-m.Stroke), true)
	}
}

// boxOf returns the rectangle of a Box and its corner radius, which is at most
// half of the shorter side.
func boxOf(m *scene.Mark) (scene.Rect, float32) {
	r := scene.Rect{
		Min: scene.Point{X: m.A.X - m.B.X, Y: m.A.Y - m.B.Y},
		Max: scene.Point{X: m.A.X + m.B.X, Y: m.A.Y + m.B.Y},
	}
	return r, max(0, min(m.Size, m.B.X, m.B.Y))
}

// rectangle adds an upright rectangle with round corners, clockwise or, for a
// hole, the other way.
func (o *outline) rectangle(r scene.Rect, radius float32, hole bool) {
	from := len(o.points)
	for quarter := range 4 {
		corner := [4]scene.Point{{X: r.Max.X, Y: r.Min.Y}, r.Max, {X: r.Min.X, Y: r.Max.Y}, r.Min}[quarter]
		o.corner(corner, radius, quarter)
	}
	if hole {
		reverse(o.points[from:])
	}
	o.end()
}

// corner adds the quarter circle, 0 at the top right and on clockwise, that
// rounds a corner.
func (o *outline) corner(at scene.Point, radius float32, quarter int) {
	if radius == 0 {
		o.add(at)
		return
	}
	in := [4]scene.Point{{X: 1}, {Y: 1}, {X: -1}, {Y: -1}}[quarter] // travelled towards the corner
	out := scene.Point{X: -in.Y, Y: in.X}                           // and away from it
	away := float32(radius * (1 - kappa))
	o.points = scene.Curve{
		along(at, in, -radius), along(at, in, -away), along(at, out, away), along(at, out, radius),
	}.Flatten(o.points, o.tolerance)
}

// disc adds a circle.
func (o *outline) disc(at scene.Point, radius float32) {
	o.rectangle(scene.Rect{Min: at, Max: at}.Inset(-radius), radius, false)
}

// text adds the glyphs of a line.
func (o *outline) text(m *scene.Mark) {
	size := m.Text.Style.Size
	for _, g := range m.Text.Glyphs {
		o.path(o.glyph(glyph{g.Face, g.ID}), place{a: size, d: size, e: m.A.X + g.X, f: m.A.Y + g.Y})
	}
}

// glyph returns the outline of g in em.
func (o *outline) glyph(g glyph) assets.Path {
	p, known := o.glyphs[g]
	if !known {
		p = g.face.Outline(g.id)
		o.glyphs[g] = p
	}
	return p
}

// path adds p, put in its place.
func (o *outline) path(p assets.Path, at place) {
	var pen scene.Point
	for _, s := range p {
		to := at.of(s.X, s.Y)
		switch s.Op {
		case assets.MoveTo:
			o.end()
			o.add(to)
		case assets.LineTo:
			o.add(to)
		case assets.QuadTo:
			c := at.of(s.CX, s.CY)
			o.points = scene.Curve{pen, towards(pen, c, 2./3), towards(to, c, 2./3), to}.Flatten(o.points, o.tolerance)
		}
		pen = to
	}
	o.end()
}

// place is an affine map: x to a·x + c·y + e, y to b·x + d·y + f.
type place struct{ a, b, c, d, e, f float32 }

// iconPlace puts the box -1..1 of an icon where m wants it.
func iconPlace(m *scene.Mark) place {
	sin, cos := math.Sincos(float64(m.Angle))
	s, c := m.Size*float32(sin), m.Size*float32(cos)
	return place{a: c, b: s, c: -s, d: c, e: m.A.X, f: m.A.Y}
}

func (p place) of(x, y float32) scene.Point {
	return scene.Point{
		X: float32(p.a*x) + float32(p.c*y) + p.e,
		Y: float32(p.b*x) + float32(p.d*y) + p.f,
	}
}

// along returns the point d away from p in direction u.
func along(p, u scene.Point, d float32) scene.Point {
	return scene.Point{X: p.X + float32(u.X*d), Y: p.Y + float32(u.Y*d)}
}

// towards returns the point at t on the way from a to b.
func towards(a, b scene.Point, t float32) scene.Point {
	return scene.Point{X: a.X + float32((b.X-a.X)*t), Y: a.Y + float32((b.Y-a.Y)*t)}
}

func reverse(points []scene.Point) {
	for i, j := 0, len(points)-1; i < j; i, j = i+1, j-1 {
		points[i], points[j] = points[j], points[i]
	}
}
