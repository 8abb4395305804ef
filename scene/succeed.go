package scene

import (
	"citemap/layout"
	"citemap/seeds"
)

// Succeed returns the state in which another edition of the map is seen in the place of
// this one: with every node where it was, what was chosen still chosen, and all else as
// the reader has set it. What is new comes in beside what it is joined to, and what was
// known gives way no more than it has to; where nothing is new, nothing moves. Ids that
// the new edition does not have are told. The old state gives away its setter, and must
// not be used any more.
func (s *State) Succeed(m *seeds.Map) *State {
	s.recover()
	o, b := s.o, s.Bookmark()
	o.Start, o.Survey = b, nil
	n := New(m, s.tx, o)
	if !s.ready {
		return n
	}
	n.o.Start = s.o.Start
	n.tick, n.distance, n.letters = s.tick, s.distance, s.letters
	n.theme, n.chosenTheme, n.stark, n.paused = s.theme, s.chosenTheme, s.stark, s.paused
	n.width, n.height, n.in, n.ready = s.width, s.height, s.in, true
	n.plot.inherit(m, s.plot, s.m)
	n.geo.on, n.geo.part = s.geo.on, s.geo.part
	if n.geo.on {
		n.layEarth()
	}
	n.Visit(b)
	if n.toast.text == "" {
		n.say(n.words.Trouble.Again)
	}
	n.cam, n.follow, n.flight = s.cam, s.follow, flight{}
	n.cast(true)
	n.past = s.past
	n.past.sign = n.landmark()
	n.changed()
	return n
}

// inherit puts the bodies where those of the same nodes were in another plot, drawn to
// where they were drawn; what was not there starts amid its neighbours, and is drawn by
// them alone.
func (p *plot) inherit(m *seeds.Map, old *plot, was *seeds.Map) {
	bodies := p.sim.Bodies
	p.anchor.Targets = make([]layout.Target, len(bodies))
	at, known := make([]World, len(bodies)), make([]bool, len(bodies))
	moved := len(p.bundles) != len(old.bundles)
	for i, n := range p.node {
		if b := bodyOf(was, old.body, m.Nodes[n].ID); b >= 0 {
			o := &old.sim.Bodies[b]
			at[i], known[i] = World{o.X, o.Y}, true
			p.anchor.Targets[i] = old.anchor.Targets[b]
			bodies[i].Pinned = o.Pinned && was.Nodes[old.node[b]].At == nil
		}
	}
	p.borrow(at, known)
	for i := range bodies {
		bodies[i].X, bodies[i].Y, bodies[i].VX, bodies[i].VY = at[i].X, at[i].Y, 0, 0
		moved = moved || !known[i]
	}
	p.proportion(m, old.aspect)
	p.sim.Heat = old.sim.Heat
	if moved {
		p.sim.Reheat(dragHeat)
	}
}
