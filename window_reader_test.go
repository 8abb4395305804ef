//go:build linux

package main

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene"
)

// What a reader does beside clicking, in a real window: opening it where somebody
// else was, writing into it, and copying out of it.

// openAt is the program in its window and the same without one, both opened where
// state says, with the mouse out of the way.
func openAt(t *testing.T, state string) (*desk, *double) {
	t.Helper()
	l := look{paused: true, bookmark: state}
	s, _, err := l.state(nil, false)
	require.NoError(t, err)
	w := &double{s: s, in: scene.Input{Width: deskWidth, Height: deskHeight, Scale: 1}}
	w.in.Mouse = scene.Mouse{At: scene.Point{X: 640, Y: 716}, Here: true}
	w.wait()
	d := openDesk(t, "--paused", "--state", state)
	d.do("mousemove", "640", "716")
	return d, w
}

func TestTheWindowOpensWhatItsStateSays(t *testing.T) {
	const state = "node=iran&view=geo&theme=dark&scroll=120"
	d, w := openAt(t, state)
	assert.Equal(t, "iran", w.s.Selected())
	d.shows(w.s, state)
}

func TestACitationIsCopiedOutOfTheWindow(t *testing.T) {
	d, w := openAt(t, "link=iran-russia-drones")
	d.shows(w.s, "the claim")
	w.in.Keys = scene.KeyCite
	w.s.Step(w.in)
	errands := slices.Clone(w.s.Errands())
	require.Len(t, errands, 1)
	require.NotEmpty(t, errands[0].Text)

	d.do("key", "c")
	d.holds(errands[0].Text)
}

// holds waits until the clipboard of the display holds text.
func (d *desk) holds(text string) {
	d.t.Helper()
	assert.Eventually(d.t, func() bool {
		out, _ := d.command("xclip", "-o", "-selection", "clipboard").Output() // fails while it is empty
		return string(out) == text
	}, 20*time.Second, 200*time.Millisecond, "the package xclip is needed; the clipboard never held %q", text)
}
