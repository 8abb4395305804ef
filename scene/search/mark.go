package search

import (
	"cmp"
	"slices"

	"citemap/seeds/sentence"
)

// hit is an entry as it is shown.
func (x *Index) hit(at int32) Hit {
	e := x.entries[at]
	h := Hit{Kind: e.kind, Text: x.text(e)}
	switch e.kind {
	case Node:
		h.ID = x.m.Nodes[e.at].ID
	case Link:
		h.ID = x.m.Links[e.at].ID
	case Quote:
		q := &x.m.Quotes[e.at]
		h.ID, h.Document, h.Start, h.End = q.ID, q.Document, q.Start, q.End
	case Sentence:
		d := &x.m.Documents[e.at]
		h.Document, h.Start, h.End = d.ID, int(e.start), int(e.end)
		h.Heading = sentence.IsHeading(d.Text, sentence.Span{Start: h.Start, End: h.End})
	}
	x.explain(&h, e)
	return h
}

// explain tells by what an entry was found: by its text, or by another word if one
// is more like what is sought.
func (x *Index) explain(h *Hit, e entry) {
	x.shown.read(head(h.Text))
	x.likeness = x.likeness[:0]
	all := cost(0)
	for i := range x.sought {
		c := x.likest(&x.sought[i], &x.shown)
		x.likeness = append(x.likeness, c)
		all += c
	}
	if h.As = x.better(e, all); h.As == "" {
		h.Marks = x.mark(&x.shown)
		return
	}
	x.other.read(head(h.As))
	h.Marks = x.mark(&x.other)
}

// better is the word beside the text of an entry that makes it most like what is
// sought, or nothing if none makes the cost of all words less.
func (x *Index) better(e entry, all cost) string {
	if all == 0 {
		return ""
	}
	names := 0
	x.words, names = x.besides(x.words[:0], e)
	if e.kind == Link {
		x.words = x.namesOn(x.words, e.at)
	}
	as := ""
	for k, words := range x.words[:min(len(x.words), mostNames)] {
		x.other.read(head(words))
		sum := cost(0)
		for i := range x.sought {
			c := x.likest(&x.sought[i], &x.other)
			if k >= names {
				c += beside
			}
			sum += min(c, x.likeness[i])
		}
		if sum < all {
			as, all = words, sum
		}
	}
	return as
}

// mostMarked is how many bytes of a text are gone through for marks: a line without
// a full stop may be as long as a document.
const mostMarked = 1 << 14

func head(text string) string { return text[:min(len(text), mostMarked)] }

// likest is the least cost at which a text that was read has a sought word.
func (x *Index) likest(q *sought, r *reading) cost {
	least := never
	for _, w := range r.words {
		if w.spaceless == q.spaceless {
			c, _, _ := q.in(r.of(w), &x.slips)
			least = min(least, c)
		}
	}
	return least
}

// mark gives the stretches of a text that was read where it is most like what is
// sought: in order, and apart.
func (x *Index) mark(r *reading) []Range {
	first := len(x.marks)
	for i := range x.sought {
		q := &x.sought[i]
		if least := x.likest(q, r); least < never && least <= x.likeness[i] {
			x.markWord(q, r, least)
		}
	}
	marks := x.marks[first:]
	slices.SortFunc(marks, func(a, b Range) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	x.marks = x.marks[:first+merge(marks)]
	return slices.Clip(x.marks[first:])
}

// markWord marks all that is as like a sought word as can be.
func (x *Index) markWord(q *sought, r *reading, least cost) {
	for _, w := range r.words {
		if w.spaceless != q.spaceless {
			continue
		}
		letters := r.of(w)
		for at := 0; at < len(letters); {
			c, from, to := q.in(letters[at:], &x.slips)
			if c != least {
				break
			}
			x.marks = append(x.marks, r.span(w, at+from, at+to))
			if at += to; !q.spaceless {
				break
			}
		}
	}
}

// merge joins ranges, which are in order, where they overlap or touch, and returns
// how many are left.
func merge(ranges []Range) int {
	n := 0
	for _, r := range ranges {
		if n > 0 && r.Start <= ranges[n-1].End {
			ranges[n-1].End = max(ranges[n-1].End, r.End)
			continue
		}
		ranges[n] = r
		n++
	}
	return n
}

// place is where in a document a passage matches.
type place struct {
	document          string
	first, last, many int
}

// isNew reports whether a hit is no passage that matches at the same place as one
// before it: quotes overlap, and stand within sentences.
func (x *Index) isNew(h Hit) bool {
	if h.Document == "" || h.As != "" || len(h.Marks) == 0 {
		return true
	}
	many := len(h.Marks)
	p := place{h.Document, h.Start + h.Marks[0].Start, h.Start + h.Marks[many-1].End, many}
	was := x.places[p]
	x.places[p] = true
	return !was
}
