package assets

import (
	"flag"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math"
	"os"
	"testing"

	"github.com/golang/freetype/raster"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/image/math/fixed"
)

var sheetFile = flag.String("sheet", "", "write a contact sheet of the icons to this PNG file")

// TestContactSheet draws every icon at the sizes in use, dark on light and
// light on dark, and those that fly at 45 degrees as well. With -sheet it
// leaves the picture for the eye to judge; without, it looks for ink.
func TestContactSheet(t *testing.T) {
	names := Icons().Names()
	sheet := contactSheet(Icons())
	for i := range 2 * len(names) {
		theme, cell := i/len(names), i%len(names)
		x, y := cellOf(theme, cell, len(names))
		box := image.Rect(x, y, x+cellWidth, y+cellHeight)
		assert.Greater(t, inkIn(sheet, box), cellHeight, "%s leaves its cell empty", names[cell])
	}
	if *sheetFile == "" {
		return
	}
	file, err := os.Create(*sheetFile)
	require.NoError(t, err)
	require.NoError(t, png.Encode(file, sheet))
	require.NoError(t, file.Close())
}

// inkIn counts the pixels of box that differ from its first.
func inkIn(sheet *image.RGBA, box image.Rectangle) int {
	n := 0
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			if sheet.RGBAAt(x, y) != sheet.RGBAAt(box.Min.X, box.Min.Y) {
				n++
			}
		}
	}
	return n
}

// The contact sheet's measures, in pixels.
const (
	cellWidth  = 290
	cellHeight = 104
	columns    = 6
)

// cellOf returns the top left of an icon's cell: the themes stand one below
// the other.
func cellOf(theme, cell, cells int) (x, y int) {
	rows := (cells + columns - 1) / columns
	return cell % columns * cellWidth, (theme*rows + cell/columns) * cellHeight
}

// contactSheet draws the whole set on both grounds.
func contactSheet(set *IconSet) *image.RGBA {
	light := color.RGBA{249, 247, 242, 255}
	dark := color.RGBA{18, 22, 30, 255}
	names := set.Names()
	_, height := cellOf(2, 0, len(names))
	sheet := image.NewRGBA(image.Rect(0, 0, columns*cellWidth, height))
	for theme, paint := range []color.RGBA{dark, light} {
		ground := []color.RGBA{light, dark}[theme]
		_, top := cellOf(theme, 0, len(names))
		_, end := cellOf(theme+1, 0, len(names))
		draw.Draw(sheet, image.Rect(0, top, columns*cellWidth, end), image.NewUniform(ground), image.Point{}, draw.Src)
		for cell, name := range names {
			x, y := cellOf(theme, cell, len(names))
			drawCell(sheet, set.Icon(name), x, y, paint)
		}
	}
	return sheet
}

// drawCell draws one icon at 96, 48, 24 and 16 px and, if it flies, turned.
func drawCell(sheet *image.RGBA, icon *Icon, x, y int, paint color.Color) {
	x += 6
	for _, size := range []int{96, 48, 24, 16} {
		drawIcon(sheet, icon, float64(x)+float64(size)/2, float64(y)+cellHeight/2, size, 0, paint)
		x += size + 8
	}
	if !icon.Upright {
		drawIcon(sheet, icon, float64(x)+12, float64(y)+cellHeight/2, 24, math.Pi/4, paint)
		drawIcon(sheet, icon, float64(x)+42, float64(y)+cellHeight/2, 24, -math.Pi*3/4, paint)
	}
}

// drawIcon fills an icon about a point, turned clockwise by an angle.
func drawIcon(sheet draw.Image, icon *Icon, x, y float64, size int, angle float64, paint color.Color) {
	b := sheet.Bounds()
	r := raster.NewRasterizer(b.Dx(), b.Dy())
	r.UseNonZeroWinding = true
	sin, cos := math.Sincos(angle)
	half := float64(size) / 2
	at := func(px, py float32) fixed.Point26_6 {
		u, v := float64(px)*half, float64(py)*half
		return fixed.Point26_6{X: subpixel(x + cos*u - sin*v), Y: subpixel(y + sin*u + cos*v)}
	}
	for _, s := range icon.Path {
		switch s.Op {
		case MoveTo:
			r.Start(at(s.X, s.Y))
		case LineTo:
			r.Add1(at(s.X, s.Y))
		case QuadTo:
			r.Add2(at(s.CX, s.CY), at(s.X, s.Y))
		}
	}
	r.Rasterize(raster.PainterFunc(func(spans []raster.Span, _ bool) {
		for _, s := range spans {
			mask := image.NewUniform(color.Alpha16{uint16(s.Alpha)})
			draw.DrawMask(sheet, image.Rect(s.X0, s.Y, s.X1, s.Y+1), image.NewUniform(paint), image.Point{}, mask, image.Point{}, draw.Over)
		}
	}))
}

// subpixel returns a length in 64ths of a pixel.
func subpixel(v float64) fixed.Int26_6 { return fixed.Int26_6(math.Round(64 * v)) }

// coverage fills an icon into a square of the given size, all of its box.
func coverage(icon *Icon, size int) *image.Alpha {
	mask := image.NewAlpha(image.Rect(0, 0, size, size))
	drawIcon(mask, icon, float64(size)/2, float64(size)/2, size, 0, color.Opaque)
	return mask
}
