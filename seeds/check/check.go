// Package check tells an author what is wrong with a map, and what its documents
// say that the map does not.
//
// Faults are what a careful author would not let stand: see lint for what counts
// as one beside the reader's own. Coverage, Mentions and Suggest are no verdicts
// but a list of work; Revise tells what a new version of a document does to the
// quotes of the old.
package check

import (
	"cmp"
	"slices"

	"citemap/seeds"
)

// Report is all that the check of one map found.
type Report struct {
	Map      string       // as named on the command line; empty: the built-in one
	Faults   seeds.Faults // the reader's and lint's, in the order of the file
	Coverage []Coverage   // one for each document that could be read
	Mentions []Mentions   // one for each node
	Pairs    []Pair       // nodes that sentences name together and no link joins

	draft *seeds.Map
	whole bool // the file could be read to its end
}

// BuiltIn is what the file of the built-in map is called in its faults.
const BuiltIn = "map.json"

// Run checks a map file and its documents. Name is what faults call the file,
// BuiltIn where it is empty; open is as that of seeds.Read. A map that breaks off
// gets no more than the faults of its reading: what it lacks may have stood behind
// the break.
func Run(name string, data []byte, open func(file string) ([]byte, error)) *Report {
	file := cmp.Or(name, BuiltIn)
	draft, faults := seeds.Draft(file, data, open)
	places := seeds.Locate(data)
	r := &Report{Map: name, Faults: faults, draft: draft, whole: places.Whole()}
	if !r.whole {
		return r
	}
	r.Faults = inOrder(file, faults, lint(draft, file, places))
	sentences := make(map[string][]Span, len(draft.Documents))
	for i := range draft.Documents {
		d := &draft.Documents[i]
		if d.Text == nil || draft.Document(d.ID) != d { // or its id is taken
			continue
		}
		sentences[d.ID] = Sentences(d.Text)
		r.Coverage = append(r.Coverage, Cover(draft, d, sentences[d.ID]))
	}
	r.Mentions = Mentioned(draft)
	r.Pairs = Suggest(draft, r.Mentions, sentences)
	return r
}

// inOrder are the faults of a reading and of lint in the order of the map's file,
// then those of its documents, and last how many are not listed.
func inOrder(file string, read, linted seeds.Faults) seeds.Faults {
	type ranked struct {
		part int
		seeds.Fault
	}
	var all []ranked
	for i, f := range slices.Concat(read, linted) {
		part := 0
		switch {
		case f.Line == 0 && i > 0:
			part = 2 // "more faults are not listed"
		case f.File != file:
			part = 1
		}
		all = append(all, ranked{part, f})
	}
	slices.SortStableFunc(all, func(a, b ranked) int {
		if a.part != b.part || a.part != 0 {
			return cmp.Compare(a.part, b.part)
		}
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	var faults seeds.Faults
	for _, f := range all {
		faults = append(faults, f.Fault)
	}
	return faults
}
