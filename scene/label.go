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
	bounds := f.ground.Inset(4)
	for _, lit := range [...]bool{true, false} { // what is dimmed gives way
		for b := range s.plot.node {
			if v.lit[b] == lit {
				at, r := s.disc(int32(b), l)
				v.taken.add(around(at, 2*r, 2*r))
			}
		}
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

// labelNode sets a node's name beside it: on one line if there is room, else
// on two.
func (s *State) labelNode(v *View, body int32, l lay, bounds Rect) {
	n := &s.m.Nodes[s.plot.node[body]]
	at, r := s.disc(body, l)
	if top, _ := s.inside(body, r); top != nil {
		return
	}
	name, st := s.titles[body], s.nameStyle(n.Weight)
	if s.labelLines(v, body, at, r, bounds, s.tx.Line(name.whole, st), nil) || name.top == "" {
		return
	}
	s.labelLines(v, body, at, r, bounds, s.tx.Line(name.top, st), s.tx.Line(name.bottom, st))
}

// labelLines sets one line, or two, at the first free place around a disc, and
// says whether there was one.
func (s *State) labelLines(v *View, body int32, at Point, r float32, bounds Rect, top, bottom *typeset.Line) bool {
	w, step := top.Width, float32(0)
	if bottom != nil {
		w, step = max(w, bottom.Width), top.Style.Size*1.15
	}
	w, h := w+6, top.Ascent+top.Descent+1+step
	gap := r + 4
	keep := min(max(at.X, bounds.Min.X+w/2), bounds.Max.X-w/2) // beside the edge: shifted inwards
	for _, c := range [...]Point{
		{at.X, at.Y + gap + h/2}, {at.X, at.Y - gap - h/2},
		{at.X + gap + w/2, at.Y}, {at.X - gap - w/2, at.Y},
		{keep, at.Y + gap + h/2}, {keep, at.Y - gap - h/2},
		{at.X + w/2, at.Y + gap + h/2}, {at.X - w/2, at.Y + gap + h/2},
		{at.X + w/2, at.Y - gap - h/2}, {at.X - w/2, at.Y - gap - h/2},
	} {
		box := around(c, w, h)
		if !v.claim(box, bounds) {
			continue
		}
		p := s.colours()
		paint := p.ink
		if !v.lit[body] {
			paint = paint.over(p.ground, 0.35)
		}
		v.round(box, 4, p.ground.fade(plate), ID{Part: NodePart, Index: s.plot.node[body]})
		base := c.Y + (top.Ascent-top.Descent)/2 - step/2
		v.text(top, Point{c.X - top.Width/2, base}, paint, ID{})
		if bottom != nil {
			v.text(bottom, Point{c.X - bottom.Width/2, base + step}, paint, ID{})
		}
		return true
	}
	return false
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

// claim takes the place for a label if it is free.
func (v *View) claim(box, bounds Rect) bool {
	inside := box.Min.X >= bounds.Min.X && box.Min.Y >= bounds.Min.Y && box.Max.X <= bounds.Max.X && box.Max.Y <= bounds.Max.Y
	if !inside || !v.taken.free(box) {
		return false
	}
	v.taken.add(box)
	return true
}

func around(c Point, w, h float32) Rect {
	return Rect{Point{c.X - w/2, c.Y - h/2}, Point{c.X + w/2, c.Y + h/2}}
}
