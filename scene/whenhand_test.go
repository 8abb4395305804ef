package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPlayingGrowsFromTheStart(t *testing.T) {
	h := handOf(t, through(t, wide), wide)
	s := h.s
	h.key(KeyPlayTime)
	assert.True(t, s.when.open, "playing opens the timeline")
	h.wait(40)
	assert.Zero(t, s.sieve.present[s.linkID("tanks").Index])
	assert.Equal(t, float32(1), s.sieve.present[s.linkID("rules").Index], "undated claims stay, as they are switched")
	last, between := float32(0), 0
	for s.when.play.On {
		h.wait(1)
		now := s.sieve.present[s.linkID("tanks").Index]
		require.GreaterOrEqual(t, now, last, "what has happened stays")
		if now > 0 && now < 1 {
			between++
		}
		last = now
	}
	assert.InDelta(t, 20, between, 2, "it comes in a glide")
	h.wait(60)
	assert.False(t, s.when.brush.On, "at the end all has been")
	assert.Len(t, presentLinks(t, s), 7)
}

func TestPlayingSlidesARange(t *testing.T) {
	h := openedTime(t, wide)
	s := h.s
	h.visit("time=2010..2011&undated=0&timeline=1")
	h.click(h.part(timePlay))
	tanks := s.linkID("tanks").Index
	var seen []float32
	for s.when.play.On {
		h.wait(1)
		if now := s.sieve.present[tanks]; len(seen) == 0 || seen[len(seen)-1] != now {
			seen = append(seen, now)
		}
	}
	require.Greater(t, len(seen), 30, "it grows and falls")
	assert.Zero(t, seen[0])
	assert.Contains(t, seen, float32(1))
	assert.Zero(t, seen[len(seen)-1])
}

func TestSpeedGoesRound(t *testing.T) {
	h := openedTime(t, wide)
	for _, want := range []string{"2×", "4×", "1×"} {
		h.click(h.part(timeSpeed))
		assert.Contains(t, texts(h.view()), want)
	}
}

func TestPlayingFasterTakesLess(t *testing.T) {
	ticks := func(clicks int) int {
		h := openedTime(t, wide)
		for range clicks {
			h.click(h.part(timeSpeed))
		}
		h.key(KeyPlayTime)
		n := 0
		for h.s.when.play.On {
			h.wait(1)
			n++
		}
		return n
	}
	assert.InDelta(t, ticks(0), 4*ticks(2), 8)
}

func TestWithoutMotionTimeGoesByInLeaps(t *testing.T) {
	h := openedTime(t, wide)
	s := h.s
	h.in.Still = true
	h.visit("time=2010..2011&timeline=1")
	h.key(KeyPlayTime)
	leaps := 0
	for s.when.play.On {
		before := s.when.brush
		h.wait(1)
		presentLinks(t, s) // each is there or not
		if b := s.when.brush; b != before {
			leaps++
			_, month, day := b.From.Date()
			require.Equal(t, [2]int{1, 1}, [2]int{month, day}, "ranges of whole years")
			y0, _, _ := b.From.Date()
			y1, _, _ := b.To.Date()
			require.EqualValues(t, 2, y1-y0)
		}
	}
	assert.Equal(t, 9, leaps, "from 2012 to the end, 2021")
}

func TestDraggingAlongTheYearsMakesARange(t *testing.T) {
	h := openedTime(t, wide)
	s := h.s
	at := func() string { return s.Bookmark().Time.From + ".." + s.Bookmark().Time.To }
	pull := func(from, to Point) {
		h.drag(from, to)
		h.down(false)
	}
	pull(h.day("2014"), h.day("2017"))
	assert.Equal(t, "2014..2016", at())
	pull(h.day("2017"), h.day("2015"))
	assert.Equal(t, "2014..2014", at(), "the handle")
	pull(h.day("2014"), h.day("2011"))
	assert.Equal(t, "2011..2014", at(), "and the other")
	pull(h.day("2013"), h.day("2015"))
	assert.Equal(t, "2013..2016", at(), "its middle slides it")
	pull(h.day("2017"), h.day("2012"))
	assert.Equal(t, "2012..2012", at(), "handles cross")
	h.click(h.day("2016-06"))
	assert.Equal(t, "..", at(), "a click beside it shows all")
	pull(h.day("2020-07"), h.day("2018"))
	assert.Equal(t, "2018..2020-06", at(), "also backwards")
	h.click(h.part(timeClear))
	assert.Equal(t, "..", at())
}

func TestAFingerDragsToo(t *testing.T) {
	h := openedTime(t, tall)
	from, to := h.day("2012"), h.day("2016")
	h.touch(from)
	for i := range 10 {
		h.touch(lerp(from, to, float32(i+1)/10))
	}
	h.touch()
	assert.Equal(t, "2012", h.s.Bookmark().Time.From)
	assert.Equal(t, "2015", h.s.Bookmark().Time.To)
	cam := h.s.cam
	h.wait(30)
	assert.Equal(t, cam, h.s.cam, "the map stays")
}

func TestKeysMoveTheRange(t *testing.T) {
	h := openedTime(t, wide)
	h.in.Shift = true
	for _, c := range []struct {
		key  Keys
		want string
	}{
		{KeyPageDown, "2008..2008"}, {KeyPageDown, "2009..2009"}, {KeyEnd, "2009..2010"}, {KeyEnd, "2009..2011"},
		{KeyHome, "2009..2010"}, {KeyPageUp, "2008..2009"}, {KeyPageUp, "2008..2009"},
	} {
		h.key(c.key)
		got := h.s.Bookmark().Time
		assert.Equal(t, c.want, got.From+".."+got.To)
	}
	h.in.Shift = false
	h.key(KeyEscape)
	assert.Empty(t, h.s.Bookmark().Time.From, "Esc shows all time again")
	assert.True(t, h.s.when.open)
	h.key(KeyEscape)
	assert.False(t, h.s.when.open)
}

func TestBarsAreClicked(t *testing.T) {
	h := openedTime(t, wide)
	at, _ := h.bar("jets")
	h.move(Point{at.X + 9, at.Y - 6})
	assert.Equal(t, h.s.linkID("jets"), h.s.barOf(h.s.hover), "a target is large, however small the bar")
	h.wait(1)
	v := h.view()
	assert.Contains(t, texts(v), "4 March 2016, printed as “as printed of jets”")
	assert.True(t, v.lit[bodyCalled(h, "north")])
	assert.False(t, v.lit[bodyCalled(h, "ada")], "it stands out on the map")
	h.click(at)
	assert.Equal(t, "jets", h.s.Selected())
	at, _ = h.bar("league")
	h.click(at)
	assert.Equal(t, "league", h.s.Selected())
}

func bodyCalled(h *hand, node string) int32 { return h.s.plot.body[h.s.nodeID(node).Index] }

func TestARangeIsAnnouncedAtRest(t *testing.T) {
	h := openedTime(t, wide)
	_, before := h.s.Announced()
	h.drag(h.day("2014"), h.day("2017"))
	h.wait(100)
	_, now := h.s.Announced()
	assert.Equal(t, before, now, "not while it is dragged")
	h.down(false)
	h.wait(announceTicks + 1)
	text, now := h.s.Announced()
	assert.Equal(t, before+1, now)
	assert.Equal(t, "2014–2016: 4 claims with a date in this time", text)
	assert.NotContains(t, texts(h.view()), text, "it is no toast")
}
