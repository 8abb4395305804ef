package seeds

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestNearest(t *testing.T) {
	words := []string{"country", "county", "organisation", "arms", "art", "военный"}
	for word, want := range map[string]string{
		"contry":       "country", // as near as county, which stands later
		"countrry":     "country",
		"COUNTY":       "county",
		"orgnaisation": "organisation", // a swap is one slip
		"organization": "organisation",
		"arm":          "arms",
		"военыый":      "военный",
		"ar":           "art",
		"a":            "",
		"":             "",
		"zebra":        "",
	} {
		assert.Equal(t, want, Nearest(word, words), word)
	}
	assert.Equal(t, "", Nearest("x", nil))
	assert.Equal(t, "", Nearest(strings.Repeat("a", 300), []string{strings.Repeat("a", 299)}))
	assert.Equal(t, "b", Nearest("b", []string{"", strings.Repeat("b", 300), "b"}))
}

func TestSlips(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"", "abc", 3}, {"abc", "", 3}, {"kitten", "sitting", 3}, {"ab", "ba", 1},
		{"ca", "abc", 3}, // optimal string alignment; 2 if a swapped pair could be edited again
		{"abcd", "acbd", 1}, {"日本語", "日語本", 1},
	} {
		assert.Equal(t, c.want, slips([]rune(c.a), []rune(c.b), 9), "%s %s", c.a, c.b)
		assert.Equal(t, c.want, slips([]rune(c.b), []rune(c.a), 9), "%s %s", c.b, c.a)
	}
}
