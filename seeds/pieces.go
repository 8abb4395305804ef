package seeds

import "unicode/utf8"

// differences are those of a passage from words, in their order.
func differences(printed, words string) []Difference {
	var all []Difference
	for _, p := range merged(pieces(printed, words)) {
		if !p.same() {
			all = append(all, p.Difference)
		}
	}
	return all
}

// piece is a stretch of a passage beside the stretch of words that stands for
// it. Where they are the same it has no class.
type piece struct{ Difference }

func (p piece) same() bool { return p.Class == "" }

// pieces pairs what a passage has with what words have: as little at a time as
// the characters of both allow to be told apart once they are evened.
func pieces(printed, words string) []piece {
	p, w := newFold(printed), newFold(words)
	pfrom, wfrom := p.runes(), w.runes()
	pletters, wletters := []rune(printed), []rune(words)
	var all []piece
	way := steps([]rune(p.text), []rune(w.text))
	var i, j, pdone, wdone int
	for n, s := range way {
		i, j = i+s.printed, j+s.quoted
		edits := !s.same && n+1 < len(way) && !way[n+1].same
		if edits || inside(pfrom, i) || inside(wfrom, j) {
			continue
		}
		pnext, wnext := int(pfrom[i]), int(wfrom[j])
		all = appendPieces(all, string(pletters[pdone:pnext]), string(wletters[wdone:wnext]))
		pdone, wdone = pnext, wnext
	}
	return all
}

// runes is from by letters of the fold instead of bytes.
func (f *fold) runes() []int32 {
	var from []int32
	for at := range f.text {
		from = append(from, f.from[at])
	}
	return append(from, f.from[len(f.text)])
}

// inside reports whether the letter at i of a fold is made of the same
// character as the one before it.
func inside(from []int32, i int) bool { return i > 0 && i < len(from)-1 && from[i] == from[i-1] }

// appendPieces appends what two strings start with alike, what differs, and
// what they end with alike, as far as there are such.
func appendPieces(to []piece, printed, words string) []piece {
	head := 0
	for head < min(len(printed), len(words)) && printed[head] == words[head] {
		head++
	}
	head = atRune(printed, head)
	to = appendSame(to, printed[:head])
	printed, words = printed[head:], words[head:]
	tail := 0
	for tail < min(len(printed), len(words)) && printed[len(printed)-1-tail] == words[len(words)-1-tail] {
		tail++
	}
	for tail > 0 && !utf8.RuneStart(printed[len(printed)-tail]) {
		tail--
	}
	same := printed[len(printed)-tail:]
	printed, words = printed[:len(printed)-tail], words[:len(words)-tail]
	if printed != words {
		to = append(to, piece{Difference{classOf(printed, words), printed, words}})
	}
	return appendSame(to, same)
}

// appendSame appends what is the same in both, if it is anything.
func appendSame(to []piece, both string) []piece {
	if both == "" {
		return to
	}
	return append(to, piece{Difference{Printed: both, Quoted: both}})
}

// merged joins neighbours of one class, and edits of words that no more than
// two letters keep apart: those are alike by chance.
func merged(all []piece) []piece {
	var joined []piece
	for _, p := range all {
		last := len(joined) - 1
		switch {
		case last >= 0 && joined[last].Class == p.Class:
			joined[last] = joined[last].and(p)
		case last > 0 && p.Class == Words && joined[last-1].Class == Words && len([]rune(joined[last].Printed)) <= 2:
			joined[last-1] = joined[last-1].and(joined[last]).and(p)
			joined = joined[:last]
		default:
			joined = append(joined, p)
		}
	}
	return joined
}

// and is a piece with the one after it.
func (p piece) and(next piece) piece {
	return piece{Difference{p.Class, p.Printed + next.Printed, p.Quoted + next.Quoted}}
}
