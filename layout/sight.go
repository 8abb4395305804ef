package layout

// sight is what nodes see of the graph when one of them would move: the pivots, each
// for the nodes about it, and their neighbours. With as many pivots as nodes that is
// the stress itself, and else nearly (the sparse stress model).
type sight struct {
	graph  *graph
	node   []int32
	near   []float64 // by node, by pivot: 1/distance; 0 for itself
	weight []float64 // by node, by pivot: how many nodes it stands for
	looks  int64     // at how many nodes, in all
}

// sight is that of the nodes of g from pivots of it.
func (p *pivots) sight(g *graph) *sight {
	n, k := len(p.home), len(p.node)
	s := &sight{graph: g, node: p.node, near: make([]float64, n*k), weight: make([]float64, n*k)}
	for i, own := range p.regions() {
		for v, far := range p.far[i] {
			if far > 0 {
				s.near[v*k+i], s.weight[v*k+i] = 1/far, float64(heaviness(own, far/2))
			}
		}
	}
	return s
}

// stress is what all pairs with v in them would have if it were at some place.
func (s *sight) stress(at []place, v int32, from place) float64 {
	k := len(s.node)
	near, weight := s.near[int(v)*k:][:k], s.weight[int(v)*k:][:k]
	s.looks += int64(k)
	sum := 0.0
	for i, u := range s.node {
		p := &at[u]
		off := float64(hypot(p.x-from.x, p.y-from.y)*near[i]) - 1
		sum += float64(weight[i] * float64(off*off))
	}
	if k == len(at) { // neighbours are among those
		return sum
	}
	g := s.graph
	for i := g.first[v]; i < g.first[v+1]; i++ {
		p := &at[g.to[i]]
		off := hypot(p.x-from.x, p.y-from.y)/g.length[i] - 1
		sum += float64(off * off)
	}
	return sum
}
