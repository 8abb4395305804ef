package scene

import "citemap/seeds"

func (s *State) paintTimeline(v *View, f frame) {
	if f.timeline == (Rect{}) {
		return
	}
	p, st := s.colours(), s.chronicleIn(f)
	v.rect(f.timeline, p.panel, timeID(timeSurface))
	v.rect(f.timeline.top(1), p.rule, timeID(timeSurface))
	v.rect(st.plot, Color{}, timeID(timePlot))
	s.paintRange(v, &st)
	s.paintAxis(v, &st)
	s.paintBars(v, &st)
	s.paintEnds(v, &st)
	s.paintCaption(v, &st)
	s.paintTimeControls(v, &st)
	s.paintTimeTip(v, f, &st)
}

// xOf is where a day lies on the axis.
func (s *State) xOf(d seeds.Day, st *chronicle) float32 {
	x := s.when.chart.axis.X(d)
	return st.plot.Min.X + min(max(x, 0), st.plot.Dx())
}

// paintRange marks the range under the bars as a highlighter would, and the dates
// of a step of the tour on the axis.
func (s *State) paintRange(v *View, st *chronicle) {
	w, p := &s.when, s.colours()
	if w.brush.On {
		r := Rect{Point{s.xOf(w.brush.From, st), st.lanes.Min.Y - 3}, Point{s.xOf(w.brush.To, st), st.axis}}
		v.rect(r, p.marker.over(p.panel, 0.55), timeID(timePlot))
	}
	if m := &w.marker; m.part > 0 {
		from, to := s.xOf(seeds.Day(m.from), st), s.xOf(seeds.Day(m.by), st)
		if short := 8 - (to - from); short > 0 {
			from, to = from-short/2, to+short/2
		}
		v.rect(Rect{Point{from, st.lanes.Min.Y - 3}, Point{to, st.axis}}, p.ink.fade(0.08*m.part), ID{})
		v.rect(Rect{Point{from, st.axis - 1}, Point{to, st.axis + 3}}, p.ink.fade(m.part), ID{})
	}
}

// paintAxis draws the years below the bars.
func (s *State) paintAxis(v *View, st *chronicle) {
	c, p := &s.when.chart, s.colours()
	line := p.muted.over(p.panel, 0.6)
	v.rect(Rect{Point{st.plot.Min.X, st.axis}, Point{st.plot.Max.X, st.axis + 1}}, line, ID{})
	tick := func(x, from, to float32, paint Color) {
		v.rect(Rect{Point{st.plot.Min.X + x - 0.5, from}, Point{st.plot.Min.X + x + 0.5, to}}, paint, ID{})
	}
	for _, t := range c.ticks {
		tick(t.X, st.axis, st.axis+4, line)
	}
	end := float32(-100) // of the last name
	for i, t := range c.named {
		name := s.tx.Line(c.names[i], yearStyle)
		x := t.X + nameInset
		if x < end+leastSpace || x+name.Width > st.plot.Dx()+4 {
			continue
		}
		tick(t.X, st.axis, st.axis+16, line)
		tick(t.X, st.lanes.Min.Y, st.axis, p.rule.over(p.panel, 0.45))
		paint := p.muted
		if t.Major {
			paint = p.ink
		}
		v.text(name, Point{st.plot.Min.X + x, st.axis + 15}, paint, ID{})
		end = x + name.Width
	}
}

// paintEnds draws the handles of the range, and while time goes by, where it is.
func (s *State) paintEnds(v *View, st *chronicle) {
	w, p := &s.when, s.colours()
	if !w.brush.On {
		return
	}
	for i, d := range [...]seeds.Day{w.brush.From, w.brush.To} {
		x := s.xOf(d, st)
		grip := Rect{Point{x - 5, st.lanes.Min.Y - 3}, Point{x + 5, st.lanes.Min.Y + 13}}
		half, surface := float32(0.75), p.button
		if w.play.On && i == 1 { // where time is
			half, surface = 1.25, p.ink
		}
		v.rect(Rect{Point{x - half, grip.Min.Y}, Point{x + half, st.axis}}, p.ink, ID{})
		v.round(grip, 5, surface, timeID(timePlot))
		v.frame(grip, 5, 1.5, p.ink)
	}
}

// paintCaption says over the bars what is shown of time: the range, and beside it
// how to show all again; else the dates of a step, or how to choose a range.
func (s *State) paintCaption(v *View, st *chronicle) {
	w, p := &s.when, s.colours()
	switch {
	case w.brush.On:
		s.paintRangeWords(v, st)
	case w.marker.part > 0:
		mid := (s.xOf(w.marker.to.From, st) + s.xOf(w.marker.to.To, st)) / 2
		line := s.tx.Cut(w.marker.words, stripBold, st.plot.Dx())
		x := min(max(mid-line.Width/2, st.plot.Min.X), st.plot.Max.X-line.Width)
		v.text(line, Point{x, st.caption}, p.ink.fade(w.marker.part), ID{})
	default:
		s.paintHint(v, st)
	}
}

// paintHint says how much is dated and how to choose a range: as much of it as
// there is room for, and how much in any case.
func (s *State) paintHint(v *View, st *chronicle) {
	w, p, room := &s.when, s.colours(), st.plot.Dx()
	count, hint := w.chart.dated, w.words.Time.Hint
	fits := func() bool { return s.tx.Line(count, stripBold).Width+4+s.tx.Line(hint, stripStyle).Width <= room }
	if !fits() {
		hint = w.words.Time.Brief
	}
	if !fits() {
		count = w.chart.datedBrief
	}
	if !fits() {
		hint = w.words.Time.Least
	}
	line := s.tx.Cut(count, stripBold, room)
	v.text(line, Point{st.plot.Min.X, st.caption}, p.ink, ID{})
	if x := st.plot.Min.X + line.Width + 4; x < st.plot.Max.X {
		v.text(s.tx.Cut(hint, stripStyle, st.plot.Max.X-x), Point{x, st.caption}, p.muted, ID{})
	}
}

// paintRangeWords says which range is shown and how much is in it, about the
// range's middle.
func (s *State) paintRangeWords(v *View, st *chronicle) {
	w, p := &s.when, s.colours()
	words, count := s.tx.Line(w.told.words, stripBold), s.tx.Line(w.told.count, stripStyle)
	const cross = 24
	width := words.Width + 8 + count.Width + 4 + cross
	if width > st.plot.Dx() {
		count = s.tx.Line(w.told.brief, stripStyle)
		width = words.Width + 8 + count.Width + 4 + cross
	}
	if width > st.plot.Dx() {
		count = nil
		width = words.Width + 4 + cross
	}
	mid := (s.xOf(w.brush.From, st) + s.xOf(w.brush.To, st)) / 2
	x := min(max(mid-width/2, st.plot.Min.X), st.plot.Max.X-width)
	v.text(words, Point{x, st.caption}, p.ink, ID{})
	x += words.Width
	if count != nil {
		v.text(count, Point{x + 8, st.caption}, p.muted, ID{})
		x += 8 + count.Width
	}
	r := Rect{Point{x + 4, st.caption - 4.5 - cross/2}, Point{x + 4 + cross, st.caption - 4.5 + cross/2}}
	ground := Color{}
	if s.hover == timeID(timeClear) {
		ground = p.rule
	}
	v.round(r, cross/2, ground, timeID(timeClear))
	v.icon(s.icons.Icon("close"), r.mid(), 6, p.ink)
}
