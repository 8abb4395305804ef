package scene

import "citemap/seeds"

// Pages are the quotes of what is chosen, one after the other: the panel scrolls
// to each, and so does the article.

// quoteIndex is the position of a quote in the map, or -1.
func (s *State) quoteIndex(id string) int32 {
	if i, ok := s.quoteAt[id]; ok {
		return i
	}
	return -1
}

// pages are the quotes of what is chosen, in their order.
func (s *State) pages() []string {
	switch id := s.chosen; id.Part {
	case NodePart:
		if len(s.also) > 0 {
			return s.wayPages()
		}
		return s.m.Nodes[id.Index].Quotes
	case LinkPart:
		return s.m.Links[id.Index].Quotes
	case BundlePart:
		if s.panel.sheet == ArticleSheet { // elsewhere its claims are paged through
			return s.strandPages(id)
		}
	}
	return nil
}

// hasPages reports whether there is something to page through.
func (s *State) hasPages() bool {
	return len(s.pages()) > 0 || s.chosen != ID{} && len(s.claimsRead()) > 0 || s.quote >= 0 || s.panel.sheet == ArticleSheet
}

// hasQuote reports whether a quote is being read, and theQuote is that one, or nil.
func (s *State) hasQuote() bool { return s.quote >= 0 }

func (s *State) theQuote() *seeds.Quote {
	if s.quote < 0 {
		return nil
	}
	return &s.m.Quotes[s.quote]
}

// turnPage goes to the next quote of what is chosen, or the one before; after the
// last of them to the next claim.
func (s *State) turnPage(by int) {
	if s.chosen == (ID{}) && s.panel.sheet == ArticleSheet {
		s.stepPassage(by)
		return
	}
	all := s.pages()
	if next := s.pageNow() + by; next >= 0 && next < len(all) {
		s.readQuote(s.quoteIndex(all[next]))
		return
	}
	if s.chosen != (ID{}) && len(s.also) == 0 {
		s.stepClaim(by)
	}
}

// pageNow is which of the pages is being read, from 0, or -1.
func (s *State) pageNow() int {
	for i, id := range s.pages() {
		if s.quoteIndex(id) == s.quote {
			return i
		}
	}
	return -1
}

// readQuote makes a quote the one that is being read, and scrolls to it.
func (s *State) readQuote(quote int32) {
	s.quote = quote
	s.fitScroll()
	switch s.panel.sheet {
	case ArticleSheet:
		s.showPassage()
	case ClaimsSheet:
		f := s.frame()
		for i := range s.chosenBlocks {
			if b := &s.chosenBlocks[i]; b.quote == quote+1 {
				top := f.panelInset() + s.topOf(s.chosenBlocks, i, f.column())
				s.panel.scroll().Show(top-12, top+min(f.body.Dy()*0.8, 200), 24)
			}
		}
	}
	s.changed()
}

// firstPage makes the first quote of what is chosen the one that is being read.
func (s *State) firstPage() {
	s.quote = -1
	if all := s.pages(); len(all) > 0 {
		s.quote = s.quoteIndex(all[0])
	}
}
