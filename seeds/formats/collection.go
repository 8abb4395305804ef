package formats

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"citemap/seeds"
)

// maxImplied is how many values a file may have that do not stand in it one by
// one: defaults, which every node has, and items of lists. They are what makes
// much of a small file.
const maxImplied = 200_000

// collection is a Foreign in the making. What is added is counted before memory
// is set aside for it, and knows where in the file it stands.
type collection struct {
	*script
	out   Foreign
	where func() string // the path of what is being read

	byID     map[string]int32 // nodes
	byLinkID map[string]int32 // links that have an id
	nodeAt   []int32          // byte offsets, by node
	linkAt   []int32
	implied  int
}

// newCollection expects so many nodes and links; that is a guess, and bounded.
func newCollection(s *script, where func() string, nodes, links int) *collection {
	nodes, links = min(nodes, seeds.MaxNodes), min(links, seeds.MaxLinks)
	g := &collection{script: s, where: where, byID: make(map[string]int32, nodes), byLinkID: map[string]int32{}}
	g.out.Nodes, g.nodeAt = make([]ForeignNode, 0, nodes), make([]int32, 0, nodes)
	g.out.Links, g.linkAt = make([]ForeignLink, 0, links), make([]int32, 0, links)
	return g
}

// node adds a node. It is good until the next one is added; nil: there is a
// fault.
func (g *collection) node(id string, at int) *ForeignNode {
	if other, taken := g.byID[id]; taken {
		g.fail(at, g.where(), "the node %s is there twice, first in line %d; ids are unique", quoted(id), g.line(int(g.nodeAt[other])))
		return nil
	}
	if len(g.out.Nodes) == seeds.MaxNodes {
		g.fail(at, g.where(), "more than %d nodes, which is what a map holds", seeds.MaxNodes)
		return nil
	}
	if len(g.out.Nodes) == cap(g.out.Nodes) {
		g.out.Nodes = slices.Grow(g.out.Nodes, doubled(len(g.out.Nodes), seeds.MaxNodes))
	}
	g.byID[id] = int32(len(g.out.Nodes))
	g.nodeAt = append(g.nodeAt, int32(at))
	g.out.Nodes = append(g.out.Nodes, ForeignNode{ID: id})
	return &g.out.Nodes[len(g.out.Nodes)-1]
}

// doubled is by how many a list of so many grows, which holds at most so many:
// twice as many each time, where append would copy more often.
func doubled(n, most int) int { return min(max(n, 16), most-n) }

// link adds a link; id may be empty. It is good until the next one is added;
// nil: there is a fault.
func (g *collection) link(id, source, target string, at int) *ForeignLink {
	if len(g.out.Links) == seeds.MaxLinks {
		g.fail(at, g.where(), "more than %d links, which is what a map holds", seeds.MaxLinks)
		return nil
	}
	if len(g.out.Links) == cap(g.out.Links) {
		g.out.Links = slices.Grow(g.out.Links, doubled(len(g.out.Links), seeds.MaxLinks))
	}
	g.linkAt = append(g.linkAt, int32(at))
	g.out.Links = append(g.out.Links, ForeignLink{Source: source, Target: target})
	l := &g.out.Links[len(g.out.Links)-1]
	if !g.identify(l, id, at) {
		return nil
	}
	return l
}

// identify gives the last link an id that no other has.
func (g *collection) identify(l *ForeignLink, id string, at int) bool {
	if id == "" {
		return true
	}
	if other, taken := g.byLinkID[id]; taken {
		g.fail(at, g.where(), "the link %s is there twice, first in line %d; ids are unique", quoted(id), g.line(int(g.linkAt[other])))
		return false
	}
	g.byLinkID[id] = int32(len(g.out.Links) - 1)
	l.ID = id
	return true
}

// imply counts values that do not stand in the file one by one; false: they are
// too many.
func (g *collection) imply(values, at int) bool {
	if g.implied += values; g.implied > maxImplied {
		g.fail(at, g.where(), "defaults and lists make more than %d values of this file; write those that matter, and leave the defaults out", maxImplied)
		return false
	}
	return true
}

// finish gives names to nodes that have none, and looks whether the links lead
// somewhere. Path is that of a link.
func (g *collection) finish(nodePath, linkPath string) (*Foreign, error) {
	for i := range g.out.Nodes {
		n := &g.out.Nodes[i]
		if strings.TrimSpace(n.Name) == "" {
			n.Name = n.ID
		}
		g.fits(n.Name, "name", int(g.nodeAt[i]), nodePath)
		g.fits(n.Kind, "kind", int(g.nodeAt[i]), nodePath)
	}
	for i := range g.out.Links {
		l := &g.out.Links[i]
		for _, end := range [2]string{l.Source, l.Target} {
			if _, ok := g.byID[end]; !ok && g.fault == nil {
				g.fail(int(g.linkAt[i]), linkPath, "a link from %s to %s, but no node has the id %s%s",
					quoted(l.Source), quoted(l.Target), quoted(end), g.meant(end))
			}
		}
		g.fits(l.Label, "label", int(g.linkAt[i]), linkPath)
		g.fits(l.Kind, "kind", int(g.linkAt[i]), linkPath)
	}
	if g.fault != nil {
		return nil, g.fault
	}
	g.number()
	return &g.out, nil
}

// number tells the links their lines, in one reading of the file.
func (g *collection) number() {
	order := make([]int32, len(g.linkAt))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int { return cmp.Compare(g.linkAt[a], g.linkAt[b]) })
	line, counted := 1, int32(0)
	for _, i := range order {
		line += strings.Count(g.text[counted:g.linkAt[i]], "\n")
		counted = g.linkAt[i]
		g.out.Links[i].Line = line
	}
}

// meant is who may have been meant by an id that nobody has, as the end of a
// sentence.
func (g *collection) meant(id string) string {
	const most, longest = 200, 40
	ids := make([]string, 0, most)
	for i := range g.out.Nodes {
		if len(ids) < most && len(g.out.Nodes[i].ID) <= longest {
			ids = append(ids, g.out.Nodes[i].ID)
		}
	}
	if near := seeds.Nearest(id, ids); near != "" {
		return "; did you mean " + quoted(near) + ", of line " + strconv.Itoa(g.line(int(g.nodeAt[g.byID[near]]))) + "?"
	}
	return ""
}

// fits notes a fault where a name has more letters than a map takes.
func (g *collection) fits(name, what string, at int, path string) {
	if len(name) <= seeds.MaxName || g.fault != nil {
		return
	}
	if n := utf8.RuneCountInString(name); n > seeds.MaxName {
		g.fail(at, path, "the %s %s has %d characters; at most %d", what, quoted(name), n, seeds.MaxName)
	}
}
