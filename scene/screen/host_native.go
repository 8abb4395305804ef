//go:build !js

package screen

import (
	"os"
	"os/signal"
	"syscall"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"citemap/scene"
)

// wheelStep is how many dp one notch of a wheel scrolls, as in browsers.
const wheelStep = 100

// host is the system around the window: what it has to say, and what it can do
// for the scene. It asks for no theme and no reduced motion. A window has neither
// an address nor a tree of words for screen readers, so marks and announcements
// go nowhere; the page of words is for those who cannot see the map.
type host struct {
	game    *game
	signals chan os.Signal
	desk    *desk
	said    chan string // what errands have to say
	pasted  chan string // what the clipboard held
	scribe  scribe
}

func (h *host) open(g *game) {
	h.game, h.desk = g, newDesk(g.words, &g.state.Strings().Host)
	h.said, h.pasted = make(chan string, 1), make(chan string, 1)
	h.scribe.open()
	h.listen()
	g.kiosk.lock()
}

// turned is called when another map is shown.
func (h *host) turned() {}

// listen hears from now on when the process is asked to end.
func (h *host) listen() {
	h.signals = make(chan os.Signal, 1)
	signal.Notify(h.signals, os.Interrupt, syscall.SIGTERM)
}

func (h *host) deafen() { signal.Stop(h.signals) }

func (h *host) close() {
	h.deafen()
	h.desk.clear()
}

// quit reports whether the process was asked to end.
func (h *host) quit() bool {
	select {
	case <-h.signals:
		return true
	default:
		return false
	}
}

// pressed returns the keys that a mouse has: its buttons at the thumb, which in
// browsers go through what was looked at, do so here.
func (h *host) pressed() (keys scene.Keys) {
	if inpututil.IsMouseButtonJustPressed(ebiten.MouseButton3) {
		keys |= scene.KeyBack
	}
	if inpututil.IsMouseButtonJustPressed(ebiten.MouseButton4) {
		keys |= scene.KeyForth
	}
	return keys
}

// gather adds to in what the system has to say. F11 is the window's own.
func (h *host) gather(in *scene.Input) {
	if !h.game.kiosk.Locked && inpututil.IsKeyJustPressed(ebiten.KeyF11) {
		ebiten.SetFullscreen(!ebiten.IsFullscreen())
	}
	writing := h.game.told.field.on
	if writing {
		h.scribe.write(in)
	}
	h.paste(in, writing)
	select {
	case in.Notice = <-h.said:
	default:
	}
}

// writing says where text is being written, if anywhere.
func (h *host) writing(at scene.Rect, _ string, on bool, _ float32, _, _ scene.Color) {
	h.scribe.attend(at, h.game.scale, on)
}

// run does one errand without keeping the game waiting.
func (h *host) run(e scene.Errand) {
	go func() {
		if said := h.desk.do(e); said != "" {
			h.said <- said
		}
	}()
}

// woken never tells: a window's events are read once a frame.
func (h *host) woken() <-chan struct{} { return nil }
func (h *host) stir()                  {}
func (h *host) softly() bool           { return false } // a window is late where that is dear

// asleep is never so: a window that cannot be seen is the system's to stop.
func (h *host) asleep() bool { return false }

func (h *host) prefers() scene.Theme { return scene.NoTheme }
func (h *host) still() bool          { return false }
func (h *host) stark() bool          { return false }
func (h *host) magnified() float32   { return 1 }
func (h *host) away() bool           { return false }
func (h *host) firstFrame()          {}
func (h *host) selected(_, _ string) {}
func (h *host) marked(string, bool)  {}
func (h *host) announce(string)      {}
