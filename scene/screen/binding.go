package screen

import (
	"github.com/hajimehoshi/ebiten/v2"

	"citemap/scene"
)

// binding is what a key of the keyboard does.
type binding struct {
	key     ebiten.Key // where it lies on an American keyboard
	letter  string     // that it bears there; "" where it bears none
	does    scene.Keys
	shifted scene.Keys // with Shift; 0: the same
	chord   scene.Keys // with Ctrl or Cmd

	repeats bool // while it is held
	edits   bool // also works while text is written
	words   bool // goes by words where that is asked for
}

// repeatsNow reports whether a held key repeats. Backspace does where it deletes:
// nobody wants to fly back through all that was looked at.
func (b binding) repeatsNow(writing bool) bool {
	return b.repeats || writing && b.does == scene.KeyBack
}

// bindings returns what each key does. Clickers, the remote controls of those who
// give talks, are keyboards of a few keys: PageUp, PageDown, full stop, B and F5.
func bindings() []binding {
	return []binding{
		{key: ebiten.KeyEscape, does: scene.KeyEscape, edits: true},
		{key: ebiten.KeyTab, does: scene.KeyNext, shifted: scene.KeyPrev, repeats: true, edits: true},
		{key: ebiten.KeyEnter, does: scene.KeyEnter, edits: true},
		{key: ebiten.KeyNumpadEnter, does: scene.KeyEnter, edits: true},
		{key: ebiten.KeyBackspace, does: scene.KeyBack, shifted: scene.KeyForth, edits: true, words: true},
		{key: ebiten.KeyDelete, does: scene.KeyErase, repeats: true, edits: true, words: true},
		{key: ebiten.KeyArrowLeft, does: scene.KeyLeft, repeats: true, edits: true, words: true},
		{key: ebiten.KeyArrowRight, does: scene.KeyRight, repeats: true, edits: true, words: true},
		{key: ebiten.KeyArrowUp, does: scene.KeyUp, repeats: true, edits: true},
		{key: ebiten.KeyArrowDown, does: scene.KeyDown, repeats: true, edits: true},
		{key: ebiten.KeyHome, does: scene.KeyHome, edits: true},
		{key: ebiten.KeyEnd, does: scene.KeyEnd, edits: true},
		{key: ebiten.KeyPageUp, does: scene.KeyPageUp, repeats: true, edits: true},
		{key: ebiten.KeyPageDown, does: scene.KeyPageDown, repeats: true, edits: true},
		{key: ebiten.KeySpace, does: scene.KeyPause},
		{key: ebiten.KeyContextMenu, does: scene.KeyMenu},
		{key: ebiten.KeyF5, does: scene.KeyTour},

		{key: ebiten.Key0, does: scene.KeyFit},
		{key: ebiten.KeyNumpad0, does: scene.KeyFit},
		{key: ebiten.Key1, does: scene.KeyDetail1},
		{key: ebiten.Key2, does: scene.KeyDetail2},
		{key: ebiten.Key3, does: scene.KeyDetail3},

		{key: ebiten.KeyA, letter: "a", does: scene.KeyCollect, chord: scene.KeyAll},
		{key: ebiten.KeyB, letter: "b", does: scene.KeyBlank},
		{key: ebiten.KeyC, letter: "c", does: scene.KeyCite, chord: scene.KeyCopy},
		{key: ebiten.KeyD, letter: "d", does: scene.KeyGone},
		{key: ebiten.KeyE, letter: "e", does: scene.KeyFaster},
		{key: ebiten.KeyF, letter: "f", does: scene.KeyFocus, chord: scene.KeyFind},
		{key: ebiten.KeyG, letter: "g", does: scene.KeyMenu},
		{key: ebiten.KeyJ, letter: "j", does: scene.KeyQuoteNext, repeats: true},
		{key: ebiten.KeyK, letter: "k", does: scene.KeyQuotePrev, repeats: true},
		{key: ebiten.KeyL, letter: "l", does: scene.KeyList},
		{key: ebiten.KeyM, letter: "m", does: scene.KeyPlaces},
		{key: ebiten.KeyN, letter: "n", does: scene.KeyNotes},
		{key: ebiten.KeyO, letter: "o", does: scene.KeyUndated},
		{key: ebiten.KeyP, letter: "p", does: scene.KeyTour},
		{key: ebiten.KeyQ, letter: "q", does: scene.KeyLink},
		{key: ebiten.KeyR, letter: "r", does: scene.KeyArticle},
		{key: ebiten.KeyS, letter: "s", does: scene.KeyFind},
		{key: ebiten.KeyT, letter: "t", does: scene.KeyTheme},
		{key: ebiten.KeyU, letter: "u", does: scene.KeyUnpin},
		{key: ebiten.KeyV, letter: "v", does: scene.KeyStage},
		{key: ebiten.KeyW, letter: "w", does: scene.KeyTime},
		{key: ebiten.KeyX, letter: "x", does: scene.KeyWords, chord: scene.KeyCut},
		{key: ebiten.KeyY, letter: "y", does: scene.KeyPlayTime},
	}
}

// commanded returns what characters ask for that lie elsewhere on every keyboard,
// some with Shift or AltGr. Of what is typed, the scene itself takes / and ?.
func commanded(typed string) (all scene.Keys) {
	for _, c := range typed {
		switch c {
		case '+', '=':
			all |= scene.KeyZoomIn
		case '-':
			all |= scene.KeyZoomOut
		case '.':
			all |= scene.KeyNext
		case ',':
			all |= scene.KeyPrev
		case ']':
			all |= scene.KeyLarger
		case '[':
			all |= scene.KeySmaller
		}
	}
	return all
}
