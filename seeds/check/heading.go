package check

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
func IsHeading(t *seeds.Text, sentence Span) bool {
	if sentence.End-sentence.Start > longestHeading {
		return false
	}
	start, end := t.Paragraph(sentence.Start, sentence.End)
	if strings.TrimSpace(t.Slice(start, end)) != t.Slice(sentence.Start, sentence.End) {
		return false
	}
	words := strings.TrimRightFunc(t.Slice(sentence.Start, sentence.End), isClosing)
	last, _ := utf8.DecodeLastRuneInString(words)
	switch {
	case last == '.':
		return isInitialism(lastWord(words))
	case strings.ContainsRune(":;,…،؛、：；，", last):
		return false
	}
	return !unicode.Is(unicode.Sentence_Terminal, last)
}
