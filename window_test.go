//go:build linux

package main

import (
	"bufio"
	"bytes"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene"
	"citemap/scene/print"
	"citemap/seeds"
)

// The program itself in a real window: what a person clicks there must look as
// the same moves do when they are played without a window.

// desk is a display of its own with the program on it, as large as its window.
type desk struct {
	t       *testing.T
	display string
}

const deskWidth, deskHeight = 1280, 720

func openDesk(t *testing.T, args ...string) *desk {
	t.Helper()
	d := &desk{t: t, display: xvfb(t)}
	c := d.command(build(t), args...)
	c.Stderr = os.Stderr
	require.NoError(t, c.Start())
	t.Cleanup(func() {
		assert.NoError(t, c.Process.Signal(os.Interrupt))
		assert.NoError(t, c.Wait(), "it ends cleanly when asked to")
	})
	return d
}

// xvfb starts an X server on a free display.
func xvfb(t *testing.T) string { return xvfbOf(t, deskWidth, deskHeight) }

func xvfbOf(t *testing.T, width, height int) string {
	t.Helper()
	read, write, err := os.Pipe()
	require.NoError(t, err)
	server := exec.Command("Xvfb", "-displayfd", "3", "-nolisten", "tcp",
		"-screen", "0", fmt.Sprintf("%dx%dx24", width, height))
	server.ExtraFiles = []*os.File{write}
	require.NoError(t, server.Start(), "the package xvfb is needed")
	t.Cleanup(func() {
		server.Process.Kill()
		server.Wait()
	})
	write.Close()
	number, err := bufio.NewReader(read).ReadString('\n')
	require.NoError(t, err)
	return ":" + strings.TrimSpace(number)
}

// do plays moves of a mouse and a keyboard.
func (d *desk) do(moves ...string) {
	d.t.Helper()
	out, err := d.command("xdotool", moves...).CombinedOutput()
	require.NoError(d.t, err, "%s", out)
}

// command is a program that uses the display.
func (d *desk) command(name string, args ...string) *exec.Cmd {
	c := exec.Command(name, args...)
	c.Env = append(os.Environ(), "DISPLAY="+d.display)
	return c
}

// look photographs the display.
func (d *desk) look() image.Image {
	d.t.Helper()
	out, err := d.command("import", "-silent", "-window", "root", "png:-").Output()
	require.NoError(d.t, err, "the package imagemagick is needed")
	picture, err := png.Decode(bytes.NewReader(out))
	require.NoError(d.t, err)
	return picture
}

// shows waits until the window shows what s does. Edges may differ: the window
// aligns boxes to pixels.
func (d *desk) shows(s *scene.State, what string) {
	d.t.Helper()
	var v scene.View
	s.View(&v)
	want, err := print.Image(&v, print.Options{Scale: 1})
	require.NoError(d.t, err)
	var off float64
	var got image.Image
	for end := time.Now().Add(40 * time.Second); time.Now().Before(end); time.Sleep(500 * time.Millisecond) {
		got = d.look()
		if off = differing(got, want); off < 0.002 {
			return
		}
	}
	dir := os.TempDir()
	save(d.t, filepath.Join(dir, "window-got.png"), got)
	save(d.t, filepath.Join(dir, "window-want.png"), want)
	d.t.Errorf("%s: %.2f %% of the pixels differ; see window-got.png and window-want.png in %s", what, 100*off, dir)
}

// differing returns the share of pixels that no neighbour in want comes near.
func differing(got, want image.Image) float64 {
	b := want.Bounds()
	if got.Bounds() != b {
		return 1
	}
	count := 0
	for y := b.Min.Y + 1; y < b.Max.Y-1; y++ {
		for x := b.Min.X + 1; x < b.Max.X-1; x++ {
			if !alike(got, want, x, y) {
				count++
			}
		}
	}
	return float64(count) / float64(b.Dx()*b.Dy())
}

