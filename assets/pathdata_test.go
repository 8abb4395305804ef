package assets

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParsePath(t *testing.T) {
	square := Path{{Op: MoveTo, X: 1, Y: 2}, {Op: LineTo, X: 3, Y: 2}, {Op: LineTo, X: 3, Y: 4}, {Op: LineTo, X: 1, Y: 4}, {Op: LineTo, X: 1, Y: 2}}
	wave := Path{{Op: MoveTo, X: 1, Y: 1}, {QuadTo, 2, 0, 3, 1}, {QuadTo, 4, 2, 5, 1}, {Op: LineTo, X: 1, Y: 1}}
	for data, want := range map[string]Path{
		"":                               nil,
		" \t\r\n":                        nil,
		"M1,2":                           nil,
		"M1,2 L3,2 L3,4 L1,4 Z":          square,
		"M1 2 3 2 3 4 1 4":               square,
		"m1,2 2,0 0,2 -2,0z":             square,
		"M1,2H3V4H1Z":                    square,
		"M1,2h2v2h-2z":                   square,
		"M1,2 L3,2 L3,4 L1,4 L1,2 Z":     square,
		"M1-.2e1":                        nil,
		"M+1,2L3,2,3,4,1,4":              square,
		"M10e-1,.2E1 L3.,2 3,4 1,4":      square,
		"M1,1 Q2,0 3,1 4,2 5,1":          wave,
		"M1,1 q1,-1 2,0 1,1 2,0":         wave,
		"M1,2 A0,5 0 0 1 3,2 L3,4 1,4 Z": square,
		"M1,2 A5,5 0 0 1 1,2 H3 V4 H1 Z": square,
	} {
		got, err := ParsePath(data)
		require.NoError(t, err, "%q", data)
		assert.Equal(t, want, got, "%q", data)
	}
}

func TestParsePathGoesOnWhereAContourStarted(t *testing.T) {
	got, err := ParsePath("M1,1 h1 v1 z l-1,0 0,-1 m5,5 h1 v1")
	require.NoError(t, err)
	assert.Equal(t, Path{
		{Op: MoveTo, X: 1, Y: 1}, {Op: LineTo, X: 2, Y: 1}, {Op: LineTo, X: 2, Y: 2}, {Op: LineTo, X: 1, Y: 1},
		{Op: MoveTo, X: 1, Y: 1}, {Op: LineTo, X: 0, Y: 1}, {Op: LineTo, X: 0, Y: 0}, {Op: LineTo, X: 1, Y: 1},
		{Op: MoveTo, X: 5, Y: 5}, {Op: LineTo, X: 6, Y: 5}, {Op: LineTo, X: 6, Y: 6}, {Op: LineTo, X: 5, Y: 5},
	}, got, "m is relative to the last point where no z came before it")
}

func TestBadPathDataNamesTheOffset(t *testing.T) {
	for data, want := range map[string]PathError{
		"L1,2":                     {0, "the first command must be M"},
		" Z":                       {1, "the first command must be M"},
		"1,2":                      {0, "'1' is none of the commands M L H V Q C A Z"},
		"M0,0 S1,1 2,2":            {5, "'S' is none of the commands M L H V Q C A Z"},
		"M0,0 t1,1":                {5, "'t' is none of the commands M L H V Q C A Z"},
		"M":                        {1, "a number is expected"},
		"M1":                       {2, "a number is expected"},
		"M,1,2":                    {1, "a number is expected"},
		"M1,,2":                    {3, "a number is expected"},
		"M1,2,":                    {5, "a number is expected"},
		"M1,2 L3":                  {7, "a number is expected"},
		"M1,2 L3,4 5":              {11, "a number is expected"},
		"M1,2 Lx,4":                {6, "a number is expected"},
		"M1,2 L-,4":                {6, "a number is expected"},
		"M1,2 L.,4":                {6, "a number is expected"},
		"M1,2 L3e,4":               {7, "a number is expected"},
		"M1,2 LNaN,4":              {6, "a number is expected"},
		"M1,2 L10001,4":            {6, "the number is beyond ±10,000"},
		"M1,2 L1e999,4":            {6, "the number is beyond ±10,000"},
		"M0,0 A1,1 0 2 0 1,1":      {12, "an arc's flag, 0 or 1, is expected"},
		"M0,0 A1,1 0 0":            {13, "an arc's flag, 0 or 1, is expected"},
		"M0,0 C1,1 2,2":            {13, "a number is expected"},
		"M0,0 H1 \x00":             {8, "'\\x00' is none of the commands M L H V Q C A Z"},
		"M0,0 Z1,1":                {6, "'1' is none of the commands M L H V Q C A Z"},
		"M0,0 L1,1\u00a02,2":       {9, "'Â' is none of the commands M L H V Q C A Z"},
		"M0,0 A1,1 0 0 1 1,1 ; z ": {20, "';' is none of the commands M L H V Q C A Z"},
	} {
		path, err := ParsePath(data)
		assert.Nil(t, path, "%q", data)
		var fault *PathError
		if assert.ErrorAs(t, err, &fault, "%q", data) {
			assert.Equal(t, want, *fault, "%q", data)
		}
	}
	_, err := ParsePath("M0,0 K")
	assert.EqualError(t, err, "path data at offset 5: 'K' is none of the commands M L H V Q C A Z")
}

