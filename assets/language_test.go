//go:build !js

package assets

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestWordsAreFoundByLanguageTag(t *testing.T) {
	for tag, want := range map[string]string{
		"en": "en", "en-GB": "en", "EN_us": "en", "ru": "ru", "ru-RU": "ru", "fa": "fa", "fa-IR": "fa", "fa-Arab-AF": "fa",
		"zh": "zh", "zh-CN": "zh", "zh-Hans-SG": "zh",
		"": "", "de": "", "rus": "", "ru-Latn": "", "zh-Hant": "", "zh-TW": "", "zh-hk": "", "zh-Hant-CN": "", "zho": "",
	} {
		words, ok := Words(tag)
		assert.Equal(t, want != "", ok, tag)
		if want == "" {
			assert.Empty(t, WordsFile(tag), tag)
			want = "en"
		}
		assert.Equal(t, want, words.Language, tag)
	}
}

func TestPluralFormsGoByTheNumber(t *testing.T) {
	for language, want := range map[string]map[int]string{
		"en": {0: "0 claims", 1: "1 claim", 2: "2 claims", 21: "21 claims"},
		"ru": {
			0: "0 утверждений", 1: "1 утверждение", 2: "2 утверждения", 4: "4 утверждения", 5: "5 утверждений", 11: "11 утверждений",
			12: "12 утверждений", 14: "14 утверждений", 21: "21 утверждение", 22: "22 утверждения", 111: "111 утверждений", 121: "121 утверждение",
		},
		"fa": {0: "۰ گزاره", 1: "۱ گزاره", 27: "۲۷ گزاره"},
		"zh": {1: "1 条论断", 301: "301 条论断"},
	} {
		words, _ := Words(language)
		for n, said := range want {
			assert.Equal(t, said, words.Article.Claims.Of(n), language)
		}
	}
}

func TestAPluralWithoutALanguageIsItsNumber(t *testing.T) {
	assert.Equal(t, "3", new(Plural).Of(3))
}

func TestPhrases(t *testing.T) {
	for _, c := range []struct {
		phrase Phrase
		pairs  []string
		want   string
	}{
		{"Step {n} of {of}", []string{"n", "3", "of", "7"}, "Step 3 of 7"},
		{"{of} 中 {n}", []string{"n", "3", "of", "7"}, "7 中 3"},
		{"{n}, {n}", []string{"n", "{of}"}, "{of}, {of}"},
		{"{n}", nil, "{n}"},
		{"a { b", []string{" b", "c"}, "a { b"},
		{"", []string{"n", "3"}, ""},
	} {
		assert.Equal(t, c.want, c.phrase.With(c.pairs...))
	}
	assert.Equal(t, "Next:", Phrase("Next: {title}").Lead())
	var parts []string
	for words, place := range Phrase("{who} → {whom}!").Parts {
		parts = append(parts, words+"|"+place)
	}
	assert.Equal(t, []string{"|who", " → |whom", "!|"}, parts)
}

func TestWordsPutTogether(t *testing.T) {
	words := English()
	assert.Equal(t, "a, b, c", words.Listed("a", "b", "c"))
	assert.Empty(t, words.Listed())
	assert.Equal(t, "One. Two.", words.Sentences("", "One.", "", "Two."))
	assert.Equal(t, "a: b", words.Lead("a", "b"))
	assert.Equal(t, ", ", words.Comma())
	persian, _ := Words("fa")
	assert.Equal(t, "الف، ب", persian.Listed("الف", "ب"))
	assert.Equal(t, "۲۰۲۲", persian.Digits("2022"))
}

func TestHowAClaimStandsInAWord(t *testing.T) {
	words := English()
	assert.Empty(t, words.Standing(false, false, false, "stated"))
	assert.Equal(t, "past", words.Standing(false, false, true, "stated"))
	assert.Equal(t, "agreed", words.Standing(false, false, true, "agreed"))
	assert.Equal(t, "lifted", words.Standing(false, true, true, "agreed"))
	assert.Equal(t, "denied", words.Standing(true, true, false, "stated"))
}
