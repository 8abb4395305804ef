package scene

import "math"

// Curve is a cubic Bézier in the view: it starts at the first point, ends at
// the last, and leaves and arrives along the lines to the two between.
//
// Parameters t run from 0 at the start to 1 at the end and are not
// proportional to length. Every product that meets a sum is rounded on its
// own, so that a curve has the same points on every processor.
type Curve [4]Point

// Curve returns the spine of a Ribbon.
func (m *Mark) Curve() Curve { return Curve{m.A, m.B, m.C, m.D} }

// At returns the point at t, exact at both ends.
func (c Curve) At(t float32) Point {
	ab, bc, cd := lerp(c[0], c[1], t), lerp(c[1], c[2], t), lerp(c[2], c[3], t)
	return lerp(lerp(ab, bc, t), lerp(bc, cd, t), t)
}

// Tangent returns the direction of travel at t as a vector of length 1. Where
// the curve stands still it is the direction in which it leaves or arrives,
// and (1, 0) where all four points coincide.
func (c Curve) Tangent(t float32) Point {
	ab, bc, cd := minus(c[1], c[0]), minus(c[2], c[1]), minus(c[3], c[2])
	if d, ok := unit(lerp(lerp(ab, bc, t), lerp(bc, cd, t), t)); ok {
		return d
	}
	near, far := minus(c[2], c[0]), minus(c[3], c[0])
	if t > 0.5 {
		near = minus(c[3], c[1])
	}
	if d, ok := unit(near); ok {
		return d
	}
	if d, ok := unit(far); ok {
		return d
	}
	return Point{1, 0}
}

// Split cuts the curve at t (de Casteljau).
func (c Curve) Split(t float32) (before, after Curve) {
	ab, bc, cd := lerp(c[0], c[1], t), lerp(c[1], c[2], t), lerp(c[2], c[3], t)
	abc, bcd := lerp(ab, bc, t), lerp(bc, cd, t)
	mid := lerp(abc, bcd, t)
	return Curve{c[0], ab, abc, mid}, Curve{mid, bcd, cd, c[3]}
}

// Sub returns the part from t0 to t1, 0 <= t0 <= t1 <= 1.
func (c Curve) Sub(t0, t1 float32) Curve {
	if t1 < 1 {
		c, _ = c.Split(t1)
	}
	if t0 <= 0 || t1 <= 0 {
		return c
	}
	_, c = c.Split(t0 / t1)
	return c
}

// Length returns the arc length in dp, by halving until the control polygon is
// less than tolerance (dp, above 0) longer than the chord; the error is far
// below that. Formula: J. Gravesen, "Adaptive subdivision and the length and
// energy of Bézier curves", 1997.
func (c Curve) Length(tolerance float32) float32 { return c.length(tolerance, 10) }

func (c Curve) length(tolerance float32, halvings int) float32 {
	chord := distance(c[0], c[3])
	polygon := distance(c[0], c[1]) + distance(c[1], c[2]) + distance(c[2], c[3])
	if halvings == 0 || polygon-chord <= tolerance {
		return (chord + polygon) / 2
	}
	before, after := c.Split(0.5)
	return before.length(tolerance/2, halvings-1) + after.length(tolerance/2, halvings-1)
}

// MaxPieces is the most chords that Flatten draws for one curve.
const MaxPieces = 512

// Pieces returns how many chords of equal steps of t stay within tolerance
// (dp, above 0) of the curve: at least 1, at most MaxPieces. Formula: Wang's
// bound by the second differences of the control points.
func (c Curve) Pieces(tolerance float32) int {
	start := length(minus(minus(c[2], c[1]), minus(c[1], c[0])))
	end := length(minus(minus(c[3], c[2]), minus(c[2], c[1])))
	n := math.Ceil(math.Sqrt(float64(0.75 * max(start, end) / tolerance)))
	if n >= MaxPieces {
		return MaxPieces
	}
	if n >= 1 {
		return int(n)
	}
	return 1 // straight, or not a number
}

