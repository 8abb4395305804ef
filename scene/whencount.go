package scene

import (
	"strconv"

	"citemap/assets"
	"citemap/scene/timeline"
)

// tally is how many claims and events there are of some dated things.
type tally struct{ claims, events int }

// add counts one more of a kind.
func (t *tally) add(k timeline.Kind) {
	if k == timeline.Event {
		t.events++
		return
	}
	t.claims++
}

// words and brief are a tally in words: 27 claims and 7 events, or where there is
// little room, 27 claims, 7 events. Of what there is none nothing is said.
func (t tally) words(w *assets.TimeStrings) string { return t.joined(w, " "+w.And+" ") }
func (t tally) brief(w *assets.TimeStrings) string { return t.joined(w, ", ") }

func (t tally) joined(w *assets.TimeStrings, with string) string {
	claims, events := several(t.claims, w.OneClaim, w.Claims), several(t.events, w.OneEvent, w.Events)
	switch {
	case t.events == 0:
		return claims
	case t.claims == 0:
		return events
	}
	return claims + with + events
}

// countWhen counts what is dated and what is not, and says so.
func (w *when) countWhen() {
	c := &w.chart
	var dated tally
	for _, item := range w.line.Items() {
		dated.add(item.Kind)
	}
	told := 0
	for _, item := range w.undated {
		if w.m.Links[item.Index].Dated != "" {
			told++
		}
	}
	c.dated, c.datedBrief = dated.words(w.words), dated.brief(w.words)
	c.undated = w.words.Undated + ": " + strconv.Itoa(len(w.undated))
	if told > 0 {
		c.inWords = strconv.Itoa(told) + " " + w.words.InWords
		c.worded = " " + strconv.Itoa(told) + " " + w.words.Worded
	}
}
