//go:build !js

package main

import (
	"bytes"
	"encoding/base64"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"html"
	"image/gif"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds/defiance"
	"citemap/seeds/formats"
)

// exported is the file of that name that a command line writes.
func exported(t *testing.T, name string, args ...string) []byte {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	_, err := citemap(append([]string{"export", "--to", file}, args...)...)
	require.NoError(t, err)
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	return data
}

// ownMap is a folder with a map of one's own in it, and the path of its
// map.json.
func ownMap(t *testing.T) (dir, file string) {
	t.Helper()
	dir = t.TempDir()
	require.NoError(t, os.CopyFS(dir, os.DirFS("seeds/defiance")))
	return dir, filepath.Join(dir, "map.json")
}

func TestExportDrawsWithoutADisplay(t *testing.T) {
	t.Setenv("DISPLAY", "")
	dir := t.TempDir()
	svg, pic := filepath.Join(dir, "map.svg"), filepath.Join(dir, "map.png")
	_, err := citemap("export", "--to", svg)
	require.NoError(t, err)
	data, err := os.ReadFile(svg)
	require.NoError(t, err)
	assert.NoError(t, xml.Unmarshal(data, new(struct{})))
	assert.Contains(t, string(data), "Iran")

	_, err = citemap("export", "seeds/defiance/map.json", "--to", pic, "--size", "640x480", "--scale", "2", "--theme", "dark")
	require.NoError(t, err)
	f, err := os.Open(pic)
	require.NoError(t, err)
	defer f.Close()
	config, err := png.DecodeConfig(f)
	require.NoError(t, err)
	assert.Equal(t, [2]int{1280, 960}, [2]int{config.Width, config.Height})
	left, err := filepath.Glob(filepath.Join(dir, ".citemap-*"))
	require.NoError(t, err)
	assert.Empty(t, left)
}

func TestExportSaysWhereItCannotWrite(t *testing.T) {
	_, err := citemap("export", "--to", filepath.Join(t.TempDir(), "no", "such", "map.svg"))
	require.Error(t, err)
	assert.Contains(t, err.Error(), "no/such")
}

func TestExportWritesNodesLinksAndClaims(t *testing.T) {
	m, err := defiance.Map()
	require.NoError(t, err)
	var nodeLink, claims bytes.Buffer
	require.NoError(t, formats.Claims(&claims, m))

	data := exported(t, "graph.json")
	var graph struct{ Nodes []struct{ At *[2]float64 } }
	require.NoError(t, json.Unmarshal(data, &graph))
	placed := *m
	placed.Nodes = slices.Clone(m.Nodes)
	for i := range placed.Nodes {
		placed.Nodes[i].At = graph.Nodes[i].At
	}
	placed.Reindex()
	require.NotNil(t, placed.Node("iran").At)
	assert.NotEqual(t, placed.Node("iran").At, placed.Node("russia").At)
	require.NoError(t, formats.NodeLink(&nodeLink, &placed))
	assert.Equal(t, nodeLink.String(), string(data))

	data = exported(t, "Claims.CSV", "seeds/defiance/map.json")
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	require.NoError(t, err)
	assert.Len(t, rows, 1+len(m.Links))
	assert.Equal(t, claims.String(), string(data))
}

// The page carries the map as two pictures, for light screens and for dark.
func TestExportWritesThePageWithItsPosters(t *testing.T) {
	page := html.UnescapeString(string(exported(t, "map.html")))
	assert.True(t, strings.HasPrefix(strings.ToLower(page), "<!doctype html>"))
	found := regexp.MustCompile("data:image/svg\\+xml;base64,([A-Za-z0-9+/=]+)").FindAllStringSubmatch(page, -1)
	require.Len(t, found, 2)
	for _, f := range found {
		svg, err := base64.StdEncoding.DecodeString(f[1])
		require.NoError(t, err)
		assert.NoError(t, xml.Unmarshal(svg, new(struct{})))
		assert.Contains(t, string(svg), "Iran")
	}
	assert.NotEqual(t, found[0][1], found[1][1])
}

func TestExportDrawsPosters(t *testing.T) {
	bare, notes := exported(t, "map.svg", "--notes=false"), exported(t, "map.svg")
	assert.NotContains(t, string(bare), "The sentences behind the lines")
	assert.Contains(t, string(notes), "The sentences behind the lines")
	assert.Contains(t, string(exported(t, "map.svg", "--size", "a3")), `width="420mm"`)
	assert.True(t, bytes.HasPrefix(exported(t, "map.pdf", "--size", "a4-portrait", "--view", "geo", "--theme", "night"), []byte("%PDF-")))
	assert.Contains(t, string(exported(t, "map.svg", "--chapter", "drones")), "Mohajer-6", "the quotes of the chapter's links")

	config, err := png.DecodeConfig(bytes.NewReader(exported(t, "card.png", "--select", "iran-russia-drones")))
	require.NoError(t, err)
	assert.Equal(t, [2]int{1200, 630}, [2]int{config.Width, config.Height})
}

