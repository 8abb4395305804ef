package assets

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tiny is two unit squares side by side, whose common edge is in dispute.
const tiny = "\x01" + // a grain is a unit
	"\x03\x02\x04\x04" + // three arcs, of so many points
	"\x02\x00\x00\x01\x00\x02\x00\x02\x00\x01" + // x
	"\x00\x02\x00\x00\x01\x00\x00\x00\x02\x00" + // y
	"\x02" + // countries
	"\x03abc\x04West\x01" + "\x02\x04\x04" +
	"\x03abd\x04East\x01" + "\x02\x05\x08" +
	"\x01\x01\x07" // disputed

func TestReadsCountriesThatShareAnEdge(t *testing.T) {
	world, err := readWorld(tiny)
	require.NoError(t, err)
	west, east := world.Country("abc"), world.Country("abd")
	assert.Equal(t, "West", west.Name)
	assert.Equal(t, Path{{X: 1}, {Op: LineTo, X: 1, Y: 1}, {Op: LineTo, Y: 1}, {Op: LineTo}, {Op: LineTo, X: 1}}, west.Area.Rings)
	assert.Equal(t, Path{{X: 1, Y: 1}, {Op: LineTo, X: 1}, {Op: LineTo, X: 2}, {Op: LineTo, X: 2, Y: 1}, {Op: LineTo, X: 1, Y: 1}}, east.Area.Rings)
	assert.Equal(t, [2]float32{2, 1}, east.Area.Max)
	require.Len(t, world.Disputed(), 1)
	assert.Equal(t, Path{{X: 1}, {Op: LineTo, X: 1, Y: 1}}, world.Disputed()[0].Rings)
	assert.Empty(t, world.Borders(), "their only border is in dispute")
	assert.Same(t, east, world.At(1.5, 0.5))
	assert.Nil(t, world.At(2.5, 0.5))
}

func TestReadsWhatTheMakerWrote(t *testing.T) {
	world, err := readWorld(worldData)
	require.NoError(t, err)
	assert.Greater(t, len(world.points), 10000)
	assert.NotEmpty(t, world.disputed)
}

func TestFaultyOutlinesAreRefused(t *testing.T) {
	_, err := readWorld("")
	assert.Error(t, err)
	_, err = readWorld(worldData + "\x00")
	assert.Error(t, err, "something left over")
	for cut := 0; cut < len(worldData); cut += 1 + len(worldData)/500 {
		_, err := readWorld(worldData[:cut])
		assert.Error(t, err, "cut off at %d", cut)
	}
}

// FuzzReadWorld sees to it that no data, however broken, is worse than refused.
func FuzzReadWorld(f *testing.F) {
	f.Add(tiny)
	f.Add(tiny[:len(tiny)/2])
	f.Add("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff")
	f.Fuzz(func(t *testing.T, data string) {
		world, err := readWorld(data)
		if err != nil {
			assert.Nil(t, world)
			return
		}
		for _, c := range world.Countries() {
			assert.NotNil(t, c.Area)
		}
		world.Borders()
		world.Disputed()
	})
}
