package scene

import (
	"slices"

	"citemap/scene/bookmark"
)

// history is what was looked at, one bookmark for each place.
type history struct {
	places []bookmark.Bookmark
	at     int      // the place that is looked at now
	sign   landmark // of it
	times  int      // grows with each new one
	detail details  // of it, as they were last
	since  uint64   // the tick from which on they have been so
	noted  bool     // the place has them
}

// details are what a place may have changed in since it was first looked at, told
// cheaply.
type details struct {
	find   string
	scroll float32
	cam    Camera
	asked  int
	only   choice
	sieve  int
}

// detailTicks is how long they rest before they are noted.
const detailTicks = 12

// landmark is what makes a place another one, told cheaply.
type landmark struct {
	chosen        ID
	also, quote   int32
	sheet         Sheet
	document      int32
	chapter, step int32
	geo           bool
	depth         int
}

// mostPlaces is how many of them are kept.
const mostPlaces = 200

func (s *State) landmark() landmark {
	also := int32(0)
	for _, n := range s.also {
		also = also*31 + n + 1
	}
	m := landmark{
		chosen: s.chosen, also: also, quote: s.quote, sheet: s.panel.sheet, geo: s.geo.on, depth: s.near.depth, document: s.article.document,
	}
	if s.tour.on {
		m.chapter, m.step = int32(s.tour.chapter)+1, int32(s.tour.step)
	}
	return m
}

// remember notes a place that is new.
func (s *State) remember() {
	h := &s.past
	now := s.landmark()
	if now == h.sign && len(h.places) > 0 || !s.ready {
		s.noteDetails()
		return
	}
	h.sign = now
	b := s.Bookmark()
	if len(h.places) == 0 {
		h.places = append(h.places, b)
		return
	}
	if b.SamePlace(h.places[h.at]) {
		h.places[h.at] = b
		return
	}
	h.places = append(h.places[:h.at+1], b)
	if len(h.places) > mostPlaces {
		h.places = slices.Delete(h.places, 0, 1)
	}
	h.at = len(h.places) - 1
	h.times++
}

// noteDetails brings the bookmark of the place up to date, once its details rest.
func (s *State) noteDetails() {
	h := &s.past
	now := details{s.find.field.Text(), s.panel.scroll().At(), s.bound(), s.asked, s.only, s.sieve.times}
	switch {
	case now != h.detail:
		h.detail, h.since, h.noted = now, s.tick, false
	case !h.noted && s.ready && s.tick-h.since >= detailTicks:
		h.noted = true
		h.places[h.at] = s.Bookmark()
	}
}

// Landmarks grows with each place that is looked at, but for those gone back to.
func (s *State) Landmarks() int { return s.past.times }

// goBack goes to what was looked at before, or with 1 forth again.
func (s *State) goBack(by int) {
	if s.o.HostHistory && s.kiosk == nil {
		task := GoBack
		if by > 0 {
			task = GoForth
		}
		s.send(task, "", "")
		return
	}
	h := &s.past
	to := h.at + by
	if to < 0 || to >= len(h.places) {
		s.say(s.words.NoFurther)
		return
	}
	h.at = to
	s.revisit(h.places[to], nil)
}

// revisit goes to a place without adding it to the history, and says what of it
// could not be read.
func (s *State) revisit(b bookmark.Bookmark, notes []string) {
	s.visit(b)
	s.tellMissed(notes)
	s.past.sign = s.landmark()
}

// goWhere goes to the bookmark that an address holds.
func (s *State) goWhere(address *string) {
	if address != nil {
		s.revisit(bookmark.Parse(*address))
	}
}
