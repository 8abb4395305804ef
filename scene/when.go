package scene

import (
	"slices"

	"citemap/assets"
	"citemap/scene/bookmark"
	"citemap/scene/timeline"
	"citemap/scene/widget"
	"citemap/seeds"
	"citemap/seeds/cite"
)

// when is the timeline, and what part of time is shown.
type when struct {
	open      bool
	gone      bool // what is out of range is gone, not only dimmed
	datedOnly bool // claims without a date are out of any range
	brush     timeline.Brush
	play      timeline.Player
	beat      int // ticks since the last leap of a playing that does not glide

	m        *seeds.Map
	words    *assets.Strings
	calendar *cite.Calendar // words of dates
	ticks    timeline.Words
	speeds   [5]string      // by how many times as fast it plays
	line     *timeline.Line // nil: the map has no dates
	whole    timeline.Span
	undated  []timeline.Item

	reckoned reckoned
	dated    []bool    // by link: it has a date
	in       []bool    // by link: it is in range, and undated ones as they are switched
	held     tally     // what is dated in range
	events   []float32 // by node: how far a dated one is there at the time shown, 0 to 1
	gliding  bool      // what is in range comes, and the rest goes
	aside    []int32   // threads out of range, while those in range are sorted out
	cast     players
	marked   []bool // by link: while the cast is found

	chart  chart
	grip   widget.Range // while it is held
	told   timeWords
	marker marker
}

// whenOf is the time of a map, all of which is shown.
func whenOf(m *seeds.Map, words *assets.Strings) when {
	w := when{m: m, words: words, calendar: calendarOf(words), ticks: ticksIn(words), dated: make([]bool, len(m.Links))}
	for _, n := range [...]int{1, 2, 4} {
		w.speeds[n] = words.Time.Times.With("n", words.Number(n))
	}
	w.in, w.events = slices.Repeat([]bool{true}, len(m.Links)), slices.Repeat([]float32{1}, len(m.Nodes))
	dated, undated := timeline.Items(m)
	for i := range dated {
		if dated[i].Kind == timeline.Claim {
			w.dated[dated[i].Index] = true
		}
	}
	line := timeline.New(dated)
	if whole, ok := line.Span(); ok {
		w.line, w.whole, w.undated = line, whole, undated
		w.countWhen()
	}
	return w
}

// hasDates reports whether there is a timeline to show.
func (s *State) hasDates() bool { return s.when.line != nil }

// toggleTimeline opens the timeline or closes it. Where there is no room for both,
// the panel gives way to it.
func (s *State) toggleTimeline() {
	s.openTimeline(!s.when.open)
	if s.when.open && s.panel.open() && s.frame().timeline == (Rect{}) {
		s.open(NoSheet)
	}
}

// openTimeline opens or closes it, which does not move the map but to fit it in
// again.
func (s *State) openTimeline(open bool) {
	before := s.mid()
	s.when.open = open && s.hasDates()
	s.fitScroll()
	s.keepStill(before)
	s.changed()
}

// playTicks is how many ticks lie between two pictures of time going by: each draws
// the whole map anew.
const playTicks = 2

// passTime lets time go by while it plays, and what is in range come and go.
func (s *State) passTime(still bool) {
	w := &s.when
	if w.line == nil {
		return
	}
	s.layChart()
	if w.play.On && w.goOn(still) && (still || !w.play.On || s.tick%playTicks == 0) {
		s.changed()
	}
	s.reckon()
	s.glideTime(still)
	if w.marker.glide(still) {
		s.changed()
	}
	s.tellTime()
}

// playTime plays through time, or pauses that.
func (s *State) playTime() {
	w := &s.when
	if w.play.On {
		w.play.On = false
		return
	}
	if !w.open {
		s.toggleTimeline()
	}
	w.beat = 0
	w.play.Play(&w.brush, w.whole)
}

