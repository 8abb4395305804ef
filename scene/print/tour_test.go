package print

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/gif"
	"io"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene"
)

var slide = Size{Width: 320, Height: 180}

func TestATourGoesRoundAllStops(t *testing.T) {
	s := state(t, scene.Options{})
	var file bytes.Buffer
	require.NoError(t, GIF(&file, s, "defiance", slide))
	g, err := gif.DecodeAll(bytes.NewReader(file.Bytes()))
	require.NoError(t, err)
	assert.Zero(t, g.LoopCount, "for ever")
	assert.Equal(t, [2]int{320, 180}, [2]int{g.Config.Width, g.Config.Height})

	estimate, seconds, err := EstimateGIF(s, "defiance", slide)
	require.NoError(t, err)
	t.Logf("estimated %d, written %d", estimate, file.Len())
	assert.InEpsilon(t, file.Len(), estimate, 0.6)
	total := 0
	for _, d := range g.Delay {
		total += d
	}
	assert.InDelta(t, seconds, float64(total)/100, 1)

	// Shown one over the other, the pictures end at the last stop.
	screen := image.NewRGBA(image.Rect(0, 0, 320, 180))
	for _, m := range g.Image {
		assert.True(t, m.Rect.In(screen.Rect))
		draw.Draw(screen, m.Rect, m, m.Rect.Min, draw.Over)
	}
	tour, err := newTour(s, "defiance", slide)
	require.NoError(t, err)
	last := tour.picture(len(tour.stops)-1, 1)
	d := differ(screen.SubImage(image.Rect(0, 0, 320, 175)), last.SubImage(image.Rect(0, 0, 320, 175)), 64)
	assert.LessOrEqual(t, d.mean, 3.0)
	assert.LessOrEqual(t, d.beyond, 200)
	ink := screen.RGBAAt(2, 178)
	assert.Equal(t, paint(s.Inks().Ink), color.NRGBA{R: ink.R, G: ink.G, B: ink.B, A: ink.A}, "the bar has come far")
}

func TestOnlyWhatChangedIsWritten(t *testing.T) {
	p := color.Palette{color.RGBA{255, 255, 255, 255}, color.RGBA{A: 255}, color.RGBA{}}
	r := newReducer(p)
	before := image.NewPaletted(image.Rect(0, 0, 20, 10), p)
	now := image.NewPaletted(image.Rect(0, 0, 20, 10), p)
	assert.Nil(t, r.change(before, now))
	now.SetColorIndex(4, 3, 1)
	now.SetColorIndex(7, 5, 1)
	c := r.change(before, now)
	assert.Equal(t, image.Rect(4, 3, 8, 6), c.Rect)
	assert.EqualValues(t, 1, c.ColorIndexAt(4, 3))
	assert.EqualValues(t, r.clear(), c.ColorIndexAt(5, 4))
}

func TestThePaletteKeepsTheGroundAndRareColours(t *testing.T) {
	m := image.NewRGBA(image.Rect(0, 0, 100, 100))
	draw.Draw(m, m.Rect, image.NewUniform(color.RGBA{251, 250, 246, 255}), image.Point{}, draw.Src)
	draw.Draw(m, image.Rect(0, 0, 5, 5), image.NewUniform(color.RGBA{192, 57, 27, 255}), image.Point{}, draw.Src)
	for i := range 90 {
		m.SetRGBA(10+i, 50, color.RGBA{uint8(i), uint8(i), uint8(2 * i), 255})
	}
	p := palette([]*image.RGBA{m})
	assert.LessOrEqual(t, len(p), colours)
	assert.Equal(t, color.RGBA{}, p[len(p)-1])
	assert.Contains(t, p, color.Color(color.RGBA{251, 250, 246, 255}))
	assert.Contains(t, p, color.Color(color.RGBA{192, 57, 27, 255}))
}

func TestATourNeedsAChapterAndASize(t *testing.T) {
	s := state(t, scene.Options{})
	assert.EqualError(t, GIF(io.Discard, s, "nowhere", slide), `print: the map has no chapter "nowhere" with steps`)
	assert.Error(t, GIF(io.Discard, s, "defiance", Size{}))
	assert.Error(t, GIF(io.Discard, s, "defiance", Size{Width: 20000, Height: 20000}))
	_, _, err := EstimateGIF(s, "nowhere", slide)
	assert.Error(t, err)
}
