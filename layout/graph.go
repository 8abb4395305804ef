package layout

// defaultLength is that of links without one, layout units; d3-force's.
const defaultLength = 30

// graph is what links say about bodies, for those who measure distances in it:
// simple, undirected, and numbered breadth first, so that each component is a
// range of nodes and neighbours lie near each other in memory.
type graph struct {
	body   []int32   // by node: the body it is
	part   []int32   // where each component begins, and where the last one ends
	first  []int32   // by node: where its neighbours begin in to; one more
	to     []int32   // the neighbours, each once
	length []float64 // by neighbour: of the shortest link to it
	even   bool      // all lengths are the same
}

// graphOf returns the graph of n bodies. Links that do not act are not in it.
func graphOf(n int, links []Link) *graph {
	g := &graph{}
	g.connect(n, links)
	g.simplify()
	g.number()
	return g
}

// connect notes every link at both of its ends.
func (g *graph) connect(n int, links []Link) {
	g.first = make([]int32, n+1)
	for i := range links {
		if l := &links[i]; l.acts() {
			g.first[l.Source]++
			g.first[l.Target]++
		}
	}
	sum := int32(0)
	for v, degree := range g.first {
		sum += degree
		g.first[v] = sum
	}
	g.to, g.length = make([]int32, sum), make([]float64, sum)
	for i := len(links) - 1; i >= 0; i-- {
		if l := &links[i]; l.acts() {
			length := l.Length
			if length <= 0 {
				length = defaultLength
			}
			g.tie(l.Source, l.Target, length)
			g.tie(l.Target, l.Source, length)
		}
	}
}

func (g *graph) tie(from, to int32, length float64) {
	g.first[from]--
	g.to[g.first[from]], g.length[g.first[from]] = to, length
}

// simplify makes one link of those that are parallel, as long as the shortest.
func (g *graph) simplify() {
	n := len(g.first) - 1
	seen := make([]int32, n) // by node: one after its place among the neighbours of v
	kept, from := int32(0), int32(0)
	for v := range n {
		begin, end := kept, g.first[v+1]
		for i := from; i < end; i++ {
			w := g.to[i]
			if at := seen[w] - 1; at >= begin && at < kept && g.to[at] == w {
				g.length[at] = min(g.length[at], g.length[i])
				continue
			}
			g.to[kept], g.length[kept] = w, g.length[i]
			kept++
			seen[w] = kept
		}
		from = end
		g.first[v+1] = kept
	}
	g.to, g.length = g.to[:kept], g.length[:kept]
	g.even = true
	for _, length := range g.length {
		g.even = g.even && length == g.length[0]
	}
}

// number renames the nodes in the order of a search breadth first.
func (g *graph) number() {
	n := len(g.first) - 1
	name := make([]int32, n) // by body: one after the name of its node
	g.body = make([]int32, 0, n)
	for b := range n {
		if name[b] != 0 {
			continue
		}
		g.part = append(g.part, int32(len(g.body)))
		g.body = append(g.body, int32(b))
		name[b] = int32(len(g.body))
		for at := len(g.body) - 1; at < len(g.body); at++ {
			for _, w := range g.near(g.body[at]) {
				if name[w] == 0 {
					g.body = append(g.body, w)
					name[w] = int32(len(g.body))
				}
			}
		}
	}
	g.part = append(g.part, int32(n))
	first, to, length := make([]int32, 1, n+1), make([]int32, 0, len(g.to)), make([]float64, 0, len(g.to))
	for _, b := range g.body {
		for i := g.first[b]; i < g.first[b+1]; i++ {
			to = append(to, name[g.to[i]]-1)
			length = append(length, g.length[i])
		}
		first = append(first, int32(len(to)))
	}
	g.first, g.to, g.length = first, to, length
}

// near are the neighbours of a node.
func (g *graph) near(v int32) []int32 { return g.to[g.first[v]:g.first[v+1]] }

// component is one of g by itself, its nodes counted from 0.
func (g *graph) component(nth int) *graph {
	lo, hi := g.part[nth], g.part[nth+1]
	if lo == 0 && int(hi) == len(g.body) {
		return g
	}
	from, end := g.first[lo], g.first[hi]
	c := &graph{
		body: g.body[lo:hi], part: []int32{0, hi - lo}, even: g.even,
		first: make([]int32, hi-lo+1), to: make([]int32, end-from), length: g.length[from:end],
	}
	for i := range c.first {
		c.first[i] = g.first[lo+int32(i)] - from
	}
	for i := range c.to {
		c.to[i] = g.to[from+int32(i)] - lo
	}
	return c
}
