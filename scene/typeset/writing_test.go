//go:build !js

package typeset_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/assets"
	"citemap/scene/typeset"
)

// scripted returns a setter of all fonts there are, and the names of those that
// it has read.
func scripted(t testing.TB) (*typeset.Setter, *[]string) {
	read := new([]string)
	s, err := typeset.New(assets.Fonts(), assets.Scripts(func(name string) ([]byte, error) {
		*read = append(*read, name)
		return assets.ScriptFile(name)
	})...)
	require.NoError(t, err)
	return s, read
}

// faces lists the faces of a line from left to right, each once in a row.
func faces(l *typeset.Line) []string {
	var names []string
	for _, g := range l.Glyphs {
		if n := len(names); n == 0 || names[n-1] != g.Face.Name() {
			names = append(names, g.Face.Name())
		}
	}
	return names
}

func TestScriptsHaveTheirFacesByStyle(t *testing.T) {
	s, _ := scripted(t)
	bold, quoted := typeset.Style{Bold: true, Size: 16}, typeset.Style{Family: typeset.Serif, Bold: true, Size: 16}
	for _, c := range []struct {
		text  string
		style typeset.Style
		want  string
	}{
		{"ایران", sans(16), "Vazirmatn"},
		{"ایران", bold, "Vazirmatn Bold"},
		{"ایران", serif(16), "Noto Naskh Arabic"},
		{"ایران", quoted, "Noto Naskh Arabic"},
		{"ישראל", sans(16), "Noto Sans Hebrew"},
		{"ישראל", bold, "Noto Sans Hebrew Bold"},
		{"ישראל", serif(16), "Noto Serif Hebrew"},
		{"中国", sans(16), "Noto Sans SC"},
		{"中国", bold, "Noto Sans SC Bold"},
		{"中国", serif(16), "Noto Sans SC"},
		{"中国", quoted, "Noto Sans SC Bold"},
	} {
		assert.Equal(t, []string{c.want}, faces(s.Line(c.text, c.style)), "%s %+v", c.text, c.style)
	}
}

// Points, brackets and digits are those of the text that they stand in.
func TestPointsFollowTheTextAroundThem(t *testing.T) {
	s, _ := scripted(t)
	assert.Equal(t, []string{"Vazirmatn"}, faces(s.Line("«نفت» (۹۰٪) – ایران.", sans(16))))
	assert.Equal(t, []string{"Noto Sans SC"}, faces(s.Line("他说：“中国·石油……”——", serif(16))))
	assert.Equal(t, []string{"Literata", "Noto Sans SC", "Literata"}, faces(s.Line("“China” (中国) – oil", serif(16))))
	assert.Equal(t, []string{"Inter"}, faces(s.Line("“Oil” … – (90%)", sans(16))))
	assert.Equal(t, []string{"Vazirmatn"}, faces(s.Line("؟", sans(16))), "with no letter beside it")
	assert.Equal(t, []string{"Noto Sans SC"}, faces(s.Line("、", sans(16))))
}

func TestFontsAreReadWhenTheyAreWrittenIn(t *testing.T) {
	s, read := scripted(t)
	s.Line(latin, sans(16))
	s.Paragraph(cyrillic, serif(16), 100)
	assert.False(t, s.Missing(latin+cyrillic+"→"))
	assert.True(t, s.Missing("ไทย"))
	assert.Empty(t, *read)
	s.Line(persian, serif(16))
	s.Line(persian, serif(18))
	assert.Equal(t, []string{"fonts/NotoNaskhArabic-Regular.ttf"}, *read, "once, and no other")
	s.Line("中国", sans(16))
	assert.Equal(t, "fonts/NotoSansSC-Regular.ttf", (*read)[1])
	assert.Len(t, *read, 2)
}

func TestScriptsMissNothing(t *testing.T) {
	s, _ := scripted(t)
	for _, text := range []string{persian, chinese, mixed, "ישראל", "اردو میں ٹھیک ہے", "朱镕基。"} {
		assert.False(t, s.Missing(text), text)
	}
	assert.True(t, s.Missing("𠮷"))
}

func TestFontsThatAreNotAtHandLeaveBoxes(t *testing.T) {
	s, err := typeset.New(assets.Fonts(), assets.Scripts(func(string) ([]byte, error) { return nil, nil })...)
	require.NoError(t, err)
	assert.True(t, s.Missing("中国"))
	assert.Len(t, s.Line("中国", sans(16)).Glyphs, 2)
	assert.NoError(t, s.Fault())
}

