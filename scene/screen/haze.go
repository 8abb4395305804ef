package screen

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"citemap/scene"
)

// A haze is drawn as land is: apart, and while the camera moves aside, what was drawn
// moves along by whole pixels and only the strips that come into sight are drawn anew.
// It has tens of thousands of marks. Those that are new in a strip were not there
// when the rest was drawn, so it is told by its key what it shows.

// layHaze brings p.land up to date with the haze of v.
func (p *painter) layHaze(screen *ebiten.Image, v *scene.View, scale float32) {
	l, key := &p.land, v.Haze.Key
	same := l.fit(screen) && l.scale == scale && l.ground == v.Ground && l.haze == key
	l.marks = bottom(v)
	dx, dy := (v.Haze.At.X-l.at.X)*scale, (v.Haze.At.Y-l.at.Y)*scale
	x, y := int(math.Round(float64(dx))), int(math.Round(float64(dy)))
	switch b := screen.Bounds(); {
	case !same || abs(x-l.x) >= b.Dx() || abs(y-l.y) >= b.Dy():
		l.ground, l.scale, l.haze, l.at = v.Ground, scale, key, v.Haze.At
		l.x, l.y, l.off = 0, 0, scene.Point{}
		p.layAll(v)
	case x != l.x || y != l.y:
		l.off = scene.Point{X: (float32(x) - dx) / scale, Y: (float32(y) - dy) / scale}
		p.layMoved(v, x, y)
	}
}

// layHazy adds a mark of the haze to the mesh, where the rest of it is shown: a dot,
// or a straight line.
func (p *painter) layHazy(m *scene.Mark) {
	p.pen.ink = ink(m.Paint)
	a, scale := p.land.placed(m.A), p.land.scale
	if m.Shape == scene.Box {
		p.pen.dot(a, m.Size*scale)
		return
	}
	p.pen.plain(a, p.land.placed(m.D), m.Size*scale)
}

// placed is where in the picture, in pixels, something of the haze is shown.
func (l *land) placed(at scene.Point) scene.Point {
	return scene.Point{X: (at.X + l.off.X) * l.scale, Y: (at.Y + l.off.Y) * l.scale}
}

// dot adds a disc, for the shader of the haze.
func (p *pen) dot(at scene.Point, radius float32) {
	out := radius + 0.5
	if at.X+out < p.clip.Min.X || at.X-out > p.clip.Max.X || at.Y+out < p.clip.Min.Y || at.Y-out > p.clip.Max.Y {
		return
	}
	v := p.ink
	v.Custom2 = radius
	for i, corner := range [4]scene.Point{{X: -out, Y: -out}, {X: out, Y: -out}, {X: out, Y: out}, {X: -out, Y: out}} {
		v.DstX, v.DstY = at.X+corner.X, at.Y+corner.Y
		v.Custom0, v.Custom1 = corner.X, corner.Y
		p.strip[i] = v
	}
	p.quad(&p.strip)
}

// plain adds a straight line, for the shader of the haze: as wide as pixels are touched,
// and no wider, since there are so many.
func (p *pen) plain(a, b scene.Point, half float32) {
	if max(a.X, b.X) < p.clip.Min.X-half-1 || min(a.X, b.X) > p.clip.Max.X+half+1 ||
		max(a.Y, b.Y) < p.clip.Min.Y-half-1 || min(a.Y, b.Y) > p.clip.Max.Y+half+1 {
		return
	}
	dx, dy := b.X-a.X, b.Y-a.Y
	long := float32(math.Sqrt(float64(dx*dx + dy*dy)))
	if long < 0.01 {
		return
	}
	out := half + 0.5
	nx, ny := -dy/long*out, dx/long*out
	v := p.ink
	v.Custom2 = half
	for i, end := range [4]scene.Point{{X: a.X - nx, Y: a.Y - ny}, {X: a.X + nx, Y: a.Y + ny}, {X: b.X + nx, Y: b.Y + ny}, {X: b.X - nx, Y: b.Y - ny}} {
		v.DstX, v.DstY = end.X, end.Y
		v.Custom0 = out
		if i == 0 || i == 3 {
			v.Custom0 = -out
		}
		p.strip[i] = v
	}
	p.quad(&p.strip)
}

// forgetHaze makes room for land, where a haze was shown.
func (l *land) forgetHaze() {
	if l.haze != 0 {
		l.haze, l.marks = 0, nil
	}
}
