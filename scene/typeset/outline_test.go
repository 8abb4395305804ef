package typeset

import (
	"bytes"
	"encoding/binary"
	"testing"

	"github.com/go-text/typesetting/font/opentype"
	"github.com/golang/freetype/truetype"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/image/math/fixed"

	"citemap/assets"
)

// glyphCount reads the number of glyphs from a font's maxp table.
func glyphCount(t *testing.T, data []byte) uint16 {
	loader, err := opentype.NewLoader(bytes.NewReader(data))
	require.NoError(t, err)
	maxp, err := loader.RawTable(opentype.MustNewTag("maxp"))
	require.NoError(t, err)
	return binary.BigEndian.Uint16(maxp[4:])
}

// Every glyph of the embedded faces loads, composites among them, and stays
// near its em.
func TestEveryEmbeddedGlyphLoads(t *testing.T) {
	for _, f := range assets.Fonts() {
		face, err := newFace(f)
		require.NoError(t, err)
		count := glyphCount(t, f.Data)
		require.Greater(t, count, uint16(300), f.Family)
		for id := range count {
			require.NoError(t, face.buf.Load(face.outlines, face.grid(), truetype.Index(id), 0))
			b := face.outline(id).box
			require.True(t, b.x0 > -1.5 && b.x1 < 2.5 && b.y0 > -1.5 && b.y1 < 0.8,
				"%s glyph %d reaches from %g, %g to %g, %g em", f.Family, id, b.x0, b.y0, b.x1, b.y1)
		}
	}
}

func on(x, y int) truetype.Point {
	return truetype.Point{X: fixed.Int26_6(x), Y: fixed.Int26_6(y), Flags: 1}
}

func off(x, y int) truetype.Point {
	return truetype.Point{X: fixed.Int26_6(x), Y: fixed.Int26_6(y)}
}

func TestContours(t *testing.T) {
	move := func(x, y float32) assets.Segment { return assets.Segment{Op: assets.MoveTo, X: x, Y: y} }
	line := func(x, y float32) assets.Segment { return assets.Segment{Op: assets.LineTo, X: x, Y: y} }
	quad := func(cx, cy, x, y float32) assets.Segment {
		return assets.Segment{Op: assets.QuadTo, CX: cx, CY: cy, X: x, Y: y}
	}
	for _, c := range []struct {
		name   string
		points []truetype.Point
		want   assets.Path
	}{
		{"y turns down", []truetype.Point{on(0, 0), on(4, 0), on(4, 8)},
			assets.Path{move(0, 0), line(4, 0), line(4, -8)}},
		{"a curve back to the start", []truetype.Point{on(0, 0), on(4, 0), off(4, 8)},
			assets.Path{move(0, 0), line(4, 0), quad(4, -8, 0, 0)}},
		{"points implied between controls", []truetype.Point{on(0, 0), off(4, 0), off(4, 8)},
			assets.Path{move(0, 0), quad(4, 0, 4, -4), quad(4, -8, 0, 0)}},
		{"starting off the curve", []truetype.Point{off(4, 8), on(0, 0), on(4, 0)},
			assets.Path{move(0, 0), line(4, 0), quad(4, -8, 0, 0)}},
		{"never on the curve", []truetype.Point{off(0, 0), off(4, 0), off(4, 4), off(0, 4)},
			assets.Path{move(2, 0), quad(4, 0, 4, -2), quad(4, -4, 2, -4), quad(0, -4, 0, -2), quad(0, 0, 2, 0)}},
		{"a lone point draws nothing", []truetype.Point{on(4, 4)}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, appendContour(nil, c.points, 1))
		})
	}
}
