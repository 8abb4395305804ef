package typeset_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene/typeset"
)

func TestLineScalesWithSize(t *testing.T) {
	s := newSetter(t)
	for _, text := range []string{latin, cyrillic, persian, chinese, mixed} {
		one, ten := s.Line(text, sans(1)), s.Line(text, sans(10))
		assert.Greater(t, one.Width, float32(0), text)
		assert.InEpsilon(t, 10*one.Width, ten.Width, 1e-5, text)
		require.Len(t, ten.Glyphs, len(one.Glyphs))
		for i := range one.Glyphs {
			assert.Equal(t, one.Glyphs[i].ID, ten.Glyphs[i].ID)
			assert.InDelta(t, 10*one.Glyphs[i].X, ten.Glyphs[i].X, 1e-3)
		}
	}
}

func TestLineOfNothing(t *testing.T) {
	l := newSetter(t).Line("", sans(16))
	assert.Zero(t, l.Width)
	assert.Empty(t, l.Glyphs)
	assert.Zero(t, l.End)
	assert.Greater(t, l.Ascent, float32(0))
}

func TestKerning(t *testing.T) {
	s := newSetter(t)
	for _, st := range []typeset.Style{sans(16), serif(16), {Bold: true, Size: 16}} {
		pair := s.Line("AV", st).Width
		apart := s.Line("A", st).Width + s.Line("V", st).Width
		assert.Less(t, pair, apart-0.3, "%+v", st)
	}
}

func TestStylesDiffer(t *testing.T) {
	s := newSetter(t)
	face := func(st typeset.Style) string { return s.Line("a", st).Glyphs[0].Face.Name() }
	assert.Equal(t, "Inter", face(sans(16)))
	assert.Equal(t, "Inter Bold", face(typeset.Style{Bold: true, Size: 16}))
	assert.Equal(t, "Literata", face(serif(16)))
	assert.Equal(t, "Literata", face(typeset.Style{Family: typeset.Serif, Bold: true, Size: 16}),
		"rather the other weight than the other family")
}

func TestQuotesStandAsPrinted(t *testing.T) {
	s := newSetter(t)
	assert.Len(t, s.Line("->", sans(16)).Glyphs, 2, "no arrow in place of a hyphen and a bracket")
}

func TestGlyphsLeaveOutSpaces(t *testing.T) {
	l := newSetter(t).Line("a b", sans(16))
	assert.Len(t, l.Glyphs, 2)
	x0, x1, ok := l.Span(1, 2)
	assert.True(t, ok, "the space still has its extent")
	assert.Greater(t, x1, x0)
}

func TestLineBreaksBecomeSpacesOnALine(t *testing.T) {
	s := newSetter(t)
	assert.Equal(t, s.Line("a b", sans(16)).Width, s.Line("a\nb", sans(16)).Width)
	assert.Equal(t, s.Line("a b", sans(16)).Width, s.Line("a\tb", sans(16)).Width)
}

func TestFallbackByCharacter(t *testing.T) {
	s := newSetter(t)
	names := map[string]bool{}
	for _, g := range s.Line("Иран "+persian+" "+chinese, serif(16)).Glyphs {
		names[g.Face.Name()] = true
	}
	assert.Equal(t, map[string]bool{"Literata": true, "Vazirmatn": true, "Noto Sans SC": true}, names)
}

func TestLineIsAsTallAsItsTallestFace(t *testing.T) {
	s := newSetter(t)
	assert.Greater(t, s.Line(persian, sans(16)).Ascent, s.Line("a", sans(16)).Ascent)
}

func TestAccentsCompose(t *testing.T) {
	s := newSetter(t)
	for composed, apart := range map[string]string{"é": "e\u0301", "й": "и\u0306", "ş": "s\u0327"} {
		assert.Equal(t, s.Line(composed, serif(16)).Glyphs, s.Line(apart, serif(16)).Glyphs, composed)
	}
}

// Letters of a word join: they take other shapes than when they stand alone.
func TestPersianJoins(t *testing.T) {
	s := newSetter(t)
	alone, word := s.Line("ببب", sans(16)), s.Line("ب", sans(16))
	ids := map[uint16]bool{}
	for _, g := range alone.Glyphs {
		ids[g.ID] = true
	}
	assert.False(t, ids[word.Glyphs[0].ID], "a letter of a word has its isolated shape")
	assert.GreaterOrEqual(t, len(ids), 2, "beginning, middle and end look alike")
	assert.NotEqual(t, s.Line("می‌رود", sans(16)).Glyphs, s.Line("میرود", sans(16)).Glyphs,
		"the zero-width non-joiner has no effect")
}

// A ligature is one glyph; each of its letters has a part of it.
func TestLigatureCells(t *testing.T) {
	s := newSetter(t)
	l := s.Line("لا", sans(16))
	require.Len(t, l.Glyphs, 1, "lam and alef make a ligature")
	lam0, lam1, ok := l.Span(0, 1)
	require.True(t, ok)
	alef0, alef1, ok := l.Span(1, 2)
	require.True(t, ok)
	assert.InDelta(t, 0, alef0, 1e-4)
	assert.InDelta(t, l.Width/2, alef1, 1e-4)
	assert.InDelta(t, l.Width/2, lam0, 1e-4)
	assert.InDelta(t, l.Width, lam1, 1e-4, "right to left: the first letter ends at the right")
}

func TestMissing(t *testing.T) {
	s := newSetter(t)
	for _, text := range []string{latin, cyrillic, persian, chinese, "", "\n\t\u200c\u00ad\ufe0f"} {
		assert.False(t, s.Missing(text), "%q", text)
	}
	assert.True(t, s.Missing("Japan 日本"))
	assert.True(t, s.Missing("ไทย"))
}
