package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"citemap/seeds"

	"github.com/rivo/uniseg"
)

// Sentences are the sentences of a text in its order, without the white space
// around them. Headings are among them; IsHeading tells. What has neither letter
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
func Sentences(t *seeds.Text) []Span {
	var spans []Span
	at := 0
	for line := range strings.Lines(t.String()) {
		for line != "" {
			n := sentenceLength(line)
			if s := trimmed(line[:n], at); strings.ContainsFunc(line[:n], isWordy) {
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

// isWordy reports whether a character is of the kind that words are made of.
func isWordy(c rune) bool { return unicode.IsLetter(c) || unicode.IsNumber(c) }

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
	case !isWordy(next):
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
		if !unicode.IsLetter(c) || isSpaceless(c) || unicode.Is(unicode.Hangul, c) {
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
