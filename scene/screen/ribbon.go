package screen

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"citemap/scene"
)

// flatness is how far, in pixels, the strips of a ribbon may stray from its
// curve.
const flatness = 0.1

// ribbon adds a stroke along a curve as a band of quads. The band is wider than
// the stroke by a pixel each side and longer by one at each end, for the shader
// to let the edges fade in.
func (p *pen) ribbon(m *scene.Mark) {
	half, taper := m.Size*p.scale, m.Taper*p.scale
	reach := max(half, taper) + 2
	curve := m.Curve()
	for i := range curve {
		curve[i].X *= p.scale
		curve[i].Y *= p.scale
	}
	b := curve.Bounds().Inset(-reach)
	if reach <= 2 || !b.Overlaps(p.clip) {
		return
	}
	p.stations = curve.Stations(p.stations[:0], flatness)
	last := len(p.stations) - 1
	total := p.stations[last].Arc
	if total < 0.01 {
		return
	}
	w := newBand(half, taper, total)
	v := p.ink
	v.SrcX = total
	v.Custom3 = styleSolid
	if on, off := m.Dash.Pattern(m.Size); on > 0 {
		v.SrcY = (on + off) * p.scale
		v.Custom3 = dashStyle(m.Dash, on/(on+off))
	}
	p.lengthen(w.wide, m.Dash)
	for i := range last {
		p.strip[0], p.strip[1] = w.edges(v, &p.stations[i])
		p.strip[3], p.strip[2] = w.edges(v, &p.stations[i+1])
		p.quad(&p.strip)
	}
}

// lengthen moves both ends of the stations out by the pixel in which they fade
// and, at the end, by half a dot.
func (p *pen) lengthen(wide float32, d scene.Dash) {
	last := len(p.stations) - 1
	p.stations[0] = ahead(p.stations[0], -1)
	p.stations[last] = ahead(p.stations[last], 1+overhang(wide, d))
}

// dashStyle packs the share of a period that is drawn into the style.
func dashStyle(d scene.Dash, share float32) float32 {
	if d == scene.Dotted {
		return styleDotted + share/2
	}
	return styleDashed + share/2
}

// ahead moves a station by d pixels along the direction of travel.
func ahead(s scene.Station, d float32) scene.Station {
	s.At.X += s.Normal.Y * d
	s.At.Y -= s.Normal.X * d
	s.Arc += d
	return s
}

// band is how wide a ribbon is along its length, in pixels.
type band struct {
	half  float32 // at its start
	slope float32 // change of the half-width a pixel of length
	lean  float32 // cosine between an edge and the spine: distances across count less on a slanted edge
	wide  float32 // half-width at its widest
}

func newBand(half, taper, total float32) band {
	slope := (taper - half) / total
	lean := float32(1 / math.Sqrt(1+float64(slope)*float64(slope)))
	return band{half: half, slope: slope, lean: lean, wide: max(half, taper)}
}

// overhang returns how far the last dot may reach past the end.
func overhang(wide float32, d scene.Dash) float32 {
	if d == scene.Dotted {
		return max(wide, 0.5)
	}
	return 0
}

// edges returns the two outer vertices at a station, left and right of the
// direction of travel.
func (b band) edges(v ebiten.Vertex, s *scene.Station) (left, right ebiten.Vertex) {
	half := b.half + b.slope*s.Arc
	out := max(half, 0) + 1.5/b.lean
	v.Custom1 = s.Arc
	v.Custom2 = half * b.lean
	left, right = v, v
	left.DstX, left.DstY = s.At.X-s.Normal.X*out, s.At.Y-s.Normal.Y*out
	right.DstX, right.DstY = s.At.X+s.Normal.X*out, s.At.Y+s.Normal.Y*out
	left.Custom0, right.Custom0 = -out*b.lean, out*b.lean
	return left, right
}
