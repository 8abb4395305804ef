package layout

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// planted returns the tree of bodies.
func planted(bodies []Body) *quadtree {
	t := new(quadtree)
	t.reset(len(bodies))
	for i := range bodies {
		t.add(bodies[i].X, bodies[i].Y, 1, int32(i))
	}
	t.build()
	return t
}

func TestTreeHoldsEveryPointOnce(t *testing.T) {
	same := make([]Body, 100)
	near := spread(200)
	for i := 100; i < 200; i++ { // pairs that no depth worth its memory parts
		near[i] = near[i-100]
		near[i].X += 1e-11
	}
	for name, bodies := range map[string][]Body{
		"none": nil, "one": {{X: 3}}, "two": {{X: 3}, {X: 4}},
		"same": same, "near": near, "spread": spread(500),
		"deep": {{}, {X: 1e-300}, {X: 1, Y: 1}},
	} {
		tree := planted(bodies)
		seen := make([]int, len(bodies))
		for p := range tree.leafwise {
			seen[tree.points[p].body]++
		}
		for i, n := range seen {
			assert.Equal(t, 1, n, "%s: body %d", name, i)
		}
		assert.LessOrEqual(t, len(tree.cells), 1+len(bodies)*(deepest+2), name)
	}
}

func TestTreeOfOneSpotIsOneLeaf(t *testing.T) {
	tree := planted(make([]Body, 100))
	assert.Len(t, tree.cells, 2)
	for range tree.leafwise {
		break // may be left at any point
	}
}

func TestTreePutsPointsInTheirCells(t *testing.T) {
	tree := planted(spread(500))
	for i := range tree.cells {
		c := &tree.cells[i]
		for p := c.first; p != none; p = tree.points[p].next {
			assert.InDelta(t, c.cx, tree.points[p].x, c.half+1e-9)
			assert.InDelta(t, c.cy, tree.points[p].y, c.half+1e-9)
		}
		for _, down := range c.child {
			if down != 0 {
				assert.Greater(t, int(down), i, "parents come first")
				assert.Equal(t, c.half/2, tree.cells[down].half)
			}
		}
	}
}
