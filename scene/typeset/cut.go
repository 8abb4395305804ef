package typeset

import (
	"sort"
	"unicode/utf8"
)

const ellipsis = '…'

// cut returns the longest beginning of text that fits in width dp together
// with an ellipsis; or the ellipsis alone; or, where that is too wide, nothing.
func (s *Setter) cut(text string, st Style, width float32) *Line {
	p := s.passage([]rune(text), st)
	var ends []int // where the text may be cut
	for i := range p.runes {
		if p.graphemes[i] && (i == 0 || !hangs(p.runes[i-1])) {
			ends = append(ends, i)
		}
	}
	try := func(end int) *Line {
		shown := append([]rune(nil), p.runes[:end]...)
		q := s.passage(append(shown, ellipsis), st)
		l := s.compose(q, 0, len(q.runes), st)
		l.End = end
		l.Text = prefix(text, end) + string(ellipsis)
		return l
	}
	// A longer beginning is wider, but for kerning: let the search end on one
	// that fits, whatever that does.
	best := s.compose(s.passage(nil, st), 0, 0, st)
	sort.Search(len(ends), func(i int) bool {
		l := try(ends[i])
		if l.Width > width {
			return true
		}
		best = l
		return false
	})
	return best
}

// prefix returns the first n code points of text.
func prefix(text string, n int) string {
	at := 0
	for range n {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return text[:at]
}
