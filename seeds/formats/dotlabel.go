package formats

import (
	"strings"
)

// dotLabel is a label as a line of words: escapes are what they stand for,
// \N the name of the node, \G that of the graph, \E that of the edge; line ends of
// whatever side are spaces.
func dotLabel(s, node, graph, edge string) string {
	if strings.IndexByte(s, '\\') < 0 {
		return oneLine(s)
	}
	var b strings.Builder
	for i := 0; i < len(s) && b.Len() < 1<<16; i++ {
		if s[i] != '\\' || i+1 == len(s) {
			b.WriteByte(s[i])
			continue
		}
		i++
		switch s[i] {
		case 'N':
			b.WriteString(node)
		case 'G':
			b.WriteString(graph)
		case 'E':
			b.WriteString(edge)
		case 'n', 'l', 'r':
			b.WriteByte(' ')
		case 'L', 'T', 'H':
		default:
			b.WriteByte(s[i])
		}
	}
	return oneLine(b.String())
}

// untagged are the words of a label in HTML, without its tags.
func untagged(s string) string {
	var b strings.Builder
	for s != "" {
		words, rest, _ := strings.Cut(s, "<")
		b.WriteString(words)
		b.WriteByte(' ')
		_, s, _ = strings.Cut(rest, ">")
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// withoutEntities is a label with the characters that its entities stand for;
// what is no entity that XML knows is left, as in AT&T. False: one is the number of
// a character that is none, or that no map holds.
func withoutEntities(s string) (string, bool) {
	if strings.IndexByte(s, '&') < 0 {
		return s, true
	}
	var b strings.Builder
	for {
		words, rest, found := strings.Cut(s, "&")
		b.WriteString(words)
		if !found {
			return b.String(), true
		}
		name, _, closed := strings.Cut(rest[:min(len(rest), 12)], ";")
		c, known := entity(name)
		if name == "nbsp" {
			c, known = ' ', true
		}
		switch {
		case closed && known:
			b.WriteRune(c)
			s = rest[len(name)+1:]
		case closed && strings.HasPrefix(name, "#"):
			return "", false
		default:
			b.WriteByte('&')
			s = rest
		}
	}
}

// recordWords are the words of a record's label: its fields, without their ports
// and braces, parted by strokes.
func recordWords(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			if i+1 < len(s) && strings.IndexByte(`{}|<> `, s[i+1]) >= 0 {
				i++
			}
			b.WriteByte(s[i])
		case '{', '}':
		case '<':
			_, rest, _ := strings.Cut(s[i:], ">")
			i = len(s) - len(rest) - 1
		case '|':
			b.WriteString(" | ")
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}
