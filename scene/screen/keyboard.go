package screen

import (
	"runtime"
	"unicode/utf8"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"citemap/scene"
)

// keyboard asks the keys what they want done, and what they write.
type keyboard struct {
	keys  []ebiten.Key
	runes []rune
}

// read puts into in what the keyboard asks for and writes in this tick. While
// text is being written only what edits it is a command: letters are letters.
func (k *keyboard) read(in *scene.Input, writing bool) {
	m := modifiersHeld()
	in.Shift = m.shift
	in.Typed = k.typed(m)
	if !writing {
		in.Keys |= commanded(in.Typed)
	}
	// A key that was let go in the tick in which it was pressed is not held; on a
	// slow machine quick fingers do that.
	k.keys = inpututil.AppendJustPressedKeys(k.keys[:0])
	for _, key := range k.keys {
		if b, ok := bound(key, ebiten.KeyName(key)); ok {
			in.Keys |= m.meaning(b, writing)
		}
	}
	k.keys = inpututil.AppendPressedKeys(k.keys[:0])
	for _, key := range k.keys {
		if !again(inpututil.KeyPressDuration(key)) {
			continue
		}
		if b, ok := bound(key, ebiten.KeyName(key)); ok && b.repeatsNow(writing) {
			in.Keys |= m.meaning(b, writing)
		}
	}
}

// typed returns what the keyboard wrote in this tick.
func (k *keyboard) typed(m modifiers) string {
	k.runes = ebiten.AppendInputChars(k.runes[:0])
	if len(k.runes) == 0 || !m.types() {
		return ""
	}
	return string(k.runes)
}

// again reports whether a key held for so many ticks repeats in this one:
// after 0.4 s, and then 20 times a second.
func again(ticks int) bool {
	const delay, every = scene.TicksPerSecond * 4 / 10, scene.TicksPerSecond / 20
	return ticks > delay && (ticks-delay)%every == 0
}

// modifiers are the keys held beside others.
type modifiers struct {
	shift, ctrl, alt, meta bool
	altGr                  bool // also alt; on Windows also ctrl
	mac                    bool // chords are with Cmd
}

func modifiersHeld() modifiers {
	down := ebiten.IsKeyPressed
	return modifiers{
		shift: down(ebiten.KeyShift), ctrl: down(ebiten.KeyControl), alt: down(ebiten.KeyAlt), meta: down(ebiten.KeyMeta),
		altGr: down(ebiten.KeyAltRight), mac: runtime.GOOS == "darwin",
	}
}

// types reports whether characters are text: those that AltGr writes are, those
// of chords are not.
func (m modifiers) types() bool {
	return !m.meta && (m.altGr || m.ctrl == m.alt)
}

// chord reports whether the key of commands is held, Ctrl or Cmd, and no other.
func (m modifiers) chord() bool {
	if m.mac {
		return m.meta && !m.ctrl && !m.alt
	}
	return m.ctrl && !m.meta && !m.alt
}

// byWord reports whether the key is held with which a caret goes by words: Ctrl,
// or Option on a Mac.
func (m modifiers) byWord() bool {
	if m.mac {
		return m.alt && !m.meta && !m.ctrl
	}
	return m.chord()
}

// meaning returns what a key does beside these. Other chords than ours belong to
// the system.
func (m modifiers) meaning(b binding, writing bool) scene.Keys {
	switch {
	case writing && b.words && m.byWord():
		return b.does | scene.KeyWord
	case m.chord():
		return b.chord
	case m.ctrl || m.alt || m.meta || writing && !b.edits:
		return 0
	case m.shift && b.shifted != 0 && !(writing && b.does == scene.KeyBack):
		return b.shifted
	}
	return b.does
}

// bound returns what a key is bound to. Letters go by what the key bears in the
// layout in use, for that is what people look for, or by its place where that is
// another script; all other keys go by their place.
func bound(key ebiten.Key, name string) (binding, bool) {
	for _, b := range bindings() {
		if b.letter == "" && b.key == key || b.letter != "" && (b.letter == name || foreign(name) && b.key == key) {
			return b, true
		}
	}
	return binding{}, false
}

// foreign reports whether a key bears something of another script, or nothing that
// is known.
func foreign(name string) bool { return name == "" || name[0] >= utf8.RuneSelf }
