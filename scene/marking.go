package scene

import (
	"slices"
	"strings"
	"unicode/utf8"

	"citemap/scene/typeset"
)

// marking is the words that the reader has marked, to copy them: in the article,
// or in what is told of a claim.
type marking struct {
	on       bool
	sheet    Sheet
	from, to place  // from where it was drawn, and to where
	quote    int32  // that has all of it, or -1
	pulled   uint64 // the tick in which it was last drawn on
	tapped   uint64 // the tick in which a word was marked by a double click
	tap      Point  // and where
}

// piece names a stretch of text that can be marked: the n-th of a sheet.
type piece struct {
	sheet Sheet
	n     int32
}

func pieceOf(k Sheet, i int) piece { return piece{k, int32(i)} }

// place is between two code points of the n-th piece of a sheet.
type place struct {
	n  int32
	at int
}

func (p place) before(q place) bool { return p.n < q.n || p.n == q.n && p.at < q.at }

// A click as soon after a double click, in ticks, and as near marks the paragraph.
const (
	tripleTicks = 30
	tapReach    = 8 // dp
)

// marks reports whether words of a sheet can be marked, and pieces is how many
// stretches of text it has.
func (k Sheet) marks() bool { return k == ArticleSheet || k == ClaimsSheet }

func (s *State) pieces(k Sheet) int {
	if k == ClaimsSheet {
		return len(s.chosenBlocks)
	}
	if e := s.edition(); e != nil {
		return len(e.paras)
	}
	return 0
}

// pieceWords is the text of a piece.
func (s *State) pieceWords(k Sheet, n int32) string {
	switch {
	case n < 0 || int(n) >= s.pieces(k):
		return ""
	case k == ClaimsSheet:
		return s.chosenBlocks[n].text
	}
	return s.edition().words(int(n))
}

// ends are where what is marked begins and ends.
func (m *marking) ends() (from, to place) {
	if m.to.before(m.from) {
		return m.to, m.from
	}
	return m.from, m.to
}

// mark marks what lies between two places of the sheet in the panel.
func (s *State) mark(from, to place) {
	m := &s.marking
	m.on, m.sheet, m.from, m.to = from != to, s.panel.sheet, from, to
	m.quote = s.markedQuote()
	s.changed()
}

// unmark marks nothing.
func (s *State) unmark() {
	if s.marking.on {
		s.marking = marking{}
		s.changed()
	}
}

// markedLine is the line of words of the panel that is seen nearest to a point.
func (s *State) markedLine(p Point) *Mark {
	v, body := s.look(), s.frame().body
	var best *Mark
	var near Point // how far beside, and over or under it
	for i := range v.Marks {
		m := &v.Marks[i]
		if m.Shape != Text || m.ID.Part != TextPart || m.A.Y < body.Min.Y || m.A.Y-m.Text.Ascent > body.Max.Y {
			continue
		}
		d := Point{max(m.A.X-p.X, p.X-m.A.X-m.Text.Width, 0), max(m.A.Y-m.Text.Ascent-p.Y, p.Y-m.A.Y-m.Text.Descent, 0)}
		if best == nil || d.Y < near.Y || d.Y == near.Y && d.X < near.X {
			best, near = m, d
		}
	}
	return best
}

// caretAt is the place in the words that is nearest to a point.
func (s *State) caretAt(p Point) (place, bool) {
	m := s.markedLine(p)
	if m == nil || !s.panel.sheet.marks() {
		return place{}, false
	}
	return place{m.ID.Index, m.Text.Caret(p.X - m.A.X)}, true
}

// codeUnder is the piece and the code point in it at a point.
func (s *State) codeUnder(p Point) (n int32, at int, ok bool) {
	m := s.markedLine(p)
	if m == nil || !s.panel.sheet.marks() {
		return 0, 0, false
	}
	return m.ID.Index, m.Text.Index(p.X - m.A.X), true
}

