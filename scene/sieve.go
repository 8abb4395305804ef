package scene

import (
	"slices"
	"strings"

	"citemap/seeds"
)

// sieve is what the reader lets through beside the choice of the key: kinds of
// nodes and links, how far claims have come, and when they were so.
type sieve struct {
	kinds    []string  // as a bookmark names them; of nodes or of links, none: all of those
	ofLinks  bool      // some are of links
	statuses []string  // of claims; none: all
	nodes    []bool    // by node: its kind is let through; empty: all are
	links    []bool    // by link: its kind and status are; empty: all are
	brought  []bool    // by body: there is room for it among what passes, whatever the detail; empty: none
	passing  int       // how many claims pass, and the key and the time as well
	present  []float32 // by link: how far it is there at the time shown, 0 to 1
	times    int       // changes with what passes
}

// lets reports whether a claim passes.
func (v *sieve) lets(s *State, link int32) bool {
	return (len(v.links) == 0 || v.links[link]) && (!s.when.gone || s.there(link) || s.isChosen(ID{Part: LinkPart, Index: link}))
}

// letsNode reports whether a node passes.
func (v *sieve) letsNode(node int32) bool { return len(v.nodes) == 0 || v.nodes[node] }

// brings reports whether a body is shown whatever the detail: because few pass, or
// for the time shown.
func (s *State) brings(body int) bool {
	return has(s.sieve.brought, body) || has(s.when.cast.brought, body)
}

// sift sets the kinds and statuses that are shown alone. Those that the map does
// not have are passed over with a word.
func (s *State) sift(kinds, statuses []string) {
	v := &s.sieve
	v.kinds, v.statuses = s.known(kinds, s.hasKind), s.known(statuses, s.hasStatus)
	v.nodes, v.links = v.nodes[:0], v.links[:0]
	if ofNodes := s.kindsOn(seeds.OnNode); len(ofNodes) > 0 {
		for i := range s.m.Nodes {
			v.nodes = append(v.nodes, slices.Contains(ofNodes, s.m.Nodes[i].Kind))
		}
	}
	kinds = s.kindsOn(seeds.OnLink)
	v.ofLinks = len(kinds) > 0
	for i := range s.m.Links {
		if l := &s.m.Links[i]; v.ofLinks || len(v.statuses) > 0 {
			v.links = append(v.links, s.isAbout(l, kinds) && (len(v.statuses) == 0 || slices.Contains(v.statuses, string(l.Status))))
		}
	}
	if s.near.depth > 0 {
		s.near.hops = s.graph.Within(s.near.from, s.near.depth, s.passesLink, s.near.hops)
	}
	s.bring()
	s.castTime()
	s.frameShown()
	s.countPassing()
	s.tellEffect()
	s.changed()
}

// isAbout reports whether a claim is of one of some kinds, or of a family that the
// key is set to show: both say what claims are about, so one of them is enough.
func (s *State) isAbout(l *seeds.Link, kinds []string) bool {
	return len(kinds) == 0 || slices.Contains(kinds, l.Kind) || s.only.has(familyOrder(s.m.FamilyOf(l.Kind)))
}

// countPassing counts the claims that pass: by the sieve, the key and the time.
func (s *State) countPassing() {
	v := &s.sieve
	v.times++
	v.passing = 0
	for i := range s.m.Links {
		if s.when.in[i] && s.passesAnyTime(int32(i)) {
			v.passing++
		}
	}
}

// passesAnyTime reports whether a claim passes the sieve and the key, and the
// nodes at its ends do and are among those looked at, whatever time is shown.
func (s *State) passesAnyTime(link int32) bool {
	l := &s.m.Links[link]
	lets := func(id string) bool {
		i, ok := s.m.NodeIndex(id)
		return ok && s.sieve.letsNode(int32(i)) && s.looksAt(int32(i))
	}
	return (len(s.sieve.links) == 0 || s.sieve.links[link]) &&
		s.keyLets(&thread{link: link, family: s.m.FamilyOf(l.Kind)}) &&
		lets(l.Target) && (lets(l.Source) || slices.ContainsFunc(l.With, lets))
}

// bring finds the bodies that the sieve lets through, or that a claim which it
// lets through is about: where the detail would hide them, they are shown all the
// same, if there is room for all of their weight.
func (s *State) bring() {
	v := &s.sieve
	v.brought = v.brought[:0]
	if len(v.nodes)+len(v.links) == 0 {
		return
	}
	for _, node := range s.plot.node {
		v.brought = append(v.brought, len(v.links) == 0 && v.letsNode(node))
	}
	for i := range s.plot.threads {
		t := &s.plot.threads[i]
		if len(v.links) > 0 && v.links[t.link] && v.letsNode(s.plot.node[t.from]) && v.letsNode(s.plot.node[t.to]) {
			v.brought[t.from], v.brought[t.to] = true, true
		}
	}
	s.keepReadable(v.brought)
}

