package assets

import (
	"slices"
	"strings"
)

// The words of the interface stand in words, one file a language: en.txt, whose
// head says how such a file is written, fa.txt, ru.txt and zh.txt. The program in
// a page carries English alone; its page fetches the others.

// RightToLeft reports whether the language is written so, and the interface with it.
func (s *Strings) RightToLeft() bool {
	script := scriptOfLanguage(s.Language)
	return script == Arabic || script == Hebrew
}

// Languages are those that the interface speaks, as BCP 47 tags.
func Languages() []string {
	var all []string
	for _, g := range grammars() {
		all = append(all, g.language)
	}
	return all
}

// English returns the words in English.
func English() *Strings {
	words, _ := readWords(englishWords, nil) // a test reads it
	return words
}

// Words returns the words in a language, a BCP 47 tag, and whether there are any
// here: where not they are English.
func Words(language string) (*Strings, bool) {
	name := spoken(language)
	if name == "en" {
		return English(), true
	}
	if data := wordsIn(name); data != "" {
		words, err := readWords(data, English())
		return words, err == nil
	}
	return English(), false
}

// WordsFile is the path of the file that has the words in a language, as ReadWords
// takes them, or empty where there is none: "words/ru.txt" for "ru-RU".
func WordsFile(language string) string {
	if name := spoken(language); name != "" {
		return "words/" + name + ".txt"
	}
	return ""
}

// ReadWords reads a file of words. The error lists all that is wrong with it, line
// by line.
func ReadWords(data []byte) (*Strings, error) { return readWords(string(data), English()) }

// spoken is the catalogue for a BCP 47 tag, or empty. The first part decides. One
// in another script than ours is another matter: who reads traditional characters
// is better served with English than with simplified ones.
func spoken(tag string) string {
	parts := strings.Split(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
	for _, g := range grammars() {
		if g.language != parts[0] {
			continue
		}
		if script := scriptOf(parts); script == "" || script == g.script {
			return g.language
		}
	}
	return ""
}

// scriptOf is the script that a tag names, or that its region writes Chinese in.
func scriptOf(parts []string) string {
	for _, part := range parts[1:] {
		if len(part) == 4 && part[0] > '9' {
			return part
		}
	}
	if parts[0] == "zh" && slices.ContainsFunc(parts, func(p string) bool { return p == "tw" || p == "hk" || p == "mo" }) {
		return "hant"
	}
	return ""
}
