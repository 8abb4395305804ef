package check

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"citemap/seeds"
)

// Proposal is an author's list of work: what the documents of a map say together, or
// name, and the map does not have.
type Proposal struct {
	Map   string
	Pairs []Pair  // nodes that sentences name together and no link joins
	Names []Names // of each document, those that no node has

	draft *seeds.Map
}

// Names are the names in a document that no node has.
type Names struct {
	Document string `json:"document"`
	Terms    []Term `json:"terms"`
}

// Propose makes the list for a map file and its documents. Name and open are as those
// of Run. The map may have faults; they only make the list longer.
func Propose(name string, data []byte, open func(file string) ([]byte, error)) *Proposal {
	draft, _ := seeds.Draft(cmp.Or(name, BuiltIn), data, open)
	p := &Proposal{Map: name, draft: draft}
	sentences := make(map[string][]Span, len(draft.Documents))
	for i := range draft.Documents {
		d := &draft.Documents[i]
		if d.Text == nil || draft.Document(d.ID) != d { // or its id is taken
			continue
		}
		sentences[d.ID] = Sentences(d.Text)
		p.Names = append(p.Names, Names{d.ID, Unlisted(d.Text, sentences[d.ID], draft)})
	}
	p.Pairs = Suggest(draft, Mentioned(draft), sentences)
	return p
}

// Text writes the list for people.
func (p *Proposal) Text(w io.Writer) error {
	var b strings.Builder
	if len(p.Pairs) == 0 {
		fmt.Fprintf(&b, "No sentence names two nodes that %s does not join.\n", called(p.Map))
	}
	places := make(map[string]lines)
	for _, pair := range p.Pairs {
		fmt.Fprintf(&b, "%s – %s: named together in %s\n", plain(nameOf(p.draft, pair.A)), plain(nameOf(p.draft, pair.B)),
			numbered(len(pair.Sentences), "sentence"))
		for _, s := range pair.Sentences {
			t := p.draft.Document(s.Document).Text
			if _, ok := places[s.Document]; !ok {
				places[s.Document] = newLines(t)
			}
			fmt.Fprintf(&b, "  %s, line %d, %d..%d: %s\n", s.Document, places[s.Document].of(s.Start), s.Start, s.End,
				firstWords(t.Slice(s.Start, s.End)))
		}
	}
	for _, names := range p.Names {
		if len(names.Terms) > 0 {
			fmt.Fprintf(&b, "\nnames in %s that no node has:\n", names.Document)
		}
		for _, term := range names.Terms {
			fmt.Fprintf(&b, "  %s: %s, first at %d..%d\n", plain(term.Words), numbered(term.Count, "time"), term.First.Start, term.First.End)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// JSON writes the list for machines.
func (p *Proposal) JSON(w io.Writer) error {
	names := []Names{}
	for _, n := range p.Names {
		n.Terms = listed(n.Terms)
		names = append(names, n)
	}
	return writeJSON(w, struct {
		Map   string  `json:"map"` // empty: the built-in one
		Pairs []Pair  `json:"pairs"`
		Names []Names `json:"names"`
	}{p.Map, listed(p.Pairs), names})
}
