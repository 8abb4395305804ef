package print

import (
	"math"
	"strings"
	"unicode"

	"citemap/scene"
	"citemap/scene/print/sfnt"
	"citemap/scene/typeset"
)

// lettering is how the lines of a view are written in fonts of the file's own.
//
// A shaper has chosen the glyphs: a ligature here, a nearer pair there. A
// reader of the file must come to the same without it, and find the words. So
// each of its fonts is a cut of a face in which every character has the one
// glyph that stands for it; a character that needs another one elsewhere gets
// it from the next cut of the face. Of all that a shaper may do, what is left is
// ligatures of characters and kerning of pairs.
//
// A line that cannot be written so, since letters change their order or share
// a place (Arabic, combining marks), has no runs.
type lettering struct {
	cuts  []*cut
	lines map[*typeset.Line][]letters
}

// letters is a run of a line in one cut.
type letters struct {
	cut   *cut
	x     float32 // dp from the start of the line
	text  []rune
	glyph []uint16 // of each rune, in the cut; a ligature has that of its first, and the rest joined
	width []int    // of each rune's place, units of sfnt
}

// letter returns how the texts of v are written.
func letter(v *scene.View) *lettering {
	l := &lettering{lines: map[*typeset.Line][]letters{}}
	for i := range v.Marks {
		m := &v.Marks[i]
		if m.Shape != scene.Text || unseen(v, m) {
			continue
		}
		if _, known := l.lines[m.Text]; !known {
			l.lines[m.Text] = l.runs(m.Text)
		}
	}
	return l
}

// character is one of a line, its glyph and where it stands.
type character struct {
	r      rune
	face   *typeset.Face // nil: that of the characters around it
	id     uint16        // of the face; meaningless without one
	x0, x1 float32       // em
	joined bool          // part of the ligature before it
}

// runs writes a line, or returns nil where it has to be drawn.
func (l *lettering) runs(line *typeset.Line) []letters {
	all, ok := characters(line)
	if !ok {
		return nil
	}
	var runs []letters
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].joined {
			n++
		}
		face := faceOf(all, runs)
		if face == nil {
			return nil // nothing but blanks
		}
		to := l.cutFor(face, all[:n])
		to.serif = line.Style.Family == typeset.Serif
		if len(runs) == 0 || runs[len(runs)-1].cut != to {
			runs = append(runs, letters{cut: to, x: all[0].x0 * line.Style.Size})
		}
		runs[len(runs)-1].add(all[:n])
		all = all[n:]
	}
	for i := range runs {
		runs[i].cut.learn(&runs[i], line)
	}
	return runs
}

// faceOf is the face of the first of some characters, or if it has none, of
// what is written before it, or else behind it.
func faceOf(all []character, runs []letters) *typeset.Face {
	if all[0].face == nil && len(runs) > 0 {
		return runs[len(runs)-1].cut.face
	}
	for i := range all {
		if all[i].face != nil {
			return all[i].face
		}
	}
	return nil
}

// add appends one character, or those of a ligature.
func (r *letters) add(of []character) {
	first := true
	for i := range of {
		c := &of[i]
		n, width := uint16(joined), 0
		if first {
			n, width = r.cut.chars[c.r], unitsOf(of[len(of)-1].x1)-unitsOf(c.x0)
			if len(of) > 1 {
				n = r.cut.ligs[wordOf(of)]
			}
		}
		r.text, r.glyph, r.width = append(r.text, c.r), append(r.glyph, n), append(r.width, width)
		first = false
	}
}

// wordOf is what some characters say.
func wordOf(of []character) string {
	var b strings.Builder
	for i := range of {
		b.WriteRune(of[i].r)
	}
	return b.String()
}

func unitsOf(em float32) int { return int(math.Round(float64(em) * sfnt.PerEm)) }

// characters pairs the characters of a line with its glyphs. It is not ok
// where that cannot be told from their places.
func characters(line *typeset.Line) ([]character, bool) {
	const astray = 0.002 // em: two sums of the same advances
	size := line.Style.Size
	glyphs := line.Glyphs
	end := float32(0)
	var all []character
	for i, r := range []rune(line.Text) {
		c := character{r: r, x0: end, x1: end}
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			c.r = ' ' // as which it is set
		}
		if x0, x1, ok := line.Span(line.Start+i, line.Start+i+1); ok {
			c.x0, c.x1 = x0/size, x1/size
		} else if line.Start+i >= line.End { // the ellipsis
			c.x1 = line.Width / size
		}
		if abs(c.x0-end) > astray {
			return nil, false
		}
		end = c.x1
		switch {
		case len(glyphs) > 0 && abs(glyphs[0].X/size-c.x0) < astray && glyphs[0].Y == 0 && !unicode.IsSpace(r):
			c.face, c.id = glyphs[0].Face, glyphs[0].ID
			glyphs = glyphs[1:]
		case c.x0 == c.x1 || unicode.IsSpace(c.r):
		case len(all) > 0 && abs((all[len(all)-1].x1-all[len(all)-1].x0)-(c.x1-c.x0)) < astray && !unicode.IsSpace(all[len(all)-1].r):
			c.joined = true
		default:
			return nil, false
		}
		all = append(all, c)
	}
	return all, len(glyphs) == 0
}

func abs(x float32) float32 { return max(x, -x) }

// cutFor returns the first cut of a face in which a character, or those of a
// ligature, stand for their glyph, or can from now on.
func (l *lettering) cutFor(face *typeset.Face, of []character) *cut {
	id := of[0].id
	if of[0].face == nil {
		id = blankID
	}
	for _, k := range l.cuts {
		if k.face == face && k.takes(of, id) {
			return k
		}
	}
	k := newCut(face)
	l.cuts = append(l.cuts, k)
	k.takes(of, id)
	return k
}

// anyCut returns the first cut of a face, for glyphs without a character.
func (l *lettering) anyCut(face *typeset.Face) *cut {
	for _, k := range l.cuts {
		if k.face == face {
			return k
		}
	}
	k := newCut(face)
	l.cuts = append(l.cuts, k)
	return k
}
