package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// No words are smaller than what everybody can read, whatever is open. Initials in a node are no
// words: its name stands beside it.
func TestWordsAreLargeEnough(t *testing.T) {
	for _, in := range views {
		for _, keys := range [][]Keys{{}, {KeyArticle}, {KeyFind}, {KeyTour}, {KeyTour, KeyTour, KeyNotes}, {KeyList}, {KeyHelp}, {KeyTime}, {KeyPlaces}, {KeyDetail3}} {
			s := article(t, in)
			h := handOf(t, s, in)
			for _, k := range keys {
				h.in.Keys = k
				h.wait(2)
			}
			h.wait(10)
			var v View
			s.View(&v)
			for i := range v.Marks {
				m := &v.Marks[i]
				if m.Shape != Text || m.ID == (ID{}) && m.Text.Style.Bold && len([]rune(m.Text.Text)) <= 2 {
					continue
				}
				assert.GreaterOrEqual(t, m.Text.Style.Size, float32(leastLetters), "%q after %v at %v", m.Text.Text, keys, in.Width)
			}
		}
	}
}
