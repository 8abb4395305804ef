package scene

import (
	"slices"

	"citemap/scene/typeset"
)

// Labels are given in order of importance, each at the first of its places
// that is free; one that finds none is left out. Names stay where they are,
// whatever is in focus: what moved under the pointer would be clicked instead
// of what it points at. What stands out may then cover what is dimmed.

// nameSpot is where a node's name was set: on one line, or two step apart.
type nameSpot struct {
	body        int32
	box         Rect
	top, bottom *typeset.Line
	step        float32
	led         bool  // it stands off its mark, and a line leads there
	mark        Point // where that is
}

func (s *State) paintLabels(v *View, f frame, l lay, fo focus) {
	bounds := s.laidRect(f.ground).Inset(4)
	s.takeAround(v, f, l, fo, false)
	s.findHeads(v, l)
	v.names = v.names[:0]
	lesser := l.crowded                           // their marks are still to be taken
	for _, last := range [...]bool{false, true} { // what the filters dim, after what they let through
		for _, b := range s.inView(l) {
			if (!fo.on && !v.lit[b]) == last && s.inPicture(b, l, f) && len(v.names) < s.mostNamed(f) {
				if lesser && s.lesser(b) {
					s.takeMarks(v, l, false, true)
					lesser = false
				}
				s.placeName(v, b, l, bounds)
			}
		}
	}
	if fo.on {
		s.takeAround(v, f, l, fo, true)
		s.unhide(v, l)
		for i := range v.names {
			if n := &v.names[i]; v.lit[n.body] {
				v.taken.add(n.box)
			} else {
				s.paintName(v, n)
			}
		}
	}
	for i := range v.names {
		if n := &v.names[i]; v.lit[n.body] || !fo.on && s.when.narrows() {
			s.paintName(v, n)
		}
	}
	s.keepBead(v)
	s.labelStrands(v, l, fo, bounds)
	if fo.on {
		s.nameTheRest(v, f, l, bounds)
	}
}

// takeAround marks as taken what stands around the map, crosses, and nodes: all
// of them, or those that are lit.
func (s *State) takeAround(v *View, f frame, l lay, fo focus, lit bool) {
	v.taken.clear()
	for _, r := range [...]Rect{f.title, f.legend, f.buttons, s.sourceRect(f)} {
		v.taken.add(s.laidRect(r).Inset(-4))
	}
	for _, c := range s.placedChips(f) {
		v.taken.add(s.laidRect(c.r).Inset(-4))
	}
	for _, k := range s.crowd.drawn {
		i := int(k)
		if st := &s.strands[i]; st.look.cross && s.fullOf(i, l) > 0 && (!lit || s.holds(fo, st)) {
			v.taken.add(around(s.curve(i, l).At(0.5), 2*crossHalf+4, 2*crossHalf+4))
		}
	}
	s.takeMarks(v, l, lit, false)
}

// takeMarks marks as taken the marks of nodes. In a crowd, where there is no free place,
// the names of what should be there may cover marks of what need not: those are taken by
// themselves.
func (s *State) takeMarks(v *View, l lay, lit, lesser bool) {
	for _, b := range s.inView(l) {
		if s.grown[b].At() == 0 || lit && !v.lit[b] {
			continue
		}
		if at, r := s.disc(b, l); !l.crowded || lit || r >= dotBelow && s.lesser(b) == lesser {
			v.taken.add(around(at, 2*r, 2*r))
		}
	}
}

// unhide takes back the names in focus that cover marks in focus: they get other places.
func (s *State) unhide(v *View, l lay) {
	if !l.crowded {
		return
	}
	v.names = slices.DeleteFunc(v.names, func(n nameSpot) bool {
		if !v.lit[n.body] {
			return false
		}
		for _, b := range s.crowd.near {
			if v.lit[b] && b != n.body {
				if at, r := s.disc(b, l); around(at, 2*r, 2*r).Overlaps(n.box) {
					return true
				}
			}
		}
		return false
	})
}

// lesser reports whether a node is a detail, which a map may lack.
func (s *State) lesser(body int32) bool { return s.m.Nodes[s.plot.node[body]].Weight == 1 }

// keepBead keeps words off the cargo that the mouse is on: what one points at
// does not go from under the pointer because of what pointing says.
func (s *State) keepBead(v *View) {
	v.kept = Rect{}
	if s.hover.Part == CargoPart {
		v.kept = around(s.laid(s.gesture.mouse), 4*beadHalf, 4*beadHalf)
		v.taken.add(v.kept)
	}
}

// nameTheRest names the nodes in focus that found no place among all others.
func (s *State) nameTheRest(v *View, f frame, l lay, bounds Rect) {
	for _, b := range s.order {
		if !v.lit[b] || !s.inPicture(b, l, f) || slices.ContainsFunc(v.names, func(n nameSpot) bool { return n.body == b }) {
			continue
		}
		if s.placeName(v, b, l, bounds) {
			s.paintName(v, &v.names[len(v.names)-1])
		}
	}
}

