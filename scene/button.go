package scene

import (
	"slices"

	"citemap/assets"
)

// Button is something to press beside the map.
type Button int32

// The buttons, from top to bottom; Close is the panel's own.
const (
	ZoomIn Button = iota
	ZoomOut
	Fit
	Places
	Pause
	Shade
	Close
)

var buttons = [...]Button{ZoomIn, ZoomOut, Fit, Places, Pause, Shade}

// face returns the icon that a button wears now.
func (s *State) face(b Button) *assets.Icon {
	name := [...]string{"plus", "minus", "fit", "country", "pause", "moon", "close"}[b]
	switch {
	case b == Pause && s.paused:
		name = "play"
	case b == Places && s.geo.on:
		name = "network"
	case b == Shade && s.theme == Dark:
		name = "sun"
	}
	return s.icons.Icon(name)
}

// press does what a button says.
func (s *State) press(b Button) {
	switch b {
	case ZoomIn:
		s.zoomAt(s.mid(), 1.4)
	case ZoomOut:
		s.zoomAt(s.mid(), 1/1.4)
	case Fit:
		s.follow = true
	case Places:
		s.goTo(!s.geo.on)
	case Pause:
		s.paused, s.chosePause = !s.paused, true
	case Shade:
		s.chooseTheme(s.theme%2 + 1)
	case Close:
		if !s.panel.open {
			s.only = 0 // nothing left to close but what the key hides
		}
		s.choose(ID{})
	}
}

// buttonsRect is the column of buttons at the lower right; in a narrow view,
// or a low one, they stand in a row.
func (s *State) buttonsRect(f frame) Rect {
	n := float32(len(buttons))
	r := Rect{Max: Point{f.ground.Max.X - f.margin, f.ground.Max.Y - f.margin}}
	r.Min = Point{r.Max.X - buttonSize, r.Max.Y - n*buttonSize - (n-1)*buttonGap}
	if f.narrow || r.Min.Y < f.title.Max.Y {
		r.Min = Point{r.Max.X - n*buttonSize - (n-1)*buttonGap, r.Max.Y - buttonSize}
	}
	if s.o.Bare {
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
	return Rect{at, Point{at.X + buttonSize, at.Y + buttonSize}}
}

func (s *State) paintButtons(v *View, f frame) {
	if s.o.Bare {
		return
	}
	for i, b := range buttons {
		s.paintButton(v, b, f.button(i))
	}
}

func (s *State) paintButton(v *View, b Button, r Rect) {
	p := s.colours()
	id := ID{Part: ButtonPart, Index: int32(b)}
	surface := p.button
	if s.hover == id {
		surface = p.rule
	}
	ink := p.ink
	if b == Places && !slices.Contains(s.geo.has, true) { // nothing to go to
		surface, ink, id = p.button, p.rule, ID{}
	}
	v.round(r, buttonSize/2, surface, id)
	v.frame(r, buttonSize/2, 1, p.rule)
	v.Marks = append(v.Marks, Mark{Shape: Icon, Icon: s.face(b), Paint: ink, A: r.mid(), Size: 10})
}
