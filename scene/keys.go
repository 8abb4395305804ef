package scene

// keys does what the keyboard says.
func (s *State) keys(in Input) {
	const stride = 60
	k := in.Keys
	if k == 0 {
		return
	}
	for _, b := range [...]struct {
		key Keys
		b   Button
	}{{KeyZoomIn, ZoomIn}, {KeyZoomOut, ZoomOut}, {KeyFit, Fit}, {KeyPause, Pause}, {KeyTheme, Shade}, {KeyEscape, Close}} {
		if k.Has(b.key) {
			s.press(b.b)
		}
	}
	page := s.frame().panel.Dy() * 0.8
	for _, d := range [...]struct {
		key            Keys
		dx, dy, scroll float32
	}{{KeyLeft, stride, 0, 0}, {KeyRight, -stride, 0, 0}, {KeyUp, 0, stride, -stride}, {KeyDown, 0, -stride, stride},
		{KeyPageUp, 0, 0, -page}, {KeyPageDown, 0, 0, page}} {
		switch {
		case !k.Has(d.key):
		case s.panel.open && d.scroll != 0:
			s.scroll(d.scroll)
		case d.dx != 0 || d.dy != 0:
			s.pan(d.dx, d.dy)
		}
	}
	if k.Has(KeyNext) {
		s.stepNode(1)
	}
	if k.Has(KeyPrev) {
		s.stepNode(-1)
	}
	s.changed()
}

// stepNode chooses the next node in order of importance.
func (s *State) stepNode(by int) {
	n := len(s.order)
	if n == 0 {
		return
	}
	next := -1
	if by < 0 {
		next = n
	}
	for i, b := range s.order {
		if s.chosen == (ID{Part: NodePart, Index: s.plot.node[b]}) {
			next = i
		}
	}
	s.choose(ID{Part: NodePart, Index: s.plot.node[s.order[(next+by+n)%n]]})
}
