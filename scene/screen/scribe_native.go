//go:build !js

package screen

import (
	"image"
	"math"
	"strings"
	"unicode"

	"github.com/hajimehoshi/ebiten/v2/exp/textinput"

	"citemap/scene"
)

// scribe writes by way of the system's input method, with which one composes
// letters that no keyboard has. Without an input method it writes what is typed.
// On a page an element of the browser does this.
type scribe struct {
	composer  textinput.Composer
	caret     image.Rectangle // device pixels
	typed     string          // in this tick
	composing string          // what is still being composed
}

func (s *scribe) open() {
	s.composer.OnNewSession = func() *textinput.SessionOptions {
		return &textinput.SessionOptions{CaretBounds: s.caret}
	}
	s.composer.OnComposition = func(c *textinput.Composition) { s.composing = c.Text() }
	s.composer.OnCommit = func(c *textinput.Commit) { s.typed += c.Text() }
}

// attend turns to the field at r, in dp of scale pixels, or away from any.
// Candidates are shown below its start: how far in the caret stands the scene
// does not say.
func (s *scribe) attend(r scene.Rect, scale float32, on bool) {
	if !on {
		s.composer.Cancel()
		s.composing = ""
		return
	}
	pixel := func(dp float32) int { return int(math.Round(float64(dp * scale))) }
	s.caret = image.Rect(pixel(r.Min.X), pixel(r.Min.Y), pixel(r.Min.X)+1, pixel(r.Max.Y))
}

// write replaces what the keys alone would write in this tick, and takes away the
// keys with which one chooses among candidates. A method that fails leaves in as
// the keyboard has it.
func (s *scribe) write(in *scene.Input) {
	composed := s.composing != ""
	s.typed = ""
	if _, err := s.composer.Update(); err != nil {
		return
	}
	in.Typed, in.Composing = printable(s.typed), s.composing
	if composed || s.composing != "" {
		in.Keys = 0
	}
}

// printable leaves out the control characters that some systems commit for keys
// such as Backspace.
func printable(text string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsControl(c) {
			return -1
		}
		return c
	}, text)
}
