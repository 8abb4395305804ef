// Package walk finds ways through a map: who is near whom, how two nodes are
// connected, and where an arrow key leads.
//
// It knows a map as numbers alone. A node is its position in a list of the
// caller's, and so is a link; whether a link may be walked at all is for the
// caller to say, as an allow that gets the link's number. A nil allow lets all
// through.
package walk

// Edge joins two nodes by a link. A link may have several edges, as a claim
// with joint subjects has, all of the same weight and, between the same two
// nodes, of the same direction. Two nodes may have several links. An edge may
// lead from a node back to itself.
type Edge struct {
	A, B     int32
	Link     int32
	Directed bool // from A to B; otherwise both ways
	Weight   int  // the greater, the more it matters
}

// Graph is who is joined to whom. It is not changed once made.
type Graph struct {
	edges []Edge
	first []int32 // by node: its part of arcs starts here and ends where the next one's starts
	arcs  []arc
}

// arc is an edge, seen from one of its ends.
type arc struct {
	to   int32 // the other end
	edge int32
}

// NewGraph makes a graph of n nodes, numbered from 0. It keeps edges, which must
// not be changed afterwards. An edge with an end that is no node joins nothing.
func NewGraph(n int, edges []Edge) *Graph {
	g := &Graph{edges: edges, first: make([]int32, n+1)}
	for i := range edges {
		if e := &edges[i]; g.Has(e.A) && g.Has(e.B) {
			g.first[e.A+1]++
			g.first[e.B+1]++
		}
	}
	for v := range n {
		g.first[v+1] += g.first[v]
	}
	g.arcs = make([]arc, g.first[n])
	free := make([]int32, n)
	copy(free, g.first)
	for i := range edges {
		if e := &edges[i]; g.Has(e.A) && g.Has(e.B) {
			g.arcs[free[e.A]] = arc{e.B, int32(i)}
			free[e.A]++
			g.arcs[free[e.B]] = arc{e.A, int32(i)}
			free[e.B]++
		}
	}
	return g
}

// Len is the number of nodes.
func (g *Graph) Len() int { return len(g.first) - 1 }

// Has reports whether v is a node.
func (g *Graph) Has(v int32) bool { return v >= 0 && int(v) < g.Len() }

// around are the arcs of a node, in the order of the edges.
func (g *Graph) around(v int32) []arc { return g.arcs[g.first[v]:g.first[v+1]] }

// open reports whether an arc may be walked.
func (g *Graph) open(a arc, allow func(link int32) bool) bool {
	return allow == nil || allow(g.edges[a.edge].Link)
}

// deepest is as far as Within counts, in links.
const deepest = 254

// Within tells how near each node is to the seeds, whichever way the links
// between them point: 1 for a seed, 2 for its neighbours, and so on, up to depth
// links away (at most 254); 0 for what is farther. Seeds that are no nodes count
// for nothing. The answer has one value a node and lies in into if that has room.
func (g *Graph) Within(seeds []int32, depth int, allow func(link int32) bool, into []uint8) []uint8 {
	if cap(into) < g.Len() {
		into = make([]uint8, g.Len())
	}
	into = into[:g.Len()]
	clear(into)
	found := false
	for _, v := range seeds {
		if depth >= 0 && g.Has(v) {
			into[v], found = 1, true
		}
	}
	for near := 1; found && near <= min(depth, deepest); near++ {
		found = g.spread(uint8(near), allow, into)
	}
	return into
}

// spread marks the neighbours of all nodes that are marked near, and reports
// whether there were any. It looks at each node's mark, which for the few steps
// that are asked for costs less than a queue, and needs no memory.
func (g *Graph) spread(near uint8, allow func(link int32) bool, marks []uint8) (found bool) {
	for v, mark := range marks {
		if mark != near {
			continue
		}
		for _, a := range g.around(int32(v)) {
			if marks[a.to] == 0 && g.open(a, allow) {
				marks[a.to], found = near+1, true
			}
		}
	}
	return found
}
