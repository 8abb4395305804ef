package scene

import "strings"

// tourKeys does what the keys say while the tour is on, and returns those that it
// leaves to others. The full stop, which clickers send for it, blanks the screen.
func (s *State) tourKeys(k Keys) Keys {
	if !s.tour.on {
		return k
	}
	if strings.Contains(s.in.Typed, ".") {
		k = k&^KeyNext | KeyBlank
	}
	const nudge = 80 // dp
	k = s.onward(k)
	scroll := s.panel.scroll()
	switch {
	case k.Has(KeyPause) && s.tour.pace.on:
		s.playOn()
	case k.Has(KeyRight | KeyPause | KeyPageDown | KeyNext | KeyEnter):
		s.byHand(1)
	case k.Has(KeyLeft | KeyPageUp | KeyPrev):
		s.byHand(-1)
	case k.Has(KeyHome):
		s.toStep(0)
	case k.Has(KeyEnd):
		s.toStep(len(s.m.Chapters[s.tour.chapter].Steps) - 1)
	case k.Has(KeyUp):
		scroll.Reach(scroll.At() - nudge)
	case k.Has(KeyDown):
		scroll.Reach(scroll.At() + nudge)
	}
	return k &^ (KeyRight | KeyPause | KeyPageDown | KeyNext | KeyEnter | KeyLeft | KeyPageUp | KeyPrev | KeyHome | KeyEnd | KeyUp | KeyDown)
}

// toStep goes to a step of the chapter that is told.
func (s *State) toStep(i int) { s.tellStep(s.tour.chapter, i) }

// swipe goes on to the next step, or with -1 back, as a finger says.
func (s *State) swipe(by int) {
	if s.tour.on {
		s.byHand(by)
	}
}

// contentsKeys moves the cursor among the rows of the contents, unless the map has
// it, and starts what it is on.
func (s *State) contentsKeys(k Keys) Keys {
	c := &s.tour.contents
	if s.cursor != (ID{}) {
		return k
	}
	last := len(c.rows) - 1
	switch {
	case k.Has(KeyUp):
		c.at = max(c.at-1, 0)
	case k.Has(KeyDown):
		c.at = min(c.at+1, last)
	case k.Has(KeyEnter) && c.at >= 0:
		s.pressContents(c.at)
		return k &^ KeyEnter
	default:
		return k
	}
	s.showRow(c.at)
	s.changed()
	return k &^ (KeyUp | KeyDown)
}
