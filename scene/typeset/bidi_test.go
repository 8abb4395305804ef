package typeset_test

import (
	"cmp"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene/typeset"
)

// seen returns the text in the order in which it is seen, left to right.
func seen(t *testing.T, l *typeset.Line) string {
	type placed struct {
		r rune
		x float32
	}
	var all []placed
	for i, r := range []rune(l.Text) {
		x0, _, ok := l.Span(l.Start+i, l.Start+i+1)
		require.True(t, ok, "%q has no extent", r)
		all = append(all, placed{r, x0})
	}
	slices.SortStableFunc(all, func(a, b placed) int { return cmp.Compare(a.x, b.x) })
	out := make([]rune, len(all))
	for i, p := range all {
		out[i] = p.r
	}
	return string(out)
}

func TestBidiOrder(t *testing.T) {
	s := newSetter(t)
	for _, c := range []struct{ name, text, seen string }{
		{"left to right", "ab 12", "ab 12"},
		{"right to left", "اب پت", "تپ با"},
		{"Persian digits run left to right", "اب ۱۲۳ پت", "تپ ۱۲۳ با"},
		{"European digits in Persian", "اب 123 پت", "تپ 123 با"},
		{"English in Persian", "اب cd ef پت", "تپ cd ef با"},
		{"Persian in English", "ab اب پت cd", "ab تپ با cd"},
		{"a number after Persian belongs to it", "ab اب ۱۲ cd", "ab ۱۲ با cd"},
		{"brackets keep their characters, their shapes turn", "اب (پت)", ")تپ( با"},
		{"a full stop ends a Persian sentence at the left", "اب.", ".با"},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, []rune(c.seen), []rune(seen(t, s.Line(c.text, sans(16)))))
		})
	}
}

// A run of one direction that holds two levels must be taken apart: the number
// goes with the Persian before it, the English does not.
func TestBidiLevelsWithinARun(t *testing.T) {
	s := newSetter(t)
	l := s.Line("a اب 12 cd", sans(16))
	assert.Equal(t, []rune("a 12 با cd"), []rune(seen(t, l)))
}

func TestBracketsMirror(t *testing.T) {
	s := newSetter(t)
	rtl := s.Line("(ا", sans(16))
	ltr := s.Line("a)", sans(16))
	require.True(t, rtl.RTL)
	assert.Equal(t, ltr.Glyphs[1].ID, rtl.Glyphs[1].ID, "the opening bracket of Persian looks like )")
}

func TestParagraphDirectionFollowsItsFirstLetter(t *testing.T) {
	s := newSetter(t)
	assert.False(t, s.Line("12 ab اب", sans(16)).RTL)
	assert.True(t, s.Line("12 اب ab", sans(16)).RTL)
	assert.False(t, s.Line("", sans(16)).RTL)
}

// Highlighting a stretch that is scattered covers all of it.
func TestSpanOfMixedTextIsTheHull(t *testing.T) {
	s := newSetter(t)
	l := s.Line("ab اب پت cd", sans(16))
	whole0, whole1, ok := l.Span(0, 11)
	require.True(t, ok)
	assert.InDelta(t, 0, whole0, 1e-4)
	assert.InDelta(t, l.Width, whole1, 1e-3)
	x0, x1, ok := l.Span(2, 5) // " اب": at both sides of the Persian
	require.True(t, ok)
	afterB, _, _ := l.Span(2, 3)
	_, endOfPersian, _ := l.Span(3, 4)
	assert.InDelta(t, afterB, x0, 1e-4)
	assert.InDelta(t, endOfPersian, x1, 1e-4)
}
