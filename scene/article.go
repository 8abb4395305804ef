package scene

import (
	"citemap/scene/typeset"
)

// articles is the sheet of the documents: set for reading, with every passage
// marked that the map cites.
type articles struct{ *State }

// reader is where the reader is in the documents.
type reader struct {
	document int32 // of the map's
	unfollow bool  // the map does not follow the paragraph that is read
	editions []edition
	backing  backing
	strip    strip
	bar      quoteBar
	following

	strand       ID       // the strand of several claims whose quotes are
	pages        []string // these
	nodes, links []string // that were put in the light
	found        []int32  // quotes, of the last search for some
	light        int      // of the spotlight, when the article last set it
}

// openBooks prepares all documents when the first of them, or the first quote,
// is looked at.
func (s *State) openBooks() {
	t := &s.article
	if t.backing != nil {
		return
	}
	t.backing = newBacking(s.m, s.quoteIndex)
	all := citesOf(s.m)
	t.editions = make([]edition, len(all))
	for i := range all {
		t.editions[i].cites = all[i]
	}
}

// edition is the document that is open, or nil.
func (s *State) edition() *edition {
	t := &s.article
	if int(t.document) >= len(t.editions) || t.editions[t.document].doc == nil {
		return nil
	}
	return &t.editions[t.document]
}

// Sizes of the article in dp.
const (
	readingGap = 10 // between the column and the strip
	readingEnd = 48 // below the last paragraph
)

// faces are what the article is set in, in the size of letters that the reader
// chose.
func (s *State) faces() faces {
	return faces{
		body: s.sized(typeset.Style{Family: typeset.Serif, Size: 16}),
		head: s.sized(typeset.Style{Bold: true, Size: 17.5}),
	}
}

// readingColumn is how wide the article's text is.
func (f frame) readingColumn() float32 {
	return max(f.panel.Max.X-stripWidth-readingGap-f.columnAt(), 40)
}

func (a articles) edges(f frame) (head, foot float32) { return a.headHeight(), a.quoteBarHeight(f) }

func (a articles) length(f frame) float32 {
	a.openBooks()
	if len(a.m.Documents) == 0 {
		return 0
	}
	a.layDocument(f)
	e := a.edition()
	return e.above + e.stack.height() + readingEnd
}

// layDocument makes room for the document that is open, where it was last laid in
// another column or other letters; what was at the top of the view stays there.
func (s *State) layDocument(f frame) {
	t := &s.article
	t.document = min(max(t.document, 0), int32(len(t.editions)-1))
	e := &t.editions[t.document]
	if e.doc == nil {
		*e = newEdition(&s.m.Documents[t.document], e.cites)
		e.facts = s.factsOf(e)
	}
	faces, width, scroll := s.faces(), f.readingColumn(), &s.panel.scrolls[ArticleSheet]
	if e.faces == faces && e.width == width {
		return
	}
	at := e.left
	if e.width > 0 {
		at = e.codeAt(scroll.At() - e.above)
	}
	e.lay(faces, width)
	e.above = s.titleHeight(e)
	scroll.Resize(e.above+e.stack.height()+readingEnd, f.body.Dy())
	scroll.Jump(e.from(at))
}

// from is how far to scroll for a code point to be at the top.
func (e *edition) from(at int) float32 {
	if at <= 0 {
		return 0
	}
	return e.above + e.heightAt(at)
}

// readDocument opens another of the documents, where it was left.
func (s *State) readDocument(i int32) {
	t := &s.article
	if i == t.document || i < 0 || int(i) >= len(s.m.Documents) {
		return
	}
	scroll := &s.panel.scrolls[ArticleSheet]
	if e := s.edition(); e != nil {
		e.left = e.codeAt(scroll.At() - e.above)
	}
	s.unmark()
	t.document, t.para = i, -1
	if s.panel.sheet == ArticleSheet {
		s.fitScroll()
		e := s.edition()
		scroll.Jump(e.from(e.left))
	}
	s.changed()
}

// setInSight sets the paragraphs that are in view and not set yet, and one more
// beside the view a tick. What is being read stays where it is, however tall they
// turn out.
func (s *State) setInSight() {
	e, f, scroll := s.edition(), s.frame(), s.panel.scroll()
	if e == nil || len(e.paras) == 0 {
		return
	}
	view, grew := f.body.Dy(), false
	first := e.stack.at(scroll.At() - e.above)
	last := first
	for ; last < len(e.paras) && e.stack.top(last) < scroll.At()-e.above+view; last++ {
		grew = s.setPara(e, last) || grew
	}
	if !grew && last < len(e.paras) {
		grew = s.setPara(e, last)
	}
	if !grew && first > 0 {
		grew = s.setPara(e, first-1)
	}
	if !grew {
		return
	}
	if e.kept > mostSet {
		e.forget(max(first-20, 0), min(last+20, len(e.paras)))
	}
	s.fitScroll()
	s.changed()
}

// setPara sets a paragraph of the open sheet, and reports whether it was not set
// before.
func (s *State) setPara(e *edition, i int) bool {
	if e.set[i] != nil {
		return false
	}
	y := e.above + e.stack.top(i)
	s.panel.scrolls[ArticleSheet].Grow(y, e.compose(s.tx, i))
	return true
}

// setDownTo sets all that stands over y, so that y means the same place as it did
// when all of that had been seen. Of a very long document it sets no more than
// could be waited for.
func (s *State) setDownTo(y float32) {
	e := s.edition()
	if e == nil || s.panel.sheet != ArticleSheet {
		return
	}
	for i := range e.paras {
		if e.above+e.stack.top(i) > y || e.paras[i].start > mostWaitedFor {
			break
		}
		s.setPara(e, i)
	}
	s.fitScroll()
}

// mostWaitedFor is how many code points are set at once, at most.
const mostWaitedFor = 40_000

func (a articles) press(id ID, at Point) {
	switch id.Part {
	case StripPart:
		a.pressStrip(at)
	case TextPart:
		if !a.pressMarked(at) {
			a.pressPassage(id, at)
		}
	case RowPart:
		a.pressRow(id)
	}
}

// pressRow does what a click on a control of the sheet means.
func (a articles) pressRow(id ID) {
	switch id.Index {
	case documentRow:
		a.readDocument(id.Sub)
	case followRow:
		a.toggleFollow()
	default:
		a.pressBars(id)
	}
}

// keys scroll by page and to the ends.
func (a articles) keys(in *Input) Keys {
	k, scroll := in.Keys, a.panel.scroll()
	page := a.frame().body.Dy() * 0.85
	switch {
	case k.Has(KeyPageUp):
		scroll.Reach(scroll.At() - page)
	case k.Has(KeyPageDown):
		scroll.Reach(scroll.At() + page)
	case k.Has(KeyHome):
		a.glideTo(0)
	case k.Has(KeyEnd):
		a.glideTo(scroll.Max())
	default:
		return k
	}
	a.article.led = true
	return k &^ (KeyPageUp | KeyPageDown | KeyHome | KeyEnd)
}

// told is the quote that is being read and what it supports, or the paragraph.
func (a articles) told() string {
	if a.quote >= 0 {
		return a.article.bar.told
	}
	e := a.edition()
	if e == nil || len(e.paras) == 0 {
		return ""
	}
	return e.words(a.paraRead())
}
