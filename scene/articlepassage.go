package scene

import (
	"cmp"
	"slices"

	"citemap/scene/bookmark"
)

// A cited passage in the article is read by a click on it, or by going from one
// to the next: what it supports stands out on the map.

// pressPassage reads the passage that was clicked. Where several lie over one
// another it is the shortest, and with every further click the next.
func (s *State) pressPassage(id ID, at Point) {
	e := s.edition()
	n, letter, ok := s.codeUnder(at)
	if id.Sub == 0 || e == nil || !ok {
		s.choose(ID{})
		return
	}
	code := int(e.paras[n].start) + letter
	t := &s.article
	t.found = e.cites.within(s.m, code, code+1, t.found[:0])
	if len(t.found) == 0 {
		s.choose(ID{})
		return
	}
	slices.SortStableFunc(t.found, func(a, b int32) int {
		p, q := &s.m.Quotes[a], &s.m.Quotes[b]
		return cmp.Or(cmp.Compare(s.foreign(a), s.foreign(b)), cmp.Compare(p.End-p.Start, q.End-q.Start))
	})
	next := slices.Index(t.found, s.quote) + 1
	s.readPassage(t.found[next%len(t.found)])
	scroll := s.panel.scroll() // the bar that says what it supports is not to hide it
	y := scroll.At() + at.Y - s.frame().body.Min.Y
	scroll.Show(y, y, 2*s.faces().body.Size)
}

// foreign is 0 for a quote of what is chosen, and 1 for any other.
func (s *State) foreign(quote int32) int {
	if slices.Contains(s.pages(), s.m.Quotes[quote].ID) {
		return 0
	}
	return 1
}

// readPassage makes a quote the one that is being read, and lights up all that it
// supports. What is chosen stays so only if the quote is one of its own.
func (s *State) readPassage(quote int32) {
	s.openBooks()
	if s.foreign(quote) == 1 && s.chosen != (ID{}) {
		s.choose(ID{})
	}
	s.quote, s.article.led = quote, false
	s.lightUp(quote)
	s.fitScroll()
	s.changed()
}

// stepPassage goes to the next cited passage of the document, or the one before;
// where none is being read, to the first from where the reader is.
func (s *State) stepPassage(by int) {
	e := s.edition()
	if e == nil || len(e.cites.quotes) == 0 {
		return
	}
	all := e.cites.quotes
	now := slices.Index(all, s.quote)
	if now < 0 {
		at := e.codeAt(s.panel.scroll().At() - e.above)
		now = slices.IndexFunc(all, func(q int32) bool { return s.m.Quotes[q].Start >= at })
		if now < 0 {
			now = len(all)
		}
		if by > 0 {
			now--
		}
	}
	s.readPassage(all[min(max(now+by, 0), len(all)-1)])
	s.showPassage()
}

// showPassage scrolls the article to the quote that is being read, if it is open.
func (s *State) showPassage() {
	s.article.led = false
	if s.panel.sheet != ArticleSheet {
		return
	}
	if s.quote < 0 {
		s.firstPage()
	}
	q := s.theQuote()
	if q == nil {
		return
	}
	if s.ours() && s.chosen != (ID{}) {
		s.unlight()
	}
	s.readDocument(s.documentOf(q.Document))
	s.glideToPassage(q.Start, q.End)
}

// showSentence opens a document at a passage that need not be cited, and marks it.
func (s *State) showSentence(document int32, start, end int) {
	s.open(ArticleSheet)
	s.readDocument(document)
	s.fitScroll()
	e := s.edition()
	if e == nil || len(e.paras) == 0 {
		return
	}
	first, last := e.paraOf(start), e.paraOf(max(end-1, start))
	s.glideToPassage(start, end)
	s.mark(place{int32(first), start - int(e.paras[first].start)}, place{int32(last), end - int(e.paras[last].start)})
}

// glideToPassage scrolls the article as far as it takes to see some of its code
// points.
func (s *State) glideToPassage(start, end int) {
	s.fitScroll()
	e, f := s.edition(), s.frame()
	if e == nil || len(e.paras) == 0 {
		return
	}
	s.setPara(e, e.paraOf(start))
	s.setPara(e, e.paraOf(max(end-1, start)))
	s.fitScroll()
	top, bottom := s.passageAt(start, end)
	view, scroll := f.body.Dy(), s.panel.scroll()
	const margin = 12
	seen := top-margin >= scroll.At() && min(bottom, top+view*0.6)+margin <= scroll.At()+view
	if !seen || scroll.Moving() {
		s.glideTo(top - view*0.3)
	}
}

// passageAt is where in the article some of its code points begin and end.
func (s *State) passageAt(start, end int) (top, bottom float32) {
	e := s.edition()
	if len(e.paras) == 0 {
		return 0, 0
	}
	first, last := e.paraOf(start), e.paraOf(max(end-1, start))
	top, _ = e.lines(first, start, start+1)
	_, bottom = e.lines(last, max(end-1, start), end)
	return e.above + top, e.above + bottom
}

// glideTo scrolls the article there; of a long way only the end is seen.
func (s *State) glideTo(y float32) {
	scroll := s.panel.scroll()
	view := s.frame().body.Dy()
	y = min(max(y, 0), scroll.Max())
	if far := 4 * view; y-scroll.At() > far {
		scroll.Jump(y - view)
	} else if scroll.At()-y > far {
		scroll.Jump(y + view)
	}
	scroll.Reach(y)
}

// visitArticle opens the document that a bookmark names, and where it names a
// quote of nothing that is chosen, lights up what that supports.
func (s *State) visitArticle(b *bookmark.Bookmark) {
	if b.Document != "" || s.quote < 0 {
		s.readDocument(s.documentOf(b.Document))
	}
	if q := s.quoteIndex(b.Quote); q >= 0 && s.panel.sheet == ArticleSheet && b.Node == "" && b.Link == "" {
		s.choose(ID{})
		s.readPassage(q)
		s.showPassage()
	}
}
