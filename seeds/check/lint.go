package check

import (
	"fmt"
	"strings"

	"citemap/seeds"
)

// linter gathers the faults of a map that its reader lets pass, because a map can
// be shown in spite of them.
type linter struct {
	m       *seeds.Map
	file    string
	places  *seeds.Places
	faults  seeds.Faults
	more    int                      // faults that were not kept
	finders map[string]*seeds.Finder // by document
	printed map[string]bool          // by name; see isPrinted
}

// maxLints is how many faults are kept; of the others only the number is.
const maxLints = 1000

// lint are the faults of a map that its reader lets pass. It must be a map of which
// the whole file was read; references that lead nowhere, and documents without
// their text, are the reader's faults and none here.
//
// Each is a slip that can be set right by the file alone: something cited by
// nothing, cited twice or told twice, a name that names nobody or two, words given
// as printed that are not, a step that shows what it does not speak of. What only a
// person can judge, as whether a date is finer than the text gives it, is not
// looked for.
func lint(m *seeds.Map, file string, places *seeds.Places) seeds.Faults {
	l := &linter{m: m, file: file, places: places,
		finders: make(map[string]*seeds.Finder), printed: make(map[string]bool)}
	l.quotes()
	l.nodes()
	l.names()
	l.links()
	l.claims()
	l.chapters()
	if l.more > 0 {
		l.faults = append(l.faults, seeds.Fault{File: file, Problem: fmt.Sprintf("%d more faults are not listed", l.more)})
	}
	return l.faults
}

// fault notes a fault at a value of the file, or at the one around it where the
// file leaves that out.
func (l *linter) fault(pointer, problem, expected string) {
	l.add(pointer, seeds.Fault{Problem: problem, Expected: expected})
}

func (l *linter) add(pointer string, f seeds.Fault) {
	if len(l.faults) == maxLints {
		l.more++
		return
	}
	f.File, f.Pointer = l.file, pointer
	for f.Line, f.Column = l.places.At(f.Pointer); f.Line == 0 && f.Pointer != ""; f.Line, f.Column = l.places.At(f.Pointer) {
		f.Pointer = f.Pointer[:strings.LastIndexByte(f.Pointer, '/')]
	}
	l.faults = append(l.faults, f)
}

// pointer is the JSON pointer to what lies at the end of a path of keys and
// numbers.
func pointer(path ...any) string {
	var b strings.Builder
	for _, part := range path {
		fmt.Fprintf(&b, "/%v", part)
	}
	return b.String()
}

// finder finds words in a document; nil where that has no text.
func (l *linter) finder(document string) *seeds.Finder {
	d := l.m.Document(document)
	if d == nil || d.Text == nil {
		return nil
	}
	if l.finders[document] == nil {
		l.finders[document] = seeds.NewFinder(d.Text)
	}
	return l.finders[document]
}

// repeated notes each entry of an array of ids or names that an earlier one is.
func (l *linter) repeated(ids []string, path ...any) {
	seen := make(map[string]bool, len(ids))
	for i, id := range ids {
		if seen[id] {
			l.fault(pointer(path...)+fmt.Sprintf("/%d", i), fmt.Sprintf("%q is listed twice", id), "it once")
		}
		seen[id] = true
	}
}