// pullWords marks the words between two places; beyond an end of the panel it
// scrolls.
func (s *State) pullWords(id ID, from, to Point) {
	m := &s.marking
	if id.Part != TextPart || !s.panel.sheet.marks() {
		return
	}
	start := m.from
	if m.pulled == 0 || m.pulled+1 != s.tick {
		var ok bool
		if start, ok = s.caretAt(from); !ok {
			return
		}
	}
	body := s.frame().body
	const edge, fastest = 16, 24
	switch {
	case to.Y > body.Max.Y-edge:
		s.panel.scroll().Wheel(min(to.Y-body.Max.Y+edge, fastest))
	case to.Y < body.Min.Y+edge:
		s.panel.scroll().Wheel(max(to.Y-body.Min.Y-edge, -fastest))
	}
	to.Y = min(max(to.Y, body.Min.Y+1), body.Max.Y-1)
	if end, ok := s.caretAt(to); ok {
		s.mark(start, end)
	}
	m.pulled = s.tick
}

// pressMarked does what a click does to marked words: with shift they reach to
// there, after a double click all of the paragraph is marked, and otherwise
// nothing. It reports whether the click means no more than that.
func (s *State) pressMarked(at Point) bool {
	m := &s.marking
	switch {
	case m.tapped > 0 && s.tick-m.tapped < tripleTicks && distance(at, m.tap) < tapReach:
		n := m.from.n
		s.mark(place{n, 0}, place{n, utf8.RuneCountInString(s.pieceWords(s.panel.sheet, n))})
		m.tapped = 0
	case m.on && s.in.Shift:
		if end, ok := s.caretAt(at); ok {
			s.mark(m.from, end)
		}
	case m.on:
		s.unmark()
	default:
		return false
	}
	return true
}

// markKeys does what the keys say to marked words, and returns the others.
func (s *State) markKeys(k Keys) Keys {
	switch {
	case !s.panel.sheet.marks():
		return k
	case k.Has(KeyAll):
		if n := int32(s.pieces(s.panel.sheet)) - 1; n >= 0 {
			s.mark(place{}, place{n, utf8.RuneCountInString(s.pieceWords(s.panel.sheet, n))})
		}
	case k.Has(KeyCopy) && s.marking.on:
		s.copyMarked()
	case k.Has(KeyCopy):
		s.do(Cite)
	}
	return k &^ (KeyAll | KeyCopy)
}

// copyMarked puts the marked words on the clipboard, with their source.
func (s *State) copyMarked() {
	if text := s.Marked(); text != "" {
		s.send(CopyText, text, "")
		s.say(s.words.Article.Copied)
	}
}

// collectMarked collects the quote that has all of the marked words.
func (s *State) collectMarked() {
	if q := s.marking.quote; s.marking.on && q >= 0 {
		id := s.m.Quotes[q].ID
		s.keepQuote(id, !slices.Contains(s.kept.ids, id))
	}
}

// markedWords are the marked words, to the letter.
func (s *State) markedWords() string {
	m := &s.marking
	from, to := m.ends()
	if !m.on || int(to.n) >= s.pieces(m.sheet) {
		return ""
	}
	if m.sheet == ArticleSheet {
		start, end := s.markedRange()
		return s.edition().text.Slice(start, end)
	}
	var parts []string
	for n := from.n; n <= to.n; n++ {
		words := []rune(s.pieceWords(m.sheet, n))
		first, last := 0, len(words)
		if n == from.n {
			first = min(from.at, last)
		}
		if n == to.n {
			last = min(to.at, last)
		}
		parts = append(parts, string(words[min(first, last):last]))
	}
	return strings.Join(parts, "\n")
}

// paintChosenWords lays the colour of a selection under what is marked of a line.
func (s *State) paintChosenWords(v *View, line *typeset.Line, at Point, leading float32, p piece) {
	m := &s.marking
	from, to := m.ends()
	if !m.on || m.sheet != p.sheet || p.n < from.n || p.n > to.n {
		return
	}
	first, last := line.Start, line.End
	if p.n == from.n {
		first = max(first, from.at)
	}
	if p.n == to.n {
		last = min(last, to.at)
	}
	if r, ok := v.coverOf(line, at, leading, first, last); ok {
		v.rect(r, s.colours().selection, ID{})
	}
}
