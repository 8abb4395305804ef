package assets

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// catalogue is a file of words while it is read into Strings. Its keys are the
// paths of their fields; what the fields of maps and the places of phrases are
// called, the English says.
type catalogue struct {
	lines   map[string]entry // not yet taken, by key
	grammar *grammar
	faults  []fault
}

// entry is a line of a catalogue: its number, from 1, and what stands behind the
// equals sign.
type entry struct {
	line int
	text string
}

type fault struct {
	line int // 0: of the whole file
	text string
}

// readWords reads a catalogue. like is the English; nil: this is it. What has no
// fault is read in any case.
func readWords(data string, like *Strings) (*Strings, error) {
	c := catalogue{lines: map[string]entry{}}
	c.cut(data)
	words := &Strings{}
	c.speak(words)
	model := reflect.Value{}
	if like != nil {
		model = reflect.ValueOf(like).Elem()
	}
	c.read(reflect.ValueOf(words).Elem(), "", model)
	for key, e := range c.lines {
		c.fault(e.line, "%s is no key of these words", key)
	}
	return words, c.wrong()
}

// cut takes the lines apart.
func (c *catalogue) cut(data string) {
	n := 0
	for line := range strings.SplitSeq(strings.TrimPrefix(data, "\uFEFF"), "\n") {
		n++
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		key, text, ok := strings.Cut(line, "=")
		key, text = strings.TrimSpace(key), strings.TrimSpace(text)
		before, taken := c.lines[key]
		switch {
		case !utf8.ValidString(line):
			c.fault(n, "is not UTF-8")
		case !ok || key == "":
			c.fault(n, "expected: key = words")
		case taken:
			c.fault(n, "%s stands in line %d already", key, before.line)
		case text == "":
			c.fault(n, "%s has no words", key)
			c.lines[key] = entry{n, text}
		default:
			c.lines[key] = entry{n, text}
		}
	}
}

// speak finds the grammar of the language that the file says it is in.
func (c *catalogue) speak(words *Strings) {
	said := c.lines["language"]
	for _, g := range grammars() {
		if g.language == said.text {
			c.grammar = &g
		}
	}
	if c.grammar == nil {
		c.fault(said.line, "language is %q; expected one of %s", said.text, strings.Join(Languages(), ", "))
		c.grammar = &grammars()[0]
	}
	words.grammar = c.grammar
}

// read fills a value from the lines that are its own. like is the same value in
// English, or none.
func (c *catalogue) read(v reflect.Value, path string, like reflect.Value) {
	switch at := v.Addr().Interface().(type) {
	case *string:
		*at = string(c.phrase(path, []string{}))
	case *Phrase:
		*at = c.phrase(path, placesLike(like))
	case *Plural:
		c.plural(at, path, like)
	case *[12]string:
		c.list(at[:], path)
	case *[4]string:
		c.list(at[:], path)
	case *[3]string:
		c.list(at[:], path)
	case *map[string]string:
		*at = map[string]string{}
		for _, name := range c.names(path, like) {
			(*at)[name] = string(c.phrase(path+"."+name, []string{}))
		}
	case *map[string]Phrase:
		*at = map[string]Phrase{}
		for _, name := range c.names(path, like) {
			model := reflect.Value{}
			if like.IsValid() {
				model = like.MapIndex(reflect.ValueOf(name))
			}
			(*at)[name] = c.phrase(path+"."+name, placesLike(model))
		}
	default:
		c.fields(v, path, like)
	}
}

// fields reads those of a struct.
func (c *catalogue) fields(v reflect.Value, path string, like reflect.Value) {
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if !f.IsExported() {
			continue
		}
		key := keyOf(f.Name)
		if path != "" {
			key = path + "." + key
		}
		model := reflect.Value{}
		if like.IsValid() {
			model = like.Field(i)
		}
		c.read(v.Field(i), key, model)
	}
}

