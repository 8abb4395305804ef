package screen

import (
	"image"

	"github.com/hajimehoshi/ebiten/v2"

	"citemap/assets"
	"citemap/scene/typeset"
)

// atlas holds the coverage of every glyph and icon in use in one image. It
// starts small and doubles; when its largest size is full it is cleared, and
// whoever built on it builds again. New places are uploaded together, just
// before the next draw call.
type atlas struct {
	image   *ebiten.Image
	pixels  image.Alpha // the same, here, to upload from
	pack    shelves
	spots   map[stamp]spot
	raster  typeset.Rasterizer
	texels  []byte // room for what is uploaded
	cleared int    // how often the atlas was cleared: places told before are void
	keep    bool   // do not clear: leave out what does not fit
}

// stamp names what is rasterised: a glyph, or an icon where face is nil.
type stamp struct {
	face    *typeset.Face
	icon    *assets.Icon
	id      uint16
	quarter uint8   // of a pixel to the right
	size    float32 // pixels per em, or from an icon's centre to its edge
}

// spot is a place in the atlas; off is where its top left lies from the origin
// of the glyph or the centre of the icon. Nothing to see is an empty spot.
type spot struct {
	image.Rectangle
	off image.Point
}

// The sides of the atlas, in texels.
const (
	firstSide = 512
	lastSide  = 2048
)

func newAtlas() *atlas {
	a := &atlas{spots: map[stamp]spot{}}
	a.resize(firstSide)
	return a
}

// glyph returns the place of a glyph, rasterising it on first sight.
func (a *atlas) glyph(f *typeset.Face, id uint16, size float32, quarter uint8) spot {
	key := stamp{face: f, id: id, size: size, quarter: quarter}
	if s, ok := a.spots[key]; ok {
		return s
	}
	mask, off := a.raster.Glyph(f, id, size, float32(quarter)/4)
	return a.add(key, mask, off)
}

// icon returns the place of an icon that reaches size pixels from its centre.
func (a *atlas) icon(i *assets.Icon, size float32) spot {
	key := stamp{icon: i, size: size}
	if s, ok := a.spots[key]; ok {
		return s
	}
	mask, off := a.raster.Path(i.Path, size, 0, 0)
	return a.add(key, mask, off)
}

// add copies a mask into the atlas. What fits into no atlas stays unseen.
func (a *atlas) add(key stamp, mask *image.Alpha, off image.Point) spot {
	if mask == nil || mask.Rect.Empty() {
		a.spots[key] = spot{}
		return spot{}
	}
	size := mask.Rect.Size()
	r, ok := a.pack.add(size.X, size.Y)
	for !ok && a.pack.side < lastSide {
		a.resize(2 * a.pack.side)
		r, ok = a.pack.add(size.X, size.Y)
	}
	if !ok && !a.keep {
		a.clear()
		r, ok = a.pack.add(size.X, size.Y)
	}
	if !ok {
		return spot{}
	}
	for y := range size.Y {
		from := mask.PixOffset(mask.Rect.Min.X, mask.Rect.Min.Y+y)
		copy(a.pixels.Pix[a.pixels.PixOffset(r.Min.X, r.Min.Y+y):], mask.Pix[from:from+size.X])
	}
	s := spot{Rectangle: r, off: off}
	a.spots[key] = s
	return s
}

// resize makes the atlas a square of this side; places stay where they are.
func (a *atlas) resize(side int) {
	larger := *image.NewAlpha(image.Rect(0, 0, side, side))
	for y := range a.pixels.Rect.Dy() {
		copy(larger.Pix[y*larger.Stride:], a.pixels.Pix[y*a.pixels.Stride:(y+1)*a.pixels.Stride])
	}
	a.pixels, a.pack.side = larger, side
	a.pack.resend()
	if a.image != nil {
		a.image.Deallocate()
	}
	a.image = ebiten.NewImageWithOptions(larger.Rect, &ebiten.NewImageOptions{Unmanaged: true})
}

// fill makes the atlas as large as it ever is.
func (a *atlas) fill() {
	if a.pack.side < lastSide {
		a.resize(lastSide)
	}
}

func (a *atlas) clear() {
	a.cleared++
	a.pack.clear()
	clear(a.spots)
	clear(a.pixels.Pix)
	a.image.Clear()
}

// upload sends what is new to the GPU, shelf by shelf: the game library keeps the
// room for the most that was ever sent in a frame. Only the opacity of a texel is
// read, and the other channels repeat it, as premultiplied white.
func (a *atlas) upload() {
	for r := range a.pack.unsent {
		a.texels = a.texels[:0]
		for y := r.Min.Y; y < r.Max.Y; y++ {
			row := a.pixels.Pix[a.pixels.PixOffset(r.Min.X, y) : a.pixels.PixOffset(r.Max.X-1, y)+1]
			for _, c := range row {
				a.texels = append(a.texels, c, c, c, c)
			}
		}
		a.image.SubImage(r).(*ebiten.Image).WritePixels(a.texels)
	}
}
