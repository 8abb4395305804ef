package scene

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// smallGrounds are views in which notes over the map would lie on what is told.
var smallGrounds = map[string]Input{
	"tall": {Width: 390, Height: 844, Scale: 1}, "low": {Width: 844, Height: 390, Scale: 1}, "small": {Width: 360, Height: 640, Scale: 1},
}

func TestNotesStandInTheSheetWhereTheGroundIsSmall(t *testing.T) {
	for name, in := range smallGrounds {
		for _, timeline := range []string{"", "&timeline=1"} {
			t.Run(name+timeline, func(t *testing.T) {
				s := told(t, in)
				s.m.Link("tanks").When = "2014"
				s = settled(t, s.m, in)
				h := toStage(s, in, "chapter=trade"+timeline)
				h.t, h.in.Still = t, true
				length := s.stepLength(s.frame())
				h.key(KeyNotes)
				h.wait(2)
				f, v := s.frame(), h.view()
				assert.Zero(t, f.notes)
				assert.Greater(t, s.stepLength(f), length+60, "what there is to scroll grows with them")
				var top float32
				for _, w := range words(v) {
					if strings.Contains(w.text, "laughter") {
						top = w.box.Min.Y
						assert.True(t, within(w.box, f.body), "it is read without scrolling")
					}
				}
				require.NotZero(t, top)
				assert.Contains(t, touring{s}.told(), "Wait for the laughter.")
				assert.Contains(t, texts(v), "Next: Grain")
				h.key(KeyNotes)
				assert.InDelta(t, length, s.stepLength(s.frame()), 0.01)
			})
		}
	}
}

func TestNotesAreShownInFull(t *testing.T) {
	s := told(t, wide)
	s.m.Chapters[0].Steps[0].Notes = strings.Repeat("Say it slowly and look at everybody. ", 60)
	s = settled(t, s.m, wide)
	h := toStage(s, wide, "chapter=trade")
	h.t = t
	h.key(KeyNotes)
	assert.Zero(t, s.frame().notes, "they would cover the map")
	assert.NotEmpty(t, s.sheetNotes(s.frame()))
}

func TestALineIsEnoughWithoutNotes(t *testing.T) {
	s := told(t, wide)
	h := toStage(s, wide, "chapter=trade&step=2")
	h.t = t
	h.key(KeyNotes)
	h.wait(2)
	f := s.frame()
	assert.Equal(t, float32(notesLine), f.notes.Dy())
	assert.Contains(t, texts(h.view()), "Chapter 3: Who rules")
	assert.Contains(t, texts(h.view()), "There are no notes on this step. Next:")
}
