package scene_test

import (
	"image"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/assets"
	"citemap/scene"
	"citemap/scene/print"
	"citemap/scene/typeset"
	"citemap/seeds"
	"citemap/seeds/defiance"
)

// What stays the same on a screen burns into it: no pixel of the interface may keep
// its value for longer than ten minutes. These tests draw what a kiosk shows through
// half an hour, at a quarter of its size, and look at every pixel. A blink is no rest:
// time during which a pixel has another value is taken off the time that it stays, and
// does not end it.

const (
	longestStay = 10 * 60 // seconds
	between     = 5       // two pictures
	quarter     = 0.25    // pixels per dp
)

// burning is for how long each pixel has had its value.
type burning struct {
	slack   int // by which a channel may differ and is the same still
	bare    func(x, y int) bool
	value   []uint8 // of each pixel, that which it stays at
	stay    []int   // seconds with it, less those without
	longest int
	at      image.Point
}

// look looks at a picture. Pixels that show nothing but the ground are none of the
// interface.
func (b *burning) look(img *image.RGBA) {
	if b.value == nil {
		b.value, b.stay = make([]uint8, len(img.Pix)), make([]int, len(img.Pix)/4)
	}
	ground := img.Pix[:4]
	for i := range b.stay {
		p, kept := img.Pix[4*i:4*i+4], b.value[4*i:4*i+4]
		x, y := i%img.Rect.Dx(), i/img.Rect.Dx()
		plain := b.bare(x, y) || b.slack > 0 && alike(p, ground, b.slack)
		switch {
		case !plain && alike(p, kept, b.slack):
			b.stay[i] += between
		case b.stay[i] > 0 && b.slack > 0:
			b.stay[i] -= between
		default:
			copy(kept, p)
			b.stay[i] = 0
		}
		if b.stay[i] > b.longest {
			b.longest, b.at = b.stay[i], image.Pt(x, y)
		}
	}
}

func alike(a, b []uint8, slack int) bool {
	for i := range 3 {
		if d := int(a[i]) - int(b[i]); d > slack || d < -slack {
			return false
		}
	}
	return true
}

// play plays a show for so many seconds, with what a hand does in each, and lets b look.
func play(t *testing.T, m *seeds.Map, in scene.Input, theme scene.Theme, seconds int, hold bool, b *burning, hand func(second int, in *scene.Input)) {
	t.Helper()
	tx, err := typeset.New(assets.Fonts())
	require.NoError(t, err)
	s := scene.New(m, tx, scene.Options{Theme: theme, Base: "https://example.org/map", Kiosk: &scene.Kiosk{Loop: true}})
	var v scene.View
	for second := range seconds {
		now := in
		if hand != nil {
			hand(second, &now)
		}
		for tick := range scene.TicksPerSecond {
			if tick == 3 {
				now = in // the hand is lifted
			}
			s.Step(now)
		}
		if second%between != 0 || second < 5 {
			continue
		}
		if hold {
			s.HoldStill()
		}
		s.View(&v)
		img, err := print.Image(&v, print.Options{Scale: quarter})
		require.NoError(t, err)
		if b.look(img); b.longest > longestStay { // it is known
			return
		}
	}
}

// oneStep is a map with a single thing to tell: the worst case for a screen.
func oneStep(t *testing.T) *seeds.Map {
	t.Helper()
	m, err := seeds.Load("testdata/small/map.json")
	require.NoError(t, err)
	m.Chapters = []seeds.Chapter{{ID: "one", Title: "One", Steps: []seeds.Step{{Title: "The only step", Links: []string{m.Links[0].ID}, Quote: m.Links[0].Quotes[0]}}}}
	return m
}

// Of the show, not even the map stays: whatever is not bare ground. The slack is more
// than what breathes, so that what is large and plain has to move as well.
func TestNoPixelOfTheShowBurnsIn(t *testing.T) {
	article, err := defiance.Map()
	require.NoError(t, err)
	for name, c := range map[string]struct {
		m     *seeds.Map
		w, h  float32
		theme scene.Theme
	}{
		"wall":                    {article, 1920, 1080, scene.Light},
		"pillar":                  {article, 1080, 1920, scene.Dark},
		"single step":             {oneStep(t), 1920, 1080, scene.Dark},
		"single step on a pillar": {oneStep(t), 1080, 1920, scene.Light},
	} {
		t.Run(name, func(t *testing.T) {
			in := scene.Input{Width: c.w, Height: c.h, Scale: 1}
			b := burning{slack: 12, bare: func(int, int) bool { return false }}
			play(t, c.m, in, c.theme, 1800, false, &b, nil)
			assert.LessOrEqual(t, b.longest, longestStay, "seconds, at %v", b.at)

			if c.m != article { // its slides differ enough, each from the next
				return
			}
			held := burning{slack: 12, bare: b.bare}
			play(t, c.m, in, c.theme, 1800, true, &held, nil)
			assert.Greater(t, held.longest, longestStay, "and without that it would")
		})
	}
}

// While a visitor reads one and the same thing for a quarter of an hour, the bar and the panel
// do not stay either; what is too large to move at least breathes.
func TestNoPixelOfAVisitBurnsIn(t *testing.T) {
	m, err := defiance.Map()
	require.NoError(t, err)
	for name, in := range map[string]scene.Input{
		"wall":   {Width: 1920, Height: 1080, Scale: 1},
		"pillar": {Width: 1080, Height: 1920, Scale: 1},
	} {
		t.Run(name, func(t *testing.T) {
			touch := func(second int, now *scene.Input) {
				at := scene.Point{X: 700, Y: 500}
				if second == 20 { // a sheet of words, by its button
					at = scene.Point{X: 360, Y: in.Height - 40}
				}
				if second > 20 {
					at = scene.Point{X: in.Width - 30, Y: in.Height * 0.6} // in the panel's margin
				}
				if second == 2 || second >= 20 && second%50 == 20 {
					now.Touches[0] = scene.Touch{ID: 1, At: at}
				}
			}
			// The bar over the width of the view, and the panel above it.
			bare := func(x, y int) bool {
				dp := scene.Point{X: float32(x) / quarter, Y: float32(y) / quarter}
				panel := dp.X > in.Width-470
				if in.Height > in.Width {
					panel = dp.Y > in.Height*0.44
				}
				return dp.Y < in.Height-76 && !panel
			}
			b := burning{bare: bare}
			play(t, m, in, scene.Light, 900, false, &b, touch)
			assert.LessOrEqual(t, b.longest, longestStay, "seconds, at %v", b.at)

			held := burning{bare: bare}
			play(t, m, in, scene.Light, 900, true, &held, touch)
			assert.Greater(t, held.longest, longestStay, "and without that it would")
		})
	}
}
