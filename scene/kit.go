package scene

import (
	"citemap/assets"
	"citemap/scene/typeset"
)

// The kit is what controls look like: buttons, pills, switches, rows, cards, tips.
// What they do is scene/widget's matter, and their colours are the theme's.

// Sizes of controls in dp.
const (
	letterDrop  = 4.5 // from the middle of a control to the baseline of its words
	smallDrop   = 4.2 // of small ones
	rowCorner   = 6   // of a row to click
	cardCorner  = 12
	flatCorner  = 8
	flatIcon    = 9 // from the middle of an icon to its edge
	buttonIcon  = 10
	fieldStroke = 2 // around the field that has the focus
)

// words sets a line that begins at x, in the middle of a control at y.
func (v *View) words(line *typeset.Line, x, y float32, paint Color) {
	v.text(line, Point{x, y + letterDrop}, paint, ID{})
}

// worn are the colours of a control: of its surface, and of what stands on it. It
// is the inverse of itself while it is on.
func (s *State) worn(id ID, on bool) (surface, ink Color) {
	p := s.colours()
	switch {
	case on && s.hovers(id):
		return p.muted.over(p.ink, 0.5), p.button
	case on:
		return p.ink, p.button
	case s.hovers(id):
		return p.rule, p.ink
	}
	return p.button, p.ink
}

// paintControl paints the surface of a control and returns the ink for what stands
// on it.
func (s *State) paintControl(v *View, r Rect, corner float32, id ID, on bool) (ink Color) {
	surface, ink := s.worn(id, on)
	v.round(r, corner, surface, id)
	v.frame(r, corner, 1, s.colours().rule)
	return ink
}

// paintRound paints a round button; of one that can do nothing now, only the icon's
// shade is left.
func (s *State) paintRound(v *View, r Rect, icon *assets.Icon, id ID, able, on bool) {
	ink := s.colours().rule
	if able {
		ink = s.paintControl(v, r, r.Dy()/2, id, on)
	} else {
		s.paintControl(v, r, r.Dy()/2, ID{}, false)
	}
	v.icon(icon, r.mid(), buttonIcon, ink)
}

// paintFlat paints a button that is its icon alone, until the pointer is on it.
func (s *State) paintFlat(v *View, r Rect, icon *assets.Icon, id ID, on bool) {
	p := s.colours()
	surface, ink := Color{}, p.ink
	switch {
	case on:
		surface, ink = p.ink, p.panel
	case s.hover == id:
		surface = p.rule.over(p.panel, 0.6)
	}
	v.rect(r, Color{}, id)
	if surface.A > 0 {
		v.round(r.Inset(2), flatCorner, surface, id)
	}
	v.icon(icon, r.mid(), flatIcon, ink)
}

// paintRowSurface paints the surface of a row to click, which lies on the panel.
func (s *State) paintRowSurface(v *View, r Rect, id ID, lit bool) {
	p := s.colours()
	surface := p.panel
	if lit {
		surface = p.lit(p.panel)
	}
	v.round(r, rowCorner, surface, id)
}

// hovers reports whether the pointer is on the mark of an ID, if it is one.
func (s *State) hovers(id ID) bool { return id != (ID{}) && s.hover == id }

// paintCard paints what lies over the map with words on it.
func (s *State) paintCard(v *View, r Rect) {
	p := s.colours()
	v.round(r, cardCorner, p.panel, ID{Part: PanelPart})
	v.frame(r, cardCorner, 1, p.rule)
}

// paintFieldFrame paints what stands around a line to write in.
func (s *State) paintFieldFrame(v *View, r Rect, id ID, focused bool) {
	p := s.colours()
	v.round(r, r.Dy()/2, p.ground, id)
	if focused {
		v.frame(r, r.Dy()/2, fieldStroke, p.ink)
		return
	}
	v.frame(r, r.Dy()/2, 1, p.muted)
}
