package formats

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// scanner reads JSON token by token, so that a reader of a format keeps only what
// it asks for. It is strict: names given twice, half surrogate pairs and what
// follows the end are errors. The first error stands in err, and after it nothing
// is read: callers need to ask only at the end.
type scanner struct {
	text   string
	dec    *jsontext.Decoder
	values int
	err    error
}

const (
	maxValues  = 2 << 20 // of one file
	maxMembers = 40_000  // of one object: its names are remembered, to find those given twice
)

// scan starts to read a file.
func scan(data []byte) *scanner {
	text, err := screened(data)
	bare := bytes.TrimPrefix(data, []byte(byteOrderMark))
	return &scanner{text: text, err: err, dec: jsontext.NewDecoder(bytes.NewBuffer(bare))}
}

// start is the byte offset of the next token.
func (s *scanner) start() int {
	at := int(s.dec.InputOffset())
	for at < len(s.text) && strings.IndexByte(" \t\r\n,:", s.text[at]) >= 0 {
		at++
	}
	return at
}

// fail notes what is wrong at a byte offset.
func (s *scanner) fail(at int, problem string) {
	if s.err == nil {
		f := placed(s.text, at, problem)
		f.Path = string(s.dec.StackPointer())
		s.err = f
	}
}

// peek is the kind of the next token: n f t " 0 { [ } or ], or 0 where there is
// none.
func (s *scanner) peek() jsontext.Kind {
	if s.err != nil {
		return 0
	}
	return s.dec.PeekKind()
}

// next reads a token: its kind, and the text of a string or number.
func (s *scanner) next() (kind jsontext.Kind, text string, at int) {
	at = s.start()
	if s.err != nil {
		return 0, "", at
	}
	token, err := s.dec.ReadToken()
	if err != nil {
		s.broke(err)
		return 0, "", at
	}
	if s.values++; s.values > maxValues {
		s.fail(at, fmt.Sprintf("the file has more than %d values", maxValues))
		return 0, "", at
	}
	if s.dec.StackDepth() > maxDepth {
		s.fail(at, fmt.Sprintf("nested too deep; expected at most %d levels", maxDepth))
		return 0, "", at
	}
	kind = token.Kind()
	switch kind {
	case '"':
		text = s.unquoted(at)
	case '0':
		text = s.number(at)
	}
	return kind, text, at
}

// unquoted is the string token that starts at a byte offset. Without escapes it
// shares the memory of the file.
func (s *scanner) unquoted(at int) string {
	raw := s.text[at:s.dec.InputOffset()]
	if strings.IndexByte(raw, '\\') < 0 {
		return raw[1 : len(raw)-1]
	}
	b, _ := jsontext.AppendUnquote(nil, raw) // the decoder has checked it
	for _, c := range string(b) {
		if hidden(c) {
			s.fail(at, hiddenText(c))
			break
		}
	}
	return string(b)
}

// number is the number token that starts at a byte offset, as written.
func (s *scanner) number(at int) string {
	raw := s.text[at:s.dec.InputOffset()]
	if _, err := strconv.ParseFloat(raw, 64); err != nil {
		s.fail(at, shown(raw)+" is too large a number")
	}
	return raw
}

// broke notes an error of the decoder.
func (s *scanner) broke(err error) {
	var syntax *jsontext.SyntacticError
	switch {
	case strings.TrimSpace(s.text) == "":
		s.fail(0, "the file is empty; expected JSON")
	case errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF):
		s.fail(len(s.text), "the file ends too early; expected the rest of its JSON")
	case errors.As(err, &syntax):
		problem := strings.TrimPrefix(syntax.Err.Error(), "jsontext: ")
		if errors.Is(err, jsontext.ErrDuplicateName) {
			problem = "this key is given twice"
		}
		s.fail(int(syntax.ByteOffset), problem+"; expected JSON")
	default:
		s.fail(s.start(), err.Error())
	}
}

// expect reads the start of an array or object; it reports false for null, which is
// as good as none.
func (s *scanner) expect(open jsontext.Kind, what string) bool {
	at := s.start()
	if kind := s.peek(); kind != open && strings.IndexByte("\"0tf[{", byte(kind)) >= 0 {
		s.fail(at, "this is "+kindName(kind)+"; expected "+what)
	}
	kind, _, _ := s.next()
	return kind == open
}

func kindName(k jsontext.Kind) string {
	switch k {
	case '"':
		return "a string"
	case '0':
		return "a number"
	case 't', 'f':
		return "a boolean"
	case '[':
		return "an array"
	case '{':
		return "an object"
	}
	return "null"
}

// object reads an object; each is called with the name of each member, and reads
// its value. At is where the name stands.
func (s *scanner) object(each func(name string, at int)) {
	if !s.expect('{', "an object") {
		return
	}
	for n := 0; s.err == nil; n++ {
		kind, name, at := s.next()
		switch {
		case kind == '}' || s.err != nil:
			return
		case n == maxMembers:
			s.fail(at, fmt.Sprintf("the object has too many keys; expected at most %d", maxMembers))
		default:
			each(name, at)
		}
	}
}

// list reads an array; each reads one element of it, that starts at a byte offset.
func (s *scanner) list(each func(at int)) {
	if !s.expect('[', "an array") {
		return
	}
	for s.err == nil && s.peek() != ']' {
		each(s.start())
	}
	s.next()
}

// skip reads over a value, and gives it as written.
func (s *scanner) skip() string {
	from, depth := s.start(), s.dec.StackDepth()
	for s.err == nil {
		s.next()
		if s.dec.StackDepth() <= depth {
			break
		}
	}
	if s.err != nil {
		return ""
	}
	return s.text[from:s.dec.InputOffset()]
}

// value reads any value, as an Attribute has it; nil is null. A number that a
// float64 would write otherwise stays as it is written.
func (s *scanner) value() any {
	switch s.peek() {
	case '[', '{':
		return JSON(s.skip())
	}
	kind, text, _ := s.next()
	switch kind {
	case '"':
		return text
	case 't', 'f':
		return kind == 't'
	case '0':
		if x, _ := strconv.ParseFloat(text, 64); numeral64(x) == text {
			return x
		}
		return JSON(text)
	}
	return nil
}

// id reads what names a node: a string, or a number or list as written.
func (s *scanner) id() string { return textOf(s.value()) }

// string reads a string, or another value as written; null is empty.
func (s *scanner) string() string { return textOf(s.value()) }

// end is the error of the reading, or that more follows.
func (s *scanner) end() error {
	if s.err == nil {
		if at := s.start(); at < len(s.text) {
			s.fail(at, "there is more after the end; expected nothing")
		}
	}
	return s.err
}

// numeral64 is a number as a map's extra has it.
func numeral64(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }
