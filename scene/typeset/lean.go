package typeset

import (
	"unicode"

	"github.com/go-text/typesetting/bidi"
)

// Lean says that texts stand in an interface that is read from right to left, and so
// does what does not say otherwise: figures that have no letter beside them, as the
// years of a range, and words of which most are read so, though a name in other
// letters comes first. Texts that were set before keep to what they are.
func (s *Setter) Lean(rightToLeft bool) { s.leans = rightToLeft }

// lean is the direction that a paragraph has for that, or bidi.Neutral where its
// first strong character says it. Signs alone keep to the order in which they are
// written, so that the bracket on a key stays the one that it is.
func (s *Setter) lean(runes []rune) bidi.Direction {
	if !s.leans {
		return bidi.Neutral
	}
	figures, letters, leftward := false, 0, 0
	for _, r := range runes {
		switch {
		case r == '\u200e', r == '\u200f', r == '\u061c': // somebody has said it
			return bidi.Neutral
		case unicode.IsDigit(r):
			figures = true
		case unicode.IsLetter(r):
			letters++
			if unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Adlam) {
				leftward++
			}
		}
	}
	if figures && letters == 0 || leftward > letters/2 {
		return bidi.RightToLeft
	}
	return bidi.Neutral
}

// Sides returns where reading comes to a code point of the paragraph and where it
// leaves it, in dp along the line: at its right and its left, where that is read
// from right to left. It is not ok where the code point is not visible on this line.
func (l *Line) Sides(i int) (before, behind float32, ok bool) {
	x0, x1, ok := l.Span(i, i+1)
	if ok && l.leftward(i-l.Start) {
		return x1, x0, true
	}
	return x0, x1, ok
}
