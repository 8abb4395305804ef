package screen

import (
	"image"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/assets"
	"citemap/scene"
	"citemap/scene/print"
)

// ringOf returns a closed ring through x, y pairs.
func ringOf(xy ...float32) assets.Path {
	var path assets.Path
	for i := 0; i < len(xy); i += 2 {
		path = append(path, assets.Segment{Op: assets.LineTo, X: xy[i], Y: xy[i+1]})
	}
	path[0].Op = assets.MoveTo
	return append(path, assets.Segment{Op: assets.LineTo, X: xy[0], Y: xy[1]})
}

// star returns a ring of n points about x, y, in turn at most outer and at least
// inner away, unevenly as coasts are.
func star(rng *rand.Rand, n int, x, y, inner, outer float64) assets.Path {
	var xy []float32
	for i := range n {
		turn := 2 * math.Pi * float64(i) / float64(n)
		r := inner + (outer-inner)*rng.Float64()
		xy = append(xy, float32(x+r*math.Cos(turn)), float32(y+r*math.Sin(turn)))
	}
	return ringOf(xy...)
}

// island is a star with two lakes, of which one has an island in it.
func island() *assets.Area {
	rng := rand.New(rand.NewPCG(3, 7))
	rings := star(rng, 60, 0, 0, 8, 10)
	rings = append(rings, star(rng, 20, -3, 0, 2.5, 3.5)...)
	rings = append(rings, ringOf(-4, -1, -2, -1, -3, 1)...)
	rings = append(rings, ringOf(3, -3, 6, -3, 6, -1, 3, -1)...)
	return assets.NewArea(rings)
}

// lagoon is an island with one more lake, which touches the coast.
func lagoon() *assets.Area {
	rings := island().Rings
	touch := rings[15]
	return assets.NewArea(append(rings, ringOf(touch.X, touch.Y, touch.X*0.5-1, touch.Y*0.5, touch.X*0.5+1, touch.Y*0.5)...))
}

func fill(a *assets.Area, x, y, size float32, paint scene.Color) scene.Mark {
	return scene.Mark{Shape: scene.Fill, Area: a, A: at(x, y), Size: size, Paint: paint}
}

func stroked(m scene.Mark, width float32, dash scene.Dash) scene.Mark {
	m.Stroke, m.Dash = width, dash
	return m
}

// compare draws v by both pens, and returns how many pixels differ by more than
// an eighth, by how much at most, of 255, and on average.
func compare(t *testing.T, name string, v *scene.View, scale float32) (beyond, most int, mean float64) {
	t.Helper()
	ours := paint(t, v, scale)
	theirs, err := print.Image(v, print.Options{Scale: scale})
	require.NoError(t, err)
	keep(t, name+"-screen.png", ours)
	keep(t, name+"-print.png", theirs)
	require.Equal(t, ours.Rect, theirs.Rect)
	for i := 0; i < len(ours.Pix); i += 4 {
		pixel := 0
		for c := range 3 {
			d := absDiff(ours.Pix[i+c], theirs.Pix[i+c])
			pixel, mean = max(pixel, d), mean+float64(d)
		}
		most = max(most, pixel)
		if pixel > 32 {
			beyond++
		}
	}
	return beyond, most, mean / float64(len(ours.Pix)/4*3)
}

// The window shows what a file shows. Edges are smoothed in two ways, which
// differ at corners: allowed are 120 of 255 anywhere, but where a dash bends, 32
// in all but one pixel of 300, and 0.4 on average (measured: 116, one of 1200,
// 0.38).
func TestFillsLookLikePrinted(t *testing.T) {
	a := island()
	clipped := fill(a, 60, 40, 4, black)
	clipped.Clip = 1
	line := assets.NewArea(ringOf(-9, -9, 0, 5, 9, -9, 4, 9)[:4])
	cases := map[string][]scene.Mark{
		"whole":     {fill(a, 100, 100, 9, black)},
		"veiled":    {fill(a, 100, 100, 9, blue)},
		"partly":    {fill(a, 30, 190, 9, black)},
		"all over":  {fill(a, 100, 100, 60, black)},
		"small":     {fill(a, 30.3, 30.6, 1, black), fill(a, 100.2, 100.7, 2, black)},
		"clip":      {clipped},
		"edge":      {stroked(fill(a, 100, 100, 9, black), 1, scene.Solid)},
		"wide edge": {stroked(fill(a, 100, 100, 9, red), 3, scene.Solid)},
		"dashed":    {stroked(fill(a, 100, 100, 9, black), 1.5, scene.Dashed)},
		"dotted":    {stroked(fill(a, 100, 100, 9, black), 3, scene.Dotted)},
		"open line": {stroked(fill(line, 100, 100, 9, black), 2, scene.Solid)},
		"cut edge":  {stroked(fill(a, 100, 100, 60, black), 2, scene.Dashed)},
		"both":      {fill(a, 100, 100, 9, blue), stroked(fill(a, 100, 100, 9, black), 1, scene.Solid), box(100, 100, 9, 9, 9, red)},
	}
	for name, marks := range cases {
		for _, scale := range []float32{1, 2} {
			beyond, most, mean := compare(t, name, still(marks...), scale)
			t.Logf("%s at %g: most %d, beyond 32: %d, mean %.3f", name, scale, most, beyond, mean)
			assert.True(t, most <= 120 || marks[0].Dash == scene.Dashed, "%s at %g: %d", name, scale, most)
			assert.LessOrEqual(t, beyond, int(200*200*scale*scale)/300, "%s at %g", name, scale)
			assert.LessOrEqual(t, mean, 0.4, "%s at %g", name, scale)
		}
	}
}

