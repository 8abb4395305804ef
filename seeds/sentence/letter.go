package sentence

import "unicode"

// IsWordy reports whether a character is of the kind that words are made of.
func IsWordy(c rune) bool { return unicode.IsLetter(c) || unicode.IsNumber(c) }

// IsSpaceless reports whether a letter is of a script that is written without
// spaces between words. Unicode Standard Annex #29 breaks such text at every
// letter, or needs a dictionary for it.
func IsSpaceless(c rune) bool {
	return c > unicode.MaxLatin1 && unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo,
		unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}
