package scene

import (
	"strings"
	"unicode/utf8"

	"citemap/seeds"
	"citemap/seeds/sentence"
)

// Marked words come from a document: from where in it is what is copied with them.

// Marked returns the words that are marked, with their source: what is copied.
func (s *State) Marked() string {
	words := s.markedWords()
	if words == "" {
		return ""
	}
	start, end := s.markedRange()
	if d := s.markedDocument(); d != "" && start < end {
		return s.citeWords().Copied(words, s.m, d, start, end)
	}
	return words + "\n\n— " + s.words.Article.Own.With("title", s.m.Title)
}

// markedDocument is the id of the document that all of the marked words are from,
// or empty where some are the map's own.
func (s *State) markedDocument() string {
	m := &s.marking
	if m.sheet == ArticleSheet {
		return s.edition().doc.ID
	}
	from, to := m.ends()
	document := ""
	for n := from.n; n <= to.n && int(n) < len(s.chosenBlocks); n++ {
		q, _ := s.origin(n)
		if q == nil || document != "" && q.Document != document {
			return ""
		}
		document = q.Document
	}
	return document
}

// markedRange is where in their document the marked words begin and end.
func (s *State) markedRange() (start, end int) {
	m := &s.marking
	from, to := m.ends()
	if m.sheet == ArticleSheet {
		e := s.edition()
		return int(e.paras[from.n].start) + from.at, int(e.paras[to.n].start) + to.at
	}
	q, first := s.origin(from.n)
	r, last := s.origin(to.n)
	if q == nil || r == nil {
		return 0, 0
	}
	start, end = first+from.at, last+to.at
	if s.chosenBlocks[from.n].role != context {
		start = max(start, q.Start)
	}
	if s.chosenBlocks[to.n].role != context {
		end = min(end, r.End)
	}
	return start, end
}

// origin is a quote that the n-th block of what is told shows, and where in its
// document the block's text begins; nil where its words are the map's own.
func (s *State) origin(n int32) (q *seeds.Quote, start int) {
	if int(n) >= len(s.chosenBlocks) {
		return nil, 0
	}
	b := &s.chosenBlocks[n]
	switch {
	case b.quote > 0:
		q = &s.m.Quotes[b.quote-1]
	case b.role == context && len(b.marks) > 0:
		return s.originOfContext(n)
	}
	if q == nil {
		return nil, 0
	}
	if b.text != q.Exact { // the marks around it are ours
		return q, q.Start - 1
	}
	return q, q.Start
}

// originOfContext looks for the first of the quotes that are marked in a
// paragraph: they stand before it.
func (s *State) originOfContext(n int32) (q *seeds.Quote, start int) {
	b := &s.chosenBlocks[n]
	left := len(b.marks)
	for k := n - 1; k >= 0; k-- {
		if id := s.chosenBlocks[k].quote; id > 0 {
			if left--; left == 0 {
				q = &s.m.Quotes[id-1]
				return q, q.Start - b.marks[0].start
			}
		}
	}
	return nil, 0
}

// markedQuote is the shortest quote of the map that has all of the marked words,
// whatever stands around them, or -1.
func (s *State) markedQuote() int32 {
	document := s.markedDocument()
	if document == "" {
		return -1
	}
	start, end := s.markedRange()
	words := s.m.Document(document).Text.Slice(start, end)
	bare := strings.TrimLeftFunc(words, isNoWord)
	start = end - utf8.RuneCountInString(bare)
	end = start + utf8.RuneCountInString(strings.TrimRightFunc(bare, isNoWord))
	if start >= end {
		return -1
	}
	best := int32(-1)
	for i := range s.m.Quotes {
		q := &s.m.Quotes[i]
		has := q.Document == document && q.Start <= start && end <= q.End
		if has && (best < 0 || q.End-q.Start < s.m.Quotes[best].End-s.m.Quotes[best].Start) {
			best = int32(i)
		}
	}
	return best
}

func isNoWord(c rune) bool { return !sentence.IsWordy(c) }
