package print

import "citemap/scene"

// reach returns an upright rectangle in dp that holds all of m; it may be
// larger than need be.
func reach(m *scene.Mark) scene.Rect {
	switch m.Shape {
	case scene.Ribbon:
		return m.Curve().Bounds().Inset(-max(m.Size, m.Taper, 1))
	case scene.Box:
		r, _ := boxOf(m)
		return r
	case scene.Icon:
		const diagonal = 1.4143 // of a box -1..1, from its centre
		return scene.Rect{Min: m.A, Max: m.A}.Inset(-diagonal * m.Size)
	case scene.Fill:
		return m.Extent().Inset(-max(0, m.Stroke)) // half of it, and mitres twice as long
	default:
		em := m.Text.Style.Size // accents and swashes stay within two of them
		end := scene.Point{X: m.A.X + m.Text.Width, Y: m.A.Y}
		return scene.Rect{Min: m.A, Max: end}.Inset(-2 * em)
	}
}

// window returns the part of the view that m may be seen in.
func window(v *scene.View, m *scene.Mark) scene.Rect {
	r := scene.Rect{Max: scene.Point{X: v.Width, Y: v.Height}}
	if int(m.Clip) < len(v.Clips) {
		r = intersect(r, v.Clips[m.Clip])
	}
	return r
}

// unseen reports whether drawing m would change nothing.
func unseen(v *scene.View, m *scene.Mark) bool {
	seen := intersect(reach(m), window(v, m))
	return m.Paint.A == 0 || seen.Dx() <= 0 || seen.Dy() <= 0
}

func intersect(r, s scene.Rect) scene.Rect {
	return scene.Rect{
		Min: scene.Point{X: max(r.Min.X, s.Min.X), Y: max(r.Min.Y, s.Min.Y)},
		Max: scene.Point{X: min(r.Max.X, s.Max.X), Y: min(r.Max.Y, s.Max.Y)},
	}
}

// clipper cuts polygons to a rectangle, edge after edge (Sutherland and
// Hodgman, 1974). What lay outside runs along the edges and encloses nothing,
// so the non-zero rule fills the same area inside.
type clipper struct{ a, b []scene.Point }

// cut returns the part of a closed polygon that lies in r; it is valid until
// the next call.
func (c *clipper) cut(polygon []scene.Point, r scene.Rect) []scene.Point {
	if within(polygon, r) {
		return polygon
	}
	c.a = halve(c.a[:0], polygon, func(p scene.Point) float32 { return p.X - r.Min.X })
	c.b = halve(c.b[:0], c.a, func(p scene.Point) float32 { return r.Max.X - p.X })
	c.a = halve(c.a[:0], c.b, func(p scene.Point) float32 { return p.Y - r.Min.Y })
	c.b = halve(c.b[:0], c.a, func(p scene.Point) float32 { return r.Max.Y - p.Y })
	return c.b
}

func within(polygon []scene.Point, r scene.Rect) bool {
	for _, p := range polygon {
		if p.X < r.Min.X || p.Y < r.Min.Y || p.X > r.Max.X || p.Y > r.Max.Y {
			return false
		}
	}
	return true
}

// halve appends to dst what of the polygon lies where inside is not negative.
func halve(dst, polygon []scene.Point, inside func(scene.Point) float32) []scene.Point {
	if len(polygon) == 0 {
		return dst
	}
	last := polygon[len(polygon)-1]
	was := inside(last)
	for _, p := range polygon {
		is := inside(p)
		if (is < 0) != (was < 0) {
			dst = append(dst, towards(last, p, was/(was-is)))
		}
		if is >= 0 {
			dst = append(dst, p)
		}
		last, was = p, is
	}
	return dst
}
