package scene

// Stand-ins for what is built elsewhere.

// Kiosk says how a screen in public behaves.
type Kiosk struct {
	Idle float32
	Loop bool
}

// Showing is what a host may know.
type Showing struct {
	Chapter string
	Step    int
	Loops   int
	Visits  int
	Visitor bool
	Opened  map[string]int
}

// Showing returns it.
func (s *State) Showing() Showing {
	b := s.Bookmark()
	return Showing{Chapter: b.Chapter, Step: b.Step}
}
