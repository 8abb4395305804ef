package screen

import (
	"strings"
	"syscall/js"

	"citemap/scene"
)

// wheelStep is 1: a page's wheel speaks in CSS pixels, which are dp.
const wheelStep = 1

// usualSize is that of a page's letters, in CSS pixels, unless its reader has set
// another.
const usualSize = 16

// host is the page around the map. It is told by events what the game asks
// every tick, so that no tick calls JavaScript.
//
// Callbacks run between the game's goroutine's waits, never beside it: a page
// has one thread, and they do not block.
type host struct {
	game    *game
	theme   scene.Theme
	reduced bool
	forced  bool    // the page's colours are replaced by the reader's
	strong  bool    // strong contrast is asked for
	magnify float32 // how large text is to be, of its usual size
	gone    bool    // the pointer has left the page
	hidden  bool    // its tab is behind others
	unseen  bool    // the page around says that nobody sees it
	dark    bool    // the page says that nothing is to be shown: a kiosk's hours are over
	wake    chan struct{}

	post   post          // what the page has said since the last tick
	led    bool          // in this tick the page says where to go
	field  string        // what the scene knows to stand in the page's text field
	staged scene.Stage   // what the page knows of the tour
	showed scene.Showing // and of the show of a kiosk
}

// open reads what the page prefers, listens for changes, and puts the object
// citemap on the window for the page around and for tests.
func (h *host) open(g *game) {
	h.game, h.wake = g, make(chan struct{}, 1)
	h.watch("(prefers-color-scheme: dark)", func(dark bool) {
		h.theme = scene.Light
		if dark {
			h.theme = scene.Dark
		}
	})
	h.watch("(prefers-reduced-motion: reduce)", func(on bool) { h.reduced = on })
	h.watch("(prefers-contrast: more)", func(on bool) { h.strong = on })
	h.watch("(forced-colors: active)", func(on bool) { h.forced = on })
	h.measure()
	h.listen()
	js.Global().Set("citemap", h.object())
}

// turned tells the page that another map is shown, of which it may ask from now on.
func (h *host) turned() {
	js.Global().Set("citemap", h.object())
	h.dispatch("turned", nil)
}

func (h *host) close() { js.Global().Delete("citemap") }

// watch calls tell with whether the page's media match query, now and whenever
// that changes.
func (h *host) watch(query string, tell func(bool)) {
	list := js.Global().Call("matchMedia", query)
	tell(list.Get("matches").Bool())
	list.Call("addEventListener", "change", js.FuncOf(func(_ js.Value, args []js.Value) any {
		tell(args[0].Get("matches").Bool())
		h.stir()
		return nil
	}))
}

// listen hears of every event that may change the picture, to end a wait of the
// game, and of the pointer's comings and goings.
func (h *host) listen() {
	window := js.Global()
	on := func(target js.Value, does func(), events ...string) {
		f := js.FuncOf(func(js.Value, []js.Value) any {
			does()
			h.stir()
			return nil
		})
		for _, event := range events {
			target.Call("addEventListener", event, f, map[string]any{"passive": true, "capture": true})
		}
	}
	on(window, func() { h.gone = false }, "pointermove", "pointerdown")
	on(window, func() {}, "pointerup", "pointercancel", "wheel", "keydown", "keyup", "blur", "citemap:opened")
	on(window, h.measure, "resize", "focus")
	document := window.Get("document")
	on(document.Get("documentElement"), func() { h.gone = true }, "pointerleave")
	hide := func() { h.hidden = document.Get("hidden").Bool() }
	hide()
	on(document, hide, "visibilitychange")
}

// narrowest is the width, in dp, for which the interface is made.
const narrowest = 320

// measure looks how large the reader has text: where a browser enlarges text alone,
// or its user has set a larger size, the letters of the page's root grow, and the
// map, whose letters no browser knows, grows with them, as far as there is room.
func (h *host) measure() {
	window := js.Global()
	root := window.Get("document").Get("documentElement")
	size := window.Call("parseFloat", window.Call("getComputedStyle", root).Get("fontSize")).Float()
	room := window.Get("innerWidth").Float() / narrowest
	h.magnify = float32(max(1, min(size/usualSize, 3, room)))
}

func (h *host) stir() {
	select {
	case h.wake <- struct{}{}:
	default:
	}
}

// firstFrame tells the page that the map is there to be seen.
func (h *host) firstFrame() {
	window := js.Global()
	window.Get("performance").Call("mark", "first-frame")
	window.Call("dispatchEvent", window.Get("Event").New("citemap:first-frame"))
}

// softly reports whether pictures are drawn without a GPU. Browsers name what draws
// them: SwiftShader in Chromium, llvmpipe under Linux, WARP ("Basic Render") under
// Windows. One that keeps it to itself counts as having a GPU.
func (h *host) softly() bool {
	canvas := js.Global().Get("document").Call("querySelector", "canvas")
	if canvas.IsNull() {
		return false
	}
	gl := canvas.Call("getContext", "webgl2") // the one that is there
	if gl.IsNull() {
		return false
	}
	parameter := gl.Get("RENDERER")
	if names := gl.Call("getExtension", "WEBGL_debug_renderer_info"); !names.IsNull() {
		parameter = names.Get("UNMASKED_RENDERER_WEBGL")
	}
	renderer := gl.Call("getParameter", parameter)
	if renderer.Type() != js.TypeString {
		return false
	}
	for _, soft := range [...]string{"SwiftShader", "llvmpipe", "softpipe", "Basic Render", "Software"} {
		if strings.Contains(renderer.String(), soft) {
			return true
		}
	}
	return false
}

// asleep reports whether nobody can see the map now, which a stir ends.
func (h *host) asleep() bool { return h.hidden || h.unseen }

func (h *host) woken() <-chan struct{} { return h.wake }
func (h *host) prefers() scene.Theme   { return h.theme }
func (h *host) still() bool            { return h.reduced }
func (h *host) stark() bool            { return h.strong || h.forced }
func (h *host) magnified() float32     { return h.magnify }
func (h *host) away() bool             { return h.gone }
func (h *host) quit() bool             { return false }
