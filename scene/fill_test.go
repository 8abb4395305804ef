package scene

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/assets"
)

// ring returns a closed ring through x, y pairs.
func ring(xy ...float32) assets.Path {
	path := assets.Path{{Op: assets.MoveTo, X: xy[0], Y: xy[1]}}
	for i := 2; i < len(xy); i += 2 {
		path = append(path, assets.Segment{Op: assets.LineTo, X: xy[i], Y: xy[i+1]})
	}
	return append(path, assets.Segment{Op: assets.LineTo, X: xy[0], Y: xy[1]})
}

// holed is a square from -4 to 4 with a hole from -2 to 2.
func holed() *assets.Area {
	return assets.NewArea(append(ring(-4, -4, 4, -4, 4, 4, -4, 4), ring(-2, -2, -2, 2, 2, 2, 2, -2)...))
}

func TestPickFindsAreasWithAnID(t *testing.T) {
	land, strand := ID{Part: NodePart, Index: 7}, ID{Part: LinkPart, Index: 2}
	v := View{Width: 200, Height: 200, Clips: []Rect{{Max: Point{200, 200}}, {Max: Point{70, 200}}}}
	v.Marks = []Mark{
		{Shape: Fill, Area: holed(), A: Point{100, 100}, Size: 10, ID: land},
		{Shape: Fill, Area: holed(), A: Point{100, 100}, Size: 20, ID: ID{}}, // means nothing
	}
	v.ribbon(Curve{{60, 130}, {90, 130}, {110, 130}, {140, 130}}, 1, Color{}, Solid, strand)
	ground := ID{Part: Ground}
	for name, c := range map[string]struct {
		at   Point
		want ID
	}{
		"inside": {Point{70, 70}, land}, "hole": {Point{100, 100}, ground}, "outside": {Point{50, 100}, ground},
		"on a strand": {Point{75, 130}, strand}, "beside it": {Point{75, 135}, strand}, "off it": {Point{75, 122}, land},
	} {
		assert.Equal(t, c.want, v.Pick(c.at, 6), name)
	}
	v.Marks[0].Clip = 1
	assert.Equal(t, ground, v.Pick(Point{130, 70}, 6), "clipped away")
	v.Marks[0].Stroke = 1
	assert.Equal(t, land, v.Pick(Point{65, 75}, 6), "what an edge encloses is its")
}

func TestPickMissesAreasThatAreNothing(t *testing.T) {
	id := ID{Part: NodePart}
	v := View{Clips: []Rect{{Max: Point{200, 200}}}, Marks: []Mark{
		{Shape: Fill, A: Point{100, 100}, Size: 10, ID: id},
		{Shape: Fill, Area: assets.NewArea(nil), A: Point{100, 100}, Size: 10, ID: id},
		{Shape: Fill, Area: holed(), A: Point{100, 100}, ID: id},
	}}
	assert.Equal(t, ID{Part: Ground}, v.Pick(Point{100, 100}, 6))
}

func TestFillIsDescribed(t *testing.T) {
	m := Mark{Shape: Fill, Area: holed(), A: Point{100, 50}, Size: 2.5, Paint: Color{1, 2, 3, 255}}
	edge := m
	edge.Stroke, edge.Dash, edge.ID = 0.8, Dashed, ID{Part: NodePart, Index: 3}
	v := View{Width: 200, Height: 100, Marks: []Mark{m, edge, {Shape: Fill}}, Moving: 3}
	var dump strings.Builder
	require.NoError(t, v.Dump(&dump))
	assert.Equal(t, "view 200x100 on #000000/0\n"+
		"fill 90.0,40.0..110.0,60.0 size 2.5 #010203\n"+
		"fill 90.0,40.0..110.0,60.0 size 2.5 stroke 0.8 dashed #010203 = node 3\n"+
		"fill 0.0,0.0..0.0,0.0 size 0.0 #000000/0\n", dump.String())
}

// However far in, what is cut lies within the rectangle and covers what it should.
func TestRingsAreCutExactly(t *testing.T) {
	view := Rect{Max: Point{200, 100}}
	for _, c := range []struct {
		at   Point
		size float32
		area float64
	}{
		{Point{100, 50}, 1, 48},
		{Point{100, 50}, 10, 80*80 - 40*40},
		{Point{0, 50}, 10, 40*80 - 20*40}, // the right half
		{Point{200, 100}, 10, 40*40 - 20*20},
		{Point{300, 50}, 10, 0},
		{Point{100, 50}, 1e6, 0}, // all is hole
		{Point{100, 50 + 3e6}, 1e6, 200 * 100},
		{Point{100, 50 + 4e6}, 1e6, 200 * 50},
	} {
		m := Mark{Shape: Fill, Area: holed(), A: c.at, Size: c.size}
		var tr Trace
		tr.Rings(&m, 1, view)
		got := 0.0
		for _, p := range tr.Pieces {
			require.True(t, p.Closed)
			got += shoelace(tr.Points[p.From:p.To]) // the hole runs the other way round
		}
		for _, p := range tr.Points {
			require.True(t, view.Inset(-1e-3).Contains(p), "%v", p)
		}
		assert.InDelta(t, c.area, got, 1, "%v %v", c.at, c.size)
	}
}

