package scene

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Whatever the detail, each claim between nodes that are shown lies in exactly
// one strand for each of its subjects.
func TestEveryClaimIsInOneStrand(t *testing.T) {
	s := article(t, wide)
	for detail := 1; detail <= 3; detail++ {
		s.ask(detail)
		s.cast(true)
		var drawn, want []int32
		for i := range s.strands {
			drawn = append(drawn, s.strands[i].members...)
		}
		for i := range s.plot.threads {
			if th := &s.plot.threads[i]; s.shown[th.from] && s.shown[th.to] {
				want = append(want, int32(i))
			}
		}
		slices.Sort(drawn)
		assert.Equal(t, want, drawn)
	}
}

func TestFromAfarAPairHasAtMostThreeStrands(t *testing.T) {
	s := article(t, wide)
	require.Equal(t, 1, s.detail)
	for i := range s.strands {
		assert.LessOrEqual(t, s.strands[i].lanes, int32(few))
	}
	shown := 0
	for b, n := range s.plot.node {
		assert.Equal(t, s.m.Nodes[n].Weight == 3, s.shown[b], s.m.Nodes[n].ID)
		if s.shown[b] {
			shown++
		}
	}
	assert.LessOrEqual(t, shown, mostNames)
}

func TestStrandOfSeveralClaimsListsThemWithTheirQuotes(t *testing.T) {
	s := article(t, wide)
	h := handOf(t, s, wide)
	h.click(h.where("iran>russia"))
	require.Equal(t, "iran>russia", s.Selected())
	told := s.Told()
	listed := 0
	for i := range s.m.Links {
		l := &s.m.Links[i]
		if l.Source == "iran" && l.Target == "russia" && l.Directed {
			listed++
			assert.Contains(t, told, s.claimed(l))
			assert.Contains(t, told, s.m.Quote(l.Quotes[0]).Exact)
		}
	}
	assert.Greater(t, listed, few)
	h.key(KeyQuoteNext)
	assert.Contains(t, s.Selected(), "iran-russia", "J pages through them")
	h.key(KeyQuotePrev)
	assert.Equal(t, "iran>russia", s.Selected())
}

// The pointer fans a bundle out, a strand for each family, and what a click
// means does not change for that.
func TestHoverFansABundleOut(t *testing.T) {
	s := article(t, wide)
	h := handOf(t, s, wide)
	lanes := func() int32 {
		for i := range s.strands {
			if st := &s.strands[i]; strings.HasPrefix(s.name(st.id), "iran>russia") {
				return st.lanes
			}
		}
		return 0
	}
	require.Equal(t, int32(3), lanes())
	h.move(h.where("iran>russia"))
	h.wait(30)
	assert.Greater(t, lanes(), int32(few))
	assert.True(t, s.Settled(), "the fan is open")
	assert.Equal(t, "iran>russia", s.Hovered())
	assert.Contains(t, strings.Join(texts(h.view()), "|"), "arms and force")
	h.in.Mouse.Here = false
	h.wait(2)
	assert.Equal(t, int32(3), lanes())
}

// A claim that is chosen is drawn by itself, out of the strand it lay in.
func TestChosenClaimHasAStrandOfItsOwn(t *testing.T) {
	s := article(t, wide)
	s.choose(s.linkID("iran-russia-drones"))
	s.cast(true)
	found := 0
	for i := range s.strands {
		if s.strands[i].id == s.linkID("iran-russia-drones") {
			found++
		}
	}
	assert.Equal(t, 1, found)
}

func TestMoreIsShownNearerAndOnChoosing(t *testing.T) {
	s := article(t, wide)
	h := handOf(t, s, wide)
	_, ok := s.Where("taeb")
	require.False(t, ok, "a detail is held back at first")
	for range 3 {
		h.key(KeyZoomIn)
	}
	h.wait(60)
	assert.Equal(t, 3, s.detail)
	_, ok = s.Where("taeb")
	assert.True(t, ok)
	h.key(KeyFit)
	h.wait(200)
	assert.Equal(t, 1, s.detail)
	s.choose(s.nodeID("khamenei"))
	h.wait(60)
	_, ok = s.Where("taeb")
	assert.True(t, ok, "the neighbours of what is chosen")
	shown := 0
	for b := range s.shown {
		if s.shown[b] {
			shown++
		}
	}
	assert.LessOrEqual(t, shown, mostNames)
}

// A strand of several is drawn as most of what it says is: what is mostly hoped
// for or said does not look done.
func TestStrandLooksLikeMostOfItsClaims(t *testing.T) {
	s := article(t, wide)
	for i := range s.strands {
		st := &s.strands[i]
		var sums [3]int
		for _, m := range st.members {
			link := s.plot.threads[m].link
			sums[s.claims[link].dash] += s.m.Links[link].Weight
		}
		for _, sum := range sums {
			assert.LessOrEqual(t, sum, sums[st.look.dash], s.name(st.id))
		}
	}
}

// The fan opens from where the strands were: nothing jumps.
func TestFanOpensSmoothly(t *testing.T) {
	s := article(t, wide)
	h := handOf(t, s, wide)
	spread := func() float32 {
		l := s.lay(s.frame())
		var ends []Point
		for i := range s.strands {
			if st := &s.strands[i]; st.pair == s.hover.Index && (st.lane == 0 || st.lane == st.lanes-1) {
				ends = append(ends, s.curve(i, l).At(0.5))
			}
		}
		return distance(ends[0], ends[1])
	}
	p := h.where("iran>russia")
	s.hover = s.Pick(p, 0)
	last := spread()
	s.hover = ID{}
	h.move(p)
	for range 40 {
		now := spread()
		assert.InDelta(t, last, now, 25)
		last = now
		h.wait(1)
	}
	assert.Greater(t, last, float32(60), "it is open")
}
