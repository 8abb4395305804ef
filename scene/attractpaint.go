package scene

import (
	"citemap/scene/qrcode"
)

// paintShow paints the words of the slide.
func (s *State) paintShow(v *View) {
	r := s.slideRoom()
	s.paintVeil(v)
	from := len(v.Marks)
	switch s.kiosk.show.slide {
	case mapSlide:
		s.paintMapSlide(v, r)
	case chapterSlide:
		s.paintChapterSlide(v, r)
	case quoteSlide:
		s.paintQuoteSlide(v, r)
	}
	v.fadeMarks(from, &s.kiosk.show.words)
}

// veilSteps is in how many steps the map gives way to the words.
const veilSteps = 13

// paintVeil lets the map fade towards the words and be gone below them. Its strips lie
// on whole dp, so that none shows as a line.
func (s *State) paintVeil(v *View) {
	ground, paint := s.frame().ground, s.colours().ground
	step := max(float32(int(12*s.unit())), 1)
	edge, away := s.wordsFrom(ground)
	edge = float32(int(edge)) - away*step*(veilSteps-3)
	for i := range veilSteps {
		share := float32(i+1) / (veilSteps + 1)
		v.rect(s.band(edge, edge+away*step), paint.fade(share*share*(3-2*share)), ID{})
		edge += away * step
	}
	v.rect(s.band(edge, edge+away*(s.width+s.height)), paint, ID{})
}

// wordsFrom is the edge of the map's ground towards the words, and on which side of
// it they are: 1 or -1.
func (s *State) wordsFrom(ground Rect) (edge, side float32) {
	far := s.kiosk.show.turns%2 == 1
	switch {
	case s.upright() && far:
		return ground.Min.Y, -1
	case s.upright():
		return ground.Max.Y, 1
	case far:
		return ground.Max.X, 1
	}
	return ground.Min.X, -1
}

// band is the part of the view between two places, along the way from map to words.
func (s *State) band(from, to float32) Rect {
	from, to = max(min(from, to), 0), max(from, to, 0)
	if s.upright() {
		return Rect{Point{0, from}, Point{s.width, max(min(to, s.height), from)}}
	}
	return Rect{Point{from, 0}, Point{max(min(to, s.width), from), s.height}}
}

// paintMapSlide paints the map's title and summary.
func (s *State) paintMapSlide(v *View, r Rect) {
	p, page, u := s.colours(), &s.kiosk.show.page, s.unit()
	foot := s.paintShowFoot(v, r)
	title := s.few(page.title, s.larger(mapTitle), r.Dx(), 5).closer(titleLeading)
	summary := s.few(page.text, s.larger(mapSummary), r.Dx(), 9)
	y := r.Min.Y + max((foot-r.Min.Y-title.height()-summary.height())*0.42, 0)
	y = v.passage(title, Point{r.Min.X, y}, p.ink)
	v.passage(summary, Point{r.Min.X, y + float32(showGap*u)}, p.muted)
}

// paintChapterSlide paints a chapter's number and title.
func (s *State) paintChapterSlide(v *View, r Rect) {
	p, page, u := s.colours(), &s.kiosk.show.page, s.unit()
	foot := s.paintShowFoot(v, r)
	number := s.tx.Line(page.number, s.larger(numberStyle))
	title := s.few(page.title, s.larger(chapterStyle), r.Dx(), 5).closer(titleLeading)
	count := s.tx.Line(page.text, s.larger(countStyle))
	high := float32(number.Style.Size*0.8) + float32(showGap*u) + title.height()
	y := r.Min.Y + max((foot-r.Min.Y-high)*0.42, 0) + float32(number.Style.Size*0.75)
	v.text(number, Point{r.Min.X + v.outset(number, r.Dx(), float32(number.Style.Size*0.04)), y}, p.rule.over(p.muted, 0.35), ID{})
	y = v.passage(title, Point{r.Min.X, y + float32(showGap*u)}, p.ink)
	v.text(count, Point{r.Min.X + v.outset(count, r.Dx(), 0), y + float32(2*showGap*u)}, p.muted, ID{})
}

// paintQuoteSlide paints a step: what it is called, the words that carry it, large,
// who says them, and where.
func (s *State) paintQuoteSlide(v *View, r Rect) {
	p, page, u := s.colours(), &s.kiosk.show.page, s.unit()
	gap := float32(showGap * u)
	foot := s.paintShowFoot(v, r)
	y := r.Min.Y
	if page.over != "" {
		y = v.passage(s.few(page.over, s.larger(overStyle), r.Dx(), 2), r.Min, p.muted) + gap/3
	}
	y = v.passage(s.few(page.title, s.larger(stepStyle), r.Dx(), 3), Point{r.Min.X, y}, p.ink) + gap
	if page.quote == "" {
		v.passage(s.few(page.text, s.larger(mapSummary), r.Dx(), 9), Point{r.Min.X, y}, p.ink)
		return
	}
	indent := float32(quoteIndent * u)
	speaker := s.few(page.speaker, s.larger(speakerStyle), r.Dx()-indent, 2)
	work := s.few(page.work, s.larger(workStyle), r.Dx()-indent, 3)
	source := work.height()
	if page.speaker != "" {
		source += speaker.height()
	}
	set := s.setQuote(r.Dx()-indent, foot-y-source-2*gap)
	y += max((foot-gap-y-set.height()-gap-source)*0.36, 0) // a little above the middle
	rule := p.ink
	if page.link >= 0 {
		rule = s.linkPaint(page.link)
	}
	v.round(boxAt(Point{r.Min.X, y + set.leading*0.16}, float32(quoteRule*u), set.height()-set.leading*0.26), float32(quoteRule*u)/2, rule, ID{})
	at := Point{r.Min.X + indent, y}
	y = v.passage(set, at, p.ink) + gap*0.8
	if page.speaker != "" {
		y = v.passage(speaker, Point{at.X, y}, p.ink)
	}
	v.passage(work, Point{at.X, y}, p.muted)
}

