package scene

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene/bookmark"
	"citemap/seeds"
)

// presentLinks are those that are there, and all of whose presence is 0 or 1.
func presentLinks(t *testing.T, s *State) map[string]bool {
	there := map[string]bool{}
	for i, p := range s.sieve.present {
		require.True(t, p == 0 || p == 1, "%s is on its way", s.m.Links[i].ID)
		if p == 1 {
			there[s.m.Links[i].ID] = true
		}
	}
	return there
}

func set(ids ...string) map[string]bool {
	all := map[string]bool{}
	for _, id := range ids {
		all[id] = true
	}
	return all
}

// showsLink reports whether a strand of one claim is drawn.
func showsLink(v *View, s *State, id string) bool {
	for i := range v.Marks {
		if v.Marks[i].Shape == Ribbon && v.Marks[i].ID == s.linkID(id) {
			return true
		}
	}
	return false
}

func TestRangeHoldsWhatMeetsIt(t *testing.T) {
	s := through(t, wide)
	h := handOf(t, s, wide)
	all := set("tanks", "grain-up", "grain-down", "jets", "rules", "enemies", "critics")
	assert.Equal(t, all, presentLinks(t, s))
	for _, c := range []struct {
		address string
		want    map[string]bool
	}{
		{"time=2014..2016", set("tanks", "grain-up", "jets", "critics", "grain-down", "rules")},
		{"time=2014..2016&undated=0", set("tanks", "grain-up", "jets", "critics")},
		{"time=2015-08..2016-03-03&undated=0", set("grain-up", "critics")},
		{"time=2019..&undated=0", set("enemies", "critics")},
		{"time=2012..2012&undated=0", set("critics")},
		{"undated=0", set("tanks", "grain-up", "jets", "enemies", "critics")},
		{"", all},
	} {
		h.visit(c.address)
		assert.Equal(t, c.want, presentLinks(t, s), c.address)
	}
}

func TestUndatedAreSwitched(t *testing.T) {
	h := openedTime(t, wide)
	assert.Contains(t, texts(h.view()), "No date: 2", "how many there are")
	h.click(h.part(timeUndated))
	h.wait(60)
	assert.False(t, presentLinks(t, h.s)["rules"])
	assert.True(t, presentLinks(t, h.s)["tanks"])
	h.click(h.part(timeUndated))
	h.wait(60)
	assert.True(t, presentLinks(t, h.s)["rules"])
}

func TestOutOfRangeIsDimmedOrGone(t *testing.T) {
	h := openedTime(t, wide)
	s := h.s
	inkOf := func(id string) Color {
		v := h.view()
		for i := range v.Marks {
			if m := &v.Marks[i]; m.Shape == Ribbon && m.ID == s.linkID(id) {
				return m.Paint
			}
		}
		return Color{}
	}
	full, other := inkOf("enemies"), inkOf("tanks")
	h.visit("time=2014..2014&timeline=1")
	p := s.colours()
	assert.Equal(t, full.over(p.ground, p.dim.strand), inkOf("enemies"))
	assert.Equal(t, other, inkOf("tanks"))
	assert.NotContains(t, cargoOf(h.view(), s), "jets", "what is out of range carries nothing")

	h.in.Mouse.Here = false
	h.click(h.part(timeOthers))
	h.in.Mouse.Here = false
	h.wait(60)
	assert.False(t, showsLink(h.view(), s, "enemies"))
	assert.True(t, showsLink(h.view(), s, "tanks"))
	h.click(h.part(timeClear))
	h.in.Mouse.Here = false
	h.wait(60)
	assert.Equal(t, full, inkOf("enemies"))
}

// cargoOf are the links on which something is seen to be carried.
func cargoOf(v *View, s *State) []string {
	var ids []string
	for i := range v.Marks {
		if v.Marks[i].ID.Part == CargoPart {
			ids = append(ids, s.m.Links[v.Marks[i].ID.Index].ID)
		}
	}
	return ids
}

