package seeds

import (
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the .want files of testdata/bad anew")

// beside opens the documents of a folder of testdata.
func beside(dir string) func(string) ([]byte, error) {
	return func(file string) ([]byte, error) { return os.ReadFile(filepath.Join(dir, file)) }
}

// Each file of testdata/bad must give exactly the faults that stand beside it.
func TestReadListsTheFaultsOfBadFiles(t *testing.T) {
	files, err := filepath.Glob("testdata/bad/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".json"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			m, err := Read(filepath.Base(file), data, beside("testdata/bad"))
			require.Error(t, err)
			assert.Nil(t, m)
			want := strings.TrimSuffix(file, ".json") + ".want"
			if *update {
				require.NoError(t, os.WriteFile(want, []byte(err.Error()+"\n"), 0o644))
			}
			golden, readErr := os.ReadFile(want)
			require.NoError(t, readErr)
			assert.Equal(t, string(golden), err.Error()+"\n")
		})
	}
}

func TestReadListsTwelveDifferentFaultsAtOnce(t *testing.T) {
	data, err := os.ReadFile("testdata/bad/twelve.json")
	require.NoError(t, err)
	_, err = Read("twelve.json", data, beside("testdata/bad"))
	var faults Faults
	require.ErrorAs(t, err, &faults)
	problems := make([]string, len(faults))
	for i, f := range faults {
		problems[i] = f.Problem
		assert.Equal(t, "twelve.json", f.File)
		assert.NotZero(t, f.Line)
		assert.NotZero(t, f.Column)
		assert.NotEmpty(t, f.Pointer)
	}
	assert.Equal(t, []string{
		`unknown key "titel"`,
		`"english!" is no language tag`,
		`"yesterday" is no day`,
		`not at 0..22 in "article"`,
		`4 is out of range`,
		`the id "iran" is taken`,
		`unknown kind "contry"`,
		`key "kind" is missing`,
		`no node has the id "rusia"`,
		`unknown status "planed"`,
		`"2022-13": a month is 01 to 12, a season 21 to 24, or XX`,
		`this is a string`,
	}, problems)
}

func TestReadFillsEveryField(t *testing.T) {
	m, err := Load("testdata/good.json")
	require.NoError(t, err)

	assert.Equal(t, []string{"Two powers", "What two powers do.", "en", ""}, []string{m.Title, m.Summary, m.Language, m.URL})
	d := m.Document("article")
	require.NotNil(t, d)
	assert.Equal(t, 163, d.Text.Len())
	assert.Equal(t, Document{ID: "article", Title: "An article", File: "article.txt", SHA256: d.SHA256, Language: "en-GB",
		Retrieved: "2026-11-22", Author: "A. Author", Publisher: "A Press", Published: "2024-09",
		URL: "https://example.org/a", Text: d.Text}, *d)
	assert.Equal(t, &Quote{ID: "q1", Document: "article", Exact: "two powers", Prefix: "world’s ", Suffix: "—one",
		Start: 12, End: 22}, m.Quote("q1"))
	assert.Equal(t, "minister", m.Quote("q2").Speaker)
	assert.Equal(t, "No unit of time.", m.Quote("q2").Note)

	assert.Equal(t, &Node{ID: "old", Name: "Old Power", Kind: "country", Aliases: []string{"The Old"}, Weight: 3,
		Place: &Place{Lon: 53, Lat: 32.5, Outline: "IRN"}, When: "1979/..", Dated: "since 1979", Summary: "The older one.",
		Quotes: []string{"q1"}, At: &[2]float64{1.5, -2}, Extra: map[string]string{"note": "x"}}, m.Node("old"))
	assert.Equal(t, &Node{ID: "shell", Name: "Shells", Kind: "weapon", Weight: 2}, m.Node("shell"))
	assert.Equal(t, "old", m.Node("minister").Of)
	assert.Equal(t, &Link{ID: "l1", Source: "old", Target: "new", Kind: "arms", Label: "shells", Directed: true, Weight: 3,
		Status: Agreed, View: Said, By: []string{"minister"}, Past: true, With: []string{"minister"}, When: "2014",
		Dated: "in 2014", Cargo: []string{"shell"}, Quantity: &Quantity{Text: "over 300,000", Value: 300000, Bound: "over",
			Unit: "artillery shells"}, Quotes: []string{"q2"}, Extra: map[string]string{"k": "v"}}, m.Link("l1"))
	assert.Equal(t, &Link{ID: "l2", Source: "old", Target: "harbour", Kind: "ferry", Weight: 2, Status: Stated, Not: true,
		Undoes: "l1"}, m.Link("l2"))
	assert.Equal(t, []Chapter{{ID: "c1", Title: "They meet", Start: "q1", Steps: []Step{{Title: "Then", Text: "They met.",
		Notes: "pause", Nodes: []string{"old"}, Links: []string{"l1"}, Quote: "q2"}}}}, m.Chapters)
}

func TestReadTakesAnAbsentKeyForNull(t *testing.T) {
	m, err := Read("map.json", []byte(`{"nodes":[
		{"id":"a","name":"A","kind":"country","weight":null,"at":null,"place":null,"quotes":null,"extra":null},
		{"id":"b","name":"B","kind":"idea"}],
		"links":[{"id":"l","source":"a","target":"b","kind":"belief","status":null,"directed":null,"view":null,"quantity":null}]}`), nil)
	require.NoError(t, err)
	assert.Equal(t, Node{ID: "a", Name: "A", Kind: "country", Weight: 2}, m.Nodes[0])
	assert.Equal(t, Link{ID: "l", Source: "a", Target: "b", Kind: "belief", Directed: true, Weight: 2, Status: Stated}, m.Links[0])
}

func TestLoadNamesTheMissingFile(t *testing.T) {
	_, err := Load("testdata/no/map.json")
	require.ErrorIs(t, err, fs.ErrNotExist)
	assert.ErrorContains(t, err, "testdata/no/map.json")
}

func TestLoadOpensNothingOutsideTheFolder(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "secret.txt"), []byte("secret"), 0o600))
	require.NoError(t, os.Mkdir(filepath.Join(dir, "map"), 0o700))
	require.NoError(t, os.Symlink("../secret.txt", filepath.Join(dir, "map", "link.txt")))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "map", "map.json"), []byte(`{"documents":[{"id":"d","file":"link.txt",
		"sha256":"2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b"}]}`), 0o600))
	_, err := Load(filepath.Join(dir, "map", "map.json"))
	var faults Faults
	require.ErrorAs(t, err, &faults)
	require.Len(t, faults, 1)
	assert.Equal(t, `cannot read "link.txt": path escapes from parent`, faults[0].Problem)
	assert.Equal(t, "/documents/0/file", faults[0].Pointer)
}

func TestReadGivesTheCauseWhenADocumentCannotBeOpened(t *testing.T) {
	_, err := Read("map.json", []byte(`{"documents":[{"id":"d","file":"a/b.txt","sha256":"`+strings.Repeat("0", 64)+`"}]}`),
		func(file string) ([]byte, error) { return nil, errors.New("the shelf is empty") })
	assert.EqualError(t, err, `map.json:1:32 /documents/0/file: cannot read "a/b.txt": the shelf is empty`)
}
