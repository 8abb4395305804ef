package screen

import (
	"errors"
	"time"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"citemap/scene"
)

// Kiosk is what a window needs that stands in public. The zero value is a window on
// a desk.
type Kiosk struct {
	// Locked fills the screen, hides the pointer until it is used, and leaves no way
	// out but Ctrl+Alt+Shift+Q and a signal. No errand of the scene is done.
	Locked bool
	// Monitor is the number, from 1, of the one to be on; 0: as the system chooses.
	Monitor int
	// Presented is called once a picture has reached the screen, with how many have.
	// That is at least once a second, however still the map is, as long as the window
	// can be seen; nil: nobody asks.
	Presented func(pictures int)
	// Next is asked once a tick, for a view of width by height dp, and gives the map
	// that is shown from then on, or nil: the same.
	Next func(width, height float32) *scene.State
	// Dark is asked once a second whether the hours are over; nil: never.
	Dark func() bool

	dark    bool
	pointer pointer
}

// ErrLeft says that somebody left a locked window by its keys.
var ErrLeft = errors.New("left by Ctrl+Alt+Shift+Q")

// lock closes the ways out of the window. It is called before there is one.
func (k *Kiosk) lock() {
	if !k.Locked {
		return
	}
	if all := ebiten.AppendMonitors(nil); k.Monitor > 0 && k.Monitor <= len(all) {
		ebiten.SetMonitor(all[k.Monitor-1])
	}
	ebiten.SetWindowDecorated(false)
	ebiten.SetWindowClosingHandled(true)
	ebiten.SetCursorMode(ebiten.CursorModeHidden)
}

// Monitors are the names of the monitors there are, the primary first. It must be
// called from the main goroutine, before Run.
func Monitors() []string {
	var names []string
	for _, m := range ebiten.AppendMonitors(nil) {
		names = append(names, m.Name())
	}
	return names
}

// left reports whether somebody who knows how leaves. It also brings back a window
// that was put out of sight.
func (k *Kiosk) left() bool {
	if !k.Locked {
		return false
	}
	if ebiten.IsWindowMinimized() {
		ebiten.RestoreWindow()
	}
	m := modifiersHeld()
	return m.ctrl && m.alt && m.shift && pressedQ()
}

// pressedQ reports whether the key that bears a Q was pressed in this tick.
func pressedQ() bool {
	for _, key := range inpututil.AppendJustPressedKeys(nil) {
		if name := ebiten.KeyName(key); name == "q" || name == "" && key == ebiten.KeyQ {
			return true
		}
	}
	return false
}

// next is the map to go on with, or nil.
func (k *Kiosk) next(width, height float32) *scene.State {
	if k.Next == nil || width <= 0 {
		return nil
	}
	return k.Next(width, height)
}

// confine takes out of in what would lead out of the map, and adds what the clock on
// the wall says. Looked is how many inputs there were before.
func (k *Kiosk) confine(in *scene.Input, looked int) {
	if k.Dark != nil { // on a page it is the page that says so
		if looked%scene.TicksPerSecond == 0 {
			k.dark = k.Dark()
		}
		in.Dark = k.dark
	}
	if k.Locked {
		in.Mouse.Second = false
		in.Keys &^= scene.KeyMenu
	}
}

// pointer is how long the one of a locked window has not moved.
type pointer struct {
	at    scene.Point
	ticks int
	begun bool
	seen  bool
}

// pointerRest is after how many ticks without a move it hides again.
const pointerRest = 3 * scene.TicksPerSecond

// point hides the pointer until it is used.
func (k *Kiosk) point(at scene.Point) {
	if !k.Locked {
		return
	}
	seen, changed := k.pointer.rest(at)
	switch {
	case changed && seen:
		ebiten.SetCursorMode(ebiten.CursorModeVisible)
	case changed:
		ebiten.SetCursorMode(ebiten.CursorModeHidden)
	}
}

// rest is told once a tick where the pointer is.
func (p *pointer) rest(at scene.Point) (seen, changed bool) {
	before := p.seen
	switch {
	case !p.begun:
		p.begun = true
	case p.at != at:
		p.seen, p.ticks = true, 0
	case p.seen:
		p.ticks++
		p.seen = p.ticks < pointerRest
	}
	p.at = at
	return p.seen, p.seen != before
}

// proof counts the pictures that have reached the screen, for those who watch that
// it is not frozen.
type proof struct {
	asked  bool          // somebody watches
	handed int           // given to the window
	seen   int           // of them, how many it has shown
	last   time.Duration // when it last had, since the start
}

// freshness is for how long a picture may stand without being shown anew, where somebody
// watches. What proves that the map is alive is the way through the graphics driver to
// the screen, so a map at rest goes it too.
const freshness = time.Second

// due reports whether the same picture is to be shown once more.
func (p *proof) due(now time.Duration) bool { return p.asked && now-p.last >= freshness }

// out reports whether more pictures are out than before: what was handed over is once
// the window gives back control. One out of sight takes pictures and shows none.
func (p *proof) out(start time.Time) bool {
	if p.handed == p.seen || ebiten.IsWindowMinimized() {
		return false
	}
	p.seen, p.last = p.handed, time.Since(start)
	return true
}

// prove says how many pictures are out.
func (g *game) prove() {
	if g.kiosk.Presented == nil {
		return
	}
	g.proof.asked = true
	if g.proof.out(g.start) {
		g.kiosk.Presented(g.proof.seen)
	}
}
