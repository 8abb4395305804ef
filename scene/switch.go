package scene

import "citemap/scene/typeset"

// What is on or off, or one of two.

// Sizes in dp.
const (
	switchWidth  = 32
	switchHeight = 18
	checkSize    = 14
	choiceInset  = 9 // beside the words of a choice
	choiceEdge   = 3 // around the one that is chosen
)

// paintSwitch paints a switch; off, it has the colour that its words have.
func (s *State) paintSwitch(v *View, r Rect, on bool, off Color) {
	p, half := s.colours(), r.Dy()/2
	if on {
		v.round(r, half, p.ink, ID{})
		v.round(around(Point{r.Max.X - half, r.mid().Y}, 12, 12), 6, p.panel, ID{})
		return
	}
	v.frame(r, half, 1.5, off)
	v.round(around(Point{r.Min.X + half, r.mid().Y}, 10, 10), 5, off, ID{})
}

// paintCheck paints a box to be checked.
func (s *State) paintCheck(v *View, at Point, on bool) {
	p, box := s.colours(), around(at, checkSize, checkSize)
	if !on {
		v.frame(box, 3, 1.4, p.muted)
		return
	}
	v.round(box, 3, p.ink, ID{})
	v.icon(s.icons.Icon("check"), at, 5.5, p.panel)
}

// paintChoice paints two words side by side, of which one is chosen; a click
// chooses the other.
func (s *State) paintChoice(v *View, r Rect, words [2]string, second bool, st typeset.Style, id ID) {
	p := s.colours()
	s.paintControl(v, r, r.Dy()/2, id, false)
	x := r.Min.X
	for i, word := range words {
		line := s.tx.Line(word, st)
		half := Rect{Point{x, r.Min.Y}, Point{x + line.Width + 2*choiceInset, r.Max.Y}}
		ink := p.muted
		if (i == 1) == second {
			v.round(half.Inset(choiceEdge), half.Dy()/2-choiceEdge, p.ink, id)
			ink = p.panel
		}
		v.text(line, Point{x + choiceInset, r.mid().Y + smallDrop}, ink, ID{})
		x = half.Max.X
	}
}

// choiceWidth is how wide a choice is.
func (s *State) choiceWidth(words [2]string, st typeset.Style) float32 {
	return s.tx.Line(words[0], st).Width + s.tx.Line(words[1], st).Width + 4*choiceInset
}
