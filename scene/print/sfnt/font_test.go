package sfnt_test

import (
	"encoding/binary"
	"testing"

	"github.com/golang/freetype/truetype"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/image/math/fixed"

	"citemap/assets"
	"citemap/scene/print/sfnt"
	"citemap/scene/typeset"
)

// kite is a character beyond 16 bits.
const kite = '\U0001FA81'

func font() *sfnt.Font {
	wedge := assets.Path{
		{Op: assets.MoveTo, X: 0.1}, {Op: assets.LineTo, X: 0.6}, {Op: assets.LineTo, X: 0.6, Y: -0.7},
		{Op: assets.QuadTo, CX: 0.1, CY: -0.7, X: 0.1},
	}
	// A curve of two parts whose common point lies halfway between the controls.
	arch := assets.Path{
		{Op: assets.MoveTo}, {Op: assets.QuadTo, CX: 0, CY: -0.4, X: 0.2, Y: -0.4},
		{Op: assets.QuadTo, CX: 0.4, CY: -0.4, X: 0.4}, {Op: assets.LineTo},
	}
	return &sfnt.Font{
		Family: "Test", Ascent: 900, Descent: 200,
		Glyphs: []sfnt.Glyph{{Advance: 500}, {Outline: wedge, Advance: 650}, {Advance: 250}, {Outline: arch, Advance: 410}},
		Chars:  map[rune]uint16{'A': 1, ' ': 2, 'V': 3, 'И': 1},
		Kerns:  []sfnt.Kern{{Left: 3, Right: 1, By: -80}, {Left: 1, Right: 3, By: -90}},
	}
}

func TestAFontIsReadAsItWasWritten(t *testing.T) {
	f, err := truetype.Parse(font().Bytes())
	require.NoError(t, err)
	const em = fixed.Int26_6(sfnt.PerEm << 6)
	assert.EqualValues(t, sfnt.PerEm, f.FUnitsPerEm())
	assert.Equal(t, "Test", f.Name(truetype.NameIDFontFamily))
	for r, g := range font().Chars {
		assert.EqualValues(t, g, f.Index(r), "%q", r)
	}
	assert.Zero(t, f.Index('x'))
	assert.EqualValues(t, 650, f.HMetric(em, 1).AdvanceWidth>>6)
	assert.EqualValues(t, -90, f.Kern(em, 1, 3)>>6)
	assert.EqualValues(t, -80, f.Kern(em, 3, 1)>>6)
	assert.Zero(t, f.Kern(em, 1, 1))
}

func TestOutlinesKeepTheirShape(t *testing.T) {
	f, err := truetype.Parse(font().Bytes())
	require.NoError(t, err)
	points := func(g truetype.Index) (xy [][2]int, on int) {
		var buf truetype.GlyphBuf
		require.NoError(t, buf.Load(f, sfnt.PerEm<<6, g, 0))
		for _, p := range buf.Points {
			xy = append(xy, [2]int{int(p.X) >> 6, int(p.Y) >> 6})
			on += int(p.Flags & 1)
		}
		return xy, on
	}
	wedge, on := points(1)
	assert.Equal(t, [][2]int{{100, 0}, {600, 0}, {600, 700}, {100, 700}}, wedge, "closed by itself, y up")
	assert.Equal(t, 3, on)
	arch, on := points(3)
	assert.Equal(t, [][2]int{{0, 0}, {0, 400}, {400, 400}, {400, 0}}, arch, "the point halfway is implied")
	assert.Equal(t, 2, on)
	blank, _ := points(2)
	assert.Empty(t, blank)
}

// Every table's sum, and that of the whole file, is as the format says.
func TestChecksums(t *testing.T) {
	file := font().Bytes()
	sum := func(b []byte) (s uint32) {
		for len(b)%4 != 0 {
			b = append(b[:len(b):len(b)], 0)
		}
		for ; len(b) > 0; b = b[4:] {
			s += binary.BigEndian.Uint32(b)
		}
		return s
	}
	assert.EqualValues(t, 0xB1B0AFBA, sum(file))
	tables := int(binary.BigEndian.Uint16(file[4:]))
	assert.Equal(t, 11, tables)
	for i := range tables {
		entry := file[12+16*i:]
		at, n := binary.BigEndian.Uint32(entry[8:]), binary.BigEndian.Uint32(entry[12:])
		data := append([]byte(nil), file[at:at+n]...)
		if string(entry[:4]) == "head" {
			clear(data[8:12])
		}
		assert.Equal(t, binary.BigEndian.Uint32(entry[4:]), sum(data), string(entry[:4]))
		assert.Zero(t, at%4, string(entry[:4]))
	}
}

func TestCharactersBeyondSixteenBits(t *testing.T) {
	f := font()
	f.Chars[kite] = 1
	read, err := truetype.Parse(f.Bytes())
	require.NoError(t, err)
	assert.EqualValues(t, 1, read.Index(kite))
	assert.EqualValues(t, 3, read.Index('V'))
}

func TestAShaperKernsByTheFontsPairs(t *testing.T) {
	tx, err := typeset.New([]assets.Font{{Family: "Test", Data: font().Bytes()}})
	require.NoError(t, err)
	line := tx.Line("AVA", typeset.Style{Size: 100})
	require.Len(t, line.Glyphs, 3)
	assert.InDelta(t, 56, line.Glyphs[1].X, 0.01)
	assert.InDelta(t, 89, line.Glyphs[2].X, 0.01)
	assert.InDelta(t, 154, line.Width, 0.01)
}

func TestAShaperTiesLigatures(t *testing.T) {
	f := font()
	f.Ligatures = []sfnt.Ligature{{Parts: []uint16{1, 3}, Glyph: 2}, {Parts: []uint16{1, 3, 3}, Glyph: 3}, {Parts: []uint16{3, 1}, Glyph: 1}}
	tx, err := typeset.New([]assets.Font{{Family: "Test", Data: f.Bytes()}})
	require.NoError(t, err)
	for text, width := range map[string]float64{"AV": 25, "AVV": 41, "VA": 65, "AA": 130} {
		assert.InDelta(t, width, tx.Line(text, typeset.Style{Size: 100}).Width, 0.01, text)
	}
}

func TestBytesAreAlwaysTheSame(t *testing.T) {
	assert.Equal(t, font().Bytes(), font().Bytes())
}

func TestAFontOfNothingIsAFont(t *testing.T) {
	f := &sfnt.Font{Family: "Empty", Glyphs: []sfnt.Glyph{{}}}
	_, err := truetype.Parse(f.Bytes())
	assert.NoError(t, err)
}
