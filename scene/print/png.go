package print

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"math"

	"github.com/golang/freetype/raster"
	"golang.org/x/image/math/fixed"

	"citemap/scene"
)

// PNG writes v as a PNG of o.Scale pixels per dp; title, description and
// language have no place in it. Nothing is written where there is an error:
// a view or scale without a size, more than MaxPixels, or a mark that cannot
// be drawn.
func PNG(w io.Writer, v *scene.View, o Options) error {
	img, err := Image(v, o)
	if err != nil {
		return err
	}
	var file bytes.Buffer
	if err := png.Encode(&file, img); err != nil {
		return fmt.Errorf("print: %w", err)
	}
	if _, err := file.WriteTo(w); err != nil {
		return fmt.Errorf("print: %w", err)
	}
	return nil
}

// Image draws v at o.Scale pixels per dp. Its errors are those of PNG.
func Image(v *scene.View, o Options) (*image.RGBA, error) {
	scale, err := o.scale()
	if err != nil {
		return nil, err
	}
	if err := check(v); err != nil {
		return nil, err
	}
	size, err := pixels(v, scale)
	if err != nil {
		return nil, err
	}
	c := newCanvas(size, scale)
	draw.Draw(c.img, c.img.Rect, image.NewUniform(paint(v.Ground)), image.Point{}, draw.Src)
	for i := range v.Marks {
		if m := &v.Marks[i]; !unseen(v, m) {
			c.mark(m, window(v, m))
		}
	}
	return c.img, nil
}

// pixels returns the size of the picture of v.
func pixels(v *scene.View, scale float32) (image.Point, error) {
	w := max(1, math.Round(float64(v.Width)*float64(scale)))
	h := max(1, math.Round(float64(v.Height)*float64(scale)))
	if w*h > MaxPixels {
		return image.Point{}, fmt.Errorf("print: the picture is %.0f by %.0f pixels; expected at most %d in all", w, h, MaxPixels)
	}
	return image.Pt(int(w), int(h)), nil
}

// canvas paints outlines onto pixels.
type canvas struct {
	img     *image.RGBA
	scale   float32 // pixels per dp
	outline *outline
	clipper clipper
	raster  *raster.Rasterizer
	painter *raster.RGBAPainter
}

func newCanvas(size image.Point, scale float32) *canvas {
	const stray = 0.02 // pixels between a chord and its curve: unseen
	img := image.NewRGBA(image.Rectangle{Max: size})
	r := raster.NewRasterizer(0, 0)
	return &canvas{
		img: img, scale: scale, outline: newOutline(stray / scale),
		raster: r, painter: raster.NewRGBAPainter(img),
	}
}

// mark paints what of m lies within a window of the view.
func (c *canvas) mark(m *scene.Mark, window scene.Rect) {
	c.outline.window = window
	c.outline.mark(m)
	c.raster.UseNonZeroWinding = !evenOdd(m)
	for i, p := range c.outline.points {
		c.outline.points[i] = scene.Point{X: p.X * c.scale, Y: p.Y * c.scale}
	}
	window.Min = scene.Point{X: window.Min.X * c.scale, Y: window.Min.Y * c.scale}
	window.Max = scene.Point{X: window.Max.X * c.scale, Y: window.Max.Y * c.scale}
	area := c.area(window)
	if area.Empty() {
		return
	}
	c.raster.SetBounds(area.Dx(), area.Dy())
	c.raster.Dx, c.raster.Dy = area.Min.X, area.Min.Y
	for contour := range c.outline.contours {
		c.contour(c.clipper.cut(contour, window), area.Min)
	}
	c.painter.SetColor(paint(m.Paint))
	c.raster.Rasterize(c.painter)
}

// area returns the pixels that the outline touches inside a window, both in
// pixels: only these are scanned.
func (c *canvas) area(window scene.Rect) image.Rectangle {
	if len(c.outline.points) == 0 {
		return image.Rectangle{}
	}
	first := c.outline.points[0]
	r := scene.Rect{Min: first, Max: first}
	for _, p := range c.outline.points[1:] {
		r.Min = scene.Point{X: min(r.Min.X, p.X), Y: min(r.Min.Y, p.Y)}
		r.Max = scene.Point{X: max(r.Max.X, p.X), Y: max(r.Max.Y, p.Y)}
	}
	r = intersect(r, window)
	floor := func(x float32) int { return int(math.Floor(float64(x))) }
	return image.Rectangle{
		Min: image.Pt(floor(r.Min.X), floor(r.Min.Y)),
		Max: image.Pt(floor(r.Max.X)+1, floor(r.Max.Y)+1),
	}.Intersect(c.img.Rect)
}

// contour hands a closed polygon in pixels to the rasteriser, whose corner
// lies at origin.
func (c *canvas) contour(polygon []scene.Point, origin image.Point) {
	if len(polygon) < 3 {
		return
	}
	at := func(p scene.Point) fixed.Point26_6 {
		return fixed.Point26_6{
			X: fixed.Int26_6(math.Round(float64(p.X-float32(origin.X)) * 64)),
			Y: fixed.Int26_6(math.Round(float64(p.Y-float32(origin.Y)) * 64)),
		}
	}
	c.raster.Start(at(polygon[0]))
	for _, p := range polygon[1:] {
		c.raster.Add1(at(p))
	}
	c.raster.Add1(at(polygon[0]))
}

func paint(c scene.Color) color.NRGBA { return color.NRGBA{R: c.R, G: c.G, B: c.B, A: c.A} }
