package seeds

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestFoldFindsWordsButForTheirForm(t *testing.T) {
	text := NewText("He  said: “We’ll see…”\nA co\u00ADop—or not\u00A0— and ‘we’ll see’.")
	for words, want := range map[string]string{
		`"We'll see..."`:     "“We’ll see…”",
		"HE SAID":            "He  said",
		"see...\" a":         "see…”\nA",
		"coop - or":          "co\u00ADop—or",
		"not - and":          "not\u00A0— and",
		"  'we'll see' ":     "‘we’ll see’",
		"co\u200Bop\u2011or": "co\u00ADop—or",
	} {
		start, end, ok := newFold(text).find(words, 0)
		assert.True(t, ok, words)
		assert.Equal(t, want, text.Slice(start, end), words)
	}
	for _, words := range []string{"", " ", "we will see", "We'll see!"} {
		_, _, ok := newFold(text).find(words, 0)
		assert.False(t, ok, words)
	}
}

func TestFoldFindsTheNearestOfSeveral(t *testing.T) {
	text := NewText("a–b a–b a–b")
	for near, want := range map[int]int{0: 0, 3: 4, 4: 4, 7: 8, 99: 8} {
		start, _, ok := newFold(text).find("a-b", near)
		assert.True(t, ok)
		assert.Equal(t, want, start, "near %d", near)
	}
}

func TestClosestTakesTheNearestOfSeveral(t *testing.T) {
	text := NewText("日本 日本 日本")
	for near, want := range map[int]int{-9: 0, 0: 0, 1: 0, 2: 3, 3: 3, 5: 6, 99: 6} {
		start, ok := text.closest("日本", near)
		assert.True(t, ok)
		assert.Equal(t, want, start, "near %d", near)
	}
	_, ok := text.closest("本日", 0)
	assert.False(t, ok)
}
