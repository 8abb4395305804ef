package scene

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// chipMark is the middle of what a click with that meaning hits.
func chipMark(t testing.TB, s *State, id ID) Point {
	t.Helper()
	for _, m := range s.look().Marks {
		if m.ID == id {
			require.Equal(t, id, s.Pick(m.A, 0))
			return m.A
		}
	}
	require.Fail(t, "no such mark", "%v", id)
	return Point{}
}

// Whatever keeps a part of the map from being seen says so on the map, and a click
// there takes it away, and nothing else.
func TestEachNarrowingHasItsChip(t *testing.T) {
	h := handOf(t, article(t, wide), wide)
	s := h.s
	assert.Empty(t, s.chips())
	kind := s.m.Links[0].Kind
	for _, c := range []struct {
		address, words string
		what           narrowing
	}{
		{"node=china&focus=1", "China + neighbours", toNear},
		{"kinds=country", "country only", toNodes},
		{"kinds=country,leader", "country, leader only", toNodes},
		{"kinds=" + kind, s.m.KindLabel("link", kind), toAbout},
		{"families=force,ties", "arms and force, ties and support", toAbout},
		{"looks=held", "said or believed", toLooks},
		{"statuses=attempted", "attempted", toStanding},
		{"time=2012..2014", "2012–2014", toTime},
		{"undated=0", "with a date only", toDated},
	} {
		h.visit(c.address)
		require.Equal(t, []chip{{c.what, c.words}}, s.chips(), c.address)
		assert.Contains(t, texts(h.view()), c.words)
		h.click(chipMark(t, s, c.what.id(0)))
		h.wait(60)
		assert.Empty(t, s.chips(), c.address)
		assert.False(t, s.narrowed(), c.address)
	}
	h.visit("kinds=country," + kind + "&families=ties&looks=held&statuses=stated&time=2012..2014&undated=0")
	require.Len(t, s.chips(), 6)
	h.click(chipMark(t, s, toAbout.id(0)))
	h.wait(60)
	assert.Equal(t, "time=2012..2014&undated=0&kinds=country&statuses=stated&looks=held", s.Bookmark().String())
	h.visit("time=2012..2014&undated=0&timeline=1")
	assert.Empty(t, s.chips(), "the timeline says so itself")
}

func TestChipChoosesHowFarNeighboursGo(t *testing.T) {
	for _, in := range []Input{wide, tall} {
		h := handOf(t, article(t, in), in)
		h.visit("node=china&focus=1")
		h.key(KeyEscape)
		h.wait(120)
		before := count(h.s.shown)
		h.click(chipMark(t, h.s, toNear.id(2)))
		h.wait(120)
		assert.Equal(t, 2, h.s.near.depth)
		assert.Greater(t, count(h.s.shown), before)
		h.click(chipMark(t, h.s, toNear.id(1)))
		h.wait(120)
		assert.Equal(t, before, count(h.s.shown))
	}
}

// Chips lie over nothing that the map is made of.
func TestChipsCoverNoMarks(t *testing.T) {
	for _, in := range views {
		h := handOf(t, article(t, in), in)
		h.visit("kinds=country&families=ties,force&looks=done&statuses=stated&time=2000..2024&undated=0")
		chips, l := h.s.placedChips(h.s.frame()), h.s.lay(h.s.frame())
		require.NotEmpty(t, chips)
		for b, in := range h.s.framed {
			at, r := h.s.disc(int32(b), l)
			for _, c := range chips {
				assert.False(t, in && c.r.Inset(-r*0.7).Contains(at), "%v", c.chip)
			}
		}
	}
}

// The sheet to search in counts what is left out with the neighbours of others, and
// its way out leads back to all.
func TestFocusIsCountedAndEnded(t *testing.T) {
	h := finder(t, wide)
	s := h.s
	all := s.find.effect
	h.visit("node=china&focus=1&panel=find")
	want := 0
	for i := range s.m.Links {
		in := false
		for _, th := range s.plot.threads {
			in = in || th.link == int32(i) && s.near.hops[th.from] > 0 && s.near.hops[th.to] > 0
		}
		if in {
			want++
		}
	}
	assert.Contains(t, s.find.effect, "Showing "+strconv.Itoa(want)+" of")
	assert.Contains(t, s.find.effect, "China + neighbours")
	assert.Contains(t, s.find.release.words, strconv.Itoa(len(s.m.Links)-want)+" hidden")
	h.click(chipMark(t, s, Unfilter.id()))
	h.wait(1)
	assert.Zero(t, s.near.depth)
	assert.Equal(t, all, s.find.effect)
}
