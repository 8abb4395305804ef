package screen

import (
	"github.com/hajimehoshi/ebiten/v2"

	"citemap/scene"
)

// clipper cuts convex polygons to upright rectangles on the CPU, so that marks
// with and without a clip fit into one draw call. A quad cut by four lines has
// at most eight corners.
type clipper struct{ from, to [8]ebiten.Vertex }

// within returns the part of the quad inside r; it is valid until the next
// call. Method: I. Sutherland and G. Hodgman, "Reentrant polygon clipping".
func (c *clipper) within(quad *[4]ebiten.Vertex, r scene.Rect) []ebiten.Vertex {
	n := copy(c.from[:], quad[:])
	sides := [4]side{{1, 0, -r.Min.X}, {-1, 0, r.Max.X}, {0, 1, -r.Min.Y}, {0, -1, r.Max.Y}}
	for _, s := range sides {
		n = c.cut(n, s)
		c.from = c.to
	}
	return c.from[:n]
}

// side is the half-plane where x*X + y*Y + c >= 0.
type side struct{ x, y, c float32 }

func (s side) inside(v *ebiten.Vertex) float32 { return s.x*v.DstX + s.y*v.DstY + s.c }

// cut leaves in c.to what lies of the first n corners of c.from on one side,
// and returns how many corners that has.
func (c *clipper) cut(n int, s side) int {
	out := 0
	for i := range n {
		a, b := &c.from[i], &c.from[(i+1)%n]
		da, db := s.inside(a), s.inside(b)
		if da >= 0 && out < len(c.to) {
			c.to[out] = *a
			out++
		}
		if (da >= 0) != (db >= 0) && out < len(c.to) {
			c.to[out] = between(a, b, da/(da-db))
			out++
		}
	}
	return out
}

// between returns the vertex at t on the way from a to b: everything that a
// triangle interpolates goes along.
func between(a, b *ebiten.Vertex, t float32) ebiten.Vertex {
	mix := func(x, y float32) float32 { return x + (y-x)*t }
	v := *a // one mark has one colour and one style
	v.DstX, v.DstY = mix(a.DstX, b.DstX), mix(a.DstY, b.DstY)
	v.SrcX, v.SrcY = mix(a.SrcX, b.SrcX), mix(a.SrcY, b.SrcY)
	v.Custom0, v.Custom1 = mix(a.Custom0, b.Custom0), mix(a.Custom1, b.Custom1)
	v.Custom2 = mix(a.Custom2, b.Custom2)
	return v
}
