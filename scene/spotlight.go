package scene

// spotlight is several nodes and links that stand out together, as in a step of
// a chapter. What the pointer is on, or what is chosen, comes before it.
type spotlight struct {
	on     bool
	bodies []bool // by body
	links  []bool // by link
	times  int    // changes with it
}

// Light puts the nodes and links that the map calls so in the light, each link as
// a strand of its own, and turns the camera to them. With none of them there is
// no light.
func (s *State) Light(nodes, links []string) {
	t := &s.spot
	t.times++
	t.on = len(nodes)+len(links) > 0
	t.bodies, t.links = make([]bool, len(s.plot.node)), make([]bool, len(s.m.Links))
	for _, id := range nodes {
		if b := bodyOf(s.m, s.plot.body, id); b >= 0 {
			t.bodies[b] = true
		}
	}
	for _, id := range links {
		if i, ok := s.m.LinkIndex(id); ok {
			t.links[i] = true
		}
	}
	for i := range s.plot.threads {
		if th := &s.plot.threads[i]; t.links[th.link] {
			t.bodies[th.from], t.bodies[th.to] = true, true
		}
	}
	s.follow = true
	s.changed()
}

// spotted reports whether a strand has a claim in the light.
func (s *State) spotted(st *strand) bool {
	for _, t := range st.members {
		if s.spot.links[s.plot.threads[t].link] {
			return true
		}
	}
	return false
}

// nearSpot is how close the camera comes to what is in the light, of the zoom
// that shows the whole map.
const nearSpot = 1.45

// spotGoal is the camera that frames what is in the light.
func (s *State) spotGoal(f frame, whole Camera) Camera {
	return fit(s.bodies(), s.spot.bodies, f.field, fitMargin+30, whole.Zoom*nearSpot)
}
