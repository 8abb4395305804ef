//go:build !js

package twin

import (
	"cmp"
	"slices"
	"strings"

	"citemap/seeds"
)

// How the grammar of a claim is put into words: those of the window, but for the
// arrows, which a voice cannot read.

// sentence is who does something to whom.
func (t *twin) sentence(l *seeds.Link, most int) phrase {
	way := t.words.Twin.JointlyMutual
	switch {
	case slices.Contains(l.With, l.Target): // what they do together is done to nobody
		return t.subjects(l, most)
	case l.Directed:
		way = t.words.Twin.Directed
	case len(l.With) == 0:
		way = t.words.Twin.Mutual
	}
	return t.put(way, "who", t.subjects(l, most), "whom", phrase{t.named(l.Target)})
}

// way is how a claim points, and to whom.
func (t *twin) way(l *seeds.Link) (string, run) {
	switch {
	case slices.Contains(l.With, l.Target):
		return t.words.Twin.Together, run{}
	case l.Directed:
		return t.words.Twin.To, t.named(l.Target)
	}
	return t.words.Twin.BothWays, t.named(l.Target)
}

// claimed is a claim in one line: who, to whom, and what. Where kind is wanted
// it stands in brackets, unless it is all that the label says.
func (t *twin) claimed(l *seeds.Link, most int, kind bool) phrase {
	label := t.label(l)
	said := t.put(t.words.Syntax.Lead, "lead", t.sentence(l, most), "rest", phrase{theirs(label)})
	var aside []string
	if name := t.kindLabel(seeds.OnLink, l.Kind); kind && name != label {
		aside = append(aside, name)
	}
	if word := t.words.Standing(l.Not, l.Undoes != "", l.Past, string(l.Status)); word != "" {
		aside = append(aside, word)
	}
	if len(aside) > 0 {
		said = t.put(t.words.Syntax.Aside, "text", said, "aside", phrase{ours(t.words.Listed(aside...))})
	}
	return said
}

// label is what passes between the two ends of a link.
func (t *twin) label(l *seeds.Link) string {
	return cmp.Or(l.Label, t.kindLabel(seeds.OnLink, l.Kind))
}

// voice is in whose voice a claim is made.
func (t *twin) voice(l *seeds.Link) phrase {
	if l.View == "" {
		return phrase{ours(t.words.Author)}
	}
	return t.put(t.words.Views[string(l.View)], "who", t.list(l.By, 0), "", nil)
}

// standing says how far a claim has come to pass, or that it has not.
func (t *twin) standing(l *seeds.Link) string {
	var parts []string
	switch {
	case l.Not && l.View == "":
		parts = append(parts, t.words.Denied)
	case l.Not:
		parts = append(parts, t.words.NotSo)
	}
	if l.Status != seeds.Stated || l.View == "" && !l.Not {
		parts = append(parts, t.words.Statuses[string(l.Status)])
	}
	if l.Past {
		parts = append(parts, t.words.Past)
	}
	return strings.Join(parts, " · ")
}

// account is voice and standing in one line. What the text itself denies is
// nobody's claim.
func (t *twin) account(l *seeds.Link) phrase {
	standing := t.standing(l)
	switch {
	case l.Not && l.View == "":
		return phrase{ours(standing)}
	case l.Not:
		return t.put(t.words.Syntax.Lead, "lead", t.voice(l), "rest", phrase{ours(standing)})
	case standing == "":
		return t.voice(l)
	}
	return append(t.voice(l), ours(" · "+standing))
}

// amount is a quantity as printed: the text with its bound, the unit and the
// base of a share.
func (t *twin) amount(q *seeds.Quantity) phrase {
	if q == nil {
		return nil
	}
	text := phrase{theirs(q.Text)}
	if q.Unit != "" && !strings.Contains(q.Text, q.Unit) {
		text = append(text, theirs(" "+q.Unit))
	}
	if q.Of != "" {
		text = t.put(t.words.Share, "amount", text, "base", phrase{theirs(q.Of)})
	}
	return text
}

// kindLabel is what a kind of node or link is called: in the interface's words, or
// where it is the map's own, in those of the map.
func (t *twin) kindLabel(on, kind string) string {
	words := t.words.LinkKinds
	if on == seeds.OnNode {
		words = t.words.NodeKinds
	}
	return cmp.Or(words[kind], t.m.KindLabel(on, kind))
}
