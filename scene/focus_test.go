package scene

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// carriersOf are the threads with both ends on the screen whose claims carry a thing.
func carriersOf(s *State, id string) []int32 {
	var all []int32
	for i := range s.plot.threads {
		if t := &s.plot.threads[i]; s.shown[t.from] && s.shown[t.to] && s.carriesIt(t.link, id) {
			all = append(all, int32(i))
		}
	}
	return all
}

// A thing that travels lights the claims that carry it and no others, each as a line
// of its own that looks as its own standing asks for.
func TestCargoLightsItsCarriersAlone(t *testing.T) {
	h := handOf(t, article(t, wide), wide)
	s := h.s
	tried := 0
	light := map[string]func(ID){
		"chosen": func(id ID) { s.choose(id); h.wait(120) },
		"pointed at": func(id ID) {
			s.choose(ID{})
			h.wait(120)
			s.hoverOn(id)
			s.gather()
		},
	}
	for i := range s.m.Nodes {
		id := ID{Part: NodePart, Index: int32(i)}
		if s.plot.body[i] >= 0 || s.carriedBy(id) == "" {
			continue
		}
		for how, do := range light {
			do(id)
			want := carriersOf(s, s.name(id))
			var got []int32
			f := s.focus(new(View))
			for k := range s.strands {
				st := &s.strands[k]
				if !s.holds(f, st) {
					continue
				}
				require.Len(t, st.members, 1, "%s, %s", s.name(id), how)
				link := s.plot.threads[st.members[0]].link
				assert.Equal(t, s.claims[link], st.look, "%s, %s", s.name(id), how)
				got = append(got, st.members[0])
			}
			slices.Sort(got)
			assert.Equal(t, want, got, "%s, %s", s.name(id), how)
			tried += len(got)
			s.hoverOn(ID{})
		}
	}
	assert.Positive(t, tried)
}

// The way along a joint claim lights its ends, and not the other subject.
func TestWayLightsNoOtherSubject(t *testing.T) {
	h := handOf(t, article(t, wide), wide)
	s := h.s
	s.ask(3)
	h.wait(120)
	tried := 0
	for i := range s.m.Links {
		l := &s.m.Links[i]
		if len(l.With) == 0 || l.Target == l.Source || slices.Contains(l.With, l.Target) {
			continue
		}
		a, b := bodyOf(s.m, s.plot.body, l.Source), bodyOf(s.m, s.plot.body, l.Target)
		if a < 0 || b < 0 {
			continue
		}
		s.choose(s.nodeID(l.Source))
		s.chooseToo(s.nodeID(l.Target))
		h.wait(5)
		v := s.look()
		for c := range v.lit {
			assert.Equal(t, int32(c) == a || int32(c) == b, v.lit[c], "%s: %s", l.ID, s.m.Nodes[s.plot.node[c]].ID)
		}
		f := s.focus(new(View))
		for k := range s.strands {
			if st := &s.strands[k]; s.holds(f, st) {
				assert.ElementsMatch(t, []int32{a, b}, []int32{st.from, st.to}, l.ID)
			}
		}
		tried++
	}
	assert.Positive(t, tried)
}

// What further neighbours bring stands out like the rest, until something is pointed
// at or something else is chosen.
func TestFurtherNeighboursAreNotDimmed(t *testing.T) {
	h := handOf(t, article(t, wide), wide)
	s := h.s
	dim := func() int {
		n, v := 0, s.look()
		for b := range v.lit {
			if s.shown[b] && !v.lit[b] {
				n++
			}
		}
		f := s.focus(new(View))
		for i := range s.strands {
			if !s.holds(f, &s.strands[i]) {
				n++
			}
		}
		return n
	}
	for _, address := range []string{"node=putin&focus=2", "node=putin&focus=3", "link=iran-russia-drones&focus=2"} {
		h.visit(address)
		assert.Zero(t, dim(), address)
		assert.Greater(t, len(s.strands), 2)
	}
	h.visit("node=putin&focus=2")
	h.move(h.where("putin"))
	h.wait(2)
	assert.Positive(t, dim(), "pointed at")
	h.in.Mouse.Here = false
	h.wait(2)
	s.choose(s.nodeID("iran"))
	h.wait(60)
	assert.Positive(t, dim(), "another is chosen")
}
