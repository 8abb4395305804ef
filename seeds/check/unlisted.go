package check

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"citemap/seeds"
)

// Term is a name of which the map has no node.
type Term struct {
	Words string `json:"words"`
	Count int    `json:"count"`
	First Span   `json:"first"` // where it stands first
}

// Unlisted are the names in a text that no node's name or alias covers, the most
// frequent first, and then by where they first stand: an author's to-do list.
//
// A name is taken to be a run of capitalised words ("Persian Gulf", "Ministries of
// Interior", "Su-35"). A single word at the start of a sentence or of a quotation
// counts only if it has its capital elsewhere too, and the first of several is
// left off where the text has it in lower case as well. So the list is rough; it
// names peoples and months, in German it would name every noun, and it is empty
// for scripts without capitals.
//
// The sentences are those of the text, in its order.
func Unlisted(t *seeds.Text, sentences []Span, m *seeds.Map) []Term {
	var known []Span
	for _, h := range newLexicon(m).find(t.String()) {
		known = append(known, h.Span)
	}
	var runs []run
	small := make(map[string]bool)
	for _, s := range sentences {
		if IsHeading(t, s) {
			continue
		}
		tokens := tokensOf(t.Slice(s.Start, s.End), s.Start)
		for _, w := range tokens {
			if !w.capital {
				small[w.text] = true
			}
		}
		runs = append(runs, runsOf(tokens)...)
	}
	runs = sure(runs, small)
	runs = slices.DeleteFunc(runs, func(r run) bool { return r.isKnown(known) })
	return counted(t, runs)
}

// token is a word of a sentence as the search for names sees it.
type token struct {
	Span
	text    string
	gap     string // what stands between the word before and this one
	capital bool
}

// tokensOf are the words of a sentence that starts at a code point. A possessive
// ending is left off, and becomes part of the gap; the last point of an initialism
// is part of the word.
func tokensOf(sentence string, point int) []token {
	var tokens []token
	end := 0
	for at, word := range words(sentence) {
		if i := strings.LastIndexFunc(word, isApostrophe); i > 0 && !strings.ContainsFunc(word[i:], unicode.IsUpper) {
			word = word[:i]
		}
		if strings.Contains(word, ".") && strings.HasPrefix(sentence[at+len(word):], ".") {
			word = sentence[at : at+len(word)+1]
		}
		gap := sentence[end:at]
		point += utf8.RuneCountInString(gap)
		length := utf8.RuneCountInString(word)
		first, _ := utf8.DecodeRuneInString(word)
		tokens = append(tokens, token{Span{point, point + length}, word, gap, isCapital(first)})
		point += length
		end = at + len(word)
	}
	return tokens
}

// run is capitalised words in a row.
type run struct {
	words   []token
	certain bool // the first is capitalised though nothing starts with it
}

// runsOf are the runs of capitalised words in a sentence.
func runsOf(tokens []token) []run {
	var runs []run
	for i := 0; i < len(tokens); i++ {
		if !tokens[i].capital {
			continue
		}
		first := i
		for n := joins(tokens[i+1:]); n > 0; n = joins(tokens[i+1:]) {
			i += n
		}
		starts := first == 0 || strings.ContainsFunc(tokens[first].gap, isQuotation)
		runs = append(runs, run{tokens[first : i+1], !starts})
	}
	return runs
}

// joins is how many of the words that follow one of a name belong to it: another
// capitalised one, a number after a hyphen, or a small word with a capitalised one
// after it.
func joins(next []token) int {
	switch {
	case len(next) == 0:
		return 0
	case next[0].gap == "-" && !unicode.IsLower([]rune(next[0].text)[0]):
		return 1
	case !isSpace(next[0].gap):
		return 0
	case next[0].capital:
		return 1
	case len(next) > 1 && next[1].capital && isSpace(next[1].gap) && isParticle(next[0].text):
		return 2
	}
	return 0
}

// isSpace reports whether words are parted by one space, be it one at which no line
// breaks, as pages have it in names.
func isSpace(gap string) bool { return gap == " " || gap == "\u00A0" || gap == "\u202F" }

// isParticle reports whether a small word stands within names.
func isParticle(word string) bool {
	switch word {
	case "of", "de", "du", "des", "da", "do", "dos", "di", "del", "della", "von", "van", "der", "den", "bin", "ibn", "al", "el":
		return true
	}
	return false
}

// sure are the runs that are names rather than words with which something starts,
// given the words that the text has in lower case.
func sure(runs []run, small map[string]bool) []run {
	elsewhere := make(map[string]bool)
	for _, r := range runs {
		if r.certain {
			elsewhere[r.key()] = true
		}
	}
	var kept []run
	for _, r := range runs {
		if !r.certain && !elsewhere[r.key()] && small[strings.ToLower(r.words[0].text)] {
			r = r.withoutFirst()
		}
		if r.certain || elsewhere[r.key()] || len(r.words) > 1 {
			kept = append(kept, r)
		}
	}
	return kept
}

// withoutFirst is what a run leaves without its first word.
func (r run) withoutFirst() run {
	rest := r.words[1:]
	for len(rest) > 0 && !rest[0].capital {
		rest = rest[1:]
	}
	return run{rest, len(rest) > 0}
}

// key is what two runs of the same words have in common.
func (r run) key() string {
	texts := make([]string, len(r.words))
	for i, w := range r.words {
		texts[i] = w.text
	}
	return strings.Join(texts, " ")
}

// isKnown reports whether known spans, ordered and disjoint, cover the words of
// the run, the first of which may be capitalised only because something starts with
// it; or whether there is no more to the run than a letter.
func (r run) isKnown(known []Span) bool {
	if len(r.words) == 1 && r.words[0].length() == 1 {
		return true
	}
	words := r.words
	if !r.certain && len(words) > 1 {
		words = r.withoutFirst().words
	}
	return !slices.ContainsFunc(words, func(w token) bool {
		i := spanAt(known, w.Start)
		return i == len(known) || !known[i].holds(w.Span)
	})
}

// counted makes terms of runs.
func counted(t *seeds.Text, runs []run) []Term {
	plainSpaces := strings.NewReplacer("\u00A0", " ", "\u202F", " ")
	var terms []Term
	at := make(map[string]int)
	for _, r := range runs {
		i, ok := at[r.key()]
		if !ok {
			i = len(terms)
			at[r.key()] = i
			place := Span{r.words[0].Start, r.words[len(r.words)-1].End}
			terms = append(terms, Term{Words: plainSpaces.Replace(t.Slice(place.Start, place.End)), First: place})
		}
		terms[i].Count++
	}
	slices.SortStableFunc(terms, func(a, b Term) int { return cmp.Compare(b.Count, a.Count) })
	return terms
}

// isQuotation reports whether a character is a quotation mark.
func isQuotation(c rune) bool { return unicode.Is(unicode.Quotation_Mark, c) }
