package search

import "citemap/seeds"

// text is what an entry is shown as.
func (x *Index) text(e entry) string {
	switch e.kind {
	case Node:
		return x.m.Nodes[e.at].Name
	case Link:
		return x.claims[e.at]
	case Quote:
		return x.m.Quotes[e.at].Exact
	}
	return x.m.Documents[e.at].Text.Slice(int(e.start), int(e.end))
}

// besides appends words by which an entry is found beside its text. The first so
// many are names of it, as good as its text.
func (x *Index) besides(to []string, e entry) (all []string, names int) {
	switch e.kind {
	case Node:
		n := &x.m.Nodes[e.at]
		to = append(to, n.Aliases...)
		return append(to, x.m.KindLabel(seeds.OnNode, n.Kind)), len(to)
	case Link:
		l := &x.m.Links[e.at]
		to = append(to, x.m.KindLabel(seeds.OnLink, l.Kind), l.Label)
		if l.Quantity != nil {
			to = append(to, l.Quantity.Text, l.Quantity.Unit)
		}
	case Quote:
		speaker := x.m.Quotes[e.at].Speaker
		if n := x.m.Node(speaker); n != nil {
			speaker = n.Name
		}
		to = append(to, speaker)
	}
	return to, 0
}

// mostNames is how many names of the nodes of a link are gone through to tell why
// it was found.
const mostNames = 256

// namesOn appends what the nodes that have a part in a link are called: it is found
// by each of those names, but they are not among the words that are kept for it.
func (x *Index) namesOn(to []string, link int32) []string {
	x.parties = partiesOf(x.parties[:0], x.m, &x.m.Links[link])
	for _, i := range x.parties {
		n := &x.m.Nodes[i]
		to = append(append(to, n.Name), n.Aliases...)
		if len(to) > mostNames {
			return to[:mostNames]
		}
	}
	return to
}

// partiesOf appends the positions of the nodes that have a part in a link.
func partiesOf(to []int32, m *seeds.Map, l *seeds.Link) []int32 {
	add := func(id string) {
		if i, ok := m.NodeIndex(id); ok {
			to = append(to, int32(i))
		}
	}
	add(l.Source)
	for _, id := range l.With {
		add(id)
	}
	add(l.Target)
	for _, id := range l.Cargo {
		add(id)
	}
	return to
}
