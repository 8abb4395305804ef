package print

import (
	"context"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A browser draws the SVG as we draw the pixels, but for how the two smooth
// edges, for curved strokes, which Chromium's edges miss by up to 0.4 dp, and
// for letters, which it sets to a quarter of a pixel. Allowed, of 255: 120
// anywhere, 24 in all but one pixel of 250, 0.45 on average (measured: 92, one of
// 285, 0.4). A wrong colour, or a dark mark a dp astray, goes beyond the first.
func TestBrowserDrawsTheSVGLikeThePNG(t *testing.T) {
	v := shapes(t)
	ours, err := Image(v, described)
	require.NoError(t, err)
	theirs := screenshot(t, drawSVG(t, v, described), ours.Rect.Size())
	d := differ(ours, theirs, 24)
	t.Logf("most %d, beyond 24: %d pixels, mean %.3f", d.most, d.beyond, d.mean)
	assert.LessOrEqual(t, d.most, 120)
	assert.LessOrEqual(t, d.beyond, ours.Rect.Dx()*ours.Rect.Dy()/250)
	assert.LessOrEqual(t, d.mean, 0.45)
}

// screenshot returns what Chromium shows of an SVG. Where there is no
// Chromium, the test fails.
func screenshot(t *testing.T, svg []byte, size image.Point) image.Image {
	t.Helper()
	dir := t.TempDir()
	page, shot := filepath.Join(dir, "page.html"), filepath.Join(dir, "shot.png")
	html := append([]byte("<!DOCTYPE html><style>body{margin:0}img{display:block}</style><img src=drawing.svg>"), '\n')
	require.NoError(t, os.WriteFile(filepath.Join(dir, "drawing.svg"), svg, 0o644))
	require.NoError(t, os.WriteFile(page, html, 0o644))
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	out, err := exec.CommandContext(ctx, chromium(t),
		"--headless=new", "--no-sandbox", "--disable-gpu", // the software rasteriser has the finest edges
		"--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
		"--disable-lcd-text", "--hide-scrollbars", "--force-device-scale-factor=1", "--force-color-profile=srgb",
		"--window-size=1024,768",
		"--user-data-dir="+filepath.Join(dir, "profile"), "--screenshot="+shot, "file://"+page,
	).CombinedOutput()
	require.NoError(t, err, "%s", out)
	file, err := os.Open(shot)
	require.NoError(t, err, "%s", out)
	defer file.Close()
	img, err := png.Decode(file)
	require.NoError(t, err)
	return img.(interface {
		SubImage(image.Rectangle) image.Image
	}).SubImage(image.Rectangle{Max: size})
}

// chromium returns the path of the browser, which these tests cannot do
// without.
func chromium(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	require.FailNow(t, "no Chromium is installed")
	return ""
}
