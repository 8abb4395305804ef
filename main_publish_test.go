//go:build !js

package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/web"
)

// built reports whether this binary carries the page, which in CI it must.
func built(t *testing.T) bool {
	t.Helper()
	_, ok := web.Site()
	if !ok {
		require.Empty(t, os.Getenv("CI"), "in CI the page is built before the tests")
	}
	return ok
}

func TestExportWritesASite(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	if !built(t) {
		_, err := citemap("export", "--to", "site", dir)
		assert.ErrorContains(t, err, "make build")
		return
	}
	_, file := ownMap(t)
	said, err := citemap("export", file, "--to", "site", dir)
	require.NoError(t, err)
	assert.Regexp(t, `\d,\d{3}  map/map\.json\n`, said)
	assert.Contains(t, said, "--base-url URL", "why there are no previews")
	assert.NotContains(t, said, "\r", "a bar is for terminals")
	for name, want := range map[string]string{
		"index.html": `content="map/map.json"`, "map/article.txt": "Tehran", "text.html": "<table", "poster.svg": "<svg", "embed.html": "cite-map",
	} {
		data, err := os.ReadFile(filepath.Join(dir, name))
		require.NoError(t, err)
		assert.Contains(t, string(data), want, name)
	}
	shared, err := os.ReadFile(filepath.Join(dir, "share.png"))
	require.NoError(t, err)
	config, err := png.DecodeConfig(bytes.NewReader(shared))
	require.NoError(t, err)
	assert.Equal(t, [2]int{1200, 630}, [2]int{config.Width, config.Height})

	said, err = citemap("export", "--to", "site", dir, "--base-url", "https://example.org")
	require.NoError(t, err, "what was written before is written anew")
	assert.NotContains(t, said, "--base-url")
	assert.NoDirExists(t, filepath.Join(dir, "map"), "the built-in map needs no files")
	assert.FileExists(t, filepath.Join(dir, "oembed.json"))
}

// The picture comes with so few bytes that nobody waits for it.
func TestThePictureOfASiteIsThereSoon(t *testing.T) {
	if !built(t) {
		return
	}
	dir := filepath.Join(t.TempDir(), "site")
	_, err := citemap("export", "--to", "site", dir)
	require.NoError(t, err)
	page, err := os.ReadFile(filepath.Join(dir, "index.html"))
	require.NoError(t, err)
	style, err := os.ReadFile(filepath.Join(dir, "style.css"))
	require.NoError(t, err)
	before, _, ok := bytes.Cut(page, []byte("</figure>"))
	require.True(t, ok)
	assert.Less(t, packedSize(before)+packedSize(style), 60_000, "and brotli takes a quarter less than gzip")
}

// packedSize is how large something is by gzip, bytes.
func packedSize(data []byte) int {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = w.Write(data) // into memory
	_ = w.Close()
	return b.Len()
}

func TestExportWritesOneFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "map.html")
	if !built(t) {
		_, err := citemap("export", "--to", "onefile", file)
		assert.ErrorContains(t, err, "make build")
		return
	}
	_, own := ownMap(t)
	_, err := citemap("export", own, "--to", "onefile", file)
	require.NoError(t, err)
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Contains(t, string(data), `id="file:citemap.wasm.gz"`)
	assert.Contains(t, string(data), `id="file:article.txt"`)
	_, err = citemap("export", own, "--to", "onefile", own)
	require.Error(t, err)
	assert.Contains(t, err.Error(), ".html")
}

func TestPublishingSaysWhatItTakes(t *testing.T) {
	if !built(t) {
		return
	}
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "mine.txt"), []byte("mine"), 0o644))
	for line, want := range map[string]string{
		"export --to site":                                  "followed by the folder",
		"export --to onefile":                               "followed by the file",
		"export --to onefile map":                           "ends in .html",
		"export --to site seeds/defiance/map.json":          "not by the map",
		"export a.json b.json c --to site":                  "one map at a time",
		"export nowhere.json --to site " + dir:              "nowhere.json",
		"export --to site " + dir:                           "mine.txt",
		"export --to site x --size a3":                      "--size is for files that end in",
		"export --to onefile x.html --base-url http://a.b/": "--base-url is for --to site",
		"export --to x.svg --base-url http://a.b/":          "--base-url is for --to site",
		"export --to site x --base-url here":                "https://example.org/map/",
		"export --to sit x":                                 "says site or onefile",
		"embed --view globe":                                "--view is force or geo",
		"embed --theme sepia":                               "--theme is paper or night",
		"embed --chapter dronse":                            "--chapter is one of",
		"embed --height tall":                               "--height: a height is like 600px",
		"embed --base-url here":                             "--base-url",
		"serve --host example.org":                          "--host is an address of this machine",
	} {
		_, err := citemap(strings.Fields(line)...)
		require.Error(t, err, line)
		assert.Contains(t, err.Error(), want, line)
	}
	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Len(t, left, 1)
}

func TestEmbedPrintsBothSnippets(t *testing.T) {
	var out, errs bytes.Buffer
	err := run(context.Background(), []string{"embed", "seeds/defiance/map.json", "--chapter", "drones", "--theme", "night", "--base-url", "https://example.org/iran"}, &out, &errs)
	require.NoError(t, err)
	assert.Contains(t, out.String(), `<cite-map src="https://example.org/iran/map/map.json" chapter="drones" theme="dark" height="600px">`)
	assert.Contains(t, out.String(), `<iframe src="https://example.org/iran/#chapter=drones&amp;theme=dark"`)
	assert.Contains(t, out.String(), `<style>cite-map { height: 600px }`)
	assert.Empty(t, errs.String())
	require.NoError(t, run(context.Background(), []string{"embed"}, &out, &errs))
	assert.Contains(t, errs.String(), "--base-url URL")
}

func TestNumbersAreGrouped(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 23319745: "23,319,745"} {
		assert.Equal(t, want, grouped(n))
	}
}

func TestABarIsDrawnOnATerminal(t *testing.T) {
	var out bytes.Buffer
	p := &progress{out: &out, terminal: true}
	p.begin(200)
	p.wrote("a", 100)
	p.wrote("b", 100)
	p.end("done")
	assert.Contains(t, out.String(), "[====================                    ]  50 %\r\x1b[K")
	assert.Contains(t, out.String(), "] 100 %\r\x1b[K         200  done\n")
}
