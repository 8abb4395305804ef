package typeset

// Family is one of the embedded type families.
type Family uint8

// The families: Sans for the map and the interface, Serif for what is quoted.
const (
	Sans Family = iota
	Serif
)

// Style is how text is set.
type Style struct {
	Family Family
	Bold   bool
	Size   float32 // dp per em
}

// Glyph is one outline of a face at a place on the line. Glyphs that draw
// nothing, such as spaces, are left out.
type Glyph struct {
	Face *Face
	ID   uint16
	X, Y float32 // of the glyph's origin, dp
}

// Line is one line of shaped text, in visual order. It is shared by all who
// ask for the same text: read it, do not change it.
type Line struct {
	Text            string // what is seen: of a paragraph's line without the white space at its end
	Style           Style
	Glyphs          []Glyph
	Width           float32 // advance, dp
	Ascent, Descent float32 // both positive, dp
	Start, End      int     // the code points of the paragraph that it holds
	RTL             bool

	cells []cell // of the code points from Start, and then of an ellipsis
}

// cell is how far a code point extends along the line, in dp. The code points
// of one grapheme share a cell; a cell at the end of a line that holds white
// space which was dropped there is empty.
type cell struct{ x0, x1 float32 }

// Paragraph is text broken into lines no wider than asked for. Every code
// point is on exactly one line; empty text has no lines. Like a Line, it is
// shared and only to be read.
type Paragraph struct {
	Lines   []*Line
	Width   float32 // of the widest line
	Leading float32 // from baseline to baseline, dp
}

// Height returns the height of the paragraph in dp: a Leading for each line.
func (p *Paragraph) Height() float32 { return float32(len(p.Lines)) * p.Leading }

// Span returns how far the code points [start, end) of the paragraph extend
// along this line, in dp. Where left-to-right and right-to-left text mix, they
// may be scattered: then it is the whole extent from the leftmost to the
// rightmost. It is not ok where none of them is visible on this line.
func (l *Line) Span(start, end int) (x0, x1 float32, ok bool) {
	start, end = max(start, l.Start), min(end, l.End)
	for i := start; i < end; i++ {
		c := l.cells[i-l.Start]
		if c.x0 == c.x1 {
			continue
		}
		if !ok {
			x0, x1, ok = c.x0, c.x1, true
			continue
		}
		x0, x1 = min(x0, c.x0), max(x1, c.x1)
	}
	return x0, x1, ok
}

// Bounds returns a box that holds all the ink of the line, in dp; it is empty
// where there is none. Marks and swashes may reach past Width and Ascent.
func (l *Line) Bounds() (x0, y0, x1, y1 float32) {
	inked := false
	for _, g := range l.Glyphs {
		b, size := g.Face.outline(g.ID).box, l.Style.Size
		gx0, gx1 := g.X+b.x0*size, g.X+b.x1*size
		gy0, gy1 := g.Y+b.y0*size, g.Y+b.y1*size
		if !inked {
			x0, y0, x1, y1, inked = gx0, gy0, gx1, gy1, true
			continue
		}
		x0, y0, x1, y1 = min(x0, gx0), min(y0, gy0), max(x1, gx1), max(y1, gy1)
	}
	return x0, y0, x1, y1
}
