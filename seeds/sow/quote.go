//go:build !js

package sow

import (
	"fmt"
	"strings"

	"citemap/seeds"
	"citemap/seeds/check"
)

// context is how many code points before and after a quote are noted with it.
const context = 24

// quote adds the quote of a passage of the document, if it is not there, and is its id.
func (m *bed) quote(s check.Span) string {
	for i := range m.Quotes {
		if m.Quotes[i].Start == s.Start && m.Quotes[i].End == s.End {
			return m.Quotes[i].ID
		}
	}
	t := m.Documents[0].Text
	from, to := t.Paragraph(s.Start, s.End)
	q := seeds.Quote{
		ID: fmt.Sprintf("q%d", len(m.Quotes)+1), Document: documentID, Exact: t.Slice(s.Start, s.End), Start: s.Start, End: s.End,
		Prefix: fromWord(t.Slice(max(from, s.Start-context), s.Start)), Suffix: toWord(t.Slice(s.End, min(to, s.End+context))),
	}
	m.Quotes = append(m.Quotes, q)
	return q.ID
}

// fromWord leaves off what of a word is at the start of a piece of text.
func fromWord(s string) string {
	if len([]rune(s)) < context {
		return s
	}
	_, after, found := strings.Cut(s, " ")
	if !found {
		return s
	}
	return after
}

// toWord leaves off what of a word is at the end of a piece of text.
func toWord(s string) string {
	at := strings.LastIndexByte(s, ' ')
	if len([]rune(s)) < context || at < 0 {
		return s
	}
	return s[:at]
}
