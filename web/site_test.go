//go:build !js

package web

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSiteIsWholeOrAbsent(t *testing.T) {
	files := fstest.MapFS{"built/.gitkeep": {}}
	_, ok := siteIn(files)
	assert.False(t, ok, "a placeholder is no page")

	files["built/index.html"] = &fstest.MapFile{}
	files["built/citemap.wasm.gz"] = &fstest.MapFile{}
	_, ok = siteIn(files)
	assert.False(t, ok, "half a page is no page")

	files["built/citemap.wasm.br"] = &fstest.MapFile{}
	site, ok := siteIn(files)
	require.True(t, ok)
	_, err := fs.Stat(site, "index.html")
	assert.NoError(t, err)
}

func TestSiteTellsWhatIsEmbedded(t *testing.T) {
	_, err := fs.Stat(built, "built/index.html")
	_, ok := Site()
	assert.Equal(t, err == nil, ok)
}
