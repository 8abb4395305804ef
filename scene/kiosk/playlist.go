//go:build !js

package kiosk

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"

	"citemap/seeds"
)

// Entry is a map of a playlist, and for how long it plays: so many shows, or so many
// minutes, whichever is over first; by default one show.
type Entry struct {
	Map     string // its file; empty: the built-in one
	Loops   int
	Minutes float64
	Theme   string // "paper" or "night"; empty: as the command line says
	View    string // "force" or "geo"; empty: the same
}

// Over reports whether an entry has played for long enough.
func (e *Entry) Over(loops int, played time.Duration) bool {
	if e.Loops == 0 && e.Minutes == 0 {
		return loops >= 1
	}
	return e.Loops > 0 && loops >= e.Loops || e.Minutes > 0 && played.Minutes() >= e.Minutes
}

// mostPlaylist is how long a file of a playlist may be, in bytes.
const mostPlaylist = 1 << 20

// LoadPlaylist reads a file that is a playlist, or the one map that it is. What is wrong
// with a map is found out when it plays.
func LoadPlaylist(path string) ([]Entry, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(f, mostPlaylist+1))
	f.Close()
	if err != nil {
		return nil, err
	}
	if !isPlaylist(data) {
		return []Entry{{Map: path}}, nil
	}
	entries, err := readPlaylist(path, data)
	if err != nil {
		return nil, err
	}
	for i := range entries {
		if !filepath.IsAbs(entries[i].Map) {
			entries[i].Map = filepath.Join(filepath.Dir(path), filepath.FromSlash(entries[i].Map))
		}
	}
	return entries, nil
}

// isPlaylist reports whether a file has the one key that maps do not have and every
// playlist has.
func isPlaylist(data []byte) bool {
	dec := jsontext.NewDecoder(bytes.NewReader(data))
	if token, err := dec.ReadToken(); err != nil || token.Kind() != '{' {
		return false
	}
	for {
		token, err := dec.ReadToken()
		if err != nil || token.Kind() != '"' {
			return false
		}
		if token.String() == "maps" {
			return true
		}
		if dec.SkipValue() != nil {
			return false
		}
	}
}

// readPlaylist reads a playlist; its error is seeds.Faults, all there are.
func readPlaylist(name string, data []byte) ([]Entry, error) {
	if len(data) > mostPlaylist {
		return nil, seeds.Faults{{File: name, Problem: "too long", Expected: fmt.Sprintf("at most %d bytes", mostPlaylist)}}
	}
	r := &reading{name: name, text: string(data), dec: jsontext.NewDecoder(bytes.NewReader(data))}
	var entries []Entry
	r.object([]field{{"maps", func() {
		r.array(func() {
			var e Entry
			at := r.start()
			r.object(fieldsOf(r, &e))
			if e.Map == "" && len(r.faults) == 0 {
				r.fault(at, "an entry without its map", `"map", the file of one`, "")
			}
			entries = append(entries, e)
		})
	}}})
	if at := r.start(); !r.broken && at < len(r.text) {
		r.fault(at, "there is more after the end", "nothing", "")
	}
	if len(r.faults) == 0 && len(entries) == 0 {
		r.fault(0, "there is no map in it", "at least one", "")
	}
	if len(r.faults) > 0 {
		return nil, r.faults
	}
	return entries, nil
}

func fieldsOf(r *reading, e *Entry) []field {
	return []field{
		{"map", func() { e.Map = r.string("the file of a map", nil) }},
		{"loops", func() {
			e.Loops = int(r.number("a whole number, 1 or more", func(n float64) bool { return n >= 1 && n <= 1e6 && n == math.Trunc(n) }))
		}},
		{"minutes", func() {
			e.Minutes = r.number("a number above 0, in minutes", func(n float64) bool { return n > 0 && n <= 1e6 })
		}},
		{"theme", func() { e.Theme = r.string(`"paper" or "night"`, []string{"paper", "night", "light", "dark"}) }},
		{"view", func() { e.View = r.string(`"force" or "geo"`, []string{"force", "geo"}) }},
	}
}

