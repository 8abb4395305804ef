package scene

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"citemap/scene/timeline"
)

func TestTalliesInWords(t *testing.T) {
	w := through(t, wide).when.words
	for want, c := range map[string]tally{
		"27 claims and 7 events": {27, 7}, "1 claim and 1 event": {1, 1}, "5 claims": {5, 0}, "1 event": {0, 1}, "0 claims": {},
	} {
		assert.Equal(t, want, c.words(w))
		assert.Equal(t, strings.ReplaceAll(want, " and ", ", "), c.brief(w))
	}
	var c tally
	c.add(timeline.Claim)
	c.add(timeline.Event)
	assert.Equal(t, tally{1, 1}, c)
}

func TestDatesInWordsOnlyAreNoDates(t *testing.T) {
	s := through(t, wide)
	s.m.Link("rules").Dated = "several months later"
	s = settled(t, s.m, wide)
	h := handOf(t, s, wide)
	h.key(KeyTime)
	h.wait(5)
	assert.Contains(t, texts(h.view()), "No date: 2")
	assert.Contains(t, texts(h.view()), "1 in words only")
	h.move(h.part(timeUndated))
	h.wait(5)
	assert.Contains(t, texts(h.view()), "Claims without a date: shown. 1 of them say when in words that are no date.")
	for _, in := range []Input{wide, tall, {Width: 844, Height: 390}} {
		h := openedTime(t, in)
		assert.Contains(t, strings.Join(texts(h.view()), "\n"), "5 claims", "the number has its noun: %v", in)
		assert.Contains(t, strings.Join(texts(h.view()), "\n"), "1 event")
	}
}

func TestDatesAreReadInWords(t *testing.T) {
	s := through(t, wide)
	assert.Equal(t, "When: summer 2015, printed as “the summer of 2015”", s.dated("2015-22", "the summer of 2015"))
	assert.Equal(t, "When: May 2012", s.dated("2012-05", "May 2012"), "not twice")
	assert.Equal(t, "When: from 2009 on", s.dated("2009/..", ""))
	assert.Equal(t, "When: “the spring of 2014”", s.dated("", "the spring of 2014"))
	assert.Empty(t, s.dated("", ""))
}
