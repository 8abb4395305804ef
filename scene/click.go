package scene

import "citemap/scene/widget"

// What taps, clicks and swipes do.

// swiped goes on in a tour, if a finger swiped there.
func (s *State) swiped(g widget.Gesture) {
	if !g.Touch || !s.tour.on {
		return
	}
	if (g.Act == widget.SwipeLeft) != s.o.RightToLeft {
		s.swipe(1)
	} else {
		s.swipe(-1)
	}
}

// click does what a click on id means.
func (s *State) click(id ID) {
	switch id.Part {
	case NodePart:
		if s.in.Shift {
			s.chooseToo(id)
			return
		}
		s.choose(id)
	case LinkPart, BundlePart:
		s.choose(id)
	case CargoPart:
		s.choose(ID{Part: LinkPart, Index: id.Index})
	case LegendPart:
		s.toggle(int(id.Index))
	case ButtonPart:
		s.do(Action(id.Index))
	case TabPart:
		s.openTab(Sheet(id.Index))
	case KioskPart:
		s.pressKiosk(id)
	case MenuPart:
		s.pickMenu(id)
	case ChipPart:
		s.pressChip(id)
	case TimePart:
		s.pressTime(id, s.laid(s.gesture.last))
	case RowPart, TextPart, FieldPart, StripPart:
		s.sheetOf(s.panel.sheet).press(id, s.gesture.last)
	case Ground:
		s.choose(ID{})
	}
}

// openTab opens the sheet of a tab; the one that is open closes at the bar of a kiosk.
func (s *State) openTab(k Sheet) {
	if s.kiosk != nil && s.panel.sheet == k {
		s.toggleSheet(k)
		return
	}
	s.open(k)
}

// clickTwice does what a double click on id means: a node that was put somewhere
// goes free, and the map zooms in; anything else is clicked once more.
func (s *State) clickTwice(id ID, p Point) {
	switch {
	case id.Part == NodePart && s.pinned(id.Index):
		s.free(id.Index)
	case id.Part == Ground || id.onMap():
		s.zoomTo(s.gesture.spot, 2)
	case id.Part == TextPart && s.kiosk == nil:
		s.markWord(id, p)
	case id.Part == FieldPart:
		s.find.field.SelectWord(s.letterAt(p))
		s.changed()
	default:
		s.click(id)
	}
}

// secondButton offers what can be done with what it was pressed on.
func (s *State) secondButton(m Mouse) {
	g := &s.gesture
	if m.Second && !g.second && m.Here {
		s.offer(s.under(m.At, false), m.At)
	}
	g.second = m.Second
}
