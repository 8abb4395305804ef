package screen

import (
	"image"
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"citemap/scene"
)

// mesh is the triangles of one draw call. Its slices are reused from frame to
// frame and stop growing once they hold the largest picture.
type mesh struct {
	vertices []ebiten.Vertex
	indices  []uint32
}

func (m *mesh) reset() { m.vertices, m.indices = m.vertices[:0], m.indices[:0] }

// polygon adds a convex polygon as a fan.
func (m *mesh) polygon(corners []ebiten.Vertex) {
	if len(corners) < 3 {
		return
	}
	base := uint32(len(m.vertices))
	m.vertices = append(m.vertices, corners...)
	for i := 2; i < len(corners); i++ {
		m.indices = append(m.indices, base, base+uint32(i-1), base+uint32(i))
	}
}

// patch adds a rectangle whose source is where its destination is.
func (m *mesh) patch(r image.Rectangle) {
	x0, y0, x1, y1 := float32(r.Min.X), float32(r.Min.Y), float32(r.Max.X), float32(r.Max.Y)
	at := func(x, y float32) ebiten.Vertex {
		return ebiten.Vertex{DstX: x, DstY: y, SrcX: x, SrcY: y, ColorR: 1, ColorG: 1, ColorB: 1, ColorA: 1}
	}
	corners := [4]ebiten.Vertex{at(x0, y0), at(x1, y0), at(x1, y1), at(x0, y1)}
	m.polygon(corners[:])
}

// covered returns the pixels that the vertices from first on may touch.
func (m *mesh) covered(first int) image.Rectangle {
	if first == len(m.vertices) {
		return image.Rectangle{}
	}
	b := hull(m.vertices[first:])
	return image.Rect(floor(b.Min.X), floor(b.Min.Y), -floor(-b.Max.X), -floor(-b.Max.Y))
}

// hull returns the smallest upright rectangle that holds the vertices.
func hull(vs []ebiten.Vertex) scene.Rect {
	lo := scene.Point{X: vs[0].DstX, Y: vs[0].DstY}
	hi := lo
	for i := range vs {
		x, y := vs[i].DstX, vs[i].DstY
		lo.X, lo.Y = min(lo.X, x), min(lo.Y, y)
		hi.X, hi.Y = max(hi.X, x), max(hi.Y, y)
	}
	return scene.Rect{Min: lo, Max: hi}
}

func floor(x float32) int { return int(math.Floor(float64(x))) }

func round(x float32) int { return floor(x + 0.5) }
