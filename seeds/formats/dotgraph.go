package formats

import (
	"slices"
	"strings"

	"citemap/seeds"
)

// named reads what begins with an id: a node, an edge, or a value of the graph.
func (r *dot) named(in *dotScope) {
	id := r.token
	r.next()
	if r.takes("=") {
		if r.token.kind != dotID {
			r.expected("the value of " + quoted(id.text))
			return
		}
		r.ofGraph(in, dotAttribute{id.text, r.token.text, r.token.html})
		r.next()
		return
	}
	node := r.node(in, id)
	r.port()
	if !r.good() {
		return
	}
	if r.is(r.arrow) || r.is("--") || r.is("->") {
		r.chain(in, []int32{node}, id.at)
		return
	}
	if r.is("[") {
		n := &r.g.out.Nodes[node]
		r.scratch = r.attributes(r.scratch[:0])
		r.dress(n, r.scratch, id.at)
	}
}

// port passes the port that an edge ends at, which a map does not know.
func (r *dot) port() {
	for range 2 {
		if r.good() && r.takes(":") {
			if r.token.kind != dotID {
				r.expected("a port")
				return
			}
			r.next()
		}
	}
}

// node is the number of the node of an id, which is made where it is named
// first, with the defaults that hold there.
func (r *dot) node(in *dotScope, id dotToken) int32 {
	index, there := r.g.byID[id.text]
	switch {
	case id.text == "":
		r.g.fail(id.at, "", "a node with an empty id")
	case id.bare && slices.Contains([]string{"node", "edge", "graph", "digraph", "subgraph", "strict"}, strings.ToLower(id.text)):
		r.g.fail(id.at, "", "%s is a word of DOT; as an id it is written in quotation marks", quoted(id.text))
	}
	if !there && r.good() {
		n := r.g.node(id.text, id.at)
		if n == nil {
			return 0
		}
		index = int32(len(r.g.out.Nodes) - 1)
		r.cluster = append(r.cluster, in.clusterHere())
		for _, attributes := range in.inherited(func(s *dotScope) []dotAttribute { return s.nodes }) {
			if !r.g.imply(len(attributes), id.at) {
				return 0
			}
			r.dress(n, attributes, id.at)
		}
	}
	in.names(index, len(r.g.out.Nodes))
	return index
}

// names makes a node a member of the subgraph that this is the scope of. What is
// named again and again is kept once.
func (s *dotScope) names(node int32, nodes int) {
	if s.outer == nil {
		return
	}
	if s.members = append(s.members, node); len(s.members) > 2*nodes+64 {
		slices.Sort(s.members)
		s.members = slices.Compact(s.members)
	}
}

// clusterHere is the innermost cluster that a place lies in, from 1; 0: none.
func (s *dotScope) clusterHere() int32 {
	for ; s != nil; s = s.outer {
		if s.cluster > 0 {
			return s.cluster
		}
	}
	return 0
}

// inherited are the defaults that hold at a place, the outermost first.
func (s *dotScope) inherited(of func(*dotScope) []dotAttribute) [][]dotAttribute {
	var all [][]dotAttribute
	for ; s != nil; s = s.outer {
		if len(of(s)) > 0 {
			all = append(all, of(s))
		}
	}
	slices.Reverse(all)
	return all
}

// subgraph reads a subgraph, and gives the nodes that are named in it.
func (r *dot) subgraph(in *dotScope) []int32 {
	inner := &dotScope{outer: in}
	if r.subgraphs++; r.subgraphs > maxSubgraphs {
		r.g.fail(r.token.at, "", "more than %d subgraphs", maxSubgraphs)
	}
	if r.word("subgraph") {
		r.next()
		if r.token.kind == dotID {
			if strings.HasPrefix(r.token.text, "cluster") {
				r.names = append(r.names, strings.TrimLeft(strings.TrimPrefix(r.token.text, "cluster"), "_"))
				inner.cluster = int32(len(r.names))
			}
			r.next()
		}
	}
	if !r.takes("{") {
		r.expected("{")
		return nil
	}
	r.statements(inner)
	if r.good() && !r.takes("}") {
		r.expected("}")
	}
	slices.Sort(inner.members)
	members := slices.Compact(inner.members)
	for _, node := range members {
		in.names(node, len(r.g.out.Nodes))
	}
	return members
}

// chain reads what an end of an edge is joined to, and so on, and makes the
// links. Where nothing is joined, the end was a statement of its own.
func (r *dot) chain(in *dotScope, from []int32, at int) {
	ends, joined := [][]int32{from}, 0
	for r.good() && (r.is("->") || r.is("--")) {
		if !r.is(r.arrow) {
			r.g.fail(r.token.at, "", "%s in a graph whose edges are written %s", quoted(r.token.text), r.arrow)
			return
		}
		r.next()
		end := r.token
		switch {
		case r.is("{") || r.word("subgraph"):
			ends = append(ends, r.subgraph(in))
		case r.token.kind == dotID:
			r.next()
			ends = append(ends, []int32{r.node(in, end)})
			r.port()
		default:
			r.expected("a node")
		}
		n := len(ends)
		between := len(ends[max(n-2, 0)]) * len(ends[n-1])
		if joined += between; r.good() && joined+len(r.g.out.Links) > seeds.MaxLinks {
			r.g.fail(end.at, "", "this edge between %d nodes and %d makes more than %d links, which is what a map holds", len(ends[n-2]), len(ends[n-1]), seeds.MaxLinks)
		}
	}
	if len(ends) == 1 || !r.good() {
		return
	}
	if joined > len(ends) && !r.strict {
		r.g.out.Links = slices.Grow(r.g.out.Links, joined)
	}
	var own []dotAttribute
	if r.is("[") {
		r.scratch = r.attributes(r.scratch[:0])
		own = r.scratch
	}
	defaults := in.inherited(func(s *dotScope) []dotAttribute { return s.links })
	for i := 1; i < len(ends) && r.good(); i++ {
		r.join(ends[i-1], ends[i], own, defaults, at, len(ends) == 2)
	}
}

// join links every node of one end to every node of the other.
func (r *dot) join(sources, targets []int32, own []dotAttribute, defaults [][]dotAttribute, at int, alone bool) {
	alone = alone && len(sources)*len(targets) == 1
	for _, s := range sources {
		for _, t := range targets {
			l := r.linkOf(s, t, at)
			if !r.good() {
				return
			}
			for _, attributes := range defaults {
				if !r.g.imply(len(attributes), at) {
					return
				}
				r.dressLink(l, attributes, at, false)
			}
			if !alone && !r.g.imply(len(own), at) {
				return
			}
			r.dressLink(l, own, at, alone)
		}
	}
}

// linkOf is a new link, or in a strict graph the one that there is.
func (r *dot) linkOf(source, target int32, at int) *ForeignLink {
	pair := [2]int32{source, target}
	if r.arrow == "--" && source > target {
		pair = [2]int32{target, source}
	}
	if r.strict {
		if r.joined++; r.joined > maxJoined {
			r.g.fail(at, "", "more than %d edges, of which most are there twice", maxJoined)
		}
		if there, ok := r.pairs[pair]; ok {
			return &r.g.out.Links[there]
		}
	}
	l := r.g.link("", r.g.out.Nodes[source].ID, r.g.out.Nodes[target].ID, at)
	if l != nil {
		l.Directed = r.arrow == "->"
		if r.strict {
			r.pairs[pair] = int32(len(r.g.out.Links) - 1)
		}
	}
	return l
}
