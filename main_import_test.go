//go:build !js

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

// folderOf is a folder with files in it, by their names.
func folderOf(t *testing.T, files ...string) string {
	t.Helper()
	dir := t.TempDir()
	for i := 0; i < len(files); i += 2 {
		require.NoError(t, os.WriteFile(filepath.Join(dir, files[i]), []byte(files[i+1]), 0o600))
	}
	return dir
}

const (
	ferryText  = "Anna sees that the ferry crosses the river. Boris waits on the far side.\n"
	ferryClaim = "Source;Target;Kind;Quote;Colour\nAnna;Ferry;watches;Anna sees that the ferry crosses;red\n"
)

func TestImportMakesAMapOfATableOfClaims(t *testing.T) {
	dir := folderOf(t, "story.txt", ferryText, "claims.csv", ferryClaim)
	to := filepath.Join(dir, "map.json")
	out, err := citemap("import", filepath.Join(dir, "claims.csv"), "--to", to, "--document", filepath.Join(dir, "story.txt"))
	require.NoError(t, err)
	assert.Equal(t, to+": 2 nodes, 1 link, 1 quote\nin extra: \"Colour\" 1\n", out)
	m, err := seeds.Load(to)
	require.NoError(t, err)
	assert.Equal(t, "claims", m.Title)
	assert.Equal(t, "story.txt", m.Documents[0].File)

	checked, err := citemap("check", to)
	require.NoError(t, err, checked)
	assert.Contains(t, checked, "All is well")
}

func TestImportWritesOverNothing(t *testing.T) {
	dir := folderOf(t, "story.txt", ferryText, "claims.csv", ferryClaim, "map.json", "mine", "graph.json", `{"nodes":[{"id":"a"}],"links":[]}`)
	claims, story, to := filepath.Join(dir, "claims.csv"), filepath.Join(dir, "story.txt"), filepath.Join(dir, "map.json")
	_, err := citemap("import", claims, "--to", to, "--document", story)
	assert.EqualError(t, err, to+" is there already; --force writes over it")
	_, err = citemap("import", claims, "--to", to, "--document", story, "--force")
	require.NoError(t, err)
	graph := filepath.Join(dir, "graph.json")
	_, err = citemap("import", graph, "--to", graph, "--force")
	assert.EqualError(t, err, graph+" is what the map is made of; --to names another file")
}

func TestImportSaysWhatIsWrong(t *testing.T) {
	dir := folderOf(t, "story.txt", ferryText, "claims.csv", strings.Replace(ferryClaim, "the ferry", "a ferry", 1),
		"broken.json", "{\n\"nodes\":[}", "empty.json", `{"nodes":[],"links":[]}`, "e.csv", "from,to\na,b\n", "n.csv", "id\na\n")
	at := func(name string) string { return filepath.Join(dir, name) }
	for _, c := range []struct {
		says string
		args []string
	}{
		{"--to is missing: it names the map to write, as map.json", []string{at("claims.csv")}},
		{`--to names a file that ends in .json, not "map.csv"`, []string{at("claims.csv"), "--to", "map.csv"}},
		{at("broken.json") + ":2:10 /nodes: invalid character '}' at start of value; expected JSON", []string{at("broken.json"), "--to", at("map.json")}},
		{at("empty.json") + " has no nodes: there is nothing to make a map of", []string{at("empty.json"), "--to", at("map.json")}},
		{at("e.csv") + `:2:1: no node has the id "b"`, []string{at("n.csv"), at("e.csv"), "--to", at("map.json")}},
		{"no map can be made of it:\n" + at("claims.csv") + ":2:1: here is a quote, and no document is given to find it in", []string{at("claims.csv"), "--to", at("map.json")}},
		{"no map can be made of it:\n" + at("claims.csv") + `:2:1: the quote "Anna sees that a ferry crosses" does not stand in story; closest, at 0..32 of story, is "Anna sees that the ferry crosses"; it differs by "the" for "a"`,
			[]string{at("claims.csv"), "--to", at("map.json"), "--document", at("story.txt")}},
		{at("story.txt") + " is not in the folder of " + filepath.Join(dir, "sub", "map.json") + ": copy it there, since a map names its documents beside it",
			[]string{at("claims.csv"), "--to", filepath.Join(dir, "sub", "map.json"), "--document", at("story.txt")}},
	} {
		_, err := citemap(append([]string{"import"}, c.args...)...)
		assert.EqualError(t, err, c.says)
	}
	assert.NoFileExists(t, at("map.json"))
}

// What is exported is imported again as the same map, with the places of its nodes.
func TestExportsAreImportedAgain(t *testing.T) {
	dir, file := ownMap(t)
	want, err := seeds.Load(file)
	require.NoError(t, err)
	for _, names := range [][]string{{"out.json"}, {"out.graphology.json"}, {"out.gexf"}, {"out.graphml"}, {"out.nodes.csv", "out.edges.csv"}} {
		args := []string{"import"}
		for _, name := range names {
			out := filepath.Join(dir, name)
			_, err := citemap("export", file, "--to", out)
			require.NoError(t, err)
			args = append(args, out)
		}
		back := filepath.Join(dir, "back.json")
		_, err := citemap(append(args, "--to", back, "--force", "--document", filepath.Join(dir, "article.txt"))...)
		require.NoError(t, err, names)
		got, err := seeds.Load(back)
		require.NoError(t, err)
		require.Len(t, got.Nodes, len(want.Nodes))
		placed := 0
		for i := range want.Nodes {
			assert.Equal(t, want.Nodes[i].ID, got.Nodes[i].ID)
			if got.Nodes[i].At != nil {
				placed++
			}
		}
		assert.Greater(t, placed, 80, "all but what travels on links")
		require.Len(t, got.Links, len(want.Links))
		for i := range want.Links {
			assert.Equal(t, want.Links[i].Kind, got.Links[i].Kind)
			assert.Equal(t, want.Links[i].Cargo, got.Links[i].Cargo)
		}
	}
}
