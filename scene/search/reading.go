package search

import (
	"unicode"
	"unicode/utf8"

	"citemap/seeds/sentence"
)

// word is a word of a text that was read: letters[first:last] of the reading, and
// code points start up to end of the text.
type word struct {
	first, last int
	start, end  int
	spaceless   bool // of a script without spaces: a run of words, or a part of one
	joined      bool // several words that hyphens or apostrophes join, which are words too
}

// reading is a text taken apart into words in plain letters. It can be used for one
// text after another.
//
// “Su-35” is the words su and 35 and, joined, su35; “O’Neill” is neill and oneill;
// “Iran’s” is iran; and “U.S.” is us.
type reading struct {
	letters []rune
	from    []int32 // the code point of the text that each letter was made of
	words   []word
}

// longestJoined is the number of letters above which words are not joined.
const longestJoined = 64

// read takes a text apart, in place of the one before.
func (r *reading) read(text string) {
	r.letters, r.from, r.words = r.letters[:0], r.from[:0], r.words[:0]
	for point := 0; text != ""; {
		n, points := r.compound(text, point)
		if n == 0 {
			_, n = utf8.DecodeRuneInString(text)
			points = 1
		}
		text, point = text[n:], point+points
	}
}

// of are the letters of a word.
func (r *reading) of(w word) []rune { return r.letters[w.first:w.last] }

// span is the code points of the text that some letters of a word were made of,
// with the accents on them.
func (r *reading) span(w word, from, to int) Range {
	s := Range{int(r.from[w.first+from]), w.end}
	if to < w.last-w.first {
		s.End = max(int(r.from[w.first+to]), int(r.from[w.first+to-1])+1)
	}
	return s
}

// compound reads the word at the start of a text that is at a code point, and those
// that are joined to it, and returns how many bytes and code points they take: none
// where there is no word.
func (r *reading) compound(text string, point int) (bytes, points int) {
	whole, elided := word{first: -1}, false
	for {
		n, p := r.word(text[bytes:], point+points)
		if n == 0 {
			return bytes, points
		}
		bytes, points = bytes+n, points+p
		joint := jointAt(text[:bytes], text[bytes:])
		w := r.words[len(r.words)-1]
		small := w.last-w.first == 1 && (elided || isApostrophe(joint))
		if small {
			r.words = r.words[:len(r.words)-1] // the O of O’Neill, the s of Iran’s
		}
		if whole.first < 0 {
			whole = w
		}
		if ending := small && joint == 0; whole.last != w.last && !ending {
			whole = word{first: whole.first, last: w.last, start: whole.start, end: w.end, joined: true}
		}
		if joint == 0 {
			break
		}
		bytes, points, elided = bytes+utf8.RuneLen(joint), points+1, isApostrophe(joint)
	}
	if whole.joined && whole.last-whole.first <= longestJoined {
		r.words = append(r.words, whole)
	}
	return bytes, points
}

// word reads the word at the start of a text, if there is one.
func (r *reading) word(text string, point int) (bytes, points int) {
	first, _ := utf8.DecodeRuneInString(text)
	if !sentence.IsWordy(first) {
		return 0, 0
	}
	w := word{first: len(r.letters), start: point, spaceless: sentence.IsSpaceless(first)}
	pointed := initialism(text)
	for at, c := range text {
		if pointed > 0 && at >= pointed || pointed == 0 && !w.goesOn(c) {
			break
		}
		if c != '.' {
			r.add(c, point+points)
		}
		bytes, points = at+utf8.RuneLen(c), points+1
	}
	w.last, w.end = len(r.letters), point+points
	if w.last == w.first { // nothing but what goes with letters
		return 0, 0
	}
	r.words = append(r.words, w)
	return bytes, points
}

// goesOn reports whether a character goes on with a word.
func (w word) goesOn(c rune) bool {
	switch {
	case sentence.IsWordy(c):
		return sentence.IsSpaceless(c) == w.spaceless && !isApostrophe(c)
	case c < utf8.RuneSelf:
		return false
	}
	return unicode.IsMark(c) || isWidthless(c)
}

// add adds a character that stands at a code point in plain letters.
func (r *reading) add(c rune, point int) {
	first, second := plain(c)
	if first == 0 {
		return
	}
	r.letters, r.from = append(r.letters, first), append(r.from, int32(point))
	if second != 0 {
		r.letters, r.from = append(r.letters, second), append(r.from, int32(point))
	}
}

// initialism is the length in bytes of the two or more single letters with points
// between them that a text starts with, as in U.S., or 0.
func initialism(text string) int {
	n, letters := 0, 0
	for {
		c, size := utf8.DecodeRuneInString(text[n:])
		next, _ := utf8.DecodeRuneInString(text[n+size:])
		if !unicode.IsLetter(c) || next != '.' && (letters == 0 || sentence.IsWordy(next)) {
			break
		}
		n, letters = n+size, letters+1
		if next != '.' {
			break
		}
		n++
	}
	if letters < 2 {
		return 0
	}
	return n
}

// jointAt is the character after a word that joins another one to it, or 0: an
// apostrophe or a hyphen between letters, a point or a comma between digits.
func jointAt(before, after string) rune {
	c, size := utf8.DecodeRuneInString(after)
	next, _ := utf8.DecodeRuneInString(after[size:])
	if !sentence.IsWordy(next) || sentence.IsSpaceless(next) {
		return 0
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	number := (c == '.' || c == ',') && unicode.IsDigit(last) && unicode.IsDigit(next)
	if !number && !isApostrophe(c) && !isHyphen(c) {
		return 0
	}
	return c
}

func isApostrophe(c rune) bool { return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' }

func isHyphen(c rune) bool { return c == '-' || c == '‐' || c == '‑' }
