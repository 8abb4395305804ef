//go:build !js

package twin

import (
	"cmp"
	"slices"

	"citemap/seeds"
)

// The entries of the page: chapters, nodes and claims.

func (t *twin) chapters() []chapterEntry {
	all := make([]chapterEntry, len(t.m.Chapters))
	for i := range t.m.Chapters {
		c := &t.m.Chapters[i]
		e := chapterEntry{
			Anchor: t.anchors.chapters[c.ID],
			Title:  cmp.Or(c.Title, t.words.Twin.Chapter.With("n", t.words.Number(i+1))),
			Start:  t.quotes[c.Start],
			Steps:  make([]stepEntry, len(c.Steps)),
		}
		for j := range c.Steps {
			e.Steps[j] = t.step(&c.Steps[j], j+1, c.ID)
		}
		all[i] = e
	}
	return all
}

// step is the n-th step of a chapter, from 1. Its notes are for who presents it
// and stay out.
func (t *twin) step(s *seeds.Step, n int, chapter string) stepEntry {
	return stepEntry{
		Anchor: t.anchors.part("Step", chapter, "s", n),
		Title:  cmp.Or(s.Title, t.words.Twin.Step.With("n", t.words.Number(n))),
		Text:   s.Text,
		Nodes:  t.list(s.Nodes, 0),
		Claims: t.mentions(s.Links),
		Quote:  t.quotes[s.Quote],
	}
}

// kinds are the kinds that the map has nodes of: the built-in ones, then its
// own.
func (t *twin) kinds() []kindEntry {
	of := make(map[string][]nodeEntry)
	for i := range t.m.Nodes {
		n := &t.m.Nodes[i]
		of[n.Kind] = append(of[n.Kind], t.node(n))
	}
	var all []kindEntry
	for _, k := range append(seeds.BuiltinKinds(), t.m.Kinds...) {
		if k.On != seeds.OnNode || len(of[k.ID]) == 0 {
			continue
		}
		title, built := t.words.Twin.Kinds[k.ID]
		if !built {
			title = t.m.KindLabel(seeds.OnNode, k.ID)
		}
		all = append(all, kindEntry{Anchor: "Kind-" + k.ID, Title: title, Ours: built, Nodes: of[k.ID]})
	}
	return all
}

func (t *twin) node(n *seeds.Node) nodeEntry {
	e := nodeEntry{
		Anchor: t.anchors.nodes[n.ID], Name: n.Name, Summary: n.Summary, Aliases: n.Aliases,
		When:      newDate(n.When, n.Dated),
		Parts:     t.list(t.parts[n.ID], 0),
		Quotes:    t.quotations(n.Quotes),
		Unsourced: len(n.Quotes) == 0,
	}
	if n.Of != "" {
		of := t.named(n.Of)
		e.Of = &of
	}
	for _, l := range t.m.LinksOf(n.ID) {
		e.Claims = append(e.Claims, t.mention(l))
	}
	slices.SortFunc(e.Claims, func(a, b *mention) int { return a.Number - b.Number })
	return e
}

// mention is the line that leads to a claim, made once for all who mention it.
func (t *twin) mention(l *seeds.Link) *mention {
	if t.mentioned[l.ID] == nil {
		t.mentioned[l.ID] = &mention{
			Anchor: t.anchors.links[l.ID], Number: t.number[l.ID], Said: t.claimed(l, maxListed, true),
		}
	}
	return t.mentioned[l.ID]
}

// mentions are the lines of the links of those ids.
func (t *twin) mentions(ids []string) []*mention {
	all := make([]*mention, len(ids))
	for i, id := range ids {
		all[i] = t.mention(t.m.Link(id))
	}
	return all
}

func (t *twin) claims() []claimEntry {
	all := make([]claimEntry, len(t.order))
	for i, l := range t.order {
		e := claimEntry{
			Anchor: t.anchors.links[l.ID], Number: i + 1,
			Kind: t.kindLabel(seeds.OnLink, l.Kind), Label: t.label(l),
			Said: t.claimed(l, 0, false), Account: t.account(l),
			Voice: t.voice(l), Standing: t.standing(l),
			From: t.subjects(l, maxListed), When: newDate(l.When, l.Dated), Amount: t.amount(l.Quantity),
			Cargo: t.list(l.Cargo, 0), Quotes: t.quotations(l.Quotes),
		}
		e.Way, e.To = t.way(l)
		if undone := t.m.Link(l.Undoes); undone != nil {
			e.Undoes = t.mention(undone)
		}
		all[i] = e
	}
	return all
}
