package scene

// A blank screen is for those who speak and want to be looked at. Any key or click
// ends it and means no more than that; until then nothing else is heard.

// paintBlank covers all that there is.
func (s *State) paintBlank(v *View) {
	if s.blank {
		v.rect(Rect{Max: Point{s.width, s.height}}, Color{A: 255}, ID{Part: PanelPart})
	}
}

// inTheDark is what of an input is heard while the screen is blank: where the
// pointer is, and whether it is down. A press ends it in gesture.go.
func (s *State) inTheDark(in Input) Input {
	if !s.blank {
		return in
	}
	if in.Keys&^KeyWord != 0 || in.Typed != "" {
		s.blank = false
		s.changed()
	}
	in.Keys, in.Typed, in.Composing = 0, "", ""
	in.Mouse.WheelX, in.Mouse.WheelY, in.Mouse.Second = 0, 0, false
	in.Touches = [MaxTouches]Touch{in.Touches[0]}
	return in
}
