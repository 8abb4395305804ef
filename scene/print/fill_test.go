package print

import (
	"bytes"
	"image/png"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/assets"
	"citemap/scene"
)

// ringOf returns a closed ring through x, y pairs.
func ringOf(xy ...float32) assets.Path {
	path := assets.Path{{Op: assets.MoveTo, X: xy[0], Y: xy[1]}}
	for i := 2; i < len(xy); i += 2 {
		path = append(path, assets.Segment{Op: assets.LineTo, X: xy[i], Y: xy[i+1]})
	}
	return append(path, assets.Segment{Op: assets.LineTo, X: xy[0], Y: xy[1]})
}

// island is an uneven coast around a lake that has an island in it.
func island() *assets.Area {
	rng := rand.New(rand.NewPCG(3, 7))
	var coast []float32
	for i := range 50 {
		turn, r := 2*math.Pi*float64(i)/50, 8.5+1.5*rng.Float64()
		coast = append(coast, float32(r*math.Cos(turn)), float32(r*math.Sin(turn)))
	}
	rings := append(ringOf(coast...), ringOf(-4, -4, 3, -3, 4, 3, -3, 4)...)
	return assets.NewArea(append(rings, ringOf(-1, -2, 2, 1, -2, 2)...))
}

func fill(a *assets.Area, x, y, size float32, paint scene.Color) scene.Mark {
	return scene.Mark{Shape: scene.Fill, Area: a, A: scene.Point{X: x, Y: y}, Size: size, Paint: paint}
}

func stroked(m scene.Mark, width float32, dash scene.Dash) scene.Mark {
	m.Stroke, m.Dash, m.Paint = width, dash, ink0
	return m
}

// areas is a picture of areas, filled and stroked, within the view, cut by it
// and by a clip, and of a line with two ends.
func areas() *scene.View {
	a := island()
	line := assets.NewArea(ringOf(-9, 0, -3, 2, 0, -2, 4, 2, 9, 0)[:5])
	clipped := fill(a, 440, 60, 6, veiled)
	clipped.Clip = 1
	edge := stroked(clipped, 2, scene.Solid)
	v := &scene.View{Width: 480, Height: 360, Ground: scene.Color{R: 0xfa, G: 0xf7, B: 0xf0, A: 255}}
	v.Clips = []scene.Rect{{Max: scene.Point{X: 480, Y: 360}}, rect(400, 30, 470, 90)}
	v.Marks = []scene.Mark{
		fill(a, 90, 90, 8, veiled), stroked(fill(a, 90, 90, 8, red), 1, scene.Solid),
		fill(a, 270, 90, 8, red), stroked(fill(a, 270, 90, 8, red), 1.5, scene.Dashed),
		fill(a, 0, 330, 12, red), stroked(fill(a, 0, 330, 12, red), 3, scene.Dotted),
		fill(a, 420, 330, 40, veiled), stroked(fill(a, 420, 330, 40, red), 2, scene.Dashed),
		clipped, edge,
		stroked(fill(line, 270, 210, 8, red), 3, scene.Solid),
		stroked(fill(line, 270, 230, 8, red), 1, scene.Dashed),
		fill(a, 200, 260, 1, red), fill(a, -200, 260, 9, red),
	}
	return v
}

func TestAreasSVGGolden(t *testing.T) {
	got := drawSVG(t, areas(), Options{})
	assert.Equal(t, string(golden(t, "areas.svg", got)), string(got))
}

// As for the other shapes, pixels may differ by 2 of 255.
func TestAreasPNGGolden(t *testing.T) {
	var file bytes.Buffer
	require.NoError(t, PNG(&file, areas(), Options{}))
	want, err := png.Decode(bytes.NewReader(golden(t, "areas.png", file.Bytes())))
	require.NoError(t, err)
	got, err := Image(areas(), Options{})
	require.NoError(t, err)
	assert.Zero(t, differ(got, want, 2).beyond)
}

// The same tolerances as for the other shapes; see there.
func TestBrowserDrawsAreasLikeThePNG(t *testing.T) {
	ours, err := Image(areas(), Options{})
	require.NoError(t, err)
	theirs := screenshot(t, drawSVG(t, areas(), Options{}), ours.Rect.Size())
	d := differ(ours, theirs, 24)
	t.Logf("most %d, beyond 24: %d pixels, mean %.3f", d.most, d.beyond, d.mean)
	assert.LessOrEqual(t, d.most, 120)
	assert.LessOrEqual(t, d.beyond, ours.Rect.Dx()*ours.Rect.Dy()/300)
	assert.LessOrEqual(t, d.mean, 0.4)
}

// Whichever way rings run, one within another is a hole, and one in that is not.
func TestFillIsEvenOdd(t *testing.T) {
	outer, inner, core := ringOf(-9, -9, 9, -9, 9, 9, -9, 9), ringOf(-5, -5, 5, -5, 5, 5, -5, 5), ringOf(-2, -2, -2, 2, 2, 2, 2, -2)
	a := assets.NewArea(append(append(outer, inner...), core...))
	v := &scene.View{Width: 20, Height: 20, Ground: scene.Color{R: 255, G: 255, B: 255, A: 255}}
	v.Marks = []scene.Mark{fill(a, 10, 10, 1, scene.Color{A: 255})}
	img, err := Image(v, Options{})
	require.NoError(t, err)
	for x, want := range []uint8{255, 0, 0, 0, 0, 255, 255, 255, 0, 0, 0, 0, 255, 255, 255, 0, 0, 0, 0, 255} {
		assert.InDelta(t, want, img.RGBAAt(x, 10).R, 1, "pixel %d", x)
	}
}

