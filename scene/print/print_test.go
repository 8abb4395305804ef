package print

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"image"
	"image/png"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene"
)

var update = flag.Bool("update", false, "write the goldens in testdata anew")

var described = Options{Title: `Shapes & "styles"`, Description: "Every mark <there> is.", Language: "en"}

func TestSVGGolden(t *testing.T) {
	got := drawSVG(t, shapes(t), described)
	want := golden(t, "shapes.svg", got)
	assert.Equal(t, string(want), string(got))
}

// Pixels may differ by 2 of 255 from the golden: compilers may round the last
// bit of a coordinate differently.
func TestPNGGolden(t *testing.T) {
	var file bytes.Buffer
	require.NoError(t, PNG(&file, shapes(t), described))
	want, err := png.Decode(bytes.NewReader(golden(t, "shapes.png", file.Bytes())))
	require.NoError(t, err)
	got, err := Image(shapes(t), described)
	require.NoError(t, err)
	d := differ(got, want, 2)
	assert.Zero(t, d.beyond, "%d pixels differ by more than 2, at most by %d", d.beyond, d.most)
}

func TestBytesAreAlwaysTheSame(t *testing.T) {
	first := drawSVG(t, shapes(t), described)
	assert.Equal(t, first, drawSVG(t, shapes(t), described))
	var a, b bytes.Buffer
	require.NoError(t, PNG(&a, shapes(t), described))
	require.NoError(t, PNG(&b, shapes(t), described))
	assert.Equal(t, a.Bytes(), b.Bytes())
}

func TestSVGIsWellFormedAndSelfContained(t *testing.T) {
	var words []string
	ids, refs := map[string]bool{}, []string{}
	var title, desc, lang string
	d := xml.NewDecoder(bytes.NewReader(drawSVG(t, shapes(t), described)))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err)
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		for _, a := range e.Attr {
			switch a.Name.Local {
			case "id":
				assert.False(t, ids[a.Value], "id %s is given twice", a.Value)
				ids[a.Value] = true
			case "href":
				require.True(t, strings.HasPrefix(a.Value, "#"), a.Value)
				refs = append(refs, a.Value[1:])
			case "clip-path":
				refs = append(refs, strings.TrimSuffix(strings.TrimPrefix(a.Value, "url(#"), ")"))
			case "lang":
				lang = a.Value
			}
		}
		switch e.Name.Local {
		case "title":
			title = content(t, d)
		case "desc":
			desc = content(t, d)
		case "text":
			words = append(words, contents(t, d))
		}
	}
	require.NotEmpty(t, refs)
	for _, ref := range refs {
		assert.True(t, ids[ref], "#%s is not defined", ref)
	}
	assert.Equal(t, described, Options{Title: title, Description: desc, Language: lang})
	var want []string
	for _, m := range lines(t) {
		want = append(want, m.Text.Text)
	}
	assert.Equal(t, want, words, "what a reader can search for")
}

func TestWhatXMLCannotSayIsReplaced(t *testing.T) {
	v := shapes(t)
	got := string(drawSVG(t, v, Options{Title: "a\x00b\xffc\nd￿"}))
	assert.Contains(t, got, "<title>a�b�c&#10;d�</title>")
}

func TestUnseenMarksAreLeftOut(t *testing.T) {
	v := &scene.View{Width: 100, Height: 100, Clips: []scene.Rect{rect(0, 0, 100, 100), rect(50, 50, 50, 90), rect(200, 0, 300, 50)}}
	box := scene.Mark{Shape: scene.Box, A: scene.Point{X: 50, Y: 50}, B: scene.Point{X: 9, Y: 9}, Paint: ink0}
	clear, far, empty, outside := box, box, box, box
	clear.Paint.A = 0
	far.A.X = 200
	empty.Clip = 1
	outside.Clip = 2
	flat := ribbon(scene.Curve{{X: 5, Y: 5}, {X: 5, Y: 5}, {X: 5, Y: 5}, {X: 5, Y: 5}}, 2, 0)
	v.Marks = []scene.Mark{clear, far, empty, outside, flat}
	got := string(drawSVG(t, v, Options{}))
	assert.Equal(t, `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" width="100" height="100" viewBox="0 0 100 100">`+"\n</svg>\n", got)
	img, err := Image(v, Options{})
	require.NoError(t, err)
	assert.Equal(t, make([]byte, len(img.Pix)), img.Pix)
}

