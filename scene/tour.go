package scene

import (
	"citemap/scene/bookmark"
	"citemap/seeds"
)

// tour is where the telling is: the chapters of the map, step by step. It is on
// exactly while its sheet shows a step.
type tour struct {
	on            bool
	chapter, step int
	ended         bool // after the last step
	begun         bool // there is a step to come back to
	aside         bool // the reader turned to something else: the sheet goes on with the step
	before        bookmark.Bookmark
	noted         bool // before is where the reader comes back to
	pace          pace
	page          tourPage
	contents      contents
	notes         bool // are shown
}

// hasTour reports whether there is anything to tell.
func (s *State) hasTour() bool {
	_, _, ok := s.stepFrom(-1, 0, 1)
	return ok
}

// theStep is the step that is told.
func (s *State) theStep() *seeds.Step { return &s.m.Chapters[s.tour.chapter].Steps[s.tour.step] }

// stepFrom is the step after one, or with -1 before it, in its chapter or the
// next that has any. It is not ok beyond the first and the last.
func (s *State) stepFrom(chapter, step, by int) (c, i int, ok bool) {
	return stepIn(s.m.Chapters, chapter, step, by)
}

func stepIn(all []seeds.Chapter, chapter, step, by int) (c, i int, ok bool) {
	if chapter >= 0 && step+by >= 0 && step+by < len(all[chapter].Steps) {
		return chapter, step + by, true
	}
	for c = chapter + by; c >= 0 && c < len(all); c += by {
		switch n := len(all[c].Steps); {
		case n > 0 && by > 0:
			return c, 0, true
		case n > 0:
			return c, n - 1, true
		}
	}
	return 0, 0, false
}

// toggleTour opens the contents, goes on from there, or lets the tour play by
// itself and pauses it: so that one key is enough to give a talk.
func (s *State) toggleTour() {
	t := &s.tour
	switch {
	case t.on && t.ended:
		s.beginTour()
	case t.on:
		s.playOn()
	case s.panel.sheet == TourSheet:
		s.resumeTour()
	default:
		s.open(TourSheet)
	}
}

// beginTour tells the first step, and resumeTour the one that was left.
func (s *State) beginTour() {
	if c, i, ok := s.stepFrom(-1, 0, 1); ok {
		s.tellStep(c, i)
	}
}

func (s *State) resumeTour() {
	if !s.tour.begun {
		s.beginTour()
		return
	}
	s.tellStep(s.tour.chapter, s.tour.step)
}

// tellStep tells a step, and first remembers where the reader was.
func (s *State) tellStep(chapter, step int) {
	t := &s.tour
	if !t.noted {
		t.before, t.noted = s.whereabouts(), true
	}
	if !t.on {
		s.unchoose()
		s.unfilter()
	}
	t.on, t.begun, t.ended, t.aside = true, true, false, false
	t.chapter, t.step = chapter, step
	s.setStep(s.theStep())
}

// setStep shows a step: what it is about, its words and when that was.
func (s *State) setStep(step *seeds.Step) {
	s.open(TourSheet)
	before := s.mid()
	s.hover, s.cursor = ID{}, ID{}
	s.quote = s.quoteIndex(step.Quote)
	s.writeStep()
	s.panel.scroll().Jump(0)
	s.fitScroll()
	s.keepStill(before)
	s.Light(step.Nodes, step.Links)
	s.markTime(step.Links)
	s.restart(step)
}

// endTour is after the last step: the whole map, and nothing more to say.
func (s *State) endTour() {
	s.tour.ended, s.tour.begun = true, false
	s.setStep(&seeds.Step{})
	s.tour.pace = pace{}
}

// unchoose takes away what would speak beside a step, and unfilter what would hide
// a part of it.
func (s *State) unchoose() {
	s.also, s.reading = s.also[:0], ID{}
	if s.chosen != (ID{}) {
		s.settleOn(ID{})
	}
	if s.near.depth > 0 {
		s.focusOn(nil, 0)
	}
}

func (s *State) unfilter() {
	if s.narrowed() {
		s.showEverything()
	}
}

// turnStep goes to the next step, or with -1 to the one before; after the last
// comes the end.
func (s *State) turnStep(by int) {
	t := &s.tour
	if t.ended {
		if by < 0 {
			s.tellStep(t.chapter, t.step)
		}
		return
	}
	c, i, ok := s.stepFrom(t.chapter, t.step, by)
	switch {
	case ok:
		s.tellStep(c, i)
	case by > 0:
		s.endTour()
	}
}

// interrupt breaks off: the reader turned to something else, and can go on with
// the step later. The map stays as it is.
func (s *State) interrupt() {
	if !s.tour.on {
		return
	}
	s.stopTour()
	s.tour.aside = s.tour.begun
}

// stopTour puts the tour aside and leaves its contents.
func (s *State) stopTour() {
	s.tour.on, s.tour.ended, s.tour.pace = false, false, pace{}
	s.markTime(nil)
	s.writeContents()
}

// leaveTour goes back to where the reader was before the tour, with what the
// reader has set or put somewhere meanwhile.
func (s *State) leaveTour() {
	if !s.tour.on {
		return
	}
	b, now := s.tour.before, s.Bookmark()
	b.Theme, b.Text, b.Paused, b.List, b.Pins, b.Rest = now.Theme, now.Text, now.Paused, now.List, now.Pins, now.Rest
	s.stopTour()
	s.tour.noted = false
	s.Visit(b)
}

// settleTour keeps the tour and the sheet together, whoever changed the sheet: the
// tour breaks off where another is opened, and goes on where its own is again.
func (s *State) settleTour() {
	here := s.panel.sheet == TourSheet
	switch {
	case s.tour.on && !here:
		s.interrupt()
	case here && s.tour.aside:
		s.resumeTour()
	case !here && !s.tour.aside:
		s.tour.noted = false
	}
}
