package search

import (
	"bytes"
	"math/bits"
	"sort"
	"unicode/utf8"
)

// vocabulary is the different words of a map in order, each followed by a newline.
type vocabulary struct {
	text   []byte
	starts []int32
	traits []traits
}

// traits are the letters that a word has, one bit for each of a to z and a few for
// all others: what lacks more letters of another word than may be changed is not
// like it.
type traits uint32

func traitsOf(letters []rune) traits {
	t := traits(0)
	for _, c := range letters {
		t |= trait(c)
	}
	return t
}

func trait(c rune) traits {
	if 'a' <= c && c <= 'z' {
		return 1 << (c - 'a')
	}
	return 1 << (26 + c%6)
}

// lacks is the least number of letters that have to be changed in a word with some
// traits to make one with the others of it.
func (t traits) lacks(of traits) int { return bits.OnesCount32(uint32(of &^ t)) }

// add adds a word that comes after all others in order.
func (v *vocabulary) add(word string) {
	v.starts = append(v.starts, int32(len(v.text)))
	v.text = append(append(v.text, word...), '\n')
	v.traits = append(v.traits, traitsOf([]rune(word)))
}

// word is the i-th word.
func (v *vocabulary) word(i int) []byte {
	end := len(v.text)
	if i+1 < len(v.starts) {
		end = int(v.starts[i+1])
	}
	return v.text[v.starts[i] : end-1]
}

// first is the first word that is not before a key in order.
func (v *vocabulary) first(key []byte) int {
	return sort.Search(len(v.starts), func(i int) bool { return bytes.Compare(v.word(i), key) >= 0 })
}

// has reports whether a word is in the vocabulary, and where.
func (v *vocabulary) has(key []byte) (int32, bool) {
	i := v.first(key)
	return int32(i), i < len(v.starts) && bytes.Equal(v.word(i), key)
}

// like calls found for each word that is like a sought one, perhaps more than once:
// the best of what it says counts.
func (v *vocabulary) like(q *sought, d *desk, found func(word int32, c cost)) {
	if word, known := v.has(q.key); q.filler && known {
		found(word, exact)
		return
	}
	for i := v.first(q.key); i < len(v.starts) && bytes.HasPrefix(v.word(i), q.key); i++ {
		c := begun
		if len(v.word(i)) == len(q.key) {
			c = exact
		}
		found(int32(i), c)
	}
	if len(q.letters) >= shortestPart {
		v.parts(q, found)
	}
	if q.slips > 0 {
		v.slipped(q, q.letters[0], d, found)
		if len(q.letters) >= shortestSwap && q.letters[1] != q.letters[0] {
			v.slipped(q, q.letters[1], d, found)
		}
	}
}

// parts calls found for the words that a sought one is a part of.
func (v *vocabulary) parts(q *sought, found func(word int32, c cost)) {
	for at := 0; ; {
		n := bytes.Index(v.text[at:], q.key)
		if n < 0 {
			return
		}
		i := sort.Search(len(v.starts), func(i int) bool { return int(v.starts[i]) > at+n }) - 1
		found(int32(i), part)
		at = int(v.starts[i]) + len(v.word(i)) + 1
	}
}

// slipped calls found for the words with a first letter that a sought one is a slip
// or two away from.
func (v *vocabulary) slipped(q *sought, letter rune, d *desk, found func(word int32, c cost)) {
	var key [utf8.UTFMax]byte
	n := utf8.EncodeRune(key[:], letter)
	longest := len(q.letters) + q.slips
	for i := v.first(key[:n]); i < len(v.starts) && bytes.HasPrefix(v.word(i), key[:n]); i++ {
		if v.traits[i].lacks(q.traits) > q.slips {
			continue
		}
		d.candidate = d.candidate[:0]
		for w := v.word(i); len(w) > 0 && len(d.candidate) <= longest; {
			c, size := utf8.DecodeRune(w)
			d.candidate, w = append(d.candidate, c), w[size:]
		}
		if c, _, _ := q.slipped(d.candidate, &d.slips); c < never {
			found(int32(i), c)
		}
	}
}