func TestExportPlaysAChapter(t *testing.T) {
	data := exported(t, "tour.gif", "--chapter", "disagreement", "--size", "480x270")
	all, err := gif.DecodeAll(bytes.NewReader(data))
	require.NoError(t, err)
	assert.Greater(t, len(all.Image), 20)
	assert.Equal(t, [2]int{480, 270}, [2]int{all.Config.Width, all.Config.Height})
}

func TestExportSaysWhatTheMapDoesNotHave(t *testing.T) {
	for _, c := range []struct{ file, flag, value, want string }{
		{"a.svg", "--chapter", "dronse", "--chapter is one of defiance,"},
		{"a.gif", "--chapter", "nothing", "--chapter is one of defiance,"},
		{"a.png", "--select", "irna", "did you mean iran?"},
		{"a.png", "--size", "a9", "--size:"},
		{"a.gif", "--notes", "", "--notes is for files that end in"},
		{"a.csv", "--view=geo", "", "--view is for files that end in"},
	} {
		args := []string{"export", "--to", filepath.Join(t.TempDir(), c.file), c.flag}
		if c.value != "" {
			args = append(args, c.value)
		}
		_, err := citemap(args...)
		require.Error(t, err, c.flag)
		assert.Contains(t, err.Error(), c.want)
	}
}

func TestExportIsWholeOrNotAtAll(t *testing.T) {
	dir, file := ownMap(t)
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(file, bytes.Replace(data, []byte("Russia"), []byte("Rossia"), 40), 0o644))
	for _, p := range pens() {
		to := filepath.Join(dir, "out"+p.ext)
		require.NoError(t, os.WriteFile(to, []byte("as before"), 0o644))
		_, err := citemap("export", file, "--to", to)
		require.Error(t, err)
		assert.Contains(t, err.Error(), "map.json:")
		kept, err := os.ReadFile(to)
		require.NoError(t, err)
		assert.Equal(t, "as before", string(kept), p.ext)
	}
	left, err := filepath.Glob(filepath.Join(dir, ".citemap-*"))
	require.NoError(t, err)
	assert.Empty(t, left)
}

func TestExportDoesNotWriteOverWhatItReads(t *testing.T) {
	dir, file := ownMap(t)
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	data = bytes.ReplaceAll(data, []byte(`"article.txt"`), []byte(`"article.html"`))
	require.NoError(t, os.WriteFile(file, data, 0o644))
	require.NoError(t, os.Rename(filepath.Join(dir, "article.txt"), filepath.Join(dir, "article.html")))
	for _, name := range []string{"map.json", "article.html"} {
		to := filepath.Join(dir, ".", name)
		before, err := os.ReadFile(to)
		require.NoError(t, err)
		_, err = citemap("export", file, "--to", to)
		require.Error(t, err, name)
		assert.Contains(t, err.Error(), "is what the map is read from")
		after, err := os.ReadFile(to)
		require.NoError(t, err)
		assert.Equal(t, before, after, name)
	}
	_, err = citemap("export", file, "--to", filepath.Join(dir, "graph.json"))
	require.NoError(t, err)
	_, err = citemap("export", file, "--to", filepath.Join(dir, "graph.json"))
	assert.NoError(t, err, "what was exported before is written anew")
}

func TestExportSaysWhatItCanWrite(t *testing.T) {
	help, err := citemap("export", "--help")
	require.NoError(t, err)
	for _, p := range pens() {
		assert.Contains(t, help, "  "+p.ext+" ")
		assert.Contains(t, help, p.what)
	}
	for _, to := range []string{"map.jpg", "map", "svg", "map.svg.gz", "dir.json/"} {
		_, err := citemap("export", "--to", to)
		require.Error(t, err, to)
		assert.Contains(t, err.Error(), ".svg, .pdf, .png, .gif, .html, .nodes.csv, .edges.csv, .graphology.json, .gexf, .graphml, .jsonld, .json or .csv", to)
	}
}

func TestExportRefusesToDrawWhatIsNoPicture(t *testing.T) {
	for _, ext := range []string{".html", ".json", ".csv"} {
		for _, flag := range []string{"--size=800x600", "--theme=dark", "--scale=2"} {
			to := filepath.Join(t.TempDir(), "map"+ext)
			_, err := citemap("export", "--to", to, flag)
			require.Error(t, err)
			assert.Contains(t, err.Error(), flag[:strings.IndexByte(flag, '=')]+" is for files that end in .")
			assert.Contains(t, err.Error(), ", not "+ext)
			assert.NoFileExists(t, to)
		}
	}
}
