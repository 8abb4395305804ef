package cite

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// page is a document as a browser searches it. White space is one space, or one
// newline where it parts two lines, which may be blocks of the page: no term can
// be found across these. even is the same in small letters and on one line, byte
// for byte: it is for what terms could be taken for, and between two terms a
// browser takes a line's end for a space.
//
// Places in it are byte offsets.
type page struct {
	text, even string
	whole      int // bytes of a passage of it that is given whole
}

// newPage makes a page of a text, and says for each of its code points where that
// stands in it: of white space, where the gap begins.
func newPage(text string) (p page, at []int32) {
	var b strings.Builder
	gap := rune(0)
	for _, c := range text {
		if unicode.IsSpace(c) {
			at = append(at, int32(b.Len()))
			if gap != '\n' {
				gap = ' '
			}
			if c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' {
				gap = '\n'
			}
			continue
		}
		if gap != 0 {
			b.WriteRune(gap)
			gap = 0
		}
		at = append(at, int32(b.Len()))
		b.WriteRune(c)
	}
	if gap != 0 {
		b.WriteRune(gap)
	}
	return page{text: b.String(), even: evened(b.String()), whole: maxWhole}, at
}

// evened is a text in small letters and on one line. A letter whose small form
// has another length stays as it is.
func evened(text string) string {
	return strings.Map(func(c rune) rune {
		if c == '\n' {
			return ' '
		}
		if low := unicode.ToLower(c); utf8.RuneLen(low) == utf8.RuneLen(c) {
			return low
		}
		return c
	}, text)
}

// find is the first place from at on where term, which is not empty, stands in
// whole words; -1 if there is none.
func (p page) find(term string, at int) int {
	for {
		i := strings.Index(p.even[at:], term)
		if i < 0 {
			return -1
		}
		if at += i; p.boundary(at) && p.boundary(at+len(term)) {
			return at
		}
		at++
	}
}

// once reports whether a stretch of the page stands there only.
func (p page) once(from, to int) bool {
	term := p.even[from:to]
	first := p.find(term, 0)
	return first >= 0 && p.find(term, first+1) < 0
}

// boundary reports whether words certainly end or begin at a place: a browser
// finds a term only from and up to such. The rules are those of Unicode Standard
// Annex #29, but wherever these, or a browser's dictionary of words that are
// written without spaces, could see none, there is none here.
func (p page) boundary(at int) bool {
	if at <= 0 || at >= len(p.text) {
		return true
	}
	if !utf8.RuneStart(p.text[at]) {
		return false
	}
	before, first := lastRune(p.text[:at])
	after, second := firstRune(p.text[at:])
	switch {
	case unicode.IsSpace(before) || unicode.IsSpace(after):
		return !unicode.Is(unicode.M, after)
	case joins(before) && joins(after) || unicode.Is(unicode.M, after):
		return false
	case strings.ContainsRune(between, after) && joins(before):
		next, _ := firstRune(p.text[at+second:])
		return !joins(next)
	case strings.ContainsRune(between, before) && joins(after):
		last, _ := lastRune(p.text[:at-first])
		return !joins(last)
	}
	return true
}

// firstRune is the first rune of a text and its length in bytes; of none, a space.
func firstRune(text string) (rune, int) {
	if text == "" {
		return ' ', 0
	}
	return utf8.DecodeRuneInString(text)
}

// lastRune is the last rune of a text and its length in bytes; of none, a space.
func lastRune(text string) (rune, int) {
	if text == "" {
		return ' ', 0
	}
	return utf8.DecodeLastRuneInString(text)
}

// between are the characters that do not part what they stand in the middle of:
// U.S., don’t, 37.5, 300,000 (MidLetter, MidNum and MidNumLet of the annex).
const between = ".,:;'’‘·‧\"/"

// joins reports whether a rune holds together with the next of its like:
// letters, digits and marks, and the parts of an emoji.
func joins(c rune) bool {
	return c == '_' || unicode.In(c, unicode.L, unicode.M, unicode.N, unicode.Cf, unicode.So, unicode.Sk)
}

// next is the first boundary after a place.
func (p page) next(at int) int {
	for at++; !p.boundary(at); at++ {
	}
	return min(at, len(p.text))
}

// prev is the last boundary before a place.
func (p page) prev(at int) int {
	for at--; !p.boundary(at); at-- {
	}
	return max(at, 0)
}
