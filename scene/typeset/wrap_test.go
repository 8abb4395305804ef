package typeset_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene/typeset"
)

// lines returns the texts of a paragraph's lines.
func lines(p *typeset.Paragraph) []string {
	var out []string
	for _, l := range p.Lines {
		out = append(out, l.Text)
	}
	return out
}

// requireWhole checks that every code point of text is on exactly one line.
func requireWhole(t *testing.T, text string, p *typeset.Paragraph) {
	t.Helper()
	runes, at := []rune(text), 0
	for _, l := range p.Lines {
		require.Equal(t, at, l.Start)
		require.Greater(t, l.End, l.Start)
		at = l.End
		shown := []rune(l.Text)
		require.Equal(t, string(runes[l.Start:l.Start+len(shown)]), l.Text)
		rest := string(runes[l.Start+len(shown) : l.End])
		require.Empty(t, strings.Trim(rest, " \n\r\t\u2028\u3000"), "what is not shown is white space")
	}
	require.Equal(t, len(runes), at)
}

func TestParagraphKeepsToItsWidth(t *testing.T) {
	s := newSetter(t)
	text := strings.Join([]string{latin, cyrillic, persian, chinese, mixed, latin}, " ") +
		"\nIncomprehensibilities AVAVAVAVAVAV ссссс\u00adссссс\n\n  indented"
	for _, st := range []typeset.Style{sans(13), serif(15)} {
		for width := float32(24); width < 900; width *= 1.17 {
			p := s.Paragraph(text, st, width)
			requireWhole(t, text, p)
			widest := float32(0)
			for _, l := range p.Lines {
				assert.LessOrEqual(t, l.Width, width, l.Text)
				widest = max(widest, l.Width)
			}
			assert.Equal(t, widest, p.Width)
			assert.Equal(t, float32(len(p.Lines))*p.Leading, p.Height())
		}
	}
}

func TestParagraphTooNarrowForAnything(t *testing.T) {
	s := newSetter(t)
	for _, width := range []float32{0, -5, 1, float32(math.NaN())} {
		p := s.Paragraph("Iran e\u0301 د", sans(16), width)
		requireWhole(t, "Iran e\u0301 د", p)
	}
	assert.Equal(t, []string{"I", "r", "a", "n", "e\u0301", "د"},
		lines(s.Paragraph("Iran e\u0301 د", sans(16), 0)), "one grapheme a line, none torn")
}

func TestParagraphAsWideAsItsText(t *testing.T) {
	s := newSetter(t)
	for _, text := range []string{latin, cyrillic, persian, chinese, mixed} {
		for _, size := range []float32{11, 13.3, 16} {
			l := s.Line(text, sans(size))
			assert.Len(t, s.Paragraph(text, sans(size), l.Width).Lines, 1, text)
			assert.Greater(t, len(s.Paragraph(text, sans(size), l.Width-0.5).Lines), 1, text)
		}
	}
	assert.Len(t, s.Paragraph(latin, sans(16), float32(math.Inf(1))).Lines, 1)
}

// Where UAX 14 lets a line end, and where not, seen at a width of nothing much
// less than a word: here every chance to break is taken.
func TestLineBreaks(t *testing.T) {
	s := newSetter(t)
	for _, c := range []struct {
		name, text string
		width      float32 // em
		want       []string
	}{
		{"after spaces, which hang", "oil   gas", 2, []string{"oil", "gas"}},
		{"after a hyphen", "Russo-Iranian", 6, []string{"Russo-", "Iranian"}},
		{"after an em dash", "oil—drones", 4.2, []string{"oil—", "drones"}},
		{"not at a no-break space", "oil 10\u00a0km", 3.3, []string{"oil", "10\u00a0km"}},
		{"not before punctuation", "aa bb!", 2.9, []string{"aa", "bb!"}},
		{"not after an opening quote", "aa “bb”", 3, []string{"aa", "“bb”"}},
		{"not within a number", "aaa 1,000.50", 5.5, []string{"aaa", "1,000.50"}},
		{"between Chinese characters", "石油流向", 2.1, []string{"石油", "流向"}},
		{"not before a Chinese full stop", "石油。中国", 2.5, []string{"石", "油。", "中国"}},
		{"at line feeds", "a\nb\n\nc", 9, []string{"a", "b", "", "c"}},
		{"once at carriage return and line feed", "a\r\nb", 9, []string{"a", "b"}},
		{"a line feed at the end opens no line", "a\n", 9, []string{"a"}},
		{"within a word that is too wide", "aaaaaa", 1.3, []string{"aa", "aa", "aa"}},
		{"a long word starts on a line of its own", "a bbbbbb", 2.6, []string{"a", "bbbb", "bb"}},
		{"nothing", "", 9, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := s.Paragraph(c.text, sans(10), c.width*10)
			requireWhole(t, c.text, p)
			assert.Equal(t, c.want, lines(p))
		})
	}
}

