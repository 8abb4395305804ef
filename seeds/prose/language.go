package prose

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// IsLanguage reports whether a string has the form of a BCP 47 language tag, as the schema
// of maps asks for.
func IsLanguage(s string) bool {
	for i, part := range strings.Split(s, "-") {
		if len(part) < 1 || len(part) > 8 || i == 0 && (len(part) < 2 || strings.ContainsAny(part, "0123456789")) {
			return false
		}
		if strings.ContainsFunc(part, func(c rune) bool { return c > unicode.MaxASCII || !unicode.IsLetter(c) && !unicode.IsDigit(c) }) {
			return false
		}
	}
	return true
}

// languageOf guesses the language of a text by its script, and within a script by its
// own letters or its smallest words; empty where nothing tells.
func languageOf(text string) string {
	sample := text[:min(len(text), 1<<16)]
	counts := map[string]int{}
	for _, c := range sample {
		counts[scriptOf(c)]++
	}
	delete(counts, "")
	if counts["kana"]*10 > counts["han"] && counts["kana"] > 0 {
		return "ja"
	}
	most := ""
	for script, n := range counts {
		if n > counts[most] || n == counts[most] && script < most {
			most = script
		}
	}
	switch most {
	case "han":
		return "zh"
	case "hangul":
		return "ko"
	case "hebrew":
		return "he"
	case "greek":
		return "el"
	case "arabic":
		return byLetters(sample, "ar", "ur", "ٹڈڑےں", "fa", "پچژگکی")
	case "cyrillic":
		return byLetters(sample, "ru", "uk", "іїєґ", "be", "ў", "sr", "јљњћђ")
	case "latin":
		return bySmallWords(sample)
	}
	return ""
}

// scriptOf is the script of a letter, of those told apart here.
func scriptOf(c rune) string {
	switch {
	case unicode.Is(unicode.Latin, c):
		return "latin"
	case unicode.Is(unicode.Cyrillic, c):
		return "cyrillic"
	case unicode.Is(unicode.Arabic, c):
		return "arabic"
	case unicode.Is(unicode.Han, c):
		return "han"
	case unicode.In(c, unicode.Hiragana, unicode.Katakana):
		return "kana"
	case unicode.Is(unicode.Hangul, c):
		return "hangul"
	case unicode.Is(unicode.Hebrew, c):
		return "hebrew"
	case unicode.Is(unicode.Greek, c):
		return "greek"
	}
	return ""
}

// byLetters is the first of some languages, each followed by letters that others of its
// script have not, of which more than one letter in a hundred is one; or else the usual.
func byLetters(sample, usual string, languages ...string) string {
	letters := 0
	for _, c := range sample {
		if unicode.IsLetter(c) {
			letters++
		}
	}
	for i := 0; i < len(languages); i += 2 {
		own := 0
		for _, c := range sample {
			if strings.ContainsRune(languages[i+1], c) {
				own++
			}
		}
		if own*100 > letters {
			return languages[i]
		}
	}
	return usual
}

// bySmallWords is the language in Latin letters whose smallest words a text has most of.
func bySmallWords(sample string) string {
	small := map[string]string{
		"en": "the of and to in that is was for with on as by it this",
		"de": "der die und das den von zu mit ist nicht ein eine des dem auf",
		"fr": "le la les des et du une est que dans qui pour sur au pas",
		"es": "el los las que y una por con para del se es como más su",
		"it": "il che di della per una con non del sono gli è le nel alla",
		"pt": "o os as que e uma não com para do da em dos ao é",
		"nl": "de het een van en dat niet te zijn voor met op is aan ook",
		"sv": "och att det som en är på av för med den till inte ett har",
		"pl": "i w na się że nie z do to jest jak po od przez dla",
		"tr": "ve bir bu için ile da de olarak gibi daha çok en ne olan kadar",
		"id": "yang dan di dengan untuk dari ini itu pada tidak dalam akan oleh ke adalah",
	}
	counts := map[string]int{}
	for _, word := range strings.FieldsFunc(strings.ToLower(sample), func(c rune) bool { return !unicode.IsLetter(c) }) {
		for language, words := range small {
			if strings.Contains(" "+words+" ", " "+word+" ") {
				counts[language]++
			}
		}
	}
	languages := []string{}
	for language := range counts {
		languages = append(languages, language)
	}
	if len(languages) == 0 {
		return ""
	}
	return slices.MaxFunc(languages, func(a, b string) int { return cmp.Or(cmp.Compare(counts[a], counts[b]), cmp.Compare(b, a)) })
}
