package scene

// Disc is the mark of a node as measures of a layout see it, in dp.
type Disc struct {
	At     Point
	Radius float32
}

// Drawing returns what a layout is judged by: the marks of the nodes that a
// detail shows, where and as large as they are drawn when these fill the view,
// and, as indices of marks, each pair of nodes that links join.
func (s *State) Drawing(detail int) (discs []Disc, pairs [][2]int) {
	in, nth := make([]bool, len(s.plot.node)), make([]int, len(s.plot.node))
	for b, n := range s.plot.node {
		in[b] = levelOf(s.m.Nodes[n].Weight) <= detail
	}
	f, whole := s.frame(), *s
	whole.cam = fit(s.plot.sim.Bodies, in, f.field, fitMargin, closest)
	l := whole.lay(f)
	for b := range in {
		if in[b] {
			nth[b] = len(discs)
			body := &s.plot.sim.Bodies[b]
			discs = append(discs, Disc{l.cam.ToView(World{body.X, body.Y}, l.mid), float32(s.plot.radius[b]) * l.k})
		}
	}
	for i := range s.plot.bundles {
		if b := &s.plot.bundles[i]; b.a != b.b && in[b.a] && in[b.b] {
			pairs = append(pairs, [2]int{nth[b.a], nth[b.b]})
		}
	}
	return discs, pairs
}
