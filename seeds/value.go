package seeds

import (
	"strconv"
	"strings"
)

// value is one JSON value and where it stands. Names given twice are kept, so
// that they can be reported.
type value struct {
	kind    byte    // as jsontext.Kind: n f t " 0 { [, or 0: unreadable, and reported as such
	open    bool    // there is more in it than was read
	at, end int     // byte offsets
	text    string  // of a string, unescaped; of a number, as written
	names   []name  // of an object: names[i] is that of items[i]
	items   []value // of an object or array
}

// name is the name of an object's member.
type name struct {
	text string
	at   int
}

// member is the first member of that name, or nil.
func (v *value) member(text string) *value {
	for i := range v.names {
		if v.names[i].text == text {
			return &v.items[i]
		}
	}
	return nil
}

// pointer is the JSON pointer (RFC 6901) of the innermost value around a byte
// offset; a member's name counts as part of its value.
func (v *value) pointer(at int) string {
	var b strings.Builder
	for v != nil {
		inner := -1
		for i := range v.items {
			from := v.items[i].at
			if v.kind == '{' {
				from = v.names[i].at
			}
			if from <= at && at < v.items[i].end {
				inner = i
			}
		}
		if inner < 0 {
			break
		}
		b.WriteByte('/')
		if v.kind == '{' {
			b.WriteString(pointerEscape(v.names[inner].text))
		} else {
			b.WriteString(strconv.Itoa(inner))
		}
		v = &v.items[inner]
	}
	return b.String()
}

// pointerEscape is a name as a JSON pointer writes it.
func pointerEscape(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "~", "~0"), "/", "~1")
}

// described is a value as a fault calls it.
func (v *value) described() string {
	switch v.kind {
	case 'n':
		return "null"
	case 't', 'f':
		return "a boolean"
	case '"':
		return "a string"
	case '0':
		return "a number"
	case '[':
		return "an array"
	case '{':
		return "an object"
	}
	return "nothing"
}