// paintShowFoot paints what stands below each slide: how far the show is, the
// invitation, and a code where there is one. It returns where that begins.
func (s *State) paintShowFoot(v *View, r Rect) float32 {
	u, page := s.unit(), &s.kiosk.show.page
	s.paintProgress(v, r.bottom(float32(progressHigh*u)))
	foot := r.Max.Y - float32((progressHigh+showGap)*u)
	invite := s.inviteSize()
	at := Point{r.Min.X, foot - invite.Y}
	top := at.Y
	if page.scan != "" {
		code := s.paintCode(v, Point{r.Min.X, foot})
		top = foot - code
		x := r.Min.X + code + float32(showGap*u)
		words := s.few(page.scan, s.larger(scanStyle), r.Max.X-x, 2)
		v.passage(words, Point{x, top}, s.colours().muted)
		at.X = x
	}
	s.paintInvite(v, boxAt(at, min(invite.X, r.Max.X-at.X), invite.Y))
	return top - float32(showGap*u)
}

// inviteSize is how wide and high the invitation is.
func (s *State) inviteSize() Point {
	u := s.unit()
	line := s.tx.Line(s.words.Kiosk.Touch, s.larger(inviteStyle))
	return Point{line.Width + float32(118*u), float32(inviteHeight * u)}
}

// paintInvite paints the invitation to touch the map.
func (s *State) paintInvite(v *View, r Rect) {
	p, u := s.colours(), s.unit()
	v.round(r, r.Dy()/2, p.ink, ID{})
	v.icon(s.icons.Icon("hand"), Point{r.Min.X + float32(50*u), r.mid().Y}, float32(19*u), p.ground)
	style := s.larger(inviteStyle)
	line := s.tx.Cut(s.words.Kiosk.Touch, style, r.Dx()-float32(110*u))
	v.text(line, Point{r.Min.X + float32(82*u), r.mid().Y + float32(style.Size*0.35)}, p.ground, ID{})
}

// paintProgress paints a segment for each chapter, filled as far as it has been told.
func (s *State) paintProgress(v *View, r Rect) {
	a, p := &s.kiosk.show, s.colours()
	n := float32(len(a.program))
	gap := min(float32(10*s.unit()), r.Dx()/n/4)
	wide := (r.Dx() - gap*(n-1)) / n
	for i := range a.program {
		seg := boxAt(Point{r.Min.X + float32(float32(i)*(wide+gap)), r.Min.Y}, wide, r.Dy())
		v.round(seg, r.Dy()/2, p.rule, ID{})
		if told := a.told(i); told > 0 {
			v.round(boxAt(seg.Min, max(float32(wide*told), r.Dy()), r.Dy()), r.Dy()/2, p.muted, ID{})
		}
	}
}

// told is how much of a chapter has been told, with the step that is.
func (a *attraction) told(chapter int) float32 {
	switch {
	case a.slide == mapSlide || chapter > a.chapter:
		return 0
	case chapter < a.chapter:
		return 1
	case a.slide == chapterSlide:
		return 0
	}
	return float32(a.step+1) / float32(max(len(a.program[chapter].Steps), 1))
}

// paintCode paints the code of the slide above a place, dark on light in any theme,
// and returns how wide and high it is. Its modules are whole pixels.
func (s *State) paintCode(v *View, foot Point) float32 {
	code := &s.kiosk.show.page.code
	scale := max(s.in.Scale, 0.5)
	modules := code.Size + 2*qrcode.Quiet
	px := max(int(float32(codeSize*s.unit()*scale)/float32(modules)+0.5), 2)
	module := float32(px) / scale
	side := module * float32(modules)
	whole := func(x float32) float32 { return float32(int(x*scale)) / scale }
	at := Point{whole(foot.X), whole(foot.Y - side)}
	v.round(boxAt(at, side, side), module*2, light.panel, ID{})
	for _, d := range code.Dark {
		if s.o.RightToLeft { // no code is read in a mirror
			d.X = code.Size - d.X - d.W
		}
		corner := Point{at.X + float32(module*float32(d.X+qrcode.Quiet)), at.Y + float32(module*float32(d.Y+qrcode.Quiet))}
		v.rect(boxAt(corner, module*float32(d.W), module*float32(d.H)), light.ink, ID{})
	}
	return side
}
