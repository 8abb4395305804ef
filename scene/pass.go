package scene

// pass lets what takes time go on for a tick.
func (s *State) pass(still bool) {
	if s.panel.open() && s.panel.scroll().Tick(still) {
		s.changed()
	}
	s.followArticle()
	s.playTour(still)
	s.passTime(still)
}
