package formats

import (
	"strings"
	"unicode/utf8"

	"citemap/seeds"
)

// The XML that graphs are written in: elements, attributes and text of XML 1.0
// with namespaces, in UTF-8. Document types, and with them every entity but the
// five that XML itself has, are refused: no program writes a graph with them, and
// they are how a small file becomes a large one.
//
// The reader goes from tag to tag, keeps only the open ones, and gives names and
// values as parts of the file's own text; so what it holds is the file and what
// those who call it make of that. The standard library's decoder, which copies
// each name, takes 30 times a file's size for the same, leaves duplicate attributes
// and stray namespaces to its caller, and weighs on the page.

// The most that one element may have, and what may be declared at a time.
const (
	maxXMLAttributes = 128
	maxXMLNamespaces = 64
)

// xmlReader reads a file tag by tag. After open or each has come upon an
// element, name, space and attr speak of it until the next one is come upon.
type xmlReader struct {
	*script
	at    int // of the next byte
	tagAt int // where the last start tag begins

	name   string    // of the last start tag, without its prefix
	space  string    // the namespace it stands in, or empty
	attrs  []xmlAttr // of the last start tag
	closes bool      // it was an empty element, whose end is still to come

	open     []xmlOpen
	prefixes []xmlPrefix
}

// xmlAttr is an attribute of a tag. What binds a prefix is none.
type xmlAttr struct{ name, prefix, value string }

// xmlOpen is an element that has not ended.
type xmlOpen struct {
	full     string // its name, prefix and all
	at       int
	prefixes int // how many were bound before it
}

// xmlPrefix binds a prefix, or without one what has none, to a namespace.
type xmlPrefix struct{ prefix, space string }

// root reads up to the start tag of the outermost element; false: there is a
// fault, or the file is no XML.
func (x *xmlReader) root() bool {
	x.prolog()
	for x.fault == nil {
		x.blank()
		switch {
		case x.at == len(x.text):
			x.fail(x.at, "", "the file ends before anything stands in it")
		case x.text[x.at] != '<':
			x.fail(x.at, "", "this is no XML: %s stands where a tag should", quoted(x.text[x.at:]))
		case x.aside():
		default:
			return x.startTag()
		}
	}
	return false
}

// end reads what follows the outermost element, which may be comments.
func (x *xmlReader) end() {
	for x.fault == nil {
		x.blank()
		if x.at == len(x.text) {
			return
		}
		if x.text[x.at] != '<' || !x.aside() {
			x.fail(x.at, "", "something follows the end of the file's outermost element")
		}
	}
}

// prolog reads the XML declaration, if there is one.
func (x *xmlReader) prolog() {
	rest, found := strings.CutPrefix(x.text, "<?xml")
	if !found || rest == "" || !isXMLSpace(rest[0]) {
		return
	}
	head, _, closed := strings.Cut(rest, "?>")
	if !closed || len(head) > 200 {
		x.fail(0, "", "the XML declaration does not end; expected ?>")
		return
	}
	if v := pseudo(head, "version"); v != "1.0" {
		x.fail(0, "", "XML version %s; expected 1.0", quoted(v))
	}
	if e := strings.ToLower(pseudo(head, "encoding")); e != "" && e != "utf-8" && e != "us-ascii" && e != "ascii" {
		x.fail(0, "", "the file says that its encoding is %s; save it as UTF-8", quoted(e))
	}
	x.at = len("<?xml") + len(head) + len("?>")
}

// pseudo is a value of the XML declaration, or empty.
func pseudo(head, name string) string {
	_, rest, _ := strings.Cut(head, name)
	rest = strings.TrimLeft(rest, " \t\r\n=")
	if rest == "" || rest[0] != '"' && rest[0] != '\'' {
		return ""
	}
	value, _, _ := strings.Cut(rest[1:], rest[:1])
	return value
}

// aside passes a comment or a processing instruction; false: neither begins
// here. A document type is a fault.
func (x *xmlReader) aside() bool {
	rest := x.text[x.at:]
	switch {
	case strings.HasPrefix(rest, "<!--"):
		inner, _, closed := strings.Cut(rest[4:], "--")
		end := 4 + len(inner) + len("-->")
		if !closed || end > len(rest) || rest[end-1] != '>' {
			x.fail(x.at, x.path(), "a comment does not end, or has -- in it; expected -->")
			return true
		}
		x.checkCharacters(x.at+4, inner)
		x.at += end
	case strings.HasPrefix(rest, "<?"):
		inner, _, closed := strings.Cut(rest[2:], "?>")
		target, _, _ := strings.Cut(inner, " ")
		if !closed || strings.EqualFold(target, "xml") || !isXMLName(strings.TrimRight(target, "\t\r\n")) {
			x.fail(x.at, x.path(), "%s is no processing instruction, or it does not end", quoted(rest[:min(len(rest), 20)]))
			return true
		}
		x.checkCharacters(x.at+2, inner)
		x.at += 2 + len(inner) + 2
	case strings.HasPrefix(rest, "<!DOCTYPE") || strings.HasPrefix(rest, "<!ENTITY"):
		x.fail(x.at, "", "the file has a document type or defines entities, which can make a small file a large one; no graph needs them: take that part out")
		return true
	default:
		return false
	}
	return true
}