// Flatten appends to dst the corners of a polyline that stays within tolerance
// (dp) of the curve, both ends included and exact. It allocates only where dst
// lacks the capacity.
func (c Curve) Flatten(dst []Point, tolerance float32) []Point {
	n := c.Pieces(tolerance)
	for i := range n + 1 {
		dst = append(dst, c.At(float32(i)/float32(n)))
	}
	return dst
}

// Station is a place on the spine of a ribbon.
type Station struct {
	At     Point
	Normal Point   // length 1, to the right of the direction of travel
	Arc    float32 // dp travelled from the start
}

// Stations appends to dst the corners that Flatten gives, each with its normal
// and with its distance from the start along the polyline. Whoever strokes a
// ribbon offsets them by the half-width, which runs from Size to Taper in
// proportion to Arc: so every pen draws the same edges.
func (c Curve) Stations(dst []Station, tolerance float32) []Station {
	n := c.Pieces(tolerance)
	arc, last := float32(0), c[0]
	for i := range n + 1 {
		t := float32(i) / float32(n)
		at, along := c.At(t), c.Tangent(t)
		arc += distance(last, at)
		last = at
		dst = append(dst, Station{At: at, Normal: Point{-along.Y, along.X}, Arc: arc})
	}
	return dst
}

// Bounds returns an upright rectangle that holds the curve: that of its
// control points.
func (c Curve) Bounds() Rect {
	r := Rect{c[0], c[0]}
	for _, p := range c[1:] {
		r.Min = Point{min(r.Min.X, p.X), min(r.Min.Y, p.Y)}
		r.Max = Point{max(r.Max.X, p.X), max(r.Max.Y, p.Y)}
	}
	return r
}

// Nearest returns the t whose point lies nearest to p, and how far away in dp
// that is: exact to about a hundredth of a dp. Where several are as near, it is
// the first.
func (c Curve) Nearest(p Point) (t, dist float32) {
	const tolerance = 0.25 // dp: the chords only have to find the right piece
	n := c.Pieces(tolerance)
	a, best := c[0], float32(math.Inf(1))
	for i := range n {
		b := c.At(float32(i+1) / float32(n))
		along := project(p, a, b)
		if d := distance(p, lerp(a, b, along)); d < best {
			best, t = d, (float32(i)+along)/float32(n)
		}
		a = b
	}
	return c.refine(p, t, 1/float32(n))
}

// refine narrows t to the nearest point within reach of it, by halving the
// step to either side.
func (c Curve) refine(p Point, t, reach float32) (float32, float32) {
	best := distance(p, c.At(t))
	for range 12 {
		reach /= 2
		for _, u := range [2]float32{max(0, t-reach), min(1, t+reach)} {
			if d := distance(p, c.At(u)); d < best {
				best, t = d, u
				break
			}
		}
	}
	return t, best
}

// project returns where on the line from a to b, 0 to 1, the point next to p
// lies.
func project(p, a, b Point) float32 {
	ab, ap := minus(b, a), minus(p, a)
	square := dot(ab, ab)
	if square == 0 {
		return 0
	}
	return min(1, max(0, dot(ap, ab)/square))
}

func lerp(a, b Point, t float32) Point {
	s := 1 - t
	return Point{float32(a.X*s) + float32(b.X*t), float32(a.Y*s) + float32(b.Y*t)}
}

func minus(a, b Point) Point { return Point{a.X - b.X, a.Y - b.Y} }

func dot(a, b Point) float32 { return float32(a.X*b.X) + float32(a.Y*b.Y) }

func length(v Point) float32 { return float32(math.Sqrt(float64(dot(v, v)))) }

func distance(a, b Point) float32 { return length(minus(a, b)) }

// unit returns v at length 1, or false where it has no direction.
func unit(v Point) (Point, bool) {
	l := length(v)
	if l < 1e-6 {
		return Point{}, false
	}
	return Point{v.X / l, v.Y / l}, true
}