// However far in, an edge is where it was put, and a file stays small.
func TestFillFarIn(t *testing.T) {
	a := assets.NewArea(append(ringOf(-100, -100, 100, -99, 100, 100, -100, 100), ringOf(-50, -50, 0, 0, -50, 50)...))
	for _, size := range []float32{1e3, 1e5, 1e7} {
		for _, stroke := range []float32{0, 2} {
			m := fill(a, 10.25, 10, size, scene.Color{A: 255}) // the tip of the hole
			m.Stroke = stroke
			v := &scene.View{Width: 20, Height: 20, Ground: scene.Color{R: 255, G: 255, B: 255, A: 255}, Marks: []scene.Mark{m}}
			svg := drawSVG(t, v, Options{})
			assert.Less(t, len(svg), 600, "%s", svg)
			assert.NotContains(t, string(svg), "e+")
			img, err := Image(v, Options{})
			require.NoError(t, err)
			assert.Equal(t, uint8(255), img.RGBAAt(2, 10).R, "in the hole")
			assert.Equal(t, map[bool]uint8{true: 0, false: 255}[stroke == 0], img.RGBAAt(17, 10).R, "in the area")
			edge := map[bool]float64{true: 0.719 * 255, false: 0}[stroke == 0]
			assert.InDelta(t, edge, float64(img.RGBAAt(5, 5).R), 2, "on the edge of the hole")
		}
	}
}

func TestAreasThatCannotBeSeenAreLeftOut(t *testing.T) {
	around := fill(assets.NewArea(ringOf(-9, -9, 9, -9, 9, 9, -9, 9)), 50, 50, 100, ink0)
	around.Stroke = 2
	clear := fill(island(), 50, 50, 3, scene.Color{})
	v := &scene.View{Width: 100, Height: 100, Marks: []scene.Mark{
		fill(assets.NewArea(nil), 50, 50, 9, ink0), fill(assets.NewArea(ringOf(1, 1)), 50, 50, 9, ink0),
		fill(island(), 50, 50, 0, ink0), fill(island(), 500, 50, 9, ink0), fill(island(), 50, 50, 0.001, ink0), clear, around,
	}}
	got := string(drawSVG(t, v, Options{}))
	assert.NotContains(t, got, "<path")
	v.Marks[4].Size = 0 // a thousandth of a dp leaves a trace in pixels
	img, err := Image(v, Options{})
	require.NoError(t, err)
	assert.Equal(t, make([]byte, len(img.Pix)), img.Pix)
}

func TestAreasFaultsSayWhatWasExpected(t *testing.T) {
	nan, inf := float32(math.NaN()), float32(math.Inf(1))
	for want, m := range map[string]scene.Mark{
		"print: mark 0: it has no area; expected one of assets":   fill(nil, 0, 0, 1, ink0),
		"print: mark 0: it lies at NaN":                           fill(island(), nan, 0, 1, ink0),
		"print: mark 0: it lies at 0.0,0.0, +Inf to a unit":       fill(island(), 0, 0, inf, ink0),
		"print: mark 0: its stroke is 2e+06; expected at most":    stroked(fill(island(), 0, 0, 1, ink0), 2e6, scene.Solid),
		"print: mark 0: its stroke is NaN; expected at most 1000": stroked(fill(island(), 0, 0, 1, ink0), nan, scene.Solid),
	} {
		assert.ErrorContains(t, SVG(&bytes.Buffer{}, &scene.View{Width: 9, Height: 9, Marks: []scene.Mark{m}}, Options{}), want)
	}
}

// A PDF fills areas by the even-odd rule, and their edges not by it. The
// tolerances are those for the other shapes.
func TestPopplerDrawsAreasLikeThePNG(t *testing.T) {
	likePoppler(t, areas(), Options{}, 60, 0.9)
}

func TestPathsAreShort(t *testing.T) {
	v := &scene.View{Width: 100, Height: 100, Marks: []scene.Mark{fill(assets.NewArea(ringOf(0, 0, 5, 0, 5, 0.001, 5, 5, 0, 5)), 10, 10, 10, ink0)}}
	got := string(drawSVG(t, v, Options{}))
	assert.Contains(t, got, `d="M40 40l200 0 0 200-200 0z" fill-rule="evenodd"`)
	assert.Equal(t, 1, strings.Count(got, "<path"))
}

// BenchmarkAreas is what 200 areas of 100 points cost, as pixels and as an SVG.
func BenchmarkAreas(b *testing.B) {
	v := &scene.View{Width: 1280, Height: 720}
	for i := range 200 {
		v.Marks = append(v.Marks, fill(island(), float32(64*(i%20)+32), float32(64*(i/20)+32), 3.5, ink0))
	}
	b.Run("pixels", func(b *testing.B) {
		for b.Loop() {
			_, err := Image(v, Options{})
			require.NoError(b, err)
		}
	})
	b.Run("svg", func(b *testing.B) {
		for b.Loop() {
			require.NoError(b, SVG(&bytes.Buffer{}, v, Options{}))
		}
	})
}
