package formats

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// readers are the readers of this room's XML and DOT, by the ends of their files.
func readers() map[string]func([]byte) (*Foreign, error) {
	return map[string]func([]byte) (*Foreign, error){".gexf": readGEXF, ".graphml": readGraphML, ".dot": readDOT}
}

// What other programs write, and what their formats allow, is read as it was
// meant; testdata/foreign/README.md tells where each file is from.
func TestFilesOfOtherPrograms(t *testing.T) {
	files, err := filepath.Glob("testdata/foreign/*.*")
	require.NoError(t, err)
	tried := map[string]int{}
	for _, file := range files {
		read, ok := readers()[filepath.Ext(file)]
		if !ok {
			continue
		}
		tried[filepath.Ext(file)]++
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		f, err := read(data)
		require.NoError(t, err, file)
		golden(t, file+".want", told(t, f))
	}
	for end := range readers() {
		assert.GreaterOrEqual(t, tried[end], 4, "samples that end in %s", end)
	}
}

// golden holds what was got against a file, or with -update writes that anew.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, string(want), got, file)
}

// told is a Foreign as text, a line a node or link, without what is empty.
func told(t *testing.T, f *Foreign) string {
	t.Helper()
	var b bytes.Buffer
	line := func(v any) {
		data, err := marshal(v)
		require.NoError(t, err)
		var fields map[string]any
		require.NoError(t, json.Unmarshal(data, &fields))
		for key, v := range fields {
			if v == nil || v == "" {
				delete(fields, key)
			}
		}
		data, err = marshal(fields)
		require.NoError(t, err)
		b.Write(append(data, '\n'))
	}
	line(map[string]any{"Title": f.Title, "Summary": f.Summary, "Language": f.Language})
	for i := range f.Nodes {
		line(f.Nodes[i])
	}
	for i := range f.Links {
		line(f.Links[i])
	}
	return b.String()
}
