package check

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"citemap/seeds/sentence"

	"github.com/rivo/uniseg"
)

// words are the words of a text with the byte offsets at which they start: what
// stands between two boundaries of Unicode Standard Annex #29, section 4, if it
// has a letter or a digit.
func words(s string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		at, rest, state := 0, s, -1
		for rest != "" {
			var word string
			word, rest, state = uniseg.FirstWordInString(rest, state)
			if strings.ContainsFunc(word, sentence.IsWordy) && !yield(at, word) {
				return
			}
			at += len(word)
		}
	}
}

// isWhole reports whether text[start:end] is made of whole words: if it starts
// and ends at boundaries of the annex. The annex takes no apostrophe for a
// boundary; here one is after an elided article (l’Iran) and before a possessive
// or a suffix (Iran’s, İran’ın). Of scripts without spaces any letters will do,
// and a Korean particle may follow.
func isWhole(text string, start, end int) bool {
	return startsWord(text, start) && endsWord(text, end)
}

// startsWord reports whether a word can start at a byte offset.
func startsWord(text string, at int) bool {
	before, size := utf8.DecodeLastRuneInString(text[:at])
	if isApostrophe(before) {
		elided, _ := utf8.DecodeLastRuneInString(text[:at-size])
		return elided != 'O' // O’Neill is no elision of Neill
	}
	return isBoundary(text, at)
}

// endsWord reports whether a word can end at a byte offset.
func endsWord(text string, at int) bool {
	after, size := utf8.DecodeRuneInString(text[at:])
	if isApostrophe(after) {
		suffix, _ := utf8.DecodeRuneInString(text[at+size:])
		return !unicode.IsUpper(suffix)
	}
	last, _ := utf8.DecodeLastRuneInString(text[:at])
	return unicode.Is(unicode.Hangul, last) && unicode.Is(unicode.Hangul, after) || isBoundary(text, at)
}

// isApostrophe reports whether a character serves as an apostrophe, curly or
// straight.
func isApostrophe(c rune) bool { return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' }

// boundaryContext is how many bytes around a place are looked at to tell
// whether it is a boundary. Only words longer than that could be cut wrongly.
const boundaryContext = 128

// isBoundary reports whether the annex has a word boundary at a byte offset.
func isBoundary(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at:])
	switch {
	case at == 0 || at == len(text):
		return true
	case unicode.IsMark(after):
		return false
	case unicode.IsSpace(before) || unicode.IsSpace(after) || sentence.IsSpaceless(before) || sentence.IsSpaceless(after):
		return true
	}
	from := max(0, at-boundaryContext)
	if space := strings.LastIndexByte(text[from:at], ' '); space >= 0 {
		from += space
	}
	for from > 0 && from < at && !utf8.RuneStart(text[from]) {
		from++
	}
	rest, state := text[from:min(len(text), at+boundaryContext)], -1
	for from < at {
		var word string
		word, rest, state = uniseg.FirstWordInString(rest, state)
		from += len(word)
	}
	return from == at
}
