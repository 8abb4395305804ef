package screen

import (
	"io/fs"
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
	kiosk Kiosk
	proof proof

	renewal func(*scene.State) (*scene.State, string, *scene.Trouble)
	dropped func(*scene.State, fs.FS)

	width, height, scale float32 // of the view in dp, and pixels per dp
	magnify              float32 // how many dp of the device, or CSS pixels, a dp of the view has

	cursor ebiten.CursorShapeType

	began  bool // Update has been called: there is a window
	ticked bool // Step has been called since the view was last asked for
	looked int  // how often the devices have been read
	frames int  // that changed the picture
	stills int  // of them, those that changed more than the flows
	shown  bool // the host knows that the first of them is out
	rested int  // ticks since the picture last changed, or a device spoke up
	slept  bool // the last frame waited because nobody could see the map
	left   bool // by the keys that alone leave a kiosk
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

// Update advances the state by one tick. The ticks that Ebitengine would make up for
// after a sleep are left out, but for one.
func (g *game) Update() error {
	g.began = true
	g.prove()
	if g.left = g.kiosk.left(); g.left || g.host.quit() {
		return ebiten.Termination
	}
	if s := g.kiosk.next(g.width, g.height); s != nil {
		g.turn(s)
	}
	if g.slept && g.ticked {
		return nil
	}
	trouble := g.renew()
	g.rested++
	select {
	case <-g.host.woken():
		g.rested = 0
	default:
	}
	_, _, writing := g.state.Writing()
	in := g.poll.input(g.width, g.height, g.scale, writing, g.host)
	in.Trouble = trouble
	g.host.gather(&in)
	g.kiosk.confine(&in, g.looked)
	g.looked++
	if in.Mouse.Down || in.Mouse.Second || in.Touches != [scene.MaxTouches]scene.Touch{} {
		g.rested = 0 // a press becomes a long one by ticks alone
	}
	g.state.Step(in)
	g.ticked = true
	g.point()
	g.tell()
	return nil
}

// renew takes what was dropped on the window, and goes on with what there is to show
// since, if anything; or it is told why that cannot be shown.
func (g *game) renew() *scene.Trouble {
	if g.dropped != nil {
		if files := ebiten.DroppedFiles(); files != nil {
			g.dropped(g.state, files)
		}
	}
	if g.renewal == nil {
		return nil
	}
	next, title, trouble := g.renewal(g.state)
	if next != nil {
		g.turn(next)
		ebiten.SetWindowTitle(title)
		g.host.turned()
	}
	return trouble
}

// turn shows another map from now on, and lets go of all that was kept of the one
// before. What was seen of that stays on the screen until the new one is drawn.
func (g *game) turn(s *scene.State) {
	g.state, g.view, g.told = s, scene.View{}, told{}
	g.paint.forget()
	g.rested = 0
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
	g.kiosk.point(g.poll.at)
}

// Draw brings the picture up to date with the state, and touches nothing where
// it is so already.
func (g *game) Draw(screen *ebiten.Image) {
	if g.frames > 0 && !g.shown {
		g.showed()
	}
	g.prove()
	g.sleep()
	if g.ticked {
		g.state.View(&g.view)
		g.ticked = false
	}
	g.draw(screen, time.Since(g.start))
}

// showed is called once, when the first picture is out.
func (g *game) showed() {
	g.shown = true
	g.host.firstFrame()
	g.pace.slow(g.host.softly())
}

// sleep lasts for as long as nobody can see the map, from its first picture on:
// whoever waits for that gets it. It goes on where it was.
func (g *game) sleep() {
	g.slept = false
	for g.shown && g.host.asleep() {
		g.slept = true
		<-g.host.woken()
	}
	if g.slept {
		g.rested = 0
		g.pace.rest(time.Since(g.start))
	}
}

// draw draws g.view onto screen at the time now. Where only the flows move it
// then waits until they are due again, if frames of the display would be skipped:
// Ebitengine would present the same picture in up to three of them, each at the full
// price.
func (g *game) draw(screen *ebiten.Image, now time.Duration) {
	change := g.paint.change(screen, &g.view, g.scale)
	if g.proof.due(now) {
		change = everything // also where flows change that have no mark in sight
	}
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
	if change == flows && g.pace.skips() {
		g.wait(g.pace.next() - time.Since(g.start))
	}
}

// rest makes frames seldom where nothing has changed for half a second and any
// device would end the wait: seldom enough for the ticks to catch up, or where
// ticks would change nothing either, ever more seldom. Looking up four times a
// second all night cost a twentieth of a core.
func (g *game) rest() {
	const soon, often = scene.TicksPerSecond / 2, 4 * time.Second / scene.TicksPerSecond
	switch {
	case g.rested <= soon || g.host.woken() == nil:
	case !g.state.Resting():
		g.wait(often)
	default:
		g.wait(often << min(g.rested-soon, 8)) // at most 17 s, for what no event tells of
	}
}

// wait lasts for d, or until a device speaks up where the host can tell.
func (g *game) wait(d time.Duration) {
	if d <= 0 {
		return
	}
	g.nap.Reset(d)
	select {
	case <-g.nap.C:
	case <-g.host.woken():
		g.nap.Stop()
		g.host.stir() // the next tick is to hear of it too
	}
}

// DrawFinalScreen copies the picture to the window, pixel for pixel, without
// blending. Where rounding made the two sizes differ by a pixel the picture is
// not stretched.
func (g *game) DrawFinalScreen(screen ebiten.FinalScreen, offscreen *ebiten.Image, geoM ebiten.GeoM) {
	g.paint.present(screen, offscreen, geoM)
	g.proof.handed++
}
