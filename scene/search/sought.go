package search

import (
	"slices"
	"unicode"
)

// cost says how far what was found is from what was sought; of several words the
// costs are added up.
type cost int16

const (
	exact  cost = 0
	begun  cost = 2 // the word goes on where the sought one ends
	part   cost = 4 // the sought one is within the word
	slip   cost = 6 // one letter is amiss
	never  cost = 100
	more   cost = 3 // for every further slip
	onward cost = 1 // for a slip in a word that goes on
	beside cost = 1 // for a word that is neither of the name nor of the text
	filler cost = 3 // for lacking a word that tells little
	whole  cost = 1 // off for a name that is all that is sought
)

const (
	mostWords    = 12   // of a query; more are left out
	longestQuery = 1000 // bytes; what follows is left out
	fewPassages  = 12   // that have a word do not make it a filler
	shortestPart = 3    // letters; fewer are part of everything
	shortestSwap = 5    // letters of a word of which the first two may be swapped
	shortestRest = 5    // letters of a word that may be both mistyped and unfinished
)

// sought is one word of a query.
type sought struct {
	letters   []rune
	key       []byte // the same in UTF-8
	traits    traits
	slips     int // letters that may be amiss
	spaceless bool
	filler    bool
}

// understand takes a query apart, and reports whether there is anything in it.
func (x *Index) understand(query string) bool {
	if !x.built {
		x.build()
	}
	x.query.read(query[:min(len(query), longestQuery)])
	x.sought, x.keys = x.sought[:0], x.keys[:0]
	for _, w := range x.query.words {
		if len(x.sought) < mostWords && (!w.joined || len(x.query.words) == 1) {
			x.sought = append(x.sought, x.seek(w))
		}
	}
	x.setAside()
	return len(x.sought) > 0
}

// seek is a word of the query as it is looked for. Words of up to three letters
// have to be right, those of up to seven may have one letter amiss, and longer ones
// two; but what is a word of the map is less likely mistyped, and a wrong digit
// makes another number.
func (x *Index) seek(w word) sought {
	letters := x.query.of(w)
	at := len(x.keys)
	x.keys = appendLetters(x.keys, letters)
	q := sought{letters: letters, key: x.keys[at:], traits: traitsOf(letters), spaceless: w.spaceless}
	switch n := len(letters); {
	case n < 4 || n > longestSlipped || w.spaceless || slices.ContainsFunc(letters, unicode.IsDigit):
		return q
	case n < 8:
		q.slips = 1
	default:
		q.slips = 2
	}
	if _, known := x.vocabulary.has(q.key); known {
		q.slips--
	}
	return q
}

// setAside tells which of the sought words are fillers: names and links are found
// as if they had them, and passages without them, if further down. Where all are
// fillers, none is.
func (x *Index) setAside() {
	x.needed = 0
	for i := range x.sought {
		if x.sought[i].filler = x.tellsLittle(&x.sought[i]); !x.sought[i].filler {
			x.needed++
		}
	}
	if x.needed == 0 {
		for i := range x.sought {
			x.sought[i].filler = false
		}
		x.needed = len(x.sought)
	}
	x.fillers = filler * cost(len(x.sought)-x.needed)
}

// tellsLittle reports whether a fifth of all passages have a word, as with articles
// and prepositions, and it names nothing.
func (x *Index) tellsLittle(q *sought) bool {
	word, known := x.vocabulary.has(q.key)
	many := max(x.passages/5, fewPassages)
	return known && len(x.postings.of(word)) > many && len(x.names[string(q.key)]) == 0
}

// in finds a sought word in letters of a word that was read, and says how far from
// it they are and which of them are like it. The cost is never where none are.
func (q *sought) in(letters []rune, slips *slipTable) (c cost, from, to int) {
	n := len(q.letters)
	at := indexOf(letters, q.letters)
	switch {
	case at >= 0 && (q.spaceless || n == len(letters)):
		return exact, at, at + n
	case q.filler:
		return never, 0, 0
	case at == 0:
		return begun, 0, n
	case at > 0 && n >= shortestPart:
		return part, at, at + n
	}
	return q.slipped(letters, slips)
}

// slipped is in where the word may have been mistyped. The first letter has to be
// right, or change places with the second: where it is wrong, something else was
// meant.
func (q *sought) slipped(letters []rune, table *slipTable) (c cost, from, to int) {
	if q.slips == 0 || len(letters) == 0 {
		return never, 0, 0
	}
	swapped := len(q.letters) >= shortestSwap && len(letters) > 1 && letters[0] == q.letters[1] && letters[1] == q.letters[0]
	if letters[0] != q.letters[0] && !swapped {
		return never, 0, 0
	}
	slips, used := table.slips(q.letters, letters, q.slips)
	c = slip + more*cost(slips-1)
	switch {
	case slips > q.slips || slips == 0:
		return never, 0, 0
	case used == len(letters):
		return c, 0, used
	case len(q.letters) >= shortestRest:
		return c + onward, 0, used
	}
	return never, 0, 0
}

// indexOf is where letters first stand within others, or -1.
func indexOf(within, letters []rune) int {
	for i := 0; i+len(letters) <= len(within); i++ {
		if slices.Equal(within[i:i+len(letters)], letters) {
			return i
		}
	}
	return -1
}
