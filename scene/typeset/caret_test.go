package typeset_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every letter is found in its middle, and the places at both of its sides.
func TestIndexAndCaretFindEveryLetter(t *testing.T) {
	s := newSetter(t)
	for name, text := range map[string]string{
		"left to right": "Tehran and Moscow", "right to left": "تهران و مسکو", "Chinese": "伊朗和俄罗斯",
		"numbers in Persian": "سال ۱۲۳۴ بود", "English in Persian": "به Moscow رفت", "ligature": "office", "marks": "e\u0301t\u0301a",
	} {
		t.Run(name, func(t *testing.T) {
			l := s.Line(text, serif(16))
			for i := range []rune(text) {
				x0, x1, ok := l.Span(i, i+1)
				require.True(t, ok)
				first := l.Index((x0 + x1) / 2)
				f0, f1, _ := l.Span(first, first+1)
				assert.Equal(t, [2]float32{x0, x1}, [2]float32{f0, f1}, "the letter %d", i)
				a, b := l.Caret(x0+(x1-x0)*0.2), l.Caret(x1-(x1-x0)*0.2)
				assert.Equal(t, first, min(a, b), "before the letter %d", i)
				assert.Greater(t, max(a, b), i, "after the letter %d", i)
			}
		})
	}
}

func TestCaretAtTheEndsOfALine(t *testing.T) {
	s := newSetter(t)
	ltr := s.Line("ab", sans(16))
	assert.Equal(t, 0, ltr.Caret(-50))
	assert.Equal(t, 2, ltr.Caret(500))
	assert.Equal(t, 1, ltr.Index(500))
	rtl := s.Line("اب", sans(16))
	assert.Equal(t, 2, rtl.Caret(-50), "reading ends at the left")
	assert.Equal(t, 0, rtl.Caret(500))
	assert.Zero(t, s.Line("", sans(16)).Index(3))
	assert.Zero(t, s.Line("", sans(16)).Caret(3))
}

// A line of a paragraph counts as the paragraph does.
func TestCaretCountsInTheParagraph(t *testing.T) {
	s := newSetter(t)
	p := s.Paragraph("one two three four five six seven", serif(16), 80)
	require.Greater(t, len(p.Lines), 2)
	l := p.Lines[1]
	assert.Equal(t, l.Start, l.Caret(-1))
	assert.LessOrEqual(t, l.Caret(1000), l.End)
	assert.Greater(t, l.Caret(1000), l.Start)
}
