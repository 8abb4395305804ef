package scene

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// bend is an ordinary strand between two nodes.
var bend = Curve{{20, 300}, {120, 80}, {420, 60}, {500, 340}}

// awkward are the curves that break careless geometry.
var awkward = map[string]Curve{
	"point":           {{7, 7}, {7, 7}, {7, 7}, {7, 7}},
	"line":            {{0, 0}, {10, 0}, {20, 0}, {30, 0}},
	"ends doubled":    {{0, 0}, {0, 0}, {90, 30}, {90, 30}},
	"loop":            {{0, 0}, {300, 200}, {-200, 200}, {100, 0}},
	"cusp":            {{0, 0}, {100, 100}, {0, 100}, {100, 0}},
	"there and back":  {{0, 0}, {200, 0}, {-100, 0}, {100, 0}},
	"far off":         {{1e6, 1e6}, {1e6, 2e6}, {2e6, 2e6}, {2e6, 1e6}},
	"start elsewhere": {{5, 5}, {5, 5}, {5, 5}, {50, 5}},
}

func TestCurveEndsAreExact(t *testing.T) {
	for name, c := range awkward {
		assert.Equal(t, c[0], c.At(0), name)
		assert.Equal(t, c[3], c.At(1), name)
	}
}

func TestSplitAndSubLieOnTheCurve(t *testing.T) {
	before, after := bend.Split(0.3)
	sub := bend.Sub(0.2, 0.7)
	for i := range 11 {
		u := float32(i) / 10
		assertNear(t, bend.At(0.3*u), before.At(u), 1e-3)
		assertNear(t, bend.At(0.3+0.7*u), after.At(u), 1e-3)
		assertNear(t, bend.At(0.2+0.5*u), sub.At(u), 1e-3)
	}
	assert.Equal(t, bend, bend.Sub(0, 1))
	assert.Equal(t, bend[0], bend.Sub(0, 0).At(0.5), "an empty part is a point")
	assert.Equal(t, bend[3], bend.Sub(1, 1).At(0.5))
}

func TestTangentPointsForward(t *testing.T) {
	assert.Equal(t, Point{1, 0}, awkward["line"].Tangent(0.5))
	assert.Equal(t, Point{1, 0}, awkward["point"].Tangent(0.5), "no direction at all")
	assert.Equal(t, Point{1, 0}, awkward["start elsewhere"].Tangent(0))
	for name, c := range awkward {
		for i := range 21 {
			assert.InDelta(t, 1, length(c.Tangent(float32(i)/20)), 1e-5, name)
		}
	}
	along := awkward["ends doubled"].Tangent(0)
	assertNear(t, Point{0.94868, 0.31623}, along, 1e-4)
}

func TestLengthAgainstFineChords(t *testing.T) {
	assert.Equal(t, float32(30), awkward["line"].Length(0.1))
	assert.Zero(t, awkward["point"].Length(0.1))
	const k = 0.5522847498 // a quarter of a circle of radius 100, to 0.03 %
	quarter := Curve{{100, 0}, {100, 100 * k}, {100 * k, 100}, {0, 100}}
	assert.InDelta(t, 50*math.Pi, quarter.Length(0.1), 0.06)
	for name, c := range awkward {
		want := 0.0
		for i := range 4000 {
			want += float64(distance(c.At(float32(i)/4000), c.At(float32(i+1)/4000)))
		}
		assert.InDelta(t, want, c.Length(0.1), 0.1+want*1e-4, name)
	}
}

func TestFlattenStaysWithinTolerance(t *testing.T) {
	const tolerance = 0.2
	for name, c := range awkward {
		if name == "far off" {
			continue // its points are a sixteenth of a dp apart
		}
		line := c.Flatten(nil, tolerance)
		require.GreaterOrEqual(t, len(line), 2, name)
		assert.Equal(t, c[0], line[0], name)
		assert.Equal(t, c[3], line[len(line)-1], name)
		for i := range 1001 {
			p := c.At(float32(i) / 1000)
			assert.LessOrEqual(t, fromPolyline(p, line), float32(tolerance)+1e-3, name)
		}
	}
}

