package check

import (
	"cmp"
	"fmt"
	"slices"
	"unicode/utf8"

	"citemap/seeds"
)

// tracer follows quotes from a text into a revised one.
type tracer struct {
	old, revised *seeds.Text
	alignment    alignment
	finder       *seeds.Finder // in all of the revised text
	found        map[string][]int
	fresh        excerpt // what of it is new
	searches     int     // done in fresh
}

// What counts as evidence is measured in bytes: a character of Chinese says about
// as much as three letters.
const (
	telling     = 24  // words, with what is alike around them, that are no coincidence
	surrounding = 16  // what is alike around words to tell one place from another
	around      = 64  // code points on each side of words that are compared
	maxSearches = 200 // in all that is new, each of which may take 5 ms
	maxPlaces   = 500 // of the same words that are looked at
)

// newTracer aligns two texts.
func newTracer(old, revised *seeds.Text) *tracer {
	t := &tracer{old: old, revised: revised, alignment: align(old, revised), finder: seeds.NewFinder(revised), found: make(map[string][]int)}
	t.fresh = newExcerpt(revised, t.alignment.fresh())
	return t
}

// traced is a quote on its way.
type traced struct {
	words         string
	was           Span
	anchored      bool // it stands in the old text where it says
	before, after string
}

// trace tells what became of a quote.
func (t *tracer) trace(q *seeds.Quote) Revision {
	w := traced{words: q.Exact, was: Span{q.Start, q.End}, anchored: stands(q, t.old), before: q.Prefix, after: q.Suffix}
	r := Revision{Quote: q.ID, Fate: Vanished, Was: w.was}
	if w.anchored {
		w.before, w.after = t.old.Slice(q.Start-around, q.Start), t.old.Slice(q.End, q.End+around)
		if now, ok := t.alignment.image(w.was); ok {
			return r.at(now)
		}
	}
	places := t.places(w.words)
	if now, ok := t.choose(w, places); ok {
		return r.at(now)
	}
	if p, ok := t.nearest(w); ok {
		now := Span{p.Start, p.End}
		if p.Verbatim() {
			return r.at(now)
		}
		r.Fate, r.Now = Changed, now
		r.Nearest, r.Difference = t.revised.Slice(now.Start, now.End), p.Differs()
		return r
	}
	switch {
	case len(places) > 0:
		r.Difference = fmt.Sprintf("these words stand at %d, but in another passage", places[0])
	case t.searches > maxSearches && len(w.words) >= telling:
		r.Difference = "not looked for elsewhere: too many quotes have vanished"
	}
	return r
}

// at is the revision of a quote whose words stand at a place now.
func (r Revision) at(now Span) Revision {
	r.Now, r.Fate = now, Moved
	if now == r.Was {
		r.Fate = Stands
	}
	return r
}

// places are where words stand in the revised text.
func (t *tracer) places(words string) []int {
	if all, known := t.found[words]; known {
		return all
	}
	t.found[words] = t.finder.All(words)
	return t.found[words]
}

// nearby are, of ever so many places, those closest to a code point.
func nearby(places []int, point int) []int {
	i, _ := slices.BinarySearch(places, point)
	return places[max(0, i-maxPlaces/2):min(len(places), i+maxPlaces/2)]
}

// choose gives the place, of all at which its words stand, that a quote went to.
func (t *tracer) choose(w traced, places []int) (Span, bool) {
	expected, home, length := w.was.Start, Span{}, utf8.RuneCountInString(w.words)
	if w.anchored {
		expected = t.alignment.expected(w.was.Start)
		home = t.home(w.was)
	}
	best, found := Span{}, false
	bestAlike, bestAway := 0, 0
	for _, start := range nearby(places, expected) {
		place := Span{start, start + length}
		if _, taken := t.alignment.source(place); taken && w.anchored {
			continue
		}
		alike, away := t.alikeAround(w, place), max(start-expected, expected-start)
		if alike+len(w.words) < telling && !home.holds(place) {
			continue
		}
		if alike < surrounding {
			alike = 0
		}
		if !found || alike > bestAlike || alike == bestAlike && away < bestAway {
			best, found, bestAlike, bestAway = place, true, alike, away
		}
	}
	return best, found
}

// alikeAround is how many bytes before and after a place are those around the
// quote.
func (t *tracer) alikeAround(w traced, place Span) int {
	before := t.revised.Slice(place.Start-around, place.Start)
	after := t.revised.Slice(place.End, place.End+around)
	n := 0
	for n < min(len(before), len(w.before)) && before[len(before)-1-n] == w.before[len(w.before)-1-n] {
		n++
	}
	m := 0
	for m < min(len(after), len(w.after)) && after[m] == w.after[m] {
		m++
	}
	return n + m
}

// nearest is the passage most like the words of a quote: where the quote was, or
// where passages that it shares letters with or lies between went, or else in
// what is new.
func (t *tracer) nearest(w traced) (seeds.Passage, bool) {
	if w.anchored {
		for _, region := range t.regions(w) {
			finder := seeds.NewFinder(seeds.NewText(t.revised.Slice(region.Start, region.End)))
			p, ok := finder.Find(w.words, t.alignment.expected(w.was.Start)-region.Start)
			p.Start, p.End = p.Start+region.Start, p.End+region.Start
			if ok && !t.isOther(w, Span{p.Start, p.End}) {
				return p, true
			}
		}
	}
	if len(w.words) < telling {
		return seeds.Passage{}, false
	}
	if t.searches++; t.searches > maxSearches {
		return seeds.Passage{}, false
	}
	return t.fresh.find(w.words, t.alignment.expected(w.was.Start))
}

// isOther reports whether a passage of the revised text was taken over from one
// that shares nothing with the quote.
func (t *tracer) isOther(w traced, now Span) bool {
	source, ok := t.alignment.source(now)
	if !ok {
		return false
	}
	common := source.overlap(w.was)
	return common.Start >= common.End
}

// home is the passage of the revised text that stands in the place of one of the
// old; empty where its neighbours do not keep it small enough to be sure of.
func (t *tracer) home(was Span) Span {
	home, ok := t.alignment.between(was)
	if !ok || home.length() > 4*(was.length()+around) {
		return Span{}
	}
	return home
}

// maxRegions is how many passages of the revised text are compared with a quote.
const maxRegions = 4

// regions are the passages of the revised text in which a quote may be found
// changed, the likeliest first.
func (t *tracer) regions(w traced) []Span {
	room := w.was.length()/3 + around
	all := []Span{t.home(w.was)}
	inner := t.alignment.within(w.was)
	slices.SortStableFunc(inner, func(a, b block) int {
		return cmp.Compare(b.old.overlap(w.was).length(), a.old.overlap(w.was).length())
	})
	if len(w.words) >= telling {
		if b, ok := t.alignment.before(w.was.Start); ok {
			inner = append(inner, b)
		}
		if b, ok := t.alignment.after(w.was.End); ok {
			inner = append(inner, b)
		}
	}
	for _, b := range inner[:min(len(inner), maxRegions)] {
		all = append(all, Span{w.was.Start + b.shift() - room, w.was.End + b.shift() + room})
	}
	for i := range all {
		all[i] = all[i].overlap(Span{0, t.revised.Len()})
	}
	return slices.DeleteFunc(slices.Compact(all), func(s Span) bool { return s.length() <= 0 })
}
