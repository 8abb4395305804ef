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
	said  string       // its label, and how it stands
	label string       // what stands on the strand: with the quantity
	sign  *assets.Icon // before the label: whose word it is, or how large a share
	dash  Dash
	moves bool
	cross bool           // crossed out: the text denies it
	thin  bool           // no quote supports it
	past  bool           // no longer so: faded
	cargo []*assets.Icon // what travels, one after the other
}

func (s *State) claimsOf(m *seeds.Map) []claim {
	claims := make([]claim, len(m.Links))
	for i := range m.Links {
		l := &m.Links[i]
		c := claim{
			said: cmp.Or(l.Label, s.kindLabel(seeds.OnLink, l.Kind)),
			dash: dashOf(l), moves: moves(l), cross: l.Not, thin: len(l.Quotes) == 0, past: l.Past,
		}
		if word := s.words.Standing(l.Not, l.Undoes != "", l.Past, string(l.Status)); word != "" {
			c.said = s.words.Syntax.Aside.With("text", c.said, "aside", word)
		}
		c.label, c.sign = c.said, s.signOf(l)
		if amount := s.onStrand(l.Quantity); amount != "" {
			c.label += " · " + amount
		}
		for _, id := range l.Cargo {
			icon := s.cargoIcon(m.Node(id))
			if !slices.Contains(c.cargo, icon) {
				c.cargo = append(c.cargo, icon)
			}
		}
		claims[i] = c
	}
	return claims
}

// onStrand is a quantity in the text's own words, with the base of a share.
func (s *State) onStrand(q *seeds.Quantity) string {
	if q == nil {
		return ""
	}
	return s.shareOf(q.Text, q.Of)
}

// signOf is the mark before a claim's label: a percentage as the filled part of
// its own base, and speech where the claim is somebody's word.
func (s *State) signOf(l *seeds.Link) *assets.Icon {
	switch q := l.Quantity; {
	case q != nil && (q.Unit == "percent" || q.Unit == "%") && q.Value > 0 && q.Value <= 100:
		return &assets.Icon{Name: "share of " + q.Text, Path: assets.Share(q.Value / 100), Upright: true}
	case l.View != "":
		return s.icons.Icon("speech")
	}
	return nil
}

// cargoIcon is the glyph of a thing that travels: the one that the map asks for,
// or what its names say.
func (s *State) cargoIcon(n *seeds.Node) *assets.Icon {
	if icon := s.icons.Icon(n.Extra["icon"]); icon != nil {
		return icon
	}
	return s.icons.ForCargo(n.Kind, append([]string{n.Name}, n.Aliases...)...)
}

// dashOf is the line style that a claim's standing asks for.
func dashOf(l *seeds.Link) Dash {
	switch {
	case l.Not || l.Status != seeds.Stated:
		return Dashed
	case l.View != "":
		return Dotted
	}
	return Solid
}

// moves reports whether the cargo of l is under way: only where the text itself
// says that it goes, and still does. What is agreed, hoped for or stopped stands
// still, and so does what is denied, what is past, what only somebody in the
// text says or believes, and what is merely allowed again.
func moves(l *seeds.Link) bool {
	return l.Status == seeds.Stated && l.View == "" && !l.Not && !l.Past && l.Undoes == ""
}
