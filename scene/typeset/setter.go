package typeset

import (
	"errors"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/bidi"
	"github.com/go-text/typesetting/segmenter"
	"github.com/go-text/typesetting/shaping"

	"citemap/assets"
)

// How many results of each kind are remembered, at least. A kiosk that runs
// for weeks stays within twice of that.
const (
	linesKept      = 32768
	paragraphsKept = 256
	cutsKept       = 2048
)

// Setter sets text in a fixed choice of faces and remembers what it has set:
// asked again, it returns the same pointer and allocates nothing. It is not
// safe for concurrent use.
type Setter struct {
	fallbacks [4]fallback // by Style: Serif counts 2, Bold 1
	leans     bool        // figures alone run from right to left
	writings  []writing   // of further scripts

	lines      cache[lineKey, *Line]
	paragraphs cache[widthKey, *Paragraph]
	cuts       cache[widthKey, *Line]

	bidi      bidi.Paragraph
	segmenter segmenter.Segmenter
	itemiser  shaping.Segmenter
	shaper    shaping.HarfbuzzShaper
	levels    []bidi.Level // of the passage at hand
	visual    []run        // of the line at hand
}

type lineKey struct {
	text  string
	style Style
}

type widthKey struct {
	lineKey
	width float32
}

// New returns a Setter of fonts. What none of them can write is taken from
// extra, in that order. Of those, the ones of a script come first in text of that
// script, and are read when they are first needed; Fault tells what was wrong
// with them. The error names the font that does not load.
func New(fonts []assets.Font, extra ...assets.Font) (*Setter, error) {
	if len(fonts) == 0 {
		return nil, errors.New("no fonts to set text in")
	}
	s := &Setter{
		lines:      newCache[lineKey, *Line](linesKept),
		paragraphs: newCache[widthKey, *Paragraph](paragraphsKept),
		cuts:       newCache[widthKey, *Line](cutsKept),
	}
	s.shaper.SetFontCacheSize(len(fonts) + len(extra))
	var own [4][]*Face
	for _, f := range fonts {
		face, err := newFace(f)
		if err != nil {
			return nil, err
		}
		i := slot(f.Serif, f.Bold)
		own[i] = append(own[i], face)
	}
	var others fallback
	var scripts []assets.Font
	for _, f := range extra {
		if f.Script != "" {
			scripts = append(scripts, f)
			continue
		}
		face, err := newFace(f)
		if err != nil {
			return nil, err
		}
		others = append(others, face)
	}
	for i := range s.fallbacks {
		s.fallbacks[i] = append(byFitness(own, i), others.weighing(i&1 == 1)...)
	}
	s.writings = writings(scripts)
	return s, nil
}

// slot is the index of a style's faces.
func slot(serif, bold bool) int {
	i := 0
	if serif {
		i += 2
	}
	if bold {
		i++
	}
	return i
}

func (st Style) slot() int { return slot(st.Family == Serif, st.Bold) }

// byFitness orders all faces for one slot: its own, its family in the other
// weight, the other family in its weight, the last.
func byFitness[F any](faces [4][]F, slot int) []F {
	var all []F
	for change := range 4 {
		all = append(all, faces[slot^change]...)
	}
	return all
}

// weighing returns all faces, those of this weight first.
func (f fallback) weighing(bold bool) fallback {
	var all fallback
	for _, wanted := range [2]bool{bold, !bold} {
		for _, face := range f {
			if face.bold == wanted {
				all = append(all, face)
			}
		}
	}
	return all
}

func (s *Setter) fallback(st Style) fallback { return s.fallbacks[st.slot()] }

// Line sets text on one line, however long; line breaks in it become spaces.
func (s *Setter) Line(text string, st Style) *Line {
	key := lineKey{text, st}
	if l, ok := s.lines.get(key); ok {
		return l
	}
	p := s.passage([]rune(text), st)
	l := s.compose(p, 0, len(p.runes), st)
	l.Text = text
	s.lines.put(key, l)
	return l
}

// Paragraph sets text on lines that are no wider than width dp. They end where
// UAX 14 allows it, and where it demands it (at "\n"); white space at the end
// of a line takes no room. A word wider than width is broken between
// graphemes; only a single grapheme that is wider overflows.
func (s *Setter) Paragraph(text string, st Style, width float32) *Paragraph {
	key := widthKey{lineKey{text, st}, width}
	if p, ok := s.paragraphs.get(key); ok {
		return p
	}
	p := s.wrap(text, st, width)
	s.paragraphs.put(key, p)
	return p
}

// Cut sets text on one line no wider than width dp. If it does not fit, its
// end gives way to an ellipsis, and Line.End says how many code points remain.
func (s *Setter) Cut(text string, st Style, width float32) *Line {
	whole := s.Line(text, st)
	if whole.Width <= width {
		return whole
	}
	key := widthKey{lineKey{text, st}, width}
	if l, ok := s.cuts.get(key); ok {
		return l
	}
	l := s.cut(text, st, width)
	s.cuts.put(key, l)
	return l
}

// Missing reports whether text has a character for which no face has a glyph.
func (s *Setter) Missing(text string) bool {
	for _, r := range text {
		if !drawn(r) {
			continue
		}
		if s.fallbacks[0].with(r) == nil && s.writing(assets.ScriptOf(r)).with(r, 0) == nil {
			return true
		}
	}
	return false
}

// drawn reports whether r needs a glyph: white space, controls, joiners and
// selectors of variants do not.
func drawn(r rune) bool {
	if r == utf8.RuneError {
		return true
	}
	return !unicode.IsSpace(r) && !unicode.IsControl(r) &&
		!unicode.In(r, unicode.Cf, unicode.Variation_Selector)
}
