package scene

import (
	"cmp"
	"slices"

	"citemap/seeds"
)

// backing is what the quotes of a map support: the other way through the map than
// from a claim to its quotes.
type backing [][]ID // by quote: links, the weightiest first, and then nodes

// newBacking turns the map's lists around.
func newBacking(m *seeds.Map, at func(quote string) int32) backing {
	b := make(backing, len(m.Quotes))
	add := func(quotes []string, id ID) {
		for _, name := range quotes {
			if q := at(name); q >= 0 && !slices.Contains(b[q], id) {
				b[q] = append(b[q], id)
			}
		}
	}
	links := make([]int32, len(m.Links))
	for i := range links {
		links[i] = int32(i)
	}
	slices.SortStableFunc(links, func(i, j int32) int { return cmp.Compare(m.Links[j].Weight, m.Links[i].Weight) })
	for _, i := range links {
		add(m.Links[i].Quotes, ID{Part: LinkPart, Index: i})
	}
	for i := range m.Nodes {
		add(m.Nodes[i].Quotes, ID{Part: NodePart, Index: int32(i)})
	}
	return b
}

// cites are the quotes of one document.
type cites struct {
	quotes []int32 // of the map, by where they begin, and the longer before the shorter
	reach  []int32 // by those: the furthest end of any up to there
	cover  []span  // all that they cover
}

// citesOf are the quotes of each of the map's documents.
func citesOf(m *seeds.Map) []cites {
	all, at := make([]cites, len(m.Documents)), make(map[string]int, len(m.Documents))
	for i := range m.Documents {
		at[m.Documents[i].ID] = i
	}
	for i := range m.Quotes {
		if d, ok := at[m.Quotes[i].Document]; ok && m.Quotes[i].End > m.Quotes[i].Start {
			all[d].quotes = append(all[d].quotes, int32(i))
		}
	}
	for i := range all {
		all[i].order(m)
	}
	return all
}

func (c *cites) order(m *seeds.Map) {
	slices.SortStableFunc(c.quotes, func(a, b int32) int {
		p, q := &m.Quotes[a], &m.Quotes[b]
		return cmp.Or(cmp.Compare(p.Start, q.Start), cmp.Compare(q.End, p.End))
	})
	furthest := 0
	for _, q := range c.quotes {
		start, end := m.Quotes[q].Start, m.Quotes[q].End
		if n := len(c.cover); n > 0 && start <= c.cover[n-1].end {
			c.cover[n-1].end = max(c.cover[n-1].end, end)
		} else {
			c.cover = append(c.cover, span{start, end})
		}
		furthest = max(furthest, end)
		c.reach = append(c.reach, int32(furthest))
	}
}

// within appends to dst the quotes that touch the code points from start to end,
// those that begin last first.
func (c *cites) within(m *seeds.Map, start, end int, dst []int32) []int32 {
	first, _ := slices.BinarySearchFunc(c.quotes, end, func(q int32, end int) int {
		if m.Quotes[q].Start < end {
			return -1
		}
		return 1
	})
	for i := first - 1; i >= 0 && int(c.reach[i]) > start; i-- {
		if q := c.quotes[i]; m.Quotes[q].End > start {
			dst = append(dst, q)
		}
	}
	return dst
}

// covered returns those of the covered stretches, from first to before last, that
// touch the code points from start to end.
func (c *cites) covered(start, end int) (first, last int) {
	first, _ = slices.BinarySearchFunc(c.cover, start, func(s span, at int) int {
		if s.end <= at {
			return -1
		}
		return 1
	})
	for last = first; last < len(c.cover) && c.cover[last].start < end; last++ {
	}
	return first, last
}

// supports is what a quote supports.
func (s *State) supports(quote int32) []ID {
	if quote < 0 || int(quote) >= len(s.article.backing) {
		return nil
	}
	return s.article.backing[quote]
}

// nameOf is a node or a claim in one line.
func (s *State) nameOf(id ID) string {
	if id.Part == LinkPart {
		return s.claimed(&s.m.Links[id.Index])
	}
	return s.m.Nodes[id.Index].Name
}

// lightUp puts all that some quotes support in the light.
func (s *State) lightUp(quotes ...int32) {
	t := &s.article
	t.nodes, t.links = t.nodes[:0], t.links[:0]
	for _, q := range quotes {
		for _, id := range s.supports(q) {
			if id.Part == LinkPart {
				t.links = append(t.links, s.m.Links[id.Index].ID)
			} else {
				t.nodes = append(t.nodes, s.m.Nodes[id.Index].ID)
			}
		}
	}
	s.Light(t.nodes, t.links)
	t.light = s.spot.times
}

// ours reports whether what is in the light was put there from the article.
func (s *State) ours() bool { return s.lit() && s.article.light == s.spot.times }

// strandPages are the quotes of all claims of a strand, each once. They are found
// when the strand is chosen.
func (s *State) strandPages(id ID) []string {
	t := &s.article
	if t.strand == id {
		return t.pages
	}
	t.strand, t.pages = id, t.pages[:0]
	for _, l := range s.claimsIn(id) {
		for _, q := range l.Quotes {
			if !slices.Contains(t.pages, q) {
				t.pages = append(t.pages, q)
			}
		}
	}
	return t.pages
}
