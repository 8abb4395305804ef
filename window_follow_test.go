//go:build linux

package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene"
	"citemap/seeds"
)

// A map that is saved while its window is open.

// renamed writes a file as careful editors do: another one, which then gets its name.
func renamed(t *testing.T, path string, data []byte) {
	t.Helper()
	require.NoError(t, os.WriteFile(path+".swp", data, 0o600))
	require.NoError(t, os.Rename(path+".swp", path))
}

func TestAWindowFollowsItsMap(t *testing.T) {
	path := filepath.Join(storyMap(t, unedited), "map.json")
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	l := look{paused: true, theme: "light"}
	s, m, err := l.state([]string{path}, false)
	require.NoError(t, err)
	w := &double{s: s, in: scene.Input{Width: deskWidth, Height: deskHeight, Scale: 1}}
	w.in.Mouse = scene.Mouse{At: scene.Point{X: 1240, Y: 40}, Here: true}
	w.wait()

	d := openDesk(t, "--paused", "--theme", "light", path)
	d.do("mousemove", "1240", "40")
	d.shows(s, "the map at rest")
	at := w.spot(t, m.Nodes[0].ID)
	w.click(at)
	d.do("mousemove", fmt.Sprint(at.X), fmt.Sprint(at.Y), "sleep", "0.2", "click", "1")
	d.shows(w.s, "a node is chosen")

	name := []byte(`"name": "` + m.Nodes[0].Name + `"`)
	require.True(t, bytes.Contains(data, name))
	other := bytes.Replace(data, name, []byte(`"name": "Ardenia"`), 1)
	renamed(t, path, other)
	m, err = seeds.Load(path)
	require.NoError(t, err)
	w.s = w.s.Succeed(m)
	w.outlast()
	d.shows(w.s, "the map with another name, and the node still chosen")

	renamed(t, path, bytes.Replace(other, []byte(`"nodes"`), []byte(`"noodles"`), 1))
	_, err = readMap([]string{path})
	w.in.Trouble = troubleOf(w.s, news{path: path, err: err})
	w.s.Step(w.in)
	w.in.Trouble = nil
	w.outlast()
	assert.Contains(t, w.s.Told(), "map.json:")
	assert.Contains(t, w.s.Told(), `did you mean "nodes"?`)
	d.shows(w.s, "the fault, and the map as it was")

	require.NoError(t, os.WriteFile(path, data, 0o600))
	m, err = seeds.Load(path)
	require.NoError(t, err)
	w.s = w.s.Succeed(m)
	w.outlast()
	d.shows(w.s, "the first map again")

	document := filepath.Join(filepath.Dir(path), "story.txt")
	story, err := os.ReadFile(document)
	require.NoError(t, err)
	renamed(t, document, append(story, "More.\n"...))
	_, err = readMap([]string{path})
	w.in.Trouble = troubleOf(w.s, news{path: path, err: err})
	w.s.Step(w.in)
	w.in.Trouble = nil
	w.outlast()
	assert.Contains(t, w.s.Told(), "SHA-256")
	d.shows(w.s, "a document is another one")
}

// outlast waits until short words to the reader are gone.
func (w *double) outlast() {
	for range 600 {
		w.s.Step(w.in)
	}
	w.wait()
}
