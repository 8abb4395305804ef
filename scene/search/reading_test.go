package search

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestReading(t *testing.T) {
	for text, want := range map[string]string{
		"":                          "",
		" — ... 'n' ":               "n",
		"Iran’s war":                "iran war",
		"the l’Iran":                "the iran +liran",
		"O'Neill's":                 "neill +oneill",
		"co-belligerents Su‑35":     "co belligerents +cobelligerents su 35 +su35",
		"U.S.-led, U.S. e.g. U.S.A": "us led +usled us eg usa",
		"A. Smith, J.Smith it.Then": "a smith j smith it then",
		"300,000 and 3.5 or 7, 8":   "300 000 +300000 and 3 5 +35 or 7 8",
		"5G网络 in 北京。イラン":            "5g 网络 in 北京 イラン",
		"a - b -- c-":               "a b c",
	} {
		var r reading
		r.read(text)
		var got []string
		for _, w := range r.words {
			sign := ""
			if w.joined {
				sign = "+"
			}
			got = append(got, sign+string(r.of(w)))
		}
		assert.Equal(t, want, strings.Join(got, " "), text)
	}
}

func TestSpansCoverWhatLettersWereMadeOf(t *testing.T) {
	var r reading
	text := []rune("Straße e\u0301te\u0301, U.S.")
	r.read(string(text))
	require.Len(t, r.words, 3)
	cut := func(w, from, to int) string {
		s := r.span(r.words[w], from, to)
		return string(text[s.Start:s.End])
	}
	assert.Equal(t, "Straß", cut(0, 0, 5), "half of a letter is all of it")
	assert.Equal(t, "Straß", cut(0, 0, 6))
	assert.Equal(t, "e", cut(0, 6, 7))
	assert.Equal(t, "e\u0301", cut(1, 0, 1))
	assert.Equal(t, "te\u0301", cut(1, 1, 3))
	assert.Equal(t, "U.S.", cut(2, 0, 2))
}
