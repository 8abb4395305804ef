package scene

import (
	"slices"
	"strings"

	"citemap/scene/bookmark"
)

// Bookmark is all that the reader has set, as a value that can be kept and sent.
func (s *State) Bookmark() bookmark.Bookmark {
	b := bookmark.Bookmark{
		Focus: s.near.depth, Kinds: s.sieve.kinds, Statuses: s.sieve.statuses,
		Panel: s.panel.sheet.String(), Find: s.find.field.Text(), List: s.kept.ids,
		Timeline: s.when.open, Unfollow: s.article.unfollow, Rest: s.others,
	}
	s.markChosen(&b)
	s.markTour(&b)
	b.Time = s.when.bookmark()
	b.Families, b.Looks = s.only.names()
	if s.geo.on {
		b.View = "geo"
	}
	if s.asked != s.firstDetail() {
		b.Detail = s.asked
	}
	if s.chosenTheme != NoTheme {
		b.Theme = s.chosenTheme.String()
	}
	if s.letters != 1 {
		b.Text = float64(s.letters)
	}
	if cam := s.bound(); !s.follow {
		b.Camera = &bookmark.Camera{X: cam.Center.X, Y: cam.Center.Y, Zoom: cam.Zoom}
	}
	if s.chosePause {
		paused := s.paused
		b.Paused = &paused
	}
	if s.panel.open() {
		b.Scroll = float64(s.panel.scroll().At())
	}
	if d := s.article.document; d > 0 {
		b.Document = s.m.Documents[d].ID
	}
	s.markPins(&b)
	return b
}

// markChosen notes what is chosen.
func (s *State) markChosen(b *bookmark.Bookmark) {
	switch id := s.chosen; id.Part {
	case NodePart:
		b.Node = s.m.Nodes[id.Index].ID
	case LinkPart, BundlePart:
		b.Link = s.name(id)
	}
	for _, n := range s.also {
		b.With = append(b.With, s.m.Nodes[n].ID)
	}
	if q := s.theQuote(); q != nil && (s.pageNow() != 0 || s.chosen == ID{}) {
		b.Quote = q.ID
	}
}

// markPins notes the nodes that the reader put somewhere.
func (s *State) markPins(b *bookmark.Bookmark) {
	for i := range s.plot.sim.Bodies {
		if at := &s.plot.sim.Bodies[i]; at.Pinned && !s.fixed(int32(i)) {
			b.Pins = append(b.Pins, bookmark.Pin{Node: s.m.Nodes[s.plot.node[i]].ID, X: at.X, Y: at.Y})
		}
	}
}

// Visit goes where a bookmark points. What it does not name becomes as it is at
// first, but for what is the reader's own: the theme, the size of letters, what
// was collected. Ids that the map does not have are passed over with a word.
func (s *State) Visit(b bookmark.Bookmark) {
	s.visit(b)
	s.tellMissed(nil)
}

func (s *State) visit(b bookmark.Bookmark) {
	s.interrupt()
	s.visitFilters(&b)
	s.visitMap(&b)
	s.visitChosen(&b)
	s.visitPanel(&b)
	s.visitTour(&b)
	if b.Camera != nil {
		s.take()
		s.cam = Camera{World{b.Camera.X, b.Camera.Y}, min(max(b.Camera.Zoom, minZoom/4), maxZoom)}
	} else {
		s.follow = true
	}
	s.others = b.Rest
	s.changed()
}

// miss notes an id of a bookmark that the map does not have.
func (s *State) miss(id string) { s.missed = append(s.missed, id) }

// tellMissed says what a bookmark has that the map has not, after what else there
// is to say of it.
func (s *State) tellMissed(notes []string) {
	if len(s.missed) > 0 {
		notes = append(notes, s.words.Missing.With("ids", s.words.Listed(s.missed...)))
	}
	s.say(strings.Join(notes, "; "))
	s.missed = s.missed[:0]
}

func (s *State) visitFilters(b *bookmark.Bookmark) {
	s.only = choiceOf(b.Families, b.Looks)
	s.sift(b.Kinds, b.Statuses)
	s.when.visit(s, b)
	detail := b.Detail
	if detail == 0 {
		detail = s.firstDetail()
	}
	s.ask(detail)
}

