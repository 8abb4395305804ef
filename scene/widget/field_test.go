package widget

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// state writes a field with | at the caret and, where something is selected, ^ at
// the anchor; what is being composed stands in brackets.
func state(f *Field) string {
	var b strings.Builder
	for i := 0; i <= len(f.runes); i++ {
		if i == f.anchor && f.anchor != f.caret {
			b.WriteByte('^')
		}
		if i == f.caret {
			if f.Composing() != "" {
				b.WriteString("[" + f.Composing() + "]")
			}
			b.WriteByte('|')
		}
		if i < len(f.runes) {
			b.WriteRune(f.runes[i])
		}
	}
	return b.String()
}

// keys are what a script may press; other words are typed, with ~ for a space.
var keys = map[string]func(f *Field){
	"<": func(f *Field) { f.Left(false) }, ">": func(f *Field) { f.Right(false) },
	"S<": func(f *Field) { f.Left(true) }, "S>": func(f *Field) { f.Right(true) },
	"W<": func(f *Field) { f.WordLeft(false) }, "W>": func(f *Field) { f.WordRight(false) },
	"SW<": func(f *Field) { f.WordLeft(true) }, "SW>": func(f *Field) { f.WordRight(true) },
	"home": func(f *Field) { f.Home(false) }, "end": func(f *Field) { f.End(false) },
	"Shome": func(f *Field) { f.Home(true) }, "Send": func(f *Field) { f.End(true) },
	"all": func(f *Field) { f.SelectAll() }, "cut": func(f *Field) { f.Cut() },
	"bs": func(f *Field) { f.Backspace() }, "del": func(f *Field) { f.Delete() },
	"Wbs": func(f *Field) { f.BackspaceWord() }, "Wdel": func(f *Field) { f.DeleteWord() },
	"commit": func(f *Field) { f.Commit() },
}

func script(f *Field, s string) {
	for word := range strings.FieldsSeq(s) {
		word = strings.ReplaceAll(word, "~", " ")
		key, isKey := keys[word]
		composed, isComposed := strings.CutPrefix(word, "…")
		switch {
		case isKey:
			key(f)
		case isComposed:
			f.Compose(composed)
		default:
			f.Insert(word)
		}
	}
}

