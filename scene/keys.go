package scene

import (
	"slices"
	"unicode"

	"citemap/seeds"
)

// keys does what the keyboard says: first what is on top of the map, then the
// sheet in the panel, the tour while it plays, the cursor on the map, and last
// the actions.
func (s *State) keys(in *Input) {
	s.keysOfTyped(in)
	k := in.Keys
	if k == 0 && in.Typed == "" {
		return
	}
	k = s.markKeys(s.menuKeys(k))
	if s.panel.open() {
		in.Keys = k
		k = s.sheetOf(s.panel.sheet).keys(in)
	}
	k = s.tourKeys(k)
	k = s.timeKeys(k, in.Shift)
	k = s.cursorKeys(k, in.Shift)
	for a := range actionCount {
		if key := s.deeds[a].key; k.Has(key) {
			s.do(a)
		}
	}
	s.pageKeys(k)
	s.jumpTo(in.Typed, in.Keys)
	s.changed()
}

// keysOfTyped turns characters that stand on other keys from keyboard to
// keyboard into what they do.
func (s *State) keysOfTyped(in *Input) {
	for _, c := range in.Typed {
		if in.Shift && unicode.IsLetter(c) { // it jumps
			in.Keys &^= letterKeys(s)
		}
		switch c {
		case '/':
			in.Keys |= KeyFind
		case '?':
			in.Keys |= KeyHelp
		case '+':
			in.Keys |= KeyZoomIn
		}
	}
}

// pageKeys scroll the panel.
func (s *State) pageKeys(k Keys) {
	page := s.frame().body.Dy() * 0.8
	switch {
	case !s.panel.open():
	case k.Has(KeyPageUp):
		s.panel.scroll().Reach(s.panel.scroll().At() - page)
	case k.Has(KeyPageDown):
		s.panel.scroll().Reach(s.panel.scroll().At() + page)
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