func TestPiecesAreBounded(t *testing.T) {
	nan := float32(math.NaN())
	assert.Equal(t, 1, awkward["line"].Pieces(0.1))
	assert.Equal(t, 1, awkward["point"].Pieces(0.1))
	assert.Equal(t, 1, Curve{{nan, 0}, {0, 0}, {1, 1}, {2, 2}}.Pieces(0.1))
	assert.Equal(t, MaxPieces, awkward["far off"].Pieces(1e-6))
	assert.Equal(t, MaxPieces, bend.Pieces(0))
}

func TestStationsCarryNormalsAndArc(t *testing.T) {
	got := bend.Stations(nil, 0.1)
	line := bend.Flatten(nil, 0.1)
	require.Len(t, got, len(line))
	for i, s := range got {
		assert.Equal(t, line[i], s.At)
		assert.InDelta(t, 1, length(s.Normal), 1e-5)
		if i > 0 {
			assert.Greater(t, s.Arc, got[i-1].Arc)
		}
	}
	assert.Zero(t, got[0].Arc)
	assert.InDelta(t, bend.Length(0.01), got[len(got)-1].Arc, 0.2)
	down := Curve{{0, 0}, {0, 1}, {0, 2}, {0, 3}}.Stations(nil, 0.1)
	assert.Equal(t, Point{-1, 0}, down[0].Normal, "the right of downwards is west")
}

func TestNearestAgainstBruteForce(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	curves := []Curve{bend, awkward["loop"], awkward["cusp"], awkward["ends doubled"], awkward["there and back"]}
	for range 200 {
		c := curves[rng.IntN(len(curves))]
		p := Point{rng.Float32()*600 - 50, rng.Float32()*400 - 50}
		want := float32(math.Inf(1))
		for i := range 5001 {
			want = min(want, distance(p, c.At(float32(i)/5000)))
		}
		u, got := c.Nearest(p)
		assert.InDelta(t, want, got, 0.02, "%v from %v", p, c)
		assert.Equal(t, got, distance(p, c.At(u)), "the distance is that of the point at t")
	}
	u, d := bend.Nearest(bend.At(0.37))
	assert.InDelta(t, 0.37, u, 1e-3)
	assert.Less(t, d, float32(0.02))
	u, d = awkward["point"].Nearest(Point{7, 10})
	assert.Zero(t, u)
	assert.Equal(t, float32(3), d)
}

func TestBoundsHoldTheCurve(t *testing.T) {
	r := bend.Bounds()
	for _, p := range bend.Flatten(nil, 0.1) {
		assert.True(t, p.X >= r.Min.X && p.X <= r.Max.X && p.Y >= r.Min.Y && p.Y <= r.Max.Y)
	}
}

func TestCurvesDoNotAllocate(t *testing.T) {
	points := make([]Point, 0, MaxPieces+1)
	stations := make([]Station, 0, MaxPieces+1)
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		points = bend.Flatten(points[:0], 0.1)
		stations = bend.Stations(stations[:0], 0.1)
		bend.Nearest(Point{200, 200})
		bend.Length(0.1)
		bend.Sub(0.1, 0.9)
	}))
}

func TestDashPatterns(t *testing.T) {
	for _, c := range []struct {
		dash    Dash
		half    float32
		on, off float32
	}{
		{Solid, 2, 0, 0},
		{Dashed, 0.25, 6, 4},
		{Dashed, 0.5, 6, 4},
		{Dashed, 1, 12, 8},
		{Dotted, 0, 1, 1.5},
		{Dotted, 2, 4, 6},
	} {
		on, off := c.dash.Pattern(c.half)
		assert.Equal(t, [2]float32{c.on, c.off}, [2]float32{on, off}, "%v %v", c.dash, c.half)
	}
}

func BenchmarkNearest(b *testing.B) {
	for b.Loop() {
		bend.Nearest(Point{200, 200})
	}
}

func BenchmarkStations(b *testing.B) {
	dst := make([]Station, 0, MaxPieces+1)
	for b.Loop() {
		dst = bend.Stations(dst[:0], 0.1)
	}
}

func assertNear(t *testing.T, want, got Point, tolerance float32) {
	t.Helper()
	assert.LessOrEqual(t, distance(want, got), tolerance, "want %v, got %v", want, got)
}

func fromPolyline(p Point, line []Point) float32 {
	best := float32(math.Inf(1))
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		best = min(best, distance(p, lerp(a, b, project(p, a, b))))
	}
	return best
}
