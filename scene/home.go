package scene

import "citemap/seeds"

// Who belongs to a country wears its colour. Countries that somebody belongs to
// have one of their own, the most telling first; the rest share that of their
// kind.

// noHome is the colour index of a body that wears that of its kind.
const noHome = -1

// homesOf gives each body the index of its colour among palette.homes.
func (p *plot) homesOf(m *seeds.Map, order []int32) []int8 {
	home := make([]int8, len(p.node))
	for b := range home {
		home[b] = noHome
	}
	lived := make([]bool, len(p.node))
	for b := range p.node {
		if at := p.country(m, int32(b)); at >= 0 && at != int32(b) {
			lived[at] = true
		}
	}
	next := int8(0)
	for _, b := range order {
		if lived[b] && next < homes {
			home[b] = next
			next++
		}
	}
	for b := range home {
		if at := p.country(m, int32(b)); at >= 0 {
			home[b] = home[at]
		}
	}
	return home
}

// country is the body of the country that a person belongs to, a country's own,
// or -1.
func (p *plot) country(m *seeds.Map, body int32) int32 {
	n := &m.Nodes[p.node[body]]
	switch n.Kind {
	case "country":
		return body
	case "leader", "person":
		if at := bodyOf(m, p.body, n.Of); at >= 0 && m.Nodes[p.node[at]].Kind == "country" {
			return at
		}
	}
	return -1
}

// fillOf is the colour of a body's mark.
func (s *State) fillOf(body int32) Color {
	p := s.colours()
	if h := s.home[body]; h != noHome {
		return p.homes[h]
	}
	return p.node(s.m.Nodes[s.plot.node[body]].Kind)
}
