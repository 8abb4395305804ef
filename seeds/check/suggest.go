package check

import (
	"cmp"
	"slices"

	"citemap/seeds"
)

// Pair is two nodes that sentences name together and no link joins: a claim that
// the map may lack. A comes before B in the map.
type Pair struct {
	A         string    `json:"a"`
	B         string    `json:"b"`
	Sentences []Located `json:"sentences"`
}

// mostNamed is how many nodes a sentence may name: one that names more is a list,
// an index or a table, and says nothing of any two of them.
const mostNamed = 40

// Suggest are the pairs of nodes that a sentence names and that no link joins, by
// the number of such sentences, the most first, and then by where the first one
// stands. Links join all that have a part in them: source, target, joint
// subjects, cargo and who holds the view. A node and the one it is of need no
// link. Headings, and sentences that name more than forty nodes, are left out.
//
// Mentions are those of the map, as Mentioned gives them; sentences are those of
// each document, by its id.
func Suggest(m *seeds.Map, mentions []Mentions, sentences map[string][]Span) []Pair {
	joined := joinedPairs(m)
	named := namedIn(m, mentions, sentences)
	found := make(map[[2]int]int) // position in pairs
	var pairs []Pair
	for _, s := range named {
		for i, a := range s.nodes {
			for _, b := range s.nodes[i+1:] {
				key := [2]int{a.node, b.node}
				if joined[key] || a.sameWords(b) {
					continue
				}
				at, ok := found[key]
				if !ok {
					at = len(pairs)
					found[key] = at
					pairs = append(pairs, Pair{A: m.Nodes[a.node].ID, B: m.Nodes[b.node].ID})
				}
				pairs[at].Sentences = append(pairs[at].Sentences, s.Located)
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b Pair) int { return cmp.Compare(len(b.Sentences), len(a.Sentences)) })
	return pairs
}

// joinedPairs are the pairs of positions in Map.Nodes, the smaller first, that a
// link joins or of which one is of the other.
func joinedPairs(m *seeds.Map) map[[2]int]bool {
	joined := make(map[[2]int]bool)
	join := func(ids []string) {
		for i, a := range ids {
			for _, b := range ids[i+1:] {
				x, known := m.NodeIndex(a)
				y, too := m.NodeIndex(b)
				if known && too {
					joined[[2]int{min(x, y), max(x, y)}] = true
				}
			}
		}
	}
	for i := range m.Links {
		l := &m.Links[i]
		join(slices.Concat([]string{l.Source, l.Target}, l.With, l.Cargo, l.By))
	}
	for i := range m.Nodes {
		join([]string{m.Nodes[i].ID, m.Nodes[i].Of})
	}
	return joined
}

// naming is a sentence and the nodes that it names, in the order of the map.
type naming struct {
	Located
	nodes []place
}

// place is where in a sentence a node is named, first and last.
type place struct {
	node        int // position in Map.Nodes
	first, last int // code points
}

// sameWords reports whether two nodes are named by the same words only, which
// then name one of them or the other.
func (p place) sameWords(o place) bool {
	return p.first == p.last && o.first == o.last && p.first == o.first
}

// namedIn are the sentences, headings and lists apart, that name a node, in the
// order of the documents.
func namedIn(m *seeds.Map, mentions []Mentions, sentences map[string][]Span) []naming {
	in := make(map[string][][]place, len(m.Documents)) // by document and sentence
	for node := range mentions {
		for _, at := range mentions[node].At {
			spans := sentences[at.Document]
			i := spanAt(spans, at.Start)
			if i == len(spans) {
				continue
			}
			if in[at.Document] == nil {
				in[at.Document] = make([][]place, len(spans))
			}
			in[at.Document][i] = noted(in[at.Document][i], node, at.Start)
		}
	}
	var all []naming
	for i := range m.Documents {
		d := &m.Documents[i]
		for at, nodes := range in[d.ID] {
			s := sentences[d.ID][at]
			if len(nodes) > 1 && len(nodes) <= mostNamed && !IsHeading(d.Text, s) {
				all = append(all, naming{Located{d.ID, s}, nodes})
			}
		}
	}
	return all
}

// noted are the nodes of a sentence with a mention added; the mentions come node
// by node.
func noted(nodes []place, node, at int) []place {
	if n := len(nodes); n > 0 && nodes[n-1].node == node {
		nodes[n-1].last = at
		return nodes
	}
	return append(nodes, place{node, at, at})
}
