package scene

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestOccupancyAgreesWithBruteForce(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var o occupancy
	for range 3 { // cleared and used again
		o.clear()
		var all []Rect
		for range 400 {
			box := around(Point{r.Float32()*2000 - 300, r.Float32()*1200 - 300}, r.Float32()*200, r.Float32()*60)
			free := true
			for _, other := range all {
				free = free && !other.Overlaps(box)
			}
			assert.Equal(t, free, o.free(box))
			if free {
				o.add(box)
				all = append(all, box)
			}
		}
		assert.Greater(t, len(all), 20)
	}
}

func TestOccupancyIgnoresWhatIsFarOutside(t *testing.T) {
	var o occupancy
	o.clear()
	far := around(Point{1e9, 1e9}, 10, 10)
	o.add(far)
	assert.False(t, o.free(far), "nothing may be put there either")
	assert.Empty(t, o.rects)
}