func TestNodesOfNothingInRangeAreDimmedOrGo(t *testing.T) {
	for gone, left := range map[string]float32{"": 1, "&gone=1": 0} {
		s := through(t, wide)
		h := handOf(t, s, wide)
		h.visit("time=2014..2014&undated=0" + gone)
		v := h.view()
		body := func(id string) int32 { return s.plot.body[s.nodeID(id).Index] }
		assert.True(t, v.lit[body("north")], "it sold tanks")
		assert.True(t, v.lit[body("league")], "it has been criticised since 2009")
		assert.False(t, v.lit[body("ada")], "her claims are of another time")
		assert.Equal(t, left, s.grown[body("ada")].At())
		assert.Equal(t, left > 0, slices.Contains(texts(v), "Ada"))
		h.visit("time=2018..2018&undated=0" + gone)
		assert.True(t, h.view().lit[body("ada")])
		assert.Contains(t, texts(h.view()), "Ada", "and is named")
	}
}

func TestAnEventIsThereInItsOwnTime(t *testing.T) {
	s := through(t, wide)
	s.m.Link("critics").When = ""
	s = settled(t, s.m, wide)
	h := handOf(t, s, wide)
	league := s.plot.body[s.nodeID("league").Index]
	h.visit("time=2012..2012&undated=0")
	assert.True(t, h.view().lit[league])
	h.visit("time=2013..2013&undated=0")
	assert.False(t, h.view().lit[league])
}

func TestStrandsCountWhatIsInRange(t *testing.T) {
	s := through(t, wide)
	h := handOf(t, s, wide)
	label := func() string {
		for i := range s.strands {
			if st := &s.strands[i]; len(st.members) == 3 {
				return st.look.label
			}
		}
		return ""
	}
	h.visit("detail=1")
	assert.Equal(t, "tanks · 40 + 2", label())
	h.visit("detail=1&time=2014..2014")
	assert.Equal(t, "tanks · 40 + 1", label())
	h.visit("detail=1&time=2016..2016")
	assert.Equal(t, "2", label())
	h.visit("detail=1&time=2014..2014&undated=0")
	assert.Equal(t, "tanks · 40", label(), "one alone is named")
	h.visit("detail=1&time=2016..2016&undated=0")
	assert.Equal(t, s.claims[s.linkID("jets").Index].label, label(), "whatever its weight")
	h.visit("detail=1&time=2018..2018&undated=0")
	assert.Equal(t, "tanks · 40 + 2", label(), "of none in range, all")
	h.visit("detail=1")
	assert.Equal(t, "tanks · 40 + 2", label())
}

func TestAChosenClaimIsSeenThoughItIsGone(t *testing.T) {
	h := openedTime(t, wide)
	h.visit("time=2014..2014&gone=1&timeline=1")
	require.False(t, showsLink(h.view(), h.s, "enemies"))
	at, _ := h.bar("enemies")
	h.click(at)
	h.in.Mouse.Here = false
	h.wait(60)
	assert.True(t, showsLink(h.view(), h.s, "enemies"))
}

func TestTimeIsKeptInABookmark(t *testing.T) {
	h := openedTime(t, wide)
	for _, want := range []bookmark.Time{
		{}, {From: "2014", To: "2016"}, {From: "2015-02", To: "2015-07", DatedOnly: true}, {DatedOnly: true, Gone: true}, {From: "2008", To: "2011", Gone: true},
	} {
		h.s.Visit(bookmark.Bookmark{Time: want, Timeline: true})
		h.wait(80)
		b := h.s.Bookmark()
		assert.Equal(t, want, b.Time)
		assert.True(t, b.Timeline)
		other := through(t, wide)
		other.Visit(b)
		other.Step(wide)
		assert.Equal(t, b.Time, other.Bookmark().Time)
		assert.Equal(t, h.s.sieve.present, other.sieve.present, "at once")
	}
	h.s.Visit(bookmark.Bookmark{Time: bookmark.Time{From: "1900", To: "1950"}})
	assert.Equal(t, bookmark.Time{}, h.s.Bookmark().Time, "days that the map has nothing of are no range")
	assert.False(t, h.s.when.open)
}

func TestAMapWithoutDatesHasNoTimeline(t *testing.T) {
	m, err := seeds.Load("testdata/small/map.json")
	require.NoError(t, err)
	for i := range m.Links {
		m.Links[i].When = ""
	}
	s := settled(t, m, wide)
	h := handOf(t, s, wide)
	assert.False(t, s.hasDates())
	h.key(KeyTime)
	h.key(KeyPlayTime)
	h.visit("timeline=1&time=2014..2015&undated=0")
	s.when.mark([]string{"tanks"})
	h.wait(60)
	assert.True(t, s.Settled())
	assert.False(t, s.when.open)
	assert.Zero(t, s.frame().timeline)
	assert.Len(t, presentLinks(t, s), 7)
}
