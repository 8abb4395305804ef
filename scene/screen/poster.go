//go:build !js

package screen

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"citemap/scene"
)

// Poster shows a picture in a window, that of some whose proportions are nearest to the
// screen's, and nothing else: where a map cannot be shown this needs none, and no shader.
// Without any picture it shows paper. It ends as Run does.
func Poster(pictures []image.Image, k Kiosk) error {
	p := &poster{kiosk: k, pictures: pictures, paper: paper(), start: time.Now(), host: new(host)}
	ebiten.SetWindowTitle("citemap")
	ebiten.SetFullscreen(k.Locked)
	ebiten.SetTPS(postersTicks)
	ebiten.SetScreenClearedEveryFrame(false)
	p.host.listen()
	defer p.host.deafen()
	p.kiosk.lock()
	return play(p, &p.began, &p.left)
}

// postersTicks is how often a second keys are read.
const postersTicks = 20

// poster is a game of one picture.
type poster struct {
	kiosk    Kiosk
	host     *host
	pictures []image.Image
	paper    image.Image
	shown    *ebiten.Image // the one that was chosen
	of       image.Image
	start    time.Time
	proof    proof
	began    bool
	left     bool
}

func (p *poster) Layout(width, height int) (int, int) { return width, height }

func (p *poster) Update() error {
	p.began = true
	if p.proof.out(p.start) && p.kiosk.Presented != nil {
		p.kiosk.Presented(p.proof.seen)
	}
	if p.left = p.kiosk.left(); p.left || p.host.quit() {
		return ebiten.Termination
	}
	x, y := ebiten.CursorPosition()
	p.kiosk.point(scene.Point{X: float32(x), Y: float32(y)})
	return nil
}

// Draw draws the picture once a second, and wanders about with it, so that no pixel of
// the screen stays as it is for weeks.
func (p *poster) Draw(screen *ebiten.Image) {
	now := time.Since(p.start)
	if p.shown != nil && p.proof.seen > 0 && now-p.proof.last < freshness {
		return
	}
	size := screen.Bounds().Size()
	p.choose(size)
	ground := p.of.At(p.of.Bounds().Min.X, p.of.Bounds().Min.Y)
	screen.Fill(ground)
	at := fitted(p.shown.Bounds().Size(), size, now)
	options := &ebiten.DrawImageOptions{Filter: ebiten.FilterLinear}
	options.GeoM.Scale(at.scale, at.scale)
	options.GeoM.Translate(at.x, at.y)
	screen.DrawImage(p.shown, options)
}

// choose takes the picture that fits the screen best.
func (p *poster) choose(size image.Point) {
	best, off := p.paper, math.Inf(1)
	for _, m := range p.pictures {
		b := m.Bounds()
		if d := math.Abs(math.Log(float64(b.Dx()) / float64(b.Dy()) * float64(size.Y) / float64(size.X))); d < off {
			best, off = m, d
		}
	}
	if p.of == best {
		return
	}
	if p.shown != nil {
		p.shown.Deallocate()
	}
	p.of = best
	p.shown = ebiten.NewImageFromImage(best)
}

// paper is a picture of nothing.
func paper() image.Image {
	m := image.NewRGBA(image.Rect(0, 0, 16, 9))
	draw.Draw(m, m.Bounds(), image.NewUniform(color.RGBA{0xfb, 0xfa, 0xf7, 0xff}), image.Point{}, draw.Src)
	return m
}

// DrawFinalScreen counts what is handed over.
func (p *poster) DrawFinalScreen(screen ebiten.FinalScreen, offscreen *ebiten.Image, geoM ebiten.GeoM) {
	ebiten.DefaultDrawFinalScreen(screen, offscreen, geoM)
	p.proof.handed++
}

// fit is where a picture lies on the screen.
type fit struct{ scale, x, y float64 }

// The picture leaves so much of the screen free on all sides together, and goes round in
// that once in so long.
const (
	wanders = 0.04
	around  = 20 * time.Minute
)

// fitted is where a picture lies after a time: whole, and a little smaller than the
// screen, in which it wanders.
func fitted(picture, screen image.Point, after time.Duration) fit {
	w, h := float64(screen.X), float64(screen.Y)
	scale := min(w/float64(picture.X), h/float64(picture.Y)) * (1 - wanders)
	angle := 2 * math.Pi * float64(after) / float64(around)
	freeX, freeY := w-scale*float64(picture.X), h-scale*float64(picture.Y)
	reach := min(freeX, freeY) / 2
	return fit{scale, math.Round(freeX/2 + reach*math.Cos(angle)), math.Round(freeY/2 + reach*math.Sin(angle))}
}