func TestSoftHyphenShowsAtTheEndOfALine(t *testing.T) {
	s := newSetter(t)
	p := s.Paragraph("petro\u00adchemical", sans(10), 45)
	require.Len(t, p.Lines, 2)
	assert.Len(t, p.Lines[0].Glyphs, len("petro-"))
	assert.Len(t, p.Lines[1].Glyphs, len("chemical"))
	assert.Len(t, s.Line("petro\u00adchemical", sans(10)).Glyphs, len("petrochemical"))
}

// A Persian word that is broken keeps the shapes its letters have when joined.
func TestBrokenWordKeepsJoining(t *testing.T) {
	s := newSetter(t)
	whole := s.Line("ببب", sans(16))
	p := s.Paragraph("ببب", sans(16), 0)
	require.Len(t, p.Lines, 3)
	require.Len(t, whole.Glyphs, 3)
	for i, l := range p.Lines {
		assert.Equal(t, whole.Glyphs[2-i].ID, l.Glyphs[0].ID, "letter %d from the right", i)
	}
}

func TestSpanOnLinesOfAParagraph(t *testing.T) {
	s := newSetter(t)
	const text = "Oil moves from Iran\nto China by sea"
	p := s.Paragraph(text, serif(16), 90)
	require.Greater(t, len(p.Lines), 2)
	for _, l := range p.Lines {
		x0, x1, ok := l.Span(0, len(text))
		require.True(t, ok)
		assert.InDelta(t, 0, x0, 1e-4)
		assert.InDelta(t, l.Width, x1, 1e-3)
		_, _, ok = l.Span(l.End, len(text))
		assert.False(t, ok, "what comes on later lines")
		_, _, ok = l.Span(0, l.Start)
		assert.False(t, ok, "what came on earlier lines")
		_, _, ok = l.Span(l.Start+len(l.Text), l.End)
		assert.False(t, ok, "white space at the end is not seen")
	}
	first := p.Lines[0]
	oil, _, _ := first.Span(1, 3)
	assert.InDelta(t, s.Line("O", serif(16)).Width, oil, 0.5)
}

func TestCut(t *testing.T) {
	s := newSetter(t)
	for _, text := range []string{latin, cyrillic, persian, chinese, mixed} {
		whole := s.Line(text, sans(14))
		assert.Same(t, whole, s.Cut(text, sans(14), whole.Width), "it fits")
		for width := whole.Width * 0.95; width > 15; width *= 0.8 {
			l := s.Cut(text, sans(14), width)
			require.LessOrEqual(t, l.Width, width)
			kept := []rune(text)[:l.End]
			require.Equal(t, string(kept)+"…", l.Text)
			require.NotEqual(t, ' ', append([]rune{'.'}, kept...)[len(kept)], "no space before the ellipsis")
			next := s.Line(string([]rune(text)[:l.End+4])+"…", sans(14))
			require.Greater(t, next.Width, width, "more would have fit")
			_, _, ok := l.Span(l.End, l.End+1)
			require.False(t, ok, "the ellipsis stands for what is not shown")
		}
	}
}

func TestCutToNothing(t *testing.T) {
	s := newSetter(t)
	assert.Equal(t, "…", s.Cut("Russia", sans(10), 10).Text)
	l := s.Cut("Russia", sans(10), 1)
	assert.Equal(t, "", l.Text)
	assert.Zero(t, l.Width)
	assert.Zero(t, l.End)
}
