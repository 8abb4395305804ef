//go:build !js

package screen

import (
	"os"
	"os/signal"
	"syscall"

	"citemap/scene"
)

// wheelStep is how many dp one notch of a wheel scrolls, as in browsers.
const wheelStep = 100

// host is what the system around the window has to say: that the process is
// to end. It asks for no theme, no reduced motion, and presses no key.
type host struct{ signals chan os.Signal }

func (h *host) open(*game) {
	h.signals = make(chan os.Signal, 1)
	signal.Notify(h.signals, os.Interrupt, syscall.SIGTERM)
}

func (h *host) close() { signal.Stop(h.signals) }

// quit reports whether the process was asked to end.
func (h *host) quit() bool {
	select {
	case <-h.signals:
		return true
	default:
		return false
	}
}

// woken never tells: a window's events are read once a frame.
func (h *host) woken() <-chan struct{} { return nil }

func (h *host) prefers() scene.Theme { return scene.NoTheme }
func (h *host) still() bool          { return false }
func (h *host) away() bool           { return false }
func (h *host) pressed() scene.Keys  { return 0 }
func (h *host) firstFrame()          {}
func (h *host) selected(_, _ string) {}

func (h *host) viewed(bool) {}
