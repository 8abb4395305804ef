package typeset_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/assets"
	"citemap/scene/typeset"
)

func TestAskingAgainIsFree(t *testing.T) {
	s := newSetter(t)
	st := serif(15)
	line, paragraph, cut := s.Line(latin, st), s.Paragraph(latin, st, 120), s.Cut(latin, st, 90)
	free := testing.AllocsPerRun(50, func() {
		if s.Line(latin, st) != line || s.Paragraph(latin, st, 120) != paragraph || s.Cut(latin, st, 90) != cut {
			panic("forgotten")
		}
		line.Span(3, 9)
		line.Bounds()
		for _, g := range line.Glyphs {
			g.Face.Outline(g.ID)
		}
		s.Missing(persian)
	})
	assert.Zero(t, free, "allocations")
}

// What is asked for all the time stays while other text comes and goes, and
// even then asking for it is free.
func TestWhatIsInUseStays(t *testing.T) {
	s := newSetter(t)
	line := s.Line("Iran", sans(12))
	for i := range 40000 {
		s.Line(fmt.Sprint(i), sans(12))
		if i%1000 == 0 {
			require.Same(t, line, s.Line("Iran", sans(12)), "after %d others", i)
		}
	}
	hit := testing.AllocsPerRun(10, func() { s.Line("Iran", sans(12)) })
	assert.Zero(t, hit)
}

func TestFontsThatDoNotLoadAreNamed(t *testing.T) {
	good := assets.Fonts()[0]
	for name, data := range map[string][]byte{
		"Empty":    nil,
		"Text":     []byte("not a font at all, just some words"),
		"Cut off":  good.Data[:len(good.Data)/2],
		"OpenType": append([]byte("OTTO"), good.Data[4:]...),
	} {
		_, err := typeset.New(assets.Fonts(), assets.Font{Family: name, Data: data})
		assert.ErrorContains(t, err, "font "+name)
	}
	_, err := typeset.New(nil)
	assert.Error(t, err)
}

// A font whose outlines are damaged draws nothing in their place.
func TestDamagedOutlinesAreEmpty(t *testing.T) {
	s := newSetter(t)
	face := s.Line("a", sans(12)).Glyphs[0].Face
	assert.Empty(t, face.Outline(65535))
}

// The shaper's glyph ids find the right outlines: ink is where letters are.
func TestInkIsWhereTheLetterIs(t *testing.T) {
	s := newSetter(t)
	for _, letter := range []string{"O", "Ж", "ه", "国"} {
		l := s.Line(letter, sans(1))
		require.NotEmpty(t, l.Glyphs)
		x0, y0, x1, y1 := l.Bounds()
		assert.Greater(t, x1-x0, float32(0.2), letter)
		assert.Greater(t, y1-y0, float32(0.2), letter)
		assert.Less(t, x1, l.Width+0.1)
		assert.Greater(t, y0, -l.Ascent)
		assert.Less(t, y1, l.Descent)
	}
}

// An accent made of parts sits where the font puts it, not on a coarse grid.
func TestCompositesStandInPlace(t *testing.T) {
	s := newSetter(t)
	for _, st := range []typeset.Style{sans(1), serif(1)} {
		plain0, _, plain1, _ := s.Line("I", st).Bounds()
		l := s.Line("Í", st)
		x0, y0, x1, _ := l.Bounds()
		assert.Less(t, y0, float32(-0.75), "the acute is above the capital")
		assert.InDelta(t, (plain0+plain1)/2, (x0+x1)/2, 0.12)
	}
}

// Whatever is asked to be set: nothing panics, no code point is lost, and cells
// and glyphs are finite.
func FuzzSetting(f *testing.F) {
	for _, text := range []string{
		latin, persian, chinese, mixed, "", "\n\n", "a\r\nb\u2029c\u2028d\u0085e", "bad \xff\xfe utf-8",
		"\u202eoverridden\u202c \u2067isolated\u2069 \u061c\u200f12", "e\u0301\u0327\u0300", "👩‍👩‍👧 🇮🇷 ไทย", "\u0301 alone",
		"a\u00ad\u00adb", "(]ا)[{", "   ", "ﷲ لا لا", "\x00\x1c\x1dا", "１２３　全角　",
	} {
		f.Add(text, float32(40), uint8(0))
	}
	s := newSetter(f)
	f.Fuzz(func(t *testing.T, text string, width float32, style uint8) {
		st := typeset.Style{Family: typeset.Family(style & 1), Bold: style&2 != 0, Size: 12}
		l := s.Line(text, st)
		n := len([]rune(text))
		require.Equal(t, n, l.End)
		for i := range n {
			x0, x1, _ := l.Span(i, i+1)
			require.True(t, 0 <= x0 && x0 <= x1 && x1 <= l.Width+0.01, "cell %d of %q: %g to %g", i, text, x0, x1)
		}
		end := 0
		for _, l := range s.Paragraph(text, st, width).Lines {
			require.Equal(t, end, l.Start)
			end = l.End
		}
		require.Equal(t, n, end)
		if cut := s.Cut(text, st, width); width >= 0 {
			require.LessOrEqual(t, cut.Width, width)
		}
		s.Missing(text)
		l.Bounds()
	})
}
