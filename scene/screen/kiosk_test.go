//go:build !js

package screen

import (
	"image"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene"
)

// Where somebody watches, a picture goes out every second, whether the map rests or its
// flows go by out of sight; and where nobody does, none.
func TestAMapAtRestProvesThatItIsAlive(t *testing.T) {
	for _, watched := range []bool{true, false} {
		g, err := newGame(nil)
		require.NoError(t, err)
		g.proof.asked = watched
		var when []time.Duration
		inFrame(func(*ebiten.Image) {
			picture := newPicture(200, 200)
			v := still(box(50, 50, 20, 20, 0, black))
			for now := time.Duration(0); now < 4*time.Second; now += time.Second / 4 {
				if now > 2*time.Second {
					v.Flow++
				}
				g.view, g.scale = *v, 1
				before := g.paint.draws
				g.draw(picture, now)
				if g.paint.draws > before {
					when = append(when, now)
					g.proof.last = now // the window showed it
				}
			}
		})
		if watched {
			assert.Equal(t, []time.Duration{0, time.Second, 2 * time.Second}, when[:3])
			assert.Contains(t, when, 3*time.Second+time.Second/4)
		} else {
			assert.Equal(t, time.Duration(0), when[0])
			assert.NotContains(t, when, time.Second)
		}
	}
}

// A painter that was given another map draws it as a new one would, and keeps nothing of
// the first.
func TestAnotherMapIsDrawnAfresh(t *testing.T) {
	kept, err := newPainter()
	require.NoError(t, err)
	fresh, err := newPainter()
	require.NoError(t, err)
	first, second := gallery(t, setter(t), 0), gallery(t, setter(t), 3)
	second.Still, second.Flow = first.Still, first.Flow // maps count from one
	var got, want *image.RGBA
	inFrame(func(*ebiten.Image) {
		a, b := newPicture(480, 360), newPicture(480, 360)
		kept.draw(a, first, 1, everything)
		kept.forget()
		assert.Empty(t, kept.atlas.spots)
		assert.Empty(t, kept.pen.areas)
		assert.Equal(t, everything, kept.change(a, second, 1))
		got = show(kept, a, second)
		fresh.draw(b, second, 1, everything)
		want = pixels(b)
	})
	assert.LessOrEqual(t, worst(got, want), 1)
}

func TestThePointerHidesUntilItIsUsed(t *testing.T) {
	var p pointer
	for range 1000 {
		seen, changed := p.rest(at(5, 5))
		require.False(t, seen || changed, "where it is at first says nothing")
	}
	seen, changed := p.rest(at(6, 5))
	assert.True(t, seen && changed)
	for range pointerRest - 1 {
		seen, changed = p.rest(at(6, 5))
		require.True(t, seen && !changed)
	}
	seen, changed = p.rest(at(6, 5))
	assert.True(t, !seen && changed)
}

func TestALockedWindowHearsNoMenu(t *testing.T) {
	in := scene.Input{Mouse: scene.Mouse{Second: true}, Keys: scene.KeyMenu | scene.KeyNext}
	open := in
	(&Kiosk{}).confine(&open, 1)
	assert.Equal(t, in, open)
	(&Kiosk{Locked: true}).confine(&in, 1)
	assert.Equal(t, scene.Input{Keys: scene.KeyNext}, in)
}

func TestTheHoursAreAskedOnceASecond(t *testing.T) {
	asked := 0
	k := Kiosk{Dark: func() bool { asked++; return asked > 1 }}
	for looked := range 3 * scene.TicksPerSecond {
		var in scene.Input
		k.confine(&in, looked)
		assert.Equal(t, looked >= scene.TicksPerSecond, in.Dark)
	}
	assert.Equal(t, 3, asked)
}

// The poster is whole at all times, and no corner of it stays where it is.
func TestThePosterWandersWithinTheScreen(t *testing.T) {
	for _, screen := range []image.Point{{1920, 1080}, {1080, 1920}, {800, 600}} {
		places := map[[2]float64]bool{}
		for after := time.Duration(0); after < around; after += 10 * time.Second {
			f := fitted(image.Pt(1920, 1080), screen, after)
			assert.GreaterOrEqual(t, f.x, 0.0)
			assert.GreaterOrEqual(t, f.y, 0.0)
			assert.LessOrEqual(t, f.x+1920*f.scale, float64(screen.X)+1)
			assert.LessOrEqual(t, f.y+1080*f.scale, float64(screen.Y)+1)
			places[[2]float64{f.x, f.y}] = true
		}
		assert.Greater(t, len(places), 20, "%v", screen)
	}
}
