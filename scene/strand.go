package scene

import (
	"cmp"
	"slices"

	"citemap/seeds"
)

// thread is one claim between two bodies. A claim with joint subjects has a
// thread from each of them, all with the claim's link.
type thread struct {
	link     int32 // index in the map
	from, to int32 // bodies
	way      way
	family   seeds.Family
}

// way is how a thread runs between the bodies a and b of its bundle, a < b.
type way int32

const (
	there  way = iota // from a to b
	mutual            // neither way, and drawn between the other two
	back
)

// bundle is all that runs between the same two bodies.
type bundle struct {
	a, b        int32 // bodies, a <= b
	first, last int32 // its threads: plot.threads[first:last]
	families    int32 // strands that it has with one for each family and way
}

// claims is the number of threads in a bundle.
func (b *bundle) claims() int { return int(b.last - b.first) }

// threadsOf lists the threads of the map's links between drawn nodes, and the
// bundles they lie in: what goes one way on one side, what goes back on the
// other, mutual ties between, like beside like, and the weightiest first.
func threadsOf(m *seeds.Map, body []int32) ([]thread, []bundle) {
	var all []thread
	for i := range m.Links {
		l := &m.Links[i]
		to := bodyOf(m, body, l.Target)
		for _, source := range append([]string{l.Source}, l.With...) {
			from := bodyOf(m, body, source)
			alone := from == to && len(l.With) > 0 // the joint act of both ends
			if from < 0 || to < 0 || alone {
				continue
			}
			all = append(all, thread{link: int32(i), from: from, to: to, way: wayOf(l, from, to), family: m.FamilyOf(l.Kind)})
		}
	}
	slices.SortStableFunc(all, func(s, t thread) int {
		return cmp.Or(
			cmp.Compare(min(s.from, s.to), min(t.from, t.to)),
			cmp.Compare(max(s.from, s.to), max(t.from, t.to)),
			cmp.Compare(s.way, t.way),
			familyOrder(s.family)-familyOrder(t.family),
			m.Links[t.link].Weight-m.Links[s.link].Weight,
		)
	})
	return all, bundled(all)
}

func wayOf(l *seeds.Link, from, to int32) way {
	switch {
	case !l.Directed:
		return mutual
	case from <= to:
		return there
	}
	return back
}

func bodyOf(m *seeds.Map, body []int32, id string) int32 {
	if i, ok := m.NodeIndex(id); ok {
		return body[i]
	}
	return -1
}

// bundled finds the bundles in a sorted list of threads.
func bundled(all []thread) []bundle {
	var bundles []bundle
	for i := range all {
		t := &all[i]
		a, b := min(t.from, t.to), max(t.from, t.to)
		if n := len(bundles); n == 0 || bundles[n-1].a != a || bundles[n-1].b != b {
			bundles = append(bundles, bundle{a: a, b: b, first: int32(i)})
		}
		last := &bundles[len(bundles)-1]
		last.last = int32(i) + 1
		if int32(i) == last.first || all[i-1].way != t.way || all[i-1].family != t.family {
			last.families++
		}
	}
	return bundles
}

func familyOrder(f seeds.Family) int { return slices.Index(families(), f) }

func families() []seeds.Family {
	return []seeds.Family{seeds.Force, seeds.Goods, seeds.Ties, seeds.Friction}
}
