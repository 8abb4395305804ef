package nodelink

import (
	"bytes"
	"math"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"
)

// id is what a node is called: a string, or a number. The zero value is none.
type id struct {
	name   string // the string without its quotation marks, or the number
	number bool
	given  bool
}

// idOf is the id that a value is, if it can be one.
func idOf(v jsontext.Value) id {
	switch v.Kind() {
	case '"':
		return id{name: unquoted(v), given: true}
	case '0':
		return id{name: numeral(v), number: true, given: true}
	}
	return id{}
}

// String is the id as the file has it.
func (i id) String() string {
	if i.number {
		return i.name
	}
	return short(strconv.AppendQuote(nil, i.name))
}

func unquoted(v jsontext.Value) string {
	if bytes.IndexByte(v, '\\') < 0 {
		return string(v[1 : len(v)-1])
	}
	s, _ := jsontext.AppendUnquote(nil, v) // it was read, and so is a string
	return string(s)
}

// numeral writes a number in the one way by which it is found: 1, 1.0 and 1e0 are the
// same id.
func numeral(v jsontext.Value) string {
	if bytes.IndexAny(v, ".eE") < 0 && string(v) != "-0" {
		return string(v)
	}
	f, _ := strconv.ParseFloat(string(v), 64)
	if f == math.Trunc(f) && math.Abs(f) < 1<<53 {
		return strconv.FormatInt(int64(f), 10)
	}
	return strconv.FormatFloat(f, 'g', -1, 64)
}
