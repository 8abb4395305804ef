package assets

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestShapesDifferAndStayInTheUnitDisc(t *testing.T) {
	areas := map[float64]string{}
	for _, kind := range []string{"group", "place", "event", "agreement", "idea", "weapon"} {
		path := Shape(kind).Path
		for _, s := range path {
			assert.LessOrEqual(t, math.Hypot(float64(s.X), float64(s.Y)), 1.2, kind)
		}
		a := math.Round(100 * area(path))
		assert.Greater(t, a, 130.0, "%s is small", kind)
		assert.Empty(t, areas[a], "%s looks like %s", kind, areas[a])
		areas[a] = kind
	}
	assert.Nil(t, Shape("country"))
	assert.Same(t, Shape("group"), Shape("group"))
}

// A share fills as much of its inner disc as it says.
func TestShareFillsItsPart(t *testing.T) {
	disc := math.Pi * 0.66 * 0.66
	rim := area(Share(0))
	for _, part := range []float64{0.2, 0.4, 0.9, 1} {
		assert.InDelta(t, part*disc, area(Share(part))-rim, 0.02, "%v", part)
	}
}
