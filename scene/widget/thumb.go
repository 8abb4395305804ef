package widget

// leastThumb is the least length of a scrollbar's thumb, in dp: what can still
// be hit.
const leastThumb = 28

// Thumb is where on a scrollbar's track its thumb lies and how long it is: the
// share of the content that is in view, and as long as the track where that is all.
func (s *Scroll) Thumb(track float32) (at, size float32) {
	length := bound(float64(track), 0, longest)
	if s.max == 0 {
		return 0, float32(length)
	}
	share := s.view / (s.max + s.view)
	thumb := min(max(float64(length*share), leastThumb), length)
	return float32(float64((length - thumb) * s.at / s.max)), float32(thumb)
}

// Grab takes hold of a scrollbar at p on its track: of the thumb where that is,
// or else its middle comes there.
func (s *Scroll) Grab(p, track float32) {
	at, size := s.Thumb(track)
	s.doing, s.grip = gripped, float64(sound(p)-at)
	if s.grip < 0 || s.grip > float64(size) {
		s.grip = float64(size) / 2
		s.Pull(p, track)
	}
}

// Pull drags the thumb that was grabbed to p. Release lets go of it.
func (s *Scroll) Pull(p, track float32) {
	_, size := s.Thumb(track)
	free := bound(float64(track), 0, longest) - float64(size)
	if s.doing != gripped || free <= 0 {
		return
	}
	s.move(float64((float64(sound(p)) - s.grip) / free * s.max))
}
