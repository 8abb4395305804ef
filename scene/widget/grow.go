package widget

// Grow says that the content became longer by d dp, or shorter, at y: what is in
// view stays where it is, and a glide goes on to what it was headed for.
func (s *Scroll) Grow(y, d float32) {
	from, by := float64(sound(y)), float64(sound(d))
	s.max = bound(s.max+by, 0, longest)
	to := s.goal
	if from < to {
		to += by
	}
	if from < s.at {
		s.move(s.at + by)
	}
	if s.doing == gliding {
		s.goal = bound(to, 0, s.max)
	}
}
