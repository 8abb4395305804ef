//go:build !js

package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/assets"
)

func TestAnEditionBringsWhatItsMapIsWrittenIn(t *testing.T) {
	args := []string{"scene/testdata/miniatures/persian-panel/map.json"}
	m, err := readMap(args)
	require.NoError(t, err)
	e, err := edition(args, m, "", "fa")
	require.NoError(t, err)
	for _, name := range assets.FontsFor("fa") {
		assert.NotEmpty(t, e.Beside[name], name)
		assert.NotEmpty(t, e.Beside[assets.LicenceName(name)], name)
	}
	assert.NotEmpty(t, e.Beside["words/fa.txt"])
	assert.NotEmpty(t, e.Beside["map/survey.bin"])
	assert.NotContains(t, e.Beside, "fonts/NotoSansSC-Regular.ttf")
}

func TestTheBuiltInEditionNeedsNothingBeside(t *testing.T) {
	m, err := readMap(nil)
	require.NoError(t, err)
	e, err := edition(nil, m, "", "")
	require.NoError(t, err)
	assert.Empty(t, e.Beside)
}

func TestMapsInOtherScriptsAreWritten(t *testing.T) {
	for _, name := range []string{"persian-panel", "chinese-panel"} {
		s, _, err := new(look).state([]string{"scene/testdata/miniatures/" + name + "/map.json"}, true)
		require.NoError(t, err)
		assert.Empty(t, s.Unwritable(), name)
	}
}
