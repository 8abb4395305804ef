package screen

import (
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/assets"
	"citemap/scene"
)

var (
	white = scene.Color{R: 255, G: 255, B: 255, A: 255}
	black = scene.Color{A: 255}
	red   = scene.Color{R: 200, G: 30, B: 30, A: 255}
	blue  = scene.Color{R: 20, G: 60, B: 180, A: 128}
)

func at(x, y float32) scene.Point { return scene.Point{X: x, Y: y} }

// line is a straight ribbon.
func line(a, b scene.Point, half float32, paint scene.Color) scene.Mark {
	third := func(t float32) scene.Point { return at(a.X+(b.X-a.X)*t, a.Y+(b.Y-a.Y)*t) }
	return scene.Mark{Shape: scene.Ribbon, A: a, B: third(1. / 3), C: third(2. / 3), D: b, Size: half, Taper: half, Paint: paint}
}

func box(x, y, hx, hy, radius float32, paint scene.Color) scene.Mark {
	return scene.Mark{Shape: scene.Box, A: at(x, y), B: at(hx, hy), Size: radius, Paint: paint}
}

func still(marks ...scene.Mark) *scene.View {
	return &scene.View{Width: 200, Height: 200, Ground: white, Marks: marks, Moving: len(marks), Still: 1, Flow: 1,
		Clips: []scene.Rect{{Max: at(200, 200)}, {Min: at(20, 20), Max: at(60, 50)}}}
}

// paint draws v on a fresh picture and reads it back.
func paint(t *testing.T, v *scene.View, scale float32) *image.RGBA {
	t.Helper()
	p, err := newPainter()
	require.NoError(t, err)
	var got *image.RGBA
	inFrame(func(*ebiten.Image) {
		picture := newPicture(int(v.Width*scale), int(v.Height*scale))
		p.draw(picture, v, scale, everything)
		got = pixels(picture)
		picture.Deallocate()
	})
	return got
}

// newPicture is an image of its own, as the one that the game draws on.
func newPicture(width, height int) *ebiten.Image {
	return ebiten.NewImageWithOptions(image.Rect(0, 0, width, height), &ebiten.NewImageOptions{Unmanaged: true})
}

func pixels(picture *ebiten.Image) *image.RGBA {
	got := image.NewRGBA(picture.Bounds())
	picture.ReadPixels(got.Pix)
	return got
}

// worst returns the largest difference between two pictures of one size, in
// steps of 255 to full.
func worst(a, b *image.RGBA) int {
	d := 0
	for i := range a.Pix {
		d = max(d, absDiff(a.Pix[i], b.Pix[i]))
	}
	return d
}

// cover returns how much of a pixel black ink on white covers, 0 to 1.
func cover(m *image.RGBA, x, y int) float64 { return 1 - float64(m.RGBAAt(x, y).G)/255 }

// keep writes a picture where CITEMAP_PICTURES says, to be looked at.
func keep(t *testing.T, name string, m image.Image) {
	dir := os.Getenv("CITEMAP_PICTURES")
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, name))
	require.NoError(t, err)
	defer f.Close()
	require.NoError(t, png.Encode(f, m))
}

func TestBoxIsFilledToItsEdges(t *testing.T) {
	m := paint(t, still(box(50, 40, 20, 10, 0, black)), 1)
	for _, c := range []struct {
		x, y int
		want float64
	}{{50, 40, 1}, {30, 30, 1}, {69, 49, 1}, {29, 40, 0}, {70, 40, 0}, {50, 29, 0}, {50, 50, 0}} {
		assert.InDelta(t, c.want, cover(m, c.x, c.y), 0.01, "pixel %d, %d", c.x, c.y)
	}
}

func TestBoxKeepsSharpEdgesBetweenPixels(t *testing.T) {
	m := paint(t, still(box(50.4, 40, 20, 10.3, 0, black)), 1)
	for x := 25; x < 75; x++ {
		c := cover(m, x, 40)
		assert.True(t, c < 0.01 || c > 0.99, "pixel %d is covered by %v", x, c)
	}
}

func TestFrameIsHollow(t *testing.T) {
	frame := box(50, 50, 20, 20, 6, black)
	frame.Stroke = 2
	m := paint(t, still(frame), 1)
	for x, want := range map[int]float64{29: 0, 30: 1, 31: 1, 32: 0, 50: 0, 67: 0, 68: 1, 69: 1, 70: 0} {
		assert.InDelta(t, want, cover(m, x, 50), 0.01, "pixel %d", x)
	}
	assert.InDelta(t, 0, cover(m, 30, 30), 0.01, "the corner is round")
}

// Every pixel of a disc covers what 16 by 16 points in it say, within 6 %.
func TestDiscIsRound(t *testing.T) {
	const x0, y0, radius = 40.3, 37.6, 11.5
	m := paint(t, still(box(x0, y0, radius, radius, radius, black)), 1)
	for y := 20; y < 56; y++ {
		for x := 22; x < 58; x++ {
			want := sampled(x, y, func(px, py float64) bool { return math.Hypot(px-x0, py-y0) <= radius })
			assert.InDelta(t, want, cover(m, x, y), 0.06, "pixel %d, %d", x, y)
		}
	}
}

// sampled returns the share of 16 by 16 points of a pixel that lie inside.
func sampled(x, y int, inside func(x, y float64) bool) float64 {
	n := 0
	for i := range 256 {
		if inside(float64(x)+(float64(i%16)+0.5)/16, float64(y)+(float64(i/16)+0.5)/16) {
			n++
		}
	}
	return float64(n) / 256
}

