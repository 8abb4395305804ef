package print

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/assets"
	"citemap/scene"
	"citemap/scene/typeset"
)

// written are texts with ligatures, pairs that are kerned, signs that one family
// lacks, and ends that were cut.
var written = []struct {
	text  string
	style typeset.Style
	width float32 // 0: as wide as it is
}{
	{"AVATAR To Tehran, “Yes.” 11–17", typeset.Style{Size: 20}, 0},
	{"the fifth official flotilla: waffles, fjords", typeset.Style{Size: 17, Family: typeset.Serif}, 0},
	{"if it is affirmed", typeset.Style{Size: 17, Family: typeset.Serif}, 0},
	{"Serif ↔ and then on", typeset.Style{Size: 13, Family: typeset.Serif}, 0},
	{"Россия, Україна & Łódź", typeset.Style{Size: 11.5, Bold: true}, 0},
	{"a line that is too long for where it stands", typeset.Style{Size: 14}, 120},
	{"tab\tand\nbreak", typeset.Style{Size: 14}, 0},
	{"7", typeset.Style{Size: 14}, 0},
}

func setter(t testing.TB) *typeset.Setter {
	t.Helper()
	tx, err := typeset.New(assets.Fonts())
	require.NoError(t, err)
	return tx
}

// lettered are the lines of written, and how they are written.
func lettered(t testing.TB) ([]*typeset.Line, *lettering) {
	tx := setter(t)
	v := &scene.View{Width: 1000, Height: 1000}
	var lines []*typeset.Line
	for _, w := range written {
		line := tx.Line(w.text, w.style)
		if w.width > 0 {
			line = tx.Cut(w.text, w.style, w.width)
		}
		lines = append(lines, line)
		v.Marks = append(v.Marks, scene.Mark{Shape: scene.Text, Text: line, A: scene.Point{X: 10, Y: 40}, Paint: ink0})
	}
	return lines, letter(v)
}

// Set in its own fonts by a shaper that knows nothing else, a line has the same
// outlines in the same places.
func TestLinesLookAlikeInTheirOwnFonts(t *testing.T) {
	const near = 0.012 // em
	lines, l := lettered(t)
	for _, line := range lines {
		size := line.Style.Size
		runs := l.lines[line]
		require.NotEmpty(t, runs, line.Text)
		var drawn []typeset.Glyph
		said := ""
		for _, run := range runs {
			own, err := typeset.New([]assets.Font{{Family: "own", Data: run.cut.font().Bytes()}})
			require.NoError(t, err)
			set := own.Line(string(run.text), typeset.Style{Size: size})
			for _, g := range set.Glyphs {
				g.X += run.x
				drawn = append(drawn, g)
			}
			said += string(run.text)
		}
		assert.Equal(t, len([]rune(line.Text)), len([]rune(said)), line.Text)
		require.Len(t, drawn, len(line.Glyphs), line.Text)
		for i, g := range line.Glyphs {
			assert.InDelta(t, g.X/size, drawn[i].X/size, near, "%s: glyph %d", line.Text, i)
			want, got := g.Face.Outline(g.ID), drawn[i].Face.Outline(drawn[i].ID)
			assert.InDelta(t, right(want), right(got), 0.002, "%s: glyph %d", line.Text, i)
		}
	}
}

// right is how far an outline reaches.
func right(p assets.Path) float64 {
	most := float32(-9)
	for _, s := range p {
		most = max(most, s.X)
	}
	return float64(most)
}

func TestALigatureStandsForItsLetters(t *testing.T) {
	lines, l := lettered(t)
	said := ""
	for _, run := range l.lines[lines[1]] {
		said += string(run.text)
	}
	assert.Equal(t, written[1].text, said)
	assert.Len(t, l.lines[lines[1]], 1, "one font ties f to i, and leaves it as it is before u")
	assert.NotEmpty(t, l.lines[lines[1]][0].cut.ligs)
}

func TestControlsAreWrittenAsTheSpacesTheyAre(t *testing.T) {
	lines, l := lettered(t)
	assert.Equal(t, "tab and break", string(l.lines[lines[6]][0].text))
}

// Letters that join are drawn by themselves, and read from right to left.
func TestJoinedLettersHaveNoRuns(t *testing.T) {
	data, err := os.ReadFile("../typeset/testdata/Vazirmatn-Test.ttf")
	require.NoError(t, err)
	tx, err := typeset.New(assets.Fonts(), assets.Font{Family: "Vazirmatn", Data: data})
	require.NoError(t, err)
	line := tx.Line("ایران و روسیه", typeset.Style{Size: 24})
	runs := (&lettering{lines: map[*typeset.Line][]letters{}}).runs(line)
	assert.Empty(t, runs)
	said := ""
	for _, s := range spoken(line) {
		said = s + said
	}
	assert.Equal(t, "ایرانوروسیه", said)
}

func TestNoTwoCharactersOfACutDisagree(t *testing.T) {
	_, l := lettered(t)
	for _, k := range l.cuts {
		assert.Len(t, k.font().Glyphs, len(k.ids))
		for r, n := range k.chars {
			assert.Less(t, int(n), len(k.ids), "%q", r)
			assert.NotZero(t, n, "%q", r)
		}
	}
}
