//go:build !js

package kiosk

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// all reads the lines of a log, the oldest first.
func all(t *testing.T, name string, kept int) (lines []string) {
	t.Helper()
	l := &Log{name: name}
	for n := kept; n >= 0; n-- {
		data, err := os.ReadFile(l.aside(n))
		if err == nil {
			lines = append(lines, strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")...)
		}
	}
	return lines
}

func TestTheLogIsBounded(t *testing.T) {
	name := filepath.Join(t.TempDir(), "deep", "kiosk.log")
	const most, kept = 1000, 3
	for range 5 { // and goes on where it was
		l := openLog(name, most, kept)
		log := slog.New(slog.NewJSONHandler(l, nil))
		for i := range 40 {
			log.Info("line", "number", i)
		}
		l.Close()
	}
	files, err := os.ReadDir(filepath.Dir(name))
	require.NoError(t, err)
	assert.Len(t, files, 1+kept)
	for _, f := range files {
		info, err := f.Info()
		require.NoError(t, err)
		assert.LessOrEqual(t, info.Size(), int64(most))
	}
	lines := all(t, name, kept)
	for i, line := range lines {
		var read struct{ Number int }
		require.NoError(t, json.Unmarshal([]byte(line), &read), line)
		assert.Equal(t, (40*5-len(lines)+i)%40, read.Number, "the last ones are there, in order")
	}
	assert.Greater(t, len(lines), 30)
}

// /dev/full takes no byte.
func TestAFullDiskLosesLinesAndNoMore(t *testing.T) {
	name := filepath.Join(t.TempDir(), "kiosk.log")
	require.NoError(t, os.Symlink("/dev/full", name))
	l := openLog(name, 1000, 2)
	for i := range 5 {
		n, err := fmt.Fprintf(l, "line %d\n", i)
		assert.NoError(t, err)
		assert.Equal(t, 7, n)
	}
	l.Close()
	assert.EqualValues(t, 5, l.Lost())
}

func TestALogThatCannotBeOpenedComesBack(t *testing.T) {
	name := filepath.Join(t.TempDir(), "gone", "kiosk.log")
	require.NoError(t, os.WriteFile(filepath.Dir(name), nil, 0o600)) // a file where the folder would be
	l := openLog(name, 1000, 2)
	fmt.Fprintln(l, "lost")
	fmt.Fprintln(l, "lost")
	for l.Lost() < 2 {
	}
	require.NoError(t, os.Remove(filepath.Dir(name)))
	fmt.Fprintln(l, "there")
	l.Close()
	lines := all(t, name, 2)
	require.Len(t, lines, 2)
	assert.Contains(t, lines[0], `"lines":2`)
	assert.Equal(t, "there", lines[1])
}

// A disk that is full in the middle of a line: the next one begins anew.
func TestATornLineSpoilsNoOther(t *testing.T) {
	name := filepath.Join(t.TempDir(), "kiosk.log")
	require.NoError(t, os.WriteFile(name, []byte("torn"), 0o600))
	l := &Log{name: name, most: 1000, kept: 1, torn: true}
	require.True(t, l.put([]byte("whole\n")))
	require.True(t, l.put([]byte("next\n")))
	assert.Equal(t, []string{"torn", "whole", "next"}, all(t, name, 0))
}
