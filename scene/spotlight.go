package scene

import "slices"

// spotlight is several nodes and links that stand out together: a step of a
// chapter, the way between two nodes, what a paragraph supports. What the pointer
// is on comes before it.
type spotlight struct {
	on      bool
	bodies  []bool // by body
	links   []bool // by link
	threads []bool // by thread: of those links
	times   int    // changes with it
}

// Light puts the nodes and links that the map calls so in the light, each link as
// a strand of its own, and turns the camera to them. With none of them there is
// no light.
func (s *State) Light(nodes, links []string) {
	s.lightThose(nodes, links, func(*thread) bool { return true })
}

// lightThose is Light for those threads of the links alone: a joint claim has others.
func (s *State) lightThose(nodes, links []string, those func(*thread) bool) {
	t := &s.spot
	t.times++
	t.on = len(nodes)+len(links) > 0
	t.bodies, t.links = emptied(t.bodies, len(s.plot.node)), emptied(t.links, len(s.m.Links))
	t.threads = emptied(t.threads, len(s.plot.threads))
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
		if th := &s.plot.threads[i]; t.links[th.link] && those(th) {
			t.threads[i], t.bodies[th.from], t.bodies[th.to] = true, true, true
		}
	}
	s.follow = true
	s.changed()
}

// emptied is a set of n without members, in the memory of another.
func emptied(set []bool, n int) []bool {
	set = slices.Grow(set[:0], n)[:n]
	clear(set)
	return set
}

// lit reports whether something is in the light, and unlight puts it out.
func (s *State) lit() bool { return s.spot.on }

func (s *State) unlight() {
	if s.spot.on {
		s.Light(nil, nil)
	}
}

// spotted reports whether a strand has a claim in the light.
func (s *State) spotted(st *strand) bool {
	return slices.ContainsFunc(st.members, func(t int32) bool { return s.spot.threads[t] })
}

// nearSpot is how close the camera comes to what is in the light, of the zoom
// that shows the whole map.
const nearSpot = 1.45

// nearShow is the same in the show, which is seen from afar.
const nearShow = 2

// spotGoal is the camera that frames what is in the light. In the low field that a
// panel leaves of a narrow view it comes closer: the whole map is tiny there.
func (s *State) spotGoal(f frame, whole Camera) Camera {
	if s.showing() {
		return s.framing(s.spot.bodies, f, float32(110*s.unit()), whole.Zoom*nearShow)
	}
	margin := float32(fitMargin + 30)
	if f.narrow && s.panel.open() {
		margin, whole = fitMargin, s.whole(s.frameWith(false, false))
	}
	return s.framing(s.spot.bodies, f, margin, whole.Zoom*nearSpot)
}
