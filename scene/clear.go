package scene

// What is chosen lights its neighbours too; the camera that frames it keeps them
// from under the buttons and the panel, where a little less of zoom does.

// leastClear is how much of its zoom a camera may lose for that.
const leastClear = 0.65

// clearer is a camera that frames the map, or what shows what is chosen with the
// nodes around it as well; where that would be much smaller, with those alone that
// matter more.
func (s *State) clearer(whole Camera, f frame) Camera {
	for weight := 1; weight <= 3; weight++ {
		if s.inField(whole, f, weight) {
			return whole
		}
		for b := range s.framed {
			s.kin[b] = s.kin[b] || s.framed[b]
		}
		if c := s.framing(s.kin, f, fitMargin, closest); c.Zoom >= whole.Zoom*leastClear {
			return c
		}
	}
	return whole
}

// offButtons is a camera that has what is chosen in the middle; or one a little
// further away, so that the nodes around it are in the field, or that none of them
// lies under the buttons at least.
func (s *State) offButtons(c Camera, f frame) Camera {
	for weight := 1; weight <= 3; weight++ {
		if s.inField(c, f, weight) {
			return c
		}
		if by := s.framing(s.kin, f, fitMargin, c.Zoom); by.Zoom >= c.Zoom*leastClear {
			return by
		}
	}
	for zoom := 1.0; zoom >= leastClear; zoom -= 0.05 {
		if by := (Camera{c.Center, c.Zoom * zoom}); s.offThem(by, f) {
			return by
		}
	}
	return c
}

// inField marks the kin of a weight and reports whether a camera has their middles
// in the field.
func (s *State) inField(c Camera, f frame, weight int) bool {
	s.markKin(weight)
	for b, kin := range s.kin {
		if at := &s.bodies()[b]; kin && !f.field.Contains(c.ToView(World{at.X, at.Y}, f.field.mid())) {
			return false
		}
	}
	return true
}

// offThem reports whether a camera has no kin under the buttons.
func (s *State) offThem(c Camera, f frame) bool {
	s.markKin(1)
	for b, kin := range s.kin {
		at := &s.bodies()[b]
		r := float32(s.plot.radius[b] * markScale(c.Zoom, f.field, float64(s.crowd.many)))
		if kin && s.laidRect(f.buttons).Inset(-r).Contains(c.ToView(World{at.X, at.Y}, s.laid(f.field.mid()))) {
			return false
		}
	}
	return true
}

// markKin marks what is chosen, and what its claims join it to, as far as it is
// shown and matters so much.
func (s *State) markKin(weight int) {
	s.kin = emptied(s.kin, len(s.plot.node))
	body, cargo := int32(-1), s.carriedBy(s.chosen)
	if s.chosen.Part == NodePart {
		body = s.plot.body[s.chosen.Index]
	}
	for i := range s.plot.threads {
		if t := &s.plot.threads[i]; t.from == body || t.to == body || s.isOf(t, int32(i), cargo) {
			s.kin[t.from], s.kin[t.to] = true, true
		}
	}
	for b := range s.kin {
		s.kin[b] = s.kin[b] && s.shown[b] && s.m.Nodes[s.plot.node[b]].Weight >= weight
	}
}

// isOf reports whether a thread is one of the strand or claim that is chosen, or
// carries the thing.
func (s *State) isOf(t *thread, i int32, cargo string) bool {
	switch id := s.chosen; {
	case id.Part == LinkPart:
		return t.link == id.Index
	case id.Part == BundlePart:
		return s.plot.means(id, i)
	}
	return cargo != "" && s.carriesIt(t.link, cargo)
}
