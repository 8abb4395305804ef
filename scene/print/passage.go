package print

import (
	"strings"

	"citemap/scene"
	"citemap/scene/typeset"
)

// piece is words of one style and colour inside a paragraph.
type piece struct {
	words string
	style typeset.Style
	paint scene.Color
}

// span is a piece, or what of it stands on one line: set, from x on.
type span struct {
	line  *typeset.Line
	x     float32 // dp from the left edge of the column
	paint scene.Color
}

// row is one line of a paragraph of several styles.
type row struct{ spans []span }

// set breaks pieces into rows no wider than width, between words; a word that
// is wider is broken as typeset breaks it.
func set(tx *typeset.Setter, pieces []piece, width float32) []row {
	f := filler{tx: tx, width: width}
	for i := range pieces {
		p := &pieces[i]
		for word := range strings.FieldsSeq(p.words) {
			f.word(p, word)
		}
	}
	f.turn()
	return f.rows
}

// filler fills rows word by word.
type filler struct {
	tx      *typeset.Setter
	width   float32
	rows    []row
	open    row
	piece   *piece  // of the words that wait
	words   string  // those of the open row that are not yet set
	from, x float32 // where they begin, and where the open row ends
}

// word puts one on the open row, or on the next if there is no room.
func (f *filler) word(p *piece, word string) {
	space := float32(0)
	if f.x > 0 {
		space = f.tx.Line(" ", p.style).Width
	}
	w := f.tx.Line(word, p.style).Width
	if f.x+space+w > f.width && f.x > 0 {
		f.turn()
		space = 0
	}
	if f.x+w > f.width {
		for _, part := range f.tx.Paragraph(word, p.style, f.width).Lines {
			f.turn()
			f.put(p, part.Text, 0, part.Width)
		}
		return
	}
	f.put(p, word, space, w)
}

// put appends a word that fits, and joins it to those of its own piece.
func (f *filler) put(p *piece, word string, space, w float32) {
	if f.piece == p && f.words != "" {
		f.words += " " + word
	} else {
		f.settle()
		f.piece, f.words, f.from = p, word, f.x+space
	}
	f.x += space + w
}

// settle sets the words that wait, as one line.
func (f *filler) settle() {
	if f.words == "" {
		return
	}
	f.open.spans = append(f.open.spans, span{line: f.tx.Line(f.words, f.piece.style), x: f.from, paint: f.piece.paint})
	f.words = ""
}

// turn ends the open row.
func (f *filler) turn() {
	f.settle()
	if len(f.open.spans) > 0 {
		f.rows = append(f.rows, f.open)
	}
	f.open = row{}
	f.x = 0
}

// text appends the marks of a row whose baseline starts at p.
func (r *row) text(marks []scene.Mark, p scene.Point) []scene.Mark {
	for _, s := range r.spans {
		marks = append(marks, scene.Mark{Shape: scene.Text, Text: s.line, A: scene.Point{X: p.X + s.x, Y: p.Y}, Paint: s.paint})
	}
	return marks
}
