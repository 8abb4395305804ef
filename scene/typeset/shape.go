package typeset

import (
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// softHyphen is where a word may be hyphenated; it is seen only at the end of
// a line.
const softHyphen = '\u00ad'

// compose shapes the runes [start, end) of the passage as a line of its own.
// Letters join across the ends of the line as they do in the passage.
func (s *Setter) compose(p *passage, start, end int, st Style) *Line {
	primary := s.fallback(st)[0]
	l := &Line{
		Style: st,
		Start: start, End: end, RTL: p.rtl,
		Ascent:  primary.ascent * st.Size,
		Descent: primary.descent * st.Size,
		cells:   make([]cell, end-start),
	}
	if end > start && end < len(p.runes) && p.runes[end-1] == softHyphen {
		p.runes[end-1] = '-'
		defer func() { p.runes[end-1] = softHyphen }()
	}
	s.visual = s.visual[:0]
	for _, r := range p.runs {
		r.start, r.end = max(r.start, start), min(r.end, end)
		if r.start < r.end {
			s.visual = append(s.visual, r)
		}
	}
	reorder(s.visual)
	for _, r := range s.visual {
		l.Ascent = max(l.Ascent, r.face.ascent*st.Size)
		l.Descent = max(l.Descent, r.face.descent*st.Size)
		l.add(p, r, s.shape(p, r))
	}
	return l
}

// shape returns the glyphs of a run, left to right, in 64ths of font units.
func (s *Setter) shape(p *passage, r run) []shaping.Glyph {
	return s.shaper.ShapeNoExtents(shaping.Input{
		Text: p.runes, RunStart: r.start, RunEnd: r.end,
		Direction: direction(odd(r.level)),
		Face:      r.face.shapes,
		Size:      fixed.I(int(r.face.shapes.Upem())),
		Script:    r.script,
		Language:  r.language,
	}).Glyphs
}

// scale returns dp per 64th of a font unit.
func (f *Face) scale(size float32) float32 { return f.perUnit / 64 * size }

// add appends a shaped run at the right end of the line.
//
// The explicit conversions of products keep a compiler from fusing them into
// the sums, so that text stands at the same place on every machine.
func (l *Line) add(p *passage, r run, glyphs []shaping.Glyph) {
	scale := r.face.scale(l.Style.Size)
	for i := 0; i < len(glyphs); {
		n := max(glyphs[i].GlyphsCount(), 1)
		left := l.Width
		for _, g := range glyphs[i:min(i+n, len(glyphs))] {
			l.draw(r.face, g, scale)
			l.Width += float32(float32(g.Advance) * scale)
		}
		first := glyphs[i].TextIndex()
		l.divide(p, first, first+glyphs[i].RunesCount(), left, odd(r.level))
		i += n
	}
}

// draw appends a glyph at the right end of the line, if it draws anything.
func (l *Line) draw(face *Face, g shaping.Glyph, scale float32) {
	if g.GlyphID == font.EmptyGlyph || len(face.Outline(uint16(g.GlyphID))) == 0 {
		return
	}
	l.Glyphs = append(l.Glyphs, Glyph{
		Face: face,
		ID:   uint16(g.GlyphID),
		X:    l.Width + float32(float32(g.XOffset)*scale),
		Y:    -float32(g.YOffset) * scale,
	})
}

// divide gives the runes [first, end), which were shaped into one cluster from
// left to l.Width, their cells: an equal part for each grapheme, so that a
// ligature can be highlighted in part.
func (l *Line) divide(p *passage, first, end int, left float32, rtl bool) {
	parts := 0
	for i := first; i < end; i++ {
		if i == first || p.graphemes[i] {
			parts++
		}
	}
	width := (l.Width - left) / float32(max(parts, 1))
	part := -1
	for i := first; i < end; i++ {
		if i == first || p.graphemes[i] {
			part++
		}
		at := part
		if rtl {
			at = parts - 1 - part
		}
		x := left + float32(float32(at)*width)
		l.cells[i-l.Start] = cell{x, x + width}
	}
}
