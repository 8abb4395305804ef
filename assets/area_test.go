package assets

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// closedRing returns a ring through x, y pairs and back to the first.
func closedRing(xy ...float32) Path {
	path := Path{{Op: MoveTo, X: xy[0], Y: xy[1]}}
	for i := 2; i < len(xy); i += 2 {
		path = append(path, Segment{Op: LineTo, X: xy[i], Y: xy[i+1]})
	}
	return append(path, Segment{Op: LineTo, X: xy[0], Y: xy[1]})
}

// lake is a square with a lake that has an island in it.
func lake() *Area {
	rings := closedRing(0, 0, 9, 0, 9, 9, 0, 9)
	rings = append(rings, closedRing(2, 2, 7, 2, 7, 7, 2, 7)...)
	return NewArea(append(rings, closedRing(4, 4, 5, 4, 5, 5, 4, 5)...))
}

func TestAreaContainsByEvenAndOdd(t *testing.T) {
	a := lake()
	assert.Equal(t, [2]float32{0, 0}, a.Min)
	assert.Equal(t, [2]float32{9, 9}, a.Max)
	for _, c := range []struct {
		x, y float32
		want bool
	}{{1, 1, true}, {3, 3, false}, {4.5, 4.5, true}, {6, 4.5, false}, {8, 4.5, true}, {-1, 4, false}, {10, 4, false}, {4, 10, false}, {4, -1, false}} {
		assert.Equal(t, c.want, a.Contains(c.x, c.y), "%v, %v", c.x, c.y)
	}
}

// A ring that does not come back to where it began is closed all the same.
func TestOpenRingContains(t *testing.T) {
	a := NewArea(closedRing(0, 0, 4, 0, 4, 4, 0, 4)[:4])
	assert.True(t, a.Contains(1, 3))
	assert.False(t, a.Contains(5, 3))
}

func TestNothingContainsNothing(t *testing.T) {
	for name, a := range map[string]*Area{"empty": NewArea(nil), "a point": NewArea(closedRing(1, 1))} {
		assert.False(t, a.Contains(0, 0), name)
		assert.False(t, a.Contains(1, 1), name)
	}
}

func TestEachYieldsEveryRing(t *testing.T) {
	var sizes []int
	for ring := range lake().Each {
		assert.Equal(t, MoveTo, ring[0].Op)
		sizes = append(sizes, len(ring))
	}
	assert.Equal(t, []int{5, 5, 5}, sizes)
	for range lake().Each {
		sizes = append(sizes, 0)
		break
	}
	assert.Len(t, sizes, 4, "it stops when told to")
}
