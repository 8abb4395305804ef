package scene

import (
	"strings"

	"citemap/scene/search"
)

// mostFound is how many results are listed.
const mostFound = 50

// found is a result as it is listed.
type found struct {
	kind  search.Kind
	text  string // the name, the claim, the words of the article
	marks []span // of it
	label string // what that is, and by which other name it was found
	named []span // of the label

	id         ID    // of a node or link
	quote      int32 // of the map's
	document   int32 // of a sentence, and where it stands there
	start, end int
}

// seek looks for what stands in the field, if that is something else than before.
func (s *State) seek() {
	q := &s.find
	asked := strings.TrimSpace(q.field.Text())
	if asked == q.asked {
		return
	}
	q.asked = asked
	if q.index == nil {
		q.index = search.New(s.m, func(link int) string { return s.claimed(&s.m.Links[link]) })
	}
	q.results = q.results[:0]
	for _, hit := range q.index.Find(asked, mostFound) {
		q.results = append(q.results, s.foundOf(&hit))
	}
	s.summarise()
	q.list.To(0)
	s.panel.scrolls[FindSheet].Jump(0)
	if s.panel.sheet == FindSheet {
		s.cursor = ID{}
		s.fitScroll()
		s.speak(s.spokenFound())
	}
	s.changed()
}

// visitFind looks for what a bookmark has in the field.
func (s *State) visitFind(text string) {
	if text != s.find.field.Text() {
		s.find.field.Set(text)
		s.seek()
	}
}

// summarise says how many results there are.
func (s *State) summarise() {
	q, w := &s.find, &s.words.Find
	switch n := len(q.results); n {
	case 0:
		q.summary = w.Nothing.With("text", q.asked)
	case mostFound:
		q.summary = w.Best.Of(n)
	default:
		q.summary = w.Results.Of(n)
	}
}

// spokenFound is that, and the first result, for those who listen.
func (s *State) spokenFound() string {
	q := &s.find
	if q.asked == "" || len(q.results) == 0 {
		return q.summary
	}
	r := &q.results[0]
	return s.words.Find.First.With("results", q.summary, "result", r.text, "label", r.label)
}

// pointFound puts the cursor on a result, and lights what that is on the map.
func (s *State) pointFound(row int) {
	q := &s.find
	q.list.To(row)
	if row = q.list.Cursor(); row < 0 {
		return
	}
	r := &q.results[row]
	s.cursor = s.foundAt(r)
	s.turnTo(s.cursor)
	top, bottom := q.list.Row(row)
	s.panel.scroll().Show(s.resultsTop()+top, s.resultsTop()+bottom, 8)
	s.speak(r.text + s.words.Comma() + r.label)
	s.changed()
}

// hoverFound lights the result that the pointer came upon, and no longer the one
// that it left.
func (s *State) hoverFound(from, to ID) {
	result := func(id ID) bool {
		return s.panel.sheet == FindSheet && id.Part == RowPart && id.Sub == resultRow && int(id.Index) < len(s.find.results)
	}
	switch {
	case result(to):
		s.find.list.To(int(to.Index))
		s.cursor = s.foundAt(&s.find.results[to.Index])
	case result(from):
		s.cursor = ID{}
	}
}

// foundAt is where on the map a result is: a quote at what it supports. A sentence
// is nowhere.
func (s *State) foundAt(r *found) ID {
	if r.kind == search.Quote {
		return s.citedBy(r.quote)
	}
	return r.id
}

// goToFound opens a result and flies there.
func (s *State) goToFound(row int) {
	if row < 0 || row >= len(s.find.results) {
		return
	}
	r := s.find.results[row]
	s.find.list.To(row)
	s.cursor, s.hover = ID{}, ID{}
	switch at := s.foundAt(&r); {
	case at == ID{} && r.kind == search.Quote:
		q := &s.m.Quotes[r.quote]
		s.showSentence(s.documentOf(q.Document), q.Start, q.End)
	case r.kind == search.Sentence:
		s.showSentence(r.document, r.start, r.end)
	default:
		s.choose(at)
		s.open(ClaimsSheet) // what was chosen before is no news to choose
		if r.kind == search.Quote {
			s.openQuote(r.quote)
		}
		s.flyTo(s.chosen)
	}
}

// documentOf is the position of a document in the map; of one that it does not have,
// that of the first.
func (s *State) documentOf(id string) int32 {
	for i := range s.m.Documents {
		if s.m.Documents[i].ID == id {
			return int32(i)
		}
	}
	return 0
}
