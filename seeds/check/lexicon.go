package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"citemap/seeds"
	"citemap/seeds/sentence"

	"golang.org/x/text/unicode/norm"
)

// lexicon is all names of a map in one trie, so that a text is read once for
// all of them.
type lexicon struct {
	next map[edge]int32
	at   [][]name // the names that end at each state
}

// edge is a step in the trie from a state, by a character in lower case.
type edge struct {
	state int32
	c     rune
}

// name is what one or more nodes are called.
type name struct {
	form  []rune // evened, its case kept
	nodes []int  // positions in Map.Nodes
}

// hit is a place of a text where a name stands.
type hit struct {
	Span
	nodes []int
}

// newLexicon makes the trie of the names and aliases of all nodes.
func newLexicon(m *seeds.Map) *lexicon {
	x := &lexicon{next: make(map[edge]int32), at: make([][]name, 1)}
	for i := range m.Nodes {
		n := &m.Nodes[i]
		for _, words := range slices.Concat([]string{n.Name}, n.Aliases) {
			x.add(words, i)
		}
		if isCommon(n.Kind) {
			x.add(lowered(n.Name), i)
		}
	}
	return x
}

// isCommon reports whether nodes of a kind are mostly called by common nouns. A
// map begins their names with a capital ("Color revolutions"), a text does not.
func isCommon(kind string) bool {
	switch kind {
	case "group", "event", "agreement", "weapon", "commodity", "technology", "idea":
		return true
	}
	return false
}

// lowered is a name with its first letter in lower case.
func lowered(words string) string {
	c, size := utf8.DecodeRuneInString(words)
	return string(unicode.ToLower(c)) + words[size:]
}

// add puts a name of a node into the trie.
func (x *lexicon) add(words string, node int) {
	form := []rune(strings.Join(strings.Fields(norm.NFC.String(words)), " "))
	if len(form) == 0 {
		return
	}
	state := int32(0)
	for i, c := range form {
		form[i] = evened(c)
		step := edge{state, unicode.ToLower(form[i])}
		if x.next[step] == 0 {
			x.next[step] = int32(len(x.at))
			x.at = append(x.at, nil)
		}
		state = x.next[step]
	}
	names := x.at[state]
	i := slices.IndexFunc(names, func(n name) bool { return slices.Equal(n.form, form) })
	if i < 0 {
		x.at[state] = append(names, name{form: form, nodes: []int{node}})
	} else if !slices.Contains(names[i].nodes, node) {
		names[i].nodes = append(names[i].nodes, node)
	}
}

// evened is a character with the differences evened out that do not make
// another name: the form of apostrophes, hyphens and spaces.
func evened(c rune) rune {
	switch {
	case c < unicode.MaxASCII && c != '\t':
		return c
	case isApostrophe(c):
		return '\''
	case c == '‐' || c == '‑':
		return '-'
	case unicode.IsSpace(c):
		return ' '
	}
	return c
}

// isIn reports whether the name stands in a text in the case that it asks for.
// A name in lower case may stand in any, and if only its first letter is, that
// one may be a capital, as at the start of a sentence.
func (n name) isIn(text string) bool {
	if !slices.ContainsFunc(n.form, isCapital) {
		return true
	}
	i := 0
	for at, c := range text {
		if c = evened(c); c == ' ' && i > 0 && n.form[i-1] == ' ' {
			continue
		}
		if c != n.form[i] && (at > 0 || unicode.ToLower(c) != n.form[i]) {
			return false
		}
		i++
	}
	return true
}

// isCapital reports whether a character is a capital letter.
func isCapital(c rune) bool { return unicode.IsUpper(c) || unicode.IsTitle(c) }

// find gives the places of a text where names stand, in order. Where two would
// overlap the longer one stands, and of two as long the earlier.
func (x *lexicon) find(s string) []hit {
	c := compose(s)
	hits := longest(x.all(c.text))
	for i := range hits {
		hits[i].Span = c.original(hits[i].Span)
	}
	return hits
}

// all gives every place of a text where a name stands as whole words, ordered
// by where they start.
func (x *lexicon) all(text string) []hit {
	var hits []hit
	point, last := 0, ' '
	for at, c := range text {
		inside := sentence.IsWordy(last) && sentence.IsWordy(c) && !sentence.IsSpaceless(last) && !sentence.IsSpaceless(c)
		if !inside {
			hits = x.from(hits, text, at, point)
		}
		last = c
		point++
	}
	return hits
}

// from appends the names that start at a byte offset of a text, which is at a
// code point of it.
func (x *lexicon) from(hits []hit, text string, at, point int) []hit {
	state, last := int32(0), rune(0)
	end, n := at, 0
	for end < len(text) {
		raw, size := utf8.DecodeRuneInString(text[end:])
		c := evened(raw)
		if raw == '\n' {
			return hits
		}
		if c != ' ' || last != ' ' {
			if state = x.next[edge{state, unicode.ToLower(c)}]; state == 0 {
				return hits
			}
		}
		last = c
		end += size
		n++
		for _, name := range x.at[state] {
			if name.isIn(text[at:end]) && isWhole(text, at, end) {
				hits = append(hits, hit{Span{point, point + n}, name.nodes})
			}
		}
	}
	return hits
}
