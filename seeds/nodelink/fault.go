package nodelink

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"

	"citemap/seeds"
)

// maxFaults is how many faults are listed; of the others only the number is.
const maxFaults = 100

// located is a fault before its line is known.
type located struct {
	at int // byte offset, or -1: the whole file
	seeds.Fault
}

// whole notes a fault of the whole file.
func (r *reader) whole(problem, expected string) {
	r.add(located{-1, seeds.Fault{Problem: problem, Expected: expected}})
}

// fault notes a fault of the value that was read last, or is being read.
func (r *reader) fault(at int, problem, expected string) {
	r.faultAt(at, r.above+r.dec.StackPointer(), problem, expected)
}

func (r *reader) faultAt(at int, pointer jsontext.Pointer, problem, expected string) {
	r.add(located{at, seeds.Fault{Pointer: string(pointer), Problem: problem, Expected: expected}})
}

func (r *reader) add(l located) {
	if len(r.found) == maxFaults {
		r.more++
		return
	}
	l.File = r.name
	r.found = append(r.found, l)
}

// broke notes the fault after which nothing can be read.
func (r *reader) broke(err error) {
	var syntax *jsontext.SyntacticError
	switch {
	case len(bytes.TrimSpace(r.text)) == 0:
		r.whole("the file is empty", "JSON")
	case errors.As(err, &syntax) && !errors.Is(err, io.ErrUnexpectedEOF):
		problem := strings.TrimPrefix(syntax.Err.Error(), "jsontext: ")
		r.faultAt(r.base+int(syntax.ByteOffset), r.above+syntax.JSONPointer, problem, "JSON")
	default:
		r.add(located{len(r.text), seeds.Fault{Problem: "the file ends too early", Expected: "JSON"}})
	}
}

// placed are the faults in the order of the file, with line and column; nil: none.
func (r *reader) placed() seeds.Faults {
	slices.SortStableFunc(r.found, func(a, b located) int { return cmp.Compare(a.at, b.at) })
	var all seeds.Faults
	line, begin, passed := 1, 0, 0 // begin is where the line does
	for _, l := range r.found {
		if l.at >= 0 {
			if n := bytes.Count(r.text[passed:l.at], []byte("\n")); n > 0 {
				line += n
				begin = bytes.LastIndexByte(r.text[:l.at], '\n') + 1
			}
			passed = l.at
			l.Line, l.Column = line, 1+utf8.RuneCount(r.text[begin:l.at])
		}
		all = append(all, l.Fault)
	}
	if r.more > 0 {
		all = append(all, seeds.Fault{File: r.name, Problem: fmt.Sprintf("%s more faults are not listed", grouped(r.more))})
	}
	return all
}

// kindOf says what a value is.
func kindOf(v jsontext.Value) string {
	switch v.Kind() {
	case '{':
		return "an object"
	case '[':
		return "a list"
	case '0', '"':
		return short(v)
	}
	return string(v)
}

// short is a value as a fault shows it, escaped for terminals.
func short(v []byte) string {
	s := strconv.Quote(string(v[:min(len(v), 60)]))
	s = strings.ReplaceAll(s[1:len(s)-1], `\"`, `"`)
	if len(v) > 60 {
		s += "…"
	}
	return s
}

// grouped is a number with its thousands apart.
func grouped(n int) string {
	digits := strconv.Itoa(n)
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}
