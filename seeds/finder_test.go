package seeds

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestFinderFindsWordsButForTheirForm(t *testing.T) {
	text := NewText("He  said: “We’ll see…”\nA co\u00ADop—or not\u00A0— and ‘we’ll see’. Iran. . . and caf\u00e9s, Zoe\u0308, 3–4 ms.")
	for words, want := range map[string][2]string{
		`"We'll see..."`:     {"“We’ll see…”", `“ for ", ’ for ', … for ..., ” for "`},
		"HE SAID":            {"He  said", `"e" for "E", space left out, "said" for "SAID"`},
		"see...\" a":         {"see…”\nA", `… for ..., ” for ", line break for space, "A" for "a"`},
		"coop - or":          {"co\u00ADop—or", "soft hyphen left out, — (em dash) for space + - (hyphen) + space"},
		"not - and":          {"not\u00A0— and", "no-break space + — (em dash) for space + - (hyphen)"},
		"  'we'll see' ":     {"‘we’ll see’", "2 × space put in, ‘ for ', ’ for ' (2 times), space put in"},
		"co\u200Bop\u2011or": {"co\u00ADop—or", "soft hyphen for zero-width space, — (em dash) for \u2011 (no-break hyphen)"},
		"Iran… and":          {"Iran. . . and", ". . . for …"},
		"3-4\u202Fms":        {"3–4 ms", "– (en dash) for - (hyphen), space for narrow no-break space"},
	} {
		p, ok := NewFinder(text).Find(words, 0)
		require.True(t, ok, words)
		assert.Equal(t, want, [2]string{text.Slice(p.Start, p.End), p.Differs()}, words)
		assert.False(t, p.Verbatim())
	}
}

// The page has no tables of decompositions (normal_js.go): it refuses the same quotes,
// and says less of why.
func TestFinderFindsWordsInAnotherNormalForm(t *testing.T) {
	want := [2]string{"caf\u00e9s, Zoe\u0308", "NFC \"\u00e9\" for NFD \"e\u0301\", NFD \"e\u0308\" for NFC \"\u00eb\""}
	if runtime.GOOS == "js" {
		want = [2]string{"caf\u00e9s, Zoe", "\"\u00e9\" for \"e\u0301\", \"e\" for \"\u00eb\""}
	}
	text := NewText("Iran. . . and caf\u00e9s, Zoe\u0308, 3–4 ms.")
	p, ok := NewFinder(text).Find("cafe\u0301s, Zo\u00eb", 0)
	require.True(t, ok)
	assert.Equal(t, want, [2]string{text.Slice(p.Start, p.End), p.Differs()})
	assert.False(t, p.Verbatim())
}

func TestFinderFindsWordsThatWereEdited(t *testing.T) {
	text := NewText("Tehran and Moscow are co-belligerents in two of the world’s deadliest conflicts—in Ukraine and Syria—and " +
		"play an outsized role. They are not allies, and never were. 日本とロシアの関係は複雑である。")
	for words, want := range map[string][2]string{
		"Tehran and Moscaw are":         {"Tehran and Moscow are", `"o" for "a"`},
		"two of the worlds deadliest":   {"two of the world’s deadliest", "’ left out"},
		"in Ukraine or Syria":           {"in Ukraine and Syria", `"and" for "or"`},
		"They are allies":               {"They are not allies", `"not " left out`},
		"play a truly outsized role":    {"play an outsized role", `"n" for " truly"`},
		"They're not allys, and never":  {"They are not allies, and never", `" a" for "'", "ie" for "y"`},
		"ロシアと関係は複雑":                     {"ロシアの関係は複雑", `"の" for "と"`},
		"Tehran and Moscow are":         {"Tehran and Moscow are", ""},
		"outsize":                       {"outsize", ""},
		"the world's deadliest confict": {"the world’s deadliest conflict", `’ for ', "l" left out`},
	} {
		p, ok := NewFinder(text).Find(words, 0)
		require.True(t, ok, words)
		assert.Equal(t, want, [2]string{text.Slice(p.Start, p.End), p.Differs()}, words)
	}
	for _, words := range []string{"", "\u200B", "a wholly other sentence stands here", "xyz", "q"} {
		_, ok := NewFinder(text).Find(words, 0)
		assert.False(t, ok, words)
	}
	_, ok := NewFinder(NewText("")).Find("words", 3)
	assert.False(t, ok, "an empty text")
}

