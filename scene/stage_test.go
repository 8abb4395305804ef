package scene

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestStageIsWhatAPresenterNeeds(t *testing.T) {
	s := told(t, wide)
	assert.Zero(t, s.Stage())
	h := toStage(s, wide, "chapter=trade")
	assert.Equal(t, Stage{
		Chapter: "trade", Title: "What they trade", Step: 1, Steps: 2,
		StepTitle: "Tanks", Text: "Tanks go south.", Quote: s.m.Quote("q1").Exact, Source: s.citeWords().Brief(s.m, s.m.Quote("q1")),
		Notes: "Wait for the laughter.", NextTitle: "Grain", NextText: "Grain goes both ways.",
	}, s.Stage())
	h.key(KeyRight)
	assert.Equal(t, [2]string{"Chapter 3: Who rules", "Ada"}, [2]string{s.Stage().NextTitle, s.Stage().NextText})
	h.key(KeyTour)
	assert.True(t, s.Stage().Playing)
	h.key(KeyRight)
	assert.Equal(t, s.words.Tour.End, s.Stage().NextTitle)
	h.key(KeyRight)
	assert.Equal(t, Stage{Chapter: "rule", Title: "Who rules", Step: 1, Steps: 1, StepTitle: s.words.Tour.End}, s.Stage())
}

func TestNotesLieOverTheMap(t *testing.T) {
	for name, in := range map[string]Input{"wide": wide, "full": {Width: 1920, Height: 1080, Scale: 1}} {
		t.Run(name, func(t *testing.T) {
			s := told(t, in)
			h := toStage(s, in, "chapter=trade")
			h.t, h.in.Still = t, true
			h.key(KeyNotes)
			h.wait(2)
			f, v := s.frame(), h.view()
			require.NotZero(t, f.notes)
			assert.True(t, within(f.notes, f.ground))
			all := strings.Join(texts(v), " ")
			assert.Contains(t, all, "Wait for the laughter.")
			assert.Contains(t, all, "Next: Grain")
			for i := range v.Marks {
				if m := &v.Marks[i]; m.Shape == Text && m.Text.Text == "Wait for the laughter." {
					assert.GreaterOrEqual(t, m.Text.Style.Size, float32(18))
				}
			}
			h.click(h.mark(tourID(tourPresent, 0)))
			assert.Equal(t, []Errand{{Task: Present}}, s.Errands())
			h.key(KeyNotes)
			assert.Zero(t, s.frame().notes)
		})
	}
}

func TestNotesWaitForTheTour(t *testing.T) {
	s := told(t, wide)
	h := handOf(t, s, wide)
	h.key(KeyNotes)
	said, _ := s.Announced()
	assert.Equal(t, s.words.Tour.NotesLate, said)
	assert.Zero(t, s.frame().notes)
	h.key(KeyTour)
	h.key(KeyTour)
	assert.NotZero(t, s.frame().notes)
}

// Nothing is seen of a blank screen but black, and nothing is heard but what ends it.
func TestBlankScreen(t *testing.T) {
	for name, end := range map[string]func(h *hand){
		"by the same key": func(h *hand) { h.key(KeyBlank) },
		"by a step's key": func(h *hand) { h.key(KeyRight) },
		"by escape":       func(h *hand) { h.key(KeyEscape) },
		"by a letter":     func(h *hand) { h.in.Typed = "z"; h.wait(1); h.in.Typed = "" },
		"by a click":      func(h *hand) { h.click(h.s.frame().foot.mid()) },
		"by a finger":     func(h *hand) { h.touch(h.s.frame().field.mid()); h.touch() },
	} {
		t.Run(name, func(t *testing.T) {
			s := told(t, wide)
			h := handOf(t, s, wide)
			h.playTour()
			h.key(KeyBlank)
			v := h.view()
			last := v.Marks[len(v.Marks)-1]
			assert.Equal(t, Color{A: 255}, last.Paint)
			assert.Equal(t, Rect{Max: Point{v.Width, v.Height}}, Rect{Point{last.A.X - last.B.X, last.A.Y - last.B.Y}, Point{last.A.X + last.B.X, last.A.Y + last.B.Y}})
			assert.Equal(t, v.Moving, len(v.Marks), "nothing travels over it")
			assert.True(t, s.Stage().Blank)
			from := s.tour.pace.gone
			h.in.Mouse.At, h.in.Mouse.Here, h.in.Mouse.WheelY = s.frame().field.mid(), true, 200
			h.wait(2000)
			assert.True(t, s.follow, "the wheel is not heard")
			assert.Equal(t, from, s.tour.pace.gone, "the tour waits")
			end(h)
			assert.False(t, s.Stage().Blank)
			assert.True(t, s.tour.on)
			assert.Zero(t, s.tour.step, "and no more than that")
			assert.Greater(t, len(h.view().Marks), 20)
		})
	}
}

// Clickers send a full stop for a blank screen.
func TestFullStopBlanksInATour(t *testing.T) {
	s := told(t, wide)
	h := toStage(s, wide, "chapter=trade")
	h.in.Typed = "."
	h.key(KeyNext)
	assert.True(t, s.blank)
	assert.Zero(t, s.tour.step)
	h.key(KeyNext)
	assert.False(t, s.blank)
	assert.Zero(t, s.tour.step)
}
