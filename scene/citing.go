package scene

import (
	"slices"

	"citemap/scene/bookmark"
	"citemap/seeds"
	"citemap/seeds/cite"
)

// What a reader takes away from the map: a quote with its source, a link to it, a
// list of quotes, all of it as words.

// citeWords are the words of source lines.
func (s *State) citeWords() cite.Words {
	w := s.words
	open, shut := w.QuoteMarks()
	return cite.Words{
		Speaks: string(w.Speaks), Unnamed: w.Unnamed, Characters: string(w.Characters), Retrieved: string(w.List.Retrieved),
		Comma: w.Comma(), Open: open, Close: shut, Digits: w.Digits,
	}
}

// linkTo is the address of a quote: of the passage in its source where that is on
// the web, and else of this map with the quote open.
func (s *State) linkTo(q *seeds.Quote) string {
	if url, ok := cite.Passage(s.m, q); ok {
		return url
	}
	return s.deepLink(q.ID)
}

// deepLink is the address of this map with a quote open.
func (s *State) deepLink(quote string) string {
	base := s.o.Base
	if base == "" {
		base = s.m.URL
	}
	return cite.Deep(base, bookmark.Bookmark{Quote: quote}.String())
}

// copyCitation puts the quote that is being read on the clipboard, with its source
// and a link.
func (s *State) copyCitation() {
	if q := s.theQuote(); q != nil {
		s.send(CopyText, s.citeWords().Citation(s.m, q, s.linkTo(q)), "")
		s.say(s.words.List.Copied)
	}
}

// copyLink puts the address of that quote there.
func (s *State) copyLink() {
	if q := s.theQuote(); q != nil {
		s.send(CopyText, s.linkTo(q), "")
		s.say(s.words.List.CopiedURL)
	}
}

// collection is the quotes that the reader collected, in their order.
type collection struct {
	ids    []string
	blocks []block // that show them
	tab    string  // what the tab says: how many there are
	pills  [5]pill // what can be done with them
}

// collect adds the quote that is being read to the list, or takes it out.
func (s *State) collect() {
	if q := s.theQuote(); q != nil {
		s.keepQuote(q.ID, !s.collected())
	}
}

func (s *State) collected() bool {
	q := s.theQuote()
	return q != nil && slices.Contains(s.kept.ids, q.ID)
}

// keepQuote puts a quote into the list, or takes it out.
func (s *State) keepQuote(id string, in bool) {
	at := slices.Index(s.kept.ids, id)
	switch {
	case in && at < 0:
		s.kept.ids = append(s.kept.ids, id)
		s.say(s.words.List.Kept)
	case !in && at >= 0:
		s.kept.ids = slices.Delete(s.kept.ids, at, at+1)
		s.say(s.words.List.Dropped)
	}
	s.writeList()
}

// readWords opens the map as a page of words, at what is chosen.
func (s *State) readWords() { s.send(OpenWords, s.anchor(), "") }

// anchor is what that page calls what is chosen.
func (s *State) anchor() string {
	switch s.chosen.Part {
	case NodePart, LinkPart:
		return s.name(s.chosen)
	}
	return ""
}
