package assets

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSilhouettesFitTheUnitDisc(t *testing.T) {
	for _, c := range Earth().Countries() {
		s := Silhouette(c.Code)
		require.NotNil(t, s, c.Code)
		require.NotEmpty(t, s.Path, c.Code)
		assert.True(t, s.Upright, c.Code)
		assert.Equal(t, c.Code, s.Name)
		assert.LessOrEqual(t, len(s.Path), 200, "%s is more than a small mark can show", c.Code)
		reach := 0.0
		for _, p := range s.Path {
			reach = max(reach, math.Hypot(float64(p.X), float64(p.Y)))
		}
		assert.LessOrEqual(t, reach, 1.0, c.Code)
		assert.Greater(t, reach, 0.98, "%s is smaller than it could be", c.Code)
		assert.Greater(t, inkOf(s, 40), 10, "%s cannot be seen", c.Code)
	}
}

// inkOf returns how many pixels of a square an icon mostly covers.
func inkOf(icon *Icon, size int) int {
	n := 0
	for _, a := range coverage(icon, size).Pix {
		if a >= 128 {
			n++
		}
	}
	return n
}

func TestSilhouettesShowTheMainLand(t *testing.T) {
	for code, tt := range map[string]struct{ least, most int }{
		"usa": {1, 1}, // no Alaska, no Hawaii
		"fra": {1, 1}, // no Guiana
		"nor": {1, 1}, // no Svalbard
		"irn": {1, 1},
		"ukr": {1, 1}, // with Crimea
		"rus": {2, 2}, // cut in two at the edge of the map
		"mys": {2, 2}, // the peninsula and Borneo
		"nzl": {2, 2},
		"pse": {2, 2}, // the West Bank and Gaza
		"ita": {3, 3}, // with Sicily and Sardinia
		"jpn": {3, 4},
		"idn": {5, 12},
	} {
		rings := 0
		for range NewArea(Silhouette(code).Path).Each {
			rings++
		}
		assert.True(t, rings >= tt.least && rings <= tt.most, "%s has %d parts", code, rings)
	}
}

// TestSilhouettesAreNotSlanted measures a country that is far out on the
// world's map, where it is drawn 1.94 times as wide as high.
func TestSilhouettesAreNotSlanted(t *testing.T) {
	usa := NewArea(Silhouette("usa").Path)
	ratio := float64(usa.Max[0]-usa.Min[0]) / float64(usa.Max[1]-usa.Min[1])
	assert.InDelta(t, 1.6, ratio, 0.12, "about 4600 km by 2900 km")
}

func TestSilhouetteOfNothing(t *testing.T) {
	assert.Empty(t, silhouette(NewArea(nil)))
}

func TestEnclosingCircle(t *testing.T) {
	for name, tt := range map[string]struct {
		points []vec
		centre vec
		radius float64
	}{
		"one":             {[]vec{{3, 4}}, vec{3, 4}, 0},
		"two":             {[]vec{{0, 0}, {2, 0}}, vec{1, 0}, 1},
		"obtuse triangle": {[]vec{{-1, 0}, {1, 0}, {0, 0.2}}, vec{0, 0}, 1},
		"acute triangle":  {[]vec{{0, 1}, {-math.Sqrt(3) / 2, -0.5}, {math.Sqrt(3) / 2, -0.5}}, vec{0, 0}, 1},
	} {
		centre, radius := enclosing(tt.points)
		assert.InDelta(t, tt.radius, radius, 0.02, name)
		assert.InDelta(t, 0, centre.sub(tt.centre).length(), 0.02, name)
		for _, p := range tt.points {
			assert.LessOrEqual(t, p.sub(centre).length(), radius, name)
		}
	}
}

func TestSimplifiedKeepsToTheRing(t *testing.T) {
	var ring []vec
	for i := range 400 {
		sin, cos := math.Sincos(float64(i) * math.Pi / 200)
		ring = append(ring, vec{cos, sin})
	}
	ring = append(ring, ring[0])
	got := simplified(ring, 0.02)
	assert.Equal(t, got[0], got[len(got)-1])
	assert.Less(t, len(got), 40)
	for _, p := range ring {
		least := math.Inf(1)
		for i := 1; i < len(got); i++ {
			least = min(least, offLine(p, got[i-1], got[i]))
		}
		assert.LessOrEqual(t, least, 0.02+1e-12)
	}
}
