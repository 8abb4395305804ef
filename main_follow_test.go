//go:build !js

package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene"
	"citemap/seeds"
)

// followed is a small map that is followed, by its path.
func followed(t *testing.T) (*follower, string) {
	t.Helper()
	path := filepath.Join(storyMap(t, unedited), "map.json")
	m, err := seeds.Load(path)
	require.NoError(t, err)
	f, err := follow(path, m)
	require.NoError(t, err)
	t.Cleanup(f.close)
	return f, path
}

// heard is the next news of a follower.
func (f *follower) heard(t *testing.T) news {
	t.Helper()
	select {
	case n := <-f.news:
		return n
	case <-time.After(20 * time.Second):
		require.Fail(t, "nothing was heard")
		return news{}
	}
}

func TestAMapIsReadAgainHoweverItIsSaved(t *testing.T) {
	f, path := followed(t)
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	write := func(data []byte) { require.NoError(t, os.WriteFile(path, data, 0o600)) }
	for name, save := range map[string]func(data []byte){
		"in its place": write,
		"as another file that gets its name": func(data []byte) {
			require.NoError(t, os.WriteFile(path+"~", data, 0o600))
			require.NoError(t, os.Rename(path+"~", path))
		},
		"after the old one was put away": func(data []byte) {
			require.NoError(t, os.Rename(path, path+".bak"))
			write(data)
		},
		"after it was removed": func(data []byte) {
			require.NoError(t, os.Remove(path))
			write(data)
		},
	} {
		save(bytes.Replace(data, []byte(`"title": "`), []byte(`"title": "Again: `), 1))
		n := f.heard(t)
		require.NoError(t, n.err, name)
		assert.True(t, strings.HasPrefix(n.m.Title, "Again: "), name)
		assert.False(t, n.other)
		write(data)
		assert.NotContains(t, f.heard(t).m.Title, "Again")
	}
}

func TestADocumentIsFollowedToo(t *testing.T) {
	f, path := followed(t)
	story := filepath.Join(filepath.Dir(path), "story.txt")
	text, err := os.ReadFile(story)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(story, append(text, 'x'), 0o600))
	assert.ErrorContains(t, f.heard(t).err, "SHA-256")
	require.NoError(t, os.WriteFile(story, text, 0o600))
	assert.NoError(t, f.heard(t).err)
}

func TestAnotherMapIsFollowedFromWhenItIsOpened(t *testing.T) {
	f, _ := followed(t)
	_, other := followed(t)
	f.other(other)
	n := f.heard(t)
	require.NoError(t, n.err)
	assert.True(t, n.other)
	assert.Equal(t, other, n.path)
	data, err := os.ReadFile(other)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(other, data[:len(data)/2], 0o600))
	n = f.heard(t)
	assert.Error(t, n.err)
	assert.False(t, n.other, "it is that which is shown")
}

// onDesk are dropped files that say where they are.
type onDesk struct {
	fstest.MapFS
	dir string
}

type deskEntry struct {
	fs.DirEntry
	path string
}

func (e deskEntry) AbsPath() string { return e.path }

func (f onDesk) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := f.MapFS.ReadDir(name)
	for i, e := range entries {
		entries[i] = deskEntry{e, filepath.Join(f.dir, e.Name())}
	}
	return entries, err
}

func TestADroppedMapIsOpenedWhereItIs(t *testing.T) {
	l := look{}
	s, _, err := l.state(nil, false)
	require.NoError(t, err)
	f, _ := followed(t)
	_, path := followed(t)
	d := &desktop{follower: f, trouble: make(chan *scene.Trouble, 1)}
	for _, name := range []string{filepath.Base(filepath.Dir(path)), "map.json"} {
		dir := strings.TrimSuffix(strings.TrimSuffix(path, "/map.json"), "/"+name)
		d.dropped(s, onDesk{fstest.MapFS{name: {}}, dir})
		var next *scene.State
		for end := time.Now().Add(20 * time.Second); next == nil && time.Now().Before(end); time.Sleep(time.Millisecond) {
			var trouble *scene.Trouble
			next, _, trouble = d.renew(s)
			require.Nil(t, trouble)
		}
		require.NotNil(t, next)
		assert.Equal(t, path, f.path)
	}
	d.dropped(s, onDesk{fstest.MapFS{"story.txt": {}}, "/nowhere"})
	next, _, trouble := d.renew(s)
	assert.Nil(t, next)
	require.NotNil(t, trouble)
	assert.Equal(t, "story.txt cannot be opened", trouble.Title)
	assert.Contains(t, trouble.Lines[0], "There is no map among these files")
}

func TestTheMapAmongDroppedFiles(t *testing.T) {
	dir := filepath.Dir(func() string { _, path := followed(t); return path }())
	for _, test := range []struct {
		paths   []string
		want    string
		several bool
	}{
		{[]string{dir}, filepath.Join(dir, "map.json"), false},
		{[]string{"a/story.txt", "a/iran.JSON", "a/" + seeds.SchemaFile}, "a/iran.JSON", false},
		{[]string{"a/b.json", "a/map.json"}, "a/map.json", false},
		{[]string{"a/b.json", "a/c.json"}, "", true},
		{[]string{"a/map.json", "b/map.json"}, "", true},
		{[]string{"a/story.txt"}, "", false},
		{nil, "", false},
	} {
		path, several := mapAmong(test.paths)
		assert.Equal(t, test.want, path, test.paths)
		assert.Equal(t, test.several, several, test.paths)
	}
}
