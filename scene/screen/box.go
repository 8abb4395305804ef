package screen

import (
	"github.com/hajimehoshi/ebiten/v2"

	"citemap/scene"
)

// box adds a rounded rectangle, a disc or a frame: a quad a pixel larger than
// the shape, whose edge the shader finds.
func (p *pen) box(m *scene.Mark) {
	x, y := m.A.X*p.scale, m.A.Y*p.scale
	hx, hy, radius := m.B.X*p.scale, m.B.Y*p.scale, m.Size*p.scale
	if hx <= 0 || hy <= 0 {
		return
	}
	if disc := hx == hy && radius >= hx; !disc {
		x, hx = snap(x, hx)
		y, hy = snap(y, hy)
	}
	v := p.ink
	v.Custom0, v.Custom1, v.Custom2 = hx, hy, min(radius, hx, hy)
	v.Custom3 = styleBox
	if m.Stroke > 0 {
		v.Custom3 = styleFrame + max(1, m.Stroke*p.scale)
	}
	p.around(v, x, y, hx+1, hy+1)
}

// snap moves the two edges of a box to whole pixels, so that straight edges
// are sharp; the box stays at least one pixel thick.
func snap(mid, half float32) (float32, float32) {
	low, high := round(mid-half), round(mid+half)
	high = max(high, low+1)
	return float32(low+high) / 2, float32(high-low) / 2
}

// around adds an upright quad about x, y whose source position is measured
// from there.
func (p *pen) around(v ebiten.Vertex, x, y, hx, hy float32) {
	for i, corner := range [4]scene.Point{{X: -hx, Y: -hy}, {X: hx, Y: -hy}, {X: hx, Y: hy}, {X: -hx, Y: hy}} {
		v.DstX, v.DstY = x+corner.X, y+corner.Y
		v.SrcX, v.SrcY = corner.X, corner.Y
		p.strip[i] = v
	}
	p.quad(&p.strip)
}
