package screen

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"citemap/scene"
)

// land is the ground with the areas at the bottom of a view, drawn apart: they
// have so many corners that where a CPU does a GPU's work, drawing them all for
// every frame of a map that is dragged would take most of it. When all of them
// move alike, what was drawn moves along, by whole pixels, and only the strips
// that come into sight are drawn anew.
type land struct {
	front, back *ebiten.Image // what is shown, and where the next is put together
	marks       []scene.Mark  // as they were when all was drawn; of a haze, as they are
	haze        uint64        // the key of that, or 0
	at          scene.Point   // where the world's middle was then
	off         scene.Point   // how far a haze is shown from where it is, dp
	ground      scene.Color
	scale       float32
	x, y        int // how far what is shown has moved since, in pixels

	mesh    mesh
	copying ebiten.DrawImageOptions
}

// bottom returns the marks of v that land shows: the areas that lie under all
// else, and that no clip holds back when they move.
func bottom(v *scene.View) []scene.Mark {
	n := 0
	if v.Haze.Key != 0 {
		return v.Marks[:v.Haze.Count]
	}
	for n < v.Moving && v.Marks[n].Shape == scene.Fill && v.Marks[n].Clip == 0 {
		n++
	}
	return v.Marks[:n]
}

// lay brings p.land up to date with v. Where there are no areas there is no land.
func (p *painter) lay(screen *ebiten.Image, v *scene.View, scale float32) {
	l, marks := &p.land, bottom(v)
	if len(marks) > 0 && v.Haze.Key != 0 {
		p.layHaze(screen, v, scale)
		return
	}
	l.forgetHaze()
	if len(marks) == 0 {
		l.marks = l.marks[:0]
		l.release()
		return
	}
	same := l.fit(screen) && l.scale == scale && l.ground == v.Ground
	x, y, moved := l.shift(marks, scale)
	switch b := screen.Bounds(); {
	case !same || !moved || abs(x-l.x) >= b.Dx() || abs(y-l.y) >= b.Dy():
		l.marks = append(l.marks[:0], marks...)
		l.ground, l.scale, l.x, l.y = v.Ground, scale, 0, 0
		p.layAll(v)
	case x != l.x || y != l.y:
		p.layMoved(v, x, y)
	}
}

// fit makes the images as large as the screen. It reports false where what they
// showed is gone.
func (l *land) fit(screen *ebiten.Image) bool {
	if l.front != nil && l.front.Bounds() == screen.Bounds() {
		return true
	}
	l.release()
	options := &ebiten.NewImageOptions{Unmanaged: true}
	l.front = ebiten.NewImageWithOptions(screen.Bounds(), options)
	l.back = ebiten.NewImageWithOptions(screen.Bounds(), options)
	return false
}

// release gives the images back.
func (l *land) release() {
	if l.front != nil {
		l.front.Deallocate()
		l.back.Deallocate()
		l.front, l.back = nil, nil
	}
}

// shift returns how far the marks have moved since all of them were drawn,
// rounded to whole pixels, or false if that is not all that they have done.
func (l *land) shift(marks []scene.Mark, scale float32) (x, y int, ok bool) {
	if len(marks) != len(l.marks) {
		return 0, 0, false
	}
	const apart = 1. / 16 // pixels: rounding, not movement
	var dx, dy float64
	for i := range marks {
		now, was := marks[i], &l.marks[i]
		mx, my := float64(now.A.X-was.A.X)*float64(scale), float64(now.A.Y-was.A.Y)*float64(scale)
		if i == 0 {
			dx, dy = mx, my
		}
		now.A = was.A
		if now != *was || !(math.Abs(mx-dx) < apart && math.Abs(my-dy) < apart) {
			return 0, 0, false
		}
	}
	return int(math.Round(dx)), int(math.Round(dy)), true
}

// layAll draws all of the land.
func (p *painter) layAll(v *scene.View) {
	l := &p.land
	p.bare.fill(l.front, l.ground)
	p.draws++
	l.mesh.reset()
	p.pen.begin(&l.mesh, v)
	p.layMarks(l.front, p.pen.whole(), false)
	p.inkLand(l.front)
}

// layMoved moves the land to where it lies x, y pixels from where it was drawn,
// and draws the strips that were not to be seen before.
func (p *painter) layMoved(v *scene.View, x, y int) {
	l := &p.land
	l.copying.Blend = ebiten.BlendCopy
	l.copying.GeoM.Reset()
	l.copying.GeoM.Translate(float64(x-l.x), float64(y-l.y))
	l.back.DrawImage(l.front, &l.copying)
	p.draws++
	l.mesh.reset()
	p.pen.begin(&l.mesh, v)
	all := p.pen.whole()
	beside, above := all, all
	switch dx := float32(x - l.x); {
	case dx >= 0:
		beside.Max.X = beside.Min.X + dx
	default:
		beside.Min.X = beside.Max.X + dx
	}
	switch dy := float32(y - l.y); {
	case dy >= 0:
		above.Max.Y = above.Min.Y + dy
	default:
		above.Min.Y = above.Max.Y + dy
	}
	l.x, l.y = x, y
	p.layMarks(l.back, beside, true)
	p.layMarks(l.back, above, true)
	p.inkLand(l.back)
	l.front, l.back = l.back, l.front
}

// portion is how many vertices of land are drawn in one call, at least. An image keeps
// as much room as the largest call onto it took, for as long as it lives, and land lives
// no longer than the map of the world is looked at: tens of MB came and went with it.
const portion = 1 << 13

// layMarks adds what of the land lies in a rectangle of the picture, cut to it,
// on fresh ground, if that is only a part of all. Portions of it are drawn onto dst at
// once; what is left in the mesh is yet to be drawn.
func (p *painter) layMarks(dst *ebiten.Image, r scene.Rect, part bool) {
	if r.Dx() <= 0 || r.Dy() <= 0 {
		return
	}
	l, pen := &p.land, &p.pen
	pen.clip, pen.clipped = r, part
	if part {
		p.layGround(r)
	}
	for i := range l.marks {
		m := l.marks[i]
		if m.Paint.A == 0 {
			continue
		}
		if l.haze != 0 {
			p.layHazy(&m)
		} else {
			p.layArea(&m)
		}
		if len(l.mesh.vertices) >= portion {
			p.inkLand(dst)
			l.mesh.reset()
		}
	}
}

// layGround adds fresh ground.
func (p *painter) layGround(r scene.Rect) {
	g := p.land.ground
	v := ink(scene.Color{R: g.R, G: g.G, B: g.B, A: 0xff})
	v.Custom0, v.Custom3 = 1, styleArea
	if p.land.haze != 0 {
		v.Custom0, v.Custom2 = 0, 1
	}
	p.pen.around(v, (r.Min.X+r.Max.X)/2, (r.Min.Y+r.Max.Y)/2, r.Dx()/2, r.Dy()/2)
}

// inkLand draws the mesh of the land, or of the haze.
func (p *painter) inkLand(dst *ebiten.Image) {
	if p.land.haze != 0 {
		p.inkHaze(dst, &p.land.mesh)
		return
	}
	p.ink(dst, &p.land.mesh)
}

// layArea adds an area to the mesh, where the rest of the land is shown.
func (p *painter) layArea(m *scene.Mark) {
	l := &p.land
	m.A.X += float32(l.x) / l.scale
	m.A.Y += float32(l.y) / l.scale
	p.pen.ink = ink(m.Paint)
	p.pen.fill(m)
}

func abs(x int) int { return max(x, -x) }