func TestFaultsOfFontsAreTold(t *testing.T) {
	gone := errors.New("it is gone")
	s, err := typeset.New(assets.Fonts(), assets.Scripts(func(name string) ([]byte, error) {
		if name == "fonts/NotoSansSC-Regular.ttf" {
			return []byte("no font"), nil
		}
		return nil, gone
	})...)
	require.NoError(t, err)
	assert.NoError(t, s.Fault(), "nothing was asked for")
	assert.True(t, s.Missing("中国"))
	assert.ErrorContains(t, s.Fault(), "font Noto Sans SC: ")
	assert.True(t, s.Missing("ایران"))
	assert.ErrorIs(t, s.Fault(), gone)
}

// Noto Naskh Arabic takes dotted letters apart and joins what is below the dots.
// The shaper overlooks lookups that list their glyphs in long ranges; the fonts
// are made so that they have none.
func TestEveryDottedLetterJoins(t *testing.T) {
	s, _ := scripted(t)
	base := s.Line("ٮو", serif(100)).Width // without its dots
	for _, pair := range []string{"بو", "تو", "پو", "نو", "یو"} {
		assert.InDelta(t, base, s.Line(pair, serif(100)).Width, 10, pair)
	}
}

// Marks lie on their letters: above them, or below, and not beside.
func TestMarksLieOnTheirLetters(t *testing.T) {
	s, _ := scripted(t)
	for _, pair := range [][2]string{{"ب", "بَ"}, {"ل", "لِ"}, {"ש", "שׁ"}, {"ב", "בָ"}} {
		for _, st := range []typeset.Style{sans(100), serif(100)} {
			plain, marked := s.Line(pair[0], st), s.Line(pair[1], st)
			assert.InDelta(t, plain.Width, marked.Width, 0.5, pair[1])
			assert.Greater(t, len(marked.Glyphs), len(plain.Glyphs)-1, pair[1])
			x0, _, x1, _ := marked.Bounds()
			assert.True(t, x0 > -15 && x1 < marked.Width+15, "%s lies at %v..%v of %v", pair[1], x0, x1, marked.Width)
		}
	}
}

// A space is as wide among ideographs as anywhere.
func TestSpacesAmongIdeographs(t *testing.T) {
	s, _ := scripted(t)
	x0, x1, ok := s.Line("中国 → 俄罗斯", sans(100)).Span(2, 3)
	require.True(t, ok)
	assert.InDelta(t, 25, x1-x0, 8)
}

// Chinese breaks between any two ideographs, but no line begins with a closing
// point or ends with an opening one, and no dash or ellipsis is torn.
func TestChineseLines(t *testing.T) {
	s, _ := scripted(t)
	for _, c := range []struct {
		text  string
		width float32 // em
		want  []string
	}{
		{"石油流向中国", 2.1, []string{"石油", "流向", "中国"}},
		{"石油，流向。中国", 2.1, []string{"石", "油，", "流", "向。", "中国"}},
		{"运往《石油》报", 3.1, []string{"运往", "《石", "油》报"}},
		{"石油——流向", 3.1, []string{"石油", "——流", "向"}},
		{"使用Shahed无人机", 4.1, []string{"使用", "Shahed", "无人机"}},
		{"石油90%的", 3.1, []string{"石油", "90%", "的"}},
	} {
		p := s.Paragraph(c.text, sans(10), c.width*10)
		requireWhole(t, c.text, p)
		assert.Equal(t, c.want, lines(p), c.text)
	}
	p := s.Paragraph("他说：“没有人知道，究竟有多少石油到达了中国的港口……”（报纸）。", sans(10), 63)
	for _, l := range p.Lines {
		text := []rune(l.Text)
		assert.NotContains(t, "，。、：”）…", string(text[0]), l.Text)
		assert.NotContains(t, "“（", string(text[len(text)-1]), l.Text)
	}
}

// All lines of a paragraph, whatever it mixes, stand on one baseline and do not
// overlap: a line is as high as its faces.
func TestLinesHoldTheirFaces(t *testing.T) {
	s, _ := scripted(t)
	for _, text := range []string{persian + " Shahed", chinese + " oil", "ישראל, Israel"} {
		for _, st := range []typeset.Style{sans(16), serif(16)} {
			p := s.Paragraph(text, st, 120)
			for _, l := range p.Lines {
				_, y0, _, y1 := l.Bounds()
				assert.LessOrEqual(t, -y0, l.Ascent, l.Text)
				assert.LessOrEqual(t, y1, l.Descent, l.Text)
				assert.LessOrEqual(t, l.Ascent+l.Descent, p.Leading, l.Text)
			}
		}
	}
}
