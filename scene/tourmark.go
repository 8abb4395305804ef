package scene

import (
	"slices"

	"citemap/scene/bookmark"
	"citemap/seeds"
)

// markTour notes where the tour is. Its quote and its sheet follow from that.
func (s *State) markTour(b *bookmark.Bookmark) {
	if !s.tour.on {
		return
	}
	b.Chapter, b.Step, b.Play = s.m.Chapters[s.tour.chapter].ID, s.tour.step+1, s.playing()
	b.Panel, b.Quote = "", ""
}

// visitTour tells the step that a bookmark names, or the nearest that there is.
func (s *State) visitTour(b *bookmark.Bookmark) {
	if b.Chapter == "" {
		s.tour.aside = s.tour.aside && s.panel.sheet != TourSheet
		return
	}
	c := slices.IndexFunc(s.m.Chapters, func(c seeds.Chapter) bool { return c.ID == b.Chapter })
	if c < 0 || len(s.m.Chapters[c].Steps) == 0 {
		s.miss(b.Chapter)
		return
	}
	if !s.tour.noted {
		s.tour.before, s.tour.noted = apart(*b), true
	}
	s.tour.on = true // filters that the bookmark names stay
	s.unchoose()
	s.tellStep(c, min(max(b.Step-1, 0), len(s.m.Chapters[c].Steps)-1))
	s.panel.scroll().Jump(float32(b.Scroll))
	if b.Play {
		s.playOn()
	}
}

// apart is what a bookmark says besides the tour.
func apart(b bookmark.Bookmark) bookmark.Bookmark {
	b.Chapter, b.Step, b.Play, b.Panel, b.Scroll, b.Quote, b.Camera = "", 0, false, "", 0, "", nil
	return b
}

// whereabouts is where the reader comes back to: what is on the map, and beside it
// what tells of that.
func (s *State) whereabouts() bookmark.Bookmark {
	b := s.Bookmark()
	if s.panel.sheet == TourSheet {
		b.Panel, b.Scroll = "", 0
	}
	return b
}
