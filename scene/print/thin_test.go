package print

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"citemap/scene"
)

func TestThinKeepsWhatCanBeSeen(t *testing.T) {
	bend := func(by float32) []scene.Point {
		return []scene.Point{{}, {X: 5, Y: 0.1}, {X: 10, Y: by}, {X: 15, Y: 0.1}, {X: 20}}
	}
	assert.Equal(t, []scene.Point{{}, {X: 20}}, thin(bend(0.4)))
	assert.Equal(t, []scene.Point{{}, {X: 10, Y: 4}, {X: 20}}, thin([]scene.Point{{}, {X: 5, Y: 2.1}, {X: 10, Y: 4}, {X: 15, Y: 2}, {X: 20}}))
	ring := []scene.Point{{}, {X: 9}, {X: 9, Y: 9}, {Y: 9}, {}}
	assert.Len(t, thin(ring), 5, "a ring ends where it began")
	assert.Len(t, thin([]scene.Point{{X: 1}}), 1)
}

func TestThinStraysNoFurtherThanItSays(t *testing.T) {
	var circle []scene.Point
	for i := range 721 {
		sin, cos := math.Sincos(float64(i) * math.Pi / 360)
		circle = append(circle, scene.Point{X: float32(100 * cos), Y: float32(100 * sin)})
	}
	thinned := thin(append([]scene.Point(nil), circle...))
	assert.Less(t, len(thinned), 100)
	for i := 1; i < len(thinned); i++ {
		mid := towards(thinned[i-1], thinned[i], 0.5)
		assert.InDelta(t, 100, math.Hypot(float64(mid.X), float64(mid.Y)), unseenDetail+0.01)
	}
}
