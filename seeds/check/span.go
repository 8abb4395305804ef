package check

import (
	"cmp"
	"slices"
)

// Span is a passage of a document, from code point Start up to, not including,
// End: what the W3C Web Annotation TextPositionSelector counts.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Located is a passage together with the document it is of.
type Located struct {
	Document string `json:"document"` // its id in the map
	Span
}

// overlap is what two spans have in common; its End is not after its Start
// where that is nothing.
func (s Span) overlap(o Span) Span {
	return Span{max(s.Start, o.Start), min(s.End, o.End)}
}

// holds reports whether all of o lies in s.
func (s Span) holds(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// spanAt is the index of the first of ordered, disjoint spans that ends after
// a code point: the one that the point is in, or else the next.
func spanAt(spans []Span, point int) int {
	i, _ := slices.BinarySearchFunc(spans, point+1, func(s Span, end int) int { return cmp.Compare(s.End, end) })
	return i
}

// length is how many code points the span takes.
func (s Span) length() int { return s.End - s.Start }