// Far in, the edge of an area is a straight line where it was put, and what it
// encloses is full, to the last pixel.
func TestFillFarIn(t *testing.T) {
	a := assets.NewArea(append(ringOf(-100, -100, 100, -99, 100, 100, -100, 100), ringOf(-50, -50, 0, 0, -50, 50)...))
	for _, size := range []float32{1e3, 1e5, 1e7} {
		beyond, most, _ := compare(t, "far", still(fill(a, 100.25, 100, size, black)), 1) // the tip of the hole
		assert.LessOrEqual(t, beyond, 2, "%g", size)
		assert.LessOrEqual(t, most, 120, "%g", size)
		m := paint(t, still(fill(a, 100.25, 100, size, black)), 1)
		assert.Zero(t, cover(m, 60, 100), "in the hole")
		assert.InDelta(t, 1, cover(m, 140, 100), 0.01)
		inside := still(fill(a, 100-size*40, 100+size*60, size, black))
		for i, c := range paint(t, inside, 1).Pix {
			require.Equal(t, uint8(255*(i%4/3)), c, "all is ink, %g", size)
		}
	}
}

func TestFillThatCannotBeSeenLeavesNoTriangles(t *testing.T) {
	p, err := newPainter()
	require.NoError(t, err)
	p.pen.scale, p.pen.bounds = 1, image.Rect(0, 0, 200, 200)
	far := fill(island(), 400, 100, 9, black)
	clear := fill(island(), 100, 100, 9, scene.Color{})
	clipped := fill(island(), 150, 150, 5, black)
	clipped.Clip = 1
	around := stroked(fill(assets.NewArea(ringOf(-9, -9, 9, -9, 9, 9, -9, 9)), 100, 100, 100, black), 2, scene.Solid)
	for name, m := range map[string]scene.Mark{
		"no area":     fill(nil, 100, 100, 9, black),
		"empty":       fill(assets.NewArea(nil), 100, 100, 9, black),
		"a point":     fill(assets.NewArea(ringOf(1, 1)), 100, 100, 9, black),
		"a line":      fill(assets.NewArea(ringOf(1, 1, 2, 2)), 100, 100, 9, black),
		"no size":     fill(island(), 100, 100, 0, black),
		"outside":     far,
		"clear":       clear,
		"clipped":     clipped,
		"empty edge":  stroked(fill(assets.NewArea(nil), 100, 100, 9, black), 1, scene.Solid),
		"a dot's":     stroked(fill(assets.NewArea(ringOf(1, 1)), 100, 100, 9, black), 1, scene.Dashed),
		"edge around": around,
		"edge far":    stroked(far, 1, scene.Dashed),
	} {
		v := still(m)
		v.Moving = 0 // as a mark that travels: not land
		p.buildBoth(v)
		assert.Empty(t, p.movers.indices, name)
	}
}

// Triangles cover the area once: theirs add up to it, whichever way its rings
// run, and each lies in it.
func TestTrianglesCoverTheAreaOnce(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	areas := map[string]*assets.Area{
		"island":  island(),
		"lagoon":  lagoon(),
		"square":  assets.NewArea(ringOf(0, 0, 1, 0, 1, 1, 0, 1)),
		"comb":    assets.NewArea(ringOf(0, 0, 9, 0, 9, 5, 8, 1, 7, 5, 6, 1, 5, 5, 4, 1, 3, 5, 2, 1, 1, 5)),
		"on line": assets.NewArea(ringOf(0, 0, 1, 0, 2, 0, 3, 0, 3, 1, 3, 2, 2, 2, 1, 2, 0, 2, 0, 1)),
		"grid of holes": assets.NewArea(append(ringOf(0, 0, 9, 0, 9, 9, 0, 9), append(ringOf(1, 1, 2, 1, 2, 2, 1, 2),
			append(ringOf(3, 1, 3, 2, 4, 2, 4, 1), append(ringOf(1, 3, 2, 3, 2, 4, 1, 4), ringOf(5, 5, 8, 5, 8, 8)...)...)...)...)),
		"touching holes": assets.NewArea(append(ringOf(0, 0, 9, 0, 9, 9, 0, 9), append(ringOf(1, 1, 3, 3, 1, 5), ringOf(3, 3, 5, 1, 5, 5)...)...)),
	}
	for i := range 40 {
		rings := star(rng, 30+rng.IntN(200), 0, 0, 5, 10)
		for k := range rng.IntN(4) {
			rings = append(rings, star(rng, 3+rng.IntN(30), 2*math.Cos(float64(2*k)), 2*math.Sin(float64(2*k)), 0.3, 1.2)...)
		}
		areas["star "+string(rune('A'+i))] = assets.NewArea(rings)
	}
	for name, a := range areas {
		m := newAreaMesh(a)
		want, got := 0.0, 0.0
		for i := range m.rings {
			r := &m.rings[i]
			sign := 1 - 2*float64(r.depth%2)
			want += sign * math.Abs(r.area)
		}
		fringe := 6 * len(m.nodes)
		for i := 0; i < len(m.indices)-fringe; i += 3 {
			p, q, r := m.nodes[m.indices[i]/2], m.nodes[m.indices[i+1]/2], m.nodes[m.indices[i+2]/2]
			twice := math.Abs(float64(q.x-p.x)*float64(r.y-p.y) - float64(q.y-p.y)*float64(r.x-p.x))
			got += twice / 2
			if twice > 1e-4 {
				require.True(t, a.Contains((p.x+q.x+r.x)/3, (p.y+q.y+r.y)/3), "%s: a triangle outside", name)
			}
		}
		assert.InEpsilon(t, want, got, 1e-5, name)
	}
}
