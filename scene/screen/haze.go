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

// layHazy adds a mark of the haze to the mesh, where the rest of it is shown.
func (p *painter) layHazy(m *scene.Mark) {
	off := p.land.off
	p.pen.ink = ink(m.Paint)
	m.A.X, m.A.Y = m.A.X+off.X, m.A.Y+off.Y
	if m.Shape == scene.Box {
		p.pen.box(m)
		return
	}
	for _, at := range [3]*scene.Point{&m.B, &m.C, &m.D} {
		at.X, at.Y = at.X+off.X, at.Y+off.Y
	}
	p.pen.ribbon(m)
}

// forgetHaze makes room for land, where a haze was shown.
func (l *land) forgetHaze() {
	if l.haze != 0 {
		l.haze, l.marks = 0, nil
	}
}