// keepReadable takes bodies out of a set of those to be shown, the least telling
// first and all of a weight together, until there is room for the rest.
func (s *State) keepReadable(set []bool) {
	level := 0
	for d := 1; d <= 3 && s.countAmong(set, d) <= mostNames; d++ {
		level = d
	}
	for b, node := range s.plot.node {
		set[b] = set[b] && levelOf(s.m.Nodes[node].Weight) <= level
	}
}

// countAmong is how many bodies of a set a detail shows.
func (s *State) countAmong(set []bool, detail int) int {
	n := 0
	for b, node := range s.plot.node {
		if set[b] && levelOf(s.m.Nodes[node].Weight) <= detail {
			n++
		}
	}
	return n
}

// insist shows bodies whatever the filters say: what is chosen, under the cursor or
// in the light, and the ends of it.
func (s *State) insist() {
	for b, node := range s.plot.node {
		id := ID{Part: NodePart, Index: node}
		if s.isChosen(id) || s.cursor == id || s.spot.on && s.spot.bodies[b] {
			s.admit(int32(b))
		}
	}
	for i := range s.plot.threads {
		if t := &s.plot.threads[i]; s.asksFor(t.link) || s.chosen.Part == BundlePart && s.plot.means(s.chosen, int32(i)) {
			s.admit(t.from)
			s.admit(t.to)
		}
	}
}

// admit shows a body, unless it has no place in what is looked at.
func (s *State) admit(body int32) {
	s.shown[body] = s.shown[body] || s.within(body) && (!s.geo.on || s.geo.has[body])
}

// insistsOn reports whether a claim is shown whatever the filters say, and asksFor
// whether it is because the reader opened it.
func (s *State) insistsOn(link int32) bool {
	return s.asksFor(link) || s.spot.on && s.spot.links[link]
}

func (s *State) asksFor(link int32) bool {
	id := ID{Part: LinkPart, Index: link}
	return s.chosen == id || s.cursor == id
}

// nodePrefix stands in a bookmark before a kind of nodes that is spelled like one of
// links: without it, the links are meant.
const nodePrefix = seeds.OnNode + ":"

// kindName is how a bookmark names a kind.
func (s *State) kindName(on, kind string) string {
	if on == seeds.OnNode && s.isKind(seeds.OnLink, kind) {
		return nodePrefix + kind
	}
	return kind
}

// kindCalled is the kind of that name in a bookmark.
func (s *State) kindCalled(name string) (on, kind string) {
	if kind, ok := strings.CutPrefix(name, nodePrefix); ok {
		return seeds.OnNode, kind
	}
	if s.isKind(seeds.OnLink, name) {
		return seeds.OnLink, name
	}
	return seeds.OnNode, name
}

// kindsOn are the kinds of nodes, or of links, that are shown alone.
func (s *State) kindsOn(on string) []string {
	var kinds []string
	for _, name := range s.sieve.kinds {
		if of, kind := s.kindCalled(name); of == on {
			kinds = append(kinds, kind)
		}
	}
	return kinds
}

// known are those names that the map has, each once.
func (s *State) known(names []string, has func(string) bool) []string {
	var known []string
	for _, name := range names {
		switch {
		case !has(name):
			s.miss(name)
		case !slices.Contains(known, name):
			known = append(known, name)
		}
	}
	return known
}

func (s *State) hasKind(name string) bool { return s.isKind(s.kindCalled(name)) }

func (s *State) hasStatus(status string) bool {
	return slices.ContainsFunc(s.m.Links, func(l seeds.Link) bool { return string(l.Status) == status })
}

// isKind reports whether some node, or else some link, of the map is of a kind.
func (s *State) isKind(on, kind string) bool {
	if on == seeds.OnNode {
		return slices.ContainsFunc(s.m.Nodes, func(n seeds.Node) bool { return n.Kind == kind })
	}
	return slices.ContainsFunc(s.m.Links, func(l seeds.Link) bool { return l.Kind == kind })
}

// sifted reports whether claims are kept from being seen, so that nodes are lit
// only by those that are.
func (s *State) sifted() bool {
	return s.only != 0 || len(s.sieve.links) > 0 || s.when.narrows()
}

// narrowed reports whether anything is kept from being seen.
func (s *State) narrowed() bool {
	return s.only != 0 || len(s.sieve.links)+len(s.sieve.nodes) > 0 || s.when.narrowed() || s.near.depth > 0
}

// showEverything takes all filters away, and looks at all nodes again.
func (s *State) showEverything() {
	s.only = 0
	s.when.showAll()
	if s.near.depth > 0 {
		s.focusOn(nil, 0)
	}
	s.sift(nil, nil)
}