func TestField(t *testing.T) {
	cases := []struct{ name, script, want string }{
		{"typing", "ab c", "abc|"},
		{"in the middle", "abc < < x", "ax|bc"},
		{"the ends", "abc home < x end > y", "xabcy|"},
		{"backspace", "abc < bs", "a|c"},
		{"at the beginning", "abc home bs", "|abc"},
		{"delete", "abc home del", "|bc"},
		{"at the end", "abc del", "abc|"},
		{"a selection", "abcd < S< S<", "a|bc^d"},
		{"typed over", "abcd < S< S< x", "ax|d"},
		{"erased", "abcd < S< S< bs", "a|d"},
		{"erased forwards", "abcd home S> del", "|bcd"},
		{"left at its beginning", "abcd < S< S< <", "a|bcd"},
		{"left at its end", "abcd < S< S< >", "abc|d"},
		{"right at the caret's end", "abcd home S> S> >", "ab|cd"},
		{"left at the anchor's end", "abcd home S> S> <", "|abcd"},
		{"turned around", "abc < S< S> S>", "ab^c|"},
		{"select to the beginning", "abc < Shome", "|ab^c"},
		{"select to the end", "abc home > Send", "a^bc|"},
		{"select all and cut", "abc all cut", "|"},
		{"a word left", "one~two~ W<", "one |two "},
		{"two words left", "one~two W< W<", "|one two"},
		{"a word right", "one~two home W>", "one| two"},
		{"from a gap", "one~~~two home W> W>", "one   two|"},
		{"selected by words", "one~two SW<", "one |two^"},
		{"a word erased", "one~two Wbs", "one |"},
		{"forwards", "one~two home Wdel", "| two"},
		{"words have marks", "de\u0301ja\u0300~vu W< W<", "|de\u0301ja\u0300 vu"},
		{"words have apostrophes", "the~day’s~end W< W<", "the |day’s end"},
		{"words of signs", "a~--~b W< W<", "|a -- b"},
		{"words of letters and figures", "x~W88~a_1 W< W<", "x |W88 a_1"},
		{"a mark goes with its letter", "ae\u0301 bs", "a|"},
		{"and is passed with it", "ae\u0301b < <", "a|e\u0301b"},
		{"a mark typed later", "ae \u0301 x", "ae\u0301x|"},
		{"a mark typed before a letter", "ab < \u0301", "a\u0301|b"},
		{"a family", "a👩‍👩‍👧b < bs", "a|b"},
		{"a colour of skin", "👍🏿x < <", "|👍🏿x"},
		{"a heart", "x❤️ bs", "x|"},
		{"flags", "🇮🇷🇷🇺🇨🇳 < <", "🇮🇷|🇷🇺🇨🇳"},
		{"a flag of three letters", "🇮🇷🇷 bs", "🇮🇷|"},
		{"the flag of Scotland", "🏴󠁧󠁢󠁳󠁣󠁴󠁿 bs", "|"},
		{"Persian", "می‌خواهم W< del", "|ی\u200cخواهم"},
		{"composing", "ab < …ni", "a[ni]|b"},
		{"composing goes on", "ab < …ni …你", "a[你]|b"},
		{"and is done", "ab < …ni …你 commit", "a你|b"},
		{"or dropped", "ab < …ni … x", "ax|b"},
		{"or delivered as text", "ab < …ni 你", "a你|b"},
		{"or left by moving", "ab < …ni <", "an|ib"},
		{"composed over a selection", "abc S< S< …x", "a[x]|"},
		{"nothing composed over a selection", "abc S< …", "ab|c^"},
		{"erased while composing", "ab …x bs", "ab|"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var f Field
			script(&f, c.script)
			assert.Equal(t, c.want, state(&f))
		})
	}
}

func TestInsertTakesOneLine(t *testing.T) {
	cases := []struct{ name, in, want string }{
		{"newlines", "a\nb\r\nc\rd", "a b c d"},
		{"other ends of lines", "a\u2028b\u2029c\u0085d\te", "a b c d e"},
		{"control characters", "a\x00\x1b\x7fb\u009fc", "abc"},
		{"overrides of direction", "a\u202eb\u2066c\u200fd", "abcd"},
		{"soft hyphens", "Mos\u00adcow", "Moscow"},
		{"a mark of byte order", "\ufeffa", "a"},
		{"bytes that are no text", "a\xffb\xc3", "ab"},
		{"joiners stay", "می\u200cخواهم 👩\u200d🚀", "می\u200cخواهم 👩\u200d🚀"},
	}
	for _, c := range cases {
		var f Field
		assert.True(t, f.Insert(c.in), c.name)
		assert.Equal(t, c.want, f.Text(), c.name)
	}
	var f Field
	f.Set("abc")
	f.SelectAll()
	assert.False(t, f.Insert("\x00"), "nothing replaces nothing")
	assert.Equal(t, "abc", f.Selected())
}

func TestEditsSayWhetherTheTextChanged(t *testing.T) {
	var f Field
	assert.False(t, f.Insert("") || f.Backspace() || f.Delete() || f.Commit())
	assert.True(t, f.Insert("ab"))
	assert.False(t, f.Delete())
	assert.True(t, f.Backspace())
	assert.True(t, f.Insert("b"))
	f.Compose("c")
	assert.False(t, f.Backspace(), "what is composed is no text")
	assert.True(t, f.BackspaceWord())
	assert.Empty(t, f.Text())
}

