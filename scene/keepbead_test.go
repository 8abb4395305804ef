package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The label of a link that is pointed at once took the place of its cargo, and a
// click on what was there meant another.
func TestCargoStaysUnderTheMouseThatPointsAtIt(t *testing.T) {
	s := article(t, wide)
	h := handOf(t, s, wide)
	h.key(KeyPause)
	h.wait(60)
	seen := 0
	for i := range s.m.Links {
		id := s.m.Links[i].ID
		p, ok := s.Where("cargo:" + id)
		if !ok {
			continue
		}
		seen++
		h.move(p)
		h.wait(60)
		require.Equal(t, id, s.Hovered())
		assert.Equal(t, CargoPart, s.Pick(p, slop(false)).Part, id)
		h.click(p)
		assert.Equal(t, id, s.Selected())
		h.key(KeyEscape)
		h.move(Point{wide.Width - 40, 40})
		h.wait(60)
	}
	assert.Greater(t, seen, 3)
}
