package scene

import (
	"slices"

	"citemap/seeds"
)

// keys does what the keyboard says.
func (s *State) keys(in Input) {
	k := in.Keys
	if k == 0 {
		return
	}
	for _, b := range [...]struct {
		key Keys
		b   Button
	}{{KeyZoomIn, ZoomIn}, {KeyZoomOut, ZoomOut}, {KeyFit, Fit}, {KeyPlaces, Places}, {KeyPause, Pause}, {KeyTheme, Shade}, {KeyEscape, Close}} {
		if k.Has(b.key) {
			s.press(b.b)
		}
	}
	for i, key := range [...]Keys{KeyDetail1, KeyDetail2, KeyDetail3} {
		if k.Has(key) {
			s.ask(i + 1)
		}
	}
	s.steer(k)
	if k.Has(KeyNext) {
		s.stepNode(1)
	}
	if k.Has(KeyPrev) {
		s.stepNode(-1)
	}
	s.changed()
}

// steer does what the arrows and the keys that page say.
func (s *State) steer(k Keys) {
	const stride = 60
	page := s.frame().panel.Dy() * 0.8
	for _, d := range [...]struct {
		key            Keys
		dx, dy, scroll float32
	}{{KeyLeft, stride, 0, 0}, {KeyRight, -stride, 0, 0}, {KeyUp, 0, stride, -stride}, {KeyDown, 0, -stride, stride},
		{KeyPageUp, 0, 0, -page}, {KeyPageDown, 0, 0, page}} {
		switch {
		case !k.Has(d.key):
		case s.panel.open && d.scroll != 0:
			s.scroll(d.scroll)
		case s.panel.open:
			s.stepClaim(int(-d.dx / stride))
		case d.dx != 0 || d.dy != 0:
			s.pan(d.dx, d.dy)
		}
	}
}

// stepNode chooses the next node in order of importance.
func (s *State) stepNode(by int) {
	n := len(s.order)
	if n == 0 {
		return
	}
	next := -1
	if by < 0 {
		next = n
	}
	for i, b := range s.order {
		if s.chosen == (ID{Part: NodePart, Index: s.plot.node[b]}) {
			next = i
		}
	}
	s.hover = ID{}
	s.choose(ID{Part: NodePart, Index: s.plot.node[s.order[(next+by+n)%n]]})
}

// stepClaim pages through the claims of the node that was opened last: before
// the first of them stands the node itself.
func (s *State) stepClaim(by int) {
	links := s.claimsRead()
	if len(links) == 0 {
		return
	}
	now := -1
	for i, l := range links {
		if s.chosen == s.linkID(l.ID) {
			now = i
		}
	}
	s.hover = ID{} // a pointer at rest has no say
	next := max(-1, min(now+by, len(links)-1))
	if next < 0 {
		s.choose(s.reading)
		return
	}
	s.choose(s.linkID(links[next].ID))
}

// claimsRead are the claims that are paged through.
func (s *State) claimsRead() []*seeds.Link {
	switch s.reading.Part {
	case NodePart:
		return s.m.LinksOf(s.m.Nodes[s.reading.Index].ID)
	case BundlePart:
		return s.claimsIn(s.reading)
	}
	return nil
}

// reader is the node or strand whose claims are paged through with a link open:
// the one that was, if the link is among them, or else the link's source.
func (s *State) reader(link int32) ID {
	l := &s.m.Links[link]
	if slices.Contains(s.claimsRead(), l) {
		return s.reading
	}
	return s.nodeID(l.Source)
}
