package layout

// radial draws a tree without crossings: every node as far from the middle of the
// tree as along its links, within the share of the full turn that its part of the
// leaves has of all (P. Eades, "Drawing free trees", Bulletin of the Institute for
// Combinatorics and its Applications 5 (1992), 10-36).
func (g *graph) radial() []place {
	root, far := g.middle()
	order, up := g.climb(root)
	leaves := make([]float64, len(order))
	for i := len(order) - 1; i >= 0; i-- {
		v := order[i]
		leaves[v] = max(leaves[v], 1)
		if i > 0 {
			leaves[up[v]] += leaves[v]
		}
	}
	at, before := make([]place, len(order)), make([]float64, len(order)) // leaves before those of a node
	turn := turns()
	for _, v := range order {
		to := turn.of((before[v] + float64(leaves[v]/2)) / leaves[root])
		at[v] = place{float64(far[v] * to.x), float64(far[v] * to.y)}
		next := before[v]
		for _, w := range g.near(v) {
			if w != up[v] {
				before[w] = next
				next += leaves[w]
			}
		}
	}
	return at
}

// isTree reports whether a connected graph has no way round.
func (g *graph) isTree() bool { return len(g.to) == 2*(len(g.body)-1) }

// middle is a node of a tree from which the farthest is nearest, and the distances
// from it: the middle of a longest way.
func (g *graph) middle() (root int32, far []float64) {
	s := distances{graph: g}
	n := len(g.body)
	far, one, other := make([]float64, n), make([]float64, n), make([]float64, n)
	s.from(0, far)
	s.from(farthest(far), one)
	s.from(farthest(one), other)
	for v := range int32(n) {
		if max(one[v], other[v]) < max(one[root], other[root]) {
			root = v
		}
	}
	s.from(root, far)
	return root, far
}

// climb lists the nodes of a tree from its root on, and by node the one below it.
func (g *graph) climb(root int32) (order, up []int32) {
	order, up = append(make([]int32, 0, len(g.body)), root), make([]int32, len(g.body))
	up[root] = -1
	for i := 0; i < len(order); i++ {
		for _, w := range g.near(order[i]) {
			if w != up[order[i]] {
				up[w] = order[i]
				order = append(order, w)
			}
		}
	}
	return order, up
}

// halvings are a half, a quarter, an eighth of a turn and so on.
type halvings [40]place

func turns() *halvings {
	t := &halvings{{-1, 0}, {0, 1}}
	for i := 2; i < len(t); i++ { // the middle of (1, 0) and the one before
		x, y := t[i-1].x+1, t[i-1].y
		length := hypot(x, y)
		t[i] = place{x / length, y / length}
	}
	return t
}

// of is the point of the unit circle a share of a turn on from (1, 0); the share is
// at least 0 and below 1.
func (t *halvings) of(share float64) place {
	at := place{1, 0}
	for _, by := range t {
		if share += share; share >= 1 {
			share--
			at = place{
				float64(at.x*by.x) - float64(at.y*by.y),
				float64(at.x*by.y) + float64(at.y*by.x),
			}
		}
	}
	return at
}
