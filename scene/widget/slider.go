package widget

// Slider is one handle on a scale. The zero value has an empty scale.
type Slider struct {
	scale
	at   float64
	held bool
	grip float64 // from the handle to the pointer, dp
}

// Set gives it a scale and a value on it.
func (s *Slider) Set(least, most, at float64) {
	s.span(least, most)
	s.at = s.keep(at)
}

// At is the value.
func (s *Slider) At() float64 { return s.at }

// Held reports whether the handle is being held.
func (s *Slider) Held() bool { return s.held }

// Press takes hold of the handle, or where that is not at x, brings it there.
func (s *Slider) Press(x float32) {
	s.held, s.grip = true, float64(sound(x))-s.place(s.at)
	if abs(s.grip) > target/2 {
		s.grip = 0
		s.at = s.Value(x)
	}
}

// Drag moves the handle that is held with the pointer.
func (s *Slider) Drag(x float32) {
	if s.held {
		s.at = s.value(float64(sound(x)) - s.grip)
	}
}

// Release lets go.
func (s *Slider) Release() { s.held = false }

// Nudge moves by a key.
func (s *Slider) Nudge(by float64) { s.at = s.keep(s.at + sound(by)) }
