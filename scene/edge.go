package scene

import (
	"math"

	"citemap/assets"
)

// Lines makes t the edge of m as far as it lies in a rectangle: a closed piece
// for a ring that is closed and lies inside, or else a line from each place
// where a ring enters to where it leaves. The rectangle and the points are in
// pixels, scale of them to a dp; the rectangle is larger than what is seen, by
// the stroke, so that cut ends are not.
func (t *Trace) Lines(m *Mark, scale float32, within Rect) {
	t.reset()
	if !m.traceable() {
		return
	}
	at := setting(m, scale)
	for ring := range m.Area.Each {
		first := len(t.Pieces)
		t.line(ring, at, within)
		if len(t.Pieces) == first+1 && closed(ring) {
			t.join(&t.Pieces[first])
		}
	}
}

// line adds the pieces of one ring.
func (t *Trace) line(ring assets.Path, at placed, within Rect) {
	from := len(t.Points) // of the piece in hand, which is none while that is the last point
	begun, arc := 0.0, 0.0
	a := at.of(ring[0].X, ring[0].Y)
	for i := range ring[1:] {
		b := at.of(ring[i+1].X, ring[i+1].Y)
		length := math.Sqrt(float64((b.x-a.x)*(b.x-a.x)) + float64((b.y-a.y)*(b.y-a.y)))
		enter, leave := seen(a, b, within)
		if length > 0 && enter <= leave {
			if enter > 0 || len(t.Points) == from {
				from = t.finish(from, begun)
				begun = arc + float64(enter*length)
				t.Points = append(t.Points, a.to(b, enter).point())
			}
			t.Points = append(t.Points, a.to(b, leave).point())
		}
		if leave < 1 {
			from = t.finish(from, begun)
		}
		arc, a = arc+length, b
	}
	t.finish(from, begun)
}

// finish makes the points from one on a piece, if there are any, and returns
// where the next one starts.
func (t *Trace) finish(from int, arc float64) int {
	to := len(t.Points)
	if to > from {
		t.Pieces = append(t.Pieces, Piece{From: from, To: to, Arc: arc})
	}
	return to
}

// join closes a piece that is all of a closed ring.
func (t *Trace) join(p *Piece) {
	if p.To-p.From > 3 && p.Arc == 0 && t.Points[p.From] == t.Points[p.To-1] {
		p.To--
		p.Closed = true
	}
}

// seen returns which part of the way from a to b, 0 to 1, lies within r; leave
// is less than enter where none does. Method: Y.-D. Liang and B. Barsky, "A new
// concept and method for line clipping", 1984.
func seen(a, b exact, r Rect) (enter, leave float64) {
	enter, leave = 0, 1
	for _, side := range [4]struct{ from, to float64 }{
		{a.x - float64(r.Min.X), b.x - float64(r.Min.X)},
		{float64(r.Max.X) - a.x, float64(r.Max.X) - b.x},
		{a.y - float64(r.Min.Y), b.y - float64(r.Min.Y)},
		{float64(r.Max.Y) - a.y, float64(r.Max.Y) - b.y},
	} {
		switch {
		case side.from >= 0 && side.to >= 0:
		case side.from < 0 && side.to < 0:
			return 1, 0
		case side.from < 0:
			enter = max(enter, side.from/(side.from-side.to))
		default:
			leave = min(leave, side.from/(side.from-side.to))
		}
	}
	return enter, leave
}

// Stations appends to dst the corners of a piece, each with its normal and with
// its distance from the start plus arc; those of a closed piece come back to
// the first. Normals at a corner are as long as its mitre: who offsets corners
// by half a width along them strokes a line of that width throughout. A corner
// sharper than sixty degrees stands there twice, with the normal of each side.
func (t *Trace) Stations(dst []Station, p Piece, arc float32) []Station {
	points := t.Points[p.From:p.To]
	n := len(points)
	if n < 2 {
		return dst
	}
	first := normal(points[0], points[1])
	start, before := first, first
	if p.Closed {
		start, _ = Mitre(first, normal(points[n-1], points[0])) // sharp: the first side's own
	}
	dst = append(dst, Station{At: points[0], Normal: start, Arc: arc})
	for i := 1; i < n; i++ {
		arc += distance(points[i-1], points[i])
		after := before
		switch {
		case i+1 < n:
			after = normal(points[i], points[i+1])
		case p.Closed:
			after = normal(points[i], points[0])
		}
		dst = corner(dst, Station{At: points[i], Arc: arc}, before, after)
		before = after
	}
	if !p.Closed {
		return dst
	}
	arc += distance(points[n-1], points[0])
	return corner(dst, Station{At: points[0], Arc: arc}, before, first)
}

// corner appends the station s, where the normal turns from before to after.
func corner(dst []Station, s Station, before, after Point) []Station {
	mitre, sharp := Mitre(before, after)
	if !sharp {
		s.Normal = mitre
		return append(dst, s)
	}
	other := s
	s.Normal, other.Normal = before, after
	return append(dst, s, other)
}

// Mitre returns the normal at a corner between two sides, given theirs, so long
// that an edge offset by a distance along each side's own normal is offset by
// the same along this. It says sharp where that is twice the length or more.
func Mitre(before, after Point) (normal Point, sharp bool) {
	wide := 1 + dot(before, after) // twice the square of the cosine of half the turn
	if wide < 0.5 {
		return before, true
	}
	return Point{(before.X + after.X) / wide, (before.Y + after.Y) / wide}, false
}

// normal returns the direction to the right of the way from a to b, length 1.
func normal(a, b Point) Point {
	u, _ := unit(minus(b, a))
	return Point{-u.Y, u.X}
}
