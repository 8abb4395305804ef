package scene

import (
	"math"
	"strings"
)

// Where returns a place in the view at which a click means the node or link
// that the map calls id, or with "cargo:" before a link's id a thing under
// way on it. It reports false where there is none.
func (s *State) Where(id string) (Point, bool) {
	if link, ok := strings.CutPrefix(id, "cargo:"); ok {
		return s.whereCargo(link)
	}
	if i, ok := s.m.NodeIndex(id); ok && s.plot.body[i] >= 0 {
		return s.at(s.plot.body[i]), s.shown[s.plot.body[i]]
	}
	if i, ok := s.m.LinkIndex(id); ok {
		return s.whereStrand(ID{Part: LinkPart, Index: int32(i)})
	}
	for i := range s.strands {
		if st := &s.strands[i]; st.id.Part == BundlePart && s.bundleName(st.id) == id {
			return s.whereStrand(st.id)
		}
	}
	return Point{}, false
}

// whereStrand looks along the strands that an id means, from the middle
// outwards, for a place that nothing else covers.
func (s *State) whereStrand(id ID) (Point, bool) {
	lay, v := s.lay(s.frame()), s.look()
	for k := range s.strands {
		st := &s.strands[k]
		if !s.means(st, id) {
			continue
		}
		c := s.curve(k, lay)
		for i := range 61 {
			t := 0.5 + float32((i+1)/2)*float32(1-2*(i%2))*0.0125
			if p := whole(c.At(t)); v.Pick(p, slop(false)) == st.id {
				return p, true
			}
		}
	}
	return Point{}, false
}

// whole is the point of whole dp at or before p: some pointers know no others.
func whole(p Point) Point {
	return Point{float32(math.Floor(float64(p.X))), float32(math.Floor(float64(p.Y)))}
}

func (s *State) whereCargo(link string) (Point, bool) {
	i, ok := s.m.LinkIndex(link)
	if !ok {
		return Point{}, false
	}
	var at Point
	var size float32 // of the largest glyph: at its strand's ends it is small
	v := s.look()
	for k := range v.Marks {
		m := &v.Marks[k]
		ours := m.Shape == Icon && m.ID.Part == CargoPart && m.ID.Index == int32(i)
		if ours && m.Size > size && v.Pick(m.A, slop(false)) == m.ID {
			at, size = m.A, m.Size
		}
	}
	return at, size > 0
}

// Nearest returns where the node is seen that lies nearest to a place in the view.
func (s *State) Nearest(p Point) Point {
	best, near := p, float32(math.Inf(1))
	for b, shown := range s.shown {
		if at := s.at(int32(b)); shown && distance(at, p) < near {
			best, near = at, distance(at, p)
		}
	}
	return best
}
