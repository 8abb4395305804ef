package seeds

import "slices"

// index finds the parts of a Map by id. It is made once, when a map is read.
type index struct {
	documents map[string]int
	quotes    map[string]int
	nodes     map[string]int
	links     map[string]int
	linksOf   map[string][]*Link
	kinds     map[kindName]Kind
}

// Reindex makes the tables by which Node, Link, Quote, Document, LinksOf,
// FamilyOf and KindLabel find things. Read does it; only a Map put together by hand needs it, and
// again after a change to its slices. Of two parts with the same id the first
// is found.
func (m *Map) Reindex() {
	m.index = index{
		documents: positions(m.Documents, func(d *Document) string { return d.ID }),
		quotes:    positions(m.Quotes, func(q *Quote) string { return q.ID }),
		nodes:     positions(m.Nodes, func(n *Node) string { return n.ID }),
		links:     positions(m.Links, func(l *Link) string { return l.ID }),
		linksOf:   make(map[string][]*Link, len(m.Nodes)),
		kinds:     m.kinds(),
	}
	for i := range m.Links {
		l := &m.Links[i]
		for _, id := range l.parties() {
			m.index.linksOf[id] = append(m.index.linksOf[id], l)
		}
	}
}

// parties are the nodes that have a part in a link, each once.
func (l *Link) parties() []string {
	all := slices.Concat([]string{l.Source}, l.With, []string{l.Target}, l.Cargo)
	slices.Sort(all)
	return slices.Compact(all)
}

// positions maps the id of each part to its position. What has no id cannot
// be found.
func positions[T any](parts []T, id func(*T) string) map[string]int {
	at := make(map[string]int, len(parts))
	for i := range parts {
		if _, taken := at[id(&parts[i])]; !taken && id(&parts[i]) != "" {
			at[id(&parts[i])] = i
		}
	}
	return at
}

// Document is the document of that id, or nil.
func (m *Map) Document(id string) *Document { return found(m.Documents, m.index.documents, id) }

// Quote is the quote of that id, or nil.
func (m *Map) Quote(id string) *Quote { return found(m.Quotes, m.index.quotes, id) }

// Node is the node of that id, or nil.
func (m *Map) Node(id string) *Node { return found(m.Nodes, m.index.nodes, id) }

// Link is the link of that id, or nil.
func (m *Map) Link(id string) *Link { return found(m.Links, m.index.links, id) }

// found is the part that an id names, or nil.
func found[T any](parts []T, at map[string]int, id string) *T {
	i, ok := at[id]
	if !ok {
		return nil
	}
	return &parts[i]
}

// NodeIndex is the position in Nodes of the node of that id.
func (m *Map) NodeIndex(id string) (int, bool) {
	i, ok := m.index.nodes[id]
	return i, ok
}

// LinkIndex is the position in Links of the link of that id.
func (m *Map) LinkIndex(id string) (int, bool) {
	i, ok := m.index.links[id]
	return i, ok
}

// LinksOf are the links that a node has a part in, as source or joint subject,
// as target or as cargo, in the order of the file.
func (m *Map) LinksOf(nodeID string) []*Link { return m.index.linksOf[nodeID] }

// Unsourced are the ids of the nodes and links that no quote supports. They
// are drawn as such.
func (m *Map) Unsourced() (nodes, links []string) {
	for i := range m.Nodes {
		if len(m.Nodes[i].Quotes) == 0 {
			nodes = append(nodes, m.Nodes[i].ID)
		}
	}
	for i := range m.Links {
		if len(m.Links[i].Quotes) == 0 {
			links = append(links, m.Links[i].ID)
		}
	}
	return nodes, links
}
