//go:build !js

package assets

import _ "embed"

//go:embed words/en.txt
var englishWords string

//go:embed words/fa.txt
var persianWords string

//go:embed words/ru.txt
var russianWords string

//go:embed words/zh.txt
var chineseWords string

// wordsIn is the text of the catalogue of a language, or empty.
func wordsIn(language string) string {
	switch language {
	case "fa":
		return persianWords
	case "ru":
		return russianWords
	case "zh":
		return chineseWords
	}
	return ""
}

// Catalogue returns the file of the words in a language, which the page fetches, or
// nil for English, which it carries, and for what there are no words in.
func Catalogue(language string) []byte {
	if text := wordsIn(spoken(language)); text != "" && spoken(language) != "en" {
		return []byte(text)
	}
	return nil
}
