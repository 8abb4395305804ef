package scene

// Errand is something that the scene asks of the device around it. Step cannot
// reach a clipboard or a file; it says what is wanted, and whoever called it
// sees to that. What fails comes back as Input.Notice.
type Errand struct {
	Task Task
	Text string // what is copied or saved, or where to go
	Name string // of the file
}

// Task is the kind of an Errand.
type Task uint8

// The tasks.
const (
	CopyText  Task = iota + 1 // Text onto the clipboard
	SaveFile                  // Text as a file called Name
	OpenWords                 // the map as a page of words, at the anchor Text
	OpenPage                  // the address Text in a browser
	GoBack                    // in the host's own history
	GoForth
	Present // the presenter's page
)

// send adds an errand. Nothing leads out of a kiosk.
func (s *State) send(task Task, text, name string) {
	if s.kiosk != nil {
		return
	}
	s.errands = append(s.errands, Errand{task, text, name})
}

// Errands returns what the scene has asked for since it was last called. The
// slice is good until the next Step.
func (s *State) Errands() []Errand {
	all := s.errands
	s.errands = s.errands[:0]
	return all
}
