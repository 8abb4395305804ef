package cite

import (
	"strings"

	"citemap/seeds"
)

// ListMarkdown is the quotes in Markdown (CommonMark): each a block quotation,
// and in it, below the words, the source line and the link. No word of a quote,
// a name or a title is taken for markup. Lines stay lines, and empty lines part
// paragraphs.
func (w Words) ListMarkdown(m *seeds.Map, ids []string, links func(id string) string) string {
	in := script{text: escaped, address: autolink}
	var b strings.Builder
	for i, q := range collected(m, ids) {
		if i > 0 {
			b.WriteString("\n")
		}
		for _, said := range lines(q.Exact) {
			b.WriteString(strings.TrimRight("> "+said, " ") + "\n")
		}
		b.WriteString(">\n> — " + w.source(m, q, in))
		if link := linkTo(links, q.ID); link != "" {
			b.WriteString("\\\n> " + autolink(link))
		}
		b.WriteString("\n")
	}
	return b.String()
}

// lines are the lines of a text, escaped. One that another follows ends in a
// backslash, which Markdown takes for a line break.
func lines(text string) []string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.TrimSpace(text))
	all := strings.Split(text, "\n")
	for i := range all {
		all[i] = escaped(strings.TrimSpace(all[i]))
	}
	for i := range all[1:] {
		if all[i] != "" && all[i+1] != "" {
			all[i] += "\\"
		}
	}
	return all
}

// meaning are the characters that have one in Markdown, or in what is added to
// it here and there (tables, strikethrough, mathematics, footnotes, mentions),
// wherever they stand.
const meaning = "\\`*_{}[]<>&|~$^=#@"

// escaped is a line of text with a backslash before what could be markup.
func escaped(text string) string {
	var b strings.Builder
	for i, c := range text {
		if strings.ContainsRune(meaning, c) || begins(text, i) {
			b.WriteByte('\\')
		}
		b.WriteRune(c)
	}
	return b.String()
}

// begins reports whether the character at a place makes the line an item of a
// list or a rule: a plus or dash that is its first, a dot or parenthesis after
// nothing but digits.
func begins(text string, at int) bool {
	switch text[at] {
	case '+', '-':
		return at == 0
	case '.', ')':
		return at > 0 && strings.Trim(text[:at], "0123456789") == ""
	}
	return false
}

// autolink is an address that can be followed, if it is one of the web.
func autolink(url string) string {
	if !IsWeb(url) {
		return escaped(url)
	}
	return "<" + strings.NewReplacer("<", "%3C", ">", "%3E", " ", "%20").Replace(line(url)) + ">"
}
