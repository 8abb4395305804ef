package screen

import (
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/stretchr/testify/assert"

	"citemap/scene"
)

// asked is what a key asks for beside others.
func asked(key ebiten.Key, name string, m modifiers, writing bool) scene.Keys {
	b, ok := bound(key, name)
	if !ok {
		return 0
	}
	return m.meaning(b, writing)
}

func TestKeysByWhatTheyBear(t *testing.T) {
	for _, c := range []struct {
		why  string
		key  ebiten.Key
		name string
		want scene.Keys
	}{
		{"American", ebiten.KeyA, "a", scene.KeyCollect},
		{"French: A is where Americans have Q", ebiten.KeyQ, "a", scene.KeyCollect},
		{"French: Q is where Americans have A", ebiten.KeyA, "q", scene.KeyLink},
		{"French: M is where Americans have a semicolon", ebiten.KeySemicolon, "m", scene.KeyPlaces},
		{"French: a comma is where Americans have M", ebiten.KeyM, ",", 0},
		{"French: 1 needs Shift", ebiten.Key1, "&", scene.KeyDetail1},
		{"Russian", ebiten.KeyS, "ы", scene.KeyFind},
		{"unknown layout", ebiten.KeyS, "", scene.KeyFind},
		{"German: a question mark's key, which zooms out nowhere", ebiten.KeyMinus, "ß", 0},
		{"a key without a character", ebiten.KeyPageDown, "", scene.KeyPageDown},
		{"the presenter's clicker", ebiten.KeyF5, "", scene.KeyTour},
		{"nothing is on it", ebiten.KeyH, "h", 0},
	} {
		assert.Equal(t, c.want, asked(c.key, c.name, modifiers{}, false), c.why)
	}
}

func TestKeysBesideOthers(t *testing.T) {
	shift, ctrl, alt, cmd := modifiers{shift: true}, modifiers{ctrl: true}, modifiers{alt: true}, modifiers{meta: true, mac: true}
	for _, c := range []struct {
		why     string
		key     ebiten.Key
		held    modifiers
		writing bool
		want    scene.Keys
	}{
		{"backwards", ebiten.KeyTab, shift, false, scene.KeyPrev},
		{"forth", ebiten.KeyBackspace, shift, false, scene.KeyForth},
		{"Shift while deleting", ebiten.KeyBackspace, shift, true, scene.KeyBack},
		{"a capital is the same command", ebiten.KeyR, shift, false, scene.KeyArticle},
		{"an arrow with Shift", ebiten.KeyArrowLeft, shift, true, scene.KeyLeft},

		{"copy", ebiten.KeyC, ctrl, false, scene.KeyCopy},
		{"copy on a Mac", ebiten.KeyC, cmd, true, scene.KeyCopy},
		{"Ctrl+C is none on a Mac", ebiten.KeyC, modifiers{ctrl: true, mac: true}, false, 0},
		{"all", ebiten.KeyA, ctrl, true, scene.KeyAll},
		{"cut", ebiten.KeyX, ctrl, true, scene.KeyCut},
		{"find", ebiten.KeyF, ctrl, false, scene.KeyFind},
		{"the system's", ebiten.KeyT, ctrl, false, 0},
		{"the system's", ebiten.KeyTab, alt, false, 0},
		{"AltGr, on Windows", ebiten.KeyC, modifiers{ctrl: true, alt: true, altGr: true}, false, 0},

		{"a letter is text", ebiten.KeyS, modifiers{}, true, 0},
		{"a digit is text", ebiten.Key0, modifiers{}, true, 0},
		{"a space is text", ebiten.KeySpace, modifiers{}, true, 0},
		{"delete", ebiten.KeyBackspace, modifiers{}, true, scene.KeyBack},
		{"leave", ebiten.KeyEscape, modifiers{}, true, scene.KeyEscape},
		{"choose", ebiten.KeyEnter, modifiers{}, true, scene.KeyEnter},
		{"by words", ebiten.KeyArrowRight, ctrl, true, scene.KeyRight | scene.KeyWord},
		{"a word", ebiten.KeyBackspace, ctrl, true, scene.KeyBack | scene.KeyWord},
		{"a word on a Mac", ebiten.KeyDelete, modifiers{alt: true, mac: true}, true, scene.KeyErase | scene.KeyWord},
		{"no words on the map", ebiten.KeyArrowRight, ctrl, false, 0},
	} {
		assert.Equal(t, c.want, asked(c.key, letterOn(c.key), c.held, c.writing), c.why)
	}
}

// letterOn is the letter that a key bears on an American keyboard.
func letterOn(key ebiten.Key) string {
	for _, b := range bindings() {
		if b.key == key {
			return b.letter
		}
	}
	return ""
}

func TestEveryKeyIsBoundOnce(t *testing.T) {
	keys, letters := map[ebiten.Key]bool{}, map[string]bool{}
	var all scene.Keys
	for _, b := range bindings() {
		assert.False(t, keys[b.key], b.key.String())
		assert.False(t, b.letter != "" && letters[b.letter], b.letter)
		keys[b.key], letters[b.letter] = true, true
		all |= b.does | b.shifted | b.chord
	}
	all |= commanded("+-.,[]") | scene.KeyHelp | scene.KeyWord // ? is typed, Ctrl is held
	assert.Equal(t, 2*scene.KeyLink-1, all, "there is a key for everything")
}

func TestCharactersThatAreCommands(t *testing.T) {
	assert.Equal(t, scene.KeyZoomIn|scene.KeyPrev, commanded("=,"))
	assert.Equal(t, scene.KeySmaller, commanded("[x?/"))
	assert.Zero(t, commanded("moscow"))
}

func TestWhatIsTyped(t *testing.T) {
	assert.True(t, modifiers{}.types())
	assert.True(t, modifiers{shift: true}.types())
	assert.True(t, modifiers{alt: true, altGr: true}.types(), "AltGr on Linux")
	assert.True(t, modifiers{ctrl: true, alt: true}.types(), "AltGr on Windows")
	assert.False(t, modifiers{ctrl: true}.types())
	assert.False(t, modifiers{alt: true}.types())
	assert.False(t, modifiers{meta: true}.types())
}

func TestBackspaceRepeatsOnlyWhereItDeletes(t *testing.T) {
	back, _ := bound(ebiten.KeyBackspace, "")
	assert.True(t, back.repeatsNow(true))
	assert.False(t, back.repeatsNow(false))
	down, _ := bound(ebiten.KeyArrowDown, "")
	assert.True(t, down.repeatsNow(false))
}
