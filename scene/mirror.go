package scene

import "citemap/scene/typeset"

// The interface of a language that is read from right to left is that of the
// others in a mirror: the panel on the left, lists and words from the right. The
// map is not: west stays west, and it only gives way to the panel on the other side.
//
// The mirror stands at the boundary. All of the interface is laid out, painted and
// asked as if reading began at the left; a place so counted is laid, and what a
// frame holds is. What it painted is mirrored in one pass (mirror), a pointer is
// laid before the interface hears where it is, and where the map must know what
// stands around it, that is mirrored for the map (laid and laidRect, which are their
// own inverses). The map, Pick and all that comes of a View speak of the view as it
// is seen.
//
// Words are not turned, only moved: a line keeps its letters in their order. One
// that runs against the interface, as an English quote among Persian words, begins
// at the other side of its column (outset), and what lies under some of its letters
// stays there (coverOf, ahead).
//
// Time runs with reading: the axis is mirrored too, since readers of Persian, Arabic
// and Hebrew look for what comes next on the left, in tables, calendars and the
// charts of their papers, and since its play button, its controls and the steps of a
// tour go that way. Clocks, letters and logos stay as they are, and so do the signs
// for playing, which show a tape and no direction of reading.

// laid is a place of the view as the interface counts it, and the other way round.
func (s *State) laid(p Point) Point {
	if s.o.RightToLeft {
		p.X = s.width - p.X
	}
	return p
}

// laidRect is the same for a rectangle. An empty one stays what it is: it says that
// there is nothing.
func (s *State) laidRect(r Rect) Rect {
	if s.o.RightToLeft && r != (Rect{}) {
		r.Min.X, r.Max.X = s.width-r.Max.X, s.width-r.Min.X
	}
	return r
}

// RightToLeft reports whether the interface is mirrored.
func (s *State) RightToLeft() bool { return s.o.RightToLeft }

// mirror mirrors the marks since from, which the interface painted, if it is to be.
func (s *State) mirror(v *View, from int) {
	if !s.o.RightToLeft {
		return
	}
	v.Mirror(from)
	for i := from; i < len(v.Marks); i++ {
		if m := &v.Marks[i]; m.Shape == Icon {
			m.Icon = s.otherWay(m.Icon)
		}
	}
}

// mirrorClips mirrors what the marks of the interface are confined to.
func (s *State) mirrorClips(v *View) {
	for i := range v.Clips {
		v.Clips[i] = s.laidRect(v.Clips[i])
	}
}

// Mirror mirrors the places of the marks since from, left to right, but no letter
// and no outline. It is for those who lay words out beside a map.
func (v *View) Mirror(from int) {
	for i := from; i < len(v.Marks); i++ {
		v.Marks[i].mirror(v.Width)
	}
}

// mirror mirrors the place of a mark in a view that wide.
func (m *Mark) mirror(width float32) {
	switch m.Shape {
	case Ribbon:
		for _, p := range [...]*Point{&m.A, &m.B, &m.C, &m.D} {
			p.X = width - p.X
		}
	case Text:
		m.A.X = width - (m.A.X + m.Text.Width)
	default:
		m.A.X = width - m.A.X
	}
}

// outset is how far from the near side of a column a line begins: one that runs
// against the interface, as an English one among Persian words, ends at the far
// side. A hanging mark stands outside the column, where the line begins to be read.
func (v *View) outset(line *typeset.Line, width, hang float32) float32 {
	if line.RTL == v.turned {
		return -hang
	}
	return width - line.Width + hang
}

// begin is outset for the lines of a block. In the mirror a name, a heading or a row
// begins where all of them do, whatever its letters: alone at the far side it would
// not be found.
func (v *View) begin(r role, line *typeset.Line, width, hang float32) float32 {
	if v.turned && (r == kicker || r == heading || r == section || r == row) {
		return 0
	}
	return v.outset(line, width, hang)
}

// ahead turns a stretch of a line, from its left, into what it is in the order in
// which the interface is laid out.
func (v *View) ahead(line *typeset.Line, x0, x1 float32) (from, to float32) {
	if v.turned {
		return line.Width - x1, line.Width - x0
	}
	return x0, x1
}

// onward is what keys mean for what goes on in the direction of reading: of the
// arrows, the one that points there.
func (s *State) onward(k Keys) Keys {
	if s.o.RightToLeft {
		return k.turned()
	}
	return k
}

// turned has left for right.
func (s Keys) turned() Keys {
	k := s &^ (KeyLeft | KeyRight)
	if s.Has(KeyLeft) {
		k |= KeyRight
	}
	if s.Has(KeyRight) {
		k |= KeyLeft
	}
	return k
}
