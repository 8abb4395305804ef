package scene

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

// depths is the dated map with more than can be read at once, of which the first
// detail shows Northland and Southland alone: a claim of 2014 is about two that it
// does not show, and what happened in 2012 is one more.
func depths(t testing.TB, in Input) *State {
	t.Helper()
	m := through(t, in).m
	for i := range m.Nodes {
		m.Nodes[i].Weight = 1
	}
	m.Node("north").Weight, m.Node("south").Weight = 3, 3
	for i := range 2 * mostNames {
		m.Nodes = append(m.Nodes, seeds.Node{ID: "more" + string(rune('a'+i)), Name: "More", Kind: "place", Weight: 1})
	}
	m.Links = append(m.Links, seeds.Link{ID: "deal", Source: "morea", Target: "moreb", Kind: "trade", Weight: 1, When: "2014-05", Status: seeds.Stated})
	m.Reindex()
	return settled(t, m, in)
}

func TestADatedClaimBringsItsEnds(t *testing.T) {
	for _, gone := range []string{"", "&gone=1"} {
		s := depths(t, wide)
		h := handOf(t, s, wide)
		shown := func(id string) bool { return s.shown[bodyCalled(h, id)] }
		require.False(t, shown("morea") || shown("league"), "the detail does not show them")
		h.visit("time=2014..2014" + gone)
		assert.True(t, shown("morea") && shown("moreb"))
		assert.True(t, showsLink(h.view(), s, "deal"))
		assert.False(t, shown("morec"), "nothing dated is about it")
		for _, id := range []string{"morea", "moreb"} {
			p := s.at(bodyCalled(h, id))
			assert.True(t, s.frame().field.Contains(p), "and all can be seen")
		}
		h.visit("time=2012..2012" + gone)
		assert.True(t, shown("league"), "what happened then comes too")
		assert.False(t, shown("morea"))
		h.visit("")
		assert.False(t, shown("morea") || shown("league"), "all time is the map as it was")
	}
}

func TestWhatTimeBringsCanBeRead(t *testing.T) {
	m := depths(t, wide).m
	for i := range 2*mostNames - 1 {
		a, b := "more"+string(rune('a'+i)), "more"+string(rune('b'+i))
		m.Links = append(m.Links, seeds.Link{ID: "deal" + string(rune('a'+i)), Source: a, Target: b, Kind: "trade", Weight: 1, When: "2014", Status: seeds.Stated})
	}
	m.Reindex()
	s := settled(t, m, wide)
	h := handOf(t, s, wide)
	before := count(s.shown)
	h.visit("time=2014..2014")
	assert.Equal(t, before, count(s.shown), "more than that are not brought together")
}

func TestTheFrameRestsWhileTimePlays(t *testing.T) {
	s := depths(t, wide)
	h := handOf(t, s, wide)
	h.visit("time=2009..2009")
	at := s.whole(s.frame())
	assert.True(t, s.framed[bodyCalled(h, "morea")], "it has room for what comes at another time")
	assert.False(t, s.framed[bodyCalled(h, "morec")])
	h.visit("time=2014..2014")
	assert.Equal(t, at, s.whole(s.frame()))
}

func TestWhatIsGoneLeavesNothing(t *testing.T) {
	s := depths(t, wide)
	h := handOf(t, s, wide)
	h.key(KeyDetail3)
	h.wait(120)
	h.visit("detail=3&time=2014-05..2014-05&undated=0&gone=1")
	for b, node := range s.plot.node {
		id := s.m.Nodes[node].ID
		there := slices.Contains([]string{"north", "south", "league", "morea", "moreb"}, id) // of tanks, critics and the deal
		assert.Equal(t, there, s.shown[b], id)
		assert.Equal(t, there, s.grown[b].At() > 0, id)
	}
	s.choose(s.nodeID("ada"))
	h.wait(60)
	assert.True(t, s.shown[bodyCalled(h, "ada")], "but what is asked for")
}

func TestLitNamesComeFirst(t *testing.T) {
	s := depths(t, wide)
	h := handOf(t, s, wide)
	h.visit("detail=3&time=2014-05..2014-05&undated=0")
	v := h.view()
	dim := slices.IndexFunc(v.names, func(n nameSpot) bool { return !v.lit[n.body] })
	require.Positive(t, dim)
	for _, n := range v.names[dim:] {
		assert.False(t, v.lit[n.body])
	}
}

func TestFindCountsWhatTimeLetsThrough(t *testing.T) {
	s := through(t, wide)
	h := handOf(t, s, wide)
	h.visit("time=2014..2014&undated=0&panel=find")
	assert.Contains(t, s.find.effect, "Showing 2 of 7 claims")
	assert.Contains(t, s.find.effect, "2014")
	h.visit("panel=find")
	assert.Contains(t, s.find.effect, "All 7 claims")
}
