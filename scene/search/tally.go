package search

import "slices"

// desk is what a query works with; the next one uses it again.
type desk struct {
	query   reading
	sought  []sought
	keys    []byte
	needed  int     // sought words but for fillers
	phrase  []byte  // the words that are no fillers
	fillers cost    // of a passage without them
	scores  []score // of the entries
	touched []int32 // the entries that have a score
	ranks   []rank

	slips     slipTable
	candidate []rune // a word of the vocabulary

	shown, other reading // of a hit: its text, and a word beside it
	likeness     []cost  // of its text, for each sought word
	words        []string
	parties      []int32
	places       map[place]bool
	hits         []Hit
	marks        []Range
}

// score is how an entry fares in a query.
type score struct {
	have uint8 // sought words that it has, but for fillers
	turn uint8 // the last sought word that it has, plus one
	last cost  // for that word
	cost cost  // for all words
}

// tally scores all entries that have something that is sought, fillers last.
func (x *Index) tally() {
	for _, fillers := range [...]bool{false, true} {
		for i := range x.sought {
			if x.sought[i].filler == fillers {
				x.tallyWord(i)
			}
		}
	}
	x.phrase = x.query.appendPhrase(x.phrase[:0])
	for _, e := range x.names[string(x.phrase)] {
		if s := &x.scores[e]; s.have > 0 {
			s.cost -= whole
		}
	}
}

// tallyWord scores all entries that have the i-th sought word.
func (x *Index) tallyWord(i int) {
	q := &x.sought[i]
	if q.spaceless {
		x.runs.with(q.key, func(p posting) { x.post(p, i, exact) })
		return
	}
	x.vocabulary.like(q, &x.desk, func(word int32, c cost) {
		for _, p := range x.postings.of(word) {
			x.post(p, i, c)
		}
	})
}

// post scores an entry that has the i-th sought word, and with a node all links
// that it has a part in.
func (x *Index) post(p posting, i int, c cost) {
	if p.beside() {
		x.score(p.entry(), i, c+beside)
		return
	}
	if e := p.entry(); x.score(e, i, c) && x.entries[e].kind == Node {
		for _, link := range x.links.of(e) {
			x.score(link, i, c+beside)
		}
	}
}

// score scores an entry that has the i-th sought word, and reports whether that is
// news.
func (x *Index) score(e int32, i int, c cost) bool {
	s, q := &x.scores[e], &x.sought[i]
	if q.filler {
		if c = min(c-filler, 0); s.have == 0 || !x.entries[e].isPassage() {
			return false
		}
	}
	if s.turn == uint8(i+1) {
		if c >= s.last {
			return false
		}
		s.cost += c - s.last
		s.last = c
		return true
	}
	if s.have == 0 {
		x.touched = append(x.touched, e)
	}
	if !q.filler {
		s.have++
	}
	s.turn, s.last, s.cost = uint8(i+1), c, s.cost+c
	return true
}

// rank is what the entries of a query are ordered by, the lowest first: the cost,
// the kind, how light they are, and their position.
type rank uint64

func (x *Index) rank(e int32) rank {
	entry := &x.entries[e]
	c := x.scores[e].cost + whole // not less than 0
	if entry.isPassage() {
		c += x.fillers
	}
	return rank(c)<<40 | rank(entry.kind)<<36 | rank(heaviest-entry.weight)<<32 | rank(e)
}

func (r rank) entry() int32 { return int32(r & (1<<32 - 1)) }

// spare is how many entries are kept for each hit that is asked for: of passages
// that overlap only one is shown.
const spare = 4

// best are the entries with the lowest ranks, in order, of those that have the most
// of what is sought: as many as so many hits may need.
func (x *Index) best(most int) []rank {
	have := uint8(0)
	for _, e := range x.touched {
		have = max(have, x.scores[e].have)
	}
	x.ranks = x.ranks[:0]
	if 2*int(have) < x.needed {
		return nil
	}
	room := spare * min(most, len(x.touched))
	for _, e := range x.touched {
		if x.scores[e].have < have {
			continue
		}
		if x.ranks = append(x.ranks, x.rank(e)); len(x.ranks) >= 2*room {
			x.ranks = lowest(x.ranks, room)
		}
	}
	return lowest(x.ranks, room)
}

// lowest are so many of the lowest ranks, in order.
func lowest(ranks []rank, most int) []rank {
	slices.Sort(ranks)
	return ranks[:min(most, len(ranks))]
}

// forget makes the scores ready for the next query.
func (x *Index) forget() {
	for _, e := range x.touched {
		x.scores[e] = score{}
	}
	x.touched = x.touched[:0]
}
