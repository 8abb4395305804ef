package walk

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestTowards(t *testing.T) {
	ring := []Spot{{0, -10, 1}, {10, 0, 2}, {0, 10, 3}, {-10, 0, 4}}
	tests := map[string]struct {
		spots  []Spot
		dx, dy float32
		want   int32
		ok     bool
	}{
		"up":                          {ring, 0, -1, 1, true},
		"right":                       {ring, 1, 0, 2, true},
		"down":                        {ring, 0, 1, 3, true},
		"left":                        {ring, -1, 0, 4, true},
		"an arrow of any length":      {ring, -1e30, 0, 4, true},
		"the nearer of those ahead":   {[]Spot{{20, 0, 1}, {10, 0, 2}}, 1, 0, 2, true},
		"ahead before near and aside": {[]Spot{{19, 0, 1}, {7.1, 7.1, 2}}, 1, 0, 1, true},
		"far ahead, near and aside":   {[]Spot{{21, 0, 1}, {7, 7, 2}}, 1, 0, 2, true},
		"at 59°":                      {[]Spot{{100, 0, 1}, {0.515, 0.857, 2}}, 1, 0, 2, true},
		"at 61°, and one ahead":       {[]Spot{{100, 0, 1}, {0.485, 0.875, 2}}, 1, 0, 1, true},
		"at 61°, and nothing ahead":   {[]Spot{{-1, 0, 1}, {0.485, 0.875, 2}}, 1, 0, 2, true},
		"at 88°":                      {[]Spot{{0.035, 1, 2}}, 1, 0, 2, true},
		"at 89.5°":                    {[]Spot{{0.0087, 1, 2}}, 1, 0, 0, false},
		"behind":                      {[]Spot{{-1, 0, 1}}, 1, 0, 0, false},
		"here":                        {[]Spot{{0, 0, 1}}, 1, 0, 0, false},
		"no arrow":                    {ring, 0, 0, 0, false},
		"no spots":                    {nil, 1, 0, 0, false},
		"of equals the smaller key":   {[]Spot{{5, 5, 7}, {5, -5, 3}, {5, 5, 9}}, 1, 0, 3, true},
		"the key nought":              {[]Spot{{5, -5, 3}, {5, 5, 0}}, 1, 0, 0, true},
		"very far":                    {[]Spot{{3e38, 3e38, 1}}, 3e38, 0, 1, true},
		"very near":                   {[]Spot{{1e-45, 0, 1}}, 1e-45, 0, 1, true},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			key, ok := Towards(test.spots, test.dx, test.dy)
			assert.Equal(t, test.ok, ok)
			assert.Equal(t, test.want, key)
		})
	}
}

// scattered are spots with keys, some in the same direction or place.
func scattered(rng *rand.Rand) []Spot {
	spots := make([]Spot, rng.IntN(9))
	for i := range spots {
		spots[i] = Spot{float32(rng.IntN(7) - 3), float32(rng.IntN(7) - 3), int32(i)}
	}
	return spots
}

// Whatever angles say is near the limits aside, Towards does what they say.
func TestTowardsGoesWhereAnglesSay(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	for range 5000 {
		spots, dx, dy := scattered(rng), float32(rng.IntN(7)-3), float32(rng.IntN(7)-3)
		want, limits := -1, []float64{60, 89}
		for _, limit := range limits {
			least := math.Inf(1)
			for i, s := range spots {
				off := math.Abs(math.Atan2(float64(s.DY), float64(s.DX)) - math.Atan2(float64(dy), float64(dx)))
				off = min(off, 2*math.Pi-off)
				far := math.Hypot(float64(s.DX), float64(s.DY))
				cost := far / math.Pow(math.Cos(off), 2)
				if far > 0 && (dx != 0 || dy != 0) && off <= limit*math.Pi/180 && cost < least-1e-9 {
					want, least = i, cost
				}
			}
			if want >= 0 {
				break
			}
		}
		key, ok := Towards(spots, dx, dy)
		assert.Equal(t, want >= 0, ok, "%v along %v, %v", spots, dx, dy)
		if ok {
			assert.Equal(t, int32(want), key, "%v along %v, %v", spots, dx, dy)
		}
	}
}

func TestTurn(t *testing.T) {
	ring := []Spot{{-10, 0, 4}, {10, 0, 2}, {0, 10, 3}, {0, -10, 1}, {0, 20, 5}}
	for i, key := range []int32{1, 2, 3, 5, 4} {
		next := []int32{2, 3, 5, 4, 1}[i]
		assert.Equal(t, next, Turn(ring, key, true), "clockwise from %d", key)
		assert.Equal(t, key, Turn(ring, next, false), "back from %d", next)
	}
	assert.Equal(t, int32(1), Turn(ring, 99, true), "the first of the round")
	assert.Equal(t, int32(4), Turn(ring, 99, false), "the first of the round back")
	assert.Equal(t, int32(7), Turn(nil, 7, true))
	assert.Equal(t, int32(7), Turn([]Spot{{1, 1, 7}}, 7, true))
}

// Turning reaches every spot once, in the order of the angles.
func TestTurnGoesAllTheWayAround(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 10))
	for range 2000 {
		spots := scattered(rng)
		angle := func(s Spot) float64 {
			a := math.Atan2(float64(s.DX), float64(-s.DY))
			if a < 0 {
				a += 2 * math.Pi
			}
			if s.DX == 0 && s.DY == 0 {
				return 0
			}
			return math.Round(a*1e9) / 1e9
		}
		want := slices.SortedFunc(slices.Values(spots), func(s, t Spot) int {
			return cmp.Or(cmp.Compare(angle(s), angle(t)), cmp.Compare(s.DX*s.DX+s.DY*s.DY, t.DX*t.DX+t.DY*t.DY), cmp.Compare(s.Key, t.Key))
		})
		for i, s := range want {
			next := want[(i+1)%len(want)]
			assert.Equal(t, next.Key, Turn(spots, s.Key, true), "%v from %v", spots, s)
			assert.Equal(t, s.Key, Turn(spots, next.Key, false), "%v back from %v", spots, next)
		}
	}
}
