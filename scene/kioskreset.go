package scene

// What begins anew for the next visitor: all of it.

// kioskLetters is how large the letters of the panel are for whoever stands before
// a screen, of their usual size.
const kioskLetters = 1.3

// settleIn makes the map what it is for each visitor: as the options say, apart from
// the step at which the show begins.
func (s *State) settleIn() {
	k, b := s.kiosk, s.o.Start
	k.show.seek(b.Chapter, b.Step)
	b = apart(b)
	b.Node, b.Link, b.With, b.Find, b.List, b.Timeline, b.Rest, b.Focus = "", "", nil, "", nil, false, nil, 0
	k.home = b
	s.startOver()
	s.tellSlide()
}

// startOver makes the map what it is for each visitor.
func (s *State) startOver() {
	s.drop()
	s.gesture = gesture{mouse: Point{-1, -1}, press: s.gesture.press}
	s.gesture.press.Cancel()
	s.hover, s.cursor, s.heading, s.menu, s.blank = ID{}, ID{}, Point{}, menu{}, false
	s.marking, s.toast, s.missed, s.errands = marking{}, toast{}, s.missed[:0], s.errands[:0]
	s.kept, s.letters = collection{}, kioskLetters
	s.article.bar.unfolded, s.article.unfollow = false, false
	s.theme, s.chosenTheme = s.firstTheme(), s.o.Theme
	s.paused, s.chosePause = s.o.Paused || s.in.Still, false
	s.visit(s.kiosk.home)
	s.tour = tour{}
	s.writeContents()
	s.writeList()
	s.panel = panel{}
	s.restoreBodies()
	s.past = history{times: s.past.times}
	s.follow = true
	s.kiosk.last = s.chosen
	s.changed()
}

// firstTheme is the theme without a visitor's choice.
func (s *State) firstTheme() Theme {
	switch {
	case s.o.Theme != NoTheme:
		return s.o.Theme
	case s.in.Prefers != NoTheme:
		return s.in.Prefers
	}
	return Light
}

// keepBodies notes where the bodies came to rest before any hand moved one.
func (s *State) keepBodies() {
	k := s.kiosk
	if k == nil || len(k.places) > 0 || !s.plot.sim.Resting() || s.visited() {
		return
	}
	for i := range s.plot.sim.Bodies {
		k.places = append(k.places, World{s.plot.sim.Bodies[i].X, s.plot.sim.Bodies[i].Y})
	}
}

// restoreBodies puts the bodies back there: weeks of hands leave no trace.
func (s *State) restoreBodies() {
	if len(s.kiosk.places) == 0 {
		return
	}
	for i, at := range s.kiosk.places {
		b := &s.plot.sim.Bodies[i]
		b.X, b.Y, b.VX, b.VY = at.X, at.Y, 0, 0
	}
	s.plot.sim.Heat, s.plot.sim.Target = 0, 0
	s.moved = s.tick
}

// endVisit gives the map back to the show, which goes on where it was.
func (s *State) endVisit() {
	before := s.mid()
	s.kiosk.presence = presence{hands: s.kiosk.presence.hands}
	s.startOver()
	s.tellSlide()
	s.keepStill(before)
}

// forgetPlaces is for a map that is laid out anew.
func (s *State) forgetPlaces() {
	if s.kiosk != nil {
		s.kiosk.places = s.kiosk.places[:0]
	}
}
