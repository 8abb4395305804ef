package scene

import "citemap/scene/typeset"

// Sizes of tips in dp.
const (
	tipHeight = 26
	tipInset  = 8 // beside its words
	tipGap    = 6 // from what it is about
	tipEdge   = 6 // least distance from the edge of where it may lie
	tipCorner = 6
)

var tipStyle = typeset.Style{Size: 12.5}

// tip says what the control under the pointer does, and which key does the same.
type tip struct{ words, key string }

// tipOf is that of an action.
func (s *State) tipOf(a Action) tip { return tip{s.called(a), s.deeds[a].shown} }

func (s *State) tipWidth(t tip) float32 {
	width := s.tx.Line(t.words, tipStyle).Width + 2*tipInset
	if t.key != "" {
		width += s.tx.Line(t.key, tipStyle).Width + tipInset
	}
	return width
}

// paintTipOver paints a tip over y, about x as far as it stays within a rectangle.
func (s *State) paintTipOver(v *View, t tip, x, y float32, within Rect) {
	s.paintTip(v, t, tipBox(x, y, s.tipWidth(t), tipHeight, within))
}

// paintTipBeside paints a tip to the left of what it is about.
func (s *State) paintTipBeside(v *View, t tip, r Rect) {
	right, y := r.Min.X-tipGap, r.mid().Y
	s.paintTip(v, t, Rect{Point{right - s.tipWidth(t), y - tipHeight/2}, Point{right, y + tipHeight/2}})
}

func (s *State) paintTip(v *View, t tip, box Rect) {
	p, key := s.colours(), s.tx.Line(t.key, tipStyle)
	v.round(box, tipCorner, p.ink, ID{})
	v.words(s.tx.Line(t.words, tipStyle), box.Min.X+tipInset, box.mid().Y, p.ground)
	v.words(key, box.Max.X-tipInset-key.Width, box.mid().Y, p.ground)
}

// tipBox is where a tip of that size stands.
func tipBox(x, y, wide, high float32, within Rect) Rect {
	left := min(max(x-wide/2, within.Min.X+tipEdge), within.Max.X-wide-tipEdge)
	return Rect{Point{left, y - tipGap - high}, Point{left + wide, y - tipGap}}
}
