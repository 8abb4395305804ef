// Package scene is what is shown and what an input does to it, with no screen
// and no clock.
//
// Three coordinate systems meet here:
//
//	world  layout units, float64: where the forces put a node (type World)
//	view   density-independent pixels (dp), float32, origin at the top left,
//	       y down (type Point): what View, Input and Pick speak
//	pixel  device pixels: view times Input.Scale; only the pens know them
//
// The Camera maps world to view.
package scene

// World is a place in the layout's space.
type World struct{ X, Y float64 }

// Point is a place in the view, in dp.
type Point struct{ X, Y float32 }

// Rect is an upright rectangle in the view, in dp; Max is outside it.
type Rect struct{ Min, Max Point }

// Contains reports whether p lies in r.
func (r Rect) Contains(p Point) bool {
	return p.X >= r.Min.X && p.Y >= r.Min.Y && p.X < r.Max.X && p.Y < r.Max.Y
}

// Dx returns the width of r.
func (r Rect) Dx() float32 { return r.Max.X - r.Min.X }

// Dy returns the height of r.
func (r Rect) Dy() float32 { return r.Max.Y - r.Min.Y }

// Overlaps reports whether r and s share any area.
func (r Rect) Overlaps(s Rect) bool {
	return r.Min.X < s.Max.X && s.Min.X < r.Max.X && r.Min.Y < s.Max.Y && s.Min.Y < r.Max.Y
}

// top, bottom and left are the parts of r along an edge, so wide.
func (r Rect) top(d float32) Rect    { return Rect{r.Min, Point{r.Max.X, r.Min.Y + d}} }
func (r Rect) bottom(d float32) Rect { return Rect{Point{r.Min.X, r.Max.Y - d}, r.Max} }
func (r Rect) left(d float32) Rect   { return Rect{r.Min, Point{r.Min.X + d, r.Max.Y}} }

// plus returns r moved by d.
func (r Rect) plus(d Point) Rect {
	return Rect{Point{r.Min.X + d.X, r.Min.Y + d.Y}, Point{r.Max.X + d.X, r.Max.Y + d.Y}}
}

// mid returns the middle of r.
func (r Rect) mid() Point { return Point{(r.Min.X + r.Max.X) / 2, (r.Min.Y + r.Max.Y) / 2} }

// around is the rectangle about c of width w and height h, and boxAt the one whose
// upper left corner is at.
func around(c Point, w, h float32) Rect {
	return Rect{Point{c.X - w/2, c.Y - h/2}, Point{c.X + w/2, c.Y + h/2}}
}

func boxAt(at Point, w, h float32) Rect { return Rect{at, Point{at.X + w, at.Y + h}} }

// Inset returns r shrunk by d on every side.
func (r Rect) Inset(d float32) Rect {
	return Rect{Point{r.Min.X + d, r.Min.Y + d}, Point{r.Max.X - d, r.Max.Y - d}}
}
