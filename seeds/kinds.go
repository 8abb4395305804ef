package seeds

// The values of Kind.On.
const (
	OnNode = "node"
	OnLink = "link"
)

// BuiltinKinds are the kinds that every map has without declaring them, in the
// order in which a legend lists them. The slice is the caller's.
//
// The family of a link says what passes between two nodes. Force is the means
// to coerce: arms, soldiers, nuclear work. Goods are the rest of what is handed
// over. Ties bind, and words count as ties: a statement or a belief about
// another is a line drawn to it, whatever it says. Friction divides. A conflict
// is friction and not force: the link says that the two are against each other,
// while what they use stands in links of its own.
func BuiltinKinds() []Kind {
	kinds := make([]Kind, 0, 40)
	for _, id := range []string{
		"country", "leader", "person", "organisation", "group", "place", "event",
		"agreement", "weapon", "commodity", "technology", "idea",
	} {
		kinds = append(kinds, Kind{ID: id, On: OnNode, Label: id})
	}
	for _, family := range []struct {
		of  Family
		ids []string
	}{
		{Force, []string{"arms", "military", "nuclear"}},
		{Goods, []string{"oil", "trade", "technology"}},
		{Ties, []string{"diplomacy", "agreement", "membership", "leads", "location", "support", "statement", "belief"}},
		{Friction, []string{"conflict", "sanctions", "restriction", "rivalry", "criticism", "detention", "interference"}},
	} {
		for _, id := range family.ids {
			kinds = append(kinds, Kind{ID: id, On: OnLink, Family: family.of, Label: id})
		}
	}
	return kinds
}

// FamilyOf is the family of a kind of link, or nothing where the map knows no
// such kind.
func (m *Map) FamilyOf(linkKind string) Family {
	return m.index.kinds[kindName{OnLink, linkKind}].Family
}

// KindLabel is what a person calls a kind of node or link: the map's own label
// where it declares one, else the kind's id. On is OnNode or OnLink.
func (m *Map) KindLabel(on, kind string) string {
	if label := m.index.kinds[kindName{on, kind}].Label; label != "" {
		return label
	}
	return kind
}

// kindName is how a kind is found: a node and a link may be of kinds that are
// spelled alike ("agreement", "technology").
type kindName struct{ on, id string }

// kinds are the built-in kinds and the map's own, by name; a built-in one
// cannot be declared anew.
func (m *Map) kinds() map[kindName]Kind {
	all := make(map[kindName]Kind, 40+len(m.Kinds))
	for _, kinds := range [][]Kind{BuiltinKinds(), m.Kinds} {
		for _, k := range kinds {
			if _, taken := all[kindName{k.On, k.ID}]; !taken {
				all[kindName{k.On, k.ID}] = k
			}
		}
	}
	return all
}

// The words that fields of a few values take, in the order in which the format
// lists them.
func families() []string {
	return []string{string(Force), string(Goods), string(Ties), string(Friction)}
}

func statuses() []string {
	return []string{string(Stated), string(Agreed), string(Attempted), string(Anticipated),
		string(Stalled), string(Reversed)}
}

func views() []string { return []string{string(Said), string(Believed), string(Perceived)} }

func bounds() []string { return []string{"over", "upto", "nearly", "about"} }

func bearers() []string { return []string{OnNode, OnLink} }