func TestFieldIsLimited(t *testing.T) {
	var f Field
	f.Set(strings.Repeat("x", 198))
	assert.True(t, f.Insert("ab👩‍🚀"), "as much as there is room for")
	assert.Equal(t, 200, f.Caret())
	assert.False(t, f.Insert("y"))
	f.Left(true)
	assert.True(t, f.Insert("z"), "in the place of a selection there is")
	f.Set(strings.Repeat("x", 198) + "👩‍🚀")
	assert.Equal(t, 198, utf8.RuneCountInString(f.Text()), "no half of a character")
	f.Compose("漢字漢字")
	shown, _, _ := f.Shown()
	assert.Equal(t, 200, utf8.RuneCountInString(shown))
}

func TestComposingIsNoText(t *testing.T) {
	var f Field
	f.Insert("ab")
	f.Left(false)
	f.Compose("に")
	assert.Equal(t, "ab", f.Text())
	shown, from, to := f.Shown()
	assert.Equal(t, "aにb", shown)
	assert.Equal(t, [2]int{1, 2}, [2]int{from, to})
	assert.True(t, f.Commit())
	assert.False(t, f.Commit())
	shown, from, to = f.Shown()
	assert.Equal(t, f.Text(), shown)
	assert.Equal(t, [2]int{2, 2}, [2]int{from, to})
}

func TestPlaceAndSelectWord(t *testing.T) {
	var f Field
	f.Set("Iran’s  drones e\u0301")
	for at, want := range map[int]string{0: "^Iran’s|  drones e\u0301", 5: "^Iran’s|  drones e\u0301", 6: "Iran’s^  |drones e\u0301", 9: "Iran’s  ^drones| e\u0301", 99: "Iran’s  drones ^e\u0301|", -3: "^Iran’s|  drones e\u0301"} {
		f.SelectWord(at)
		assert.Equal(t, want, state(&f), "%d", at)
	}
	f.Place(16, false)
	assert.Equal(t, 17, f.Caret(), "not within a character")
	f.Place(8, true)
	assert.Equal(t, "drones e\u0301", f.Selected())
	f.Set("")
	f.SelectWord(0)
	assert.Equal(t, "|", state(&f))
}

func TestFieldStaysSound(t *testing.T) {
	d := throw(10)
	bits := []rune("ab é\u0301\u0300\u200d👩🚀🇮🇷🏽❤\ufe0fक\u0301ि가ᄀ\u1161\u11a8\n\x00\u202e'-漢🏴\U000e0067")
	names := slices.Sorted(maps.Keys(keys))
	text := func() string {
		r := make([]rune, d.IntN(9))
		for i := range r {
			r[i] = bits[d.IntN(len(bits))]
		}
		return string(r)
	}
	var f Field
	for range 20000 {
		switch d.IntN(6) {
		case 0, 1:
			f.Insert(text())
		case 2:
			f.Compose(text())
		case 3:
			f.Place(d.IntN(240)-20, d.IntN(2) == 0)
		case 4:
			f.SelectWord(d.IntN(240) - 20)
		default:
			keys[names[d.IntN(len(names))]](&f)
		}
		require.Equal(t, string(f.runes), f.Text())
		require.LessOrEqual(t, len(f.runes)+len(f.composing), limit)
		for _, at := range [...]int{f.Caret(), f.anchor} {
			require.True(t, at >= 0 && at <= len(f.runes) && boundary(f.runes, at), "%d in %q", at, f.Text())
		}
		require.NotContains(t, f.Text(), "\n")
		require.False(t, strings.ContainsFunc(f.Text(), unicode.IsControl))
	}
}

func TestMovingCostsNothing(t *testing.T) {
	var f Field
	f.Set("The Shahed-136 👩‍🚀 flies 🇮🇷 to Yelabuga")
	costsNothing(t, func() {
		f.WordLeft(false)
		f.Left(true)
		f.Right(false)
		f.WordRight(true)
		f.SelectWord(9)
		f.Shown()
		f.Text()
	})
}