// keyOf is what a field is called in a catalogue: CopiedURL is copiedURL.
func keyOf(field string) string {
	first, size := utf8.DecodeRuneInString(field)
	return string(unicode.ToLower(first)) + field[size:]
}

// take takes the line of a key.
func (c *catalogue) take(key string) (entry, bool) {
	e, ok := c.lines[key]
	if !ok {
		c.fault(0, "%s is missing", key)
	}
	delete(c.lines, key)
	return e, ok
}

// phrase reads words with exactly those places. Nil stands for any: those of the
// English are the measure of the others.
func (c *catalogue) phrase(key string, places []string) Phrase {
	e, ok := c.take(key)
	if !ok {
		return ""
	}
	c.measure(key, e, places)
	return Phrase(e.text)
}

// measure compares the places of a line with those that it should have.
func (c *catalogue) measure(key string, e entry, places []string) {
	found := Phrase(e.text).places()
	switch {
	case strings.Count(e.text, "{") != strings.Count(e.text, "}"):
		c.fault(e.line, "%s has a brace without its other half", key)
	case places != nil && !slices.Equal(found, places):
		c.fault(e.line, "%s has %s; expected %s", key, braced(found), braced(places))
	}
}

// placesLike are those of the English phrase, or nil.
func placesLike(like reflect.Value) []string {
	if !like.IsValid() {
		return nil
	}
	return like.Interface().(Phrase).places()
}

// plural reads a line for each form that the language has. A form for one number
// alone need not tell it.
func (c *catalogue) plural(p *Plural, path string, like reflect.Value) {
	p.grammar = c.grammar
	for _, f := range c.grammar.forms {
		key := path + "." + formNames[f]
		e, ok := c.take(key)
		if !ok {
			continue
		}
		p.forms[f] = Phrase(e.text)
		var places []string
		if like.IsValid() {
			places = like.Addr().Interface().(*Plural).forms[other].places()
		}
		if f == one && c.grammar.names1 && !slices.Contains(p.forms[f].places(), "n") {
			places = slices.DeleteFunc(places, func(name string) bool { return name == "n" })
		}
		c.measure(key, e, places)
	}
}

// list reads words with bars between them.
func (c *catalogue) list(to []string, key string) {
	e, ok := c.take(key)
	if !ok {
		return
	}
	all := strings.Split(e.text, "|")
	if len(all) != len(to) {
		c.fault(e.line, "%s has %d words; expected %d with | between them", key, len(all), len(to))
		return
	}
	for i := range to {
		to[i] = strings.TrimSpace(all[i])
	}
}

// names are the keys of a map: those of the English, or in the English, all that
// there are.
func (c *catalogue) names(path string, like reflect.Value) []string {
	var names []string
	if like.IsValid() {
		for _, key := range like.MapKeys() {
			names = append(names, key.String())
		}
		return distinct(names)
	}
	for key := range c.lines {
		if name, ok := strings.CutPrefix(key, path+"."); ok {
			names = append(names, name)
		}
	}
	return distinct(names)
}

func (c *catalogue) fault(line int, format string, args ...any) {
	c.faults = append(c.faults, fault{line, fmt.Sprintf(format, args...)})
}

// wrong is all that is wrong, in the order of the lines, or nil.
func (c *catalogue) wrong() error {
	slices.SortFunc(c.faults, func(a, b fault) int {
		if a.line != b.line {
			return a.line - b.line
		}
		return strings.Compare(a.text, b.text)
	})
	all := make([]error, len(c.faults))
	for i, f := range c.faults {
		if f.line == 0 {
			all[i] = errors.New(f.text)
			continue
		}
		all[i] = fmt.Errorf("line %d: %s", f.line, f.text)
	}
	return errors.Join(all...)
}

// braced are names as they stand in a phrase.
func braced(names []string) string {
	if len(names) == 0 {
		return "no places"
	}
	return "{" + strings.Join(names, "} {") + "}"
}

// distinct sorts names and drops those that are there twice.
func distinct(names []string) []string {
	slices.Sort(names)
	return slices.Compact(names)
}
