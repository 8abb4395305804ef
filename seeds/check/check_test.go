package check

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

var update = flag.Bool("update", false, "write the .want files of testdata anew")

// checked is the report on a map of testdata.
func checked(t *testing.T, file string) *Report {
	t.Helper()
	data, open, err := seeds.Files(filepath.Join("testdata", file))
	require.NoError(t, err)
	return Run(file, data, open)
}

// golden compares what is written with a file of testdata.
func golden(t *testing.T, got []byte, file string) {
	t.Helper()
	file = filepath.Join("testdata", file)
	if *update {
		require.NoError(t, os.WriteFile(file, got, 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got), file)
}

func TestReportsAreAsTheyWere(t *testing.T) {
	for _, name := range []string{"good", "faulty"} {
		r := checked(t, name+".json")
		var text, machine bytes.Buffer
		require.NoError(t, r.Text(&text))
		require.NoError(t, r.JSON(&machine))
		golden(t, text.Bytes(), name+".txt.want")
		golden(t, machine.Bytes(), name+".json.want")
		assert.True(t, json.Valid(machine.Bytes()))
	}
}

func TestAGoodMapHasNoFault(t *testing.T) {
	r := checked(t, "good.json")
	assert.Empty(t, r.Faults)
	var text bytes.Buffer
	require.NoError(t, r.Text(&text))
	first, _, _ := strings.Cut(text.String(), "\n")
	assert.Equal(t, "All is well with good.json: 6 nodes, 5 links and 9 quotes, each exact.", first)
}

// Every fault of lint is in the faulty map, and stands where the value does.
func TestEachLintFindsItsFault(t *testing.T) {
	found := make(map[string]string)
	for _, f := range checked(t, "faulty.json").Faults {
		found[f.Pointer] += f.Problem + "\n"
		assert.NotZero(t, f.Line, f.Error())
		assert.NotZero(t, f.Column, f.Error())
		assert.Equal(t, "faulty.json", f.File)
	}
	for pointer, problem := range map[string]string{
		"/quotes/9":                   "nothing rests on this quote",
		"/quotes/10/exact":            "stands 3 times",
		"/quotes/11/exact":            "stands 2 times in \"story\" between its prefix and suffix",
		"/quotes/11/speaker":          "has a node",
		"/quotes/12/speaker":          "is nobody",
		"/nodes/6":                    "no quote supports this node",
		"/nodes/7":                    "nothing joins this node",
		"/nodes/7/dated":              "stands in none of its quotes",
		"/nodes/7/aliases/0":          "is what /nodes/0 is called too",
		"/nodes/7/aliases/2":          "is the name of this node",
		"/nodes/7/aliases/4":          "is listed twice",
		"/nodes/7/quotes/1":           "is listed twice",
		"/links/5/target":             "leads back to its source",
		"/links/5/id":                 "is the id of /nodes/1 too",
		"/links/6":                    "the same claim as /links/2",
		"/links/7":                    "no quote supports this link",
		"/links/8/target":             "which travels on such a link",
		"/links/8/with/0":             "is an end of the link already",
		"/links/8/with/2":             "is listed twice",
		"/links/8/by/0":               "",
		"/links/8/by/1":               "has a node",
		"/links/8/by/3":               "",
		"/links/8/cargo/0":            "is a country and no cargo",
		"/links/8/cargo/1":            "",
		"/links/8/dated":              "stands in none of its quotes",
		"/links/8/quantity/text":      "stands in none of its quotes",
		"/links/8/quantity/unit":      "stands in none of the link's quotes",
		"/links/8/quantity/of":        "stands in none of the link's quotes",
		"/links/9/with/0":             "",
		"/links/10/with/0":            "is an end of the link already",
		"/links/10":                   "the same claim as /links/9",
		"/chapters/1":                 "a chapter without steps",
		"/chapters/2/steps/0/quote":   "none of the step's nodes and links rests on this quote",
		"/chapters/2/steps/0/links/1": "is listed twice",
		"/chapters/2/steps/1/quote":   "",
		"/links/7/dated":              "",
		"/quotes/0/exact":             "",
		"/links/8/by/2":               "",
		"/links/8/by/4":               "",
		"/nodes/8":                    "",
		"/quotes/7/speaker":           "",
		"/nodes/3/aliases/0":          "",
		"/quotes/3/speaker":           "",
	} {
		if problem == "" {
			assert.Empty(t, found[pointer], pointer)
		} else {
			assert.Contains(t, found[pointer], problem, pointer)
		}
	}
}

func TestAMapThatBreaksOffIsNotBlamedForWhatIsMissing(t *testing.T) {
	data, open, err := seeds.Files("testdata/good.json")
	require.NoError(t, err)
	r := Run("good.json", data[:bytes.Index(data, []byte(`"links"`))], open)
	require.Len(t, r.Faults, 1)
	assert.Contains(t, r.Faults[0].Problem, "ends too early")
	var text, machine bytes.Buffer
	require.NoError(t, r.Text(&text))
	assert.Contains(t, text.String(), "nothing else was checked")
	require.NoError(t, r.JSON(&machine))
	assert.Contains(t, machine.String(), `"complete": false`)
	assert.NotContains(t, machine.String(), "null")
}

func TestDocumentsThatCannotBeReadAreLeftOut(t *testing.T) {
	data, _, err := seeds.Files("testdata/good.json")
	require.NoError(t, err)
	r := Run("good.json", data, func(string) ([]byte, error) { return nil, errors.New("the shelf is empty") })
	assert.Empty(t, r.Coverage)
	require.NotEmpty(t, r.Faults)
	assert.Equal(t, "/documents/0/file", r.Faults[0].Pointer)
	for _, f := range r.Faults[1:] {
		assert.Contains(t, f.Problem, "is nobody", "no text tells that the clerk is printed")
	}
	twice := bytes.Replace(data, []byte(`"documents": [`),
		[]byte(`"documents": [{"id":"story","file":"none.txt","sha256":"`+strings.Repeat("0", 64)+`"},`), 1)
	r = Run("", twice, func(file string) ([]byte, error) {
		if file != "story.txt" {
			return nil, os.ErrNotExist
		}
		return os.ReadFile("testdata/story.txt")
	})
	assert.NotEmpty(t, r.Faults)
	assert.NoError(t, r.Text(&bytes.Buffer{}), "two documents of one id, of which the first has no text")
	assert.NoError(t, Propose("", twice, func(string) ([]byte, error) { return []byte("Arden met Brel."), nil }).Text(&bytes.Buffer{}))
}

func TestFaultsAreInTheOrderOfTheFile(t *testing.T) {
	data, open, err := seeds.Files("testdata/faulty.json")
	require.NoError(t, err)
	broken := bytes.Replace(data, []byte(`"kind": "country"`), []byte(`"kind": "contry"`), 2)
	broken = bytes.Replace(broken, []byte(`the republic of Brel`), []byte(`the Republic of Brel`), 1)
	faults := Run("faulty.json", broken, open).Faults
	for i := 1; i < len(faults); i++ {
		assert.LessOrEqual(t, faults[i-1].Line, faults[i].Line)
	}
	assert.Contains(t, faults.Error(), `not in "story"; closest at 55..75, differs by "r" for "R"`)
}

func TestLintCountsTheFaultsThatItDoesNotList(t *testing.T) {
	var b strings.Builder
	b.WriteString(`{"nodes":[`)
	for i := range maxLints {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(`{"id":"n` + strings.Repeat("x", i%50) + string(rune('a'+i%26)) + `","name":"N","kind":"idea"}`)
	}
	b.WriteString(`]}`)
	faults := Run("map.json", []byte(b.String()), nil).Faults
	last := faults[len(faults)-1]
	assert.Zero(t, last.Line)
	assert.Contains(t, last.Problem, "more faults are not listed")
	assert.LessOrEqual(t, len(faults), 2*maxLints+2)
}

func TestTerminalsAreNotSteered(t *testing.T) {
	assert.Equal(t, "a\uFFFD[31mb c\uFFFD", plain("a\x1b[31mb\nc\u009b"))
	assert.Equal(t, "one two", firstWords("one\ntwo"))
	long := strings.Repeat("word ", 30)
	assert.Equal(t, strings.TrimSpace(strings.Repeat("word ", 12))+"…", firstWords(long)+"")
	assert.Len(t, []rune(firstWords(strings.Repeat("日", 90))), 61)
}
