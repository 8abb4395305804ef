package typeset

import (
	"image"
	"math"

	"github.com/golang/freetype/raster"
	"golang.org/x/image/math/fixed"

	"citemap/assets"
)

// Rasterizer turns outlines into coverage masks. The zero value is ready; it
// is not safe for concurrent use.
type Rasterizer struct{ r raster.Rasterizer }

// largestMask is the width and height in pixels beyond which nothing is drawn:
// what asks for more is not text on a screen or a poster.
const largestMask = 1 << 14

// Glyph returns the coverage of the glyph id at pxPerEm device pixels to the
// em, its origin subX pixels to the right of a pixel's left edge. off is where
// the mask's top left corner lies, in pixels from the pixel of the origin.
// See Path for the rest.
func (r *Rasterizer) Glyph(f *Face, id uint16, pxPerEm, subX float32) (mask *image.Alpha, off image.Point) {
	return r.Path(f.Outline(id), pxPerEm, subX, 0)
}

// Path returns the coverage of p, scaled and then moved by dx, dy pixels, and
// where the mask's top left corner lies. The mask's bounds start at 0, 0; its
// outermost pixels are clear, so that it can be sampled between pixels. It is
// nil where there is nothing to draw, or far too much.
func (r *Rasterizer) Path(p assets.Path, scale, dx, dy float32) (mask *image.Alpha, off image.Point) {
	if len(p) == 0 {
		return nil, image.Point{}
	}
	b := boxOf(p)
	x0, y0 := math.Floor(float64(b.x0*scale+dx))-1, math.Floor(float64(b.y0*scale+dy))-1
	w := math.Ceil(float64(b.x1*scale+dx)) + 1 - x0
	h := math.Ceil(float64(b.y1*scale+dy)) + 1 - y0
	if !(w <= largestMask && h <= largestMask && math.Abs(x0) < 1<<24 && math.Abs(y0) < 1<<24) {
		return nil, image.Point{}
	}
	r.r.SetBounds(int(w), int(h))
	r.r.UseNonZeroWinding = true
	r.trace(p, pixels{scale, dx - float32(x0), dy - float32(y0)})
	mask = image.NewAlpha(image.Rect(0, 0, int(w), int(h)))
	r.r.Rasterize(raster.NewAlphaSrcPainter(mask))
	return mask, image.Pt(int(x0), int(y0))
}

// trace hands the contours of p to the rasterizer, closing each.
func (r *Rasterizer) trace(p assets.Path, px pixels) {
	var start fixed.Point26_6
	for i, s := range p {
		to := px.point(s.X, s.Y)
		switch s.Op {
		case assets.MoveTo:
			if i > 0 {
				r.r.Add1(start)
			}
			start = to
			r.r.Start(to)
		case assets.LineTo:
			r.r.Add1(to)
		case assets.QuadTo:
			r.r.Add2(px.point(s.CX, s.CY), to)
		}
	}
	r.r.Add1(start)
}

// pixels maps a path to pixels of a mask.
type pixels struct{ scale, dx, dy float32 }

func (m pixels) point(x, y float32) fixed.Point26_6 {
	return fixed.Point26_6{X: in26_6(x*m.scale + m.dx), Y: in26_6(y*m.scale + m.dy)}
}

// in26_6 rounds pixels to 64ths.
func in26_6(v float32) fixed.Int26_6 { return fixed.Int26_6(math.Round(float64(v) * 64)) }
