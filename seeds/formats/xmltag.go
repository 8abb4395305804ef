package formats

import (
	"strings"
)

// startTag reads the start tag that stands here, and opens its element.
func (x *xmlReader) startTag() bool {
	x.tagAt = x.at
	x.at++
	full := x.word()
	if !isXMLName(full) {
		x.fail(x.tagAt, x.path(), "%s is no tag; a < that is no tag is written &lt;", quoted(x.text[x.tagAt:min(len(x.text), x.tagAt+20)]))
		return false
	}
	if len(x.open) == maxXMLDepth {
		x.fail(x.tagAt, x.path(), "more than %d elements inside one another", maxXMLDepth)
		return false
	}
	x.open = append(x.open, xmlOpen{full, x.tagAt, len(x.prefixes)})
	x.attrs = x.attrs[:0]
	for x.fault == nil {
		before := x.at
		x.blank()
		rest := x.text[x.at:]
		switch {
		case strings.HasPrefix(rest, ">"):
			x.at++
			return x.named(full)
		case strings.HasPrefix(rest, "/>"):
			x.at += 2
			x.closes = true
			return x.named(full)
		case rest == "":
			x.fail(x.at, x.path(), "the file ends within the tag <%s>; it may have been cut off", cropped(full))
		case x.at == before:
			x.fail(x.at, x.path(), "%s stands in the tag <%s>; expected a space, or >", quoted(rest[:min(len(rest), 12)]), cropped(full))
		default:
			x.attribute()
		}
	}
	return false
}

// word passes what can be a name.
func (x *xmlReader) word() string {
	from := x.at
	for x.at < len(x.text) && strings.IndexByte(" \t\r\n/>=<\"'&", x.text[x.at]) < 0 {
		x.at++
	}
	return x.text[from:x.at]
}

// attribute reads a name and its value.
func (x *xmlReader) attribute() {
	at := x.at
	full := x.word()
	x.blank()
	if !isXMLName(full) || !strings.HasPrefix(x.text[x.at:], "=") {
		x.fail(at, x.path(), `%s is no attribute; expected name="value"`, quoted(x.text[at:min(len(x.text), at+20)]))
		return
	}
	x.at++
	x.blank()
	if x.at == len(x.text) || x.text[x.at] != '"' && x.text[x.at] != '\'' {
		x.fail(x.at, x.path(), "the value of %s is not in quotation marks", quoted(full))
		return
	}
	from := x.at + 1
	size := strings.IndexByte(x.text[from:], x.text[x.at])
	if size < 0 {
		x.fail(x.at, x.path(), "the value of %s does not end", quoted(full))
		return
	}
	x.at = from + size + 1
	raw := x.text[from : from+size]
	if i := strings.IndexByte(raw, '<'); i >= 0 {
		x.fail(from+i, x.path(), "the value of %s has <; expected &lt;, or a quotation mark before", quoted(full))
		return
	}
	x.keep(at, full, x.decoded(from, raw, true))
}

// keep keeps an attribute, or binds a prefix.
func (x *xmlReader) keep(at int, full, value string) {
	prefix, name, cut := strings.Cut(full, ":")
	if !cut {
		prefix, name = "", full
	}
	switch {
	case full == "xmlns":
		x.bind(at, "", value)
	case prefix == "xmlns":
		x.bind(at, name, value)
	case len(x.attrs) == maxXMLAttributes:
		x.fail(at, x.path(), "more than %d attributes on one element", maxXMLAttributes)
	default:
		for _, a := range x.attrs {
			if a.name == name && a.prefix == prefix {
				x.fail(at, x.path(), "the attribute %s is given twice", quoted(full))
			}
		}
		x.attrs = append(x.attrs, xmlAttr{name, prefix, value})
	}
}

// bind binds a prefix for the innermost element.
func (x *xmlReader) bind(at int, prefix, space string) {
	for _, p := range x.prefixes[x.open[len(x.open)-1].prefixes:] {
		if p.prefix == prefix {
			x.fail(at, x.path(), "the namespace of %s is given twice", quoted(prefix))
		}
	}
	switch {
	case prefix == "xml" || prefix == "xmlns" || prefix != "" && space == "":
		x.fail(at, x.path(), "the prefix %s cannot be bound to %s", quoted(prefix), quoted(space))
	case len(x.prefixes) == maxXMLNamespaces:
		x.fail(at, x.path(), "more than %d namespaces at a time", maxXMLNamespaces)
	}
	x.prefixes = append(x.prefixes, xmlPrefix{prefix, space})
}

// named sets the name and the namespace of the element that was opened, and
// checks those of its attributes.
func (x *xmlReader) named(full string) bool {
	prefix, name, cut := strings.Cut(full, ":")
	if !cut {
		prefix, name = "", full
	}
	x.name = name
	x.space = x.bound(prefix)
	for i, a := range x.attrs {
		if a.prefix == "" {
			continue
		}
		space := x.bound(a.prefix)
		for _, b := range x.attrs[:i] {
			if b.name == a.name && b.prefix != "" && x.bound(b.prefix) == space {
				x.failTag("the attribute %s is given twice, by two prefixes of one namespace", quoted(a.name))
			}
		}
	}
	return x.fault == nil
}

// bound is the namespace that a prefix stands for here.
func (x *xmlReader) bound(prefix string) string {
	for i := len(x.prefixes) - 1; i >= 0; i-- {
		if x.prefixes[i].prefix == prefix {
			return x.prefixes[i].space
		}
	}
	if prefix != "" && prefix != "xml" {
		x.failTag(`the prefix %s is not declared; expected xmlns:%s="..." on this element or one around it`, quoted(prefix), cropped(prefix))
	}
	return ""
}

// attr is the value of an attribute without a prefix; empty: it has none.
func (x *xmlReader) attr(name string) string {
	value, _ := x.given(name)
	return value
}

// given is the value of an attribute, and whether it is there.
func (x *xmlReader) given(name string) (string, bool) {
	for i := range x.attrs {
		if x.attrs[i].name == name && x.attrs[i].prefix == "" {
			return x.attrs[i].value, true
		}
	}
	return "", false
}

// needs is the value of an attribute that must be there, and not be empty.
func (x *xmlReader) needs(name string) string {
	value, ok := x.given(name)
	if value == "" {
		what := "has no"
		if ok {
			what = "has an empty"
		}
		x.failTag("<%s> %s %q", cropped(x.name), what, name)
	}
	return value
}
