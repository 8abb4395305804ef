package scene

import "citemap/scene/typeset"

// The timeline is a strip below the ground: what plays it on its left, bars over
// the years in the middle, and claims without a date on its right. Where that is
// too narrow, the controls stand in a row of their own below the years.

// Sizes of the strip in dp.
const (
	stripHeight  = 116
	stripLow     = 122 // with the controls below
	stripNarrow  = 640 // below this width
	stripControl = 30  // height of its controls
	captionRoom  = 26  // over the bars, for the range in words
	yearRoom     = 22  // below them
	leastGround  = 130 // height that the timeline leaves to the map, or it does not open
)

var (
	stripStyle  = typeset.Style{Size: 12}
	stripBold   = typeset.Style{Size: 12.5, Bold: true}
	yearStyle   = typeset.Style{Size: 11.5}
	numberStyle = typeset.Style{Size: 17, Bold: true}
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

// chronicle is where the parts of the timeline stand.
type chronicle struct {
	low           bool // the controls stand below
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
	if s.o.Bare || !s.hasDates() || ground.Dy()-h < leastGround {
		return 0
	}
	return h
}

// chronicleIn lays the timeline out.
func (s *State) chronicleIn(f frame) chronicle {
	r := f.timeline
	st := chronicle{low: r.Dx() < stripNarrow}
	if st.low {
		s.lowControls(&st, r, f.margin)
		st.plot = Rect{Point{r.Min.X + f.margin, r.Min.Y + 2}, Point{r.Max.X - f.margin, st.play.Min.Y - 4}}
	} else {
		s.sideControls(&st, r, f.margin)
		right := max(s.tx.Line(s.when.words.Range, stripStyle).Width+8+st.others.Dx(), 150)
		st.plot = Rect{Point{r.Min.X + f.margin + right + 28, r.Min.Y + 4}, Point{st.undated.Min.X - 22, r.Max.Y - 4}}
	}
	st.caption = st.plot.Min.Y + captionRoom - 9
	st.axis = st.plot.Max.Y - yearRoom
	st.lanes = Rect{Point{st.plot.Min.X, st.plot.Min.Y + captionRoom}, Point{st.plot.Max.X, st.axis - 3}}
	return st
}

// sideControls puts the controls to both sides of the years.
func (s *State) sideControls(st *chronicle, r Rect, margin float32) {
	x, y := r.Min.X+margin, r.Min.Y+18
	st.play = Rect{Point{x, y}, Point{x + 48, y + stripControl + 2}}
	st.speed = Rect{Point{x + 56, y}, Point{x + 104, y + stripControl + 2}}
	label := s.tx.Line(s.when.words.Range, stripStyle).Width
	y += stripControl + 16
	st.label = Point{x, y + stripControl/2 + 4}
	st.others = Rect{Point{x + label + 8, y}, Point{x + label + 8 + s.choiceWidth(s.when.others(), stripStyle), y + stripControl}}
	st.undated = Rect{Point{r.Max.X - margin - 104, r.Min.Y + 26}, Point{r.Max.X - margin, r.Max.Y - 26}}
}

// lowControls puts the controls below the years.
func (s *State) lowControls(st *chronicle, r Rect, margin float32) {
	x, y := r.Min.X+margin, r.Max.Y-stripControl-6
	take := func(width float32) Rect {
		at := boxAt(Point{x, y}, width, stripControl)
		x += width + 6
		return at
	}
	st.play, st.speed = take(40), take(40)
	x += 4
	if label := s.tx.Line(s.when.words.Range, stripStyle).Width; r.Dx() >= 440 {
		st.label = Point{x, y + stripControl/2 + 4}
		x += label + 6
	}
	st.others = take(s.choiceWidth(s.when.others(), stripStyle))
	width := s.tx.Line(s.when.chart.undated, stripStyle).Width + 38
	st.undated = Rect{Point{r.Max.X - margin - width, y}, Point{r.Max.X - margin, y + stripControl}}
}
