package screen

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"citemap/assets"
	"citemap/scene"
	"citemap/scene/typeset"
	"citemap/seeds"
)

// Tests that need a GPU run inside the frames of a real window: Ebitengine has
// no other way to draw. Where there is no display, Xvfb is started for one;
// where that is missing, every test fails.

const askNoDisplay = "CITEMAP_TEST_NO_DISPLAY"

func TestMain(m *testing.M) {
	if os.Getenv(askNoDisplay) != "" {
		os.Exit(reportNoDisplay())
	}
	code, err := inWindow(m.Run)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}

// reportNoDisplay runs the map where there is no display, and tells how that
// went by its exit status.
func reportNoDisplay() int {
	tx, err := typeset.New(assets.Fonts())
	if err == nil {
		err = Run(scene.New(new(seeds.Map), tx, scene.Options{}), Options{Title: "none"})
	}
	fmt.Println(err)
	if errors.Is(err, ErrNoDisplay) {
		return 3
	}
	return 1
}

// inWindow opens a window, and calls run beside its loop.
func inWindow(run func() int) (int, error) {
	if os.Getenv("DISPLAY") == "" {
		stop, err := startXvfb()
		if err != nil {
			return 1, fmt.Errorf("these tests need a display, or the package xvfb: %w", err)
		}
		defer stop()
	}
	ebiten.SetWindowSize(640, 480)
	ebiten.SetScreenClearedEveryFrame(false)
	code := make(chan int, 1)
	go func() {
		code <- run()
		window.over.Store(true)
	}()
	if err := ebiten.RunGame(window); err != nil {
		return 1, err
	}
	return <-code, nil
}

// startXvfb starts an X server on a free display and points DISPLAY at it.
func startXvfb() (stop func(), err error) {
	read, write, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp")
	server.ExtraFiles = []*os.File{write}
	if err := server.Start(); err != nil {
		return nil, err
	}
	write.Close()
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		return nil, fmt.Errorf("Xvfb named no display: %w", err)
	}
	os.Setenv("DISPLAY", ":"+strings.TrimSpace(number))
	return func() {
		server.Process.Kill()
		server.Wait()
	}, nil
}

// window is the one that every test draws in: Ebitengine runs only one.
var window = &testWindow{jobs: make(chan func(*ebiten.Image))}

type testWindow struct {
	jobs      chan func(*ebiten.Image)
	over      atomic.Bool
	presented int // calls of DrawFinalScreen
}

func (w *testWindow) Update() error {
	if w.over.Load() {
		return ebiten.Termination
	}
	return nil
}

func (w *testWindow) Layout(width, height int) (int, int) { return width, height }

func (w *testWindow) Draw(screen *ebiten.Image) {
	select {
	case job := <-w.jobs:
		job(screen)
	default:
	}
}

func (w *testWindow) DrawFinalScreen(screen ebiten.FinalScreen, offscreen *ebiten.Image, _ ebiten.GeoM) {
	w.presented++
	screen.DrawImage(offscreen, nil)
}

// inFrame runs f in the next frame and waits for it. What fails must fail
// outside, on the test's own goroutine.
func inFrame(f func(screen *ebiten.Image)) {
	done := make(chan struct{})
	window.jobs <- func(screen *ebiten.Image) {
		defer close(done)
		f(screen)
	}
	<-done
}
