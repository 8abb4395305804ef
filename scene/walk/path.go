package walk

import (
	"cmp"
	"slices"
)

// Step is a step of a path, from a node to one that it shares links with.
type Step struct {
	From, To int32
	// Links are all that join the two, each once: the heaviest first; of the same
	// weight, what leads from From to To or both ways before what leads back;
	// then in the order of their numbers.
	Links []int32
}

// Path is the way from a to b over the fewest links, whichever way these point.
// Of several ways that are as short it is the weightiest, where a step weighs as
// much as the heaviest link it can take and the way as much as its steps
// together; of those that of the smallest numbers, compared from a on. It is not
// ok where there is no way. From a node to itself there are no steps.
func (g *Graph) Path(a, b int32, allow func(link int32) bool) (steps []Step, ok bool) {
	if !g.Has(a) || !g.Has(b) {
		return nil, false
	}
	t := newTrail(g.Len(), b)
	if !g.trace(t, a, allow) {
		return nil, false
	}
	for v := a; v != b; v = t.next[v] {
		steps = append(steps, Step{From: v, To: t.next[v], Links: g.between(v, t.next[v], allow)})
	}
	return steps, true
}

// trail is what a search from the end of a path knows of each node.
type trail struct {
	far    []int32 // links to the end; -1: not found yet
	weight []int   // of the best way to the end
	next   []int32 // the next node on it; -1: none yet
	queue  []int32 // the nodes found, the nearest first
}

func newTrail(n int, end int32) *trail {
	t := &trail{
		far: slices.Repeat([]int32{-1}, n), weight: make([]int, n), next: slices.Repeat([]int32{-1}, n),
		queue: append(make([]int32, 0, n), end),
	}
	t.far[end] = 0
	return t
}

// trace searches breadth first, from the end of the trail until start has its
// best way there, and reports whether there is one. A node's turn comes when all
// those that are nearer have had theirs, so that their ways are final and it can
// choose among them.
func (g *Graph) trace(t *trail, start int32, allow func(link int32) bool) bool {
	for i := 0; i < len(t.queue); i++ {
		v := t.queue[i]
		for _, a := range g.around(v) {
			switch far := t.far[a.to]; {
			case far >= t.far[v] || !g.open(a, allow):
			case far < 0:
				t.far[a.to] = t.far[v] + 1
				t.queue = append(t.queue, a.to)
			default:
				t.offer(v, a.to, t.weight[a.to]+g.edges[a.edge].Weight)
			}
		}
		if v == start {
			return true
		}
	}
	return false
}

// offer lets v go on by next if its way is better so.
func (t *trail) offer(v, next int32, weight int) {
	if t.next[v] < 0 || weight > t.weight[v] || weight == t.weight[v] && next < t.next[v] {
		t.next[v], t.weight[v] = next, weight
	}
}

// between lists the links of a step.
func (g *Graph) between(from, to int32, allow func(link int32) bool) []int32 {
	var edges []Edge
	for _, a := range g.around(from) {
		if a.to == to && g.open(a, allow) {
			edges = append(edges, g.edges[a.edge])
		}
	}
	back := func(e Edge) int {
		if e.Directed && e.A != from {
			return 1
		}
		return 0
	}
	slices.SortFunc(edges, func(e, f Edge) int {
		return cmp.Or(f.Weight-e.Weight, back(e)-back(f), cmp.Compare(e.Link, f.Link))
	})
	edges = slices.CompactFunc(edges, func(e, f Edge) bool { return e.Link == f.Link })
	links := make([]int32, len(edges))
	for i, e := range edges {
		links[i] = e.Link
	}
	return links
}
