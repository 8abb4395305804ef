package scene

import (
	"citemap/scene/typeset"
	"citemap/seeds"
)

// cable is the number of lanes above which a bundle's cargo speaks for itself:
// words on every strand would hide what travels.
const cable = 8

// labelStrands names the strands that matter most, and all in focus.
func (s *State) labelStrands(v *View, l lay, f focus, bounds Rect) {
	for i := range s.plot.strands {
		st := &s.plot.strands[i]
		link := &s.m.Links[st.link]
		if !s.holds(f, st) || !f.on && !s.telling(st, link) || st.sub > 0 {
			continue
		}
		c := s.curve(i, l)
		line := s.tx.Cut(s.claims[st.link].label, typeset.Style{Size: 11.5}, labelWidth)
		w, h := line.Width+6, line.Ascent+line.Descent
		if distance(c[0], c[3]) < w*0.6 {
			continue
		}
		for _, t := range [...]float32{0.5, 0.38, 0.64, 0.27, 0.75} {
			if box := around(c.At(t), w, h); v.claim(box, Rect{}, bounds) {
				p := s.colours()
				v.round(box, 4, p.ground.fade(plate), ID{Part: LinkPart, Index: st.link})
				v.text(line, Point{box.Min.X + 3, box.mid().Y + (line.Ascent-line.Descent)/2}, p.family(st.family), ID{})
				break
			}
		}
	}
}

// telling reports whether a strand is named while nothing is in focus.
func (s *State) telling(st *strand, l *seeds.Link) bool {
	glyphs := len(s.claims[st.link].cargo) > 0 && s.plot.bundles[st.pair].lanes > cable
	return l.Weight == 3 && !glyphs
}
