package typeset_test

import (
	"flag"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"citemap/scene/typeset"
)

var update = flag.Bool("update", false, "rewrite testdata/scripts.png from what is drawn now")

const golden = "testdata/scripts.png"

// tolerance is by how much a pixel may differ from the golden one, of 255:
// float32 rounds alike everywhere but where a processor fuses.
const tolerance = 4

// sheet is paper that text is drawn on, at device pixels.
type sheet struct {
	*image.Gray
	pen   typeset.Rasterizer
	scale float32 // pixels per dp
}

func (s *sheet) line(l *typeset.Line, x, y float32) {
	for _, g := range l.Glyphs {
		px, py := (x+g.X)*s.scale, (y+g.Y)*s.scale
		left, base := int(px), int(py+0.5)
		mask, off := s.pen.Glyph(g.Face, g.ID, l.Style.Size*s.scale, px-float32(left))
		if mask == nil {
			continue
		}
		at := image.Pt(left, base).Add(off)
		draw.DrawMask(s, mask.Bounds().Add(at), image.Black, image.Point{}, mask, image.Point{}, draw.Over)
	}
}

// mark shades the code points [start, end) of a paragraph's line.
func (s *sheet) mark(l *typeset.Line, start, end int, x, y float32) {
	x0, x1, ok := l.Span(start, end)
	if !ok {
		return
	}
	r := image.Rect(int((x+x0)*s.scale), int((y-l.Ascent)*s.scale), int((x+x1)*s.scale), int((y+l.Descent)*s.scale))
	draw.Draw(s, r, image.NewUniform(color.Gray{Y: 205}), image.Point{}, draw.Src)
}

// TestScripts draws a line of each script and a paragraph with a stretch of it
// marked, as every pen would.
func TestScripts(t *testing.T) {
	const width, height, margin = 380, 260, 12
	setter := newSetter(t)
	s := &sheet{Gray: image.NewGray(image.Rect(0, 0, 2*width, 2*height)), scale: 2}
	draw.Draw(s, s.Rect, image.White, image.Point{}, draw.Src)

	y := float32(28)
	s.line(setter.Line("Oil & arms: Tehran → Moscow ← Pyongyang", typeset.Style{Bold: true, Size: 16}), margin, y)
	for _, text := range []string{cyrillic, chinese, persian, mixed} {
		y += 28
		l := setter.Cut(text, sans(14), width-2*margin)
		x := float32(margin)
		if l.RTL {
			x = width - margin - l.Width
		}
		s.mark(l, 5, 11, x, y)
		s.line(l, x, y)
	}
	y += 34
	text := latin + " Ş, ğ, Łódź, Đorđe, tʿĀmir Ṣāliḥ; fl, ffi, To, Ve, «Ёлка»; at −40 °C, 90% of ½ × ≈ €7 billion."
	p := setter.Paragraph(text, serif(17), width-2*margin)
	for _, l := range p.Lines {
		s.mark(l, 6, 21, margin, y)
		s.line(l, margin, y)
		y += p.Leading
	}
	compare(t, s.Gray)
}

// compare checks a picture against the golden one, or replaces that.
func compare(t *testing.T, got *image.Gray) {
	t.Helper()
	if *update {
		f, err := os.Create(golden)
		require.NoError(t, err)
		require.NoError(t, png.Encode(f, got))
		require.NoError(t, f.Close())
	}
	f, err := os.Open(golden)
	require.NoError(t, err)
	defer f.Close()
	want, err := png.Decode(f)
	require.NoError(t, err)
	require.Equal(t, want.Bounds(), got.Bounds())
	for y := range got.Rect.Dy() {
		for x := range got.Rect.Dx() {
			w := color.GrayModel.Convert(want.At(x, y)).(color.Gray)
			require.InDelta(t, int(w.Y), int(got.GrayAt(x, y).Y), tolerance, "pixel %d, %d", x, y)
		}
	}
}
