package scene

import (
	"slices"

	"citemap/seeds"
)

// strand is one claim as it is drawn between two bodies. A claim with joint
// subjects has a strand from each of them, all with the claim's link.
type strand struct {
	link     int32 // index in the map
	sub      int32 // 0: from the source; i: from With[i-1]
	from, to int32 // bodies
	pair     int32 // index of its bundle
	lane     int32 // place in the bundle, from 0
	family   seeds.Family
}

// bundle is all that runs between the same two bodies.
type bundle struct {
	a, b  int32 // bodies, a < b
	lanes int32
}

// strandsOf lists the strands of the map's links between drawn nodes, and the
// bundles they lie in: what goes one way on one side, what goes back on the
// other, mutual ties between, and like beside like.
func strandsOf(m *seeds.Map, body []int32) ([]strand, []bundle) {
	var all []strand
	for i := range m.Links {
		l := &m.Links[i]
		to := bodyOf(m, body, l.Target)
		for sub, source := range append([]string{l.Source}, l.With...) {
			from := bodyOf(m, body, source)
			alone := from == to && len(l.With) > 0 // the joint act of both ends
			if from < 0 || to < 0 || alone {
				continue
			}
			all = append(all, strand{link: int32(i), sub: int32(sub), from: from, to: to, family: m.FamilyOf(l.Kind)})
		}
	}
	slices.SortStableFunc(all, func(s, t strand) int { return compareStrands(m, s, t) })
	return all, bundled(all)
}

func bodyOf(m *seeds.Map, body []int32, id string) int32 {
	if i, ok := m.NodeIndex(id); ok {
		return body[i]
	}
	return -1
}

// bundled gives each strand of the sorted list its bundle and lane.
func bundled(all []strand) []bundle {
	var bundles []bundle
	for i := range all {
		s := &all[i]
		a, b := min(s.from, s.to), max(s.from, s.to)
		if n := len(bundles); n == 0 || bundles[n-1].a != a || bundles[n-1].b != b {
			bundles = append(bundles, bundle{a: a, b: b})
		}
		last := &bundles[len(bundles)-1]
		s.pair, s.lane = int32(len(bundles)-1), last.lanes
		last.lanes++
	}
	return bundles
}

func compareStrands(m *seeds.Map, s, t strand) int {
	side := func(s strand) int32 {
		switch {
		case !m.Links[s.link].Directed:
			return 1
		case s.from < s.to:
			return 0
		}
		return 2
	}
	for _, d := range [...]int32{
		min(s.from, s.to) - min(t.from, t.to),
		max(s.from, s.to) - max(t.from, t.to),
		side(s) - side(t),
		familyOrder(s.family) - familyOrder(t.family),
	} {
		if d != 0 {
			return int(d)
		}
	}
	return 0
}

func familyOrder(f seeds.Family) int32 {
	return int32(slices.Index([]seeds.Family{seeds.Force, seeds.Goods, seeds.Ties, seeds.Friction}, f))
}
