package assets

// Area is a region of a plane: what lies inside an odd number of its rings, so
// that a ring inside a ring is a hole. Y points down.
//
// A ring starts at a MoveTo and goes on in straight LineTos. Filled, every ring
// is closed. Stroked, a ring that ends where it began is closed too, and any
// other is a line with two ends. Rings do not cross themselves or each other.
type Area struct {
	Rings    Path
	Min, Max [2]float32 // bounds: x, y
}

// NewArea returns the area of these rings, which it keeps.
func NewArea(rings Path) *Area {
	a := &Area{Rings: rings}
	if len(rings) == 0 {
		return a
	}
	a.Min = [2]float32{rings[0].X, rings[0].Y}
	a.Max = a.Min
	for i := range rings {
		s := &rings[i]
		a.Min[0], a.Min[1] = min(a.Min[0], s.X), min(a.Min[1], s.Y)
		a.Max[0], a.Max[1] = max(a.Max[0], s.X), max(a.Max[1], s.Y)
	}
	return a
}

// Contains reports whether a point lies inside, by the number of edges that a
// ray to the right of it crosses.
func (a *Area) Contains(x, y float32) bool {
	if x < a.Min[0] || x > a.Max[0] || y < a.Min[1] || y > a.Max[1] {
		return false
	}
	inside := false
	for ring := range a.Each {
		last := &ring[len(ring)-1]
		for i := range ring {
			s := &ring[i]
			if (s.Y > y) != (last.Y > y) && x < last.X+(y-last.Y)/(s.Y-last.Y)*(s.X-last.X) {
				inside = !inside
			}
			last = s
		}
	}
	return inside
}

// Each calls yield for every ring in turn, none of them empty.
func (a *Area) Each(yield func(ring Path) bool) {
	from := 0
	for i := range a.Rings {
		if i > from && a.Rings[i].Op == MoveTo {
			if !yield(a.Rings[from:i]) {
				return
			}
			from = i
		}
	}
	if from < len(a.Rings) {
		yield(a.Rings[from:])
	}
}