// goOn plays a tick and reports whether the range is another now. Where nothing
// is to glide, time goes on by leaps, from tick to tick of the axis, one a
// second.
func (w *when) goOn(still bool) bool {
	moved := false
	switch w.beat++; {
	case !still:
		w.beat = 0
		moved = w.play.Tick(&w.brush, w.whole)
	case w.beat*w.speed() >= TicksPerSecond:
		w.beat = 0
		moved = w.leap()
	}
	if !w.play.On && w.brush.Span == w.whole { // it is over: all has been
		w.brush = timeline.Brush{}
	}
	return moved
}

// leap plays on to the next tick of the axis. A range that slides begins at a
// tick too, though the years are not all as long.
func (w *when) leap() bool {
	moved := w.play.Leap(&w.brush, w.whole, w.chart.after(w.brush.To, w.whole))
	if w.brush.From > w.whole.From {
		w.brush.From = w.chart.axis.Snap(w.brush.From)
	}
	return moved
}

// speed is how fast it plays: 1, 2 or 4.
func (w *when) speed() int { return max(int(w.play.Speed), 1) }

// faster doubles the speed of playing; after the highest comes the usual one.
func (s *State) faster() {
	s.when.play.Speed = float64(s.when.speed() * 2)
	if s.when.speed() > 4 {
		s.when.play.Speed = 1
	}
}

// toggleGone chooses whether what is out of range is dimmed or gone, and
// toggleUndated whether what has no date is in any range or in none.
func (s *State) toggleGone()    { s.when.gone = !s.when.gone }
func (s *State) toggleUndated() { s.when.datedOnly = !s.when.datedOnly }

// clearRange shows all of time again.
func (s *State) clearRange() {
	s.when.brush, s.when.play.On = timeline.Brush{}, false
}

// showAll shows all time, and what has no date.
func (w *when) showAll() {
	w.brush, w.play.On, w.datedOnly = timeline.Brush{}, false, false
}

// choose makes some days the range; all of them, or none, are no choice.
func (w *when) choose(span timeline.Span) {
	span.From, span.To = max(span.From, w.whole.From), min(span.To, w.whole.To)
	w.brush = timeline.Brush{}
	if span.From < span.To && span != w.whole {
		w.brush = timeline.Brush{Span: span, On: true}
	}
}

// bookmark is what of time is shown, as a bookmark keeps it.
func (w *when) bookmark() bookmark.Time {
	t := bookmark.Time{DatedOnly: w.datedOnly, Gone: w.gone}
	if w.brush.On {
		t.From, t.To = timeline.Format(w.brush.Span)
	}
	return t
}

// visit shows what a bookmark keeps of time, at once.
func (w *when) visit(s *State, b *bookmark.Bookmark) {
	if w.line == nil {
		w.missed(s, b.Time)
		return
	}
	if b.Timeline != w.open {
		s.openTimeline(b.Timeline)
	}
	w.play.On = false
	w.gone, w.datedOnly = b.Time.Gone, b.Time.DatedOnly
	w.brush = timeline.Brush{}
	if span, ok := w.spanOf(b.Time); ok {
		w.choose(span)
		if span.From >= w.whole.To || span.To <= w.whole.From {
			w.missed(s, b.Time)
		}
	}
	s.reckon()
	s.glideTime(true)
}

// missed notes days of a bookmark in which nothing of the map lies.
func (w *when) missed(s *State, t bookmark.Time) {
	if t.From+t.To != "" {
		s.miss("time=" + t.From + ".." + t.To)
	}
}

// spanOf are the days that a bookmark names; an end that it does not name is that
// of the map's.
func (w *when) spanOf(t bookmark.Time) (timeline.Span, bool) {
	span := w.whole
	if from, ok := timeline.Parse(t.From, t.From); ok {
		span.From = from.From
	}
	if to, ok := timeline.Parse(t.To, t.To); ok {
		span.To = to.To
	}
	return span, t.From+t.To != ""
}
