package scene

// A node that the reader has put somewhere stays there, until it is freed.

// pinned reports whether the reader has put a node somewhere.
func (s *State) pinned(node int32) bool {
	b := s.plot.body[node]
	return b >= 0 && s.plot.sim.Bodies[b].Pinned && !s.fixed(b)
}

func (s *State) hasPins() bool {
	for i := range s.plot.sim.Bodies {
		if s.pinned(s.plot.node[i]) {
			return true
		}
	}
	return false
}

// free lets a node go again where its links draw it.
func (s *State) free(node int32) {
	b := s.plot.body[node]
	s.plot.sim.Bodies[b].Pinned = s.fixed(b)
	s.plot.sim.Reheat(dragHeat)
	s.changed()
}

// pin keeps a node where it is.
func (s *State) pin(node int32) {
	s.plot.sim.Bodies[s.plot.body[node]].Pinned = true
	s.changed()
}

// shove moves a pinned node that the cursor is on, or else that is chosen: keys do so
// what a drag does. It reports whether there is one.
func (s *State) shove(dx, dy float32) bool {
	const step = 20 // dp
	id := s.cursor
	if id == (ID{}) {
		id = s.chosen
	}
	if id.Part != NodePart || s.geo.part != 0 || !s.pinned(id.Index) {
		return false
	}
	body := s.plot.body[id.Index]
	at := s.at(body)
	b, w := &s.plot.sim.Bodies[body], s.cam.ToWorld(Point{at.X + step*dx, at.Y + step*dy}, s.mid())
	b.X, b.Y = w.X, w.Y
	s.take()
	s.plot.sim.Reheat(dragHeat)
	s.changed()
	return true
}

// unpin lets all nodes go that the reader has put somewhere.
func (s *State) unpin() { s.visitPins(nil) }

// pinMark is how large the sign of a pinned node is, in dp.
const pinMark = 7

// paintPin marks a node that stays where it was put.
func (s *State) paintPin(v *View, node int32, at Point, r float32) {
	if !s.pinned(node) {
		return
	}
	p := s.colours()
	c := Point{at.X + r*0.8, at.Y - r*0.8}
	v.round(around(c, 2*pinMark+4, 2*pinMark+4), pinMark+2, p.ground, ID{})
	v.icon(s.icons.Icon("pin"), c, pinMark, p.ink)
}