func TestCoverageIsExact(t *testing.T) {
	v := &scene.View{Width: 20, Height: 20, Ground: scene.Color{R: 255, G: 255, B: 255, A: 255}}
	v.Marks = []scene.Mark{
		{Shape: scene.Box, A: scene.Point{X: 5, Y: 5}, B: scene.Point{X: 2.5, Y: 2}, Paint: scene.Color{A: 255}},
		ribbon(scene.Curve{{X: 0, Y: 15}, {X: 5, Y: 15}, {X: 15, Y: 15}, {X: 20, Y: 15}}, 1.25, 1.25),
	}
	v.Marks[1].Paint = scene.Color{A: 255}
	img, err := Image(v, Options{})
	require.NoError(t, err)
	for p, want := range map[image.Point]float64{
		{X: 2, Y: 4}: 127.5, {X: 3, Y: 4}: 0, {X: 7, Y: 4}: 127.5, {X: 8, Y: 4}: 255, {X: 4, Y: 3}: 0, {X: 4, Y: 2}: 255,
		{X: 10, Y: 13}: 191, {X: 10, Y: 14}: 0, {X: 10, Y: 15}: 0, {X: 10, Y: 16}: 191, {X: 0, Y: 14}: 0, {X: 19, Y: 14}: 0,
	} {
		assert.InDelta(t, want, float64(img.RGBAAt(p.X, p.Y).R), 1.5, "pixel %v", p)
	}
}

func TestScaleMagnifies(t *testing.T) {
	img, err := Image(shapes(t), Options{Scale: 2.5})
	require.NoError(t, err)
	assert.Equal(t, image.Rect(0, 0, 1200, 900), img.Rect)
	got := string(drawSVG(t, shapes(t), Options{Scale: 2.5}))
	assert.Contains(t, got, ` width="1200" height="900" viewBox="0 0 480 360"`)
}

func TestFaultsSayWhatWasExpected(t *testing.T) {
	nan := float32(math.NaN())
	for name, c := range map[string]struct {
		view func(*scene.View)
		o    Options
		want string
	}{
		"no width":      {view: func(v *scene.View) { v.Width = 0 }, want: "print: the view is 0 by 360 dp; expected a width and a height above 0"},
		"below nothing": {view: func(v *scene.View) { v.Height = -1 }, want: "expected a width and a height above 0"},
		"no number":     {view: func(v *scene.View) { v.Width = nan }, want: "the view is NaN by 360 dp"},
		"infinite":      {view: func(v *scene.View) { v.Width = float32(math.Inf(1)) }, want: "the view is +Inf by"},
		"scale below 0": {o: Options{Scale: -2}, want: "print: scale is -2; expected pixels per dp, above 0"},
		"scale NaN":     {o: Options{Scale: nan}, want: "print: scale is NaN"},
		"odd shape":     {view: func(v *scene.View) { v.Marks[2].Shape = 9 }, want: "print: mark 2: shape is 9"},
		"no icon":       {view: func(v *scene.View) { v.Marks[0] = scene.Mark{Shape: scene.Icon} }, want: "print: mark 0: it has no icon"},
		"no line":       {view: func(v *scene.View) { v.Marks[0] = scene.Mark{Shape: scene.Text} }, want: "print: mark 0: it has no line"},
		"unknown clip":  {view: func(v *scene.View) { v.Marks[1].Clip = 7 }, want: "print: mark 1: clip is 7; expected less than the view's 2"},
		"mark nowhere":  {view: func(v *scene.View) { v.Marks[1].C.Y = nan }, want: "print: mark 1: a length is"},
		"mark too far":  {view: func(v *scene.View) { v.Marks[1].A.X = -2e6 }, want: "expected at most 1000000 dp from 0"},
	} {
		v := shapes(t)
		if c.view != nil {
			c.view(v)
		}
		var out bytes.Buffer
		assert.ErrorContains(t, SVG(&out, v, c.o), c.want, name)
		assert.ErrorContains(t, PNG(&out, v, c.o), c.want, name)
		assert.Zero(t, out.Len(), "%s: nothing is written", name)
	}
}

