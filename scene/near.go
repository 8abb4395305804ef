package scene

import (
	"slices"

	"citemap/scene/walk"
)

// nearby is a node, or several, and what is linked to them within a few steps: all
// else leaves the map.
type nearby struct {
	depth int     // 1 to 3; 0: the whole map
	hops  []uint8 // by body: one more than the steps to it, or 0 beyond depth
	from  []int32 // the bodies that it is about
}

// mostSteps is how far neighbours are followed.
const mostSteps = 3

// canFocus reports whether there is something to look at alone.
func (s *State) canFocus() bool { return s.near.depth > 0 || len(s.roots()) > 0 }

// roots are the bodies of what is chosen.
func (s *State) roots() []int32 {
	var all []int32
	add := func(node int32) {
		if b := s.plot.body[node]; b >= 0 {
			all = append(all, b)
		}
	}
	switch id := s.chosen; id.Part {
	case NodePart:
		add(id.Index)
		for _, n := range s.also {
			add(n)
		}
	case LinkPart, BundlePart:
		for i := range s.plot.threads {
			if t := &s.plot.threads[i]; id.Part == LinkPart && t.link == id.Index || id.Part == BundlePart && s.plot.means(id, int32(i)) {
				return []int32{t.from, t.to}
			}
		}
	}
	return all
}

// toggleFocus looks at what is chosen and its neighbours, or at all again.
func (s *State) toggleFocus() {
	if s.near.depth > 0 {
		s.focusOn(nil, 0)
		return
	}
	s.focusOn(s.roots(), 1)
}

// reachOut shows further neighbours, or fewer.
func (s *State) reachOut(by int) {
	s.focusOn(s.near.from, min(max(s.near.depth+by, 1), mostSteps))
}

// focusOn shows alone what is at most depth steps from some bodies; depth 0 shows
// everything.
func (s *State) focusOn(from []int32, depth int) {
	if len(from) == 0 {
		depth = 0
	}
	s.near.from, s.near.depth = from, depth
	if depth > 0 {
		s.near.hops = s.graph.Within(from, depth, s.passesLink, s.near.hops)
	}
	s.follow = true
	s.frameShown()
	s.countPassing()
	s.tellEffect()
	s.changed()
}

// outreached reports whether more than the neighbours of what is chosen is looked
// at: all of that stands out then.
func (s *State) outreached() bool {
	return s.near.depth > 1 && !slices.ContainsFunc(s.roots(), func(b int32) bool { return !slices.Contains(s.near.from, b) })
}

// passesLink reports whether the filters let any strand of a claim be seen.
func (s *State) passesLink(link int32) bool {
	return s.sieve.lets(s, link)
}

// within reports whether a body is among those looked at.
func (s *State) within(body int32) bool { return s.near.depth == 0 || s.near.hops[body] > 0 }

// looksAt reports that of a node.
func (s *State) looksAt(node int32) bool {
	b := s.plot.body[node]
	return s.near.depth == 0 || b >= 0 && s.within(b)
}

// graphOf is the drawn map as a graph of bodies.
func graphOf(s *State) *walk.Graph {
	edges := make([]walk.Edge, len(s.plot.threads))
	for i := range s.plot.threads {
		t := &s.plot.threads[i]
		l := &s.m.Links[t.link]
		edges[i] = walk.Edge{A: t.from, B: t.to, Link: t.link, Directed: l.Directed, Weight: l.Weight}
	}
	return walk.NewGraph(len(s.plot.node), edges)
}
