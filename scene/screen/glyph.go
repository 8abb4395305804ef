package screen

import (
	"image"
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"citemap/scene"
)

// text adds a line glyph by glyph, each rasterised at its exact size and at
// the nearest quarter of a pixel across, and set on a whole pixel down: so it
// is sampled as it is, and stays crisp.
func (p *pen) text(m *scene.Mark) {
	line := m.Text
	if line == nil {
		return
	}
	x, y := m.A.X*p.scale, m.A.Y*p.scale
	size := line.Style.Size * p.scale
	if y+2*size < p.clip.Min.Y || y-2*size > p.clip.Max.Y {
		return
	}
	if x-size > p.clip.Max.X || x+line.Width*p.scale+size < p.clip.Min.X {
		return
	}
	v := p.ink
	v.Custom3 = styleGlyph
	for i := range line.Glyphs {
		g := &line.Glyphs[i]
		quarters := round((x + g.X*p.scale) * 4)
		spot := p.atlas.glyph(g.Face, g.ID, size, uint8(quarters&3))
		if spot.Empty() {
			continue
		}
		p.stamp(v, spot, (quarters>>2)+spot.off.X, round(y+g.Y*p.scale)+spot.off.Y)
	}
}

// stamp adds the quad that copies spot to where its top left is x, y.
func (p *pen) stamp(v ebiten.Vertex, spot spot, x, y int) {
	w, h := spot.Dx(), spot.Dy()
	for i, corner := range [4]image.Point{{}, {w, 0}, {w, h}, {0, h}} {
		v.DstX, v.DstY = float32(x+corner.X), float32(y+corner.Y)
		v.SrcX, v.SrcY = float32(spot.Min.X+corner.X), float32(spot.Min.Y+corner.Y)
		p.strip[i] = v
	}
	p.quad(&p.strip)
}

// finer is how many texels an icon has across a pixel: turned, it is sampled
// between texels, and at one a pixel that would blur it.
const finer = 2

// icon adds an outline, rasterised finer than the screen and at a whole size,
// which the shader turns and shrinks.
func (p *pen) icon(m *scene.Mark) {
	size := m.Size * p.scale
	if m.Icon == nil || size <= 0 {
		return
	}
	whole := finer * float32(math.Ceil(float64(size)))
	spot := p.atlas.icon(m.Icon, whole)
	if spot.Empty() {
		return
	}
	texel := size / whole // pixels
	sin, cos := math.Sincos(float64(m.Angle))
	ux, uy := float32(cos)*texel, float32(sin)*texel // where the next texel to the right lies
	v := p.ink
	v.Custom3 = styleIcon
	w, h := spot.Dx(), spot.Dy()
	for i, corner := range [4]image.Point{{}, {w, 0}, {w, h}, {0, h}} {
		x, y := float32(corner.X+spot.off.X), float32(corner.Y+spot.off.Y)
		v.DstX = m.A.X*p.scale + x*ux - y*uy
		v.DstY = m.A.Y*p.scale + x*uy + y*ux
		v.SrcX, v.SrcY = float32(spot.Min.X+corner.X), float32(spot.Min.Y+corner.Y)
		p.strip[i] = v
	}
	p.quad(&p.strip)
}
