package check

import "citemap/seeds"

// Mention is a place where a document names a node.
type Mention struct {
	Document string `json:"document"`
	Span
	As string `json:"as"` // the name or alias as printed
}

// Mentions are all places where the documents of a map name one node.
type Mentions struct {
	Node string    `json:"node"`
	At   []Mention `json:"at"`
}

// Mentioned are the mentions of every node, in the order of the map, each by
// document and place.
//
// A name is found as whole words (see isWhole): Iran in "Russia-Iran",
// "Iran-backed" and "Iran’s", not in "Iranian". A name with a capital is found in
// the case that the map gives it, so that US is not us; one without is found in
// any. The form of apostrophes, hyphens, spaces and the normalization form of
// Unicode do not matter. Where two names overlap the longer one is meant:
// "War in Ukraine" names no node "Ukraine". A name that two nodes have counts for
// both. No name goes over the end of a line.
func Mentioned(m *seeds.Map) []Mentions {
	all := make([]Mentions, len(m.Nodes))
	for i := range m.Nodes {
		all[i].Node = m.Nodes[i].ID
	}
	x := newLexicon(m)
	for i := range m.Documents {
		d := &m.Documents[i]
		if d.Text == nil {
			continue
		}
		for _, h := range x.find(d.Text.String()) {
			as := d.Text.Slice(h.Start, h.End)
			for _, node := range h.nodes {
				all[node].add(Mention{d.ID, h.Span, as})
			}
		}
	}
	return all
}

// add appends a mention, unless the node is named there by another of its
// names.
func (m *Mentions) add(at Mention) {
	if n := len(m.At); n > 0 && m.At[n-1] == at {
		return
	}
	m.At = append(m.At, at)
}
