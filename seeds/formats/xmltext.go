package formats

import (
	"strconv"
	"strings"
)

// pieced is a text that comes in pieces, most often one, which is then not
// copied.
type pieced struct {
	first string
	rest  strings.Builder
}

func (p *pieced) add(s string) {
	switch {
	case s == "":
	case p.first == "" && p.rest.Len() == 0:
		p.first = s
	default:
		if p.rest.Len() == 0 {
			p.rest.WriteString(p.first)
		}
		p.rest.WriteString(s)
	}
}

// String is the whole text.
func (p *pieced) String() string {
	if p.rest.Len() == 0 {
		return p.first
	}
	return p.rest.String()
}

// characters reads text up to the next <. Where nobody asks for it, it is checked
// only.
func (x *xmlReader) characters(into *pieced) {
	rest := x.text[x.at:]
	if i := strings.IndexByte(rest, '<'); i >= 0 {
		rest = rest[:i]
	}
	if i := strings.Index(rest, "]]>"); i >= 0 {
		x.fail(x.at+i, x.path(), "]]> stands in the text; expected ]]&gt;")
		return
	}
	text := x.decoded(x.at, rest, false)
	if into != nil {
		into.add(text)
	}
	x.at += len(rest)
}

// cdata reads a section of text to the letter.
func (x *xmlReader) cdata(into *pieced) {
	const before, after = len("<![CDATA["), len("]]>")
	text, _, closed := strings.Cut(x.text[x.at+before:], "]]>")
	if !closed {
		x.fail(x.at, x.path(), "a CDATA section does not end; expected ]]>")
		return
	}
	x.checkCharacters(x.at+before, text)
	x.at += before + len(text) + after
	if into != nil {
		into.add(evenLines(text))
	}
}

// decoded is what a stretch of the file means: entities are the characters they
// stand for, line ends are \n, and in an attribute white space is a space.
func (x *xmlReader) decoded(at int, raw string, attribute bool) string {
	x.checkCharacters(at, raw)
	text := evenLines(raw)
	if attribute && strings.ContainsAny(text, "\n\t") {
		text = strings.Map(func(c rune) rune {
			if c == '\n' || c == '\t' {
				return ' '
			}
			return c
		}, text)
	}
	if x.fault != nil || strings.IndexByte(text, '&') < 0 {
		return text
	}
	return x.entities(at, text)
}

// entities replaces the entities of a text.
func (x *xmlReader) entities(at int, raw string) string {
	var b strings.Builder
	b.Grow(len(raw))
	for {
		before, rest, found := strings.Cut(raw, "&")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		name, _, closed := strings.Cut(rest[:min(len(rest), 12)], ";")
		c, ok := entity(name)
		if !closed || !ok {
			x.fail(at, x.path(), "&%s is no entity of XML; there are &amp; &lt; &gt; &quot; &apos; and numbers of allowed characters, and & itself is &amp;", cropped(rest[:min(len(rest), 12)]))
			return ""
		}
		b.WriteRune(c)
		raw = rest[len(name)+1:]
	}
}

// entity is the character that the name of an entity, or the number of a
// character, stands for.
func entity(name string) (rune, bool) {
	switch name {
	case "amp":
		return '&', true
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "quot":
		return '"', true
	case "apos":
		return '\'', true
	}
	digits, base := strings.TrimPrefix(name, "#"), 10
	if digits == name || digits == "" {
		return 0, false
	}
	if hex, cut := strings.CutPrefix(digits, "x"); cut {
		digits, base = hex, 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || n > 0x10FFFF || !isXMLCharacter(rune(n)) {
		return 0, false
	}
	return rune(n), true
}

// isXMLCharacter reports whether XML 1.0 and a map can hold a character.
func isXMLCharacter(c rune) bool {
	return (c >= 0x20 || c == '\t' || c == '\n' || c == '\r') && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF && !hidden(c)
}

// checkCharacters notes a character that XML does not have. Others that are
// wrong have been found before.
func (x *xmlReader) checkCharacters(at int, raw string) {
	for i, c := range raw {
		if !isXMLCharacter(c) {
			x.fail(at+i, x.path(), "the character U+%04X cannot stand in XML", c)
			return
		}
	}
}

// evenLines makes line ends \n.
func evenLines(s string) string {
	if strings.IndexByte(s, '\r') < 0 {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}
