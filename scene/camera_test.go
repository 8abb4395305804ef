package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"citemap/layout"
)

func TestCameraMapsThereAndBack(t *testing.T) {
	c, mid := Camera{Center: World{30, -12}, Zoom: 1.7}, Point{640, 360}
	assert.Equal(t, mid, c.ToView(c.Center, mid))
	assert.Equal(t, Point{640 + 17, 360}, c.ToView(World{40, -12}, mid))
	w := c.ToWorld(Point{100, 200}, mid)
	p := c.ToView(w, mid)
	assert.InDelta(t, 100, p.X, 1e-3)
	assert.InDelta(t, 200, p.Y, 1e-3)
}

func TestZoomKeepsWhatIsUnderThePointer(t *testing.T) {
	c, mid, p := Camera{Zoom: 1}, Point{640, 360}, Point{900, 100}
	under := c.ToWorld(p, mid)
	z := c.ZoomAt(p, mid, 2.5, minZoom)
	assert.InDelta(t, 2.5, z.Zoom, 1e-9)
	after := z.ToWorld(p, mid)
	assert.InDelta(t, under.X, after.X, 1e-9)
	assert.InDelta(t, under.Y, after.Y, 1e-9)
	assert.Equal(t, float64(maxZoom), c.ZoomAt(p, mid, 1e9, minZoom).Zoom)
	assert.Equal(t, minZoom, c.ZoomAt(p, mid, 1e-9, minZoom).Zoom)
}

func TestFitHoldsEveryBody(t *testing.T) {
	bodies := []layout.Body{{X: -500, Y: 20, Radius: 30}, {X: 900, Y: -300, Radius: 10}, {X: 0, Y: 400, Radius: 40}}
	area := Rect{Point{100, 50}, Point{500, 350}}
	c := fit(bodies, []bool{true, true, true}, area, 20, 1.6)
	for _, b := range bodies {
		p := c.ToView(World{b.X, b.Y}, area.mid())
		assert.True(t, area.Inset(20-0.01).Contains(p), "%v", p)
	}
	assert.Equal(t, 1.6, fit(bodies, []bool{false, true, false}, area, 20, 1.6).Zoom, "one body is not blown up")
	assert.Equal(t, 1.0, fit(nil, nil, area, 20, 1.6).Zoom, "nothing to fit")
}

func TestExp2(t *testing.T) {
	assert.InDelta(t, 2, exp2(1), 1e-12)
	assert.InDelta(t, 0.70710678, exp2(-0.5), 1e-8)
	assert.Equal(t, 1.0, exp2(0))
}
