package check

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"citemap/seeds"
	"citemap/seeds/sentence"
)

// In scripts without capitals nothing tells a name from a word, so the words are listed
// that recur: fewer than all, and more than names.

const (
	leastFrequent = 3  // times that a word recurs
	mostFrequent  = 80 // words that are listed
)

// Frequent are the words that recur in a text whose letters have no case (Arabic,
// Persian, Hebrew, Chinese, Japanese), the most frequent first; none where a third of
// its letters or more have one. A word is one of at least three letters that stands in
// no more than half of the sentences and is none of the smallest words of Persian, Arabic
// and Hebrew; in scripts without spaces, two to four
// characters in a row that recur, and not only as part of longer ones. What nodes of
// the map are called is left out.
func Frequent(t *seeds.Text, sentences []Span, m *seeds.Map) []Term {
	if hasCase(t.String()) {
		return nil
	}
	known := make(map[string]bool)
	for i := range m.Nodes {
		for _, name := range append([]string{m.Nodes[i].Name}, m.Nodes[i].Aliases...) {
			known[name] = true
		}
	}
	tally := tally{terms: make(map[string]*Term), sentences: make(map[string]int), last: make(map[string]int)}
	for i, s := range sentences {
		if !IsHeading(t, s) {
			recurring(t.Slice(s.Start, s.End), s.Start, func(words string, at Span) { tally.note(words, at, i+1) })
		}
	}
	var terms []Term
	for words, term := range tally.terms {
		if term.Count >= leastFrequent && !known[words] && !isSmall(words) && tally.sentences[words]*2 <= max(len(sentences), 4*leastFrequent) {
			terms = append(terms, *term)
		}
	}
	terms = withoutParts(terms)
	slices.SortFunc(terms, func(a, b Term) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.First.Start, b.First.Start))
	})
	return terms[:min(len(terms), mostFrequent)]
}

// tally counts words.
type tally struct {
	terms     map[string]*Term
	sentences map[string]int // in which a word stands
	last      map[string]int // the sentence, from 1, in which it was counted last
}

// note counts a word that stands at a place in a sentence.
func (t *tally) note(words string, at Span, sentence int) {
	term := t.terms[words]
	if term == nil {
		term = &Term{Words: words, First: at}
		t.terms[words] = term
	}
	term.Count++
	if t.last[words] != sentence {
		t.last[words] = sentence
		t.sentences[words]++
	}
}

// hasCase reports whether a third of the letters of a text or more have a case.
func hasCase(s string) bool {
	letters, cased := 0, 0
	for _, c := range s {
		if unicode.IsLetter(c) {
			letters++
			if unicode.IsUpper(c) || unicode.IsLower(c) {
				cased++
			}
		}
	}
	return letters == 0 || 3*cased >= letters
}

// recurring gives the words of a sentence that starts at a code point, and in scripts
// without spaces each two, three and four characters that follow one another.
func recurring(s string, point int, note func(words string, at Span)) {
	letters := []rune(s)
	for at := 0; at < len(letters); {
		end := at
		spaceless := sentence.IsSpaceless(letters[at])
		for end < len(letters) && (unicode.IsLetter(letters[end]) || unicode.IsMark(letters[end]) || letters[end] == '\u200c') &&
			sentence.IsSpaceless(letters[end]) == spaceless {
			end++
		}
		if spaceless {
			for n := 2; n <= 4; n++ {
				for i := at; i+n <= end; i++ {
					if words := string(letters[i : i+n]); !hasFunctionWord(words) {
						note(words, Span{point + i, point + i + n})
					}
				}
			}
		} else if end-at >= 3 {
			note(string(letters[at:end]), Span{point + at, point + end})
		}
		at = max(end, at+1)
	}
}

// isSmall reports whether a word is one of those that Persian, Arabic or Hebrew cannot do
// without, of three letters or more.
func isSmall(word string) bool {
	const persian = " است این برای شده کرد کرده شد بود های کند می‌شود می‌کند شود خود نیز باید اما یکی دیگر گفت هستند بوده دارد دارند پیش بین کنند روز سال "
	const arabic = " على إلى التي الذي هذا هذه ذلك كان كانت أنه أنها بين بعد قبل كما منذ عند لكن وقد غير وهو وهي قال أكثر مع عن أو ثم حيث خلال حتى "
	const hebrew = " של את על הוא היא זה זאת לא גם כי אם או עם אל כל היה היו הייתה אשר בין לפני אחרי יותר מאוד רק אבל אלה "
	return strings.Contains(persian+arabic+hebrew, " "+word+" ")
}

// hasFunctionWord reports whether a character of some is one that joins words in
// Chinese, or a syllable of Japanese.
func hasFunctionWord(words string) bool {
	return strings.ContainsAny(words, "的了是在和与與及等也就都而但或把被对對从從向于於以为為之其这這那不有个個将將已中上下所并並后後") ||
		strings.ContainsFunc(words, func(c rune) bool { return unicode.Is(unicode.Hiragana, c) })
}

// withoutParts leaves out what stands mostly as part of something longer that is there
// as well.
func withoutParts(terms []Term) []Term {
	count := make(map[string]int, len(terms)) // of the most frequent longer one
	for _, t := range terms {
		if r, _ := utf8.DecodeRuneInString(t.Words); !sentence.IsSpaceless(r) {
			continue
		}
		letters := []rune(t.Words)
		for n := 2; n < len(letters); n++ {
			for i := 0; i+n <= len(letters); i++ {
				part := string(letters[i : i+n])
				count[part] = max(count[part], t.Count)
			}
		}
	}
	return slices.DeleteFunc(terms, func(t Term) bool { return 3*count[t.Words] > 2*t.Count })
}
