package print

import (
	"image"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene"
	"citemap/scene/testdata/miniatures"
)

// Every miniature looks as it did when it was last looked at: at first, again
// after other moves, and on a fresh View. Where it does not, -artifacts keeps
// what was drawn, and the difference.
func TestGoldenMiniatures(t *testing.T) {
	for _, m := range miniatures.All() {
		t.Run(m.Name, func(t *testing.T) {
			t.Parallel()
			require.NoError(t, m.Draw(func(turn miniatures.Turn, v *scene.View) {
				if turn == miniatures.Between {
					return
				}
				got, err := Image(v, Options{})
				require.NoError(t, err)
				if *update && turn == miniatures.First {
					require.NoError(t, miniatures.Write(pictureOf(m), got))
				}
				want := goldenOf(t, m)
				require.Equal(t, want.Rect, got.Rect)
				if d := miniatures.Compare(want, got, tolerated()); d.Pixels > 0 {
					dir := t.ArtifactDir()
					assert.NoError(t, miniatures.Write(filepath.Join(dir, "got.png"), got))
					assert.NoError(t, miniatures.Write(filepath.Join(dir, "difference.png"), miniatures.Highlight(want, got)))
					t.Errorf("%s: %v", turn, d)
				}
			}))
		})
	}
}

// tolerated is by how many steps of 255 a pixel may differ from its golden's: by
// none, where products and sums are rounded one by one. Other processors than
// amd64, and its builds from GOAMD64=v3 on, round once for both.
func tolerated() int {
	if x := 1 + 0x1p-52; runtime.GOARCH == "amd64" && productAndSum(x, x, -float64(x*x)) == 0 {
		return 0
	}
	return 2
}

//go:noinline
func productAndSum(x, y, z float64) float64 { return x*y + z }

// The canary: a title that lies a pixel to any side of its place is a difference.
func TestMiniaturesTellAShiftByOnePixel(t *testing.T) {
	for _, m := range miniatures.All() {
		require.NoError(t, m.Draw(func(turn miniatures.Turn, v *scene.View) {
			if turn != miniatures.Fresh {
				return
			}
			for _, by := range []scene.Point{{X: 1}, {X: -1}, {Y: 1}, {Y: -1}} {
				got, err := Image(miniatures.Shifted(v, by), Options{})
				require.NoError(t, err)
				d := miniatures.Compare(goldenOf(t, m), got, tolerated())
				assert.Greater(t, d.Pixels, 20, "%s by %v", m.Name, by)
			}
		}))
	}
}

// Nor is a single pixel overlooked, by a single step of one channel.
func TestMiniaturesTellOnePixel(t *testing.T) {
	m := miniatures.All()[0]
	want, got := goldenOf(t, m), goldenOf(t, m)
	got.Pix[got.PixOffset(240, 160)+1] ^= 1
	d := miniatures.Compare(want, got, 0)
	assert.Equal(t, miniatures.Difference{Pixels: 1, Most: 1, Mean: d.Mean, First: image.Pt(240, 160)}, d)
}

func pictureOf(m miniatures.Miniature) string {
	return filepath.Join("testdata", "miniatures", m.Name+".png")
}

// goldenOf reads the golden of a miniature.
func goldenOf(t *testing.T, m miniatures.Miniature) *image.RGBA {
	t.Helper()
	want, err := miniatures.Read(pictureOf(m))
	require.NoError(t, err, "make golden draws it")
	return want
}
