package scene

import "citemap/scene/typeset"

// Shares of the distance of lines, from the baseline: where a line begins, and how
// far a colour reaches that lies under some of its letters.
const (
	lineTop   = 0.76
	coverTop  = 0.72
	coverFoot = 0.26
)

// baseline is how far below the top of a line its letters stand.
func baseline(leading float32) float32 { return float32(leading * lineTop) }

// coverOf is what lies behind the code points from start to before end of a line
// whose baseline begins at at, if it has any of them.
func (v *View) coverOf(line *typeset.Line, at Point, leading float32, start, end int) (r Rect, ok bool) {
	x0, x1, ok := line.Span(start, end)
	x0, x1 = v.ahead(line, x0, x1)
	return Rect{
		Point{at.X + x0 - 1, at.Y - float32(leading*coverTop)},
		Point{at.X + x1 + 1, at.Y + float32(leading*coverFoot)},
	}, ok
}

// passage is the beginning of a text, in a few lines.
type passage struct {
	lines   []*typeset.Line
	last    *typeset.Line // the last of them, cut, if there were more
	leading float32
	width   float32 // of the column
}

// few sets text in at most so many lines.
func (s *State) few(text string, st typeset.Style, width float32, most int) passage {
	p := s.tx.Paragraph(text, st, width)
	if len(p.Lines) <= most {
		return column(p, width)
	}
	rest := string([]rune(text)[p.Lines[most-1].Start:])
	return passage{lines: p.Lines[:most-1], last: s.tx.Cut(rest, st, width), leading: p.Leading, width: width}
}

// height is rounded by itself: the layout's proportions depend on it.
func (p passage) height() float32 {
	n := len(p.lines)
	if p.last != nil {
		n++
	}
	return float32(p.leading * float32(n))
}

// column is all of a paragraph that was set in a column.
func column(p *typeset.Paragraph, width float32) passage {
	return passage{lines: p.Lines, leading: p.Leading, width: width}
}

// passage sets the lines below at and returns where they end.
func (v *View) passage(p passage, at Point, paint Color) float32 {
	base := at.Y + baseline(p.leading)
	for _, line := range p.lines {
		v.text(line, Point{at.X + v.outset(line, p.width, 0), base}, paint, ID{})
		base += p.leading
	}
	if p.last != nil {
		v.text(p.last, Point{at.X + v.outset(p.last, p.width, 0), base}, paint, ID{})
	}
	return at.Y + p.height()
}
