package typeset

import (
	"github.com/golang/freetype/truetype"
	"golang.org/x/image/math/fixed"

	"citemap/assets"
)

// outline is a glyph's contours and the box of their control points, in em.
type outline struct {
	path assets.Path
	box  box
}

// box is an upright box, y down.
type box struct{ x0, y0, x1, y1 float32 }

// Outline returns the contours of the glyph id in em, y down. It is empty for
// a glyph that draws nothing, and for one that the font does not have. The
// path is shared: read it, do not change it.
func (f *Face) Outline(id uint16) assets.Path { return f.outline(id).path }

func (f *Face) outline(id uint16) outline {
	if o, ok := f.cache.get(id); ok {
		return o
	}
	o := f.load(id)
	f.cache.put(id, o)
	return o
}

// load reads the contours of the glyph id, unhinted.
func (f *Face) load(id uint16) (o outline) {
	// A damaged font can send the reader out of range; then the glyph is
	// empty and the rest of the map lives.
	defer func() {
		if recover() != nil {
			o = outline{}
		}
	}()
	grid := f.grid()
	const unhinted = 0
	if err := f.buf.Load(f.outlines, grid, truetype.Index(id), unhinted); err != nil {
		return outline{}
	}
	em := 1 / float32(grid)
	start := 0
	for _, end := range f.buf.Ends {
		o.path = appendContour(o.path, f.buf.Points[start:end], em)
		start = end
	}
	if len(o.path) > 0 {
		o.box = boxOf(o.path)
	}
	return o
}

// grid returns how many units an em has while contours are read. The reader
// rounds the offsets of a composite's parts to 64 of them: with 64 to the font
// unit that is no rounding at all. It multiplies coordinates by the grid in 32
// bits, so a font of more than 2048 units to the em gets a coarser one.
func (f *Face) grid() fixed.Int26_6 {
	upem := f.outlines.FUnitsPerEm()
	if upem > 2048 {
		return 1 << 16
	}
	return fixed.Int26_6(upem << 6)
}

// appendContour appends one TrueType contour, scaled by em and y turned down.
// Between two points off the curve lies an implied one on it, halfway.
func appendContour(path assets.Path, points []truetype.Point, em float32) assets.Path {
	if len(points) < 2 {
		return path
	}
	at := func(i int) (x, y float32, on bool) {
		p := points[i%len(points)]
		return float32(p.X) * em, -float32(p.Y) * em, p.Flags&1 != 0
	}
	// Start on the curve: at the first point on it, or halfway between the
	// first two where there is none.
	first := 0
	for first < len(points) && points[first].Flags&1 == 0 {
		first++
	}
	last := first + len(points) - 1
	x, y, on := at(first)
	if !on {
		last++ // the first point itself is still to be passed
		nx, ny, _ := at(first + 1)
		x, y = (x+nx)/2, (y+ny)/2
	}
	path = append(path, assets.Segment{Op: assets.MoveTo, X: x, Y: y})
	for i := first + 1; i <= last; i++ {
		cx, cy, on := at(i)
		if on {
			path = append(path, assets.Segment{Op: assets.LineTo, X: cx, Y: cy})
			continue
		}
		nx, ny, nextOn := at(i + 1)
		if nextOn {
			i++
		} else {
			nx, ny = (cx+nx)/2, (cy+ny)/2
		}
		path = append(path, assets.Segment{Op: assets.QuadTo, CX: cx, CY: cy, X: nx, Y: ny})
	}
	return path
}

// boxOf returns the box of a path's points, control points among them.
func boxOf(p assets.Path) box {
	b := box{p[0].X, p[0].Y, p[0].X, p[0].Y}
	for _, s := range p {
		b = b.with(s.X, s.Y)
		if s.Op == assets.QuadTo {
			b = b.with(s.CX, s.CY)
		}
	}
	return b
}

func (b box) with(x, y float32) box {
	return box{min(b.x0, x), min(b.y0, y), max(b.x1, x), max(b.y1, y)}
}
