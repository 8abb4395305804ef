package scene

import "citemap/scene/typeset"

// A pill is a button of words: an icon before them where there is one, and filled
// where it is on.

// pillHeight is how tall it is, in dp.
const pillHeight = 32

var pillStyle = typeset.Style{Size: 13}

// pill is one of them.
type pill struct {
	id    ID
	words string
	icon  string
	on    bool
}

func (s *State) pillWidth(p pill) float32 {
	w := s.tx.Line(p.words, pillStyle).Width + 24
	if p.icon != "" {
		w += 20
	}
	return w
}

// pillRows lays pills out in rows of the given width and calls each with where it
// stands, from the upper left. It returns how tall they are together.
func (s *State) pillRows(pills []pill, width float32, each func(p *pill, r Rect)) float32 {
	const gap = 8
	high := max(pillHeight, s.least())
	var at Point
	if len(pills) == 0 {
		return 0
	}
	for i := range pills {
		w := min(s.pillWidth(pills[i]), width)
		if at.X > 0 && at.X+w > width {
			at = Point{0, at.Y + high + gap}
		}
		if each != nil {
			each(&pills[i], boxAt(at, w, high))
		}
		at.X += w + gap
	}
	return at.Y + high
}

// paintPills paints pills in rows from at.
func (s *State) paintPills(v *View, pills []pill, at Point, width float32) {
	s.pillRows(pills, width, func(p *pill, r Rect) {
		s.paintPill(v, p, r.plus(at))
	})
}

func (s *State) paintPill(v *View, p *pill, r Rect) {
	ink := s.paintControl(v, r, r.Dy()/2, p.id, p.on)
	x := r.Min.X + 12
	if p.icon != "" {
		v.icon(s.icons.Icon(p.icon), Point{x + 7, r.mid().Y}, 7, ink)
		x += 20
	}
	v.words(s.tx.Cut(p.words, pillStyle, r.Max.X-x-8), x, r.mid().Y, ink)
}
