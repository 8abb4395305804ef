package scene

import (
	"slices"
	"strings"

	"citemap/seeds"
)

// What the reader wants to see of the map is chosen by pills, in panes by what
// they ask for. Of each pane none chosen means all.

// pane is some pills under one heading.
type pane struct {
	title string
	rows  [][]pill // each begins a new line
	names []string // by Index: what the IDs of its pills mean, as a bookmark names it
}

// The panes, in their order.
const (
	nodesPane = iota
	aboutPane
	standingPane
	detailPane
	timePane
	paneCount
)

// writePanes writes the pills, once: those that the map has something for.
func (s *State) writePanes() {
	w := &s.words.Find
	s.find.panes = make([]pane, paneCount)
	panes := s.find.panes
	panes[nodesPane] = s.nodePane()
	panes[aboutPane] = s.aboutPane()
	panes[standingPane] = s.standingPane()
	var detail []pill
	for i, a := range [...]Action{Less, Usual, All} {
		detail = append(detail, pill{id: a.id(), words: s.deeds[a].shown + "  " + w.Details[i]})
	}
	panes[detailPane] = pane{title: strings.ToUpper(w.Detail), rows: [][]pill{detail}}
	if s.can(ShowTime) {
		clock := pill{id: ShowTime.id(), words: w.Timeline, icon: "clock"}
		panes[timePane] = pane{title: strings.ToUpper(w.Time), rows: [][]pill{{clock}}}
	}
}

// nodePane are the kinds of what is drawn as a node.
func (s *State) nodePane() pane {
	p := pane{title: strings.ToUpper(s.words.Find.Nodes), rows: [][]pill{nil}}
	for _, k := range kindsOf(s.m, seeds.OnNode) {
		n := 0
		for _, node := range s.plot.node {
			if s.m.Nodes[node].Kind == k.ID {
				n++
			}
		}
		if n > 0 {
			p.rows[0] = append(p.rows[0], pill{
				id:    ID{Part: RowPart, Index: int32(len(p.names)), Sub: nodeKindRow},
				words: capital(s.kindLabel(k.On, k.ID)) + "  " + s.words.Number(n), icon: s.iconCalled(k.ID),
			})
			p.names = append(p.names, s.kindName(k.On, k.ID))
		}
	}
	return p
}

// aboutPane are the families, and the kinds of each.
func (s *State) aboutPane() pane {
	p := pane{title: strings.ToUpper(s.words.Find.About), rows: [][]pill{nil}}
	for i, f := range families() {
		var row []pill
		for _, k := range kindsOf(s.m, seeds.OnLink) {
			n := s.countLinks(func(l *seeds.Link) bool { return l.Kind == k.ID })
			if n == 0 || s.m.FamilyOf(k.ID) != f {
				continue
			}
			row = append(row, pill{
				id:    ID{Part: RowPart, Index: int32(len(p.names)), Sub: linkKindRow},
				words: capital(s.kindLabel(k.On, k.ID)) + "  " + s.words.Number(n),
			})
			p.names = append(p.names, k.ID)
		}
		if len(row) == 0 {
			continue
		}
		n := s.countLinks(func(l *seeds.Link) bool { return s.m.FamilyOf(l.Kind) == f })
		family := s.itemPill(i, n)
		family.icon = familyIcon(f)
		p.rows = append(p.rows, append([]pill{family}, row...))
	}
	p.rows = p.rows[1:]
	return p
}

// standingPane are the ways in which claims are drawn, and how far they have come.
func (s *State) standingPane() pane {
	p := pane{title: strings.ToUpper(s.words.Find.Standing)}
	var looks, statuses []pill
	for i := familyItems; i < len(s.legend); i++ {
		if n := s.countLinks(func(l *seeds.Link) bool { return s.legend[i].means(&s.claims[s.linkID(l.ID).Index]) }); n > 0 {
			looks = append(looks, s.itemPill(i, n))
		}
	}
	for _, st := range [...]seeds.Status{seeds.Stated, seeds.Agreed, seeds.Attempted, seeds.Anticipated, seeds.Stalled, seeds.Reversed} {
		if n := s.countLinks(func(l *seeds.Link) bool { return l.Status == st }); n > 0 {
			statuses = append(statuses, pill{
				id:    ID{Part: RowPart, Index: int32(len(p.names)), Sub: statusRow},
				words: capital(s.words.Find.Statuses[string(st)]) + "  " + s.words.Number(n),
			})
			p.names = append(p.names, string(st))
		}
	}
	p.rows = [][]pill{looks, statuses}
	return p
}

