package scene

import (
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
func (t tally) words(w *assets.Strings) string {
	if t.claims == 0 || t.events == 0 {
		return t.brief(w)
	}
	return w.Time.Both.With("claims", w.Time.Claims.Of(t.claims), "events", w.Time.Events.Of(t.events))
}

func (t tally) brief(w *assets.Strings) string {
	switch {
	case t.events == 0:
		return w.Time.Claims.Of(t.claims)
	case t.claims == 0:
		return w.Time.Events.Of(t.events)
	}
	return w.Listed(w.Time.Claims.Of(t.claims), w.Time.Events.Of(t.events))
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
	c.undated = w.words.Time.Undated.With("n", w.words.Number(len(w.undated)))
	if told > 0 {
		c.inWords = w.words.Time.InWords.Of(told)
		c.worded = w.words.Time.Worded.Of(told)
	}
}
