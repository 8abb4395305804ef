package search

import (
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/unicode/norm"
)

func TestPlainLettersAreThoseOfUnicode(t *testing.T) {
	for _, block := range [][2]rune{{'A', latinEnd}, {'Ḁ', 'ỿ'}, {'Ά', 'ώ'}, {'Ѐ', 'џ'}} {
		for c := block[0]; c <= block[1]; c++ {
			if !unicode.IsLetter(c) {
				continue
			}
			bare := []rune(norm.NFD.String(string(unicode.ToLower(c))))
			if len(bare) == 1 || bare[0] > unicode.MaxASCII && unicode.Is(unicode.Latin, bare[0]) {
				continue
			}
			got, second := plain(c)
			assert.Equal(t, string(bare[0]), string(got), "%c", c)
			assert.Zero(t, second, "%c", c)
		}
	}
}

func TestPlainLetters(t *testing.T) {
	for text, want := range map[string]string{
		"Łódź ŒUVRE Straße": "lodz oeuvre strasse", "Tiếng Việt": "tieng viet", "İstanbul ılık": "istanbul ilik",
		"ＡＢ１２": "ab12", "Сёмкин ЇЖАК": "семкин іжак", "Άθήνας": "αθηνασ", "أحمد علي": "احمد علی", "كِتاب": "کتاب", "۱۴۰۳": "1403",
		"می\u200cخواهد": "میخواهد", "e\u0301a": "ea",
	} {
		var r reading
		r.read(text)
		assert.Equal(t, want, string(r.appendPhrase(nil)), text)
	}
}