// inPicture reports whether a body is there, and at least half of its mark in sight:
// a name at the edge would seem to be that of something there.
func (s *State) inPicture(body int32, l lay, f frame) bool {
	at, _ := s.disc(body, l)
	if s.showing() && s.lit() && !s.spot.bodies[body] {
		return false // seen from afar, what stands out is named alone
	}
	return s.grown[body].At() > 0.5 && s.laidRect(f.ground).Contains(at)
}

// mostNamed is how many names are set at most: fewer where the field is small.
func (s *State) mostNamed(f frame) int {
	return max(int(float32(s.readable())*f.field.small()), fewestNames/2)
}

// labelWidth is the most that a label takes, in dp; the panel has the whole.
const labelWidth = 256

// placeName finds a place for a node's name beside it, on one line if there is
// room, else on two, and says whether there was one.
func (s *State) placeName(v *View, body int32, l lay, bounds Rect) bool {
	n := &s.m.Nodes[s.plot.node[body]]
	at, r := s.disc(body, l)
	name, st := s.titles[body], s.nameStyle(n.Weight)
	wide := labelWidth * s.lettering()
	spot := nameSpot{body: body, top: s.tx.Cut(name.whole, st, wide)}
	if s.place(v, &spot, at, r, bounds) {
		return true
	}
	if name.top == "" {
		return false
	}
	spot.top, spot.bottom = s.tx.Cut(name.top, st, wide), s.tx.Cut(name.bottom, st, wide)
	return s.place(v, &spot, at, r, bounds)
}

// place finds the first free place for the lines of n about a disc. What the
// map cannot lack may cover its own mark rather than go unnamed.
func (s *State) place(v *View, n *nameSpot, at Point, r float32, bounds Rect) bool {
	vital := s.m.Nodes[s.plot.node[n.body]].Weight == 3
	w := n.top.Width
	if n.bottom != nil {
		w, n.step = max(w, n.bottom.Width), n.top.Style.Size*1.15
	}
	w, h := w+6, n.top.Ascent+n.top.Descent+1+n.step
	all := places(at, r, w, h, bounds)
	for _, covers := range [...]bool{false, true} { // arrowheads: only where there is no other place
		for _, c := range all[:besides] {
			if box := around(c, w, h); (covers || v.heads.free(box)) && v.claim(box, Rect{}, bounds) {
				v.named(n, box)
				return true
			}
		}
	}
	for _, c := range all[besides:] {
		if box := around(c, w, h); vital && v.claim(box, around(at, 2*r, 2*r), bounds) {
			v.named(n, box)
			return true
		}
	}
	return vital && s.frame().field.small() == 1 && s.placeOff(v, n, at, r, w, h, bounds)
}

// placeOff finds a place for the name of what the map cannot lack some way off
// its mark, in the thick of others.
func (s *State) placeOff(v *View, n *nameSpot, at Point, r, w, h float32, bounds Rect) bool {
	const d = 0.7071 // of a diagonal
	for _, far := range [...]float32{22, 40, 60, 84, 110, 140} {
		for _, way := range [...]Point{{-1, 0}, {1, 0}, {-d, d}, {d, d}, {-d, -d}, {d, -d}, {0, 1}, {0, -1}} {
			c := Point{at.X + way.X*(r+far+w/2), at.Y + way.Y*(r+far+h/2)}
			if box := around(c, w, h); v.claim(box, Rect{}, bounds) {
				n.led, n.mark = true, at
				v.named(n, box)
				return true
			}
		}
	}
	return false
}

// named notes where a name is set.
func (v *View) named(n *nameSpot, box Rect) {
	n.box = box
	v.names = append(v.names, *n)
}

// findHeads notes where arrowheads are.
func (s *State) findHeads(v *View, l lay) {
	v.heads.clear()
	for _, k := range s.crowd.drawn {
		i := int(k)
		if t := headOf(&s.strands[i], s.fullOf(i, l)); t > 0 {
			at := s.curve(i, l).At(max(t-0.02, 0))
			v.heads.add(around(at, 2*headLength, 2*headLength))
		}
	}
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

func (s *State) paintName(v *View, n *nameSpot) {
	p, c := s.colours(), n.box.mid()
	paint := p.ink
	if on := v.glow[n.body]; on < 1 {
		paint = paint.over(p.ground, dimmed(p.dim.name, on))
	}
	if n.led {
		end := Point{min(max(n.mark.X, n.box.Min.X), n.box.Max.X), min(max(n.mark.Y, n.box.Min.Y), n.box.Max.Y)}
		v.line(n.mark, end, 0.6, paint, Solid, ID{})
	}
	v.round(n.box, 4, p.ground.fade(plate), ID{Part: NodePart, Index: s.plot.node[n.body]})
	base := c.Y + (n.top.Ascent-n.top.Descent)/2 - n.step/2
	v.text(n.top, Point{c.X - n.top.Width/2, base}, paint, ID{})
	if n.bottom != nil {
		v.text(n.bottom, Point{c.X - n.bottom.Width/2, base + n.step}, paint, ID{})
	}
}

// claim takes the place for a label if it is free, own not counting.
func (v *View) claim(box, own, bounds Rect) bool {
	if !within(box, bounds) || !v.taken.freeBut(box, own) {
		return false
	}
	v.taken.add(box)
	return true
}
