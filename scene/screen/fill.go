package screen

import (
	"github.com/hajimehoshi/ebiten/v2"

	"citemap/scene"
)

// fade is half of how wide the edge of an area is, in pixels.
const fade = 0.5

// fill adds an area, or its edge. All of an area goes into the mesh as it is
// where all of it is seen, and else triangle by triangle.
func (p *pen) fill(m *scene.Mark) {
	if m.Area == nil || !(m.Size > 0) {
		return
	}
	if m.Stroke > 0 {
		p.edge(m)
		return
	}
	r := m.Extent()
	for _, at := range [2]*scene.Point{&r.Min, &r.Max} {
		at.X, at.Y = at.X*p.scale, at.Y*p.scale
	}
	if r = r.Inset(-1); !r.Overlaps(p.clip) {
		return
	}
	area := p.areas.of(m.Area)
	if encloses(p.clip, r) {
		p.wholeArea(m, area)
		return
	}
	p.partOfArea(m, area)
}

// encloses reports whether all of s lies in r.
func encloses(r, s scene.Rect) bool {
	return s.Min.X >= r.Min.X && s.Min.Y >= r.Min.Y && s.Max.X <= r.Max.X && s.Max.Y <= r.Max.Y
}

// wholeArea adds every triangle.
func (p *pen) wholeArea(m *scene.Mark, area *areaMesh) {
	base := uint32(len(p.mesh.vertices))
	p.place(m, area)
	v := p.ink
	v.Custom3 = styleArea
	for i := range p.spots {
		s := &p.spots[i]
		v.DstX, v.DstY, v.Custom0 = float32(s.x), float32(s.y), s.cover
		p.mesh.vertices = append(p.mesh.vertices, v)
	}
	for _, i := range area.indices {
		p.mesh.indices = append(p.mesh.indices, base+i)
	}
}

// dot is a vertex of an area in the picture, in pixels: exact, as it may lie far
// outside.
type dot struct {
	x, y  float64
	cover float32 // how much of a pixel there is ink
}

// place fills p.spots with the vertices of an area. Where a ring has no room for
// its inner ones, in a strip or speck less than a pixel wide, they lie nearer to
// the edge and are fainter, so that the ink is about what it should be.
func (p *pen) place(m *scene.Mark, area *areaMesh) {
	x, y := float64(m.A.X)*float64(p.scale), float64(m.A.Y)*float64(p.scale)
	size := float64(m.Size) * float64(p.scale)
	p.spots = p.spots[:0]
	for i := range area.rings {
		r := &area.rings[i]
		in := min(fade, float64(r.room)*size)
		cover := float32(2 * in / (fade + in))
		for j := r.from; j < r.to; j++ {
			n := &area.nodes[j]
			px, py := x+float64(n.x)*size, y+float64(n.y)*size
			nx, ny := float64(n.nx), float64(n.ny)
			p.spots = append(p.spots, dot{px - nx*in, py - ny*in, cover}, dot{px + nx*fade, py + ny*fade, 0})
		}
	}
}

// partOfArea adds the triangles that are seen, cut where they reach out of the
// clip or too far out of the picture.
func (p *pen) partOfArea(m *scene.Mark, area *areaMesh) {
	const unset = ^uint32(0)
	p.place(m, area)
	p.used = p.used[:0]
	for range p.spots {
		p.used = append(p.used, unset)
	}
	wide := p.clip
	if !p.clipped {
		wide = wide.Inset(-far)
	}
	v := p.ink
	v.Custom3 = styleArea
	for i := 0; i < len(area.indices); i += 3 {
		corners := (*[3]uint32)(area.indices[i:])
		p.wedge.take(p.spots, corners)
		if p.wedge.misses(p.clip) {
			continue
		}
		if !p.wedge.within(wide) {
			p.cutWedge(v, wide)
			continue
		}
		for k, c := range corners {
			if p.used[c] == unset {
				p.used[c] = uint32(len(p.mesh.vertices))
				p.mesh.vertices = append(p.mesh.vertices, p.wedge.from[k].vertex(v))
			}
			p.mesh.indices = append(p.mesh.indices, p.used[c])
		}
	}
}

// far is how many pixels beyond the picture a triangle may reach: no GPU minds.
const far = 4096

// cutWedge adds the part of the triangle in hand that lies in a rectangle.
func (p *pen) cutWedge(v ebiten.Vertex, r scene.Rect) {
	dots := p.wedge.cutTo(r)
	if len(dots) < 3 {
		return
	}
	base := uint32(len(p.mesh.vertices))
	for i := range dots {
		p.mesh.vertices = append(p.mesh.vertices, dots[i].vertex(v))
		if i >= 2 {
			p.mesh.indices = append(p.mesh.indices, base, base+uint32(i)-1, base+uint32(i))
		}
	}
}

func (d *dot) vertex(v ebiten.Vertex) ebiten.Vertex {
	v.DstX, v.DstY, v.Custom0 = float32(d.x), float32(d.y), d.cover
	return v
}
