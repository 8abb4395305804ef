// Package sentence tells where the sentences of a text are, and which of them are
// headings.
package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"citemap/seeds"

	"github.com/rivo/uniseg"
)

// In gives the sentences of a text in its order, without the white space around
// them. Headings are among them; IsHeading tells. What has neither letter
// nor digit, as a line of asterisks, is no sentence.
//
// The boundaries are those of Unicode Standard Annex #29, section 5, within each
// line, with what the annex leaves to be tailored. No sentence ends
//   - after an initialism or a title ("U.S.", "J. R.", "Dr.") where a letter
//     follows, unless a closing quotation mark stands between: "the U.S. Senate"
//     is by far more frequent than a sentence that ends so;
//   - after an abbreviation that wants a number ("No. 5", "Oct. 7");
//   - before a lower-case letter, as in “Why?” he asked.
//
// And a mark that opens, as in 。“ without a space, belongs to the sentence after
// it, and one that closes, as in « Non. » with one, to that before.
func In(t *seeds.Text) []Span {
	var spans []Span
	at := 0
	for line := range strings.Lines(t.String()) {
		for line != "" {
			n := sentenceLength(line)
			if s := trimmed(line[:n], at); strings.ContainsFunc(line[:n], IsWordy) {
				spans = append(spans, s)
			}
			at += utf8.RuneCountInString(line[:n])
			line = line[n:]
		}
	}
	return spans
}

// trimmed is the span of a piece of text at a code point, without the white
// space around it.
func trimmed(piece string, at int) Span {
	bare := strings.TrimLeftFunc(piece, unicode.IsSpace)
	start := at + utf8.RuneCountInString(piece) - utf8.RuneCountInString(bare)
	return Span{start, start + utf8.RuneCountInString(strings.TrimRightFunc(bare, unicode.IsSpace))}
}

// sentenceLength is how many bytes of a line its first sentence takes.
func sentenceLength(line string) int {
	n := 0
	for n < len(line) {
		piece, _, _ := uniseg.FirstSentenceInString(line[n:], -1)
		n += len(withoutOpening(piece, line[n+len(piece):]))
		n += stragglers(line[n:])
		if ends(line[:n], line[n:]) {
			break
		}
	}
	return n
}

// withoutOpening is a sentence without the marks at its end that open the next
// one. The annex takes every quotation mark after a full stop for a closing
// one; what stands between the stop and a letter, with no space, can only be
// told by its shape.
func withoutOpening(piece, rest string) string {
	next, _ := utf8.DecodeRuneInString(rest)
	if rest == "" || unicode.IsSpace(next) {
		return piece
	}
	bare := strings.TrimRightFunc(piece, func(c rune) bool { return unicode.In(c, unicode.Ps, unicode.Pi) })
	if bare == "" {
		return piece
	}
	return bare
}

// stragglers is how many bytes at the start of the rest of a line are closing
// marks that a space parts from their sentence, as in « Non. », with the space
// after them.
func stragglers(rest string) int {
	after := strings.TrimLeftFunc(rest, isClosing)
	bare := strings.TrimLeftFunc(after, unicode.IsSpace)
	if len(after) == len(rest) || len(bare) == len(after) && bare != "" {
		return 0
	}
	return len(rest) - len(bare)
}

// ends reports whether a sentence that the annex ends does end there, before
// the rest of its line.
func ends(sentence, rest string) bool {
	next, _ := utf8.DecodeRuneInString(rest)
	bare := strings.TrimRightFunc(sentence, unicode.IsSpace)
	switch {
	case strings.ContainsAny(sentence[len(bare):], "\r\n\u0085\u2028\u2029"):
		return true
	case unicode.IsLower(next):
		return false
	case !IsWordy(next):
		return true
	}
	stop := strings.TrimRightFunc(bare, isClosing)
	if !strings.HasSuffix(stop, ".") || strings.ContainsFunc(bare[len(stop):], isQuotation) {
		return true
	}
	word := lastWord(stop)
	if unicode.IsLetter(next) {
		return !isInitialism(word) && !isTitle(word)
	}
	return !wantsNumber(word)
}

// isClosing reports whether a character can stand between the full stop of a
// sentence and the next one.
func isClosing(c rune) bool {
	return isQuotation(c) || unicode.In(c, unicode.Pe, unicode.Ps)
}

// isQuotation reports whether a character is a quotation mark. Which of them
// opens and which closes differs from language to language.
func isQuotation(c rune) bool { return unicode.Is(unicode.Quotation_Mark, c) }
