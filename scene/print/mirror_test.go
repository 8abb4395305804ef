package print

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene"
)

// Read from the right, a poster has its notes on the left of the map, and all that
// it says stands on the sheet.
func TestAMirroredPoster(t *testing.T) {
	size, err := ParseSize("1280x720")
	require.NoError(t, err)
	left, err := Poster(state(t, scene.Options{}), size)
	require.NoError(t, err)
	right, err := Poster(state(t, scene.Options{RightToLeft: true}), size)
	require.NoError(t, err)
	at := left.Clips[mapClip]
	assert.InDelta(t, left.Width-at.Max.X, right.Clips[mapClip].Min.X, 0.01)
	assert.InDelta(t, left.Width, right.Clips[mapClip].Max.X, 0.01)

	from := notesFrom(right)
	require.NotZero(t, from)
	require.Equal(t, text(&scene.View{Marks: left.Marks[notesFrom(left):]}), text(&scene.View{Marks: right.Marks[from:]}))
	for i := range right.Marks {
		m := &right.Marks[i]
		if m.Shape != scene.Text {
			continue
		}
		assert.GreaterOrEqual(t, m.A.X, float32(0), m.Text.Text)
		assert.LessOrEqual(t, m.A.X+m.Text.Width, right.Width, m.Text.Text)
		if i >= from {
			assert.Less(t, m.A.X+m.Text.Width, right.Clips[mapClip].Min.X, m.Text.Text)
		}
	}
}

// A card has its map on the left then, and its words begin on the right; an English
// quote begins at the left of them.
func TestAMirroredCard(t *testing.T) {
	v := Card(state(t, scene.Options{RightToLeft: true}), "iran-russia-drones")
	require.Len(t, v.Clips, 2)
	assert.InDelta(t, 0, v.Clips[1].Min.X, 0.01)
	said := 0
	for i := range v.Marks {
		m := &v.Marks[i]
		if m.Shape != scene.Text || m.Clip != 0 {
			continue
		}
		assert.Greater(t, m.A.X, v.Clips[1].Max.X, m.Text.Text)
		assert.LessOrEqual(t, m.A.X+m.Text.Width, float32(cardWidth-cardMargin)+0.01, m.Text.Text)
		if m.Text.Style.Size >= 22 && !m.Text.Style.Bold {
			assert.LessOrEqual(t, m.A.X, float32(cardWidth-cardMargin-cardText)+0.01, m.Text.Text)
			said++
		}
	}
	assert.Positive(t, said)
}

// So does a tour: the map on the right, the words on the left, and the bar from the
// right.
func TestAMirroredTour(t *testing.T) {
	m := state(t, scene.Options{RightToLeft: true})
	tr, err := newTour(m, "defiance", Size{Width: 480, Height: 270})
	require.NoError(t, err)
	assert.InDelta(t, 480, tr.at.Max.X, 0.01)
	v := &scene.View{Width: 480, Height: 270}
	tr.write(v, &tr.stops[0])
	require.NotEmpty(t, v.Marks)
	for _, mark := range v.Marks {
		assert.Less(t, mark.A.X+mark.Text.Width, tr.at.Min.X, mark.Text.Text)
		assert.Positive(t, mark.A.X, mark.Text.Text)
	}
}
