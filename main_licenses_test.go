//go:build !js

package main

import (
	"encoding/json"
	"os"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestLicencesArePrinted(t *testing.T) {
	said, err := citemap("licenses")
	require.NoError(t, err)
	own, err := os.ReadFile("LICENSE")
	require.NoError(t, err)
	assert.Contains(t, said, strings.TrimSpace(string(own)))
	for _, part := range []string{"hajimehoshi/ebiten", "Apache License", "SIL OPEN FONT LICENSE", "Natural Earth", "Go Authors"} {
		assert.Contains(t, said, part)
	}
}

func TestTheBillNamesThisReleaseAndItsCompiler(t *testing.T) {
	said, err := citemap("licenses", "--sbom")
	require.NoError(t, err)
	assert.True(t, json.Valid([]byte(said)))
	assert.Contains(t, said, `"pkg:golang/citemap@`+version()+`"`)
	assert.Contains(t, said, `"pkg:golang/std@`+strings.TrimPrefix(runtime.Version(), "go")+`"`)
}

func TestTheVersionIsTheChangelogsNewest(t *testing.T) {
	said, err := citemap("--version")
	require.NoError(t, err)
	assert.Equal(t, "citemap version "+version()+"\n", said)
	log, err := os.ReadFile("CHANGELOG.md")
	require.NoError(t, err)
	_, newest, _ := strings.Cut(string(log), "\n## ")
	assert.True(t, strings.HasPrefix(newest, version()+"\n"), "CHANGELOG.md begins with %s", version())
}
