package layout

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// planted returns the tree of bodies.
func planted(bodies []Body) *tree {
	t := new(tree)
	t.reset(len(bodies))
	for i := range bodies {
		t.add(bodies[i].X, bodies[i].Y, 1, int32(i))
	}
	t.sketch()
	for i := len(t.cells) - 1; i >= 0; i-- {
		t.enclose(int32(i))
	}
	return t
}

// groves are bodies in arrangements that trees find easy, and hard.
func groves() map[string][]Body {
	near := spread(200)
	for i := 100; i < 200; i++ { // pairs that no depth worth its memory parts
		near[i] = near[i-100]
		near[i].X += 1e-11
	}
	far := spread(2000)
	for i := range far { // two clusters that the first bits of a code do not divide
		far[i].X += 1e9 * float64(i%2)
	}
	line := make([]Body, 3000)
	for i := range line {
		line[i].X = float64(i)
	}
	return map[string][]Body{
		"none": nil, "one": {{X: 3}}, "two": {{X: 3}, {X: 4}},
		"same": make([]Body, 100), "near": near, "spread": spread(5000), "far": far, "line": line,
		"many": spread(1<<16 + 1), "deep": {{}, {X: 1e-300}, {X: 1, Y: 1}},
	}
}

func TestTreeHoldsEveryPointOnce(t *testing.T) {
	for name, bodies := range groves() {
		tree := planted(bodies)
		seen := make([]int, len(bodies))
		end := int32(0)
		for i := range tree.cells {
			if c := &tree.cells[i]; tree.leaf(int32(i)) {
				assert.Equal(t, end, c.first, "%s: leaves follow each other", name)
				end = c.end
				for p := c.first; p < c.end; p++ {
					seen[tree.body[p]]++
				}
			}
		}
		for i, n := range seen {
			assert.Equal(t, 1, n, "%s: body %d", name, i)
		}
		assert.LessOrEqual(t, len(tree.cells), max(1, 2*len(bodies)), name)
	}
}

func TestTreeFollowsTheCurve(t *testing.T) {
	for name, bodies := range groves() {
		tree := planted(bodies)
		for i := 1; i < len(tree.keys); i++ {
			assert.Negative(t, tree.keys[i-1].compare(tree.keys[i]), name)
		}
	}
}

func TestTreeOfOneSpotIsOneLeaf(t *testing.T) {
	assert.Len(t, planted(make([]Body, 100)).cells, 1)
}

func TestTreePutsPointsInTheirBoxes(t *testing.T) {
	tree := planted(spread(500))
	for i := range tree.cells {
		c, b := &tree.cells[i], &tree.boxes[i]
		for p := c.first; p < c.end; p++ {
			q := &tree.points[p]
			assert.True(t, b.left <= q.x && q.x <= b.right && b.top <= q.y && q.y <= b.bottom)
		}
		if !tree.leaf(int32(i)) {
			one, other := tree.halves(int32(i))
			assert.Equal(t, c.first, tree.cells[one].first)
			assert.Equal(t, tree.cells[one].end, tree.cells[other].first)
			assert.Equal(t, c.end, tree.cells[other].end)
			assert.Equal(t, c.skip, tree.cells[other].skip)
		}
	}
}
