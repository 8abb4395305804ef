package scene

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"citemap/scene/search"
	"citemap/seeds"
	"citemap/seeds/cite"
)

// How a hit of the search is put into a row.

// mostRead is how many letters of a passage a row shows.
const mostRead = 150

// foundOf is a hit as it is listed.
func (s *State) foundOf(h *search.Hit) found {
	r := found{kind: h.Kind, quote: -1}
	switch h.Kind {
	case search.Node:
		r.id = s.nodeID(h.ID)
	case search.Link:
		r.id = s.linkID(h.ID)
	case search.Quote:
		r.quote = s.quoteIndex(h.ID)
	case search.Sentence:
		r.document, r.start, r.end = s.documentOf(h.Document), h.Start, h.End
	}
	marks := make([]span, len(h.Marks))
	for i, m := range h.Marks {
		marks[i] = span{m.Start, m.End}
	}
	r.label, r.named = s.labelOf(h, marks)
	if h.As != "" {
		marks = nil
	}
	r.text, r.marks = excerpt(strings.ReplaceAll(h.Text, "\n", " "), marks, mostRead)
	if quoted := s.citeWords().Quoted(r.text); h.Kind == search.Quote && quoted != r.text {
		r.text, r.marks = quoted, moved(r.marks, 1)
	}
	return r
}

// labelOf says what a hit is, and by which other name it was found, which is
// marked.
func (s *State) labelOf(h *search.Hit, marks []span) (label string, named []span) {
	w := &s.words.Find
	label = w.Claim
	switch {
	case h.Kind == search.Node:
		label = capital(s.kindLabel(seeds.OnNode, s.m.Node(h.ID).Kind))
	case h.Kind == search.Quote:
		label = w.Quote
	case h.Heading:
		label = w.Heading
	case h.Kind == search.Sentence:
		label = w.Sentence
	}
	if h.As != "" && strings.EqualFold(h.As, label) {
		return label, marks
	}
	if d := s.m.Document(h.Document); d != nil && len(s.m.Documents) > 1 {
		label += " · " + cite.Title(d)
	}
	if h.As == "" {
		return label, nil
	}
	label += " · "
	if h.Kind != search.Node {
		return label + h.As, moved(marks, utf8.RuneCountInString(label))
	}
	before, behind, _ := strings.Cut(string(w.Also), "{name}")
	return label + before + h.As + behind, moved(marks, utf8.RuneCountInString(label+before))
}

// capital is a word with a capital.
func capital(word string) string {
	first, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(first)) + word[size:]
}

// moved are marks so many letters further on.
func moved(marks []span, by int) []span {
	for i := range marks {
		marks[i].start, marks[i].end = marks[i].start+by, marks[i].end+by
	}
	return marks
}

// excerpt is as much of a text as has at most so many letters, with what is marked
// first about a third of the way in, cut between words.
func excerpt(text string, marks []span, most int) (string, []span) {
	letters := []rune(text)
	if len(letters) <= most {
		return text, marks
	}
	first := 0
	if len(marks) > 0 {
		first = marks[0].start
	}
	from := max(0, min(first-most/3, len(letters)-most))
	to := min(from+most, len(letters))
	const near = 24 // a word that is longer is cut
	if i := slices.Index(letters[from:min(from+near, to)], ' '); from > 0 && i >= 0 && from+i < first {
		from += i + 1
	}
	for i := to - 1; to < len(letters) && i > to-near && i > from; i-- {
		if letters[i] == ' ' {
			to = i
			break
		}
	}
	var kept []span
	for _, m := range marks {
		if m = (span{max(m.start, from) - from, min(m.end, to) - from}); m.start < m.end {
			kept = append(kept, m)
		}
	}
	cut := string(letters[from:to])
	if to < len(letters) {
		cut += " …"
	}
	if from > 0 {
		return "… " + cut, moved(kept, 2)
	}
	return cut, kept
}
