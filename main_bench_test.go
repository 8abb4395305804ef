//go:build !js

package main

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene/screen"
	"citemap/seeds"
)

func TestBenchWritesItsMap(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "large")
	_, err := citemap("bench", "--nodes", "200", "--links", "600", "--write", dir)
	require.NoError(t, err)
	m, err := seeds.Load(filepath.Join(dir, "map.json"))
	require.NoError(t, err)
	assert.Len(t, m.Nodes, 200)
	assert.Len(t, m.Links, 600)
}

func TestBenchSaysWhatItCannotDo(t *testing.T) {
	t.Setenv("DISPLAY", "")
	t.Setenv("WAYLAND_DISPLAY", "")
	for args, want := range map[string]string{
		"--nodes=3":     "it takes 10 to 10000",
		"--seconds=0":   "--seconds is above 0",
		"--size=small":  "--size is WIDTHxHEIGHT",
		"none/map.json": "a map is a file",
	} {
		_, err := citemap("bench", args)
		assert.ErrorContains(t, err, want, args)
	}
	_, err := citemap("bench", "seeds/defiance/map.json", "--write", t.TempDir())
	assert.ErrorContains(t, err, "not for one of your own")
	_, err = citemap("bench", "--nodes=100", "--links=200")
	assert.ErrorIs(t, err, screen.ErrNoDisplay)
}
