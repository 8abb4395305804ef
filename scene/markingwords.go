package scene

import (
	"unicode"

	"citemap/seeds"
	"citemap/seeds/sentence"
)

// markWord marks the word at a point: after a double click.
func (s *State) markWord(id ID, at Point) {
	n, letter, ok := s.codeUnder(at)
	if id.Part != TextPart || !ok {
		return
	}
	from, to := wordAround([]rune(s.pieceWords(s.panel.sheet, n)), letter)
	s.mark(place{n, from}, place{n, to})
	s.marking.tapped, s.marking.tap = s.tick, at
}

// markSentence marks the sentence at a point: after a long press.
func (s *State) markSentence(id ID, at Point) {
	n, letter, ok := s.codeUnder(at)
	if id.Part != TextPart || !ok {
		return
	}
	text := seeds.NewText(s.pieceWords(s.panel.sheet, n))
	from, to := 0, text.Len()
	for _, span := range sentence.In(text) {
		if span.Start <= letter && letter < span.End {
			from, to = span.Start, span.End
		}
	}
	s.mark(place{n, from}, place{n, to})
}

// wordAround is the word that holds the code point at, or that code point alone
// where it is no part of a word, or of a script without spaces.
func wordAround(text []rune, at int) (from, to int) {
	if len(text) == 0 {
		return 0, 0
	}
	at = min(max(at, 0), len(text)-1)
	from, to = at, at+1
	if sentence.IsSpaceless(text[at]) || !joins(text, at) {
		return from, to
	}
	for from > 0 && joins(text, from-1) {
		from--
	}
	for to < len(text) && joins(text, to) {
		to++
	}
	return from, to
}

// joins reports whether a code point is a part of a word: a letter, a figure, or
// what stands between two of them without a space.
func joins(text []rune, i int) bool {
	letter := func(i int) bool {
		return i >= 0 && i < len(text) && !sentence.IsSpaceless(text[i]) &&
			(sentence.IsWordy(text[i]) || unicode.IsMark(text[i]) || text[i] == '\u200c')
	}
	switch text[i] {
	case '’', '\'', '-', '‑', '\u00ad':
		return letter(i-1) && letter(i+1)
	}
	return letter(i)
}
