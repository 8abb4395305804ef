package scene

import "slices"

// Detail says how much of a map is shown: at 1 only what it cannot lack, at 2
// what should be there, at 3 all. It grows as one zooms in, and on request; what
// is chosen is shown with its neighbours at any detail.

// mostNames is how many nodes are shown together before what is less telling
// is held back: more names than these are not read.
const (
	mostNames   = 35
	fewestNames = 16 // on a narrow view
)

// The zooms, as multiples of that which shows the whole map, at which there is
// room for the next detail, and the one after it.
const (
	nearer  = 1.5
	nearest = 2.4
)

// growth is the share of the way that a mark grows or shrinks in a tick when
// it comes or goes.
const growth = 0.2

// readable is how many names can be read in the present view.
func (s *State) readable() int {
	if s.width < narrowBelow {
		return fewestNames
	}
	return mostNames
}

// levelOf is the detail from which a node of that weight is shown.
func levelOf(weight int) int { return 4 - weight }

// firstDetail is the detail at which a map is first seen: as much as can be
// read together, and if even the least is more than that, the least.
func (s *State) firstDetail() int {
	for d := 3; d > 1; d-- {
		if n := s.countAt(d); n <= mostNames || s.countAt(d-1) < 2 {
			return d
		}
	}
	return 1
}

// countAt is the number of nodes that a detail shows.
func (s *State) countAt(detail int) int {
	n := 0
	for _, i := range s.plot.node {
		if levelOf(s.m.Nodes[i].Weight) <= detail {
			n++
		}
	}
	return n
}

// cast decides which bodies are shown now, and makes them grow or shrink.
func (s *State) cast(at bool) {
	s.detail = s.detailAt(s.cam.Zoom)
	s.show()
	s.crowd.many = 0
	for b := range s.grown {
		s.grown[b].Show(s.shown[b])
		if s.grown[b].Tick(growth, at) {
			s.changed()
		}
		s.crowd.many += s.grown[b].At()
	}
	s.gather()
	s.tellAbsence()
	s.fan(at)
}

// detailAt is the detail at a zoom.
func (s *State) detailAt(zoom float64) int {
	d := s.asked
	if s.showing() { // what is seen from afar shows no more when the camera comes near
		return d
	}
	switch ratio := zoom / s.whole(s.frameWith(false, false)).Zoom; {
	case ratio >= nearest:
		d += 2
	case ratio >= nearer:
		d++
	}
	return min(d, 3)
}

// show marks the bodies that the present detail shows, and those that what is
// chosen is about.
func (s *State) show() {
	before := append(s.was[:0], s.shown...)
	n := 0
	for b, i := range s.plot.node {
		s.shown[b] = levelOf(s.m.Nodes[i].Weight) <= s.detail || s.brings(b)
		if s.shown[b] {
			n++
		}
	}
	if s.spot.on {
		for b := range s.shown {
			s.shown[b] = s.shown[b] || s.spot.bodies[b]
		}
	}
	s.showChosen(n)
	if s.cursor.Part == NodePart && s.plot.body[s.cursor.Index] >= 0 {
		s.shown[s.plot.body[s.cursor.Index]] = true
	}
	s.withhold()
	s.insist()
	s.was = before
	if !slices.Equal(before, s.shown) {
		s.casting++
	}
}

// withhold takes away what the reader does not want to see, and on the map of
// the world, what has no place. What is looked at with its neighbours shows all
// of them, as far as they can be read.
func (s *State) withhold() {
	for b, i := range s.plot.node {
		if s.near.depth > 0 {
			s.shown[b] = s.near.hops[b] > 0 && (s.near.hops[b] <= 2 || s.shown[b] || levelOf(s.m.Nodes[i].Weight) <= s.detail+1)
		}
		s.shown[b] = s.shown[b] && s.sieve.letsNode(i) && !has(s.when.cast.absent, b) && (!s.geo.on || s.geo.has[b])
	}
}

// showChosen marks what is chosen, and as many of its neighbours, the most
// telling first, as can be read beside n others.
func (s *State) showChosen(n int) {
	switch id := s.chosen; id.Part {
	case NodePart:
		if node := &s.m.Nodes[id.Index]; travels(node.Kind) {
			s.markCarriers(node.ID, s.shown)
		}
		if body := s.plot.body[id.Index]; body >= 0 {
			s.showNear(body, n)
		}
	case LinkPart, BundlePart:
		for i := range s.plot.threads {
			t := &s.plot.threads[i]
			if id.Part == LinkPart && t.link == id.Index || id.Part == BundlePart && s.plot.means(id, int32(i)) {
				s.shown[t.from], s.shown[t.to] = true, true
			}
		}
	}
}

// showNear marks a body and its neighbours.
func (s *State) showNear(body int32, n int) {
	s.shown[body] = true
	for _, b := range s.order {
		if n >= s.readable() {
			return
		}
		if !s.shown[b] && slices.Contains(s.plot.near[body], b) {
			s.shown[b] = true
			n++
		}
	}
}

// ask sets the detail at which the whole map is shown.
func (s *State) ask(detail int) {
	s.asked = detail
	s.frameShown()
	s.changed()
}

// frameShown marks the bodies that the whole map is made of; where the reader lets
// none of them be seen, those that there would be.
func (s *State) frameShown() {
	s.frameThose(s.sieve.letsNode)
	if !slices.Contains(s.framed, true) {
		s.frameThose(func(int32) bool { return true })
	}
}

// frameThose marks those of them whose nodes are let.
func (s *State) frameThose(let func(node int32) bool) {
	for b, i := range s.plot.node {
		level := levelOf(s.m.Nodes[i].Weight)
		in := level <= s.asked || has(s.sieve.brought, b) || has(s.when.cast.ever, b)
		if s.near.depth > 0 {
			in = s.near.hops[b] > 0 && (in || s.near.hops[b] <= 2 || level <= s.asked+1)
		}
		s.framed[b] = in && let(i) && (!s.geo.on || s.geo.has[b])
	}
}

// grownUp reports whether all that comes has come, and what goes is gone.
func (s *State) grownUp() bool {
	for b := range s.grown {
		if s.grown[b].Moving() {
			return false
		}
	}
	return s.gathered.open < 0 || s.fanned == 1
}
