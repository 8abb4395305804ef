package widget

const (
	// target is how wide a handle is to the pointer, in dp, however slim it is
	// drawn.
	target = 24

	// greatest value on a scale.
	greatest = 1e300
)

// scale lays the values from least to most along a stretch.
type scale struct {
	least, most float64
	width       float64 // dp
}

// Resize takes how long the control is.
func (s *scale) Resize(width float32) { s.width = bound(float64(width), 0, longest) }

// place is where on the stretch a value lies.
func (s *scale) place(value float64) float64 {
	if s.most == s.least {
		return 0
	}
	return float64((s.keep(value) - s.least) / (s.most - s.least) * s.width)
}

// value is what lies at x; beyond the ends, the nearer end.
func (s *scale) value(x float64) float64 {
	if s.width == 0 {
		return s.least
	}
	share := bound(x/s.width, 0, 1)
	return s.keep(s.least + float64(share*(s.most-s.least)))
}

// span sets the ends of the scale.
func (s *scale) span(least, most float64) {
	s.least = bound(sound(least), -greatest, greatest)
	s.most = bound(sound(most), s.least, greatest)
}

// keep returns the value, or the end of the scale that it lies beyond.
func (s *scale) keep(value float64) float64 { return bound(value, s.least, s.most) }
