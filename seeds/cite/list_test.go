package cite

import (
	"encoding/csv"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the files of testdata anew")

// chosen are quotes in an order of a reader's own, one of them unknown.
func chosen() []string {
	return []string{"said", "nobody", "bare", "comma", "lines", "formula", "markup", "rtl", "cjk", "lost"}
}

// onMap leads to some quotes only.
func onMap(id string) string {
	if id == "rtl" {
		return ""
	}
	return Deep("https://example.org/map", "quote="+id+"&view=<x> y")
}

func TestListsAreAsBefore(t *testing.T) {
	m, w := made(t), english()
	for file, got := range map[string]string{
		"list.txt": w.List(m, chosen(), onMap),
		"list.md":  w.ListMarkdown(m, chosen(), onMap),
		"list.csv": w.ListCSV(m, chosen(), onMap),
	} {
		if *update {
			require.NoError(t, os.WriteFile("testdata/"+file, []byte(got), 0o644))
		}
		want, err := os.ReadFile("testdata/" + file)
		require.NoError(t, err)
		assert.Equal(t, string(want), got, file)
	}
}

func TestEmptyLists(t *testing.T) {
	m, w := made(t), english()
	assert.Empty(t, w.List(m, nil, nil))
	assert.Empty(t, w.ListMarkdown(m, []string{"nobody"}, nil))
	assert.Equal(t, "quote,speaker,document,start,end,url,link\r\n", w.ListCSV(m, nil, nil))
	assert.Equal(t, "“Bare” — bare_file.txt, characters 0–4\n", w.List(m, []string{"bare"}, nil))
}

func TestATableGivesTheQuotesBackToTheLetter(t *testing.T) {
	m := made(t)
	rows, err := csv.NewReader(strings.NewReader(english().ListCSV(m, chosen(), onMap))).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, len(chosen()))
	for i, id := range []string{"said", "bare", "comma", "lines", "formula", "markup", "rtl", "cjk", "lost"} {
		// the standard library's reader takes \r\n within a field for \n
		assert.Equal(t, strings.ReplaceAll(m.Quote(id).Exact, "\r\n", "\n"), rows[i+1][0])
	}
}

func TestNoTextBecomesMarkup(t *testing.T) {
	for text, want := range map[string]string{
		"plain, with a dash - and more; (so) it is!": "plain, with a dash - and more; (so) it is!",
		"*a* _b_ `c` ~d~ $e$ ^f^ =g= {h}":            `\*a\* \_b\_ \` + "`c\\`" + ` \~d\~ \$e\$ \^f\^ \=g\= \{h\}`,
		"[a](b) ![c][d] <e> &lt; f|g \\ #h @i":       `\[a\](b) !\[c\]\[d\] \<e\> \&lt; f\|g \\ \#h \@i`,
		"- item":                                     `\- item`,
		"+ item":                                     `\+ item`,
		"--- rule":                                   `\--- rule`,
		"1. item":                                    `1\. item`,
		"12) item":                                   `12\) item`,
		"1.5 of 2.":                                  `1\.5 of 2.`,
		".5":                                         ".5",
		"":                                           "",
	} {
		assert.Equal(t, want, escaped(text), text)
	}
}

func TestLines(t *testing.T) {
	assert.Equal(t, []string{`a\`, "b", "", "c"}, lines(" a \r\n  b\n\nc\n"))
	assert.Equal(t, []string{`a\`, `\- b`}, lines("a\r- b"))
	assert.Equal(t, []string{""}, lines("\n"))
}
