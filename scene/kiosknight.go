package scene

import (
	"citemap/scene/typeset"
	"citemap/scene/widget"
)

// Outside its hours a screen is dark. Only the host knows the hours.

// night is how dark the screen is.
type night struct {
	fade  widget.Fade
	until uint64 // the tick in which the line goes that a touch in the dark shows
}

// Ticks of the dark: the share of the way that it comes in each, and how long a line
// stays there.
const (
	nightfall = 0.035
	darkLine  = 6 * TicksPerSecond
)

// attendDark is what is heard while it is, or falls, dark: nothing. Once it is, the
// map is as it is for each visitor, whoever had it. A touch shows a line, so that
// nobody takes the screen for a broken one.
func (s *State) attendDark(in Input) Input {
	k := s.kiosk
	k.night.fade.Show(in.Dark)
	if k.night.fade.At() == 1 && s.visited() {
		s.endVisit()
		s.cam = s.goal()
	}
	begins := k.presence.begins(&in)
	if k.presence.note(&in); begins && in.Dark {
		k.night.until = s.tick + darkLine
		s.changed()
	}
	return in.idle()
}

// passNight lets the dark come or go.
func (s *State) passNight(still bool) {
	if s.kiosk == nil {
		return
	}
	n := &s.kiosk.night
	n.fade.Show(s.in.Dark)
	if n.fade.Tick(nightfall, still) {
		s.changed()
	}
	if n.until > 0 && s.tick >= n.until {
		n.until = 0
		s.changed()
	}
}

// asleep reports whether it is as dark as it gets.
func (s *State) asleep() bool { return s.kiosk != nil && s.kiosk.night.fade.At() == 1 }

var darkStyle = typeset.Style{Size: 22}

// paintNight covers all that there is, as far as it is dark. The line stands where
// the interface has drifted to, far from the middle of either.
func (s *State) paintNight(v *View) {
	if s.kiosk == nil || s.kiosk.night.fade.At() == 0 {
		return
	}
	n := &s.kiosk.night
	v.rect(Rect{Max: Point{s.width, s.height}}, Color{A: 255}.fade(n.fade.At()), ID{Part: PanelPart})
	if n.until == 0 {
		return
	}
	style := darkStyle
	style.Size = float32(style.Size * s.unit())
	words := s.few(s.words.Kiosk.Dark, style, s.width*0.8, 3)
	for i, line := range words.lines {
		at := Point{(s.width-line.Width)/2 + 3*s.kiosk.away.X, s.height*0.7 + 3*s.kiosk.away.Y + float32(i)*words.leading}
		v.text(line, at, Color{0x8a, 0x8a, 0x8a, 255}, ID{})
	}
}
