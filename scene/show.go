package scene

import "citemap/seeds"

// Show lets what the map calls so stand out, shown at any detail, and aims the
// camera at it, without the panel: for pens that show one thing after another.
// Ids that name nothing are passed over; without any, the whole map is shown.
// The next Step may take it back.
func (s *State) Show(ids ...string) {
	s.chosen, s.hover = ID{}, ID{}
	var nodes, links []string
	for _, id := range ids {
		if s.m.Link(id) != nil {
			links = append(links, id)
		} else {
			nodes = append(nodes, id)
		}
	}
	s.Light(nodes, links)
	s.cast(true)
	s.cam = s.goal()
	s.cast(true)
}

// Aimed is where the camera is, and Aim moves it there.
func (s *State) Aimed() Camera { return s.cam }

// Aim moves the camera; the next Step may take it back.
func (s *State) Aim(c Camera) {
	s.cam = c
	s.changed()
}

// Field is the part of the view for the map itself, between its title and its
// key.
func (s *State) Field() Rect { return s.laidRect(s.frame().field) }

// Stop is a step of a chapter, as words and as what to show.
type Stop struct {
	Title, Text string
	Quote       CitedQuote // Exact is empty where there is none
	IDs         []string   // for Show
}

// Stops are the steps of a chapter and its title; it is not ok where the map
// has none of that id.
func (s *State) Stops(chapter string) (title string, stops []Stop, ok bool) {
	for i := range s.m.Chapters {
		c := &s.m.Chapters[i]
		if c.ID != chapter {
			continue
		}
		for k := range c.Steps {
			stops = append(stops, s.stop(&c.Steps[k]))
		}
		return c.Title, stops, len(stops) > 0
	}
	return "", nil, false
}

func (s *State) stop(step *seeds.Step) Stop {
	stop := Stop{Title: step.Title, Text: step.Text}
	stop.IDs = append(append(stop.IDs, step.Links...), step.Nodes...)
	if q := s.m.Quote(step.Quote); q != nil {
		stop.Quote = s.citeQuote(q)
	}
	return stop
}
