package typeset

import (
	"unicode"

	"github.com/go-text/typesetting/bidi"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
)

// passage is a stretch of text without hard breaks, with all that is known
// about it before it is broken into lines.
type passage struct {
	runes     []rune
	graphemes []bool // whether a grapheme starts at the rune; one more: true
	breaks    []bool // whether a line may end before the rune; one more: true
	rtl       bool
	runs      []run // in logical order
}

// run is text of one level, script and face: what is shaped in one go.
type run struct {
	start, end int // runes of the passage
	level      bidi.Level
	face       *Face
	script     language.Script
	language   language.Language
}

// passage analyses runes, which it takes over.
func (s *Setter) passage(runes []rune, st Style) *passage {
	for i, r := range runes {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			runes[i] = ' ' // a tab or line break: no face has a glyph for it
		}
	}
	p := &passage{runes: runes}
	if len(runes) == 0 {
		return p
	}
	var base bidi.Level
	s.levels, base = levels(&s.bidi, runes, s.lean(runes), s.levels[:0])
	p.rtl = odd(base)
	p.boundaries(s)
	p.itemise(s, &chooser{setter: s, slot: st.slot()})
	return p
}

// boundaries finds where graphemes start (UAX 29) and lines may end (UAX 14).
func (p *passage) boundaries(s *Setter) {
	n := len(p.runes)
	p.graphemes, p.breaks = make([]bool, n+1), make([]bool, n+1)
	s.segmenter.Init(p.runes)
	p.graphemes[n] = true
	for g := s.segmenter.GraphemeIterator(); g.Next(); {
		p.graphemes[g.Grapheme().Offset] = true
	}
	for l := s.segmenter.LineIterator(); l.Next(); {
		line := l.Line()
		p.breaks[line.Offset+len(line.Text)] = true
	}
}

// itemise splits the passage into runs: by direction, script and face, and
// then where the level changes but not the direction.
func (p *passage) itemise(s *Setter, faces *chooser) {
	whole := shaping.Input{
		Text: p.runes, RunEnd: len(p.runes),
		Direction: direction(p.rtl),
	}
	for _, in := range s.itemiser.Split(whole, faces) {
		start := in.RunStart
		for i := start + 1; i <= in.RunEnd; i++ {
			if i < in.RunEnd && s.levels[i] == s.levels[start] {
				continue
			}
			p.runs = append(p.runs, run{
				start: start, end: i,
				level:    s.levels[start],
				face:     faces.of(in.Face),
				script:   in.Script,
				language: in.Language,
			})
			start = i
		}
	}
}

func direction(rtl bool) di.Direction {
	if rtl {
		return di.DirectionRTL
	}
	return di.DirectionLTR
}

// fallback is faces in order of preference, never empty.
type fallback []*Face

// with returns the first face that has r, or nil.
func (f fallback) with(r rune) *Face {
	for _, face := range f {
		if face.has(r) {
			return face
		}
	}
	return nil
}
