package screen

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestMarksComeAtOnceForLandmarksAndElseNowAndThen(t *testing.T) {
	var m mark
	due := func(landmarks, stills int) string {
		switch due, landmark := m.due(landmarks, stills); {
		case landmark:
			return "landmark"
		case due:
			return "mark"
		}
		return ""
	}
	ticks := func(n, landmarks, stills int) (dues int) {
		for range n {
			if due(landmarks, stills) != "" {
				dues++
			}
		}
		return dues
	}
	assert.Zero(t, ticks(100, 0, 0), "nothing has been drawn")
	assert.Equal(t, "mark", due(0, 1))
	assert.Zero(t, ticks(markEvery-1, 0, 2), "too soon")
	assert.Equal(t, "mark", due(0, 2), "what changed meanwhile is not lost")
	assert.Zero(t, ticks(100, 0, 2), "nothing has changed")
	assert.Equal(t, "mark", due(0, 3))
	assert.Equal(t, "landmark", due(1, 3), "at once")
	assert.Equal(t, "landmark", due(3, 4))

	dues := 0
	for tick := range 4 * markEvery {
		dues += ticks(1, 3, 5+tick)
	}
	assert.Equal(t, 4, dues, "a map that is dragged")
}
