package scene

import (
	"slices"
	"strings"

	"citemap/scene/walk"
	"citemap/seeds"
)

// tellWay tells how the nodes that are chosen together hang together: of two, or
// one after the other of more, the shortest way from each to the next, every
// step of it with the words that carry it.
func (s *State) tellWay() {
	nodes := append([]int32{s.chosen.Index}, s.also...)
	var steps []walk.Step
	var links []string
	ids, gap := []string{}, false
	for i, n := range nodes {
		ids = append(ids, s.m.Nodes[n].ID)
		if i == 0 {
			continue
		}
		a, b := s.plot.body[nodes[i-1]], s.plot.body[n]
		if a < 0 || b < 0 {
			gap = true
			continue
		}
		way, ok := s.graph.Path(a, b, s.passesLink)
		gap = gap || !ok
		steps = append(steps, way...)
	}
	for _, st := range steps {
		for _, l := range st.Links {
			links = append(links, s.m.Links[l].ID)
		}
	}
	s.writeWay(nodes, steps, gap)
	s.lightThose(ids, links, func(t *thread) bool {
		return slices.ContainsFunc(steps, func(st walk.Step) bool { return t.takes(st) })
	})
}

// takes reports whether a thread is one of those that a step of a way goes along.
func (t *thread) takes(st walk.Step) bool {
	ends := t.from == st.From && t.to == st.To || t.from == st.To && t.to == st.From
	return ends && slices.Contains(st.Links, t.link)
}

// writeWay writes the blocks of a way.
func (s *State) writeWay(nodes []int32, steps []walk.Step, gap bool) {
	names := make([]string, len(nodes))
	for i, n := range nodes {
		names[i] = s.m.Nodes[n].Name
	}
	s.tell(kicker, strings.ToUpper(s.words.Way))
	s.tell(heading, s.wayAlong(names))
	switch {
	case gap:
		s.tell(aside, s.words.NoWay)
	default:
		s.tell(aside, s.words.Steps.Of(len(steps)))
	}
	for i, st := range steps {
		from, to := s.m.Nodes[s.plot.node[st.From]].Name, s.m.Nodes[s.plot.node[st.To]].Name
		s.tell(section, s.words.Number(i+1)+" · "+strings.ToUpper(s.acting(from, false, to)))
		for _, l := range st.Links {
			s.tellClaim(&s.m.Links[l])
		}
	}
}

// wayAlong names the nodes of a way: from one to the next.
func (s *State) wayAlong(names []string) string {
	all := names[0]
	for _, next := range names[1:] {
		all = s.words.WayTo.With("from", all, "to", next)
	}
	return all
}

// wayPages are the quotes of a way, in its order.
func (s *State) wayPages() []string {
	var all []string
	for i := range s.chosenBlocks {
		if q := s.chosenBlocks[i].quote; q > 0 {
			all = append(all, s.m.Quotes[q-1].ID)
		}
	}
	return slices.Compact(all)
}

// tellClaim is a claim to choose, with the words that carry it.
func (s *State) tellClaim(l *seeds.Link) {
	s.chosenBlocks = append(s.chosenBlocks, block{role: row, text: s.claimed(l), id: s.linkID(l.ID)})
	if len(l.Quotes) > 0 {
		q := s.m.Quote(l.Quotes[0])
		s.chosenBlocks = append(s.chosenBlocks, block{role: evidence, text: s.citeWords().Quoted(q.Exact), quote: s.quoteIndex(q.ID) + 1})
	}
}
