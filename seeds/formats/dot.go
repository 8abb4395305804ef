package formats

import (
	"strings"

	"citemap/seeds"
)

// dot reads DOT, the language of Graphviz, as people write it and as dot, igraph
// and others do.
//
//	node   its id; label (HTML without its tags), fillcolor or color, pos (y grows
//	       upwards there), and what take knows; else extra
//	edge   -> is directed and -- is not, but for dir; label, color, weight; a chain
//	       and a subgraph as an end are as many links as they mean
//	graph  its label, or else its id, is the title
//
// Defaults hold as in Graphviz: from where they stand to the end of their braces,
// for nodes that are named there first. A node in a cluster has the cluster's label
// as its extra "cluster". How Graphviz has drawn an edge, and operations of
// xdot, are left out.
type dot struct {
	lex     dotLexer
	g       *collection
	token   dotToken
	strict  bool
	arrow   string // what joins the nodes of an edge: -> or --
	graphID string
	depth   int
	pairs   map[[2]int32]int32 // of a strict graph: its links
	cluster []int32            // by node: the cluster it was first named in, from 1
	names   []string           // of clusters

	subgraphs int
	joined    int            // edges of a strict graph, the same one as often as it is there
	scratch   []dotAttribute // of the statement that is being read
}

// dotScope is what holds between two braces.
type dotScope struct {
	outer   *dotScope
	nodes   []dotAttribute // defaults that were set here
	links   []dotAttribute
	cluster int32   // from 1; 0: none
	members []int32 // nodes that are named in it; of the graph as a whole, none
}

// dotAttribute is a name and a value.
type dotAttribute struct {
	name, value string
	html        bool
}

// maxDOTAttributes is how many attributes one statement, or all the defaults
// that hold at a place, may have.
const maxDOTAttributes = 128

// Subgraphs and edges of a strict graph may be many and mean nothing.
const (
	maxSubgraphs = 10_000
	maxJoined    = 4 * seeds.MaxLinks
)

// readDOT reads a file of DOT.
func readDOT(data []byte) (*Foreign, error) {
	s := newScript(data)
	r := &dot{lex: dotLexer{script: s}, g: newCollection(s, func() string { return "" }, 0, 0), pairs: map[[2]int32]int32{}}
	if s.fault == nil {
		r.next()
		r.graph()
	}
	for i, c := range r.cluster {
		n := &r.g.out.Nodes[i]
		if n.At == nil {
			n.byCoordinates()
		}
		if c > 0 && r.names[c-1] != "" {
			n.Extra = append(n.Extra, Attribute{"cluster", r.names[c-1]})
		}
	}
	return r.g.finish("", "")
}

func (r *dot) next() { r.token = r.lex.next() }

// good reports whether there is no fault.
func (r *dot) good() bool { return r.g.fault == nil }

// is reports whether a sign comes next.
func (r *dot) is(sign string) bool { return r.token.kind == dotSign && r.token.text == sign }

// word reports whether a keyword comes next.
func (r *dot) word(keyword string) bool {
	return r.token.kind == dotID && r.token.bare && len(r.token.text) == len(keyword) && strings.EqualFold(r.token.text, keyword)
}

// takes passes a sign, if it comes next.
func (r *dot) takes(sign string) bool {
	if !r.is(sign) {
		return false
	}
	r.next()
	return true
}

// expected notes that something else should come next.
func (r *dot) expected(what string) {
	found := quoted(r.token.text)
	if r.token.kind == dotEnd {
		found = "the file ends where more should follow, it may have been cut off"
	}
	r.g.fail(r.token.at, "", "%s; expected %s", found, what)
}

