//go:build !js

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// storyMap is a folder with a small map and its document, edited.
func storyMap(t *testing.T, edit func(data, text string) (string, string)) string {
	t.Helper()
	dir := t.TempDir()
	data, err := os.ReadFile("seeds/check/testdata/good.json")
	require.NoError(t, err)
	text, err := os.ReadFile("seeds/check/testdata/story.txt")
	require.NoError(t, err)
	edited, story := edit(string(data), string(text))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "map.json"), []byte(edited), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "story.txt"), []byte(story), 0o600))
	return dir
}

func unedited(data, text string) (string, string) { return data, text }

func TestCheckSaysThatAllIsWell(t *testing.T) {
	out, err := citemap("check", filepath.Join(storyMap(t, unedited), "map.json"))
	require.NoError(t, err, out)
	first, _, _ := strings.Cut(out, "\n")
	assert.Contains(t, first, "All is well with")
	assert.Contains(t, out, "5 of 6 sentences cited (83 %)")
	assert.Contains(t, out, "line 5, 232..251: Critics doubted it.")
}

func TestCheckListsFaultsAndFails(t *testing.T) {
	path := filepath.Join(storyMap(t, func(data, text string) (string, string) {
		return strings.Replace(data, `"the republic of Brel"`, `"the republic of Brol"`, 1), text
	}), "map.json")
	c := exec.Command(build(t), "check", path)
	var out, errs bytes.Buffer
	c.Stdout, c.Stderr = &out, &errs
	err := c.Run()
	var exit *exec.ExitError
	require.ErrorAs(t, err, &exit)
	assert.Equal(t, 1, exit.ExitCode())
	assert.Equal(t, "citemap: 1 fault\n", errs.String())
	assert.True(t, strings.HasPrefix(out.String(), path+`:10:50 /quotes/1/exact: not in "story"; closest at 55..75, differs by "e" for "o"`+"\n"), out.String())

	said, err := citemap("check", "seeds/check/testdata/faulty.json")
	assert.EqualError(t, err, "33 faults")
	assert.Contains(t, said, "faulty.json:18:5 /quotes/9: nothing rests on this quote")
}

func TestCheckTakesAMapThatCannotBeShown(t *testing.T) {
	dir := storyMap(t, func(data, text string) (string, string) { return data[:len(data)/2], text })
	out, err := citemap("check", filepath.Join(dir, "map.json"))
	assert.EqualError(t, err, "1 fault")
	assert.Contains(t, out, "nothing else was checked")
}

func TestCheckWritesJSON(t *testing.T) {
	out, err := citemap("check", "seeds/check/testdata/faulty.json", "--json")
	require.Error(t, err)
	var report struct {
		Faults   []struct{ Line, Column int }
		Coverage []struct{ Sentences, Cited int }
		Mentions []struct{ Node string }
	}
	require.NoError(t, json.Unmarshal([]byte(out), &report), "nothing but JSON is written")
	assert.Len(t, report.Faults, 33)
	assert.NotEmpty(t, report.Coverage)
	assert.NotEmpty(t, report.Mentions)
}

func TestCheckAndSuggestKnowTheBuiltInMap(t *testing.T) {
	out, err := citemap("check")
	require.NoError(t, err, out)
	assert.True(t, strings.HasPrefix(out, "All is well with the built-in map: "), out)
	out, err = citemap("suggest", "--json")
	require.NoError(t, err)
	assert.True(t, json.Valid([]byte(out)))
}

func TestDiffTellsWhatBecameOfTheQuotes(t *testing.T) {
	dir := storyMap(t, unedited)
	old, path := filepath.Join(dir, "story.txt"), filepath.Join(dir, "map.json")
	text, err := os.ReadFile(old)
	require.NoError(t, err)
	revised := func(from, to string) string {
		file := filepath.Join(t.TempDir(), "new.txt")
		require.NoError(t, os.WriteFile(file, []byte(strings.Replace(string(text), from, to, 1)), 0o600))
		return file
	}
	out, err := citemap("diff", old, old, path)
	require.NoError(t, err)
	assert.Contains(t, out, "9 quotes of story: 9 stand, 0 moved, 0 changed, 0 vanished\n")

	out, err = citemap("diff", old, revised("In 1901", "It was long ago. In 1901"), path)
	require.NoError(t, err, "what has only moved can be moved along")
	assert.Contains(t, out, "9 quotes of story: 0 stand, 9 moved, 0 changed, 0 vanished\n")

	out, err = citemap("diff", old, revised("over 200", "over 300"), path)
	require.EqualError(t, err, "1 quote changed or vanished")
	assert.Contains(t, out, "Arden delivered over 300 cannons to Brel")

	out, err = citemap("diff", old, revised("over 200", "over 300"), path, "--json")
	require.Error(t, err)
	assert.True(t, json.Valid([]byte(out)))
}

func TestDiffSaysWhatItNeeds(t *testing.T) {
	dir := storyMap(t, unedited)
	old, path := filepath.Join(dir, "story.txt"), filepath.Join(dir, "map.json")
	_, err := citemap("diff", path, old, path)
	assert.ErrorContains(t, err, "the old text is no document")
	assert.ErrorContains(t, err, "Give the text that the map was made from first")
	_, err = citemap("diff", old, old)
	assert.ErrorContains(t, err, "the old text is no document that the built-in map quotes")
	for line, want := range map[string]string{
		"diff " + old:                          "two texts are compared",
		"diff " + old + " nowhere.txt " + path: "nowhere.txt",
		"diff nowhere.txt " + old + " " + path: "nowhere.txt",
		"diff a b c d":                         "two texts are compared",
		"check --jsn":                          "did you mean --json?",
		"check a.json b.json":                  "one map at a time",
		"check nowhere.json":                   "a map is a file, map.json",
		"suggest nowhere.json":                 "nowhere.json",
		"chek":                                 "did you mean check?",
		"sugest":                               "did you mean suggest?",
	} {
		_, err := citemap(strings.Fields(line)...)
		assert.ErrorContains(t, err, want, line)
	}
}

func TestCheckStopsWhereItCannotWrite(t *testing.T) {
	read, write, err := os.Pipe()
	require.NoError(t, err)
	require.NoError(t, read.Close())
	defer write.Close()
	assert.Error(t, run(context.Background(), []string{"check", "seeds/check/testdata/good.json", "--json"}, write, write))
}