// itemPill is the pill of an item of the key.
func (s *State) itemPill(item, n int) pill {
	return pill{id: ID{Part: RowPart, Index: int32(item), Sub: itemRow}, words: capital(s.legend[item].words) + "  " + s.words.Number(n)}
}

// countLinks is how many claims are so.
func (s *State) countLinks(so func(*seeds.Link) bool) int {
	n := 0
	for i := range s.m.Links {
		if so(&s.m.Links[i]) {
			n++
		}
	}
	return n
}

// iconCalled is that name, if there is such an icon.
func (s *State) iconCalled(name string) string {
	if s.icons.Icon(name) == nil {
		return ""
	}
	return name
}

// kindsOf are the kinds that a map can have, its own last.
func kindsOf(m *seeds.Map, on string) []seeds.Kind {
	all := append(seeds.BuiltinKinds(), m.Kinds...)
	return slices.DeleteFunc(all, func(k seeds.Kind) bool { return k.On != on })
}

// filterOn reports whether a pill is on.
func (s *State) filterOn(id ID) bool {
	switch {
	case id.Part == ButtonPart:
		return s.on(Action(id.Index))
	case id.Sub == itemRow:
		return s.only.has(int(id.Index))
	case id.Sub == statusRow:
		return slices.Contains(s.sieve.statuses, s.find.panes[standingPane].names[id.Index])
	}
	return slices.Contains(s.sieve.kinds, s.kindOf(id))
}

// kindOf is how a bookmark names the kind of a pill.
func (s *State) kindOf(id ID) string {
	if id.Sub == nodeKindRow {
		return s.find.panes[nodesPane].names[id.Index]
	}
	return s.find.panes[aboutPane].names[id.Index]
}

// toggleFilter adds what a pill says to what is shown alone, or takes it out.
func (s *State) toggleFilter(id ID) {
	v := &s.sieve
	switch id.Sub {
	case itemRow:
		s.toggle(int(id.Index))
	case statusRow:
		s.sift(v.kinds, toggled(v.statuses, s.find.panes[standingPane].names[id.Index]))
	case nodeKindRow, linkKindRow:
		s.sift(toggled(v.kinds, s.kindOf(id)), v.statuses)
	}
}

// toggled is names with one more, or less.
func toggled(names []string, name string) []string {
	if i := slices.Index(names, name); i >= 0 {
		return slices.Delete(slices.Clone(names), i, i+1)
	}
	return append(slices.Clone(names), name)
}

// tellEffect says what the filters let through.
func (s *State) tellEffect() {
	q, w, all := &s.find, &s.words.Find, len(s.m.Links)
	q.effect = w.All.Of(all)
	q.release = pill{id: Unfilter.id(), words: w.Everything}
	if s.narrowed() {
		q.effect = w.Showing.Of(all, "passing", s.words.Number(s.sieve.passing))
		if names := s.filterNames(); len(names) > 0 {
			q.effect += " · " + s.words.Listed(names...)
		}
		if hidden := all - s.sieve.passing; hidden > 0 {
			q.release.words += " · " + w.Hidden.Of(hidden)
		}
	}
	if s.panel.sheet == FindSheet {
		s.fitScroll()
	}
}

// filterNames are what is shown alone, in words.
func (s *State) filterNames() []string {
	var names []string
	if near := s.nearWords(); near != "" {
		names = append(names, near)
	}
	for _, name := range s.sieve.kinds {
		names = append(names, s.kindLabel(s.kindCalled(name)))
	}
	names = append(append(names, s.itemWords(s.only)...), s.statusWords()...)
	if s.when.brush.On {
		names = append(names, s.when.spanWords(s.when.brush.Span))
	}
	return names
}
