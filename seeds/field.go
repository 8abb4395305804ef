package seeds

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// reader fills a Map from the values of its file.
type reader struct {
	*report
	src  *source
	m    *Map
	refs []reference
}

// field is one key of an object of the format, and how its value is read into
// a T. An optional key may be absent, or null, which is the same.
type field[T any] struct {
	key      string
	required bool
	read     func(*reader, *value, *T)
}

const (
	required = true
	optional = false
)

// fault notes a fault at a value.
func (r *reader) fault(v *value, problem, expected string) {
	r.add(r.src, v.at, Fault{Problem: problem, Expected: expected})
}

// is reports whether a value is of a kind, and notes a fault where it is not.
func (r *reader) is(v *value, kind byte, expected string) bool {
	if v.kind != kind && v.kind != 0 {
		r.fault(v, "this is "+v.described(), expected)
	}
	return v.kind == kind
}

// object reads the members of an object by the table of its fields.
func object[T any](r *reader, v *value, fields []field[T], into *T) {
	if !r.is(v, '{', "an object") {
		return
	}
	seen := make([]bool, len(fields))
	for i, member := range v.names {
		at := slices.IndexFunc(fields, func(f field[T]) bool { return f.key == member.text })
		if at < 0 {
			r.unknownKey(member, keys(fields))
			continue
		}
		f, item := fields[at], &v.items[i]
		if seen[at] {
			r.add(r.src, member.at, Fault{Problem: "key " + quoted(f.key) + " is given twice", Expected: "it once"})
			continue
		}
		seen[at] = true
		if item.kind != 'n' || f.required {
			f.read(r, item, into)
		}
	}
	for i, f := range fields {
		if f.required && !seen[i] && !v.open {
			r.fault(v, "key "+quoted(f.key)+" is missing", "")
		}
	}
}

// keys are the keys of a table of fields.
func keys[T any](fields []field[T]) []string {
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = f.key
	}
	return names
}

// unknownKey notes the fault of a key that the format does not have.
func (r *reader) unknownKey(member name, known []string) {
	r.add(r.src, member.at, Fault{
		Problem:  "unknown key " + quoted(member.text),
		Expected: "one of " + strings.Join(known, ", "),
		Nearest:  r.nearest(member.text, known),
	})
}

// list reads each element of an array.
func (r *reader) list(v *value, element func(*value)) {
	if !r.is(v, '[', "an array") {
		return
	}
	for i := range v.items {
		element(&v.items[i])
	}
}

// entries reads an array of objects that each start as blank. Entry i is read
// from the i-th value, whether or not that is faultless.
func entries[T any](r *reader, v *value, fields []field[T], blank T) []T {
	all := make([]T, 0, len(v.items))
	r.list(v, func(item *value) {
		all = append(all, blank)
		object(r, item, fields, &all[len(all)-1])
	})
	return all
}

// text reads a string.
func (r *reader) text(v *value) string {
	r.is(v, '"', "a string")
	return v.text
}

// MaxName is the length of a name, in code points.
const MaxName = 200

// name reads the name of something: a string that fits on a map.
func (r *reader) name(v *value) string {
	s := r.text(v)
	if n := utf8.RuneCountInString(s); n > MaxName {
		r.fault(v, fmt.Sprintf("a name of %d characters", n), fmt.Sprintf("at most %d", MaxName))
	}
	return s
}

// filled reads a name that is not empty.
func (r *reader) filled(v *value) string {
	s := r.name(v)
	if v.kind == '"' && strings.TrimSpace(s) == "" {
		r.fault(v, "an empty name", "at least one letter")
	}
	return s
}

// names reads an array of names that are not empty.
func (r *reader) names(v *value) []string {
	var all []string
	r.list(v, func(item *value) { all = append(all, r.filled(item)) })
	return all
}

// id reads an id.
func (r *reader) id(v *value) string {
	s := r.text(v)
	if v.kind == '"' && !validID(s) {
		r.fault(v, quoted(s)+" is no id", "1 to 64 of a-z 0-9 . _ -")
	}
	return s
}

// validID reports whether a string can name a part of a map: 1 to 64
// characters of [a-z0-9._-], so that it can stand in an address and in the
// name of a file.
func validID(s string) bool {
	for _, c := range []byte(s) {
		if !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '.' && c != '_' && c != '-' {
			return false
		}
	}
	return s != "" && len(s) <= 64
}

// word reads one of a few words.
func (r *reader) word(v *value, what string, of []string) string {
	if r.is(v, '"', "a string") && !slices.Contains(of, v.text) {
		r.unknown(v, what, of)
		return ""
	}
	return v.text
}

// unknown notes that a word is not one of those that may stand here.
func (r *reader) unknown(v *value, what string, of []string) {
	r.add(r.src, v.at, Fault{
		Problem:  "unknown " + what + " " + quoted(v.text),
		Expected: "one of " + strings.Join(of, ", "),
		Nearest:  r.nearest(v.text, of),
	})
}

// number reads a finite number from low to high, which may be infinite.
func (r *reader) number(v *value, low, high float64) float64 {
	if !r.is(v, '0', "a number") {
		return 0
	}
	x, err := strconv.ParseFloat(v.text, 64)
	switch {
	case err != nil || math.IsInf(x, 0):
		r.fault(v, printable(v.text)+" is too large a number", "")
	case x < low || x > high:
		r.fault(v, printable(v.text)+" is out of range", fmt.Sprintf("%v to %v", low, high))
	}
	return x
}

// whole reads a whole number from low to high.
func (r *reader) whole(v *value, low, high int) int {
	x := r.number(v, float64(low), float64(high))
	if x != math.Trunc(x) {
		r.fault(v, printable(v.text)+" is not whole", "a whole number")
	}
	return int(min(max(x, float64(low)), float64(high)))
}

// flag reads a boolean.
func (r *reader) flag(v *value) bool {
	if v.kind != 't' && v.kind != 'f' {
		r.is(v, 't', "true or false")
	}
	return v.kind == 't'
}

// notes reads an object of strings whose keys are anyone's.
func (r *reader) notes(v *value) map[string]string {
	if !r.is(v, '{', "an object") {
		return nil
	}
	all := make(map[string]string, len(v.items))
	for i, member := range v.names {
		if _, taken := all[member.text]; taken {
			r.add(r.src, member.at, Fault{Problem: "key " + quoted(member.text) + " is given twice", Expected: "it once"})
			continue
		}
		all[member.text] = r.text(&v.items[i])
	}
	return all
}
