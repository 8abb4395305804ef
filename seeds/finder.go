package seeds

import (
	"cmp"
	"index/suffixarray"
	"slices"
)

// Finder tells where in a text the words of a quote stand, or where something
// like them does. It is for the makers of maps: what it finds is a suggestion,
// and never an anchor.
//
// The text is indexed when the first words are looked for, which takes about
// 50 ns a byte, and evened out and indexed again when the first are that do
// not stand in it to the letter. A Finder is not for use by several goroutines
// at once.
type Finder struct {
	text    *Text
	letters *suffixarray.Index // of the text
	fold    *fold
	evened  *suffixarray.Index // of the fold
}

// NewFinder makes a Finder of a text.
func NewFinder(t *Text) *Finder { return &Finder{text: t} }

// Passage is a stretch of a text, from code point Start up to End, and in what
// it differs from the words that were looked for.
type Passage struct {
	Start, End  int
	Differences []Difference
}

// Verbatim reports whether a passage has the very words.
func (p Passage) Verbatim() bool { return len(p.Differences) == 0 }

// maxPlaces is how many places are looked at for words that stand at many.
const maxPlaces = 10_000

// All are the code points at which words stand to the letter, in order; of more
// than ten thousand not all are given.
func (f *Finder) All(words string) []int {
	if words == "" {
		return nil
	}
	if f.letters == nil {
		f.letters = suffixarray.New([]byte(f.text.String()))
	}
	places := f.letters.Lookup([]byte(words), maxPlaces)
	slices.Sort(places)
	for i, at := range places {
		places[i] = f.text.position(at)
	}
	return places
}

// Find gives the passage that is most likely meant by words: the words
// themselves; else what reads the same but for the form of quotation marks,
// dashes, spaces, accents and capitals; else what has the fewest letters
// added, dropped or changed, if those are at most a third of the words'. Of
// several, the nearest to the code point near is given. It reports false where
// there is nothing like the words.
func (f *Finder) Find(words string, near int) (Passage, bool) {
	if all := f.All(words); len(all) > 0 {
		start := nearestOf(all, near)
		return Passage{Start: start, End: start + len([]rune(words))}, true
	}
	if f.fold == nil {
		f.fold = newFold(f.text.String())
		f.evened = suffixarray.New([]byte(f.fold.text))
	}
	sought := newFold(words).trimmed()
	if sought.text == "" {
		return Passage{}, false
	}
	first, end, ok := f.closest(sought.text, f.fold.byteNear(near))
	if !ok {
		return Passage{}, false
	}
	p := Passage{}
	p.Start, p.End = f.fold.within(f.text, first, end)
	p.Differences = differences(f.text.Slice(p.Start, p.End), words)
	return p, true
}

// closest gives the bytes of the fold, from first up to end, that are evened
// words or most like them.
func (f *Finder) closest(words string, near int) (first, end int, ok bool) {
	if all := f.evened.Lookup([]byte(words), maxPlaces); len(all) > 0 {
		first = nearestOf(all, near)
		return first, first + len(words), true
	}
	return newSearch(f, words, near).run()
}

// nearestOf is the place nearest to another; of two as near, the first.
func nearestOf(places []int, near int) int {
	return slices.MinFunc(places, func(a, b int) int {
		return cmp.Or(cmp.Compare(max(a-near, near-a), max(b-near, near-b)), cmp.Compare(a, b))
	})
}