// shoelace returns the signed area of a polygon.
func shoelace(points []Point) float64 {
	sum, last := 0.0, points[len(points)-1]
	for _, p := range points {
		sum += (float64(last.X)*float64(p.Y) - float64(p.X)*float64(last.Y)) / 2
		last = p
	}
	return sum
}

func TestLinesAreCutWhereTheyLeave(t *testing.T) {
	m := Mark{Shape: Fill, Area: holed(), A: Point{0, 50}, Size: 10, Stroke: 1}
	var tr Trace
	tr.Lines(&m, 1, Rect{Max: Point{200, 100}})
	require.Len(t, tr.Pieces, 2, "the right half of either ring")
	outer := tr.Points[tr.Pieces[0].From:tr.Pieces[0].To]
	assert.Equal(t, []Point{{0, 10}, {40, 10}, {40, 90}, {0, 90}}, outer)
	assert.InDelta(t, 40, tr.Pieces[0].Arc, 1e-6)
	assert.False(t, tr.Pieces[0].Closed)

	m.A = Point{100, 50}
	tr.Lines(&m, 1, Rect{Max: Point{200, 100}})
	require.Len(t, tr.Pieces, 2)
	assert.True(t, tr.Pieces[0].Closed && tr.Pieces[1].Closed, "whole rings")
	assert.Equal(t, 4, tr.Pieces[0].To-tr.Pieces[0].From, "the first point is not repeated")

	m.Area = assets.NewArea(ring(-4, -4, 4, -4, 4, 4)[:3])
	tr.Lines(&m, 2, Rect{Max: Point{400, 200}})
	require.Len(t, tr.Pieces, 1)
	assert.False(t, tr.Pieces[0].Closed, "a line with two ends")
	assert.Equal(t, Point{120, 20}, tr.Points[0], "in pixels")

	m.Size = 1e6
	tr.Lines(&m, 1, Rect{Max: Point{200, 100}})
	assert.Empty(t, tr.Pieces, "far from every line")
}

// A line offset along its normals by a half-width is that wide everywhere.
func TestStationsOfAnEdgeAreMitred(t *testing.T) {
	m := Mark{Shape: Fill, Area: assets.NewArea(ring(0, 0, 8, 0, 8, 4, 0, 4)), Size: 10}
	var tr Trace
	tr.Lines(&m, 1, Rect{Min: Point{-50, -50}, Max: Point{200, 200}})
	require.Len(t, tr.Pieces, 1)
	s := tr.Stations(nil, tr.Pieces[0], 5)
	require.Len(t, s, 5, "back to the first")
	assert.Equal(t, s[0].At, s[4].At)
	assert.InDelta(t, 5+240, s[4].Arc, 1e-3)
	for i, want := range []Point{{1, 1}, {-1, 1}, {-1, -1}, {1, -1}, {1, 1}} { // inwards
		assert.InDelta(t, want.X, s[i].Normal.X, 1e-5)
		assert.InDelta(t, want.Y, s[i].Normal.Y, 1e-5)
	}
	tip := assets.NewArea(ring(0, 0, 10, 1, 0, 2)[:3])
	m.Area = tip
	tr.Lines(&m, 1, Rect{Max: Point{200, 100}})
	s = tr.Stations(nil, tr.Pieces[0], 0)
	require.Len(t, s, 4, "a sharp corner stands there twice")
	assert.Equal(t, s[1].At, s[2].At)
	assert.Equal(t, s[1].Arc, s[2].Arc)
	for _, x := range s {
		assert.InDelta(t, 1, math.Hypot(float64(x.Normal.X), float64(x.Normal.Y)), 1e-5)
	}
}

func TestTracingAllocatesNothingOnceWarm(t *testing.T) {
	m := Mark{Shape: Fill, Area: holed(), A: Point{0, 50}, Size: 10, Stroke: 1}
	var tr Trace
	var s []Station
	trace := func() {
		tr.Rings(&m, 1, Rect{Max: Point{200, 100}})
		tr.Lines(&m, 1, Rect{Max: Point{200, 100}})
		for _, p := range tr.Pieces {
			s = tr.Stations(s[:0], p, 0)
		}
	}
	trace()
	assert.Zero(t, testing.AllocsPerRun(100, trace))
}
