package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestAbbreviation bounds, in bytes, how far back an abbreviation is looked
// for.
const longestAbbreviation = 32

// lastWord is what stands at the end of a sentence after the last white space,
// dash or opening mark.
func lastWord(sentence string) string {
	tail := sentence[max(0, len(sentence)-longestAbbreviation):]
	i := strings.LastIndexFunc(tail, func(c rune) bool {
		return unicode.IsSpace(c) || unicode.In(c, unicode.Ps, unicode.Pe, unicode.Pd, unicode.Quotation_Mark)
	})
	if i < 0 {
		return tail
	}
	_, size := utf8.DecodeRuneInString(tail[i:])
	return tail[i+size:]
}

// isInitialism reports whether a word is single letters with a point after
// each: "U.S.", "J.", "e.g.". Letters of scripts that write a word with one
// letter do not count.
func isInitialism(word string) bool {
	for word != "" {
		c, size := utf8.DecodeRuneInString(word)
		if !unicode.IsLetter(c) || IsSpaceless(c) || unicode.Is(unicode.Hangul, c) {
			return false
		}
		rest, pointed := strings.CutPrefix(word[size:], ".")
		if !pointed {
			return false
		}
		word = rest
	}
	return true
}

// isTitle reports whether a word is an abbreviation that a name follows.
func isTitle(word string) bool {
	switch word {
	case "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "St.", "Mt.", "Rev.", "Hon.", "Messrs.", "Mme.", "Mlle.",
		"Gen.", "Adm.", "Col.", "Maj.", "Capt.", "Lt.", "Sgt.", "Sen.", "Rep.", "Gov.", "Amb.",
		"vs.", "cf.", "им.", "проф.", "ген.", "акад.":
		return true
	}
	return false
}

// wantsNumber reports whether a word is an abbreviation that a number follows.
func wantsNumber(word string) bool {
	switch word {
	case "No.", "Nos.", "Nr.", "Art.", "Sec.", "Ch.", "Fig.", "Vol.", "Jan.", "Feb.", "Mar.", "Apr.",
		"Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec.", "ст.":
		return true
	}
	return false
}
