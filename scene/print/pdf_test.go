package print

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene"
	"citemap/scene/typeset"
)

func drawPDF(t *testing.T, v *scene.View, o Options) string {
	t.Helper()
	var file bytes.Buffer
	require.NoError(t, PDF(&file, v, o))
	path := filepath.Join(t.TempDir(), "drawing.pdf")
	require.NoError(t, os.WriteFile(path, file.Bytes(), 0o644))
	return path
}

// poppler runs one of its tools and returns what that prints.
func poppler(t *testing.T, tool string, args ...string) string {
	t.Helper()
	out, err := exec.Command(tool, args...).CombinedOutput()
	require.NoError(t, err, "%s: %s", tool, out)
	return string(out)
}

// Poppler draws the PDF as we draw the pixels, but for how each smooths edges:
// it darkens thin ones. Allowed, of 255: 24 in all but one pixel of 150, and 0.45
// on average (measured: one of 228, 0.3). A mark a dp astray, or of a wrong
// colour, goes beyond.
func TestPopplerDrawsThePDFLikeThePNG(t *testing.T) {
	likePoppler(t, shapes(t), described, 150, 0.45)
}

// likePoppler compares what poppler draws of a PDF with the PNG: at most one
// pixel in so many may differ by more than 24 of 255, and all of them by so much
// in the mean.
func likePoppler(t *testing.T, v *scene.View, o Options, oneIn int, mean float64) {
	t.Helper()
	ours, err := Image(v, Options{Scale: 2})
	require.NoError(t, err)
	at := filepath.Join(t.TempDir(), "page")
	poppler(t, "pdftoppm", "-r", "192", "-png", "-singlefile", drawPDF(t, v, o), at)
	data, err := os.ReadFile(at + ".png")
	require.NoError(t, err)
	theirs, err := png.Decode(bytes.NewReader(data))
	require.NoError(t, err)
	require.Equal(t, ours.Rect, theirs.Bounds())
	d := differ(ours, theirs, 24)
	t.Logf("most %d, beyond 24: %d pixels, mean %.3f", d.most, d.beyond, d.mean)
	assert.LessOrEqual(t, d.beyond, ours.Rect.Dx()*ours.Rect.Dy()/oneIn)
	assert.LessOrEqual(t, d.mean, mean)
}

func TestTheWordsOfAPDFCanBeFound(t *testing.T) {
	text := poppler(t, "pdftotext", drawPDF(t, shapes(t), described), "-")
	for _, words := range []string{
		"Tehran & “Moscow” <talk>", "Россия и Иран", "What is quoted stands in a serif.", "ایران و روسیه", "Iran",
	} {
		assert.Contains(t, text, words)
	}
}

func TestAPDFSaysWhatItIs(t *testing.T) {
	o := described
	o.Page = [2]float32{420, 297}
	info := poppler(t, "pdfinfo", drawPDF(t, shapes(t), o))
	assert.Regexp(t, regexp.MustCompile(`(?m)^Title: +Shapes & "styles"$`), info)
	assert.Regexp(t, regexp.MustCompile(`(?m)^Pages: +1$`), info)
	assert.Contains(t, info, "(A3)")
	assert.NotContains(t, info, "CreationDate", "the same drawing is the same file")
	fonts := poppler(t, "pdffonts", drawPDF(t, shapes(t), o))
	assert.NotRegexp(t, regexp.MustCompile(`(?m) no +(yes|no) +(yes|no) +\d`), fonts, "every font is embedded")
}

func TestAPageHasTheViewsPixels(t *testing.T) {
	info := poppler(t, "pdfinfo", drawPDF(t, shapes(t), Options{Scale: 2}))
	assert.Contains(t, info, "720 x 540 pts", "960 by 720 pixels, 96 to an inch")
}

func TestPDFBytesAreAlwaysTheSame(t *testing.T) {
	var a, b bytes.Buffer
	require.NoError(t, PDF(&a, shapes(t), described))
	require.NoError(t, PDF(&b, shapes(t), described))
	assert.Equal(t, a.Bytes(), b.Bytes())
}

func TestPDFRefusesWhatSVGDoes(t *testing.T) {
	v := shapes(t)
	v.Width = 0
	var out bytes.Buffer
	assert.ErrorContains(t, PDF(&out, v, Options{}), "expected a width and a height above 0")
	assert.ErrorContains(t, PDF(&out, shapes(t), Options{Scale: -1}), "scale is -1")
	assert.Zero(t, out.Len())
}

func TestAnEmptyPageIsAPage(t *testing.T) {
	v := &scene.View{Width: 40, Height: 30, Ground: scene.Color{R: 255, A: 255}}
	at := filepath.Join(t.TempDir(), "page")
	poppler(t, "pdftoppm", "-r", "96", "-png", "-singlefile", drawPDF(t, v, Options{}), at)
	data, err := os.ReadFile(at + ".png")
	require.NoError(t, err)
	img, err := png.Decode(bytes.NewReader(data))
	require.NoError(t, err)
	require.Equal(t, image.Rect(0, 0, 40, 30), img.Bounds())
	r, g, _, _ := img.At(20, 15).RGBA()
	assert.Equal(t, [2]uint32{0xffff, 0}, [2]uint32{r, g})
}

// Ligatures are found by their letters, across the words of a line.
func TestLigaturesOfAPDFAreFoundByTheirLetters(t *testing.T) {
	v := &scene.View{Width: 600, Height: 60, Marks: []scene.Mark{{
		Shape: scene.Text, A: scene.Point{X: 20, Y: 30}, Paint: ink0,
		Text: setter(t).Line("the fifth official flotilla of waffles", typeset.Style{Family: typeset.Serif, Size: 20}),
	}}}
	text := poppler(t, "pdftotext", drawPDF(t, v, Options{}), "-")
	assert.Contains(t, text, "the fifth official flotilla of waffles")
}