func (s *State) visitMap(b *bookmark.Bookmark) {
	if geo := b.View == "geo"; geo != s.geo.on {
		s.goTo(geo)
	}
	if t := themeOf(b.Theme); t != NoTheme {
		s.chooseTheme(t)
	}
	if b.Text > 0 {
		s.letters = float32(b.Text)
	}
	if b.Paused != nil {
		s.paused, s.chosePause = *b.Paused, true
	}
	s.visitPins(b.Pins)
}

// visitPins puts nodes where a bookmark has them, and lets the others go.
func (s *State) visitPins(pins []bookmark.Pin) {
	bodies, moved := s.plot.sim.Bodies, false
	for i := range bodies {
		at := slices.IndexFunc(pins, func(p bookmark.Pin) bool { return p.Node == s.m.Nodes[s.plot.node[i]].ID })
		switch {
		case at >= 0 && (!bodies[i].Pinned || bodies[i].X != pins[at].X || bodies[i].Y != pins[at].Y):
			bodies[i].X, bodies[i].Y, bodies[i].Pinned, moved = pins[at].X, pins[at].Y, true, true
		case at < 0 && bodies[i].Pinned && !s.fixed(int32(i)):
			bodies[i].Pinned, moved = false, true
		}
	}
	if moved && s.ready {
		s.plot.sim.Reheat(dragHeat)
	}
}

func (s *State) visitChosen(b *bookmark.Bookmark) {
	s.also = s.also[:0]
	for _, id := range b.With {
		if i, ok := s.m.NodeIndex(id); ok && b.Node != "" && id != b.Node {
			s.also = append(s.also, int32(i))
		}
	}
	s.unlight()
	s.settleOn(s.idOf(b.Node, b.Link))
	if q := s.quoteIndex(b.Quote); q >= 0 {
		s.openQuote(q)
	}
	s.focusOn(s.roots(), b.Focus)
}

// idOf is what a bookmark calls so; what the map does not have is told.
func (s *State) idOf(node, link string) ID {
	if node != "" {
		if i, ok := s.m.NodeIndex(node); ok {
			return ID{Part: NodePart, Index: int32(i)}
		}
		s.miss(node)
		return ID{}
	}
	if link == "" {
		return ID{}
	}
	if i, ok := s.m.LinkIndex(link); ok {
		return ID{Part: LinkPart, Index: int32(i)}
	}
	if id, ok := s.bundleCalled(link); ok {
		return id
	}
	s.miss(link)
	return ID{}
}

// openQuote makes a quote the one that is being read; where nothing is chosen
// that it supports, it is read in the article.
func (s *State) openQuote(q int32) {
	s.quote = q
	if s.pageNow() < 0 && s.chosen == (ID{}) {
		if n := s.citedBy(q); n != (ID{}) {
			s.settleOn(n)
		}
	}
	s.readQuote(q)
}

// citedBy is the first link that a quote supports, or else the first node.
func (s *State) citedBy(q int32) ID {
	id := s.m.Quotes[q].ID
	for i := range s.m.Links {
		if slices.Contains(s.m.Links[i].Quotes, id) {
			return ID{Part: LinkPart, Index: int32(i)}
		}
	}
	for i := range s.m.Nodes {
		if slices.Contains(s.m.Nodes[i].Quotes, id) {
			return ID{Part: NodePart, Index: int32(i)}
		}
	}
	return ID{}
}

func (s *State) visitPanel(b *bookmark.Bookmark) {
	for _, id := range b.List {
		if s.quoteIndex(id) >= 0 && !slices.Contains(s.kept.ids, id) {
			s.kept.ids = append(s.kept.ids, id)
		}
	}
	s.writeList()
	s.visitFind(b.Find)
	s.article.unfollow = b.Unfollow
	if k := sheetCalled(b.Panel); k != NoSheet || s.chosen == (ID{}) {
		s.open(k)
	}
	s.find.focused = false
	s.visitArticle(b)
	s.fitScroll()
	if b.Scroll > 0 {
		s.setDownTo(float32(b.Scroll) + s.height)
		s.panel.scroll().Jump(float32(b.Scroll))
	}
}

// sheetCalled is the sheet of that name, or none.
func sheetCalled(name string) Sheet {
	for k := range sheetCount {
		if k.String() == name {
			return k
		}
	}
	return NoSheet
}

func (t Theme) String() string { return [...]string{"", "light", "dark"}[t] }

func themeOf(name string) Theme {
	return Theme(max(slices.Index([]string{"", "light", "dark"}, name), 0))
}
