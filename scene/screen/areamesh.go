package screen

import (
	"cmp"
	"math"
	"slices"

	"citemap/assets"
	"citemap/scene"
)

// areaMesh is an area cut into triangles, once: moved and scaled they are drawn
// frame after frame. Each node stands for two vertices, 2i a little inside the
// area and 2i+1 a little outside. Between the inner ones lies what is covered;
// from there to the outer ones ink fades over one pixel.
type areaMesh struct {
	nodes   []node
	rings   []ring
	indices []uint32 // of vertices
}

// node is a corner of a ring, in the units of the area.
type node struct {
	x, y   float32
	nx, ny float32 // points out of the area, as long as the mitre: see scene.Mitre
}

// ring is nodes[from:to].
type ring struct {
	from, to int
	area     float64 // signed: above 0 where the inside is on the right, y pointing down
	min, max [2]float32
	depth    int     // how many rings it lies in: odd ones are holes
	room     float32 // how far in its inner vertices may lie: half the width of a strip, or of a disc's radius
}

// areaMeshes keeps the mesh of each area that was drawn: areas are few, and live
// as long as the program.
type areaMeshes map[*assets.Area]*areaMesh

func (k areaMeshes) of(a *assets.Area) *areaMesh {
	m, known := k[a]
	if !known {
		m = newAreaMesh(a)
		k[a] = m
	}
	return m
}

func newAreaMesh(a *assets.Area) *areaMesh {
	m := &areaMesh{}
	for path := range a.Each {
		m.addRing(path)
	}
	for i := range m.rings {
		m.rings[i].depth = m.depth(i)
		m.point(&m.rings[i])
	}
	m.cover()
	for i := range m.rings {
		m.fringe(&m.rings[i])
	}
	return m
}

// addRing adds the corners of a ring, unless they enclose nothing. What repeats
// the corner before is left out.
func (m *areaMesh) addRing(path assets.Path) {
	r := ring{from: len(m.nodes)}
	for i := range path {
		n := node{x: path[i].X, y: path[i].Y}
		if last := len(m.nodes); last == r.from || n != m.nodes[last-1] {
			m.nodes = append(m.nodes, n)
		}
	}
	if last := len(m.nodes) - 1; last > r.from && m.nodes[last] == m.nodes[r.from] {
		m.nodes = m.nodes[:last]
	}
	r.to = len(m.nodes)
	if r.to-r.from < 3 {
		m.nodes = m.nodes[:r.from]
		return
	}
	m.measure(&r)
	m.rings = append(m.rings, r)
}

// measure finds the area, bounds and room of a ring.
func (m *areaMesh) measure(r *ring) {
	points := m.nodes[r.from:r.to]
	last := points[len(points)-1]
	r.min, r.max = [2]float32{last.x, last.y}, [2]float32{last.x, last.y}
	around := 0.0
	for _, p := range points {
		r.area += (float64(last.x)*float64(p.y) - float64(p.x)*float64(last.y)) / 2
		around += math.Hypot(float64(p.x-last.x), float64(p.y-last.y))
		r.min = [2]float32{min(r.min[0], p.x), min(r.min[1], p.y)}
		r.max = [2]float32{max(r.max[0], p.x), max(r.max[1], p.y)}
		last = p
	}
	r.room = float32(math.Abs(r.area) / around)
}

// depth returns how many rings the i-th one lies in.
func (m *areaMesh) depth(i int) int {
	n := 0
	for j := range m.rings {
		if j != i && m.holds(&m.rings[j], &m.rings[i]) {
			n++
		}
	}
	return n
}

// holds reports whether one ring lies inside another. They may touch: so it goes
// by the middles of three sides.
func (m *areaMesh) holds(outer, inner *ring) bool {
	if inner.min[0] < outer.min[0] || inner.min[1] < outer.min[1] || inner.max[0] > outer.max[0] || inner.max[1] > outer.max[1] {
		return false
	}
	within := 0
	for i := range 3 {
		a, b := m.nodes[inner.from+i], m.nodes[inner.from+(i+1)%(inner.to-inner.from)]
		if m.inside(outer, (a.x+b.x)/2, (a.y+b.y)/2) {
			within++
		}
	}
	return within >= 2
}

func (m *areaMesh) inside(r *ring, x, y float32) bool {
	in := false
	last := m.nodes[r.to-1]
	for _, p := range m.nodes[r.from:r.to] {
		if (p.y > y) != (last.y > y) && x < last.x+(y-last.y)/(p.y-last.y)*(p.x-last.x) {
			in = !in
		}
		last = p
	}
	return in
}

// point gives the corners of a ring their normals. On a hole, and where it has
// no room, a ring's inner vertices lie outside of it.
func (m *areaMesh) point(r *ring) {
	hole := r.depth%2 == 1
	out := float32(1)
	if (r.area > 0) != hole {
		out = -1
	}
	if hole {
		r.room = math.MaxFloat32
	}
	points := m.nodes[r.from:r.to]
	before := sideNormal(points[len(points)-1], points[0], out)
	for i := range points {
		after := sideNormal(points[i], points[(i+1)%len(points)], out)
		n := mitre(before, after)
		points[i].nx, points[i].ny = n.X, n.Y
		before = after
	}
}

// sideNormal returns the direction to the right of the way from a to b, out
// being 1, or else to the left.
func sideNormal(a, b node, out float32) scene.Point {
	dx, dy := float64(b.x-a.x), float64(b.y-a.y)
	length := math.Hypot(dx, dy)
	return scene.Point{X: out * float32(-dy/length), Y: out * float32(dx/length)}
}

// mitre returns the normal at a corner. A sharp one's is twice as long as its
// sides': the ink ends a little short of the very tip.
func mitre(before, after scene.Point) scene.Point {
	n, sharp := scene.Mitre(before, after)
	if !sharp {
		return n
	}
	x, y := float64(before.X+after.X), float64(before.Y+after.Y)
	long := math.Hypot(x, y)
	if long < 1e-3 {
		return before
	}
	return scene.Point{X: float32(2 * x / long), Y: float32(2 * y / long)}
}

// cover fills m with the triangles between the inner vertices.
func (m *areaMesh) cover() {
	var e earclip
	for i := range m.rings {
		outer := &m.rings[i]
		if outer.depth%2 == 1 {
			continue
		}
		e.corners = e.corners[:0]
		start := e.loop(m.nodes[outer.from:outer.to], uint32(outer.from), outer.area < 0)
		var holes []*ring
		for j := range m.rings {
			if hole := &m.rings[j]; hole.depth == outer.depth+1 && m.holds(outer, hole) {
				holes = append(holes, hole)
			}
		}
		slices.SortFunc(holes, func(a, b *ring) int { return cmp.Compare(a.min[0], b.min[0]) })
		for _, hole := range holes {
			e.bridge(start, e.loop(m.nodes[hole.from:hole.to], uint32(hole.from), hole.area > 0))
		}
		e.clip(start)
	}
	for _, n := range e.triangles {
		m.indices = append(m.indices, 2*n)
	}
}

// fringe adds the band between the inner and the outer vertices of a ring.
func (m *areaMesh) fringe(r *ring) {
	last := uint32(r.to - 1)
	for i := uint32(r.from); i < uint32(r.to); i++ {
		m.indices = append(m.indices, 2*last, 2*last+1, 2*i+1, 2*last, 2*i+1, 2*i)
		last = i
	}
}
