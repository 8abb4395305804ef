package seeds

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// MaxFile is the size, in bytes, that a map file and each document of it may
// have.
const MaxFile = 8 << 20

// source is the text of one file, and where faults in it are placed.
type source struct {
	name string
	rank int // 0: the map; documents follow in their order
	text string
	root *value // what the file holds, if it is JSON
}

// tracker finds line and column of ever later byte offsets in one sweep.
type tracker struct {
	src          *source
	at           int
	line, column int
}

// to is the line and column, from 1 and in code points, of a byte offset no
// smaller than that of the call before.
func (t *tracker) to(at int) (line, column int) {
	at = min(at, len(t.src.text))
	passed := t.src.text[t.at:at]
	if n := strings.Count(passed, "\n"); n > 0 {
		t.line += n
		t.column = 1
		passed = passed[strings.LastIndexByte(passed, '\n')+1:]
	}
	t.column += utf8.RuneCountInString(passed)
	t.at = at
	return t.line, t.column
}

// fits reports whether a file is small enough to be looked at, and notes a
// fault where it is not.
func (r *report) fits(src *source, size int) bool {
	if size <= MaxFile {
		return true
	}
	r.add(src, -1, Fault{Problem: fmt.Sprintf("the file has %d bytes", size),
		Expected: fmt.Sprintf("at most %d (8 MiB)", MaxFile)})
	return false
}

// checkEncoding notes each run of bytes that is not UTF-8.
func (r *report) checkEncoding(src *source) bool {
	good := true
	rest := src.text
	for !utf8.ValidString(rest) {
		good = false
		at := len(src.text) - len(rest) + invalidAt(rest)
		r.add(src, at, Fault{Problem: fmt.Sprintf("byte 0x%02x is not UTF-8", src.text[at]), Expected: "UTF-8"})
		next := at
		for next < len(src.text) {
			c, size := utf8.DecodeRuneInString(src.text[next:])
			if c != utf8.RuneError || size != 1 {
				break
			}
			next++
		}
		rest = src.text[next:]
	}
	return good
}

// invalidAt is the offset of the first byte that is not UTF-8.
func invalidAt(s string) int {
	for i, c := range s {
		if c != utf8.RuneError {
			continue
		}
		if _, size := utf8.DecodeRuneInString(s[i:]); size == 1 {
			return i
		}
	}
	return len(s)
}

// hidden reports whether a character can make a text look like another one, or
// end it early: NUL and the bidirectional embeddings, overrides and isolates
// of Unicode Standard Annex 9.
func hidden(c rune) bool {
	return c == 0 || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)
}

// hiddenFault is the fault of a hidden character.
func hiddenFault(c rune) Fault {
	return Fault{Problem: fmt.Sprintf("the text has the character U+%04X", c),
		Expected: "no NUL and no bidirectional control"}
}
