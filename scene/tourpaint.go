package scene

import "citemap/scene/typeset"

// How the step that is told is set: above it the chapter with a segment for each of
// its steps, below it the buttons.

// Sizes of its edges in dp.
const (
	segmentHeight = 28 // of what can be clicked, at least
	segmentGap    = 4
	footInset     = 12
	hintHeight    = 22
)

var (
	opensNumber = typeset.Style{Family: typeset.Serif, Size: 46}
	opensTitle  = typeset.Style{Family: typeset.Serif, Size: 25}
	hintStyle   = typeset.Style{Size: 12}
)

// tourHead is how tall the head is: in a low panel there is none, for the words.
func (s *State) tourHead(f frame) float32 {
	if s.tour.ended || f.panel.Dy() < 380 {
		return 0
	}
	return 16 + float32(s.style(kicker).Size*1.5) + f.touch(segmentHeight)
}

// tourFoot is how tall the foot is, with what the keys do where there is room.
func (s *State) tourFoot(f frame) float32 {
	size := f.touch(buttonSize)
	switch {
	case f.panel.Dy() < 270:
		return size + 8
	case f.narrow || f.panel.Dy() < 480 || f.least > 0: // whoever stands there has no keys
		return size + 2*footInset - 6
	}
	return size + 2*footInset + hintHeight
}

// opening is how tall the card is with which a chapter opens: its number and its
// title.
func (s *State) opening(f frame) float32 {
	if s.tour.page.opens == "" {
		return 0
	}
	return s.openingTitle(f).Height() + 22
}

func (s *State) openingTitle(f frame) *typeset.Paragraph {
	return s.tx.Paragraph(s.tour.page.opens, s.sized(opensTitle), f.column()-s.numberWidth())
}

// numberWidth is the width of a chapter's number and the space behind it.
func (s *State) numberWidth() float32 {
	return s.tx.Line(s.tour.page.number, s.sized(opensNumber)).Width + 14
}

// stepTop is how far below the top of the sheet the words of the step begin.
func (s *State) stepTop(f frame) float32 { return f.panelInset() - 8 + s.notesHeight(f) + s.opening(f) }

func (s *State) stepLength(f frame) float32 {
	sum := s.stepTop(f) + s.heightOf(s.tour.page.blocks, f.column())
	if s.tour.ended {
		pills := s.endPills()
		sum += 20 + s.pillRows(pills[:], f.column(), nil)
	}
	return sum + f.panelInset()
}

func (s *State) paintStep(v *View, f frame, y float32) {
	y = s.paintSheetNotes(v, f, y+f.panelInset()-8)
	y = s.paintOpening(v, f, y)
	y = s.paintBlocks(v, f, s.tour.page.blocks, Point{f.columnAt(), y}, f.column())
	if s.tour.ended {
		pills := s.endPills()
		s.paintPills(v, pills[:], Point{f.columnAt(), y + 20}, f.column())
	}
}

// endPills are what can be done at the end.
func (s *State) endPills() [2]pill {
	w := &s.words.Tour
	return [...]pill{{tourID(tourRestart, 0), w.Restart, "tour", false}, {tourID(tourLeave, 0), w.Return, "", false}}
}

// paintOpening paints the card of a chapter and returns where it ends.
func (s *State) paintOpening(v *View, f frame, y float32) float32 {
	if s.tour.page.opens == "" {
		return y
	}
	p, title := s.colours(), s.openingTitle(f)
	number := s.tx.Line(s.tour.page.number, s.sized(opensNumber))
	v.text(number, Point{f.columnAt(), y + baseline(title.Leading) + 5}, p.quiet(), ID{})
	v.passage(column(title, f.column()-s.numberWidth()), Point{f.columnAt() + s.numberWidth(), y}, p.ink)
	end := y + s.opening(f)
	v.rect(Rect{Point{f.columnAt(), end - 8}, Point{f.columnAt() + f.column(), end - 7}}, p.rule, ID{})
	return end
}

