package scene

import (
	"strings"

	"citemap/assets"
	"citemap/scene/typeset"
)

// block is one piece of a sheet of words, below the one before.
type block struct {
	role  role
	text  string
	marks []span       // parts of text that are marked
	icon  *assets.Icon // of a row that is no claim
	id    ID           // what a click on it does
	quote int32        // index of the map's quote that it shows, plus 1
}

// span is a range of code points.
type span struct{ start, end int }

// role is what a block is for, and so how it is set.
type role uint8

const (
	kicker   role = iota // small line over the name: what kind of thing this is
	heading              // its name
	aside                // one fact about it
	said                 // the quote, verbatim
	byline               // who says it, and where it stands
	context              // the paragraph, the quote marked in it
	section              // heading of a list
	row                  // a claim to choose
	evidence             // the quote of the claim above, verbatim
	note                 // the editor's
	story                // what a step of a chapter tells
	pulled               // its quote, verbatim and large
)

// styles of the roles.
var styles = [...]typeset.Style{
	kicker:   {Bold: true, Size: 12},
	heading:  {Bold: true, Size: 21},
	aside:    {Size: 13.5},
	said:     {Family: typeset.Serif, Size: 18},
	byline:   {Size: 12.5},
	context:  {Family: typeset.Serif, Size: 14},
	section:  {Bold: true, Size: 12},
	row:      {Size: 13.5},
	evidence: {Family: typeset.Serif, Size: 14},
	note:     {Size: 12.5},
	story:    {Size: 15.5},
	pulled:   {Family: typeset.Serif, Size: 21},
}

// space above a block of each role, in dp.
var above = [...]float32{heading: 2, aside: 6, said: 18, byline: 6, context: 12, section: 20, row: 12, evidence: 3, note: 8, story: 8, pulled: 20}

// rowInset is how far a row's words stand behind its swatch, in dp.
const rowInset = 44

// set breaks a block to a column.
func (s *State) set(b *block, width float32) (p *typeset.Paragraph, indent float32) {
	if b.role == row || b.role == evidence {
		indent = rowInset
	}
	return s.tx.Paragraph(b.text, s.style(b.role), width-indent), indent
}

// heightOf is how tall blocks are together in a column.
func (s *State) heightOf(blocks []block, width float32) float32 {
	sum := float32(0)
	for i := range blocks {
		p, _ := s.set(&blocks[i], width)
		sum += s.over(&blocks[i], p) + p.Height()
	}
	return sum
}

// topOf is how far below the first block's top the i-th begins.
func (s *State) topOf(blocks []block, i int, width float32) float32 {
	p, _ := s.set(&blocks[i], width)
	return s.heightOf(blocks[:i], width) + s.over(&blocks[i], p)
}

// Above and below a row's words its surface goes on for so many dp.
const (
	rowAbove = 5
	rowBelow = 4
)

// over is the space above a block. Rows to choose stand so far apart that each is as
// high as a control is at least.
func (s *State) over(b *block, p *typeset.Paragraph) float32 {
	space := above[b.role]
	if b.role == row {
		space = max(space, s.least()-p.Height()+2)
	}
	return space
}

// paintBlocks sets blocks in a column from at down; of those outside the body
// nothing is painted. It returns where the last ends.
func (s *State) paintBlocks(v *View, f frame, blocks []block, at Point, width float32) float32 {
	for i := range blocks {
		b := &blocks[i]
		para, indent := s.set(b, width)
		at.Y += s.over(b, para)
		end := at.Y + para.Height()
		if end >= f.body.Min.Y && at.Y <= f.body.Max.Y {
			s.paintBlock(v, b, i, para, Point{at.X + indent, at.Y}, width-indent)
		}
		at.Y = end
	}
	return at.Y
}

// paintBlock sets the i-th block at at.
func (s *State) paintBlock(v *View, b *block, i int, para *typeset.Paragraph, at Point, width float32) {
	p := s.colours()
	end := at.Y + para.Height()
	switch b.role {
	case said, pulled: // the rule beside a quotation
		v.rect(Rect{Point{at.X - 16, at.Y + 2}, Point{at.X - 13, end - 2}}, s.ruleOf(b), ID{Part: PanelPart})
	case row:
		s.paintRow(v, b, at, Point{at.X + width, end})
	}
	base := at.Y + baseline(para.Leading)
	for k, line := range para.Lines {
		x := at.X + v.begin(b.role, line, width, s.hang(b, k))
		for _, m := range b.marks {
			s.paintMark(v, line, Point{x, base}, para.Leading, m, p.marker)
		}
		s.paintChosenWords(v, line, Point{x, base}, para.Leading, pieceOf(s.panel.sheet, i))
		v.text(line, Point{x, base}, s.inkOf(b.role), s.wordsID(b, i))
		base += para.Leading
	}
}

// ruleOf is the colour of the rule beside a quotation: stronger where it is the
// one being read.
func (s *State) ruleOf(b *block) Color {
	p := s.colours()
	if b.quote > 0 && s.quote == b.quote-1 {
		return p.ink
	}
	return p.marker.over(p.ink, 0.8)
}

// wordsID is what the words of a block stand for: they can be marked, unless a
// click on them does something.
func (s *State) wordsID(b *block, i int) ID {
	if b.id != (ID{}) {
		return b.id
	}
	return ID{Part: TextPart, Index: int32(i)}
}

// paintMark lays a colour under code points of a line.
func (s *State) paintMark(v *View, line *typeset.Line, at Point, leading float32, m span, paint Color) {
	if r, ok := v.coverOf(line, at, leading, m.start, m.end); ok {
		v.rect(r, paint, ID{Part: PanelPart})
	}
}

// hang is how far the first line of a quotation hangs out of its column, so that
// its words, and not its opening mark, stand below one another.
func (s *State) hang(b *block, line int) float32 {
	if b.role != said && b.role != evidence && b.role != pulled || line > 0 || !strings.HasPrefix(b.text, "“") {
		return 0
	}
	return s.tx.Line("“", s.style(b.role)).Width
}

func (s *State) inkOf(r role) Color {
	switch p := s.colours(); r {
	case kicker, section, byline, note, context, evidence:
		return p.quiet()
	default:
		return p.ink
	}
}

// paintRow draws the swatch and the surface to click of a row whose words stand
// between from and to.
func (s *State) paintRow(v *View, b *block, from, to Point) {
	p := s.colours()
	r := Rect{Point{from.X - rowInset - 8, from.Y - rowAbove}, Point{to.X + 8, to.Y + rowBelow}}
	if lack := (s.least() - r.Dy()) / 2; lack > 0 {
		r.Min.Y, r.Max.Y = r.Min.Y-lack, r.Max.Y+lack
	}
	s.paintRowSurface(v, r, b.id, s.hovers(b.id))
	at := Point{from.X - rowInset, from.Y + s.style(row).Size*0.62}
	switch {
	case b.icon != nil:
		v.icon(b.icon, Point{at.X + 14, at.Y}, 11, p.ink)
	case b.id.Part == LinkPart:
		s.paintLinkSwatch(v, at, b.id.Index, p.panel)
	}
}
