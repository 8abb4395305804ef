package assets

import (
	"encoding/binary"
	"flag"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the silhouettes anew from the outlines")

// The file holds what the outlines give today, point by point.
func TestGoldenSilhouettes(t *testing.T) {
	var data []byte
	for _, c := range Earth().Countries() {
		data = append(append(data, byte(len(c.Code))), c.Code...)
		data = appendSilhouette(data, silhouette(c.Area))
	}
	if *update {
		require.NoError(t, os.WriteFile("world/silhouettes.bin", data, 0o644))
		return
	}
	assert.True(t, string(data) == silhouetteData, "other outlines, or another way to make silhouettes: run with -update")
}

// appendSilhouette writes a silhouette as readSilhouettes reads it.
func appendSilhouette(data []byte, path Path) []byte {
	var rings []Path
	for ring := range NewArea(path).Each {
		rings = append(rings, ring)
	}
	data = binary.AppendUvarint(data, uint64(len(rings)))
	for _, ring := range rings {
		data = binary.AppendUvarint(data, uint64(len(ring)))
	}
	x, y := 0, 0
	for _, s := range path {
		toX, toY := int(s.X*grid), int(s.Y*grid)
		data = binary.AppendVarint(binary.AppendVarint(data, int64(toX-x)), int64(toY-y))
		x, y = toX, toY
	}
	return data
}

func TestFaultySilhouettesAreRefused(t *testing.T) {
	countries := len(Earth().Countries())
	require.Len(t, readSilhouettes(silhouetteData), countries)
	whole := 0
	for cut := range len(silhouetteData) {
		if all := readSilhouettes(silhouetteData[:cut]); all != nil {
			whole++
			assert.Less(t, len(all), countries, "cut off at %d", cut)
		}
	}
	assert.Equal(t, countries, whole, "only a cut between two countries leaves what can be read")
	assert.Nil(t, readSilhouettes("\x01a\x01\xff\xff\x03"), "more points than bytes")
}
