//go:build !js

package print

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/assets"
	"citemap/scene"
	"citemap/scene/testdata/miniatures"
	"citemap/scene/typeset"
)

// scripted calls show with a map in each of the scripts that have fonts of their
// own, its panel open.
func scripted(t *testing.T, show func(t *testing.T, v *scene.View)) {
	t.Helper()
	seen := 0
	for _, m := range miniatures.All() {
		if m.Name != "persian-panel" && m.Name != "chinese-panel" {
			continue
		}
		seen++
		t.Run(m.Name, func(t *testing.T) {
			require.NoError(t, m.Draw(func(turn miniatures.Turn, v *scene.View) {
				if turn == miniatures.Fresh {
					show(t, v)
				}
			}))
		})
	}
	require.Equal(t, 2, seen)
}

// As for TestBrowserDrawsTheSVGLikeThePNG; of a panel full of small letters more
// pixels are edges, and of ideographs still more (measured: one of 33, 1.9 on
// average; Latin: one of 51, 1.4).
func TestBrowserDrawsScriptsLikeThePNG(t *testing.T) {
	scripted(t, func(t *testing.T, v *scene.View) {
		ours, err := Image(v, Options{})
		require.NoError(t, err)
		d := differ(ours, screenshot(t, drawSVG(t, v, Options{}), ours.Rect.Size()), 24)
		t.Logf("most %d, beyond 24: %d pixels, mean %.3f", d.most, d.beyond, d.mean)
		assert.LessOrEqual(t, d.beyond, ours.Rect.Dx()*ours.Rect.Dy()/25)
		assert.LessOrEqual(t, d.mean, 2.5)
	})
}

// Measured: one of 43, 1.6 on average; Latin: one of 72, 1.1.
func TestPopplerDrawsScriptsLikeThePNG(t *testing.T) {
	scripted(t, func(t *testing.T, v *scene.View) { likePoppler(t, v, Options{}, 32, 2) })
}

// What is written in a script can be searched in an SVG, and in a PDF.
func TestWordsOfScriptsCanBeFound(t *testing.T) {
	want := map[string]string{"persian-panel": "روزنامه", "chinese-panel": "无人机"}
	scripted(t, func(t *testing.T, v *scene.View) {
		_, name, _ := strings.Cut(t.Name(), "/")
		assert.Contains(t, string(drawSVG(t, v, Options{})), want[name])
		assert.Contains(t, poppler(t, "pdftotext", drawPDF(t, v, Options{}), "-"), want[name])
	})
}

// Ideographs are written as text in a cut of their face, Latin beside them in a
// cut of its own.
func TestIdeographsHaveRuns(t *testing.T) {
	tx, err := typeset.New(assets.Fonts(), assets.Scripts(assets.ScriptFile)...)
	require.NoError(t, err)
	l := &lettering{lines: map[*typeset.Line][]letters{}}
	var said, written []string
	for _, r := range l.runs(tx.Line("中国 → Shahed 136（伊朗）。", typeset.Style{Size: 24})) {
		name, _ := r.cut.family()
		said, written = append(said, name), append(written, string(r.text))
	}
	assert.Equal(t, []string{"Noto Sans SC", "Inter", "Noto Sans SC"}, said)
	assert.Equal(t, []string{"中国 ", "→ Shahed 136", "（伊朗）。"}, written)
}
