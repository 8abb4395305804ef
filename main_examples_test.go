//go:build !js

package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestExamplesAreListed(t *testing.T) {
	out, err := citemap("examples")
	require.NoError(t, err)
	for _, want := range []string{"defiance", "zuozhuan", "factbook", "326 nodes", "zh-Hans", "public domain"} {
		assert.Contains(t, out, want)
	}
	out, err = citemap("examples", "--json")
	require.NoError(t, err)
	var all []listed
	require.NoError(t, json.Unmarshal([]byte(out), &all))
	require.Len(t, all, 3)
	assert.Equal(t, "factbook", all[2].Name)
	assert.Equal(t, 326, all[2].Nodes)
}

func TestExamplesAreTakenByNameWhereMapsAre(t *testing.T) {
	dir := t.TempDir()
	for _, line := range [][]string{
		{"check", "factbook"}, {"suggest", "zuozhuan"}, {"embed", "zuozhuan", "--base-url", "https://example.org/"},
		{"export", "zuozhuan", "--to", filepath.Join(dir, "claims.csv")},
		{"export", "factbook", "--to", filepath.Join(dir, "graph.gexf")},
		{"export", "zuozhuan", "--to", "onefile", filepath.Join(dir, "alone.html")},
	} {
		_, err := citemap(line...)
		assert.NoError(t, err, line)
	}
	_, err := citemap("check", "zuozhan")
	assert.ErrorContains(t, err, "zuozhan")
	_, err = citemap("zuozhan")
	assert.ErrorContains(t, err, "zuozhuan", "what was meant")
}

func TestFileOfTheNameOfAnExampleIsTheMap(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("factbook", []byte(`{"nodes": 7}`), 0o644))
	_, err := citemap("export", "factbook", "--to", "graph.json")
	assert.ErrorContains(t, err, "/nodes")
}

func TestExampleIsWrittenAndNothingWrittenOver(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "my")
	_, err := citemap("examples", "zuozhuan", "--to", dir)
	require.NoError(t, err)
	out, err := citemap("check", dir)
	require.NoError(t, err)
	assert.Contains(t, out, "All is well")
	assert.FileExists(t, filepath.Join(dir, "README.md"))
	_, err = citemap("examples", "zuozhuan", "--to", dir)
	assert.ErrorContains(t, err, "nothing is written over")
	_, err = citemap("examples", "zuozhan", "--to", dir)
	assert.ErrorContains(t, err, "zuozhuan")
	_, err = citemap("examples", "zuozhuan")
	assert.ErrorContains(t, err, "--to")
}
