package seeds

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// maxFaults is how many faults of one reading are kept; of the others only the
// number is.
const maxFaults = 1000

// Fault is one thing that is wrong with a map or a document of it.
type Fault struct {
	File     string
	Line     int    // from 1; 0 where the fault is that of the whole file
	Column   int    // from 1, in code points
	Pointer  string // JSON pointer (RFC 6901) of the value; empty: the root, or no JSON
	Problem  string
	Expected string // what may stand here, or empty
	Nearest  string // what was likely meant, or empty

	// Closest is where the words of a quote, or something like them, stand in
	// its document; nil where that was not asked, or nothing is like them.
	Closest *Passage
}

// Error is the fault in one line, as in
//
//	map.json:41:17 /quotes/3/exact: not in "article"; closest at 1204..1262, differs by ’ for '
//
// Positions in documents count code points.
func (f Fault) Error() string {
	var b strings.Builder
	b.WriteString(f.File)
	if f.Line > 0 {
		fmt.Fprintf(&b, ":%d:%d", f.Line, f.Column)
	}
	if f.Pointer != "" {
		b.WriteString(" " + printable(f.Pointer))
	}
	b.WriteString(": " + f.Problem)
	switch p := f.Closest; {
	case p == nil:
	case p.Verbatim():
		fmt.Fprintf(&b, "; stands at %d..%d", p.Start, p.End)
	default:
		fmt.Fprintf(&b, "; closest at %d..%d, differs by %s", p.Start, p.End, p.Differs())
	}
	if f.Expected != "" {
		b.WriteString("; expected " + f.Expected)
	}
	if f.Nearest != "" {
		b.WriteString("; did you mean " + quoted(f.Nearest) + "?")
	}
	return b.String()
}

// Faults are all that is wrong with a map, in the order of the file; those of
// its documents follow. Where there are more than a thousand, the last one says
// how many are not listed.
type Faults []Fault

// Error is one line a fault.
func (f Faults) Error() string {
	lines := make([]string, len(f))
	for i := range f {
		lines[i] = f[i].Error()
	}
	return strings.Join(lines, "\n")
}

// report gathers the faults of one reading.
type report struct {
	found []located
	more  int // faults that were not kept

	comparisons int // words looked at for Nearest
	searches    int // documents searched for the words of a quote
}

// located is a fault before its place is worked out.
type located struct {
	src *source
	at  int // byte offset, or -1: the whole file
	Fault
}

// add notes a fault at a byte offset of a file.
func (r *report) add(src *source, at int, f Fault) {
	if len(r.found) == maxFaults {
		r.more++
		return
	}
	f.File = src.name
	r.found = append(r.found, located{src: src, at: at, Fault: f})
}

// faults are the faults found, sorted and placed; nil where there are none.
func (r *report) faults() Faults {
	slices.SortStableFunc(r.found, func(a, b located) int {
		return cmp.Or(cmp.Compare(a.src.rank, b.src.rank), cmp.Compare(a.at, b.at))
	})
	var all Faults
	var place *tracker
	for _, l := range r.found {
		if place == nil || place.src != l.src {
			place = &tracker{src: l.src, line: 1, column: 1}
		}
		if l.at >= 0 {
			l.Line, l.Column = place.to(l.at)
			l.Pointer = l.src.root.pointer(l.at)
		}
		all = append(all, l.Fault)
	}
	if r.more > 0 {
		all = append(all, Fault{File: all[0].File, Problem: fmt.Sprintf("%d more faults are not listed", r.more)})
	}
	return all
}

// maxComparisons bounds the work of finding what was meant in a large map full
// of slips; faults found later carry no suggestion.
const maxComparisons = 1 << 17

// nearest is Nearest, within bounds.
func (r *report) nearest(word string, of []string) string {
	r.comparisons += len(of)
	if r.comparisons > maxComparisons {
		return ""
	}
	return Nearest(word, of)
}

// quoted is a string of a file as a fault shows it: short, and with everything
// escaped that could confuse a terminal.
func quoted(s string) string { return strconv.Quote(shortened(s)) }

// printable is a string of a file, escaped but not quoted.
func printable(s string) string {
	q := quoted(s)
	return strings.ReplaceAll(q[1:len(q)-1], `\"`, `"`)
}

// shortened is the start and the end of a string, at most 120 code points.
func shortened(s string) string {
	const half = 60
	if len(s) <= 2*half || utf8.RuneCountInString(s) <= 2*half {
		return s
	}
	t := NewText(s)
	return t.Slice(0, half) + "…" + t.Slice(t.Len()-half+1, t.Len())
}
