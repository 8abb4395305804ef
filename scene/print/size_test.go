package print

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSizes(t *testing.T) {
	for name, want := range map[string]Size{
		"1920x1080":    {Width: 1920, Height: 1080},
		"200x16384":    {Width: 200, Height: 16384},
		"a4":           {Width: 1300, Height: 919, Page: [2]float32{297, 210}},
		"A4-landscape": {Width: 1300, Height: 919, Page: [2]float32{297, 210}},
		"a4-portrait":  {Width: 919, Height: 1300, Page: [2]float32{210, 297}},
		"a3":           {Width: 1546, Height: 1093, Page: [2]float32{420, 297}},
		"a0":           {Width: 2600, Height: 1839, Page: [2]float32{1189, 841}},
		"a5-portrait":  {Width: 770, Height: 1093, Page: [2]float32{148, 210}},
	} {
		got, err := ParseSize(name)
		require.NoError(t, err, name)
		assert.Equal(t, want, got, name)
	}
}

func TestWhatIsNoSize(t *testing.T) {
	for _, name := range []string{"", "a6", "a", "a44", "a4-", "a4-upright", "b4", "1920", "1920x", "199x500", "500x16385", "-300x300", "1e3x500", "1920x1080x2"} {
		_, err := ParseSize(name)
		assert.ErrorContains(t, err, "a size is WIDTHxHEIGHT", name)
	}
}

// The smallest words of the map, 11.5 dp, are between 6 and 15 points high on
// paper.
func TestWordsCanBeReadOnEverySheet(t *testing.T) {
	for _, name := range []string{"a0", "a1", "a2", "a3", "a4", "a5"} {
		size, err := ParseSize(name)
		require.NoError(t, err)
		points := 11.5 / size.Points(1)
		assert.Greater(t, points, float32(6), name)
		assert.Less(t, points, float32(15), name)
	}
}

func TestPointsAndPixels(t *testing.T) {
	screen := Size{Width: 1920, Height: 1080}
	assert.InDelta(t, 8, screen.Points(6), 1e-5)
	assert.EqualValues(t, 1, screen.Scale(300))
	sheet, err := ParseSize("a4")
	require.NoError(t, err)
	assert.InDelta(t, 1300./297*25.4, sheet.Points(72), 1e-3, "an inch")
	assert.InDelta(t, 297/25.4*300, sheet.Scale(300)*sheet.Width, 1e-2, "pixels along the sheet")
}