// reading takes a file apart and gathers its faults. After one of syntax nothing more
// is read.
type reading struct {
	name, text string
	dec        *jsontext.Decoder
	faults     seeds.Faults
	broken     bool
}

// field is a key of an object, and what reads its value.
type field struct {
	name string
	read func()
}

// start is the byte offset of the next token.
func (r *reading) start() int {
	at := int(r.dec.InputOffset())
	return at + len(r.text[at:]) - len(strings.TrimLeft(r.text[at:], " \t\r\n,:"))
}

func (r *reading) fault(at int, problem, expected, nearest string) {
	before := r.text[:min(at, len(r.text))]
	line := strings.LastIndexByte(before, '\n') + 1
	r.faults = append(r.faults, seeds.Fault{
		File: r.name, Line: strings.Count(before, "\n") + 1, Column: utf8.RuneCountInString(before[line:]) + 1,
		Pointer: string(r.dec.StackPointer()), Problem: problem, Expected: expected, Nearest: nearest,
	})
}

// broke notes a fault of syntax.
func (r *reading) broke(err error) {
	if r.broken {
		return
	}
	r.broken = true
	at, problem := len(r.text), "the file ends too early"
	var syntax *jsontext.SyntacticError
	if errors.As(err, &syntax) && !errors.Is(err, io.ErrUnexpectedEOF) {
		at, problem = int(syntax.ByteOffset), strings.TrimPrefix(syntax.Err.Error(), "jsontext: ")
	}
	r.fault(at, problem, "JSON", "")
}

// value reads a value of a kind, or steps over one of another, which is a fault.
func (r *reading) value(kind byte, expected string) (token jsontext.Token, at int, ok bool) {
	at = r.start()
	if r.broken {
		return token, at, false
	}
	if found := r.dec.PeekKind(); found != jsontext.Kind(kind) && found != 0 {
		if err := r.dec.SkipValue(); err != nil {
			r.broke(err)
			return token, at, false
		}
		r.fault(at, "not "+expected, expected, "")
		return token, at, false
	}
	token, err := r.dec.ReadToken()
	if err != nil {
		r.broke(err)
		return token, at, false
	}
	return token, at, true
}

func (r *reading) object(fields []field) {
	if _, _, ok := r.value('{', "an object"); !ok {
		return
	}
	names := make([]string, len(fields))
	for i := range fields {
		names[i] = fields[i].name
	}
	for !r.broken {
		at := r.start()
		token, err := r.dec.ReadToken()
		switch {
		case err != nil:
			r.broke(err)
			return
		case token.Kind() == '}':
			return
		}
		name := token.String()
		if i := slices.Index(names, name); i >= 0 {
			fields[i].read()
			continue
		}
		r.fault(at, "unknown key "+strconv.Quote(name), "one of "+strings.Join(names, ", "), seeds.Nearest(name, names))
		if err := r.dec.SkipValue(); err != nil {
			r.broke(err)
		}
	}
}

func (r *reading) array(each func()) {
	if _, _, ok := r.value('[', "an array"); !ok {
		return
	}
	for !r.broken && r.dec.PeekKind() != ']' {
		if r.dec.PeekKind() == 0 {
			_, err := r.dec.ReadToken()
			r.broke(err)
			return
		}
		each()
	}
	if !r.broken {
		if _, err := r.dec.ReadToken(); err != nil {
			r.broke(err)
		}
	}
}

// string reads one of some words, or any that is not empty.
func (r *reading) string(expected string, of []string) string {
	token, at, ok := r.value('"', expected)
	if !ok {
		return ""
	}
	text := token.String()
	if text == "" || of != nil && !slices.Contains(of, text) {
		r.fault(at, strconv.Quote(text)+" cannot stand here", expected, seeds.Nearest(text, of))
	}
	return text
}

func (r *reading) number(expected string, fits func(float64) bool) float64 {
	token, at, ok := r.value('0', expected)
	if !ok {
		return 0
	}
	n, err := token.Float()
	if err != nil || !fits(n) {
		r.fault(at, token.String()+" cannot stand here", expected, "")
	}
	return n
}
