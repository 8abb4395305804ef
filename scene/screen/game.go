package screen

import (
	"math"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"citemap/scene"
)

// game is what Ebitengine runs. Its methods are called on one goroutine.
type game struct {
	state *scene.State
	view  scene.View
	poll  poller
	paint *painter
	pace  pace
	host  *host
	told  told
	words func() ([]byte, error) // the map as a page of words

	width, height, scale float32 // of the view in dp, and pixels per dp
	magnify              float32 // how many dp of the device, or CSS pixels, a dp of the view has

	cursor ebiten.CursorShapeType

	began  bool // Update has been called: there is a window
	ticked bool // Step has been called since the view was last asked for
	frames int  // that changed the picture
	stills int  // of them, those that changed more than the flows
	shown  bool // the host knows that the first of them is out
	rested int  // frames since the picture last changed
	start  time.Time
	nap    *time.Timer
}

func newGame(s *scene.State) (*game, error) {
	p, err := newPainter()
	if err != nil {
		return nil, err
	}
	g := &game{state: s, paint: p, host: new(host), start: time.Now(), nap: time.NewTimer(0)}
	<-g.nap.C
	return g, nil
}

// Layout is never called, because LayoutF is there.
func (g *game) Layout(int, int) (int, int) { panic("screen: LayoutF is called instead") }

// LayoutF makes a pixel of the picture a pixel of the device. Ebitengine gives
// the size in dp, and rounds the product down itself on pages.
func (g *game) LayoutF(width, height float64) (float64, float64) {
	scale := 1.0
	if m := ebiten.Monitor(); m != nil {
		scale = m.DeviceScaleFactor()
	}
	g.magnify = g.host.magnified()
	g.width, g.height, g.scale = float32(width)/g.magnify, float32(height)/g.magnify, float32(scale)*g.magnify
	return max(1, math.Floor(width*scale+1e-6)), max(1, math.Floor(height*scale+1e-6))
}

// Update advances the state by one tick.
func (g *game) Update() error {
	g.began = true
	if g.host.quit() {
		return ebiten.Termination
	}
	_, _, writing := g.state.Writing()
	in := g.poll.input(g.width, g.height, g.scale, writing, g.host)
	g.host.gather(&in)
	g.state.Step(in)
	g.ticked = true
	g.point()
	g.tell()
	return nil
}

// point shows a hand where a click would do something.
func (g *game) point() {
	shape := ebiten.CursorShapeDefault
	if g.state.Clickable() {
		shape = ebiten.CursorShapePointer
	}
	if shape != g.cursor {
		g.cursor = shape
		ebiten.SetCursorShape(shape)
	}
}

// Draw brings the picture up to date with the state, and touches nothing where
// it is so already.
func (g *game) Draw(screen *ebiten.Image) {
	if g.frames > 0 && !g.shown {
		g.shown = true
		g.host.firstFrame()
	}
	if g.ticked {
		g.state.View(&g.view)
		g.ticked = false
	}
	g.draw(screen, time.Since(g.start))
}

// draw draws g.view onto screen at the time now. Where only the flows move it
// then waits until they are due again: Ebitengine would present the same
// picture up to three times meanwhile, each at the full price.
func (g *game) draw(screen *ebiten.Image, now time.Duration) {
	change := g.paint.change(screen, &g.view, g.scale)
	switch {
	case change == nothing:
		g.rest()
		return
	case change == everything:
		g.pace.rest(now)
	case g.pace.due(now):
		g.pace.drawn(now)
	default:
		g.wait(g.pace.next() - now)
		return
	}
	g.paint.draw(screen, &g.view, g.scale, change)
	g.frames++
	g.rested = 0
	if change == everything {
		g.stills++
	}
	if change == flows {
		g.wait(g.pace.next() - time.Since(g.start))
	}
}

// rest makes frames seldom where nothing has changed for half a second and any
// device would end the wait: seldom enough for the ticks to catch up, or where
// ticks would change nothing either, a quarter of a second.
func (g *game) rest() {
	g.rested++
	if g.rested <= scene.TicksPerSecond/2 || g.host.woken() == nil {
		return
	}
	if g.state.Resting() {
		g.wait(time.Second / 4)
		return
	}
	g.wait(4 * time.Second / scene.TicksPerSecond)
}

// wait lasts for d, or until a device speaks up where the host can tell.
func (g *game) wait(d time.Duration) {
	if d <= 0 {
		return
	}
	select {
	case <-g.host.woken(): // by what this frame has seen already
	default:
	}
	g.nap.Reset(d)
	select {
	case <-g.nap.C:
	case <-g.host.woken():
		g.nap.Stop()
	}
}

// DrawFinalScreen copies the picture to the window, pixel for pixel, without
// blending. Where rounding made the two sizes differ by a pixel the picture is
// not stretched.
func (g *game) DrawFinalScreen(screen ebiten.FinalScreen, offscreen *ebiten.Image, geoM ebiten.GeoM) {
	g.paint.present(screen, offscreen, geoM)
}
