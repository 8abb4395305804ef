package scene

import "citemap/scene/typeset"

// The timeline is a strip below the ground: what plays it on its left, bars over
// the years in the middle, and claims without a date on its right. Where that is
// too narrow, the controls stand in a row of their own below the years; and where
// it is too low, the strip is a slim one, with as many of them beside the years as
// there is room for.

// Sizes of the strip in dp.
const (
	stripHeight  = 116
	stripLow     = 122 // with the controls below
	stripSlim    = 66
	stripNarrow  = 640 // below this width
	stripControl = 30  // height of its controls
	captionRoom  = 26  // over the bars, for the range in words
	slimCaption  = 22
	captionDrop  = 6  // from its baseline to the lanes
	yearRoom     = 22 // below them
	slimYears    = 19
	controlGap   = 6
	fullGround   = 330 // height that a full strip leaves to the map, or it is slim
	leastGround  = 100 // height that a slim one does, or it does not open
)

var (
	stripStyle = typeset.Style{Size: 12}
	stripBold  = typeset.Style{Size: 12.5, Bold: true}
	yearStyle  = typeset.Style{Size: 12}
)

// The parts of the timeline: the Sub of their IDs.
const (
	timeSurface int32 = iota
	timePlot          // where bars lie, and the years
	timeBar           // one of them: Index is that of its item
	timePlay
	timeSpeed
	timeOthers // whether what is out of range is dimmed or gone
	timeUndated
	timeClear
)

func timeID(part int32) ID { return ID{Part: TimePart, Sub: part} }

// chronicle is where the parts of the timeline stand; those that have no room are
// empty.
type chronicle struct {
	flat          bool // the controls stand in one row
	play, speed   Rect
	label         Point // of others, where its words begin, on their baseline
	others        Rect
	undated       Rect
	plot          Rect    // the bars, their caption and the years: as wide as the axis
	lanes         Rect    // the bars
	caption, axis float32 // baseline of the caption, and where the axis lies
}

// timelineHeight is how tall the timeline is below a ground, or 0 where it has no
// room or nothing to show.
func (s *State) timelineHeight(ground Rect) float32 {
	h := float32(stripHeight)
	if ground.Dx() < stripNarrow {
		h = stripLow
	}
	if ground.Dy()-h < fullGround {
		h = stripSlim
	}
	if s.o.Bare || !s.hasDates() || ground.Dy()-h < leastGround {
		return 0
	}
	return h
}

// chronicleIn lays the timeline out.
func (s *State) chronicleIn(f frame) chronicle {
	r, slim := f.timeline, f.timeline.Dy() <= stripSlim
	st := chronicle{flat: slim || r.Dx() < stripNarrow}
	caption, years := float32(captionRoom), float32(yearRoom)
	switch {
	case slim:
		caption, years = slimCaption, slimYears
		st.plot = s.slimControls(&st, r, f.margin)
	case st.flat:
		s.lowControls(&st, r, f.margin)
		st.plot = Rect{Point{r.Min.X + f.margin, r.Min.Y + 2}, Point{r.Max.X - f.margin, st.play.Min.Y - 4}}
	default:
		s.sideControls(&st, r, f.margin)
		right := max(s.tx.Line(s.when.words.Time.OutOfRange, stripStyle).Width+8+st.others.Dx(), 150)
		st.plot = Rect{Point{r.Min.X + f.margin + right + 28, r.Min.Y + 4}, Point{st.undated.Min.X - 22, r.Max.Y - 4}}
	}
	st.caption = st.plot.Min.Y + caption - captionDrop
	st.axis = st.plot.Max.Y - years
	st.lanes = Rect{Point{st.plot.Min.X, st.plot.Min.Y + caption}, Point{st.plot.Max.X, st.axis - 3}}
	return st
}

// slimControls puts controls to both sides of the years, in one row, and returns
// what they leave.
func (s *State) slimControls(st *chronicle, r Rect, margin float32) Rect {
	y := r.mid().Y - stripControl/2
	plot := Rect{Point{r.Min.X + margin, r.Min.Y + 1}, Point{r.Max.X - margin, r.Max.Y - 2}}
	left := func(width float32) Rect {
		at := boxAt(Point{plot.Min.X, y}, width, stripControl)
		plot.Min.X += width + controlGap
		return at
	}
	right := func(width float32) Rect {
		plot.Max.X -= width
		at := boxAt(Point{plot.Max.X, y}, width, stripControl)
		plot.Max.X -= controlGap
		return at
	}
	st.play = left(40)
	if r.Dx() >= stripNarrow {
		st.speed = left(40)
		st.undated = right(s.undatedWidth())
		st.others = right(s.choiceWidth(s.when.others(), stripStyle))
		plot.Max.X -= controlGap
	}
	plot.Min.X += controlGap
	return plot
}

// undatedWidth is how wide the place of the claims without a date is in a row.
func (s *State) undatedWidth() float32 { return s.tx.Line(s.when.chart.undated, stripStyle).Width + 38 }

// sideControls puts the controls to both sides of the years.
func (s *State) sideControls(st *chronicle, r Rect, margin float32) {
	x, y := r.Min.X+margin, r.Min.Y+18
	st.play = Rect{Point{x, y}, Point{x + 48, y + stripControl + 2}}
	st.speed = Rect{Point{x + 56, y}, Point{x + 104, y + stripControl + 2}}
	label := s.tx.Line(s.when.words.Time.OutOfRange, stripStyle).Width
	y += stripControl + 16
	st.label = Point{x, y + stripControl/2 + 4}
	st.others = Rect{Point{x + label + 8, y}, Point{x + label + 8 + s.choiceWidth(s.when.others(), stripStyle), y + stripControl}}
	box := max(s.tx.Line(s.when.chart.undated, stripStyle).Width, s.tx.Line(s.when.chart.inWords, yearStyle).Width) + 46
	st.undated = Rect{Point{r.Max.X - margin - box, r.Min.Y + 26}, Point{r.Max.X - margin, r.Max.Y - 26}}
}

// lowControls puts the controls below the years.
func (s *State) lowControls(st *chronicle, r Rect, margin float32) {
	x, y := r.Min.X+margin, r.Max.Y-stripControl-6
	take := func(width float32) Rect {
		at := boxAt(Point{x, y}, width, stripControl)
		x += width + controlGap
		return at
	}
	st.play, st.speed = take(40), take(40)
	x += 4
	if label := s.tx.Line(s.when.words.Time.OutOfRange, stripStyle).Width; r.Dx() >= 440 {
		st.label = Point{x, y + stripControl/2 + 4}
		x += label + controlGap
	}
	st.others = take(s.choiceWidth(s.when.others(), stripStyle))
	st.undated = Rect{Point{r.Max.X - margin - s.undatedWidth(), y}, Point{r.Max.X - margin, y + stripControl}}
}
