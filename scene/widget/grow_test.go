package widget

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestWhatIsInViewStaysWhereContentGrowsAboveIt(t *testing.T) {
	var s Scroll
	s.Resize(1000, 100)
	s.Jump(400)
	s.Grow(50, 30)
	assert.Equal(t, float32(430), s.At())
	assert.Equal(t, float32(930), s.Max())
	s.Grow(600, 20)
	assert.Equal(t, float32(430), s.At(), "below the view nothing is moved")
	s.Grow(10, -1e6)
	assert.Zero(t, s.At())
	assert.Zero(t, s.Max())
}

// A glide arrives at what it was headed for, wherever that is by then.
func TestGlideFollowsItsGoal(t *testing.T) {
	var s Scroll
	s.Resize(5000, 100)
	s.Reach(2000)
	s.Tick(false)
	require.True(t, s.Moving())
	s.Grow(1000, 70) // on the way
	s.Grow(3000, 70) // beyond
	for s.Moving() {
		s.Tick(false)
	}
	assert.InDelta(t, 2070, s.At(), 0.5)
	at := s.At()
	s.Grow(4000, -10)
	assert.Equal(t, at, s.At())
}
