package check

import (
	"iter"
	"unicode/utf8"

	"citemap/seeds/sentence"
)

// stretch is what two versions of a text have in common to the letter: so many
// bytes from an offset of each.
type stretch struct{ old, revised, length int }

// window is how many bytes, unique in each of two versions of a text, show that
// they are the same passage: five words of English, or ten characters of Chinese.
const window = 32

// shared are the stretches that two versions of a text have in common, in the
// order of the old one, where they do not overlap. In the revised one they may be
// in any order.
//
// What stands once in each version is taken to be the same passage, as in the
// patience diff of Bram Cohen, but for windows at the starts of words in place of
// lines, and without asking for the same order: a paragraph that moves is still
// found. Each is widened as far as the versions agree.
func shared(old, revised string) []stretch {
	places := uniqueWindows(old, revised)
	var all []stretch
	last := stretch{}
	for at := range windows(old) {
		place := places[old[at:at+window]]
		if at+window <= last.old+last.length || !place.unique() || place.old != at {
			continue
		}
		s := widened(old, revised, stretch{at, place.revised, window}, last)
		if s.length > 0 {
			all = append(all, s)
			last = s
		}
	}
	return all
}

// windows are the byte offsets at which windows start: those of words.
func windows(text string) iter.Seq[int] {
	return func(yield func(int) bool) {
		last := ' '
		for at, c := range text {
			if at+window > len(text) {
				return
			}
			starts := sentence.IsWordy(c) && (!sentence.IsWordy(last) || sentence.IsSpaceless(c))
			if starts && !yield(at) {
				return
			}
			last = c
		}
	}
}

// meeting is where the words of a window stand in each version: -1 for nowhere,
// -2 for more places than one.
type meeting struct{ old, revised int }

func (m meeting) unique() bool { return m.old >= 0 && m.revised >= 0 }

// uniqueWindows tells for each window of the old version where it stands.
func uniqueWindows(old, revised string) map[string]meeting {
	const nowhere, many = -1, -2
	places := make(map[string]meeting, len(old)/5)
	for at := range windows(old) {
		key := old[at : at+window]
		if _, again := places[key]; again {
			places[key] = meeting{many, nowhere}
		} else {
			places[key] = meeting{at, nowhere}
		}
	}
	for at := range windows(revised) {
		m, known := places[revised[at:at+window]]
		switch {
		case !known || m.old == many || m.revised == many:
			continue
		case m.revised == nowhere:
			m.revised = at
		default:
			m.revised = many
		}
		places[revised[at:at+window]] = m
	}
	return places
}

// widened is a stretch made as long as the versions agree, to whole characters,
// but not over the one before it.
func widened(old, revised string, s, before stretch) stretch {
	floor := before.old + before.length
	back := s.old - floor
	if end := before.revised + before.length; end <= s.revised {
		back = min(back, s.revised-end)
	}
	if back < 0 {
		s = stretch{s.old - back, s.revised - back, s.length + back}
	}
	for n := 0; n < back && s.revised > 0 && old[s.old-1] == revised[s.revised-1]; n++ {
		s = stretch{s.old - 1, s.revised - 1, s.length + 1}
	}
	for s.old+s.length < len(old) && s.revised+s.length < len(revised) && old[s.old+s.length] == revised[s.revised+s.length] {
		s.length++
	}
	for s.length > 0 && !utf8.RuneStart(old[s.old]) {
		s = stretch{s.old + 1, s.revised + 1, s.length - 1}
	}
	for end := s.old + s.length; s.length > 0 && end < len(old) && !utf8.RuneStart(old[end]); end-- {
		s.length--
	}
	return s
}
