package scene

// Stage is what a presenter sees of a tour. It is zero where there is none.
type Stage struct {
	Chapter, Title                        string // the chapter's id and its title
	Step, Steps                           int    // of the chapter, from 1
	StepTitle, Text, Quote, Source, Notes string
	NextTitle, NextText                   string // of the step to come; a new chapter's title comes first
	Playing, Blank                        bool
}

// Stage returns what a presenter sees now.
func (s *State) Stage() Stage {
	var now Stage
	if s.tour.on {
		now = s.tour.page.stage
		now.Playing = s.playing()
	}
	now.Blank = s.blank
	return now
}

// writeStage writes what a presenter sees of the step, or of the end.
func (s *State) writeStage() {
	t := &s.tour
	c := &s.m.Chapters[t.chapter]
	stage := &t.page.stage
	*stage = Stage{Chapter: c.ID, Title: c.Title, Step: t.step + 1, Steps: len(c.Steps)}
	if t.ended {
		stage.StepTitle = s.words.Tour.End
		return
	}
	step := s.theStep()
	stage.StepTitle, stage.Text, stage.Notes, stage.NextTitle = step.Title, step.Text, step.Notes, t.page.then
	if q := s.m.Quote(step.Quote); q != nil {
		stage.Quote, stage.Source = q.Exact, s.citeWords().Brief(s.m, q)
	}
	next, i, ok := s.stepFrom(t.chapter, t.step, 1)
	switch {
	case !ok:
	case i == 0:
		stage.NextText = s.m.Chapters[next].Steps[i].Title
	default:
		stage.NextText = s.m.Chapters[next].Steps[i].Text
	}
}