// blank passes white space.
func (x *xmlReader) blank() {
	for x.at < len(x.text) && isXMLSpace(x.text[x.at]) {
		x.at++
	}
}

func isXMLSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

// path is where the reader stands, as an XPath of the names of what is open.
func (x *xmlReader) path() string {
	var b strings.Builder
	for _, o := range x.open {
		if b.Len() > 300 {
			return b.String() + "/…"
		}
		name := o.full
		if _, local, cut := strings.Cut(name, ":"); cut {
			name = local
		}
		b.WriteString("/" + name)
	}
	return b.String()
}

// failTag notes a fault at the last start tag.
func (x *xmlReader) failTag(format string, args ...any) {
	x.fail(x.tagAt, x.path(), format, args...)
}

// each calls do at the start tag of each element in the one that was just
// opened, up to its end. What do leaves unread of an element is passed, but not
// without a look: it is well-formed, or a fault.
func (x *xmlReader) each(do func()) {
	depth := len(x.open)
	for x.fault == nil && x.step(nil) && len(x.open) > depth {
		do()
		for x.fault == nil && len(x.open) > depth {
			x.step(nil)
		}
	}
}

// content is the text that stands in the element that was just opened, itself
// and not in elements within it, up to its end.
func (x *xmlReader) content() string {
	depth := len(x.open)
	var all pieced
	for x.fault == nil && len(x.open) >= depth {
		var into *pieced
		if len(x.open) == depth {
			into = &all
		}
		x.step(into)
	}
	return all.String()
}

// step reads up to and with the next tag, and adds what text comes before it to
// into. False: there is no fault, but the tag was an end tag; or a fault.
func (x *xmlReader) step(into *pieced) bool {
	if x.closes {
		x.closes = false
		x.closeLast()
		return false
	}
	for x.fault == nil {
		x.characters(into)
		rest := x.text[x.at:]
		switch {
		case x.fault != nil:
		case rest == "":
			last := x.open[len(x.open)-1]
			x.fail(x.at, x.path(), "the file ends within <%s> of line %d; it may have been cut off", cropped(last.full), x.line(last.at))
		case strings.HasPrefix(rest, "<![CDATA["):
			x.cdata(into)
		case strings.HasPrefix(rest, "</"):
			x.endTag()
			return false
		case x.aside():
		default:
			return x.startTag()
		}
	}
	return false
}

// endTag reads the end tag that stands here.
func (x *xmlReader) endTag() {
	name, rest := x.text[x.at+2:], ""
	if i := strings.IndexByte(name, '>'); i >= 0 {
		name, rest = name[:i], name[i:]
	}
	last := x.open[len(x.open)-1]
	if trimmed := strings.TrimRight(name, " \t\r\n"); trimmed != last.full || rest == "" {
		x.fail(x.at, x.path(), "</%s> stands where <%s> of line %d should end", cropped(trimmed), cropped(last.full), x.line(last.at))
		return
	}
	x.at += 2 + len(name) + 1
	x.closeLast()
}

// closeLast ends the innermost element.
func (x *xmlReader) closeLast() {
	last := x.open[len(x.open)-1]
	x.prefixes = x.prefixes[:last.prefixes]
	x.open = x.open[:len(x.open)-1]
}

// cropped is the name of an element, short enough for a fault.
func cropped(name string) string {
	s := quoted(name)
	return s[1 : len(s)-1]
}

// isXMLName reports whether a string can name an element or an attribute; it may
// have one colon, after a prefix.
func isXMLName(s string) bool {
	if s == "" {
		return false
	}
	colon := false
	start := true
	for i, c := range s {
		switch {
		case c == ':':
			if start || colon || i == len(s)-1 {
				return false
			}
			colon, start = true, true
			continue
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_' || c >= 0xC0 && c != 0xD7 && c != 0xF7 && c != utf8.RuneError && !(c >= 0x2000 && c <= 0x206F && c != 0x200C && c != 0x200D && c != 0x203F && c != 0x2040) && !(c >= 0x2190 && c <= 0x2BFF) && !(c >= 0x2FF0 && c <= 0x3000) && !(c >= 0xE000 && c <= 0xF8FF) && c < 0xFFFE && c != 0x37E:
		case !start && ('0' <= c && c <= '9' || c == '-' || c == '.' || c == 0xB7):
		default:
			return false
		}
		start = false
	}
	return true
}

// maxXMLDepth is how many elements may be open at a time.
const maxXMLDepth = seeds.MaxDepth
