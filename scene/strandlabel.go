package scene

import "citemap/scene/typeset"

// Sizes of what stands on a strand, in dp.
const (
	strandText = 12
	signSize   = 5.5 // from the middle of a sign to its edge, of usual letters
	signRoom   = 16  // that a sign takes before the words
)

// labelStrands names the strands that matter most, and all in focus; one of
// several claims bears their number. While the bodies move only what is in focus
// is named: words that hop from strand to strand are not read. In a small field
// there is no room for others either.
func (s *State) labelStrands(v *View, l lay, f focus, bounds Rect) {
	if s.showing() && s.kiosk.show.slide != quoteSlide { // a picture of all, to be read later
		return
	}
	if !f.on && !(s.plot.sim.Resting() && s.arrived() && s.frame().field.small() == 1) {
		return
	}
	s.labelStrandsThat(v, l, f, bounds, true)
	if s.when.narrows() {
		s.labelStrandsThat(v, l, f, bounds, false)
	}
}

// labelStrandsThat names those in range, or those out of it.
func (s *State) labelStrandsThat(v *View, l lay, f focus, bounds Rect, there bool) {
	for _, k := range s.crowd.drawn {
		i := int(k)
		st := &s.strands[i]
		words := st.look.label
		switch {
		case s.fullOf(i, l) < 1 || !s.holds(f, st) || (s.shine(f, st) >= 0.5) != there:
			continue
		case f.on || s.telling(st):
		case st.look.dash == Dotted: // whose word it is, if not which
			words = ""
		default:
			continue
		}
		line := s.tx.Cut(words, typeset.Style{Size: strandText * s.lettering(), Bold: st.id.Part == BundlePart}, labelWidth*s.lettering())
		c := s.curve(i, l)
		w, h := s.labelExtent(st, line)
		if distance(c[0], c[3]) < w*0.6 {
			continue
		}
		for _, t := range [...]float32{0.5, 0.38, 0.64, 0.27, 0.75, 0.2, 0.82, 0.44, 0.57, 0.32, 0.7} {
			if box := around(c.At(t), w, h); v.claim(box, Rect{}, bounds) {
				s.paintStrandLabel(v, st, line, box, s.shine(f, st))
				break
			}
		}
	}
}

// labelExtent is how wide and high the label of a strand is with its frame. The
// frame of a number is a disc at least.
func (s *State) labelExtent(st *strand, line *typeset.Line) (w, h float32) {
	sign := signRoom * s.lettering()
	h = max(line.Ascent+line.Descent, sign)
	if line.Width > 0 {
		w = line.Width + 6
	}
	if st.id.Part == BundlePart {
		w = max(line.Width+10, h)
	}
	if st.look.sign != nil {
		w += sign
	}
	return w, h
}

// paintStrandLabel sets words on a strand, with their sign before them, and a
// number in a frame of its own; faint, as far as they are not there.
func (s *State) paintStrandLabel(v *View, st *strand, line *typeset.Line, box Rect, there float32) {
	p := s.colours()
	paint, c := p.family(st.family), box.mid()
	if there < 1 {
		paint = paint.over(p.ground, dimmed(p.dim.name, there))
	}
	if st.id.Part == BundlePart {
		v.round(box, box.Dy()/2, p.ground, st.id)
		v.frame(box, box.Dy()/2, 1.2, paint)
	} else {
		v.round(box, 4, p.ground.fade(plate), st.id)
	}
	x := c.X - line.Width/2
	if sign := st.look.sign; sign != nil {
		size, room := signSize*s.lettering(), signRoom*s.lettering()
		at := Point{box.Min.X + 4 + size, c.Y}
		if line.RTL {
			at.X, room = box.Max.X-4-size, -room
		}
		v.Marks = append(v.Marks, Mark{Shape: Icon, Icon: sign, Paint: paint, A: at, Size: size})
		x += room / 2
	}
	v.text(line, Point{x, c.Y + (line.Ascent-line.Descent)/2}, paint, ID{})
}

// telling reports whether a strand is named while nothing is in focus.
func (s *State) telling(st *strand) bool {
	return st.id.Part == BundlePart || s.heaviest(st) == 3 || s.timely(st)
}

// heaviest is the weight of the weightiest claim of a strand.
func (s *State) heaviest(st *strand) int {
	most := 0
	for _, t := range st.members {
		most = max(most, s.m.Links[s.plot.threads[t].link].Weight)
	}
	return most
}
