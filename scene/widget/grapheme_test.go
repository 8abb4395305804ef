package widget

import (
	"testing"

	"github.com/rivo/uniseg"
	"github.com/stretchr/testify/assert"
)

// Characters end where a full implementation of UAX #29 has them end.
func TestBoundariesAreThoseOfUnicode(t *testing.T) {
	for _, text := range []string{
		"", "plain", "e\u0301a\u0300\u0323x", "\u0301stray", "naïve café",
		"👩‍👩‍👧‍👦👍🏽❤️🏳️‍🌈👩🏽‍🚀☎️1️⃣x", "🇮🇷🇷🇺🇨🇳🇺", "x🇮🇷y🇷🇺", "🏴󠁧󠁢󠁳󠁣󠁴󠁿!",
		"می‌خواهم که این را بدانم", "اَلْعَرَبِيَّةُ", "שָׁלוֹם עוֹלָם",
		"Россия и Иран", "Й\u0306ё", "中华人民共和国", "ひらがなガキ゛",
		"नमस्ते", "தமிழ்", "বাংলা", "ไทยเป็น", "한국어 힣\u11a8 각\u1100\u1161\u11a8각\u11a8",
		"a\u200db", "a\u200cb", "❤\u200d🔥", "☁\ufe0f",
	} {
		r := []rune(text)
		want := map[int]bool{0: true, len(r): true}
		at := 0
		for g := uniseg.NewGraphemes(text); g.Next(); {
			at += len(g.Runes())
			want[at] = true
		}
		for i := range len(r) + 1 {
			assert.Equal(t, want[i], boundary(r, i), "%q at %d", text, i)
		}
	}
}
