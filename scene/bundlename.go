package scene

import (
	"slices"
	"strings"

	"citemap/seeds"
)

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

// bundleCalled is the strand of that name.
func (s *State) bundleCalled(name string) (ID, bool) {
	ends, family, _ := strings.Cut(name, ":")
	i := strings.IndexAny(ends, ">=")
	if i < 0 {
		return ID{}, false
	}
	a, b := bodyOf(s.m, s.plot.body, ends[:i]), bodyOf(s.m, s.plot.body, ends[i+1:])
	sub := int32(slices.Index(families(), seeds.Family(family))) + 1
	for k := range s.plot.bundles {
		p := &s.plot.bundles[k]
		for w := range way(3) {
			id := ID{Part: BundlePart, Index: int32(k), Sub: 8*int32(w) + sub}
			if (p.a == a && p.b == b || p.a == b && p.b == a) && s.bundleName(id) == name && len(s.claimsIn(id)) > 0 {
				return id, true
			}
		}
	}
	return ID{}, false
}
