package screen

import (
	"errors"
	"fmt"
	"image"
	"path/filepath"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene"
	"citemap/scene/testdata/miniatures"
)

// The window shows the miniatures as they are printed, and the same thrice, by one
// painter that remembers all that it drew: what lay between the turns, and the
// other miniatures.
func TestMiniaturesLookLikePrinted(t *testing.T) {
	kept, err := newPainter()
	require.NoError(t, err)
	for _, m := range miniatures.All() {
		var picture *ebiten.Image
		var first, got *image.RGBA
		want := printed(t, m)
		require.NoError(t, m.Draw(func(turn miniatures.Turn, v *scene.View) {
			inFrame(func(*ebiten.Image) {
				if size := image.Pt(int(v.Width), int(v.Height)); picture == nil || picture.Bounds().Size() != size {
					picture = newPicture(size.X, size.Y)
				}
				got = show(kept, picture, v)
			})
			switch turn {
			case miniatures.Between:
				return
			case miniatures.First:
				first = got
				keep(t, m.Name+".png", got)
			}
			assert.NoError(t, alike(want, got), "%s, %s", m.Name, turn)
			assert.LessOrEqual(t, worst(first, got), 1, "%s, %s", m.Name, turn)
		}))
	}
}

// The canaries: a picture that lies a pixel from where it should fits no more,
// and one whose title does is not the same.
func TestMiniaturesTellAShiftByOnePixel(t *testing.T) {
	for _, m := range miniatures.All() {
		want := printed(t, m)
		require.NoError(t, m.Draw(func(turn miniatures.Turn, v *scene.View) {
			if turn != miniatures.Fresh {
				return
			}
			right := paint(t, v, 1)
			require.NoError(t, alike(want, right), m.Name)
			for _, by := range []image.Point{{X: 1}, {X: -1}, {Y: 1}, {Y: -1}} {
				assert.Error(t, alike(want, shifted(right, by)), "%s by %v", m.Name, by)
				title := paint(t, miniatures.Shifted(v, at(float32(by.X), float32(by.Y))), 1)
				assert.Greater(t, worst(right, title), 32, "%s, its title by %v", m.Name, by)
			}
		}))
	}
}

// printed is print's golden of a miniature.
func printed(t *testing.T, m miniatures.Miniature) *image.RGBA {
	t.Helper()
	want, err := miniatures.Read(filepath.Join("..", "print", "testdata", "miniatures", m.Name+".png"))
	require.NoError(t, err, "make golden draws it")
	return want
}

// alike returns an error that says how the window's picture differs from print's
// by more than it may. The window smooths edges its own way, and sets letters and
// boxes on whole pixels, so that a pixel may be where its neighbour should be: all
// but one in 450 come within 60 steps of 255 of the pixel in print or of a
// neighbour of it (measured: one in 1,900, and of a panel full of ideographs, whose
// strokes lie closer, one in 800). And as a whole the picture fits where it is,
// twice as well as a pixel to any side (measured: three times).
func alike(want, got *image.RGBA) error {
	if want.Rect != got.Rect {
		return fmt.Errorf("it is %v; expected %v", got.Rect, want.Rect)
	}
	if n := astray(want, got); n > want.Rect.Dx()*want.Rect.Dy()/450 {
		return fmt.Errorf("%d pixels are like none that they lie at", n)
	}
	here := miniatures.Compare(want, got, 0).Mean
	var faults []error
	for _, by := range []image.Point{{X: 1}, {X: -1}, {Y: 1}, {Y: -1}} {
		if there := miniatures.Compare(want, shifted(got, by), 0).Mean; there <= 2*here {
			faults = append(faults, fmt.Errorf("by %v it fits too well: by %.3f on average, and here by %.3f", by, there, here))
		}
	}
	return errors.Join(faults...)
}

// astray is the number of pixels that no neighbour in want comes near.
func astray(want, got *image.RGBA) int {
	n := 0
	for y := 1; y < want.Rect.Dy()-1; y++ {
		for x := 1; x < want.Rect.Dx()-1; x++ {
			if !near(want, got, x, y) {
				n++
			}
		}
	}
	return n
}

func near(want, got *image.RGBA, x, y int) bool {
	p := got.RGBAAt(x, y)
	for i := range 9 {
		q := want.RGBAAt(x+i%3-1, y+i/3-1)
		if max(absDiff(p.R, q.R), absDiff(p.G, q.G), absDiff(p.B, q.B)) <= 60 {
			return true
		}
	}
	return false
}

// shifted is a picture moved by whole pixels; what comes in at its edges is what
// was at the opposite ones.
func shifted(m *image.RGBA, by image.Point) *image.RGBA {
	moved := image.NewRGBA(m.Rect)
	size := m.Rect.Size()
	for y := range size.Y {
		for x := range size.X {
			moved.SetRGBA((x+by.X+size.X)%size.X, (y+by.Y+size.Y)%size.Y, m.RGBAAt(x, y))
		}
	}
	return moved
}
