package scene

import "slices"

// focus is what stands out while the rest is dimmed: a node with all it is
// linked to, or a link with its ends.
type focus struct {
	on      bool
	body    int32  // or -1
	link    int32  // or -1
	carried string // a thing that is drawn only where it travels, or empty
}

// focus returns what the pointer is over, or else what is chosen, and notes in
// v which bodies belong to it.
func (s *State) focus(v *View) focus {
	f := focus{body: -1, link: -1}
	id := s.hover
	if id.Part != NodePart && id.Part != LinkPart && id.Part != CargoPart {
		id = s.chosen
	}
	switch id.Part {
	case NodePart:
		f.on, f.body = true, s.plot.body[id.Index]
		if f.body < 0 {
			f.carried = s.m.Nodes[id.Index].ID
		}
	case LinkPart, CargoPart:
		f.on, f.link = true, id.Index
	}
	v.lit = slices.Grow(v.lit[:0], len(s.plot.node))[:len(s.plot.node)]
	for b := range v.lit {
		v.lit[b] = !f.on || int32(b) == f.body
	}
	if !f.on {
		return f
	}
	for i := range s.plot.strands {
		if st := &s.plot.strands[i]; s.holds(f, st) {
			v.lit[st.from], v.lit[st.to] = true, true
		}
	}
	return f
}

// holds reports whether a strand stands out.
func (s *State) holds(f focus, st *strand) bool {
	switch {
	case !f.on:
		return true
	case f.carried != "":
		return slices.Contains(s.m.Links[st.link].Cargo, f.carried)
	}
	return st.link == f.link || f.body >= 0 && (st.from == f.body || st.to == f.body)
}