func TestFinderTakesTheNearestOfSeveral(t *testing.T) {
	text := NewText("日–本 日–本 日–本")
	for near, want := range map[int]int{-9: 0, 0: 0, 1: 0, 2: 0, 3: 4, 4: 4, 7: 8, 99: 8} {
		for _, words := range []string{"日–本", "日-本"} {
			p, ok := NewFinder(text).Find(words, near)
			assert.True(t, ok)
			assert.Equal(t, want, p.Start, "%s near %d", words, near)
		}
	}
	assert.Equal(t, []int{0, 4, 8}, NewFinder(text).All("日"))
	assert.Empty(t, NewFinder(text).All("本日"))
	assert.Empty(t, NewFinder(text).All(""))
}

// Wherever in a long text words are edited, and whichever letter, they are
// found where they stood.
func TestFinderFindsEditedWordsInALongText(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	text := NewText(prose(r, 200_000))
	f := NewFinder(text)
	for n := range 300 {
		start, length := r.IntN(text.Len()-300), 24+r.IntN(200)
		letters := []rune(text.Slice(start, start+length))
		for range 1 + n%3 {
			letters[1+r.IntN(len(letters)-2)] = 'ß'
		}
		p, ok := f.Find(string(letters), r.IntN(text.Len()))
		require.True(t, ok, string(letters))
		assert.InDelta(t, start, p.Start, 3, "%q", string(letters))
		assert.InDelta(t, start+length, p.End, 3, "%q", string(letters))
	}
}

// prose is a text of so many bytes, of words made of syllables.
func prose(r *rand.Rand, bytes int) string {
	var b strings.Builder
	for b.Len() < bytes {
		for range 1 + r.IntN(4) {
			b.WriteByte("bcdfghjklmnprstvwz"[r.IntN(18)])
			b.WriteByte("aeiou"[r.IntN(5)])
		}
		b.WriteString([]string{" ", " ", " ", " ", ", ", "—", ". "}[r.IntN(7)])
	}
	return b.String()
}

// What mostAlike finds is what a full table finds.
func TestMostAlikeAgreesWithTheWholeTable(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	letters := func(n int) []rune {
		all := make([]rune, n)
		for i := range all {
			all[i] = rune('a' + r.IntN(3))
		}
		return all
	}
	for range 2000 {
		words, text, limit := letters(1+r.IntN(12)), letters(r.IntN(30)), r.IntN(8)
		fewest := len(words)
		for from := range len(text) + 1 {
			for to := from; to <= len(text); to++ {
				fewest = min(fewest, edits(steps(text[from:to], words)))
			}
		}
		best := mostAlike(words, text, limit, maxCells)
		what := fmt.Sprintf("%s in %s, at most %d", string(words), string(text), limit)
		if fewest > limit || len(text) == 0 {
			assert.Greater(t, best.edits, limit, what)
			continue
		}
		assert.Equal(t, fewest, best.edits, what)
		assert.Equal(t, fewest, edits(steps(text[best.start:best.end], words)), what)
	}
}

// edits are the steps that are not the same letter.
func edits(all []step) int {
	n := 0
	for _, s := range all {
		if !s.same {
			n++
		}
	}
	return n
}

// The pieces of a passage and of words, put together, are the passage and the
// words, and only what is the same has no difference.
func FuzzDifferences(f *testing.F) {
	f.Add("“We’ll see…” — he  said", "\"We'll see...\" - HE said ")
	f.Add("\u200Bcafé . . .", "cafe\u0301...\u200B")
	f.Add("", "a")
	f.Fuzz(func(t *testing.T, printed, words string) {
		printed, words = strings.ToValidUTF8(printed, "?"), strings.ToValidUTF8(words, "?")
		if len(printed)+len(words) > 2000 {
			return
		}
		for _, d := range differences(printed, words) {
			if d.Printed == d.Quoted || d.Class == "" || d.String() == "" || !strings.Contains(printed, d.Printed) || !strings.Contains(words, d.Quoted) {
				t.Errorf("%q, %q: %+v", printed, words, d)
			}
		}
		if none := len(differences(printed, words)) == 0; none != (printed == words) {
			t.Errorf("%q, %q: no difference: %t", printed, words, none)
		}
	})
}
