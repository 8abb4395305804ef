package scene

import (
	"cmp"
	"slices"

	"citemap/assets"
	"citemap/seeds"
)

// claim is what is drawn of a link, prepared once so that a frame only looks
// it up.
type claim struct {
	label string // what stands on the strand
	dash  Dash
	moves bool
	faint float32        // opacity: what is past is faded
	cargo []*assets.Icon // what travels, one after the other
}

// pastFade is the opacity of what is no longer so.
const pastFade = 0.55

func (s *State) claimsOf(m *seeds.Map) []claim {
	claims := make([]claim, len(m.Links))
	for i := range m.Links {
		l := &m.Links[i]
		c := claim{label: l.Label, dash: dashOf(l), moves: moves(l), faint: 1}
		if word := s.words.Standing(l.Not, l.Undoes != "", string(l.Status)); word != "" {
			c.label += " (" + word + ")"
		}
		if l.Past {
			c.faint = pastFade
		}
		for _, id := range l.Cargo {
			n := m.Node(id)
			icon := s.icons.Icon(n.Extra["icon"])
			if icon == nil {
				icon = s.icons.ForCargo(n.Kind, append([]string{n.Name}, n.Aliases...)...)
			}
			if !slices.Contains(c.cargo, icon) {
				c.cargo = append(c.cargo, icon)
			}
		}
		claims[i] = c
	}
	return claims
}

// byImportance lists the bodies, the heaviest first, and among equals the most
// connected.
func (p *plot) byImportance(m *seeds.Map) []int32 {
	order := make([]int32, len(p.node))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(a, b int32) int {
		return cmp.Or(
			m.Nodes[p.node[b]].Weight-m.Nodes[p.node[a]].Weight,
			len(p.near[b])-len(p.near[a]),
		)
	})
	return order
}
