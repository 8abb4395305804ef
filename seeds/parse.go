package seeds

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"
)

// The limits of a map. They are checked as the file is taken apart, before
// memory is set aside for what exceeds them.
const (
	MaxDepth     = 32     // arrays and objects inside one another
	MaxDocuments = 100    // entries of "documents"
	MaxNodes     = 10_000 // entries of "nodes"
	MaxLinks     = 40_000 // entries of "links"

	// maxValues bounds the memory of a file of nothing but brackets. A file of
	// MaxFile bytes that means anything has fewer.
	maxValues = 1 << 20
)

// limitOf is how many entries a table of the map may have.
func limitOf(table string) int {
	switch table {
	case "documents":
		return MaxDocuments
	case "nodes":
		return MaxNodes
	case "links":
		return MaxLinks
	}
	return maxValues
}

// parser turns the tokens of a file into values. It knows nothing of maps but
// the limits of their tables.
type parser struct {
	*report
	src    *source
	dec    *jsontext.Decoder
	depth  int
	values int

	// Of the arrays and objects that are open, innermost last: what was read of
	// them so far. Each takes its own away as it ends, in a piece of its size.
	items []value
	names []name
}

// parse takes a file apart into src.root. What cannot be read is noted as a
// fault, and what was read before it is kept, marked open.
func (r *report) parse(src *source, data []byte) {
	p := &parser{report: r, src: src, dec: jsontext.NewDecoder(bytes.NewBuffer(data),
		// Both are reported here, with the rest of the file still read.
		jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))}
	root, ok := p.value(maxValues)
	src.root = &root
	if !ok {
		return
	}
	if at := p.start(); at < len(src.text) {
		r.add(src, at, Fault{Problem: "there is more after the end of the map", Expected: "nothing"})
	}
}

// start is the byte offset of the next token.
func (p *parser) start() int {
	at := int(p.dec.InputOffset())
	for at < len(p.src.text) {
		switch p.src.text[at] {
		case ' ', '\t', '\r', '\n', ',', ':':
			at++
		default:
			return at
		}
	}
	return at
}

// next reads a token. A syntax error is noted; after it nothing can be read.
func (p *parser) next() (kind byte, end int, ok bool) {
	token, err := p.dec.ReadToken()
	if err != nil {
		p.broke(err)
		return 0, len(p.src.text), false
	}
	return byte(token.Kind()), int(p.dec.InputOffset()), true
}

// broke notes a syntax error.
func (p *parser) broke(err error) {
	at, problem := len(p.src.text), "the file ends too early"
	var syntax *jsontext.SyntacticError
	if errors.As(err, &syntax) && !errors.Is(err, io.ErrUnexpectedEOF) {
		at = int(syntax.ByteOffset)
		problem = strings.TrimPrefix(syntax.Err.Error(), "jsontext: ")
	}
	if strings.TrimSpace(p.src.text) == "" {
		problem = "the file is empty"
	}
	p.add(p.src, at, Fault{Problem: problem, Expected: "JSON"})
}

// value reads a value; an array in it may have limit entries. After it reports
// false nothing can be read, and what it returns is as much as was.
func (p *parser) value(limit int) (value, bool) {
	v := value{at: p.start(), end: len(p.src.text) + 1}
	if p.depth == MaxDepth && v.at < len(p.src.text) && strings.IndexByte("{[", p.src.text[v.at]) >= 0 {
		return p.tooDeep(v)
	}
	kind, end, ok := p.next()
	if !ok {
		return v, false
	}
	if p.values++; p.values > maxValues {
		p.add(p.src, v.at, Fault{Problem: fmt.Sprintf("the file has more than %d values", maxValues)})
		return v, false
	}
	v.kind = kind
	switch kind {
	case '{', '[':
		ok = p.inside(&v, limit)
		return v, ok
	case '"':
		v.text = p.unquoted(v.at, end)
	case '0':
		v.text = p.src.text[v.at:end]
	}
	v.end = end
	return v, true
}

// tooDeep steps over a value that lies too deep.
func (p *parser) tooDeep(v value) (value, bool) {
	p.add(p.src, v.at, Fault{Problem: "nested too deep", Expected: fmt.Sprintf("at most %d levels", MaxDepth)})
	if err := p.dec.SkipValue(); err != nil {
		p.broke(err)
		return v, false
	}
	v.end = int(p.dec.InputOffset())
	return v, true
}

// inside reads what is in an array or object.
func (p *parser) inside(v *value, limit int) bool {
	items, names := len(p.items), len(p.names)
	p.depth++
	v.open = true
	var ok bool
	if v.kind == '{' {
		ok = p.object(v)
	} else {
		ok = p.array(v, limit)
	}
	p.items, v.items = taken(p.items, items)
	p.names, v.names = taken(p.names, names)
	return ok
}

// taken parts a stack: what is above a height, in a piece of its own size.
func taken[T any](stack []T, height int) (rest, top []T) {
	if len(stack) > height {
		top = slices.Clone(stack[height:])
	}
	return stack[:height], top
}

// object reads the members of an object up to its closing brace.
func (p *parser) object(v *value) bool {
	for {
		at := p.start()
		kind, end, ok := p.next()
		if !ok {
			return false
		}
		if kind == '}' {
			p.depth--
			v.open, v.end = false, end
			return true
		}
		member := name{text: p.unquoted(at, end), at: at}
		limit := maxValues
		if p.depth == 1 {
			limit = limitOf(member.text)
		}
		item, ok := p.value(limit)
		p.names, p.items = append(p.names, member), append(p.items, item)
		if !ok {
			return false
		}
	}
}

// array reads the elements of an array up to its closing bracket; those past
// the limit are stepped over.
func (p *parser) array(v *value, limit int) bool {
	for n := 0; ; n++ {
		at := p.start()
		if at < len(p.src.text) && p.src.text[at] == ']' {
			_, end, ok := p.next()
			p.depth--
			v.open, v.end = !ok, end
			return ok
		}
		if n == limit {
			return p.tooMany(v, at, limit)
		}
		item, ok := p.value(maxValues)
		p.items = append(p.items, item)
		if !ok {
			return false
		}
	}
}

// tooMany steps over the rest of an array. It stays open: what refers to an
// element that was not read is not wrong.
func (p *parser) tooMany(v *value, at, limit int) bool {
	p.add(p.src, at, Fault{Problem: "the array has too many entries", Expected: fmt.Sprintf("at most %d", limit)})
	for {
		at := p.start()
		closing := at < len(p.src.text) && p.src.text[at] == ']'
		var err error
		if closing {
			_, err = p.dec.ReadToken()
		} else {
			err = p.dec.SkipValue()
		}
		if err != nil {
			p.broke(err)
			return false
		}
		if closing {
			p.depth--
			v.end = int(p.dec.InputOffset())
			return true
		}
	}
}

// unquoted is the string that stands between two byte offsets. A string
// without escapes shares the memory of the file.
func (p *parser) unquoted(at, end int) string {
	raw := p.src.text[at:end]
	text := raw[1 : len(raw)-1]
	if strings.IndexByte(text, '\\') >= 0 {
		b, err := jsontext.AppendUnquote(nil, raw)
		if err != nil && utf8.ValidString(raw) {
			p.add(p.src, at, Fault{Problem: "half a surrogate pair is escaped", Expected: `both halves, as in "\ud83d\ude00"`})
		}
		text = string(b)
	}
	for _, c := range text {
		if hidden(c) {
			p.add(p.src, at, hiddenFault(c))
			break
		}
	}
	return text
}
