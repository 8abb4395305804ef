//go:build !js

package twin

import (
	"strings"
	"unicode/utf8"

	"citemap/seeds"
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
		Exact: quoted(shortened(q.Exact)), Note: shortened(q.Note), Language: d.Language,
		Anchor: t.anchors.quotes[q.ID],
		Place:  t.words.Twin.Paragraph + " " + decimal(t.paragraph[q.ID]),
	}
	if len(t.m.Documents) > 1 {
		c.Document = titleOf(d)
	}
	c.Cite = "#" + c.Anchor
	if isWeb(d.URL) {
		c.Source = passageURL(d.URL, q.Exact)
		c.Cite = c.Source
	}
	if q.Speaker != "" {
		c.Speaker = phrase{ours(t.words.Speaks + " "), t.named(q.Speaker)}
	}
	return c
}

// titleOf is what a document is called: its title or, without one, its file.
func titleOf(d *seeds.Document) string {
	if d.Title != "" {
		return d.Title
	}
	return d.File
}

// shortened is a text, or its beginning and a sign that more follows.
func shortened(s string) string {
	if utf8.RuneCountInString(s) <= maxQuotation {
		return s
	}
	return strings.TrimSpace(string([]rune(s)[:maxQuotation])) + " […]"
}

// isWeb reports whether an address is one that a page may lead to.
func isWeb(url string) bool {
	return strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://")
}

// A passage of another page is named by a text fragment, #:~:text=start,end
// (WICG, "URL Fragment Text Directives"): whole words, of a long passage the
// first and the last few.
const (
	maxFragment  = 200 // bytes of a passage that is given whole
	edgeFragment = 5   // words at each end of a longer one
)

// passageURL is the address of a passage. A fragment that the address has stays
// before the directive.
func passageURL(url, exact string) string {
	words := strings.Fields(exact)
	if len(words) == 0 {
		return url
	}
	text := fragment(words)
	if len(exact) > maxFragment && len(words) > 2*edgeFragment {
		text = fragment(words[:edgeFragment]) + "," + fragment(words[len(words)-edgeFragment:])
	}
	if strings.Contains(url, "#") {
		return url + ":~:text=" + text
	}
	return url + "#:~:text=" + text
}

// fragment writes words as the directive wants them: every byte escaped that is
// not a letter, a digit, "." or "_", for dash, comma and ampersand have a
// meaning there.
func fragment(words []string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for _, c := range []byte(strings.Join(words, " ")) {
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', c == '.', c == '_':
			b.WriteByte(c)
		default:
			b.WriteByte('%')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
		}
	}
	return b.String()
}
