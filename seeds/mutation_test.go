package seeds

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// builtIn is the built-in map, its file, and what opens its documents.
func builtIn(t *testing.T) (*Map, []byte, func(string) ([]byte, error)) {
	t.Helper()
	data, err := os.ReadFile("defiance/map.json")
	require.NoError(t, err)
	m, faults := Draft("map.json", data, beside("defiance"))
	require.Empty(t, faults)
	require.NotEmpty(t, m.Quotes)
	return m, data, beside("defiance")
}

// lookAlikes are characters that pass for others at a glance.
func lookAlikes(c rune) []rune {
	for _, alike := range []string{
		"'’‘ʼ′`", `"“”„″`, "-–—−‐\u2011", " \u00A0\u202F\u2009\t\n\u3000", "aа", "eеé", "oо0", "cс", "pр", "iі1l", "IlІ",
		"O0О", ".․", ",‚", "K\u212A", ";\u037E", "·\u0387", "Å\u212B",
	} {
		if strings.ContainsRune(alike, c) {
			return []rune(alike)
		}
	}
	return nil
}

// mutants are the edits of a quote by one character: each dropped, each
// replaced, and one more put in at each gap; and its ends moved by one. Kind is
// the sort of the edit.
func mutants(q Quote, yield func(kind string, at int, mutant Quote)) {
	letters := []rune(q.Exact)
	edited := func(kind string, at, gone int, with ...rune) {
		m := q
		m.Exact = string(letters[:at]) + string(with) + string(letters[at+gone:])
		if m.Exact != q.Exact {
			yield(kind, at, m)
		}
	}
	for at, c := range letters {
		edited("dropped", at, 1)
		for _, r := range append(lookAlikes(c), 'x', 'e', ' ', '.', '\u200B') {
			edited(fmt.Sprintf("replaced by %U", r), at, 1, r)
		}
		edited("in capitals", at, 1, unicode.ToUpper(c))
		edited("in small letters", at, 1, unicode.ToLower(c))
		edited("the next letter", at, 1, c+1)
		edited("accented", at, 1, c, '\u0301')
		edited("decomposed", at, 1, []rune(decomposed(string(c)))...)
	}
	for at := range len(letters) + 1 {
		for _, r := range []rune{'e', ' ', '’', ',', '\u00AD', '\u200B', '\u0301', '\n'} {
			edited(fmt.Sprintf("%U put in", r), at, 0, r)
		}
		if at < len(letters) {
			edited("doubled", at, 0, letters[at])
		}
	}
	for _, by := range [][2]int{{-1, 0}, {1, 0}, {0, -1}, {0, 1}, {1, 1}, {-1, -1}} {
		m := q
		m.Start, m.End = q.Start+by[0], q.End+by[1]
		yield(fmt.Sprintf("moved by %v", by), 0, m)
	}
}

// Every edit of every quote of the built-in map by a single character is a
// fault, by the very function that the reader anchors quotes with.
func TestEverySingleEditOfEveryQuoteIsAFault(t *testing.T) {
	m, _, _ := builtIn(t)
	tried := 0
	for _, q := range m.Quotes {
		text := m.Document(q.Document).Text
		require.Empty(t, q.misfits(text), q.ID)
		mutants(q, func(kind string, at int, mutant Quote) {
			tried++
			if len(mutant.misfits(text)) == 0 {
				t.Errorf("%s, %s at %d, passes for what the document says", q.ID, kind, at)
			}
		})
	}
	assert.Greater(t, tried, 20*len(m.Quotes))
	t.Logf("%d edits of %d quotes", tried, len(m.Quotes))
}

// And nothing on the way from the file to the map lets one through: of each kind
// of edit some, spread over the quotes, are made in the file itself.
func TestEditsOfTheFileAreFaultsOfTheMap(t *testing.T) {
	m, data, open := builtIn(t)
	file := decodedFile(t, data)
	const ofEach = 5
	total, seen, tried := map[string]int{}, map[string]int{}, 0
	for _, q := range m.Quotes {
		mutants(q, func(kind string, _ int, _ Quote) { total[kind]++ })
	}
	for i, q := range m.Quotes {
		mutants(q, func(kind string, at int, mutant Quote) {
			if seen[kind]++; seen[kind]%(total[kind]/ofEach+1) != 1 && total[kind] > ofEach {
				return
			}
			tried++
			_, err := Read("map.json", withQuote(t, file, i, mutant), open)
			var faults Faults
			require.ErrorAs(t, err, &faults, "%s, %s at %d", q.ID, kind, at)
			pointers := []string{fmt.Sprintf("/quotes/%d/exact", i), fmt.Sprintf("/quotes/%d/start", i)} // the latter below 0
			found := slices.ContainsFunc(faults, func(f Fault) bool {
				return slices.Contains(pointers, f.Pointer) && f.Line > 0 && f.Column > 0
			})
			assert.True(t, found, "%s, %s at %d: %v", q.ID, kind, at, faults)
		})
	}
	assert.GreaterOrEqual(t, tried, 200)
	t.Logf("%d edits of %d kinds", tried, len(total))
}

// decodedFile is a map file as JSON that can be edited.
func decodedFile(t *testing.T, data []byte) map[string]any {
	t.Helper()
	var file map[string]any
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	require.NoError(t, d.Decode(&file))
	return file
}

// withQuote is a map file with one of its quotes, the i-th, replaced by another.
func withQuote(t *testing.T, file map[string]any, i int, mutant Quote) []byte {
	t.Helper()
	quotes := file["quotes"].([]any)
	old := quotes[i].(map[string]any)
	edited := maps.Clone(old)
	edited["exact"], edited["start"], edited["end"] = mutant.Exact, mutant.Start, mutant.End
	quotes[i] = edited
	data, err := json.Marshal(file)
	quotes[i] = old
	require.NoError(t, err)
	return data
}

// Each edit by a look-alike is told apart by its class, and found where the
// quote stands.
func TestLookAlikesAreNamedByTheirClass(t *testing.T) {
	text := NewText("He said: “We’ll see—in 3–4 ms… at Zo\u00eb’s café”, and left.")
	form := Normalisation
	if runtime.GOOS == "js" {
		form = Words // without tables of decompositions: see normal_js.go
	}
	for _, c := range []struct {
		old, new string
		class    Class
	}{
		{"’ll", "'ll", QuotationMark}, {"“We", `"We`, QuotationMark}, {"see—in", "see–in", Dash}, {"3–4", "3-4", Dash},
		{"3–4", "3−4", Dash}, {"ms…", "ms...", Ellipsis}, {"ms…", "ms. . .", Ellipsis}, {"\u00eb", "e\u0308", form},
		{"said: ", "said:\u00A0", WhiteSpace}, {"said: ", "said:  ", WhiteSpace}, {"said", "sa\u200Bid", WhiteSpace},
		{"said: ", "said:\n", WhiteSpace}, {"We’ll", "we’ll", Capitals}, {"see—", "saw—", Words}, {"left", "lef", Words},
	} {
		words := strings.Replace(text.String(), c.old, c.new, 1)
		require.NotEqual(t, text.String(), words)
		q := Quote{Document: "d", Exact: words, End: text.Len()}
		require.NotEmpty(t, q.misfits(text))
		p, ok := NewFinder(text).Find(words, 0)
		require.True(t, ok, words)
		assert.Equal(t, text.String(), text.Slice(p.Start, p.End), words)
		require.Len(t, p.Differences, 1, "%s: %s", words, p.Differs())
		assert.Equal(t, c.class, p.Differences[0].Class, "%s: %s", words, p.Differs())
	}
}
