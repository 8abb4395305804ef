package check

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// composed is a text in Unicode's normalization form C (Unicode Standard
// Annex 15), and where its characters came from: names and texts are compared
// in it, but offsets are those of the text as it is.
type composed struct {
	text string
	from []int32 // the code point of the original at which each of text's starts, and the end; nil: its own
}

// compose gives the composed form of a text. What a sequence of characters is
// composed to counts as standing where the sequence starts. What is not UTF-8 has
// no such form and stays as it is.
func compose(s string) composed {
	if norm.NFC.IsNormalString(s) || !utf8.ValidString(s) {
		return composed{text: s}
	}
	c := composed{from: make([]int32, 0, len(s))}
	text := make([]byte, 0, len(s))
	at := int32(0)
	for s != "" {
		n := norm.NFC.NextBoundaryInString(s, true)
		piece := norm.NFC.String(s[:n])
		for range utf8.RuneCountInString(piece) {
			c.from = append(c.from, at)
		}
		text = append(text, piece...)
		at += int32(utf8.RuneCountInString(s[:n]))
		s = s[n:]
	}
	c.text, c.from = string(text), append(c.from, at)
	return c
}

// original is the span of the original for one of the composed text.
func (c composed) original(s Span) Span {
	if c.from == nil {
		return s
	}
	return Span{int(c.from[s.Start]), int(c.from[s.End])}
}
