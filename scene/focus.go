package scene

import "slices"

// focus is what stands out while the rest is dimmed: a node with all it is
// linked to, or a link with its ends.
type focus struct {
	on   bool
	body int32 // or -1
	link int32 // or -1
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
		f.body = s.plot.body[id.Index]
		f.on = f.body >= 0
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
		if st := &s.plot.strands[i]; f.holds(st) {
			v.lit[st.from], v.lit[st.to] = true, true
		}
	}
	return f
}

// holds reports whether a strand stands out.
func (f focus) holds(st *strand) bool {
	return !f.on || st.link == f.link || f.body >= 0 && (st.from == f.body || st.to == f.body)
}
