package scene

import (
	"citemap/scene/typeset"
	"citemap/seeds"
)

// labelStrands names the strands that matter most, and all in focus; one of
// several claims bears their number.
func (s *State) labelStrands(v *View, l lay, f focus, bounds Rect) {
	for i := range s.strands {
		st := &s.strands[i]
		if !s.holds(f, st) || !f.on && !s.telling(st) {
			continue
		}
		style := typeset.Style{Size: 11.5, Bold: st.id.Part == BundlePart}
		line := s.tx.Cut(st.look.label, style, labelWidth)
		c := s.curve(i, l)
		w, h := line.Width+6, line.Ascent+line.Descent
		if st.id.Part == BundlePart { // a number's frame is a disc, words have round ends
			w = max(line.Width+10, h)
		}
		if distance(c[0], c[3]) < w*0.6 {
			continue
		}
		for _, t := range [...]float32{0.5, 0.38, 0.64, 0.27, 0.75} {
			if box := around(c.At(t), w, h); v.claim(box, Rect{}, bounds) {
				s.paintStrandLabel(v, st, line, box)
				break
			}
		}
	}
}

// paintStrandLabel sets words on a strand, and a number in a frame of its own.
func (s *State) paintStrandLabel(v *View, st *strand, line *typeset.Line, box Rect) {
	p := s.colours()
	paint, c := p.family(st.family), box.mid()
	if st.id.Part == BundlePart {
		v.round(box, box.Dy()/2, p.ground, st.id)
		v.frame(box, box.Dy()/2, 1.2, paint)
	} else {
		v.round(box, 4, p.ground.fade(plate), st.id)
	}
	v.text(line, Point{c.X - line.Width/2, c.Y + (line.Ascent-line.Descent)/2}, paint, ID{})
}

// telling reports whether a strand is named while nothing is in focus.
func (s *State) telling(st *strand) bool {
	return st.id.Part == BundlePart || s.heaviest(st) == 3
}

// heaviest is the weight of the weightiest claim of a strand.
func (s *State) heaviest(st *strand) int {
	most := 0
	for _, t := range st.members {
		most = max(most, s.m.Links[s.plot.threads[t].link].Weight)
	}
	return most
}

// familyWords is what the key calls a family.
func (s *State) familyWords(f seeds.Family) string {
	switch f {
	case seeds.Force:
		return s.words.Force
	case seeds.Goods:
		return s.words.Goods
	case seeds.Ties:
		return s.words.Ties
	}
	return s.words.Friction
}