func alike(got, want image.Image, x, y int) bool {
	const tolerance = 60 << 8
	r, g, b, _ := got.At(x, y).RGBA()
	for dy := -1; dy <= 1; dy++ {
		for dx := -1; dx <= 1; dx++ {
			p, q, s, _ := want.At(x+dx, y+dy).RGBA()
			if max(r, p)-min(r, p) < tolerance && max(g, q)-min(g, q) < tolerance && max(b, s)-min(b, s) < tolerance {
				return true
			}
		}
	}
	return false
}

func save(t *testing.T, name string, picture image.Image) {
	f, err := os.Create(name)
	require.NoError(t, err)
	require.NoError(t, png.Encode(f, picture))
	require.NoError(t, f.Close())
}

// double is the same program without a window, and the mouse that plays it.
type double struct {
	s  *scene.State
	in scene.Input
}

func (w *double) wait() {
	for range 20 {
		w.s.Step(w.in)
		w.in.Keys = 0
	}
	for !w.s.Settled() {
		w.s.Step(w.in)
	}
	for range 5 { // what lies under the mouse now that all rests
		w.s.Step(w.in)
	}
}

func (w *double) click(at scene.Point) {
	w.in.Mouse = scene.Mouse{At: at, Here: true}
	w.s.Step(w.in)
	w.in.Mouse.Down = true
	w.s.Step(w.in)
	w.in.Mouse.Down = false
	w.wait()
}

// spot is a whole pixel, as a mouse has them, at which a click means id.
func (w *double) spot(t *testing.T, id string) scene.Point {
	at, ok := w.s.Where(id)
	require.True(t, ok, id)
	for i := range 9 {
		x, y := int(at.X+0.5)+i%3-1, int(at.Y+0.5)+i/3-1
		p := scene.Point{X: float32(x), Y: float32(y)}
		w.in.Mouse = scene.Mouse{At: p, Here: true}
		w.s.Step(w.in)
		hit := w.s.Hovered() == strings.TrimPrefix(id, "cargo:")
		w.in.Mouse.At = scene.Point{X: 1240, Y: 40}
		w.wait()
		if hit {
			return p
		}
	}
	require.Fail(t, "no pixel means "+id)
	return scene.Point{}
}

// someCargo is the first glyph of the map that nothing covers now.
func someCargo(t *testing.T, s *scene.State, m *seeds.Map) string {
	for i := range m.Links {
		if _, ok := s.Where("cargo:" + m.Links[i].ID); ok {
			return "cargo:" + m.Links[i].ID
		}
	}
	require.Fail(t, "no cargo is seen")
	return ""
}

func TestTheProgramInItsWindow(t *testing.T) {
	l := look{paused: true, theme: "light"}
	s, m, err := l.state(nil, false)
	require.NoError(t, err)
	w := &double{s: s, in: scene.Input{Width: deskWidth, Height: deskHeight, Scale: 1}}
	corner := scene.Point{X: 1240, Y: 40}
	w.in.Mouse = scene.Mouse{At: corner, Here: true}
	w.wait()

	d := openDesk(t, "--paused", "--theme", "light")
	d.do("mousemove", "1240", "40")
	d.shows(s, "the map at rest")

	for _, id := range []string{"iran", "russia-china-oil", "iran>russia", someCargo(t, s, m)} {
		at := w.spot(t, id)
		w.click(at)
		require.Equal(t, strings.TrimPrefix(id, "cargo:"), s.Selected())
		d.do("mousemove", fmt.Sprint(at.X), fmt.Sprint(at.Y), "sleep", "0.2", "click", "1")
		d.shows(s, "the quotes of "+id)

		w.in.Keys, w.in.Mouse.At = scene.KeyEscape, corner
		w.wait()
		require.Empty(t, s.Selected())
		d.do("mousemove", "1240", "40", "key", "Escape")
		d.shows(s, "the map again")
	}

	w.in.Keys = scene.KeyTheme
	w.wait()
	d.do("key", "t")
	d.shows(s, "the dark theme")
}
