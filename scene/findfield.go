package scene

import "citemap/scene/typeset"

// How the field to search in stands in the head of its sheet, and where its
// letters are. Where the host lays a field of its own over it, that shows the
// text, the caret and what is marked.

// Sizes of the field in dp.
const (
	fieldGap  = 12 // around it
	fieldSize = 17 // of its letters
	fieldIn   = 42 // from its left edge to the text: the magnifying glass
	fieldOut  = 44 // from the text to its right edge: the cross
)

func (s *State) fieldStyle() typeset.Style { return s.sized(typeset.Style{Size: fieldSize}) }

// FieldStyle is how the text of a field is set.
func (s *State) FieldStyle() (size float32, paint, ground Color) {
	p := s.colours()
	return s.fieldStyle().Size, p.ink, p.ground
}

// Writing returns where the field is that has the focus, and what stands in it.
func (s *State) Writing() (r Rect, text string, ok bool) {
	if !s.writing() {
		return Rect{}, "", false
	}
	return s.laidRect(s.fieldText(s.frame())), s.find.field.Text(), true
}

// fieldHeight leaves room for larger letters.
func (s *State) fieldHeight() float32 { return 27 + s.fieldStyle().Size }

// fieldBox is where the field stands, and fieldText the part of it that holds
// text.
func (s *State) fieldBox(f frame) Rect {
	at := Point{f.columnAt() - 8, f.head.Min.Y + fieldGap}
	return Rect{at, Point{f.panel.Max.X - f.panelInset() + 8, at.Y + s.fieldHeight()}}
}

func (s *State) fieldText(f frame) Rect {
	r := s.fieldBox(f)
	return Rect{Point{r.Min.X + fieldIn, r.Min.Y + 2}, Point{r.Max.X - fieldOut, r.Max.Y - 2}}
}

// caretIn is how far along a line, as the field is laid out, the place before its
// i-th code point lies.
func (s *State) caretIn(line *typeset.Line, i int) float32 {
	x := caretAt(line, i)
	if s.o.RightToLeft {
		return line.Width - x
	}
	return x
}

// caretAt is the same from the line's left.
func caretAt(line *typeset.Line, i int) float32 {
	before, behind, ok := line.Sides(max(i-1, 0))
	switch {
	case ok && i > 0:
		return behind
	case ok:
		return before
	case line.RTL:
		return line.Width
	}
	return 0
}

// fieldLine is what the field shows, as far to the left as keeps the caret in
// sight.
func (s *State) fieldLine(f frame) (line *typeset.Line, at Point) {
	text, _, caret := s.find.field.Shown()
	r := s.fieldText(f)
	line = s.tx.Line(text, s.fieldStyle())
	past := max(0, s.caretIn(line, caret)+2-r.Dx())
	return line, Point{r.Min.X - past, r.mid().Y + s.fieldStyle().Size*0.35}
}

// letterAt is the place between letters that is nearest to p.
func (s *State) letterAt(p Point) int {
	line, at := s.fieldLine(s.frame())
	p = s.laid(p)
	best, nearest := 0, float32(-1)
	for i := range len([]rune(s.find.field.Text())) + 1 {
		d := s.caretIn(line, i) + at.X - p.X
		if d = max(d, -d); nearest < 0 || d < nearest {
			best, nearest = i, d
		}
	}
	return best
}

// pullField marks the letters from where the pointer went down to where it is.
func (s *State) pullField(from, to Point) {
	s.find.focused = true
	if from == s.gesture.start {
		s.find.field.Place(s.letterAt(from), false)
	}
	s.find.field.Place(s.letterAt(to), true)
}

// paintField paints the field and its icons over what scrolls below.
func (s *State) paintField(v *View, f frame) {
	p, r, q := s.colours(), s.fieldBox(f), &s.find
	v.rect(Rect{Point{f.head.Min.X + 1, f.head.Min.Y}, f.head.Max}, p.panel, ID{Part: PanelPart}) // beside the panel's edge
	s.paintFieldFrame(v, r, ID{Part: FieldPart}, s.writing())
	v.icon(s.icons.Icon("search"), Point{r.Min.X + 22, r.mid().Y}, 9, p.muted)
	if !s.o.HostField || !s.writing() {
		from := len(v.Marks)
		s.paintWritten(v, f)
		v.clip(from, s.fieldText(f))
	}
	if q.field.Text() == "" {
		return
	}
	id, ink := ID{Part: RowPart, Sub: clearRow}, p.muted
	at := Point{r.Max.X - 24, r.mid().Y}
	if s.hover == id {
		ink = p.ink
	}
	v.round(around(at, 36, 36), 18, p.ground, id)
	v.icon(s.icons.Icon("close"), at, 6.5, ink)
}

// paintWritten paints the text, what of it is marked or still being composed, and
// the caret, or else what can be looked for.
func (s *State) paintWritten(v *View, f frame) {
	p, q, r := s.colours(), &s.find.field, s.fieldText(f)
	text, from, caret := q.Shown()
	line, at := s.fieldLine(f)
	if text == "" {
		v.text(s.tx.Cut(s.words.Find.Placeholder, s.fieldStyle(), r.Dx()-3), Point{at.X + 3, at.Y}, p.muted, ID{Part: FieldPart})
	}
	high := s.fieldStyle().Size * 0.75
	box := func(i, j int, top, bottom float32) Rect {
		x0, x1 := at.X+s.caretIn(line, i), at.X+s.caretIn(line, j)
		return Rect{Point{min(x0, x1), r.mid().Y + top}, Point{max(x0, x1), r.mid().Y + bottom}}
	}
	if a, b := q.Selection(); a < b && from == caret && s.writing() {
		v.rect(box(a, b, -high, high), p.marker, ID{Part: FieldPart})
	}
	v.text(line, at, p.ink, ID{Part: FieldPart})
	if from < caret {
		v.rect(box(from, caret, high-3, high-1.5), p.ink, ID{})
	}
	if s.writing() {
		c := box(caret, caret, -high, high)
		c.Max.X += 1.5
		v.rect(c, p.ink, ID{})
	}
}
