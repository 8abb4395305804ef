package scene

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene/bookmark"
)

func TestLeavingATourGoesBack(t *testing.T) {
	for name, leave := range map[string]func(h *hand){
		"by key":    func(h *hand) { h.key(KeyEscape) },
		"by button": func(h *hand) { h.click(h.mark(tourID(tourLeave, 0))) },
		"by close":  func(h *hand) { h.click(h.mark(ID{Part: ButtonPart, Index: int32(Close)})) },
	} {
		t.Run(name, func(t *testing.T) {
			s := told(t, wide)
			h := handOf(t, s, wide)
			h.click(h.where("enemies"))
			h.in.Mouse.Here = false
			h.key(KeyFocus)
			h.wait(60)
			before := s.Bookmark()
			h.key(KeyTour)
			h.key(KeyTour)
			h.key(KeyRight)
			require.Equal(t, 1, s.tour.step)
			assert.Equal(t, "chapter=trade&step=2", s.Bookmark().String())
			h.key(KeyTheme)
			leave(h)
			after := s.Bookmark()
			assert.Equal(t, "dark", after.Theme)
			after.Theme = ""
			assert.Equal(t, before.String(), after.String())
			assert.Equal(t, "enemies", s.Selected())
			h.key(KeyTour)
			assert.Contains(t, strings.Join(texts(h.view()), " "), "Chapter 1, step 2")
			h.key(KeyTour)
			assert.Equal(t, 1, s.tour.step)
		})
	}
}

func (h *hand) mark(id ID) Point {
	v := h.view()
	for i := len(v.Marks) - 1; i >= 0; i-- {
		if v.Marks[i].ID == id && v.Pick(v.Marks[i].A, 0) == id {
			return v.Marks[i].A
		}
	}
	require.Fail(h.t, "not painted", "%v", id)
	return Point{}
}

func TestTourIsInterruptedAndResumed(t *testing.T) {
	for name, interrupt := range map[string]func(h *hand){
		"by a node":     func(h *hand) { h.click(h.where("north")) },
		"by a row":      func(h *hand) { h.click(h.mark(h.s.linkID("grain-up"))) },
		"by the key":    func(h *hand) { h.key(KeyArticle) },
		"by a bookmark": func(h *hand) { toStage(h.s, h.in, "node=ada") },
	} {
		t.Run(name, func(t *testing.T) {
			s := told(t, wide)
			h := handOf(t, s, wide)
			h.in.Still = true
			h.playTour()
			h.key(KeyRight)
			interrupt(h)
			require.False(t, s.tour.on)
			assert.False(t, s.playing())
			assert.Empty(t, s.Bookmark().Chapter)
			assert.Zero(t, s.Stage())
			h.click(h.mark(ID{Part: TabPart, Index: int32(TourSheet)}))
			require.True(t, s.tour.on)
			assert.Equal(t, 1, s.tour.step)
			assert.Empty(t, s.Selected())
			h.key(KeyEscape)
			assert.Empty(t, s.Selected())
			assert.False(t, s.panel.open())
		})
	}
}

func TestGroundDoesNotEndATour(t *testing.T) {
	s := told(t, wide)
	h := toStage(s, wide, "chapter=trade&step=2")
	h.t = t
	f := s.frame().field
	h.click(Point{f.Min.X + 2, f.Max.Y - 2})
	assert.True(t, s.tour.on)
	assert.True(t, s.lit())
	h.drag(f.mid(), Point{f.mid().X + 40, f.mid().Y})
	h.down(false)
	assert.False(t, s.follow, "the camera is the reader's")
	h.key(KeyRight)
	assert.True(t, s.follow, "until the next step")
}

func TestDeepLinksIntoATour(t *testing.T) {
	for hash, want := range map[string]string{
		"chapter=trade&step=2": "chapter=trade&step=2", "chapter=rule": "chapter=rule&step=1", "chapter=trade&step=99": "chapter=trade&step=2",
		"chapter=trade&node=ada&families=goods": "chapter=trade&step=1&families=goods",
		"chapter=nothing":                       "", "chapter=silence": "",
	} {
		b, _ := bookmark.Parse(hash)
		s := New(told(t, wide).m, setter(t), Options{Start: b})
		s.Settle(wide.Width, wide.Height)
		h := handOf(t, s, wide)
		h.wait(2)
		assert.Equal(t, want, s.Bookmark().String(), hash)
		said, _ := s.Announced()
		assert.Equal(t, want == "", strings.HasPrefix(said, s.words.Missing.Lead()), hash)
		if want != "" {
			assert.Equal(t, TourSheet, s.panel.sheet)
			h.key(KeyEscape)
			assert.Empty(t, s.Bookmark().Chapter)
		}
	}
	s := told(t, wide)
	toStage(s, wide, "chapter=trade&play=1")
	assert.True(t, s.playing())
	assert.True(t, s.Bookmark().Play)
}

func TestHistoryKeepsSteps(t *testing.T) {
	s := told(t, wide)
	h := handOf(t, s, wide)
	h.key(KeyTour)
	h.key(KeyTour)
	h.key(KeyRight)
	h.key(KeyBack)
	assert.Equal(t, [3]any{true, 0, 0}, [3]any{s.tour.on, s.tour.chapter, s.tour.step})
	h.key(KeyBack)
	assert.False(t, s.tour.on)
	assert.Equal(t, TourSheet, s.panel.sheet, "the contents")
	h.key(KeyForth)
	h.key(KeyForth)
	assert.Equal(t, [3]any{true, 0, 1}, [3]any{s.tour.on, s.tour.chapter, s.tour.step})
	h.key(KeyEscape)
	assert.Empty(t, s.Bookmark().String())
}

func TestStepsAreNotHidden(t *testing.T) {
	s := told(t, wide)
	h := toStage(s, wide, "families=friction")
	before := s.Bookmark()
	h.key(KeyTour)
	h.key(KeyTour)
	assert.False(t, s.narrowed())
	h.key(KeyEscape)
	assert.Equal(t, before.String(), s.Bookmark().String())
}
