package typeset

import "math"

// Index returns the code point whose letter is seen x dp from the line's start,
// as the paragraph counts them; of one grapheme it is the first. What lies beyond
// an end of the line is the letter there. It is Start on a line without letters.
func (l *Line) Index(x float32) int {
	at, near := 0, float32(math.MaxFloat32)
	for i, c := range l.cells {
		if c.x0 == c.x1 {
			continue
		}
		if d := max(c.x0-x, x-c.x1, 0); d < near {
			at, near = i, d
		}
	}
	return min(l.Start+at, max(l.Start, l.End-1))
}

// Caret returns the place between two code points that is nearest to x: where a
// selection that is drawn to there ends. It counts as Index does, up to End; a
// place within a grapheme is none.
func (l *Line) Caret(x float32) int {
	at := l.Index(x) - l.Start
	if at >= len(l.cells) {
		return l.Start
	}
	c := l.cells[at]
	if before := x < (c.x0+c.x1)/2; before != l.leftward(at) {
		return l.Start + at
	}
	return min(l.Start+l.after(at), l.End)
}

// after is where the grapheme of a code point ends.
func (l *Line) after(at int) int {
	next := at + 1
	for next < len(l.cells) && l.cells[next] == l.cells[at] {
		next++
	}
	return next
}

// leftward reports whether text runs from right to left at a code point: the next
// grapheme, or the one before, tells by its side.
func (l *Line) leftward(at int) bool {
	c := l.cells[at]
	if next := l.after(at); next < len(l.cells) {
		if n := l.cells[next]; n.x0 != n.x1 && (touches(n.x1, c.x0) || touches(c.x1, n.x0)) {
			return touches(n.x1, c.x0)
		}
	}
	for prev := at - 1; prev >= 0; prev-- {
		if p := l.cells[prev]; p != c && p.x0 != p.x1 && (touches(p.x1, c.x0) || touches(c.x1, p.x0)) {
			return touches(c.x1, p.x0)
		}
		if l.cells[prev] != c {
			break
		}
	}
	return l.RTL
}

// touches reports whether two edges of cells are one, but for rounding.
func touches(a, b float32) bool { return a-b < 0.01 && b-a < 0.01 }