// A slanted ribbon, and an arrowhead: within 12 % a pixel, since a pixel's edge
// is taken to be upright, and 3 % in all.
func TestRibbonCoverage(t *testing.T) {
	cases := map[string]scene.Mark{
		"thick":     line(at(20, 30), at(150, 95), 3, black),
		"hairline":  line(at(20, 30), at(150, 95), 0.3, black),
		"upright":   line(at(40.25, 20), at(40.25, 120), 1.5, black),
		"arrowhead": line(at(30, 40), at(60, 60), 7, black),
	}
	head := cases["arrowhead"]
	head.Taper = 0
	cases["arrowhead"] = head
	for name, mark := range cases {
		t.Run(name, func(t *testing.T) {
			m := paint(t, still(mark), 1)
			var all, want float64
			for y := range 200 {
				for x := range 200 {
					w := sampled(x, y, func(px, py float64) bool { return onStraight(&mark, px, py) })
					got := cover(m, x, y)
					all, want = all+got, want+w
					require.InDelta(t, w, got, 0.12, "pixel %d, %d", x, y)
				}
			}
			assert.InEpsilon(t, want, all, 0.03)
		})
	}
}

// onStraight reports whether a point lies on a straight ribbon.
func onStraight(m *scene.Mark, x, y float64) bool {
	ax, ay := float64(m.A.X), float64(m.A.Y)
	dx, dy := float64(m.D.X)-ax, float64(m.D.Y)-ay
	length := math.Hypot(dx, dy)
	along := ((x-ax)*dx + (y-ay)*dy) / length
	across := ((y-ay)*dx - (x-ax)*dy) / length
	half := float64(m.Size) + float64(m.Taper-m.Size)*along/length
	return along >= 0 && along <= length && math.Abs(across) <= half
}

// A curve drawn at twice the pixels has the same ink as the same curve of
// twice the size: scale is the only thing between dp and pixels.
func TestScaleIsOnlyScale(t *testing.T) {
	curve := scene.Mark{Shape: scene.Ribbon, A: at(20, 80), B: at(40, 10), C: at(90, 10), D: at(95, 80), Size: 2, Taper: 1, Dash: scene.Dashed, Paint: black}
	twice := curve
	for _, p := range []*scene.Point{&twice.A, &twice.B, &twice.C, &twice.D} {
		*p = at(2*p.X, 2*p.Y)
	}
	twice.Size, twice.Taper = 4, 2
	v := still(curve)
	v.Width, v.Height = 100, 100
	assert.LessOrEqual(t, worst(paint(t, still(twice), 1), paint(t, v, 2)), 1)
}

func TestDashesFollowThePattern(t *testing.T) {
	const half = 2
	for _, dash := range []scene.Dash{scene.Dashed, scene.Dotted} {
		mark := line(at(10, 50), at(190, 50), half, black)
		mark.Dash = dash
		m := paint(t, still(mark), 1)
		on, off := dash.Pattern(half)
		period := int(on + off)
		for x := 10; x < 190-period; x++ {
			assert.InDelta(t, cover(m, x, 50), cover(m, x+period, 50), 0.02, "dash %d, pixel %d", dash, x)
		}
		assert.InDelta(t, 1, cover(m, 10+int(on/2), 50), 0.01)
		assert.InDelta(t, 0, cover(m, 10+int(on+off/2), 50), 0.01)
	}
}

func TestInkIsBlended(t *testing.T) {
	m := paint(t, still(box(50, 50, 20, 20, 0, blue)), 1)
	assert.Equal(t, color.RGBA{137, 157, 217, 255}, m.RGBAAt(50, 50))
}

func TestClipCutsEveryShape(t *testing.T) {
	disc := box(60, 35, 15, 15, 15, black)
	ribbon := line(at(0, 30), at(100, 40), 4, red)
	icon := scene.Mark{Shape: scene.Icon, A: at(20, 20), Size: 12, Angle: 0.4, Icon: anyIcon(t), Paint: black}
	plain := paint(t, still(disc, ribbon, icon), 1)
	disc.Clip, ribbon.Clip, icon.Clip = 1, 1, 1
	cut := paint(t, still(disc, ribbon, icon), 1)
	inside := image.Rect(20, 20, 60, 50)
	for y := range 200 {
		for x := range 200 {
			want := color.RGBA{255, 255, 255, 255}
			if image.Pt(x, y).In(inside) {
				want = plain.RGBAAt(x, y)
			}
			assertNear(t, want, cut.RGBAAt(x, y), x, y)
		}
	}
}

func assertNear(t *testing.T, want, got color.RGBA, x, y int) {
	t.Helper()
	far := max(absDiff(want.R, got.R), absDiff(want.G, got.G), absDiff(want.B, got.B))
	assert.LessOrEqual(t, far, 3, "pixel %d, %d: want %v, got %v", x, y, want, got)
}

func absDiff(a, b uint8) int { return max(int(a)-int(b), int(b)-int(a)) }

func anyIcon(t *testing.T) *assets.Icon {
	t.Helper()
	names := assets.Icons().Names()
	require.NotEmpty(t, names)
	return assets.Icons().Icon(names[0])
}

// An icon turned by a quarter is the icon turned by a quarter.
func TestIconTurnsClockwise(t *testing.T) {
	icon := scene.Mark{Shape: scene.Icon, A: at(50, 50), Size: 20, Icon: anyIcon(t), Paint: black}
	straight := paint(t, still(icon), 1)
	icon.Angle = math.Pi / 2
	turned := paint(t, still(icon), 1)
	ink := 0.0
	for y := 25; y < 75; y++ {
		for x := 25; x < 75; x++ {
			assert.InDelta(t, cover(straight, x, y), cover(turned, 99-y, x), 0.03, "pixel %d, %d", x, y)
			ink += cover(straight, x, y)
		}
	}
	assert.Greater(t, ink, 100.0)
}
