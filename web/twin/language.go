//go:build !js

package twin

import "strings"

// baseLanguage is the language of a BCP 47 tag without script and region, in lower case.
func baseLanguage(tag string) string {
	language, _, _ := strings.Cut(strings.ToLower(tag), "-")
	return language
}

// direction is the way a language is written, ltr or rtl: by the script that
// its tag names, else by the one it is mostly written in (Unicode CLDR,
// scriptMetadata and likelySubtags).
func direction(tag string) string {
	for _, part := range strings.Split(strings.ToLower(tag), "-")[1:] {
		if len(part) != 4 || part[0] <= '9' {
			continue
		}
		switch part {
		case "arab", "aran", "hebr", "syrc", "thaa", "nkoo", "adlm", "rohg", "mand", "samr":
			return "rtl"
		}
		return "ltr"
	}
	switch baseLanguage(tag) {
	case "ar", "arz", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "ks", "lrc", "mzn", "nqo", "pnb", "prs", "ps",
		"sd", "skr", "syr", "ug", "ur", "yi":
		return "rtl"
	}
	return "ltr"
}
