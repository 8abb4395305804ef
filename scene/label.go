package scene

import (
	"citemap/scene/typeset"
	"citemap/seeds"
)

// Labels are given in order of importance, each at the first of its places
// that is free; one that finds none is left out. Nodes, buttons and words
// around the map count as taken from the start.

func (s *State) paintLabels(v *View, f frame, l lay, fo focus) {
	v.taken.clear()
	for _, r := range [...]Rect{f.title, f.legend, f.buttons} {
		v.taken.add(r.Inset(-4))
	}
	for b := range s.plot.node {
		at, r := s.disc(int32(b), l)
		v.taken.add(around(at, 2*r, 2*r))
	}
	bounds := f.ground.Inset(4)
	for _, lit := range [...]bool{true, false} {
		for _, b := range s.order {
			if v.lit[b] == lit {
				s.labelNode(v, b, l, bounds)
			}
		}
		if lit {
			s.labelStrands(v, l, fo, bounds)
		}
	}
}

func (s *State) labelNode(v *View, body int32, l lay, bounds Rect) {
	n := &s.m.Nodes[s.plot.node[body]]
	at, r := s.disc(body, l)
	if top, _ := s.inside(body, r); top != nil {
		return
	}
	line := s.tx.Line(n.Name, nameStyle(n.Weight))
	w, h := line.Width+6, line.Ascent+line.Descent+1
	gap := r + 4
	for _, c := range [...]Point{
		{at.X, at.Y + gap + h/2}, {at.X, at.Y - gap - h/2},
		{at.X + gap + w/2, at.Y}, {at.X - gap - w/2, at.Y},
		{at.X + w/2, at.Y + gap + h/2}, {at.X - w/2, at.Y + gap + h/2},
		{at.X + w/2, at.Y - gap - h/2}, {at.X - w/2, at.Y - gap - h/2},
	} {
		if box := around(c, w, h); v.claim(box, bounds) {
			paint := s.colours().ink
			if !v.lit[body] {
				paint = paint.over(s.colours().ground, 0.35)
			}
			s.paintLabel(v, line, box, paint, ID{Part: NodePart, Index: s.plot.node[body]})
			return
		}
	}
}

// cable is the number of lanes above which a bundle's cargo speaks for itself:
// words on every strand would hide what travels.
const cable = 8

// labelStrands names the strands that matter most, and all in focus.
func (s *State) labelStrands(v *View, l lay, f focus, bounds Rect) {
	for i := range s.plot.strands {
		st := &s.plot.strands[i]
		link := &s.m.Links[st.link]
		if !f.holds(st) || !f.on && !s.telling(st, link) || st.sub > 0 {
			continue
		}
		c := s.curve(i, l)
		line := s.tx.Line(s.claims[st.link].label, typeset.Style{Size: 11.5})
		w, h := line.Width+6, line.Ascent+line.Descent
		if distance(c[0], c[3]) < w*0.6 {
			continue
		}
		for _, t := range [...]float32{0.5, 0.38, 0.64, 0.27, 0.75} {
			if box := around(c.At(t), w, h); v.claim(box, bounds) {
				p := s.colours()
				s.paintLabel(v, line, box, p.family(st.family), ID{Part: LinkPart, Index: st.link})
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

// claim takes the place for a label if it is free.
func (v *View) claim(box, bounds Rect) bool {
	inside := box.Min.X >= bounds.Min.X && box.Min.Y >= bounds.Min.Y && box.Max.X <= bounds.Max.X && box.Max.Y <= bounds.Max.Y
	if !inside || !v.taken.free(box) {
		return false
	}
	v.taken.add(box)
	return true
}

func (s *State) paintLabel(v *View, line *typeset.Line, box Rect, paint Color, id ID) {
	v.round(box, 4, s.colours().ground.fade(plate), id)
	v.text(line, Point{box.Min.X + 3, (box.Min.Y+box.Max.Y)/2 + (line.Ascent-line.Descent)/2}, paint, ID{})
}

func around(c Point, w, h float32) Rect {
	return Rect{Point{c.X - w/2, c.Y - h/2}, Point{c.X + w/2, c.Y + h/2}}
}
