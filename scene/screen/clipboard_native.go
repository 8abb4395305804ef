//go:build !js

package screen

import (
	"errors"
	"runtime"
	"strings"

	"github.com/atotto/clipboard"
	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"citemap/scene"
)

// errNoClipboard says that the system has no way to its clipboard. On Linux that
// is another program.
var errNoClipboard = errors.New("install xclip, xsel or wl-clipboard")

func copyText(text string) error {
	if clipboard.Unsupported {
		return errNoClipboard
	}
	return clipboard.WriteAll(text)
}

// paste adds to what is typed what Ctrl+V asked for some ticks ago, or asks for
// it: whoever put it on the clipboard may take their time to hand it over. What
// comes when nothing is being written any more is dropped.
func (h *host) paste(in *scene.Input, writing bool) {
	select {
	case text := <-h.pasted:
		if writing {
			in.Typed += text
		}
	default:
	}
	if writing && pasteAsked() {
		go func() {
			text, err := clipboard.ReadAll()
			if clipboard.Unsupported {
				h.said <- h.game.state.Strings().Host.NoPasting
			}
			if err == nil { // there is text on it
				h.pasted <- oneLine(text)
			}
		}()
	}
}

// pasteAsked reports whether Ctrl+V, or Cmd+V on a Mac, has just been pressed, or
// Shift+Insert.
func pasteAsked() bool {
	m := modifiersHeld()
	if m.shift && inpututil.IsKeyJustPressed(ebiten.KeyInsert) && runtime.GOOS != "darwin" {
		return true
	}
	if !m.chord() {
		return false
	}
	for _, key := range inpututil.AppendJustPressedKeys(nil) {
		name := ebiten.KeyName(key)
		if name == "v" || key == ebiten.KeyV && foreign(name) {
			return true
		}
	}
	return false
}

// longestPaste is how many characters are taken from a clipboard into a field.
const longestPaste = 1000

// oneLine is text as a field of one line takes it.
func oneLine(text string) string {
	text = strings.Join(strings.Fields(strings.ToValidUTF8(text, "")), " ")
	if runes := []rune(text); len(runes) > longestPaste {
		text = string(runes[:longestPaste])
	}
	return text
}
