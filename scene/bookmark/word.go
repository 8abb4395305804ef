package bookmark

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// isName reports whether a text can be a name, alone or in a list.
func isName(s string) bool {
	return s != "" && len(s) <= longestName && utf8.ValidString(s) && !strings.ContainsFunc(s, partsNames)
}

// partsNames reports whether a character can stand in no name.
func partsNames(r rune) bool {
	return !strconv.IsPrint(r) || r == ' ' || r == ',' || r == ';'
}

// isOneOf reports whether a text is one of some words with spaces around.
func isOneOf(words, text string) bool {
	return strings.IndexByte(text, ' ') < 0 && strings.Contains(words, " "+text+" ")
}

// meant is the word for what another one says too.
func meant(word string) string {
	switch word {
	case "force":
		return ""
	case "paper":
		return "light"
	case "night":
		return "dark"
	}
	return word
}
