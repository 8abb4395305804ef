package typeset_test

import (
	"image"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/assets"
	"citemap/scene/typeset"
)

// square is a unit square, y down, with its origin at the bottom left.
func square() assets.Path {
	return assets.Path{
		{Op: assets.MoveTo, X: 0, Y: 0},
		{Op: assets.LineTo, X: 1, Y: 0},
		{Op: assets.LineTo, X: 1, Y: -1},
		{Op: assets.LineTo, X: 0, Y: -1},
	}
}

// ink returns the sum of coverage in pixels.
func ink(m *image.Alpha) float64 {
	sum := 0.0
	for _, a := range m.Pix {
		sum += float64(a) / 255
	}
	return sum
}

func requireClearEdge(t *testing.T, m *image.Alpha) {
	t.Helper()
	b := m.Bounds()
	require.Equal(t, image.Point{}, b.Min)
	for x := range b.Max.X {
		require.Zero(t, m.AlphaAt(x, 0).A)
		require.Zero(t, m.AlphaAt(x, b.Max.Y-1).A)
	}
	for y := range b.Max.Y {
		require.Zero(t, m.AlphaAt(0, y).A)
		require.Zero(t, m.AlphaAt(b.Max.X-1, y).A)
	}
}

func TestMaskOfASquare(t *testing.T) {
	var r typeset.Rasterizer
	m, off := r.Path(square(), 4, 0, 0)
	require.NotNil(t, m)
	assert.Equal(t, image.Pt(-1, -5), off)
	assert.Equal(t, image.Rect(0, 0, 6, 6), m.Bounds())
	requireClearEdge(t, m)
	for y := 1; y < 5; y++ {
		for x := 1; x < 5; x++ {
			assert.Equal(t, uint8(255), m.AlphaAt(x, y).A)
		}
	}
}

func TestMaskBetweenPixels(t *testing.T) {
	var r typeset.Rasterizer
	m, off := r.Path(square(), 4, 0.25, 0)
	assert.Equal(t, image.Pt(-1, -5), off)
	requireClearEdge(t, m)
	assert.InDelta(t, 191, int(m.AlphaAt(1, 2).A), 1)
	assert.InDelta(t, 64, int(m.AlphaAt(5, 2).A), 1)
	assert.InDelta(t, 16, ink(m), 0.1)
}

func TestMaskIsNonZeroWinding(t *testing.T) {
	var r typeset.Rasterizer
	m, _ := r.Path(append(square(), square()...), 8, 0, 0)
	assert.InDelta(t, 64, ink(m), 0.1, "what lies twice over itself is no hole")
}

func TestMaskOfNothing(t *testing.T) {
	var r typeset.Rasterizer
	for name, m := range map[string]func() (*image.Alpha, image.Point){
		"no path":  func() (*image.Alpha, image.Point) { return r.Path(nil, 10, 0, 0) },
		"too big":  func() (*image.Alpha, image.Point) { return r.Path(square(), 1e9, 0, 0) },
		"too far":  func() (*image.Alpha, image.Point) { return r.Path(square(), 4, 1e12, 0) },
		"no glyph": func() (*image.Alpha, image.Point) { return r.Glyph(anyFace(t), 65535, 16, 0) },
	} {
		mask, _ := m()
		assert.Nil(t, mask, name)
	}
}

func anyFace(t *testing.T) *typeset.Face { return newSetter(t).Line("o", sans(16)).Glyphs[0].Face }

// The hole of an o stays open, and ink grows with the square of the size.
func TestMaskOfAGlyph(t *testing.T) {
	var r typeset.Rasterizer
	g := newSetter(t).Line("o", sans(16)).Glyphs[0]
	small, off := r.Glyph(g.Face, g.ID, 20, 0)
	requireClearEdge(t, small)
	assert.Less(t, off.Y, -8)
	middle := small.Bounds().Max.Div(2)
	assert.Zero(t, small.AlphaAt(middle.X, middle.Y).A)
	large, _ := r.Glyph(g.Face, g.ID, 200, 0)
	assert.InEpsilon(t, 100, ink(large)/ink(small), 0.02)
	moved, _ := r.Glyph(g.Face, g.ID, 20, 0.5)
	assert.InEpsilon(t, ink(small), ink(moved), 0.01)
	assert.NotEqual(t, small.Pix, moved.Pix)
}
