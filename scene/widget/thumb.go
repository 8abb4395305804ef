package widget

// leastThumb is the least length of a scrollbar's thumb, in dp: what can still
// be seen.
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
