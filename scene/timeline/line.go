// Package timeline says where the dated things of a map lie along an axis: its
// ticks, a bar for each thing at the precision that the text gives, the range of
// days that is shown, and the playing of it. It draws nothing and sets no text;
// lengths are in dp and begin at the start of the axis.
//
// What is done many times a second appends to a buffer that the caller keeps,
// and allocates nothing once that is long enough.
package timeline

import (
	"cmp"
	"slices"

	"citemap/seeds"
)

// Item is a dated thing of a map.
type Item struct {
	Kind   Kind
	Index  int32        // of the link or the node in its map
	Period seeds.Period // empty: it is undated
	Weight int          // 3: the map is wrong without it; 1: detail
}

// Kind is what an item is.
type Kind uint8

// The kinds of items.
const (
	Claim Kind = iota // a link
	Event             // a node
)

// Items are the dated claims and events of a map, in its order, and the claims
// that bear no date. A node without a date is no event.
func Items(m *seeds.Map) (dated, undated []Item) {
	for i := range m.Nodes {
		n := &m.Nodes[i]
		if p, ok := seeds.PeriodOf(n.When); ok {
			dated = append(dated, Item{Kind: Event, Index: int32(i), Period: p, Weight: n.Weight})
		}
	}
	for i := range m.Links {
		l := &m.Links[i]
		p, ok := seeds.PeriodOf(l.When)
		item := Item{Kind: Claim, Index: int32(i), Period: p, Weight: l.Weight}
		if ok {
			dated = append(dated, item)
			continue
		}
		undated = append(undated, item)
	}
	return dated, undated
}

// Line is the dated things of a map, in the order of time. It is immutable.
type Line struct{ items []Item }

// New makes a line of items, which all have a period. Those that begin first
// come first, and of several that begin on a day the longest, and then the
// heaviest; others stay in the order they are given in.
func New(items []Item) *Line {
	l := &Line{slices.Clone(items)}
	slices.SortStableFunc(l.items, func(a, b Item) int {
		from, to := known(a.Period)
		otherFrom, otherTo := known(b.Period)
		return cmp.Or(cmp.Compare(from, otherFrom), cmp.Compare(otherTo, to), cmp.Compare(b.Weight, a.Weight))
	})
	return l
}

// known is where a period begins and ends, an open end at the end of all time.
func known(p seeds.Period) (from, to seeds.Day) {
	from, to = p.From, p.To
	if p.OpenFrom {
		from = seeds.Earliest
	}
	if p.OpenTo {
		to = seeds.Latest
	}
	return from, to
}

// Items are those of the line in its order, which is that of [Bar.Item]. They
// are not to be changed.
func (l *Line) Items() []Item { return l.items }

// Span is the time in which all items lie, as far as it is known, and a little
// more, rounded out to what is round at that length: a month, a quarter, a year,
// ten years. It is false where there is no item.
func (l *Line) Span() (Span, bool) {
	if len(l.items) == 0 {
		return Span{}, false
	}
	s := Span{seeds.Latest, seeds.Earliest}
	for i := range l.items {
		p := &l.items[i].Period
		s.From, s.To = min(s.From, p.From), max(s.To, p.To)
	}
	round, margin := roundAt(s.days()), max(1, s.days()/100)
	s.From, s.To = round.floor(s.From-margin), round.next(round.floor(s.To+margin-1))
	return Span{max(s.From, seeds.Earliest), min(s.To, seeds.Latest)}, true
}

// roundAt is the step to whose boundaries a span of some days is rounded out: one
// that adds little to it.
func roundAt(days seeds.Day) step {
	const year = 366
	switch {
	case days <= year:
		return step{months: 1}
	case days <= 3*year:
		return step{months: 3}
	}
	years := 1
	for days > seeds.Day(60*years*year) {
		years *= 10
	}
	return step{months: 12 * years}
}
