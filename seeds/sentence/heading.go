package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"citemap/seeds"
)

// longestHeading is the length, in code points, above which a line without a
// full stop is no heading: some scripts write no full stops.
const longestHeading = 200

// IsHeading reports whether a sentence is a heading, which claims nothing that
// a quote could support: it is all of its line, short, and nothing in it ends a
// sentence but the points of abbreviations. A line that a colon, a comma or a
// semicolon ends goes on in the next one and is no heading, and nor is a
// question.
func IsHeading(t *seeds.Text, s Span) bool {
	if s.End-s.Start > longestHeading || !isAlone(t, s) {
		return false
	}
	words := strings.TrimRightFunc(t.Slice(s.Start, s.End), isClosing)
	last, _ := utf8.DecodeLastRuneInString(words)
	switch {
	case last == '.':
		return isInitialism(lastWord(words))
	case strings.ContainsRune(":;,…،؛、：；，", last):
		return false
	}
	return !unicode.Is(unicode.Sentence_Terminal, last)
}

// isAlone reports whether there is nothing else in the line of a sentence. It
// looks no further than the next words: a line may be as long as a text.
func isAlone(t *seeds.Text, s Span) bool {
	before, after := "", ""
	for at := s.Start; before != "\n" && at > 0; at-- {
		if before = t.Slice(at-1, at); strings.TrimSpace(before) != "" {
			return false
		}
	}
	for at := s.End; after != "\n" && at < t.Len(); at++ {
		if after = t.Slice(at, at+1); strings.TrimSpace(after) != "" {
			return false
		}
	}
	return true
}