// graph reads the file.
func (r *dot) graph() {
	if r.word("strict") {
		r.strict = true
		r.next()
	}
	switch {
	case r.word("graph"):
		r.arrow = "--"
	case r.word("digraph"):
		r.arrow = "->"
	default:
		r.expected("graph or digraph")
		return
	}
	r.next()
	if r.token.kind == dotID {
		r.graphID = r.token.text
		r.g.out.Title = oneLine(r.graphID)
		r.next()
	}
	if !r.takes("{") {
		r.expected("{")
		return
	}
	r.statements(&dotScope{})
	switch {
	case !r.good():
	case !r.takes("}"):
		r.expected("}")
	case r.word("graph") || r.word("digraph") || r.word("strict"):
		r.g.fail(r.token.at, "", "a second graph; a map is made of one")
	case r.token.kind != dotEnd:
		r.g.fail(r.token.at, "", "%s follows the end of the graph", quoted(r.token.text))
	}
}

// statements reads up to a closing brace.
func (r *dot) statements(in *dotScope) {
	if r.depth++; r.depth > seeds.MaxDepth {
		r.g.fail(r.token.at, "", "more than %d subgraphs inside one another", seeds.MaxDepth)
	}
	for r.good() && !r.is("}") && r.token.kind != dotEnd {
		if !r.takes(";") && !r.takes(",") {
			r.statement(in)
		}
	}
	r.depth--
}

// statement reads one statement.
func (r *dot) statement(in *dotScope) {
	switch {
	case r.word("node"):
		r.next()
		in.nodes = r.defaults(in, in.nodes, func(s *dotScope) []dotAttribute { return s.nodes })
	case r.word("edge"):
		r.next()
		in.links = r.defaults(in, in.links, func(s *dotScope) []dotAttribute { return s.links })
	case r.word("graph"):
		r.next()
		for _, a := range r.attributes(nil) {
			r.ofGraph(in, a)
		}
	case r.is("{") || r.word("subgraph"):
		at := r.token.at
		r.chain(in, r.subgraph(in), at)
	case r.token.kind == dotID:
		r.named(in)
	default:
		r.expected("a node, an edge, or }")
	}
}

// ofGraph takes an attribute of the graph, or of the cluster that it stands in.
func (r *dot) ofGraph(in *dotScope, a dotAttribute) {
	if a.name != "label" && (a.name != "name" || in.outer != nil || r.g.out.Title != "") || a.value == "" {
		return
	}
	label := r.labelOf(a, "", "", false)
	switch {
	case in.cluster > 0:
		r.names[in.cluster-1] = label
	case in.outer == nil:
		r.g.out.Title = label
	}
}

// defaults reads attributes that hold from here on.
func (r *dot) defaults(in *dotScope, own []dotAttribute, of func(*dotScope) []dotAttribute) []dotAttribute {
	own = r.attributes(own)
	total := len(own)
	for s := in.outer; s != nil; s = s.outer {
		total += len(of(s))
	}
	if total > maxDOTAttributes {
		r.g.fail(r.token.at, "", "more than %d defaults", maxDOTAttributes)
	}
	return own
}

// attributes reads lists of attributes in brackets, and adds them to those that
// there are: the later one of a name holds.
func (r *dot) attributes(all []dotAttribute) []dotAttribute {
	if !r.is("[") {
		r.expected("[")
	}
	for r.good() && r.takes("[") {
		for r.good() && !r.takes("]") {
			if r.takes(";") || r.takes(",") {
				continue
			}
			all = r.attribute(all)
		}
	}
	return all
}

// attribute reads a name and its value.
func (r *dot) attribute(all []dotAttribute) []dotAttribute {
	if r.token.kind != dotID {
		r.expected("the name of an attribute, or ]")
		return all
	}
	at, a := r.token.at, dotAttribute{name: r.token.text, value: "true"}
	r.next()
	if r.takes("=") {
		if r.token.kind != dotID {
			r.expected("the value of " + quoted(a.name))
			return all
		}
		a.value, a.html = r.token.text, r.token.html
		r.next()
	} else if !r.g.imply(1, at) {
		return all
	}
	for i := range all {
		if all[i].name == a.name {
			all[i] = a
			return all
		}
	}
	if len(all) == maxDOTAttributes {
		r.g.fail(at, "", "more than %d attributes", maxDOTAttributes)
		return all
	}
	return append(all, a)
}
