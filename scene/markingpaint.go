package scene

import "citemap/scene/typeset"

// Sizes of the bar beside marked words, in dp.
const (
	markBarHeight = 36
	markBarPad    = 12 // beside its words
)

var markBarStyle = typeset.Style{Bold: true, Size: 12.5}

// paintMarkBar paints what can be done with marked words, at their end.
func (s *State) paintMarkBar(v *View, f frame) {
	if !s.marking.on {
		return
	}
	end, ok := s.markedEnd(v, f)
	if !ok {
		return
	}
	p, w := s.colours(), &s.words.Article
	width := s.markDeedWidth(w.Copy)
	if s.marking.quote >= 0 {
		width += s.markDeedWidth(w.Collect)
	}
	at := Point{min(max(end.Max.X-width/2, f.panel.Min.X+8), f.panel.Max.X-width-8), end.Max.Y + 6}
	if at.Y+markBarHeight > f.body.Max.Y-4 {
		at.Y = end.Min.Y - 6 - markBarHeight
	}
	box := boxAt(at, width, markBarHeight)
	v.round(box, 8, p.ink, ID{Part: PanelPart})
	x := s.paintMarkDeed(v, box, box.Min.X, w.Copy, ID{Part: RowPart, Index: copyRow})
	if s.marking.quote >= 0 {
		v.rect(Rect{Point{x, box.Min.Y + 9}, Point{x + 1, box.Max.Y - 9}}, p.panel.fade(0.4), ID{})
		s.paintMarkDeed(v, box, x, w.Collect, ID{Part: RowPart, Index: collectRow})
	}
}

func (s *State) markDeedWidth(words string) float32 {
	return s.tx.Line(words, markBarStyle).Width + 2*markBarPad
}

// paintMarkDeed paints one of its buttons at x, and returns where it ends.
func (s *State) paintMarkDeed(v *View, box Rect, x float32, words string, id ID) float32 {
	p, line := s.colours(), s.tx.Line(words, markBarStyle)
	end := x + s.markDeedWidth(words)
	v.rect(Rect{Point{x, box.Min.Y}, Point{end, box.Max.Y}}, Color{}, id)
	at := Point{x + markBarPad, box.mid().Y + 4.5}
	v.text(line, at, p.panel, ID{})
	if s.hover == id {
		v.rect(Rect{Point{at.X, at.Y + 3}, Point{at.X + line.Width, at.Y + 4.5}}, p.panel, ID{})
	}
	return end
}

// markedEnd is the last stretch of marked words that is in view: lines are painted
// in their order.
func (s *State) markedEnd(v *View, f frame) (Rect, bool) {
	for i := len(v.Marks) - 1; i >= 0; i-- {
		m := &v.Marks[i]
		if m.Shape == Box && m.Paint == s.colours().selection && m.Clip > 0 {
			r := Rect{Point{m.A.X - m.B.X, m.A.Y - m.B.Y}, Point{m.A.X + m.B.X, m.A.Y + m.B.Y}}
			if r.mid().Y > f.body.Min.Y && r.mid().Y < f.body.Max.Y {
				return r, true
			}
		}
	}
	return Rect{}, false
}
