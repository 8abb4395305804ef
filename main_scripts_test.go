//go:build !js

package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/assets"
)

func TestFontsOfScriptsAreHandedOut(t *testing.T) {
	for _, args := range [][]string{nil, {"scene/testdata/miniatures/persian-panel/map.json"}} {
		files, _, err := handedOut(args)
		require.NoError(t, err)
		for _, name := range assets.ScriptNames() {
			assert.NotEmpty(t, files[name], name)
		}
	}
}

func TestMapsInOtherScriptsAreWritten(t *testing.T) {
	for _, name := range []string{"persian-panel", "chinese-panel"} {
		s, _, err := new(look).state([]string{"scene/testdata/miniatures/" + name + "/map.json"}, true)
		require.NoError(t, err)
		assert.Empty(t, s.Unwritable(), name)
	}
}
