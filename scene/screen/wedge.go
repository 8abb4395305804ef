package screen

import "citemap/scene"

// wedge is a triangle of an area, and what of it is left when it is cut: four
// cuts leave at most seven corners.
type wedge struct {
	from, to [7]dot
	n        int
}

func (w *wedge) take(dots []dot, corners *[3]uint32) {
	w.from[0], w.from[1], w.from[2] = dots[corners[0]], dots[corners[1]], dots[corners[2]]
	w.n = 3
}

// misses reports whether the triangle lies on the far side of a side of r.
func (w *wedge) misses(r scene.Rect) bool {
	a, b, c := &w.from[0], &w.from[1], &w.from[2]
	return max(a.x, b.x, c.x) < float64(r.Min.X) || min(a.x, b.x, c.x) > float64(r.Max.X) ||
		max(a.y, b.y, c.y) < float64(r.Min.Y) || min(a.y, b.y, c.y) > float64(r.Max.Y)
}

// within reports whether the triangle lies in r.
func (w *wedge) within(r scene.Rect) bool {
	a, b, c := &w.from[0], &w.from[1], &w.from[2]
	return min(a.x, b.x, c.x) >= float64(r.Min.X) && max(a.x, b.x, c.x) <= float64(r.Max.X) &&
		min(a.y, b.y, c.y) >= float64(r.Min.Y) && max(a.y, b.y, c.y) <= float64(r.Max.Y)
}

// cutTo returns the part of the triangle inside r; it is valid until the next
// call. Method: that of clipper, but exact, since areas reach far.
func (w *wedge) cutTo(r scene.Rect) []dot {
	w.cut(1, 0, -float64(r.Min.X))
	w.cut(-1, 0, float64(r.Max.X))
	w.cut(0, 1, -float64(r.Min.Y))
	w.cut(0, -1, float64(r.Max.Y))
	return w.from[:w.n]
}

// cut leaves what lies where x*X + y*Y + c >= 0.
func (w *wedge) cut(x, y, c float64) {
	out := 0
	for i := range w.n {
		a, b := &w.from[i], &w.from[(i+1)%w.n]
		da, db := x*a.x+y*a.y+c, x*b.x+y*b.y+c
		if da >= 0 && out < len(w.to) {
			w.to[out] = *a
			out++
		}
		if (da >= 0) != (db >= 0) && out < len(w.to) {
			w.to[out] = a.to(b, da/(da-db))
			out++
		}
	}
	w.from, w.n = w.to, out
}

// to returns the dot at t on the way from d to e.
func (d *dot) to(e *dot, t float64) dot {
	return dot{d.x + (e.x-d.x)*t, d.y + (e.y-d.y)*t, d.cover + (e.cover-d.cover)*float32(t)}
}
