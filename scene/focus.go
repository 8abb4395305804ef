package scene

import "slices"

// focus is what stands out while the rest is dimmed: a node with all it is
// linked to, or a link with its ends.
type focus struct {
	on      bool
	body    int32  // or -1
	link    int32  // or -1
	bundle  ID     // of a strand of several claims, or none
	whole   bool   // all of its bundle, which the pointer has fanned out
	carried string // a thing that travels, or empty
	spot    bool   // what is in the light
}

// focus returns what the pointer is over, or else what is chosen, and notes in
// v which bodies belong to it.
func (s *State) focus(v *View) focus {
	f := focus{body: -1, link: -1}
	id := s.inFocus()
	switch id.Part {
	case NodePart:
		f.on, f.body, f.carried = true, s.plot.body[id.Index], s.carriedBy(id)
	case LinkPart, CargoPart:
		f.on, f.link = true, id.Index
	case BundlePart:
		f.on, f.bundle, f.whole = true, id, id == s.hover
	}
	if !f.on && s.spot.on {
		f.on, f.spot = true, true
	}
	v.glow = slices.Grow(v.glow[:0], len(s.plot.node))[:len(s.plot.node)]
	for b := range v.glow {
		v.glow[b] = 0
		if !f.on && !s.sifted() || int32(b) == f.body || f.spot && s.spot.bodies[b] {
			v.glow[b] = 1
		}
	}
	if f.on || s.sifted() {
		s.glow(v, f)
	}
	v.lit = slices.Grow(v.lit[:0], len(s.plot.node))[:len(s.plot.node)]
	for b := range v.lit {
		v.lit[b] = v.glow[b] >= 0.5
	}
	return f
}

// inFocus is what the pointer is over, or else the cursor, or what is chosen; not
// where that is lit already, with more around it.
func (s *State) inFocus() ID {
	id := s.pointed()
	if !id.onMap() || s.lit() && s.isChosen(id) {
		id = s.cursor
	}
	if id == s.chosen && id != s.hover && s.outreached() {
		return ID{}
	}
	if !id.onMap() && !s.lit() && !s.outreached() {
		id = s.chosen
	}
	return id
}

// carriedBy is the id of the thing that travels which an ID means, or empty.
func (s *State) carriedBy(id ID) string {
	if id.Part == NodePart && travels(s.m.Nodes[id.Index].Kind) {
		return s.m.Nodes[id.Index].ID
	}
	return ""
}

// isChosen reports whether an ID is among those chosen.
func (s *State) isChosen(id ID) bool {
	return id == s.chosen || id.Part == NodePart && slices.Contains(s.also, id.Index)
}

// onMap reports whether an ID names a thing of the map.
func (id ID) onMap() bool {
	return id.Part == NodePart || id.Part == LinkPart || id.Part == CargoPart || id.Part == BundlePart
}

// holds reports whether a strand stands out.
func (s *State) holds(f focus, st *strand) bool {
	switch {
	case !f.on:
		return true
	case f.spot:
		return s.spotted(st)
	case f.link >= 0:
		return s.holdsLink(st, f.link)
	case f.bundle.Part == BundlePart:
		return st.pair == f.bundle.Index && (f.whole || s.plot.means(f.bundle, st.members[0]))
	}
	ends := f.body >= 0 && (st.from == f.body || st.to == f.body)
	return ends || f.carried != "" && s.carries(st, f.carried)
}

// carries reports whether a thing travels on a strand.
func (s *State) carries(st *strand, id string) bool {
	return slices.ContainsFunc(st.members, func(t int32) bool {
		return s.carriesIt(s.plot.threads[t].link, id)
	})
}

// carriesIt reports whether a claim says that a thing travels.
func (s *State) carriesIt(link int32, id string) bool {
	return slices.Contains(s.m.Links[link].Cargo, id)
}
