package screen

import (
	"image"

	"github.com/hajimehoshi/ebiten/v2"

	"citemap/scene"
)

// style tells the shader what a triangle belongs to; see marks.kage.
const (
	styleArea   = -1
	styleGlyph  = 0
	styleIcon   = 1
	styleSolid  = 2
	styleDashed = 3.25
	styleDotted = 4.25
	styleBox    = 5
	styleFrame  = 7
)

// pen turns marks into triangles.
type pen struct {
	mesh  *mesh
	atlas *atlas

	scale    float32 // pixels a dp
	bounds   image.Rectangle
	clips    []scene.Rect  // dp
	clip     scene.Rect    // of the mark in hand
	clipped  bool          // clip is smaller than the picture
	ink      ebiten.Vertex // carries the colour of the mark in hand
	stations []scene.Station
	areas    areaMeshes
	trace    scene.Trace
	spots    []dot    // the vertices of the area in hand
	used     []uint32 // where in the mesh each of them is
	wedge    wedge
	strip    [4]ebiten.Vertex
	cut      clipper
}

// begin readies the pen to add marks of v to m.
func (p *pen) begin(m *mesh, v *scene.View) { p.mesh, p.clips = m, v.Clips }

// mark adds one mark, unless none of it can be seen.
func (p *pen) mark(m *scene.Mark) {
	if m.Paint.A == 0 {
		return
	}
	p.setClip(m.Clip)
	p.ink = ink(m.Paint)
	switch m.Shape {
	case scene.Ribbon:
		p.ribbon(m)
	case scene.Box:
		p.box(m)
	case scene.Icon:
		p.icon(m)
	case scene.Text:
		p.text(m)
	case scene.Fill:
		p.fill(m)
	}
}

// setClip takes the clip at index i, on whole pixels so that its edge is sharp.
func (p *pen) setClip(i uint8) {
	p.clip = p.whole()
	p.clipped = i > 0 && int(i) < len(p.clips)
	if !p.clipped {
		return
	}
	r := p.clips[i]
	p.clip.Min.X = max(p.clip.Min.X, float32(round(r.Min.X*p.scale)))
	p.clip.Min.Y = max(p.clip.Min.Y, float32(round(r.Min.Y*p.scale)))
	p.clip.Max.X = min(p.clip.Max.X, float32(round(r.Max.X*p.scale)))
	p.clip.Max.Y = min(p.clip.Max.Y, float32(round(r.Max.Y*p.scale)))
}

// whole returns the bounds of the picture.
func (p *pen) whole() scene.Rect {
	return scene.Rect{
		Min: scene.Point{X: float32(p.bounds.Min.X), Y: float32(p.bounds.Min.Y)},
		Max: scene.Point{X: float32(p.bounds.Max.X), Y: float32(p.bounds.Max.Y)},
	}
}

// quad adds four corners in order around, cut to the clip of the mark.
func (p *pen) quad(corners *[4]ebiten.Vertex) {
	b := hull(corners[:])
	if !b.Overlaps(p.clip) {
		return
	}
	whole := b.Min.X >= p.clip.Min.X && b.Min.Y >= p.clip.Min.Y && b.Max.X <= p.clip.Max.X && b.Max.Y <= p.clip.Max.Y
	if whole || !p.clipped {
		p.mesh.polygon(corners[:])
		return
	}
	p.mesh.polygon(p.cut.within(corners, p.clip))
}

// ink returns a vertex in the colour c, premultiplied.
func ink(c scene.Color) ebiten.Vertex {
	a := float32(c.A) / 0xff
	return ebiten.Vertex{
		ColorR: a * float32(c.R) / 0xff,
		ColorG: a * float32(c.G) / 0xff,
		ColorB: a * float32(c.B) / 0xff,
		ColorA: a,
	}
}
