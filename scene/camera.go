package scene

import (
	"math"
	"slices"

	"citemap/layout"
)

// Camera maps world to view: Center is drawn at the middle of the map's part
// of the view, and one world unit is Zoom dp long.
type Camera struct {
	Center World
	Zoom   float64
}

// Zooms beyond these show nothing that can be read; but a map may always be
// seen whole.
const (
	minZoom = 0.15
	maxZoom = 8
)

// ToView returns where in the view w is seen, mid being the middle of the map.
func (c Camera) ToView(w World, mid Point) Point {
	return Point{
		mid.X + float32((w.X-c.Center.X)*c.Zoom),
		mid.Y + float32((w.Y-c.Center.Y)*c.Zoom),
	}
}

// ToWorld is the inverse of ToView.
func (c Camera) ToWorld(p Point, mid Point) World {
	return World{
		c.Center.X + float64(p.X-mid.X)/c.Zoom,
		c.Center.Y + float64(p.Y-mid.Y)/c.Zoom,
	}
}

// ZoomAt returns c zoomed by factor, to no less than least, with what lies under
// p staying there.
func (c Camera) ZoomAt(p, mid Point, factor, least float64) Camera {
	under := c.ToWorld(p, mid)
	c.Zoom = min(max(c.Zoom*factor, least), maxZoom)
	moved := c.ToWorld(p, mid)
	c.Center.X += under.X - moved.X
	c.Center.Y += under.Y - moved.Y
	return c
}

// Pan returns c moved so that the picture shifts by dx, dy dp.
func (c Camera) Pan(dx, dy float32) Camera {
	c.Center.X -= float64(dx) / c.Zoom
	c.Center.Y -= float64(dy) / c.Zoom
	return c
}

// towards returns c a step nearer to goal, that share of the way, and whether it has
// arrived there.
func (c Camera) towards(goal Camera, ease float64, atOnce bool) (Camera, bool) {
	const near = 1e-3
	dx, dy, dz := goal.Center.X-c.Center.X, goal.Center.Y-c.Center.Y, goal.Zoom/c.Zoom-1
	if atOnce || max(abs(dx*c.Zoom), abs(dy*c.Zoom)) < 0.25 && abs(dz) < near {
		return goal, true
	}
	c.Center.X += float64(dx * ease)
	c.Center.Y += float64(dy * ease)
	c.Zoom *= 1 + float64(dz*ease)
	return c, false
}

// markScale is how large marks are drawn at a zoom in a field, of their radius in
// world units: less than the zoom, so that zooming in makes room. Of many bodies the
// marks may become smaller than of few, which have room; and in a crowd they grow as the
// zoom does, so that they never fill the room between them, which is where it is read.
func markScale(zoom float64, field Rect, bodies float64) float64 {
	root := math.Sqrt(zoom)
	k := root * math.Sqrt(root) // zoom^3/4
	least := 0.38 * max(float64(field.small()), 0.6)
	if bodies > crowdFrom {
		part := min((bodies-crowdFrom)/(3*crowdFrom), 1)
		k += float64((min(zoom, k) - k) * part)
		few := math.Sqrt(math.Sqrt(crowdFrom / bodies))
		least *= few * math.Sqrt(few) // the 3/8th power
	}
	return min(max(k, least), 2.2)
}

// roomy is how wide and high a field is, in dp, in which marks need not be smaller
// than usual.
const roomy = 240

// small is how wide or high a field is, of a roomy one: at most 1.
func (r Rect) small() float32 { return min(max(min(r.Dx(), r.Dy()), 0)/roomy, 1) }

// fit returns the camera that shows every body that is in, as large as its mark
// is drawn, inside area with margin dp around it, less where the area is small,
// never closer than closest.
func fit(bodies []layout.Body, in []bool, area Rect, margin float32, closest float64) Camera {
	if !slices.Contains(in, true) || area.Dx() <= 0 || area.Dy() <= 0 {
		return Camera{Zoom: 1}
	}
	margin *= float32(area.small() * area.small())
	w := float64(max(area.Dx()-2*margin, 1))
	h := float64(max(area.Dy()-2*margin, 1))
	c, many := Camera{Zoom: closest}, float64(count(in))
	for range 3 { // the marks of a smaller map take up more of it
		lo, hi := reach(bodies, in, max(1, markScale(c.Zoom, area, many)/c.Zoom))
		zoom := min(w/max(hi.X-lo.X, 1), h/max(hi.Y-lo.Y, 1), closest)
		c = Camera{Center: World{(lo.X + hi.X) / 2, (lo.Y + hi.Y) / 2}, Zoom: zoom}
	}
	return c
}

// reach is the rectangle around the bodies that are in, each swollen.
func reach(bodies []layout.Body, in []bool, swell float64) (lo, hi World) {
	lo, hi = World{math.Inf(1), math.Inf(1)}, World{math.Inf(-1), math.Inf(-1)}
	for i := range bodies {
		b := &bodies[i]
		if r := float64(b.Radius * swell); in[i] {
			lo = World{min(lo.X, b.X-r), min(lo.Y, b.Y-r)}
			hi = World{max(hi.X, b.X+r), max(hi.Y, b.Y+r)}
		}
	}
	return lo, hi
}

func abs(x float64) float64 {
	if x < 0 {
		return -x
	}
	return x
}
