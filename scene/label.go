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

// labelLines sets one line, or two, at the first free place, and says whether
// there was one. What the map cannot lack may cover its own mark rather than go
// unnamed.
func (s *State) labelLines(v *View, body int32, at Point, r float32, bounds Rect, top, bottom *typeset.Line) bool {
	vital := s.m.Nodes[s.plot.node[body]].Weight == 3
	w, step := top.Width, float32(0)
	if bottom != nil {
		w, step = max(w, bottom.Width), top.Style.Size*1.15
	}
	w, h := w+6, top.Ascent+top.Descent+1+step
	for i, c := range places(at, r, w, h, bounds) {
		box, own := around(c, w, h), Rect{}
		if i >= besides {
			own = around(at, 2*r, 2*r)
		}
		if (vital || i < besides) && v.claim(box, own, bounds) {
			s.paintName(v, body, box, top, bottom, step)
			return true
		}
	}
	return false
}

// besides is how many of a label's places lie beside the mark; the others lie
// on it.
const besides = 10

// places returns where the middle of a w by h label may stand about a disc of
// radius r, the best first.
func places(at Point, r, w, h float32, bounds Rect) [besides + 3]Point {
	gap := r + 4
	below, above := at.Y+gap+h/2, at.Y-gap-h/2
	keep := min(max(at.X, bounds.Min.X+w/2), bounds.Max.X-w/2) // by the edge: shifted inwards
	return [...]Point{
		{at.X, below}, {at.X, above},
		{at.X + gap + w/2, at.Y}, {at.X - gap - w/2, at.Y},
		{keep, below}, {keep, above},
		{at.X + w/2, below}, {at.X - w/2, below},
		{at.X + w/2, above}, {at.X - w/2, above},
		{at.X, at.Y + 0.4*r + h/2}, {at.X, at.Y - 0.4*r - h/2}, {at.X, at.Y},
	}
}

// paintName sets one line, or two step apart, in a box.
func (s *State) paintName(v *View, body int32, box Rect, top, bottom *typeset.Line, step float32) {
	p, c := s.colours(), box.mid()
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

// claim takes the place for a label if it is free, own not counting.
func (v *View) claim(box, own, bounds Rect) bool {
	if !within(box, bounds) || !v.taken.freeBut(box, own) {
		return false
	}
	v.taken.add(box)
	return true
}

func around(c Point, w, h float32) Rect {
	return Rect{Point{c.X - w/2, c.Y - h/2}, Point{c.X + w/2, c.Y + h/2}}
}
