package scene

import (
	"cmp"
	"slices"
	"strings"

	"citemap/seeds"
)

// Outline is the map as a tree of words, for those who read rather than look:
// its nodes, below each its quotes and claims, below each claim the quotes that
// carry it. A branch is put into words when it is asked for, as a map may have
// tens of thousands.
type Outline struct {
	s     *State
	order []int32 // of nodes: the weightiest first, and those of one weight by name
}

// OutlineNode is a node without its branch.
type OutlineNode struct {
	ID, Name, Kind string
	Counts         string // how many quotes and claims it has, in words
}

// Branch is what is told below a node or a claim.
type Branch struct {
	Summary string        // ours, not the text's
	Facts   []string      // in the words of the panel, a line each
	Quotes  []BranchQuote // that support it
	Claims  []BranchClaim // that a node has a part in
	Carries []OutlineNode // what travels on a claim
}

// BranchQuote is a passage and where it is from.
type BranchQuote struct {
	ID       string
	Exact    string // to the letter, in quotation marks
	Source   string // who speaks, and where it stands
	Note     string // the editor's
	Language string // of the document, if known
}

// BranchClaim is a claim without its quotes. A line of it must not say more than
// the text does: whose word it is goes with it.
type BranchClaim struct {
	ID     string
	Said   []string // who does what to whom, and how far that came, piece by piece: names stand alone
	Voice  string   // whose word it is; empty: the author's
	Counts string   // how many quotes it has, in words
}

// Outline returns the tree of the map.
func (s *State) Outline() *Outline {
	o := &Outline{s: s, order: make([]int32, len(s.m.Nodes))}
	for i := range o.order {
		o.order[i] = int32(i)
	}
	slices.SortStableFunc(o.order, func(a, b int32) int {
		n, m := &s.m.Nodes[a], &s.m.Nodes[b]
		return cmp.Or(m.Weight-n.Weight, strings.Compare(n.Name, m.Name))
	})
	return o
}

// Len is the number of nodes.
func (o *Outline) Len() int { return len(o.order) }

// Node is the i-th node, from 0.
func (o *Outline) Node(i int) OutlineNode { return o.s.outlined(&o.s.m.Nodes[o.order[i]]) }

// Map returns what the map is called and about, and its language.
func (o *Outline) Map() (title, summary, language string) {
	return o.s.m.Title, o.s.m.Summary, o.s.m.Language
}

func (s *State) outlined(n *seeds.Node) OutlineNode {
	return OutlineNode{
		ID: n.ID, Name: n.Name, Kind: s.kindLabel(seeds.OnNode, n.Kind), Counts: s.countsOf(n),
	}
}

// Branch is what is told below the node of that id; it is not ok where the map
// has none.
func (o *Outline) Branch(id string) (b Branch, ok bool) {
	s, n := o.s, o.s.m.Node(id)
	if n == nil {
		return Branch{}, false
	}
	b = Branch{Summary: n.Summary, Quotes: s.branchQuotes(n.Quotes)}
	if len(n.Aliases) > 0 {
		b.fact(s.words.Twin.Also + " " + s.words.Listed(n.Aliases...))
	}
	if n.Of != "" {
		b.fact(s.words.Twin.PartOf + " " + s.named(n.Of))
	}
	b.fact(s.dated(n.When, n.Dated))
	if len(n.Quotes) == 0 {
		b.fact(s.words.Unsourced)
	}
	for _, l := range s.m.LinksOf(id) {
		b.Claims = append(b.Claims, BranchClaim{ID: l.ID, Said: s.said(l, mostNamed), Voice: s.voice(l), Counts: s.words.Outline.Quotes.Of(len(l.Quotes))})
	}
	return b, true
}

// Claim is what is told below the link of that id; it is not ok where the map
// has none.
func (o *Outline) Claim(id string) (b Branch, ok bool) {
	s, l := o.s, o.s.m.Link(id)
	if l == nil {
		return Branch{}, false
	}
	b = Branch{Quotes: s.branchQuotes(l.Quotes)}
	if len(l.With) >= mostNamed { // the line above names but some
		b.fact(strings.Join(s.said(l, 0), ""))
	}
	b.fact(s.kindLabel(seeds.OnLink, l.Kind))
	if len(l.Quotes) > 0 {
		b.fact(s.standing(l))
	} else {
		b.fact(s.words.Unsourced)
	}
	b.fact(s.amount(l.Quantity))
	b.fact(cmp.Or(s.dated(l.When, l.Dated), s.words.Undated))
	if u := s.m.Link(l.Undoes); u != nil {
		b.fact(s.words.Lifts.With("claim", strings.Join(s.said(u, mostNamed), "")))
	}
	for _, id := range l.Cargo {
		b.Carries = append(b.Carries, s.outlined(s.m.Node(id)))
	}
	return b, true
}

// fact adds a line, unless it is empty.
func (b *Branch) fact(line string) {
	if line != "" {
		b.Facts = append(b.Facts, line)
	}
}

func (s *State) branchQuotes(ids []string) []BranchQuote {
	all := make([]BranchQuote, len(ids))
	for i, id := range ids {
		q := s.m.Quote(id)
		all[i] = BranchQuote{
			ID: id, Exact: s.citeWords().Quoted(q.Exact), Source: s.citeWords().Brief(s.m, q), Note: q.Note,
			Language: s.m.Document(q.Document).Language,
		}
	}
	return all
}

// OutlineWords are the words of the interface that stand in the tree.
func (s *State) OutlineWords() map[string]string {
	w := s.words
	return map[string]string{
		"close": w.Outline.Close, "hint": w.Outline.Hint, "ours": w.Twin.Ours, "claims": w.Claims, "carries": w.Carries, "note": w.Note.Lead(), "language": w.Language,
	}
}
