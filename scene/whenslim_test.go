package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestALowGroundHasASlimTimeline(t *testing.T) {
	for address, in := range map[string]Input{
		"timeline=1": {Width: 844, Height: 390}, "timeline=1&panel=article": {Width: 844, Height: 390},
		"timeline=1&node=north&panel=claims": {Width: 844, Height: 390}, "timeline=1&panel=help": {Width: 390, Height: 844},
	} {
		s := through(t, in)
		h := handOf(t, s, in)
		h.in.Still = true
		h.visit(address)
		f, v := s.frame(), h.view()
		require.Equal(t, float32(stripSlim), f.timeline.Dy(), address)
		assert.GreaterOrEqual(t, f.field.Dy(), float32(180), address)
		assert.False(t, f.field.Overlaps(f.buttons), "%s: the map lies under the buttons", address)
		assert.Equal(t, s.panel.open(), f.untitled(), "%s: beside the tabs the title takes no room", address)
		for b := range s.plot.node {
			if !s.shown[b] {
				continue
			}
			assert.True(t, f.ground.Contains(s.at(int32(b))), address)
			assert.False(t, f.title.Dy() > 0 && f.title.Contains(s.at(int32(b))), address)
		}
		for _, w := range words(v) {
			assert.False(t, w.text == s.m.Title && f.untitled(), address)
		}
		h.drag(h.day("2013"), h.day("2016"))
		h.down(false)
		assert.Equal(t, "2013", s.Bookmark().Time.From, "a range is drawn on it")
	}
}

func TestThePanelGivesWayToTheTimeline(t *testing.T) {
	in := Input{Width: 600, Height: 340}
	s := through(t, in)
	h := handOf(t, s, in)
	h.key(KeyArticle)
	require.True(t, s.panel.open())
	h.key(KeyTime)
	h.wait(30)
	assert.False(t, s.panel.open(), "there is no room for both")
	assert.NotZero(t, s.frame().timeline)
	h.visit("timeline=1&panel=article")
	assert.Equal(t, ArticleSheet, s.panel.sheet, "what a bookmark says stays")
}

func TestYearsAreNamedInEvenSteps(t *testing.T) {
	for width := float32(700); width < 1400; width += 40 {
		in := Input{Width: width, Height: 720}
		h := openedTime(t, in)
		c := &h.s.when.chart
		named := map[string]bool{}
		for _, text := range texts(h.view()) {
			named[text] = true
		}
		for i, name := range c.names[:len(c.names)-1] { // the last may have no room
			assert.True(t, named[name], "%v: %s is left out", width, name)
			if i > 1 {
				step := func(i int) int64 { a, _, _ := c.named[i].Day.Date(); b, _, _ := c.named[i-1].Day.Date(); return a - b }
				assert.Equal(t, step(1), step(i))
			}
		}
	}
}
