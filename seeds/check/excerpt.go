package check

import (
	"cmp"
	"slices"
	"strings"

	"citemap/seeds"
)

// excerpt is some passages of a text in one, a line each, to be searched at once.
type excerpt struct {
	finder   *seeds.Finder
	passages []Span // in the text
	at       []int  // the code point of the excerpt at which each starts
}

// newExcerpt puts passages of a text together.
func newExcerpt(t *seeds.Text, passages []Span) excerpt {
	e := excerpt{passages: passages}
	var b strings.Builder
	at := 0
	for _, p := range passages {
		e.at = append(e.at, at)
		b.WriteString(t.Slice(p.Start, p.End))
		b.WriteByte('\n')
		at += p.length() + 1
	}
	e.finder = seeds.NewFinder(seeds.NewText(b.String()))
	return e
}

// find gives the passage of the text most like words, and of several that nearest
// to a code point of the text. What would go from one passage into the next is
// none.
func (e excerpt) find(words string, near int) (seeds.Passage, bool) {
	if len(e.passages) == 0 {
		return seeds.Passage{}, false
	}
	i := min(spanAt(e.passages, near), len(e.passages)-1)
	p, ok := e.finder.Find(words, e.at[i]+max(0, near-e.passages[i].Start))
	if !ok {
		return p, false
	}
	i, exact := slices.BinarySearchFunc(e.at, p.Start, cmp.Compare[int])
	if !exact {
		i--
	}
	shift := e.passages[i].Start - e.at[i]
	p.Start, p.End = p.Start+shift, p.End+shift
	return p, p.End <= e.passages[i].End
}
