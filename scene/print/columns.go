package print

import (
	"math"

	"citemap/scene"
	"citemap/scene/typeset"
)

// How columns of endnotes are set, in em of the serif.
const (
	measure = 27   // width of a column: about 55 letters
	gutter  = 2    // between columns
	leading = 1.38 // from baseline to baseline
	between = 0.55 // between notes, more than that
)

// pages are endnotes set in columns.
type pages struct {
	marks  []scene.Mark
	notes  int     // that found room
	fit    bool    // all did
	height float32 // of the tallest column, dp
}

// columns is an area being filled from the top of the first column.
type columns struct {
	area          scene.Rect
	width, em     float32 // of a column
	count, column int
	y             float32 // from the top of the open column
	pages         pages
}

// fill sets notes in columns of an area, in type of em dp. Where some are left
// out, or so many claims already are, a last line says so.
func (p *poster) fill(all []note, left int, cited []scene.Citation, area scene.Rect, em float32) pages {
	c := newColumns(area, em)
	tx, inks := p.s.Setter(), p.s.Inks()
	c.add(p.preamble(tx, cited, inks, c.width, em))
	const kept = 2 // rows for the last line
	for i := range all {
		rows := set(tx, all[i].heading, c.width)
		first := len(rows) + 1
		rows = append(rows, set(tx, all[i].body, c.width)...)
		if c.pages.fit = c.fits(len(rows), kept); !c.pages.fit {
			for k := range cited[i:] {
				left += len(cited[i+k].Claims)
			}
			break
		}
		c.note(rows, first)
		c.pages.notes++
	}
	if left > 0 {
		style := typeset.Style{Size: em * besideSerif}
		c.note(set(tx, []piece{{p.words.Poster.Left.Of(left), style, inks.Muted}}, c.width), 1)
	}
	return c.pages
}

func newColumns(area scene.Rect, em float32) *columns {
	n := max(1, int(math.Round(float64((area.Dx()+gutter*em)/((measure+gutter)*em)))))
	return &columns{
		area: area, em: em, count: n,
		width: (area.Dx() - float32(n-1)*gutter*em) / float32(n),
	}
}

// preamble is what stands over the notes: what they are, and what they quote.
func (p *poster) preamble(tx *typeset.Setter, cited []scene.Citation, inks scene.Inks, width, em float32) []row {
	small := typeset.Style{Size: em * besideSerif}
	rows := set(tx, []piece{{p.words.Poster.Notes, typeset.Style{Bold: true, Size: em * 1.25}, inks.Ink}}, width)
	from := p.words.Poster.From.With("documents", p.words.Listed(documents(cited)...))
	return append(rows, set(tx, []piece{{from, small, inks.Muted}}, width)...)
}

// fits reports whether so many rows more can be set, and some kept free below
// them in the last column.
func (c *columns) fits(rows, kept int) bool {
	step := leading * c.em
	here := int((c.area.Dy() - c.y - between*step) / step)
	each := int(c.area.Dy() / step)
	room := max(here, 0) + (c.count-1-c.column)*each
	return rows <= room-kept
}

// note sets the rows of a note; the first few are kept together.
func (c *columns) note(rows []row, keep int) {
	step := leading * c.em
	if c.y > 0 {
		c.y += between * step
	}
	if c.y+float32(min(keep, len(rows)))*step > c.area.Dy() {
		c.turn()
	}
	c.add(rows)
}

// add sets rows one after the other.
func (c *columns) add(rows []row) {
	step := leading * c.em
	for i := range rows {
		if c.y+step > c.area.Dy()+0.01 {
			c.turn()
		}
		at := scene.Point{
			X: c.area.Min.X + float32(c.column)*(c.width+gutter*c.em),
			Y: c.area.Min.Y + c.y + step*0.76,
		}
		c.pages.marks = rows[i].text(c.pages.marks, at)
		c.y += step
		c.pages.height = max(c.pages.height, c.y)
	}
}

// turn goes on at the top of the next column.
func (c *columns) turn() { c.column, c.y = c.column+1, 0 }
