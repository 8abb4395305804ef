package search

import (
	"cmp"
	"slices"

	"citemap/seeds"
	"citemap/seeds/sentence"
)

// entry is one thing that can be found.
type entry struct {
	kind       Kind
	at         int32 // its position among the nodes, links or quotes of the map; of a sentence, its document's
	weight     uint8 // of a node or link; else 0
	start, end int32 // of a sentence, in code points
}

// isPassage reports whether the entry is a quote or a sentence.
func (e *entry) isPassage() bool { return e.kind == Quote || e.kind == Sentence }

// entriesOf are all that can be found in a map: nodes, links, quotes and those
// sentences that no quote holds, in the order of the map.
func entriesOf(m *seeds.Map) []entry {
	var all []entry
	for i := range m.Nodes {
		all = append(all, entry{kind: Node, at: int32(i), weight: weightOf(m.Nodes[i].Weight)})
	}
	for i := range m.Links {
		all = append(all, entry{kind: Link, at: int32(i), weight: weightOf(m.Links[i].Weight)})
	}
	for i := range m.Quotes {
		all = append(all, entry{kind: Quote, at: int32(i)})
	}
	for i := range m.Documents {
		d := &m.Documents[i]
		if d.Text == nil {
			continue
		}
		quoted := quotedIn(m, d)
		for _, s := range sentence.In(d.Text) {
			if !quoted.hold(bare(d.Text, s)) {
				all = append(all, entry{kind: Sentence, at: int32(i), start: int32(s.Start), end: int32(s.End)})
			}
		}
	}
	return all
}

// heaviest is the greatest weight of a node or link.
const heaviest = 3

func weightOf(weight int) uint8 { return uint8(min(max(weight, 0), heaviest)) }

// bare is a sentence without the marks around its words.
func bare(t *seeds.Text, s sentence.Span) sentence.Span {
	for s.Start < s.End && !startsWordy(t.Slice(s.Start, s.Start+1)) {
		s.Start++
	}
	for s.Start < s.End && !startsWordy(t.Slice(s.End-1, s.End)) {
		s.End--
	}
	return s
}

func startsWordy(s string) bool {
	for _, c := range s {
		return sentence.IsWordy(c)
	}
	return false
}

// passages are stretches of a text in the order in which they start; each has the
// farthest end of those up to it.
type passages []sentence.Span

// quotedIn are the passages of a document that quotes are.
func quotedIn(m *seeds.Map, d *seeds.Document) passages {
	var all passages
	for i := range m.Quotes {
		if q := &m.Quotes[i]; q.Document == d.ID {
			all = append(all, sentence.Span{Start: q.Start, End: q.End})
		}
	}
	slices.SortFunc(all, func(a, b sentence.Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	for i := 1; i < len(all); i++ {
		all[i].End = max(all[i].End, all[i-1].End)
	}
	return all
}

// hold reports whether one of the passages holds all of a span.
func (p passages) hold(s sentence.Span) bool {
	i, _ := slices.BinarySearchFunc(p, s.Start+1, func(q sentence.Span, start int) int { return cmp.Compare(q.Start, start) })
	return i > 0 && p[i-1].End >= s.End
}
