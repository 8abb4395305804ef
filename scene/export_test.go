package scene

// HoldStill takes from a kiosk's interface what keeps it from burning in: its words
// no longer change their side, and it neither drifts nor breathes.
func (s *State) HoldStill() {
	k := s.kiosk
	k.away, k.breath, k.show.turns = Point{}, breath{}, 0
	s.changed()
}
