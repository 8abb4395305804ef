package scene

import (
	"citemap/scene/timeline"
	"citemap/seeds"
)

// timeWords is what the timeline says in words, written when the range is another.
type timeWords struct {
	of    timeTold
	words string // the range
	count string // how much is in it, and the same where there is little room
	brief string
	wait  int    // ticks until it is announced to those who cannot see it
	bar   ID     // under the pointer
	claim string // what the tip says of it
	date  string // of it
}

// timeTold is what those words depend on.
type timeTold struct {
	from, last seeds.Day // as coarse as they are told
	names      seeds.Precision
	held       tally
	on         bool
}

// announceTicks is how long a range has to rest before it is announced.
const announceTicks = 45

// tellTime writes the words of the range, if they have changed, and of the tip.
func (s *State) tellTime() {
	w, t := &s.when, &s.when.told
	var now timeTold
	if w.brush.On {
		now.held, now.on = w.held, true
		now.from, now.last, now.names = w.coarse(w.brush.Span)
	}
	if now != t.of {
		t.of, t.wait = now, announceTicks
		t.words, t.count, t.brief = "", "", ""
		if now.on {
			t.words = w.spanWords(w.brush.Span)
			t.count, t.brief = w.words.Time.InRange.With("dated", w.held.words(w.words)), w.held.brief(w.words)
		}
		s.changed()
	}
	if t.wait > 0 && !w.play.On && s.gesture.doing == resting {
		if t.wait--; t.wait == 0 && t.words != "" {
			s.speak(s.words.Lead(t.words, t.count))
		}
	}
	s.tipTime()
}

// coarse are the first and the last of some days, as coarse as they are told: as
// years where they begin and end with one, as months, or where all time is short,
// as days.
func (w *when) coarse(span timeline.Span) (from, last seeds.Day, names seeds.Precision) {
	const fewYears = 4 * 366
	year, month, day := span.From.Date()
	_, endMonth, endDay := span.To.Date()
	lastYear, lastMonth, _ := max(span.To-1, span.From).Date()
	switch {
	case month == 1 && day == 1 && endMonth == 1 && endDay == 1 && span.From < span.To:
		return span.From, seeds.DayOf(lastYear, 1, 1), seeds.ToYear
	case day == 1 && endDay == 1 || w.whole.To-w.whole.From > fewYears:
		return seeds.DayOf(year, month, 1), seeds.DayOf(lastYear, lastMonth, 1), seeds.ToMonth
	}
	return span.From, max(span.To-1, span.From), seeds.ToDay
}

// spanWords are some days in words: 2014–2022, March 2014 – June 2015.
func (w *when) spanWords(span timeline.Span) string {
	from, last, names := w.coarse(span)
	return w.calendar.Date(edtf(from, names) + "/" + edtf(last, names))
}

// edtf is a day of the years that dates have, as coarse as that.
func edtf(d seeds.Day, names seeds.Precision) string {
	const monthDay, day = len("-01-01"), len("-01")
	date := d.String()
	switch names {
	case seeds.ToYear:
		return date[:len(date)-monthDay]
	case seeds.ToMonth:
		return date[:len(date)-day]
	}
	return date
}

// tipTime writes what the bar under the pointer stands for.
func (s *State) tipTime() {
	t := &s.when.told
	bar := s.hover
	if bar.Part != TimePart || bar.Sub != timeBar {
		bar = ID{}
	}
	if bar == t.bar {
		return
	}
	t.bar = bar
	if bar == (ID{}) {
		return
	}
	switch id := s.barOf(bar); id.Part {
	case LinkPart:
		l := &s.m.Links[id.Index]
		t.claim, t.date = s.claimed(l), s.date(l.When, l.Dated)
	case NodePart:
		n := &s.m.Nodes[id.Index]
		t.claim, t.date = n.Name, s.date(n.When, n.Dated)
	}
	s.changed()
}
