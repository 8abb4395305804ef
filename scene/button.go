package scene

// Buttons are the actions that can be pressed beside the map: in a column at its
// lower right, and where that is narrow or low, in a row.

// buttonsOf are the buttons of a view. A narrow one has room for those that
// fingers cannot do without; the last of them lists the rest.
func (f frame) buttonsOf() []Action {
	switch {
	case f.least > 0: // a kiosk has a bar of its own
		return nil
	case f.cramped(): // whose tabs do the rest
		return narrowBeside[:]
	case f.narrow:
		return narrowButtons[:]
	case f.panel != Rect{} && f.ground.Dx() < 2*f.margin+float32(len(wideButtons))*(buttonSize+buttonGap): // they may stand in a row
		return narrowBeside[:]
	}
	return wideButtons[:]
}

var (
	wideButtons   = [...]Action{ZoomIn, ZoomOut, Fit, Places, Pause, Shade, ShowTime, ShowHelp}
	narrowBeside  = [...]Action{ShowTime, Fit, ShowHelp}
	narrowButtons = [...]Action{LookFor, ReadArticle, Tell, ShowTime, Fit, ShowHelp}
)

// buttonsRect is where the buttons stand.
func (s *State) buttonsRect(f frame) Rect {
	n := float32(len(f.buttonsOf()))
	r := Rect{Max: Point{f.ground.Max.X - f.margin, f.ground.Max.Y - f.margin}}
	r.Min = Point{r.Max.X - buttonSize, r.Max.Y - n*buttonSize - (n-1)*buttonGap}
	if f.narrow || r.Min.Y < f.title.Max.Y {
		r.Min = Point{r.Max.X - n*buttonSize - (n-1)*buttonGap, r.Max.Y - buttonSize}
	}
	if s.o.Bare || s.kiosk != nil {
		r.Min = r.Max
	}
	return r
}

// button returns where the i-th button stands.
func (f frame) button(i int) Rect {
	step := float32(i) * (buttonSize + buttonGap)
	at := Point{f.buttons.Min.X, f.buttons.Min.Y + step}
	if f.buttons.Dx() > buttonSize {
		at = Point{f.buttons.Min.X + step, f.buttons.Min.Y}
	}
	return boxAt(at, buttonSize, buttonSize)
}

func (s *State) paintButtons(v *View, f frame) {
	if s.o.Bare {
		return
	}
	for i, a := range f.buttonsOf() {
		s.paintButton(v, a, f.button(i))
	}
	s.paintButtonTip(v, f)
}

// paintButton paints the round button of an action. One that plays or turns the map
// shows by its icon what it does next; the others that are on stand in the inverse.
func (s *State) paintButton(v *View, a Action, r Rect) {
	s.paintRound(v, r, s.face(a), a.id(), s.can(a), s.on(a) && (a == ShowTime || a == ShowHelp))
}

// paintButtonTip says what the button under the pointer does.
func (s *State) paintButtonTip(v *View, f frame) {
	for i, a := range f.buttonsOf() {
		switch r := f.button(i); {
		case s.hover != a.id():
		case f.buttons.Dx() > buttonSize:
			s.paintTipOver(v, s.tipOf(a), r.mid().X, r.Min.Y, f.ground)
		default:
			s.paintTipBeside(v, s.tipOf(a), r)
		}
	}
}