// paintTourHead says which chapter this is and how far it has come.
func (s *State) paintTourHead(v *View, f frame) {
	if f.head.Dy() <= 0 {
		return
	}
	p, page := s.colours(), &s.tour.page
	v.rect(f.head, p.panel, ID{Part: PanelPart})
	st := s.style(kicker)
	v.text(s.tx.Cut(page.kicker, st, f.column()), Point{f.columnAt(), f.head.Min.Y + 16 + st.Size}, s.inkOf(kicker), ID{})
	n := len(s.m.Chapters[s.tour.chapter].Steps)
	for i := range n {
		s.paintSegment(v, i, s.segment(f, i, n))
	}
	v.rect(f.head.bottom(1), p.rule, ID{})
}

// segment is where the i-th of n steps can be clicked.
func (s *State) segment(f frame, i, n int) Rect {
	wide := (f.column() + segmentGap) / float32(n)
	x := f.columnAt() + wide*float32(i)
	return Rect{Point{x, f.head.Max.Y - f.touch(segmentHeight)}, Point{x + wide - segmentGap, f.head.Max.Y}}
}

// paintSegment paints a step of the row: what was told is full, what is told now
// stands out.
func (s *State) paintSegment(v *View, i int, r Rect) {
	p, id := s.colours(), tourID(tourStep, i)
	v.rect(r, Color{}, id)
	half, paint := float32(1.5), p.ink
	if i > s.tour.step {
		paint = p.muted.over(p.panel, 0.6)
	}
	if i == s.tour.step || s.hover == id {
		half = 3.5
	}
	y := r.mid().Y - 1
	v.round(Rect{Point{r.Min.X, y - half}, Point{r.Max.X, y + half}}, half, paint, ID{})
}

// tourButton is a button of the foot.
type tourButton struct {
	r     Rect
	what  int32
	icon  string
	words string
	off   bool
	main  bool // the one that is pressed most
}

// tourButtons are those that lead on, from the left, and those that lead away, from
// the right.
func (s *State) tourButtons(f frame) [5]tourButton {
	t, w := &s.tour, &s.words.Tour
	_, _, before := s.stepFrom(t.chapter, t.step, -1)
	icon, words := "play", w.Play
	if s.playing() {
		icon, words = "pause", w.Pause
	}
	all := [...]tourButton{
		{what: tourPrevious, icon: "chevron-left", words: w.Previous, off: !before && !t.ended},
		{what: tourPlay, icon: icon, words: words, off: t.ended},
		{what: tourNext, icon: "chevron-right", words: w.Next, off: t.ended, main: true},
		{what: tourLeave, icon: "stop", words: w.Leave},
		{what: tourContents, icon: "list", words: w.Contents},
	}
	const on = 3
	size := f.touch(buttonSize)
	step := size + buttonGap
	y := f.foot.Min.Y + min((f.foot.Dy()-size)/2, footInset)
	for i := range all {
		x := f.columnAt() + float32(i)*step
		if i >= on {
			x = f.columnAt() + f.column() - size - float32(i-on)*step
		}
		all[i].r = boxAt(Point{x, y}, size, size)
	}
	return all
}

func (s *State) paintTourFoot(v *View, f frame) {
	p := s.colours()
	v.rect(f.foot, p.panel, ID{Part: PanelPart})
	v.rect(f.foot.top(1), p.rule, ID{})
	buttons := s.tourButtons(f)
	for i := range buttons {
		b := &buttons[i]
		s.paintRound(v, b.r, s.icons.Icon(b.icon), tourID(b.what, 0), !b.off, b.main)
	}
	if f.foot.Dy() >= buttonSize+2*footInset+hintHeight {
		v.text(s.tx.Cut(s.tourHint(), hintStyle, f.column()), Point{f.columnAt(), f.foot.Max.Y - 14}, s.inkOf(note), ID{})
	}
	for i := range buttons {
		if b := &buttons[i]; !b.off && s.hover == tourID(b.what, 0) {
			s.paintTipOver(v, tip{words: b.words}, b.r.mid().X, b.r.Min.Y, f.panel)
		}
	}
}

// tourHint says what the keys do now.
func (s *State) tourHint() string {
	w := &s.words.Tour
	switch {
	case s.tour.ended:
		return w.HintEnd
	case s.playing():
		return w.HintPlaying
	case s.tour.pace.on:
		return w.HintPaused
	}
	return w.Hint
}
