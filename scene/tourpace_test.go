package scene

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

func TestTourPlaysAtThePaceOfItsWords(t *testing.T) {
	s := article(t, wide)
	require.NotEmpty(t, s.m.Chapters)
	short, long := seeds.Step{Quote: s.m.Chapters[0].Steps[0].Quote}, seeds.Step{Quote: s.m.Chapters[0].Steps[0].Quote, Text: strings.Repeat("x", 100)}
	n := utf8.RuneCountInString(s.m.Quote(short.Quote).Exact)
	assert.Equal(t, max(360, 150+n*36/10), s.stepTicks(&short))
	assert.Equal(t, max(360, 150+(n+100)*36/10), s.stepTicks(&long))
	assert.Greater(t, s.stepTicks(&long), s.stepTicks(&short))

	for _, still := range []bool{false, true} {
		h := handOf(t, article(t, wide), wide)
		h.playTour()
		h.in.Still = still
		first := h.s.stepTicks(h.s.theStep())
		h.wait(first - 2)
		assert.Equal(t, 0, h.s.tour.step)
		h.wait(3)
		assert.Equal(t, 1, h.s.tour.step)
		assert.True(t, h.s.Stage().Playing)
		h.wait(h.s.stepTicks(h.s.theStep()))
		assert.Equal(t, 2, h.s.tour.step)
	}
}

func (h *hand) playTour() {
	h.key(KeyTour)
	h.key(KeyTour)
	h.key(KeyTour)
	require.True(h.t, h.s.playing())
}

func TestTourWaitsForItsReader(t *testing.T) {
	s := told(t, wide)
	h := handOf(t, s, wide)
	h.playTour()
	all := s.tour.pace.all
	h.move(s.frame().body.mid())
	h.down(true)
	h.wait(2 * all)
	assert.Equal(t, 0, s.tour.step, "while the pointer is down")
	h.down(false)
	h.wait(all + busyTicks)
	assert.Equal(t, 1, s.tour.step)
	h.key(KeyPause)
	require.False(t, s.playing())
	h.wait(2 * all)
	assert.Equal(t, 1, s.tour.step, "while it is paused")
	h.key(KeyPause)
	h.wait(all)
	assert.Equal(t, 2, s.tour.chapter)
	h.wait(all)
	assert.True(t, s.tour.ended)
	assert.False(t, s.Stage().Playing)
}

func TestPlayingTourIsNotAtRest(t *testing.T) {
	s := told(t, wide)
	h := handOf(t, s, wide)
	h.in.Still = true
	h.playTour()
	h.wait(5)
	assert.True(t, s.Settled() && s.Paused())
	assert.False(t, s.Resting())
	line := func() (long float32) {
		v := h.view()
		for _, m := range v.Marks[v.Moving:] {
			if m.ID.Part == PanelPart {
				long = 2 * m.B.X
			}
		}
		return long
	}
	before := line()
	h.wait(120)
	assert.Greater(t, line(), before)
	assert.Less(t, line(), s.frame().foot.Dx())
}
