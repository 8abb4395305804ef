package check

import (
	"encoding/json"
	"io"

	"citemap/seeds"
)

// The reports for machines. Keys are lower-case and stay as they are; positions in
// documents count code points, as those of the map do, and lines and columns of
// files count from 1. Every list is there, if empty.

// jsonReport is a Report as JSON.
type jsonReport struct {
	Map      string      `json:"map"`      // empty: the built-in one
	Complete bool        `json:"complete"` // false: the file breaks off, and only its faults follow
	Faults   []jsonFault `json:"faults"`
	Coverage []Coverage  `json:"coverage"`
	Mentions []Mentions  `json:"mentions"`
	Pairs    []Pair      `json:"pairs"`
}

// jsonFault is a seeds.Fault as JSON. Line and column are missing where the fault
// is that of a whole file.
type jsonFault struct {
	File     string       `json:"file"`
	Line     int          `json:"line,omitempty"`
	Column   int          `json:"column,omitempty"`
	Pointer  string       `json:"pointer"`
	Problem  string       `json:"problem"`
	Expected string       `json:"expected,omitempty"`
	Nearest  string       `json:"nearest,omitempty"`
	Closest  *jsonPassage `json:"closest,omitempty"`
}

// jsonPassage is where the words of a quote stand, or what is most like them.
type jsonPassage struct {
	Span
	Differences []jsonDifference `json:"differences"`
}

type jsonDifference struct {
	Class   seeds.Class `json:"class"`
	Printed string      `json:"printed"`
	Quoted  string      `json:"quoted"`
}

// JSON writes the report for machines.
func (r *Report) JSON(w io.Writer) error {
	out := jsonReport{Map: r.Map, Complete: r.whole, Faults: []jsonFault{}, Coverage: []Coverage{},
		Mentions: []Mentions{}, Pairs: listed(r.Pairs)}
	for _, f := range r.Faults {
		out.Faults = append(out.Faults, faultJSON(f))
	}
	for _, c := range r.Coverage {
		c.Uncited, c.Headings = listed(c.Uncited), listed(c.Headings)
		out.Coverage = append(out.Coverage, c)
	}
	for _, m := range r.Mentions {
		m.At = listed(m.At)
		out.Mentions = append(out.Mentions, m)
	}
	return writeJSON(w, out)
}

// faultJSON is a fault as JSON.
func faultJSON(f seeds.Fault) jsonFault {
	out := jsonFault{File: f.File, Line: f.Line, Column: f.Column, Pointer: f.Pointer,
		Problem: f.Problem, Expected: f.Expected, Nearest: f.Nearest}
	if f.Closest == nil {
		return out
	}
	out.Closest = &jsonPassage{Span: Span{f.Closest.Start, f.Closest.End}, Differences: []jsonDifference{}}
	for _, d := range f.Closest.Differences {
		out.Closest.Differences = append(out.Closest.Differences, jsonDifference(d))
	}
	return out
}

// listed is a list that is not nil, which JSON has no word for.
func listed[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// writeJSON writes a value as indented JSON, with its letters as they are.
func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
