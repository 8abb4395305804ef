package check

import (
	"cmp"
	"slices"
)

// longest are those of the hits, ordered by where they start, that no longer
// one overlaps; of two as long the earlier stands. Hits at the very same place
// all stay: they are names that nodes share.
func longest(hits []hit) []hit {
	var kept []hit
	for len(hits) > 0 {
		n, end := 1, hits[0].End
		for n < len(hits) && hits[n].Start < end {
			end = max(end, hits[n].End)
			n++
		}
		kept = append(kept, disjoint(hits[:n], end)...)
		hits = hits[n:]
	}
	return kept
}

// disjoint are the longest of hits that hang together, each overlapping the next,
// up to a code point. It puts them into another order.
func disjoint(hits []hit, end int) []hit {
	if len(hits) == 1 {
		return hits
	}
	origin := hits[0].Start
	slices.SortStableFunc(hits, func(a, b hit) int {
		return cmp.Or(cmp.Compare(b.End-b.Start, a.End-a.Start), cmp.Compare(a.Start, b.Start))
	})
	var kept []hit
	taken := make([]bool, end-origin)
	for _, h := range hits {
		again := len(kept) > 0 && kept[len(kept)-1].Span == h.Span
		// What is kept already is no shorter, so what it shares with this hit has
		// one of this hit's ends.
		if !again && (taken[h.Start-origin] || taken[h.End-1-origin]) {
			continue
		}
		for i := h.Start; i < h.End; i++ {
			taken[i-origin] = true
		}
		kept = append(kept, h)
	}
	slices.SortStableFunc(kept, func(a, b hit) int { return cmp.Compare(a.Start, b.Start) })
	return kept
}
