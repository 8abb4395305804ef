package scene

import (
	"citemap/scene/timeline"
	"citemap/scene/widget"
	"citemap/seeds"
)

// What hands and keys do to the timeline.

// pressTime does what a click on a part of the timeline means: on a bar, to choose
// what it stands for; on the years outside the range, to show all time again.
func (s *State) pressTime(id ID, at Point) {
	switch id.Sub {
	case timePlot:
		if x := at.X - s.chronicleIn(s.frame()).plot.Min.X; s.gripAt(x) == widget.Outside {
			s.clearRange()
		}
	case timeBar:
		s.choose(s.barOf(id))
	case timePlay:
		s.playTime()
	case timeSpeed:
		s.faster()
	case timeOthers:
		s.toggleGone()
	case timeUndated:
		s.toggleUndated()
	case timeClear:
		s.clearRange()
	}
	s.changed()
}

// gripAt is what of the range a press at x of the axis, dp, would take hold of.
// With all time shown it is nothing: a range begins there.
func (s *State) gripAt(x float32) widget.Grip {
	w := &s.when
	w.grip.Resize(w.chart.axis.Width)
	least, most := float64(w.whole.From), float64(w.whole.To)
	switch {
	case w.brush.On:
		w.grip.Set(least, most, float64(w.brush.From), float64(w.brush.To))
	case x < w.chart.axis.Width/2: // as far from the press as can be
		w.grip.Set(least, most, most, most)
	default:
		w.grip.Set(least, most, least, least)
	}
	return w.grip.At(x)
}

// pullTime makes a range along the years, moves an end of the present one, or all
// of it.
func (s *State) pullTime(id ID, from, to Point) {
	if id.Sub != timePlot && id.Sub != timeBar {
		return
	}
	w, left := &s.when, s.chronicleIn(s.frame()).plot.Min.X
	if w.grip.Held() == widget.NoGrip {
		w.play.On = false
		s.gripAt(from.X - left)
		w.grip.Press(from.X - left)
	}
	w.grip.Drag(to.X - left)
	w.choose(w.snapped(w.grip.Part()))
}

// dropTime lets go of the range.
func (s *State) dropTime() { s.when.grip.Release() }

// snapped are the round days nearest to two, and no fewer than the shortest round
// stretch.
func (w *when) snapped(lo, hi float64) timeline.Span {
	axis := w.chart.axis
	span := timeline.Span{From: axis.Snap(seeds.Day(lo)), To: axis.Snap(seeds.Day(hi))}
	if lo < hi && span.From == span.To {
		span.To = w.stepFrom(span.From, 1)
	}
	return span
}

// stepFrom is where time goes on to from a day, or with -1 back.
func (w *when) stepFrom(d seeds.Day, by int) seeds.Day {
	if by > 0 {
		return w.chart.after(d, w.whole)
	}
	return w.chart.before(d, w.whole)
}

// timeKeys moves the range with Shift held while the timeline is open: page up and
// down all of it, a step earlier or later; Home and End its end. It returns the
// keys that it leaves to others.
func (s *State) timeKeys(k Keys, shift bool) Keys {
	if !shift || !s.when.open || !s.hasDates() {
		return k
	}
	const ours = KeyPageUp | KeyPageDown | KeyHome | KeyEnd
	if k.Has(ours) {
		s.when.play.On = false
	}
	switch {
	case k.Has(KeyPageUp):
		s.slideRange(-1)
	case k.Has(KeyPageDown):
		s.slideRange(1)
	case k.Has(KeyHome):
		s.stretchRange(-1)
	case k.Has(KeyEnd):
		s.stretchRange(1)
	}
	return k &^ ours
}

// slideRange moves the range a step later, or earlier. Where there is none, one of
// a step's length begins at that end of time from which it comes.
func (s *State) slideRange(by int) {
	w := &s.when
	b := w.brush.Span
	switch {
	case !w.brush.On && by > 0:
		b = timeline.Span{From: w.whole.From, To: w.stepFrom(w.whole.From, 1)}
	case !w.brush.On:
		b = timeline.Span{From: w.stepFrom(w.whole.To, -1), To: w.whole.To}
	case by > 0 && b.To < w.whole.To, by < 0 && b.From > w.whole.From:
		b = timeline.Span{From: w.stepFrom(b.From, by), To: w.stepFrom(b.To, by)}
	}
	w.choose(b)
	s.changed()
}

// stretchRange moves the end of the range a step later, or earlier, while
// something is left of it.
func (s *State) stretchRange(by int) {
	w := &s.when
	b := w.brush.Span
	if !w.brush.On {
		b = w.whole
	}
	if to := w.stepFrom(b.To, by); to > b.From {
		w.choose(timeline.Span{From: b.From, To: to})
	}
	s.changed()
}
