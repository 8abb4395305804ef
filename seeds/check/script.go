package check

import "unicode"

// isSpaceless reports whether a letter is of a script that is written without
// spaces between words. The annex breaks such text at every letter, or needs a
// dictionary for it.
func isSpaceless(c rune) bool {
	return c > unicode.MaxLatin1 && unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo,
		unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}
