//go:build !js

package twin

import (
	"strings"
	"unicode/utf8"

	"citemap/seeds"
	"citemap/seeds/cite"
)

// quotation is a quote where something rests on it.
type quotation struct {
	Exact    string // shortened where it is very long
	Language string // of its document
	Cite     string // where it stands: in the source, else on this page
	Anchor   string // where it stands on this page
	Place    string // "paragraph 12"
	Document string // where several are quoted: which
	Source   string // address of the source, with the passage, or empty
	Speaker  phrase
	Note     string
}

// maxQuotation is how many code points of a quote, or of a note on it, stand
// where it is cited, often more than once. All of it stands in the text.
const maxQuotation = 1500

// quotation prepares a quote; its document must have been set before.
func (t *twin) quotation(q *seeds.Quote) *quotation {
	d := t.m.Document(q.Document)
	c := &quotation{
		Exact: t.quoted(shortened(q.Exact)), Note: shortened(q.Note), Language: d.Language,
		Anchor: t.anchors.quotes[q.ID],
		Place:  t.words.Twin.Paragraph.With("n", t.words.Number(t.paragraph[q.ID])),
	}
	if len(t.m.Documents) > 1 {
		c.Document = cite.Title(d)
	}
	c.Cite = "#" + c.Anchor
	if url, ok := t.passages.Of(q); ok {
		c.Source, c.Cite = url, url
	}
	if q.Speaker != "" {
		c.Speaker = t.put(t.words.Speaks, "who", phrase{t.named(q.Speaker)}, "", nil)
	}
	return c
}

// quoted is a quotation in the marks of the interface's language.
func (t *twin) quoted(exact string) string {
	open, shut := t.words.QuoteMarks()
	return cite.Words{Open: open, Close: shut}.Quoted(exact)
}

// shortened is a text, or its beginning and a sign that more follows.
func shortened(s string) string {
	if utf8.RuneCountInString(s) <= maxQuotation {
		return s
	}
	return strings.TrimSpace(string([]rune(s)[:maxQuotation])) + " […]"
}
