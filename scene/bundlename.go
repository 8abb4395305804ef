package scene

import "citemap/seeds"

// How a strand of several claims is named: "iran>russia" for what Iran does to
// Russia, "iran=russia" for what is mutual, and with the family behind a colon
// where it is of one alone.

// means reports whether a strand is, or has in it, what an id names.
func (s *State) means(st *strand, id ID) bool {
	if id.Part == LinkPart {
		return s.holdsLink(st, id.Index)
	}
	return st.id == id
}

func (s *State) bundleName(id ID) string {
	from, to := s.endsOf(id)
	sign := ">"
	if way(id.Sub/8) == mutual {
		sign = "="
	}
	name := from.ID + sign + to.ID
	if f := id.Sub % 8; f > 0 {
		name += ":" + string(families()[f-1])
	}
	return name
}

// endsOf are the nodes that a strand of several claims leads from and to.
func (s *State) endsOf(id ID) (from, to *seeds.Node) {
	b := &s.plot.bundles[id.Index]
	from, to = &s.m.Nodes[s.plot.node[b.a]], &s.m.Nodes[s.plot.node[b.b]]
	if way(id.Sub/8) == back {
		return to, from
	}
	return from, to
}
