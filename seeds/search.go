package seeds

import (
	"cmp"
	"slices"
	"unicode/utf8"
)

// search looks in an evened text for what is most like some words.
//
// Words of m letters that d edits were made to are cut into at most d+1
// stretches by them, so that one stretch of (m-d)/(d+1) letters stands in the
// text unedited. The search looks up pieces of the words, ever shorter ones,
// and compares the words with the text around where most of the pieces are,
// until all that is nearer than the best found would have shown itself.
type search struct {
	finder *Finder
	words  []rune
	bytes  int // the length of words
	near   int // the byte of the fold where they are expected
	limit  int // edits of the best found; at first those allowed
	slack  int // bytes by which edits can move words

	found      bool
	first, end int // bytes of the fold
	cells      int // work done by comparisons
}

const (
	shortestPiece = 3       // letters; what is shorter stands everywhere
	maxHits       = 32      // a piece that stands at more places tells nothing
	maxAreas      = 8       // that pieces of one length are compared in
	maxCells      = 1 << 21 // of all comparisons: some 5 ms
)

// newSearch is the search for words around a byte of the fold. A third of their
// letters may be edited, or fewer where the words are so many that comparing
// them would take long.
func newSearch(f *Finder, words string, near int) *search {
	s := &search{finder: f, words: []rune(words), bytes: len(words), near: near}
	m := len(s.words)
	s.limit = min(m/3, maxCells/(4*m))
	s.slack = s.limit * (s.bytes/m + 1)
	return s
}

// run gives the bytes of the fold, from first up to end, that are most like
// the words.
func (s *search) run() (first, end int, ok bool) {
	if s.limit == 0 {
		return 0, 0, false
	}
	for length := len(s.words) / 2; length >= shortestPiece && !s.sure(length*2); length /= 2 {
		for _, at := range s.areas(s.hits(length)) {
			s.compare(at)
		}
	}
	if !s.found {
		s.compare(s.near)
	}
	if text := s.finder.fold.text; !s.found && len(text)*(s.limit+1) <= maxCells {
		s.compareWith(0, len(text)) // short enough to leave nothing to chance
	}
	return s.first, s.end, s.found
}

// sure reports whether nothing better can be found once pieces of a length
// have been looked for. Every stretch of one and a half lengths holds a whole
// piece.
func (s *search) sure(length int) bool {
	m, d := len(s.words), s.limit-1 // the edits of something better
	return s.found && (d < 0 || 3*length <= 2*(m-d)/(d+1))
}

// hits are the bytes of the fold at which the words would start for a piece of
// them to stand where it does, in order.
func (s *search) hits(length int) []int {
	var starts []int
	for at, done := 0, 0; at+length <= len(s.words); {
		piece := string(s.words[at : at+length])
		if places := s.finder.evened.Lookup([]byte(piece), maxHits+1); len(places) <= maxHits {
			for _, place := range places {
				starts = append(starts, place-done)
			}
		}
		step := min(max(length/2, 1), len(s.words)-at)
		done += len(string(s.words[at : at+step]))
		at += step
	}
	slices.Sort(starts)
	return starts
}

// areas are the starts, one for each group of them that lie close to one
// another, of the largest groups.
func (s *search) areas(starts []int) []int {
	type group struct{ at, size int }
	var groups []group
	for i, at := range starts {
		if i == 0 || at-starts[i-1] > s.slack {
			groups = append(groups, group{at: at})
		}
		groups[len(groups)-1].size++
	}
	slices.SortStableFunc(groups, func(a, b group) int {
		return cmp.Or(cmp.Compare(b.size, a.size), cmp.Compare(s.away(a.at), s.away(b.at)))
	})
	var best []int
	for _, g := range groups[:min(len(groups), maxAreas)] {
		best = append(best, g.at)
	}
	return best
}

// away is how far from the expected place a byte of the fold is.
func (s *search) away(at int) int { return max(at-s.near, s.near-at) }

// compare compares the words with the fold around where they would start.
func (s *search) compare(at int) {
	text := s.finder.fold.text
	s.compareWith(atRune(text, at-s.slack), atRune(text, at+s.bytes+s.slack))
}

// compareWith compares the words with the bytes of the fold from one up to
// another, and keeps what is better than the best so far, or as good and
// nearer.
func (s *search) compareWith(from, to int) {
	area := []rune(s.finder.fold.text[from:to])
	best, limit := alike{edits: s.limit + 1}, 0
	for best.edits > limit { // with few edits allowed few cells are filled
		if limit == s.limit || s.cells >= maxCells {
			return
		}
		limit = min(4*limit+4, s.limit)
		best = mostAlike(s.words, area, limit, maxCells-s.cells)
		s.cells += best.cells
	}
	first := from + len(string(area[:best.start]))
	if s.found && best.edits == s.limit && s.away(first) >= s.away(s.first) {
		return
	}
	s.found, s.limit = true, best.edits
	s.first, s.end = first, first+len(string(area[best.start:best.end]))
}

// atRune is the byte offset, within a text, at or before another at which a
// letter starts.
func atRune(text string, at int) int {
	at = min(max(at, 0), len(text))
	for at > 0 && at < len(text) && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}
