// Package screen shows a scene in a window or on a page, and is the only
// importer of Ebitengine: it polls the devices, calls Step once a tick, and
// draws the View.
//
// Everything here is in device pixels unless it says dp; one dp is
// Input.Scale pixels. A View's still marks and its moving marks are two
// layers, each one draw call. When neither changed, nothing is drawn, and
// Ebitengine then presents nothing: that is what makes a resting map cheap.
package screen

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/hajimehoshi/ebiten/v2"

	"citemap/scene"
)

// Options say how the window looks at first. A page ignores the size.
type Options struct {
	Title         string
	Width, Height int // dp; 0: 1280 by 720
	Fullscreen    bool

	// Words writes the map as a page of words, for those who would rather read it
	// in a browser. It is called on a goroutine of its own; nil: there is none. A
	// page shows its own instead.
	Words func() ([]byte, error)

	// Renew is asked once a tick what to go on with instead of the state that is shown now:
	// another one, and the window's title then, or why that cannot be shown. All nil: the
	// same. It is nil where nothing ever changes.
	Renew func(now *scene.State) (next *scene.State, title string, trouble *scene.Trouble)
	// Dropped is told of files and folders that were dropped on the window, which on a
	// desktop have an AbsPath; nil: they are let fall.
	Dropped func(now *scene.State, files fs.FS)

	Kiosk // what a screen in public needs; a page locks itself by other means
}

// ErrNoDisplay says that no window could be opened, and what to do instead.
var ErrNoDisplay = errors.New("no window can be opened here; 'citemap serve' shows the map in a browser")

// Run shows s until the window is closed or the process is asked to end, and
// must be called from the main goroutine, once. It returns an error that wraps
// ErrNoDisplay where there is no display, or one without OpenGL.
func Run(s *scene.State, o Options) error {
	g, err := newGame(s)
	if err != nil {
		return err
	}
	g.words, g.kiosk, g.renewal, g.dropped = o.Words, o.Kiosk, o.Renew, o.Dropped
	if s.OnShow() {
		g.paint.atlas.fill() // what weeks of visitors will ask for is there on the first day
	}
	width, height := o.Width, o.Height
	if width <= 0 || height <= 0 {
		width, height = 1280, 720
	}
	ebiten.SetWindowTitle(o.Title)
	ebiten.SetWindowSize(width, height)
	ebiten.SetWindowResizingMode(ebiten.WindowResizingModeEnabled)
	ebiten.SetFullscreen(o.Fullscreen || o.Locked)
	ebiten.SetTPS(scene.TicksPerSecond)
	ebiten.SetScreenClearedEveryFrame(false)

	host := g.host
	host.open(g)
	defer host.close()
	return play(g, &g.began, &g.left)
}

// play runs a game until its window is gone. The game says whether it began, which it
// does once there is a window, and whether it was left by the keys of a kiosk.
func play(g ebiten.Game, began, left *bool) error {
	err := ebiten.RunGameWithOptions(g, &ebiten.RunGameOptions{X11ClassName: "citemap", X11InstanceName: "citemap"})
	switch {
	case err != nil && !*began:
		return fmt.Errorf("%w: %w", ErrNoDisplay, err)
	case err == nil && *left:
		return ErrLeft
	}
	return err
}
