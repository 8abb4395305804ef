package seeds

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fold is a text with the differences evened out that copying and editors
// make: the form of quotation marks and dashes, the width of spaces, capitals,
// and characters of no width. It serves to say where the words of a quote
// likely are, never to accept them.
type fold struct {
	text string
	from []int32 // the code point of the original that each of text's is made of
}

// newFold evens out a document. A dash takes the spaces around it with it.
func newFold(t *Text) *fold {
	from := make([]int32, 0, t.Len())
	text := make([]byte, 0, len(t.String()))
	at := int32(-1)
	for _, c := range t.String() {
		at++
		evened := even(c)
		last := byte(0)
		if len(text) > 0 {
			last = text[len(text)-1]
		}
		switch {
		case evened == " " && (last == ' ' || last == '-'):
			continue
		case evened == "-" && last == ' ':
			text, from = text[:len(text)-1], from[:len(from)-1]
		}
		text = append(text, evened...)
		for range utf8.RuneCountInString(evened) {
			from = append(from, at)
		}
	}
	return &fold{text: string(text), from: from}
}

// find gives the code points of the document, nearest to near, that read like
// words.
func (f *fold) find(words string, near int) (start, end int, ok bool) {
	w := strings.TrimSpace(newFold(NewText(words)).text)
	if w == "" {
		return 0, 0, false
	}
	at := closestIndex(f.text, w, f.byteNear(near))
	if at < 0 {
		return 0, 0, false
	}
	first := utf8.RuneCountInString(f.text[:at])
	last := first + utf8.RuneCountInString(w) - 1
	return int(f.from[first]), int(f.from[last]) + 1, true
}

// byteNear is the byte offset of the character that a code point of the
// document, or one soon after it, was made into.
func (f *fold) byteNear(point int) int {
	n := 0
	for at := range f.text {
		if int(f.from[n]) >= point {
			return at
		}
		n++
	}
	return len(f.text)
}

// even is what a character is evened out to.
func even(c rune) string {
	switch c {
	case '‘', '’', '‚', '‛', '′', '`', '´':
		return "'"
	case '“', '”', '„', '‟', '″', '«', '»':
		return `"`
	case '‐', '‑', '‒', '–', '—', '―', '−':
		return "-"
	case '…':
		return "..."
	case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF':
		return ""
	}
	if unicode.IsSpace(c) {
		return " "
	}
	return string(unicode.ToLower(c))
}
