package scene

// The controls of the timeline.

func (s *State) paintTimeControls(v *View, st *chronicle) {
	w, p := &s.when, s.colours()
	ink := s.paintControl(v, st.play, st.play.Dy()/2, timeID(timePlay), w.play.On)
	v.icon(s.face(PlayTime), st.play.mid(), 8.5, ink)
	if st.label != (Point{}) {
		v.text(s.tx.Line(w.words.Time.OutOfRange, stripStyle), st.label, p.muted, ID{})
	}
	if st.speed == (Rect{}) {
		return
	}
	ink = s.paintControl(v, st.speed, st.speed.Dy()/2, timeID(timeSpeed), false)
	speed := s.tx.Line(w.speeds[w.speed()], stripBold)
	v.words(speed, st.speed.mid().X-speed.Width/2, st.speed.mid().Y, ink)
	s.paintChoice(v, st.others, w.others(), w.gone, stripStyle, timeID(timeOthers))
	s.paintUndated(v, st)
}

// others are what can become of what is out of range: it is dimmed, or gone.
func (w *when) others() [2]string { return [...]string{w.words.Time.Dimmed, w.words.Time.Gone} }

// paintUndated paints the place of the claims without a date, with a box that is
// checked while they are shown.
func (s *State) paintUndated(v *View, st *chronicle) {
	w, p, r := &s.when, s.colours(), st.undated
	ink := s.paintControl(v, r, flatCorner, timeID(timeUndated), false)
	if w.datedOnly {
		ink = p.muted
	}
	if st.flat {
		at := Point{r.Min.X + 15, r.mid().Y}
		s.paintCheck(v, at, !w.datedOnly)
		v.text(s.tx.Line(w.chart.undated, stripStyle), Point{at.X + 12, at.Y + smallDrop}, ink, ID{})
		return
	}
	at := Point{r.Min.X + 20, r.Min.Y + 21}
	s.paintCheck(v, at, !w.datedOnly)
	v.text(s.tx.Line(w.chart.undated, stripStyle), Point{at.X + 13, at.Y + smallDrop}, ink, ID{})
	if w.chart.inWords != "" {
		v.text(s.tx.Line(w.chart.inWords, yearStyle), Point{at.X + 13, at.Y + 24}, p.muted, ID{})
	}
}

// paintTimeTip says over the strip what the pointer is on.
func (s *State) paintTimeTip(v *View, f frame, st *chronicle) {
	w := &s.when
	if s.hover.Part != TimePart {
		return
	}
	y := f.timeline.Min.Y
	switch s.hover.Sub {
	case timeBar:
		if w.told.bar == s.hover {
			s.paintBarTip(v, f, st)
		}
	case timePlay:
		s.paintTipOver(v, s.tipOf(PlayTime), st.play.mid().X, y, f.timeline)
	case timeSpeed:
		s.paintTipOver(v, tip{w.words.Time.Speed, s.deeds[Faster].shown}, st.speed.mid().X, y, f.timeline)
	case timeClear:
		s.paintTipOver(v, tip{w.words.Time.Clear, s.deeds[Close].shown}, s.gesture.mouse.X, y, f.timeline)
	case timeUndated:
		words := w.words.Time.Shown
		if w.datedOnly {
			words = w.words.Time.Hidden
		}
		s.paintTipOver(v, tip{s.words.Sentences(words, w.chart.worded), s.deeds[Undated].shown}, st.undated.mid().X, y, f.timeline)
	}
}

// paintBarTip says what a bar stands for, and when in the words of the text.
func (s *State) paintBarTip(v *View, f frame, st *chronicle) {
	w, p := &s.when, s.colours()
	var box Rect
	for i := range w.chart.bars {
		if b := &w.chart.bars[i]; b.Item == int(s.hover.Index) {
			box = w.chart.box(b, st.lanes)
		}
	}
	most := f.timeline.Dx() - 40
	claim, date := s.tx.Cut(w.told.claim, tipStyle, most), s.tx.Cut(w.told.date, stripBold, most)
	at := tipBox(min(box.mid().X, box.Min.X+60), f.timeline.Min.Y, max(claim.Width, date.Width)+20, 44, f.timeline)
	v.round(at, tipCorner, p.ink, ID{})
	v.text(date, Point{at.Min.X + 10, at.Min.Y + 18}, p.ground, ID{})
	v.text(claim, Point{at.Min.X + 10, at.Min.Y + 35}, p.ground, ID{})
}
