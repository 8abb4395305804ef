package scene

// Stand-ins for what is built elsewhere.

// Kiosk says how a screen in public behaves.
type Kiosk struct {
	Idle float32
	Loop bool
}

// Showing is what a host writes down of a show.
type Showing struct {
	Chapter     string
	Step, Steps int
	Loops       int
	Visitor     bool
	Leaving     bool
	Dark        bool
	Visits      int
}

// Showing returns where the show is: a step takes three seconds.
func (s *State) Showing() Showing {
	if len(s.m.Chapters) == 0 {
		return Showing{}
	}
	n := int(s.tick / 180)
	return Showing{Chapter: s.m.Chapters[0].ID, Step: n%3 + 1, Steps: 3, Loops: n / 3}
}

// Opened is how often visitors opened what.
func (s *State) Opened() map[string]int { return nil }