func TestCubicsStayWithinTolerance(t *testing.T) {
	for data, c := range map[string][4]vec{
		"M0,0 C0,1 1,1 1,0":          {{0, 0}, {0, 1}, {1, 1}, {1, 0}},
		"M0,0 C2,1 -1,1 1,0":         {{0, 0}, {2, 1}, {-1, 1}, {1, 0}},
		"M-1,-1 c2,0 0,2 2,2":        {{-1, -1}, {1, -1}, {-1, 1}, {1, 1}},
		"M0,0 C300,900 -800,40 90,7": {{0, 0}, {300, 900}, {-800, 40}, {90, 7}},
	} {
		path, err := ParsePath(data)
		require.NoError(t, err)
		worst := 0.0
		pieces := len(path) - 2 // but for the move and the closing line
		for i := range pieces {
			for u := 0.0; u <= 1; u += 1.0 / 64 {
				want := cubicAt(c[0], c[1], c[2], c[3], (float64(i)+u)/float64(pieces))
				got := quadAt(path, i+1, u).sub(want)
				worst = max(worst, math.Hypot(got.x, got.y))
			}
		}
		// Coordinates of a Path are float32: a share of 2^-24 is lost.
		assert.LessOrEqual(t, worst, Tolerance+1000.0/(1<<23), data)
		assert.Greater(t, worst, Tolerance/10, "%s is cut finer than it need be", data)
	}
}

func TestACubicThatIsAQuadraticStaysOne(t *testing.T) {
	path, err := ParsePath("M0,0 C2,2 4,2 6,0")
	require.NoError(t, err)
	assert.Equal(t, Path{{Op: MoveTo}, {QuadTo, 3, 3, 6, 0}, {Op: LineTo}}, path)
}

func TestArcsStayWithinTolerance(t *testing.T) {
	for data, radius := range map[string]float64{
		"M-1,0 A1,1 0 0 1 1,0":                   1,
		"M-1,0 A1,1 0 0 0 1,0 A1,1 0 0 0 -1,0 Z": 1,
		"M1,0 A1,1 77 1 1 0,-1":                  1,
		"M1,0a1 1 0 10-1 1":                      1,
		"M-.01,0 a.01.01 0 01.02 0":              0.01,
		"M-500,0 A500,500 0 0 1 500,0":           500,
		"M-2,0 A.1,.1 0 0 1 2,0":                 2, // grown to span the chord
	} {
		path, err := ParsePath(data)
		require.NoError(t, err, data)
		worst := 0.0
		for i, s := range path {
			if s.Op != QuadTo {
				continue
			}
			for u := 0.0; u <= 1; u += 1.0 / 64 {
				p := quadAt(path, i, u)
				worst = max(worst, math.Abs(math.Hypot(p.x, p.y)-radius))
			}
		}
		assert.LessOrEqual(t, worst, Tolerance+radius/(1<<22), data)
		assert.Greater(t, worst, Tolerance/20, "%s is cut finer than it need be", data)
	}
}

func TestArcsAreTheOnesThatTheFlagsChoose(t *testing.T) {
	for flags, want := range map[string]float64{
		"0 0": math.Pi/4 - 0.5, // the small segment of the circle over a right angle
		"0 1": math.Pi/4 - 0.5,
		"1 0": 3*math.Pi/4 + 0.5,
		"1 1": 3*math.Pi/4 + 0.5,
	} {
		path, err := ParsePath("M1,0 A1,1 0 " + flags + " 0,1 Z")
		require.NoError(t, err)
		assert.InDelta(t, want, area(path), 0.002, flags)
	}
	low, err := ParsePath("M-1,0 A1,1 0 0 0 1,0 Z")
	require.NoError(t, err)
	high, err := ParsePath("M-1,0 A1,1 0 0 1 1,0 Z")
	require.NoError(t, err)
	assert.Greater(t, low[2].Y, float32(0), "sweep 0 goes below the chord, y pointing down")
	assert.Less(t, high[2].Y, float32(0), "sweep 1 goes above it")
}

func TestATurnedEllipseHasItsArea(t *testing.T) {
	path, err := ParsePath("M0,-2 A3,2 0 0 1 0,2 A3,2 0 0 1 0,-2 Z")
	require.NoError(t, err)
	assert.InDelta(t, 6*math.Pi, area(path), 0.01)
	turned, err := ParsePath("M0,-3 A3,2 90 0 1 0,3 A3,2 90 0 1 0,-3 Z")
	require.NoError(t, err)
	assert.InDelta(t, 6*math.Pi, area(turned), 0.01)
	assert.InDelta(t, 3, turned[0].Y*-1, 1e-6)
}

// quadAt returns the point of the quadratic path[i] at parameter u.
func quadAt(path Path, i int, u float64) vec {
	from := vec{float64(path[i-1].X), float64(path[i-1].Y)}
	by := vec{float64(path[i].CX), float64(path[i].CY)}
	to := vec{float64(path[i].X), float64(path[i].Y)}
	return from.lerp(by, u).lerp(by.lerp(to, u), u)
}

func FuzzParsePath(f *testing.F) {
	f.Add("M0,0 C1,1 2,2 3,3 A1,2 3 0 1 4,4 Q5,5 6,6 H7 V8 Z")
	f.Add("m1-.5e1a9 9 0 01.5.5")
	f.Fuzz(func(t *testing.T, data string) {
		path, err := ParsePath(data)
		if err != nil {
			return
		}
		for _, s := range path {
			for _, v := range []float32{s.CX, s.CY, s.X, s.Y} {
				require.False(t, math.IsNaN(float64(v)) || math.IsInf(float64(v), 0), "%q: %v", data, s)
			}
		}
	})
}
