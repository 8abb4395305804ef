package check

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"citemap/seeds"
)

// block is a passage that two versions of a text have in common to the letter.
type block struct{ old, revised Span }

// shift is what takes a code point of the old version to the revised one.
func (b block) shift() int { return b.revised.Start - b.old.Start }

// alignment says which passages of a revised text are which of the old one.
type alignment struct {
	blocks    []block // in the order of the old version
	byRevised []block // the same in the order of the revised one
	old, new  int     // lengths of the versions, in code points
}

// align finds the passages that a revised text took over.
func align(old, revised *seeds.Text) alignment {
	a := alignment{old: old.Len(), new: revised.Len()}
	stretches := shared(old.String(), revised.String())
	point, at := 0, 0
	for _, s := range stretches {
		point += utf8.RuneCountInString(old.String()[at:s.old])
		length := utf8.RuneCountInString(old.String()[s.old : s.old+s.length])
		a.blocks = append(a.blocks, block{old: Span{point, point + length}, revised: Span{s.revised, s.revised}})
		point, at = point+length, s.old+s.length
	}
	a.place(revised.String())
	return a
}

// place turns the byte offsets that blocks have in the revised text into code
// points.
func (a *alignment) place(revised string) {
	order := make([]*block, len(a.blocks))
	for i := range a.blocks {
		order[i] = &a.blocks[i]
	}
	slices.SortFunc(order, func(x, y *block) int { return cmp.Compare(x.revised.Start, y.revised.Start) })
	point, at := 0, 0
	for _, b := range order {
		point += utf8.RuneCountInString(revised[at:b.revised.Start])
		at = b.revised.Start
		b.revised = Span{point, point + b.old.End - b.old.Start}
		a.byRevised = append(a.byRevised, *b)
	}
}

// image is where a passage of the old version stands in the revised one, if it
// was taken over whole with what is around it.
func (a *alignment) image(s Span) (Span, bool) {
	b, ok := a.before(s.Start)
	if !ok || !b.old.holds(s) {
		return Span{}, false
	}
	return Span{s.Start + b.shift(), s.End + b.shift()}, true
}

// source is the passage of the old version that one of the revised version was
// taken over from.
func (a *alignment) source(s Span) (Span, bool) {
	i, found := slices.BinarySearchFunc(a.byRevised, s.Start, func(b block, at int) int { return cmp.Compare(b.revised.Start, at) })
	if !found {
		i--
	}
	if i < 0 || !a.byRevised[i].revised.holds(s) {
		return Span{}, false
	}
	shift := a.byRevised[i].shift()
	return Span{s.Start - shift, s.End - shift}, true
}

// before is the last block that starts at or before a code point of the old
// version.
func (a *alignment) before(point int) (block, bool) {
	i, found := slices.BinarySearchFunc(a.blocks, point, func(b block, at int) int { return cmp.Compare(b.old.Start, at) })
	if !found {
		i--
	}
	if i < 0 {
		return block{}, false
	}
	return a.blocks[i], true
}

// after is the first block that ends at or after a code point of the old version.
func (a *alignment) after(point int) (block, bool) {
	i, _ := slices.BinarySearchFunc(a.blocks, point, func(b block, at int) int { return cmp.Compare(b.old.End, at) })
	if i == len(a.blocks) {
		return block{}, false
	}
	return a.blocks[i], true
}

// within are the blocks that share letters with a passage of the old version.
func (a *alignment) within(s Span) []block {
	var shared []block
	i, _ := slices.BinarySearchFunc(a.blocks, s.Start+1, func(b block, at int) int { return cmp.Compare(b.old.End, at) })
	for ; i < len(a.blocks) && a.blocks[i].old.Start < s.End; i++ {
		shared = append(shared, a.blocks[i])
	}
	return shared
}

// between is the passage of the revised text that stands in the place of one of
// the old, as the blocks on either side of its ends tell. It reports false where
// they are no longer in this order.
func (a *alignment) between(s Span) (Span, bool) {
	place := Span{0, a.new}
	if b, ok := a.before(s.Start); ok {
		place.Start = min(s.Start, b.old.End) + b.shift()
	}
	if b, ok := a.after(s.End); ok {
		place.End = max(s.End, b.old.Start) + b.shift()
	}
	return place, place.Start <= place.End
}

// expected is the code point of the revised text at which one of the old would
// be, were nothing added or dropped since the block nearest to it.
func (a *alignment) expected(point int) int {
	left, ok := a.before(point)
	right, too := a.after(point)
	fromLeft, fromRight := point, a.old-point // distances to the ends of the text
	if ok {
		fromLeft = point - left.old.End
	}
	if too {
		fromRight = right.old.Start - point
	}
	switch {
	case fromLeft <= fromRight:
		return point + left.shift() // of no block: the start
	case too:
		return point + right.shift()
	}
	return point + a.new - a.old
}

// fresh are the passages of the revised text that are in no block.
func (a *alignment) fresh() []Span {
	var gaps []Span
	at := 0
	for _, b := range a.byRevised {
		if b.revised.Start > at {
			gaps = append(gaps, Span{at, b.revised.Start})
		}
		at = max(at, b.revised.End)
	}
	if at < a.new {
		gaps = append(gaps, Span{at, a.new})
	}
	return gaps
}
