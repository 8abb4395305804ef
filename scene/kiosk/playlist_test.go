//go:build !js

package kiosk

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPlaylist(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "playlist.json")
	require.NoError(t, os.WriteFile(name, []byte(`{"maps": [
  {"map": "one/map.json", "minutes": 7.5, "theme": "night"},
  {"map": "/srv/two/map.json", "loops": 2, "view": "geo"}
]}`), 0o600))
	entries, err := LoadPlaylist(name)
	require.NoError(t, err)
	assert.Equal(t, []Entry{
		{Map: filepath.Join(dir, "one", "map.json"), Minutes: 7.5, Theme: "night"},
		{Map: "/srv/two/map.json", Loops: 2, View: "geo"},
	}, entries)
}

// A map is a playlist of one, and one that cannot be read may be in order later.
func TestAMapIsAPlaylistOfOne(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"map.json": `{"title": "A", "nodes": [{"maps": 1}]}`, "torn.json": `{"title": "A", "no`, "empty.json": ""} {
		name = filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(name, []byte(text), 0o600))
		entries, err := LoadPlaylist(name)
		require.NoError(t, err)
		assert.Equal(t, []Entry{{Map: name}}, entries)
	}
	_, err := LoadPlaylist(filepath.Join(dir, "none.json"))
	assert.ErrorContains(t, err, "none.json")
}

func TestFaultsOfAPlaylist(t *testing.T) {
	for text, want := range map[string]string{
		`{"maps": []}`: `p.json:1:1: there is no map in it; expected at least one`,
		`{"maps": {}}`: `p.json:1:10 /maps: not an array; expected an array`,
		"{\"maps\": [\n  {\"map\": \"a\", \"lops\": 2}]}":     `p.json:2:16 /maps/0/lops: unknown key "lops"; expected one of map, loops, minutes, theme, view; did you mean "loops"?`,
		`{"maps": [{"loops": 2}]}`:                            `p.json:1:11 /maps/0: an entry without its map; expected "map", the file of one`,
		`{"maps": [{"map": ""}]}`:                             `p.json:1:19 /maps/0/map: "" cannot stand here; expected the file of a map`,
		`{"maps": [{"map": "a", "loops": 1.5}]}`:              `p.json:1:33 /maps/0/loops: 1.5 cannot stand here; expected a whole number, 1 or more`,
		`{"maps": [{"map": "a", "minutes": "5"}]}`:            `p.json:1:35 /maps/0/minutes: not a number above 0, in minutes; expected a number above 0, in minutes`,
		`{"maps": [{"map": "a", "minutes": 0}]}`:              `p.json:1:35 /maps/0/minutes: 0 cannot stand here; expected a number above 0, in minutes`,
		`{"maps": [{"map": "a", "theme": "nihgt"}]}`:          `p.json:1:33 /maps/0/theme: "nihgt" cannot stand here; expected "paper" or "night"; did you mean "night"?`,
		`{"maps": [{"map": "a", "view": "globe"}]}`:           `p.json:1:32 /maps/0/view: "globe" cannot stand here; expected "force" or "geo"`,
		`{"maps": ["a", {"map": "b"}], "title": "x"}`:         "p.json:1:11 /maps/0: not an object; expected an object\np.json:1:31 /title: unknown key \"title\"; expected one of maps",
		`{"maps": [{"map": "a"}`:                              `p.json:1:23 /maps/0: the file ends too early; expected JSON`,
		`{"maps": [{"map": "a"}]} more`:                       `p.json:1:26: there is more after the end; expected nothing`,
		`{"maps": [{"map": "a", "map": "b"}]}`:                `p.json:1:24 /maps/0/map: duplicate object member name; expected JSON`,
		"{\"maps\": [{\"map\": \"a\"}, {\"map\": \"\xff\"}]}": `p.json:1:34 /maps/1/map: invalid UTF-8; expected JSON`,
	} {
		_, err := readPlaylist("p.json", []byte(text))
		require.Error(t, err, text)
		assert.Equal(t, want, err.Error(), text)
	}
}

func FuzzPlaylist(f *testing.F) {
	f.Add([]byte(`{"maps": [{"map": "a", "minutes": 5, "theme": "night"}]}`))
	f.Add([]byte(`{"maps": [{"map": 1}, [], {"x": {}}]`))
	f.Fuzz(func(t *testing.T, data []byte) {
		entries, err := readPlaylist("p.json", data)
		if err == nil {
			require.NotEmpty(t, entries)
			for _, e := range entries {
				require.NotEmpty(t, e.Map)
			}
		}
	})
}

func TestHowLongAnEntryPlays(t *testing.T) {
	for _, c := range []struct {
		e       Entry
		loops   int
		minutes float64
		over    bool
	}{
		{Entry{}, 0, 600, false}, {Entry{}, 1, 0, true},
		{Entry{Loops: 2}, 1, 600, false}, {Entry{Loops: 2}, 2, 1, true},
		{Entry{Minutes: 5}, 9, 4.9, false}, {Entry{Minutes: 5}, 0, 5, true},
		{Entry{Loops: 2, Minutes: 5}, 1, 6, true}, {Entry{Loops: 2, Minutes: 5}, 2, 1, true},
	} {
		assert.Equal(t, c.over, c.e.Over(c.loops, time.Duration(c.minutes*float64(time.Minute))), "%+v", c)
	}
}
