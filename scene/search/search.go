// Package search finds in a map what a reader types: nodes by any of their names,
// links by what they say, quotes, and the other sentences of the documents.
//
// Neither case nor accents count, words may come in any order and unfinished, and
// a slip of the fingers is forgiven. Words are looked up in a vocabulary, so that
// what a query costs follows the number of different words more than the length
// of the documents; what is written without spaces is looked for to the letter.
package search

import "citemap/seeds"

// Kind says what a hit is.
type Kind uint8

// The kinds of hits; of equally good ones the earlier kind comes first.
const (
	Node Kind = iota
	Link
	Quote
	Sentence
)

// Hit is one thing that was found.
type Hit struct {
	Kind Kind
	ID   string // of the node, link or quote; empty for a sentence
	Text string // what it is shown as: the name, the claim in words, the quote, the sentence

	// As is the other word by which it was found where Text alone does not say
	// why: an alias ("Moscow"), the label of a kind, the speaker of a quote.
	As string

	// Document is the id of the document that a quote or a sentence stands in,
	// from code point Start up to End.
	Document   string
	Start, End int

	Heading bool    // the sentence is a heading
	Marks   []Range // what matched of As, or of Text where As is empty: in order and apart
}

// Range is a stretch of a string, from code point Start up to End.
type Range struct{ Start, End int }

// Index finds things in one map. It is not for use by several goroutines at once.
type Index struct {
	m        *seeds.Map
	describe func(link int) string
	built    bool
	table    // what was made of the map once
	desk     // what a query works with
}

// New is an index of a map. Describe puts the link at a position of the map's into
// words ("Russia → China: oil"). The index is made when the first query comes,
// which takes some milliseconds for a long article.
func New(m *seeds.Map, describe func(link int) string) *Index {
	return &Index{m: m, describe: describe}
}

// Find gives what fits a query best, the best first, but no more than so many
// hits. They are what has all words of the query; where nothing has all, what has
// the most of them, if that is at least half.
//
// The words themselves go before longer words that begin with them, those before
// words with a part like them, and those before words that are alike. Of equals
// nodes go before links, quotes and sentences; the heavier go first, and then the
// earlier ones of the map. A quote that a sentence is wholly in stands for it, and
// the first of the passages that match at the very same place for all of them.
//
// The hits are good until the next query.
func (x *Index) Find(query string, most int) []Hit {
	x.hits, x.marks = x.hits[:0], x.marks[:0]
	if most <= 0 || !x.understand(query) {
		return nil
	}
	x.tally()
	clear(x.places)
	for _, r := range x.best(most) {
		if len(x.hits) == most {
			break
		}
		if h := x.hit(r.entry()); x.isNew(h) {
			x.hits = append(x.hits, h)
		}
	}
	x.forget()
	return x.hits
}
