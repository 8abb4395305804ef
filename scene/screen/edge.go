package screen

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"citemap/scene"
)

// edge adds the edge of an area as bands, as ribbons are.
func (p *pen) edge(m *scene.Mark) {
	half := m.Stroke / 2 * p.scale
	within := p.clip.Inset(-2*half - 2)
	r := m.Extent()
	for _, at := range [2]*scene.Point{&r.Min, &r.Max} {
		at.X, at.Y = at.X*p.scale, at.Y*p.scale
	}
	if !r.Overlaps(within.Inset(-1)) {
		return
	}
	v := p.ink
	v.Custom3 = styleSolid
	on, off := m.Dash.Pattern(m.Stroke / 2)
	period := (on + off) * p.scale
	if m.Dash == scene.Dashed {
		v.SrcY = period
		v.Custom3 = dashStyle(m.Dash, on/(on+off))
	}
	p.trace.Lines(m, p.scale, within)
	for _, piece := range p.trace.Pieces {
		if m.Dash == scene.Dotted {
			p.dots(piece, on*p.scale, period)
			continue
		}
		lead := lead(piece, period)
		p.stations = p.trace.Stations(p.stations[:0], piece, lead)
		v.SrcX = p.stations[len(p.stations)-1].Arc + lead
		if !piece.Closed {
			v.SrcX -= lead
			p.lengthen(half, m.Dash)
		}
		p.mitred(v, half)
	}
}

// mitred adds a quad from each station to the next. Its ends slant as the mitres
// do, but dashes end across the line: so distances are measured along it.
func (p *pen) mitred(v ebiten.Vertex, half float32) {
	out := half + fade
	v.Custom2 = half
	for i := range len(p.stations) - 1 {
		a, b := &p.stations[i], &p.stations[i+1]
		length := b.Arc - a.Arc
		if length <= 0 {
			p.bevel(v, a, b, out)
			continue
		}
		u := scene.Point{X: (b.At.X - a.At.X) / length, Y: (b.At.Y - a.At.Y) / length}
		for k, c := range [4]struct {
			s    *scene.Station
			side float32
		}{{a, -out}, {a, out}, {b, out}, {b, -out}} {
			x, y := c.s.Normal.X*c.side, c.s.Normal.Y*c.side
			v.DstX, v.DstY = c.s.At.X+x, c.s.At.Y+y
			v.Custom0, v.Custom1 = c.side, c.s.Arc+x*u.X+y*u.Y
			p.strip[k] = v
		}
		p.quad(&p.strip)
	}
}

// bevel fills the outer side of a sharp corner, where two stations stand.
func (p *pen) bevel(v ebiten.Vertex, a, b *scene.Station, out float32) {
	if a.Normal.X*b.Normal.Y > a.Normal.Y*b.Normal.X {
		out = -out // it turns to the right
	}
	v.DstX, v.DstY, v.Custom0, v.Custom1 = a.At.X, a.At.Y, 0, a.Arc
	p.strip[0], p.strip[3] = v, v
	for i, s := range [2]*scene.Station{a, b} {
		v.DstX, v.DstY, v.Custom0 = s.At.X+s.Normal.X*out, s.At.Y+s.Normal.Y*out, out
		p.strip[1+i] = v
	}
	p.quad(&p.strip)
}

// dots adds a disc for each dot of a piece.
func (p *pen) dots(piece scene.Piece, wide, period float32) {
	v := p.ink
	radius := wide / 2
	v.Custom0, v.Custom1, v.Custom2, v.Custom3 = radius, radius, radius, styleBox
	piece.Arc = math.Mod(piece.Arc, float64(period))
	p.stations = p.trace.Stations(p.stations[:0], piece, float32(piece.Arc))
	next := radius
	for next < float32(piece.Arc) {
		next += period
	}
	for i := range len(p.stations) - 1 {
		a, b := &p.stations[i], &p.stations[i+1]
		for ; next <= b.Arc && b.Arc > a.Arc; next += period {
			t := (next - a.Arc) / (b.Arc - a.Arc)
			p.around(v, a.At.X+(b.At.X-a.At.X)*t, a.At.Y+(b.At.Y-a.At.Y)*t, radius+1, radius+1)
		}
	}
}

// lead returns the arc length that a piece starts with: how far into its dashes
// it does or, where it is closed, so far from any end that it does not fade.
func lead(piece scene.Piece, period float32) float32 {
	switch {
	case period == 0 && piece.Closed:
		return 4
	case period == 0:
		return 0
	case piece.Closed:
		return period
	}
	return float32(math.Mod(piece.Arc, float64(period)))
}
