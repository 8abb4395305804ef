//go:build !js

package main

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

const report = "The Report\n\nAnd so Iran met Russia. In spring Russia met China. And yet Iran and Russia met China.\n"

// reported is the path of a document in a folder of its own.
func reported(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(content), 0o600))
	return path
}

func TestNewLaysOutAMapThatWorksAtOnce(t *testing.T) {
	for name, content := range map[string]string{
		"a report.txt": report,
		"report.md":    "# " + report,
		"report.html":  "<h1>The Report</h1><p>" + strings.TrimPrefix(report, "The Report\n\n"),
	} {
		dir := filepath.Join(t.TempDir(), "my map")
		out, err := citemap("new", dir, reported(t, name, content))
		require.NoError(t, err, name)
		assert.Contains(t, out, `3 nodes, 3 links, language en, title "The Report"`, name)
		path := filepath.Join(dir, "map.json")
		assert.Contains(t, out, "citemap check '"+path+"'")

		out, err = citemap("check", dir)
		require.NoError(t, err, out)
		assert.Contains(t, out, "All is well with "+path)
		l := look{}
		s, m, err := l.state([]string{path}, false)
		require.NoError(t, err)
		assert.NotNil(t, s)
		assert.Len(t, m.Nodes, 3)
		schema, err := os.ReadFile(filepath.Join(dir, seeds.SchemaFile))
		require.NoError(t, err)
		assert.Equal(t, seeds.Schema(), schema)
	}
}

func TestNewWritesOverNothing(t *testing.T) {
	document := reported(t, "report.txt", report)
	for _, name := range []string{"map.json", "report.txt", seeds.SchemaFile} {
		dir := t.TempDir()
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte("mine"), 0o600))
		_, err := citemap("new", dir, document)
		assert.ErrorContains(t, err, name+" is there already, and nothing is written over")
		files, err := os.ReadDir(dir)
		require.NoError(t, err)
		assert.Len(t, files, 1, "nothing else was written")
		data, err := os.ReadFile(filepath.Join(dir, name))
		require.NoError(t, err)
		assert.Equal(t, "mine", string(data))
	}
	_, err := citemap("new", filepath.Dir(document), document)
	assert.ErrorContains(t, err, "report.txt is there already", "the document itself")
}

func TestNewTakesTitleAndLanguageAsTold(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "map")
	_, err := citemap("new", dir, reported(t, "r.txt", report), "--title", "Of\tthree", "--language", "pt-BR")
	require.NoError(t, err)
	m, err := seeds.Load(filepath.Join(dir, "map.json"))
	require.NoError(t, err)
	assert.Equal(t, "Of three", m.Title)
	assert.Equal(t, "pt-BR", m.Language)
	assert.Equal(t, "pt-BR", m.Documents[0].Language)
}

func TestNewSaysWhatIsWrong(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "map")
	for _, test := range []struct {
		args []string
		want string
	}{
		{[]string{"new", dir}, "citemap new my report.txt"},
		{[]string{"new", dir, "nowhere.txt"}, "nowhere.txt"},
		{[]string{"new", dir, reported(t, "a.pdf", "%PDF-1.4")}, "pdftotext -layout"},
		{[]string{"new", dir, reported(t, "a.txt", report), "--language", "english!"}, "BCP 47"},
	} {
		_, err := citemap(test.args...)
		assert.ErrorContains(t, err, test.want)
		assert.NoDirExists(t, dir)
	}
}

func TestNamesOfFilesFitEverySystem(t *testing.T) {
	for stem, want := range map[string]string{"report": "report", `a:b\c`: "a-b-c", "..": "document", "Отчёт 2": "Отчёт 2", "a\u202Eb": "a-b", "a\xFF": "a-"} {
		assert.Equal(t, want, fileName(stem))
	}
}

func TestSuggestTakesAMapAFolderOrADocument(t *testing.T) {
	out, err := citemap("suggest", "seeds/check/testdata/good.json")
	require.NoError(t, err)
	assert.Contains(t, out, "named together in 1 sentence\n")

	document := reported(t, "report.txt", report)
	out, err = citemap("suggest", document)
	require.NoError(t, err)
	assert.Contains(t, out, "  3  Russia  -")
	assert.Contains(t, out, "Russia – China: named together in 2 sentences\n  document, line 3, ")

	dir := filepath.Join(t.TempDir(), "map")
	_, err = citemap("new", dir, document)
	require.NoError(t, err)
	out, err = citemap("suggest", dir)
	require.NoError(t, err)
	assert.Contains(t, out, "  3  Russia  russia")
	assert.Contains(t, out, "No sentence names two that")
}

func TestSuggestWritesATableOnce(t *testing.T) {
	to := filepath.Join(t.TempDir(), "suggest.csv")
	document := reported(t, "report.txt", report)
	out, err := citemap("suggest", document, "--to", to)
	require.NoError(t, err)
	assert.Equal(t, to+": 5 sentences to read, of 3 pairs\n", out)
	f, err := os.Open(to)
	require.NoError(t, err)
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 6)
	assert.Equal(t, []string{"Russia", "Iran", "", "", "", "", "And so Iran met Russia."}, rows[1])
	_, err = citemap("suggest", document, "--to", to)
	assert.ErrorContains(t, err, "nothing is written over")
}
