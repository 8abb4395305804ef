package seeds

import (
	"sort"
	"strings"
	"unicode"
)

// fold is a text with the differences evened out that copying and editors
// make: the form of quotation marks, dashes and ellipses, the width of spaces,
// capitals, composed and decomposed accents, and characters of no width. It
// serves to say where the words of a quote likely are, never to accept them.
type fold struct {
	text string
	from []int32 // for each byte of text, and for its end, the code point of the original
}

// newFold evens out a text. A dash takes the spaces around it with it, and the
// dots of an ellipsis those between them.
func newFold(s string) *fold {
	text, from := make([]byte, 0, len(s)), make([]int32, 0, len(s)+1)
	at := int32(-1)
	for _, c := range s {
		at++
		had, first := len(text), at
		last := byte(0)
		if had > 0 {
			last = text[had-1]
		}
		text = appendEven(text, c)
		if len(text) == had {
			continue
		}
		switch evened := text[had]; {
		case evened == ' ' && (last == ' ' || last == '-'):
			text = text[:had]
			continue
		case evened == '-' && last == ' ':
			first = from[had-1]
			text, from = append(text[:had-1], '-'), from[:had-1]
		case evened == '.' && last == ' ' && had > 1 && text[had-2] == '.':
			text, from = append(text[:had-1], text[had:]...), from[:had-1]
		}
		for len(from) < len(text) {
			from = append(from, first)
		}
	}
	return &fold{text: string(text), from: append(from, at+1)}
}

// trimmed is the fold without the spaces at its ends.
func (f *fold) trimmed() *fold {
	left := len(f.text) - len(strings.TrimLeft(f.text, " "))
	right := max(left, len(strings.TrimRight(f.text, " ")))
	return &fold{text: f.text[left:right], from: f.from[left : right+1]}
}

// byteNear is the byte of the fold that a code point of the original, or the
// first one after it, was made into.
func (f *fold) byteNear(point int) int {
	return sort.Search(len(f.text), func(i int) bool { return int(f.from[i]) >= point })
}

// within gives the code points of the original that bytes first up to end of
// the fold were made of, without those around them that were evened away.
func (f *fold) within(t *Text, first, end int) (start, stop int) {
	start, stop = int(f.from[first]), int(f.from[end])
	for _, c := range t.Slice(start, stop) {
		if !blank(c) {
			break
		}
		start++
	}
	for stop > start {
		c := []rune(t.Slice(stop-1, stop))
		if !blank(c[0]) {
			break
		}
		stop--
	}
	return start, stop
}

// blank reports whether a character is a space or has no width.
func blank(c rune) bool { return unicode.IsSpace(c) || isWidthless(c) }

// appendEven appends what a character is evened out to, which may be nothing.
func appendEven(to []byte, c rune) []byte {
	switch {
	case 'a' <= c && c <= 'z':
		return append(to, byte(c))
	case isQuotationMark(c) && isSingleMark(c):
		return append(to, '\'')
	case isQuotationMark(c):
		return append(to, '"')
	case isDash(c):
		return append(to, '-')
	case c == '…':
		return append(to, "..."...)
	case isWidthless(c):
		return to
	case unicode.IsSpace(c):
		return append(to, ' ')
	case c < 0x80:
		return append(to, byte(unicode.ToLower(c)))
	}
	return appendDecomposed(to, unicode.ToLower(c))
}

func isQuotationMark(c rune) bool {
	return strings.ContainsRune(`'"`+"‘’‚‛′`´“”„‟″«»", c)
}

func isSingleMark(c rune) bool { return strings.ContainsRune("'‘’‚‛′`´", c) }

func isDash(c rune) bool { return strings.ContainsRune("-‐‑‒–—―−", c) }

func isWidthless(c rune) bool { return strings.ContainsRune("\u00AD\u200B\u200C\u200D\u2060\uFEFF", c) }
