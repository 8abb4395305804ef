package scene

import (
	"strings"

	"citemap/assets"
	"citemap/seeds"
)

// tourPage is the words of the step that is told, written when it is reached.
type tourPage struct {
	kicker string  // "CHAPTER 2 OF 6 · SAVING ASSAD"
	opens  string  // the title of the chapter that the step begins, or empty
	number string  // of that chapter
	place  string  // "Step 3 of 7"
	notes  string  // the speaker's
	then   string  // the title of the next step
	lead   string  // before that where there are no notes
	asides []block // the notes, as they stand in the sheet
	blocks []block
	stage  Stage
}

// writeStep writes the words of the step, or of the end.
func (s *State) writeStep() {
	t, w := &s.tour, &s.words.Tour
	t.page = tourPage{blocks: t.page.blocks[:0], asides: t.page.asides[:0]}
	p, c := &t.page, &s.m.Chapters[t.chapter]
	number := s.words.Number
	p.kicker = strings.ToUpper(w.Which.With("n", number(t.chapter+1), "of", number(len(s.m.Chapters))) + " · " + c.Title)
	p.place = w.Step.With("n", number(t.step+1), "of", number(len(c.Steps)))
	if t.ended {
		p.kicker = strings.ToUpper(w.End)
		p.tell(heading, w.End)
		p.tell(story, w.EndAbout)
		s.writeStage()
		return
	}
	step := s.theStep()
	if t.step == 0 {
		p.opens, p.number = c.Title, number(t.chapter+1)
	}
	p.tell(heading, step.Title)
	p.tell(story, step.Text)
	if q := s.m.Quote(step.Quote); q != nil {
		p.blocks = append(p.blocks, block{role: pulled, text: s.citeWords().Quoted(q.Exact), quote: s.quoteIndex(q.ID) + 1})
		p.tell(byline, s.citeWords().Brief(s.m, q))
	}
	s.writeSubjects(step)
	p.notes, p.then = step.Notes, s.thenTitle()
	p.writeNotes(s.words)
	s.writeStage()
}

func (p *tourPage) tell(r role, text string) {
	if text != "" {
		p.blocks = append(p.blocks, block{role: r, text: text})
	}
}

// writeSubjects lists what a step is about: its claims, or where it has none, its
// nodes.
func (s *State) writeSubjects(step *seeds.Step) {
	p, w := &s.tour.page, &s.words.Tour
	if len(step.Links) > 0 {
		p.tell(section, strings.ToUpper(w.Links))
	}
	for _, id := range step.Links {
		if l := s.m.Link(id); l != nil {
			p.blocks = append(p.blocks, block{role: row, text: s.claimed(l), id: s.linkID(id)})
		}
	}
	if len(step.Links) > 0 || len(step.Nodes) == 0 {
		return
	}
	p.tell(section, strings.ToUpper(w.Nodes))
	for _, id := range step.Nodes {
		if n := s.m.Node(id); n != nil {
			p.blocks = append(p.blocks, block{role: row, text: n.Name, icon: s.faceOf(n), id: s.nodeID(id)})
		}
	}
}

// thenTitle announces the next step: by its title, or where it begins a chapter, by
// that of the chapter.
func (s *State) thenTitle() string {
	w := &s.words.Tour
	c, i, ok := s.stepFrom(s.tour.chapter, s.tour.step, 1)
	if !ok {
		return w.End
	}
	next := &s.m.Chapters[c]
	if i == 0 {
		return w.Titled.With("n", s.words.Number(c+1), "title", next.Title)
	}
	return next.Steps[i].Title
}

// faceOf is the icon of a node's kind, or of a thing what it is.
func (s *State) faceOf(n *seeds.Node) *assets.Icon {
	if icon := s.icons.Icon(n.Kind); icon != nil {
		return icon
	}
	return s.cargoIcon(n)
}
