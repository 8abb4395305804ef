//go:build !js

package twin

import (
	"strconv"

	"citemap/seeds"
)

// anchors are the ids that the parts of a map have on its page. In a map a node
// and a link may share an id; on a page no two elements may.
type anchors struct {
	prefix                                    string // of each
	taken                                     map[string]bool
	nodes, links, quotes, documents, chapters map[string]string // by id
}

// newAnchors gives each part its own id, with prefix before it, nodes first.
func newAnchors(m *seeds.Map, prefix string) *anchors {
	a := &anchors{prefix: prefix, taken: make(map[string]bool, len(m.Nodes)+len(m.Links)+len(m.Quotes))}
	a.nodes = anchored(a, "Node", m.Nodes, func(n *seeds.Node) string { return n.ID })
	a.links = anchored(a, "Link", m.Links, func(l *seeds.Link) string { return l.ID })
	a.quotes = anchored(a, "Quote", m.Quotes, func(q *seeds.Quote) string { return q.ID })
	a.documents = anchored(a, "Document", m.Documents, func(d *seeds.Document) string { return d.ID })
	a.chapters = anchored(a, "Chapter", m.Chapters, func(c *seeds.Chapter) string { return c.ID })
	return a
}

// anchored are the anchors of the parts of one class, by id.
func anchored[T any](a *anchors, class string, parts []T, id func(*T) string) map[string]string {
	of := make(map[string]string, len(parts))
	for i := range parts {
		of[id(&parts[i])] = a.take(class, id(&parts[i]))
	}
	return of
}

// take is an anchor that nothing else has: the id itself, or with its class
// before it.
func (a *anchors) take(class, id string) string {
	if a.taken[id] {
		id = class + "-" + id
	}
	a.taken[id] = true
	return a.prefix + id
}

// part is the anchor of the n-th part of something, from 1, such as the twelfth
// paragraph of a document: article-p12.
func (a *anchors) part(class, of, letter string, n int) string {
	return a.take(class, of+"-"+letter+strconv.Itoa(n))
}
