package check

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"citemap/seeds"
)

// Proposal is an author's list of work: who is named in the documents of a map, how
// often, and what they say together and the map does not have. It suggests and claims
// nothing: that two names stand in a sentence is no link.
type Proposal struct {
	Map   string
	Named []Named // nodes, and names that no node has, by how often they are named
	Pairs []Pair  // of those, the ones that sentences name together and no link joins
	Names []Names // of each document, the names that no node has, as printed

	cast *seeds.Map // with a node more for each name that the map lacks
}

// Names are the names in a document that no node has.
type Names struct {
	Document string `json:"document"`
	Terms    []Term `json:"terms"`
}

// Propose makes the list for a map file and its documents. Name and open are as those
// of Run. The map may have faults; they only make the list longer. Names without a node
// are listed from the first time they stand there, and meet others from the second.
func Propose(name string, data []byte, open func(file string) ([]byte, error)) *Proposal {
	draft, _ := seeds.Draft(cmp.Or(name, BuiltIn), data, open)
	p := &Proposal{Map: name}
	sentences := make(map[string][]Span, len(draft.Documents))
	var terms [][]Term
	words := make(map[string]bool)
	for i := range draft.Documents {
		d := &draft.Documents[i]
		if d.Text == nil || draft.Document(d.ID) != d { // or its id is taken
			continue
		}
		sentences[d.ID] = Sentences(d.Text)
		found := Unlisted(d.Text, sentences[d.ID], draft)
		p.Names = append(p.Names, Names{d.ID, found})
		recurring := Frequent(d.Text, sentences[d.ID], draft)
		for _, t := range recurring {
			words[t.Words] = true
		}
		terms = append(terms, append(withoutOpeners(found, sentences[d.ID]), recurring...))
	}
	p.cast = cast(draft, terms)
	mentions := Mentioned(p.cast)
	p.Named = counts(p.cast, mentions, len(draft.Nodes), words)
	for i := len(draft.Nodes); i < len(mentions); i++ {
		if len(mentions[i].At) < leastNamed {
			mentions[i].At = nil
		}
	}
	p.Pairs = Suggest(p.cast, mentions, sentences)
	return p
}

// counts are the nodes of a cast with how often they are named, most often first; the
// first of them are the map's. A name that stands only in longer ones, or in headings,
// is left out, and so is a node that is named nowhere.
func counts(m *seeds.Map, mentions []Mentions, own int, words map[string]bool) []Named {
	var all []Named
	for i := range mentions {
		if n := &m.Nodes[i]; len(mentions[i].At) > 0 {
			all = append(all, Named{
				ID: n.ID, Name: n.Name, Aliases: listed(n.Aliases), Node: i < own, Count: len(mentions[i].At), Word: i >= own && words[n.Name],
			})
		}
	}
	slices.SortStableFunc(all, func(a, b Named) int { return cmp.Compare(b.Count, a.Count) })
	return all
}

// Text writes the list for people.
func (p *Proposal) Text(w io.Writer) error {
	var b strings.Builder
	p.writeNamed(&b)
	p.writePairs(&b)
	_, err := io.WriteString(w, b.String())
	return err
}

// writeNamed writes who is named how often, and in one paragraph who is only once.
func (p *Proposal) writeNamed(b *strings.Builder) {
	if len(p.Named) == 0 {
		b.WriteString("The documents name nobody.\n")
		return
	}
	b.WriteString("named in the documents, how often, and by which node:\n")
	var once []string
	table := tabwriter.NewWriter(b, 0, 0, 2, ' ', 0)
	for _, n := range p.Named {
		node := "-"
		switch {
		case n.Node:
			node = plain(n.ID)
		case n.Count < leastNamed:
			once = append(once, plain(n.Name))
			continue
		}
		fmt.Fprintf(table, "  %d\t%s\t%s\t%s\n", n.Count, plain(n.Name), node, plain(strings.Join(n.Aliases, ", ")))
	}
	table.Flush() // to a strings.Builder, which does not fail
	if slices.ContainsFunc(p.Named, func(n Named) bool { return n.Word }) {
		b.WriteString("(nothing tells names from words in a script without capitals: these are words that recur)\n")
	}
	if len(once) > 0 {
		fmt.Fprintf(b, "once, and no node: %s\n", strings.Join(once, "; "))
	}
}

// writePairs writes which two meet in which sentences.
func (p *Proposal) writePairs(b *strings.Builder) {
	if len(p.Pairs) == 0 {
		fmt.Fprintf(b, "\nNo sentence names two that %s does not join.\n", called(p.Map))
		return
	}
	b.WriteString("\nnamed together, and joined by no link:\n")
	places := make(map[string]lines)
	for _, pair := range p.Pairs {
		fmt.Fprintf(b, "%s – %s: named together in %s\n", plain(nameOf(p.cast, pair.A)), plain(nameOf(p.cast, pair.B)),
			numbered(len(pair.Sentences), "sentence"))
		for _, s := range pair.Sentences {
			t := p.cast.Document(s.Document).Text
			if _, ok := places[s.Document]; !ok {
				places[s.Document] = newLines(t)
			}
			fmt.Fprintf(b, "  %s, line %d, %d..%d: %s\n", s.Document, places[s.Document].of(s.Start), s.Start, s.End,
				firstWords(t.Slice(s.Start, s.End)))
		}
	}
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
		Named []Named `json:"named"`
		Pairs []Pair  `json:"pairs"`
		Names []Names `json:"names"`
	}{p.Map, listed(p.Named), listed(p.Pairs), names})
}
