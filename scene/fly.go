package scene

import "slices"

// flyTo turns the camera to what was found and chosen, near enough to be read. What
// is looked at with its neighbours alone gives way to it.
func (s *State) flyTo(id ID) {
	roots := s.roots()
	if s.near.depth > 0 && slices.ContainsFunc(roots, func(b int32) bool { return !s.within(b) }) {
		s.focusOn(nil, 0)
	}
	seen := make([]bool, len(s.plot.node))
	for _, b := range roots {
		seen[b] = true
	}
	if id.Part == NodePart && s.plot.body[id.Index] < 0 {
		s.markCarriers(s.name(id), seen)
	}
	for b := range seen {
		seen[b] = seen[b] && (!s.geo.on || s.geo.has[b])
	}
	if count(seen) > 0 {
		s.take()
		s.flight = flight{on: true, to: s.closeTo(seen), alone: true}
	}
}

// markCarriers marks the ends of the links that carry a thing.
func (s *State) markCarriers(id string, bodies []bool) {
	for i := range s.plot.threads {
		if t := &s.plot.threads[i]; slices.Contains(s.m.Links[t.link].Cargo, id) {
			bodies[t.from], bodies[t.to] = true, true
		}
	}
}

// closeTo is the camera that has some bodies in the middle: about as near as what is
// in the light, but no nearer than shows the middles of all of them.
func (s *State) closeTo(bodies []bool) Camera {
	f := s.frame()
	lo, hi := reach(s.bodies(), bodies, 0)
	margin := min(2*fitMargin, f.field.Dx()/4, f.field.Dy()/4)
	return Camera{
		Center: World{(lo.X + hi.X) / 2, (lo.Y + hi.Y) / 2},
		Zoom: min(
			max(s.whole(f).Zoom, s.whole(s.frameWith(false, false)).Zoom*0.6)*nearSpot,
			float64(f.field.Dx()-2*margin)/max(hi.X-lo.X, 1),
			float64(f.field.Dy()-2*margin)/max(hi.Y-lo.Y, 1),
		),
	}
}