func TestTooManyPixelsAreRefusedBeforeTheyAreMade(t *testing.T) {
	v := &scene.View{Width: 10_001, Height: 10_000}
	assert.EqualError(t, PNG(io.Discard, v, Options{}), "print: the picture is 10001 by 10000 pixels; expected at most 100000000 in all")
	assert.Error(t, PNG(io.Discard, &scene.View{Width: 100, Height: 100}, Options{Scale: 1e30}))
	assert.NoError(t, SVG(io.Discard, v, Options{}), "vectors have no pixels")
}

func TestWritersFaultsAreReported(t *testing.T) {
	full := errors.New("disk full")
	assert.ErrorIs(t, SVG(broken{full}, shapes(t), Options{}), full)
	assert.ErrorIs(t, PNG(broken{full}, shapes(t), Options{}), full)
}

func BenchmarkSVG(b *testing.B) {
	v := shapes(b)
	for b.Loop() {
		require.NoError(b, SVG(io.Discard, v, described))
	}
}

func BenchmarkImage(b *testing.B) {
	v := shapes(b)
	for b.Loop() {
		_, err := Image(v, described)
		require.NoError(b, err)
	}
}

func BenchmarkPNG(b *testing.B) {
	v := shapes(b)
	for b.Loop() {
		require.NoError(b, PNG(io.Discard, v, described))
	}
}

// broken is a writer that fails.
type broken struct{ err error }

func (b broken) Write([]byte) (int, error) { return 0, b.err }

func drawSVG(t *testing.T, v *scene.View, o Options) []byte {
	t.Helper()
	var file bytes.Buffer
	require.NoError(t, SVG(&file, v, o))
	return file.Bytes()
}

// content returns the text of the element that d stands in.
func content(t *testing.T, d *xml.Decoder) string {
	t.Helper()
	token, err := d.Token()
	require.NoError(t, err)
	text, ok := token.(xml.CharData)
	require.True(t, ok, "%T where text is expected", token)
	return string(text)
}

// contents returns the text of the element that d stands in, and of those
// within.
func contents(t *testing.T, d *xml.Decoder) string {
	t.Helper()
	text := ""
	for depth := 1; depth > 0; {
		token, err := d.Token()
		require.NoError(t, err)
		switch e := token.(type) {
		case xml.CharData:
			text += string(e)
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		}
	}
	return text
}

// golden returns the expected file, which -update replaces by got.
func golden(t *testing.T, name string, got []byte) []byte {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(path, got, 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err, "run the tests with -update once")
	return want
}

// difference says how two pictures differ.
type difference struct {
	most   int     // the largest difference of a channel, of 255
	beyond int     // pixels with a channel that differs by more than allowed
	mean   float64 // of all channels
}

// differ compares pictures of the same size.
func differ(a, b image.Image, allowed int) difference {
	var d difference
	sum := 0
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			r0, g0, b0, _ := a.At(x, y).RGBA()
			r1, g1, b1, _ := b.At(x, y).RGBA()
			pixel := 0
			for _, c := range [3][2]uint32{{r0, r1}, {g0, g1}, {b0, b1}} {
				off := int(c[0]>>8) - int(c[1]>>8)
				off = max(off, -off)
				sum += off
				pixel = max(pixel, off)
			}
			d.most = max(d.most, pixel)
			if pixel > allowed {
				d.beyond++
			}
		}
	}
	d.mean = float64(sum) / float64(3*a.Bounds().Dx()*a.Bounds().Dy())
	return d
}
