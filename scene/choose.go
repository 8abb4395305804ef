package scene

import "slices"

// choose makes a node, link or strand what the panel tells of, or with the zero
// ID nothing.
func (s *State) choose(id ID) {
	if id == s.chosen && len(s.also) == 0 && s.panel.open() == (id != ID{}) && !s.shining() {
		return
	}
	if id == (ID{}) && s.tour.on { // a tour is left by its own keys and buttons
		return
	}
	s.interrupt()
	s.also = s.also[:0]
	s.unlight()
	s.settleOn(id)
}

// chooseToo adds a node to what is chosen, or takes it out: of two, the way from
// one to the other is told.
func (s *State) chooseToo(id ID) {
	if id.Part != NodePart || s.chosen.Part != NodePart || id == s.chosen {
		s.choose(id)
		return
	}
	s.interrupt()
	if i := slices.Index(s.also, id.Index); i >= 0 {
		s.also = slices.Delete(s.also, i, i+1)
	} else {
		s.also = append(s.also, id.Index)
	}
	first := s.chosen
	s.unlight()
	s.settleOn(first)
}

// settleOn shows what is chosen now.
func (s *State) settleOn(id ID) {
	before := s.mid()
	s.chosen = id
	s.unmark()
	s.chosenBlocks, s.absent = s.chosenBlocks[:0], absence{}
	s.panel.scrolls[ClaimsSheet].Jump(0)
	switch id.Part {
	case NodePart:
		s.reading = id
		if len(s.also) > 0 {
			s.tellWay()
			break
		}
		s.tellNode(&s.m.Nodes[id.Index])
	case LinkPart:
		s.reading = s.reader(id.Index)
		s.tellLink(&s.m.Links[id.Index])
	case BundlePart:
		s.reading = id
		s.tellStrand(id)
	}
	s.firstPage()
	s.sheetFor(id)
	s.fitScroll()
	s.keepStill(before)
	s.flyBack()
	s.turnTo(id)
	s.changed()
}

// sheetFor opens the sheet that tells of what was chosen: that of its claims, or
// the article where it is being read.
func (s *State) sheetFor(id ID) {
	switch {
	case id == ID{} && (s.panel.sheet == ClaimsSheet):
		s.panel.sheet = NoSheet
	case id == ID{}:
	case s.panel.sheet == ArticleSheet:
		s.showPassage()
	default:
		s.panel.sheet = ClaimsSheet
	}
}

// shining reports whether something is in the light, or read, that is not chosen:
// what a tour that was broken off, or the article, has left.
func (s *State) shining() bool {
	return s.chosen == ID{} && !s.tour.on && (s.lit() || s.quote >= 0)
}

// leave closes what was opened last: one thing at a time.
func (s *State) leave() {
	switch {
	case s.cursor != ID{}:
		s.cursor = ID{}
	case s.tour.on:
		s.leaveTour()
	case s.marking.on:
		s.marking = marking{}
	case s.panel.open() && s.panel.sheet != ClaimsSheet:
		s.toggleSheet(s.panel.sheet)
	case s.chosen != ID{} || s.shining():
		s.choose(ID{})
	case s.near.depth > 0:
		s.toggleFocus()
	case s.narrowed():
		s.showEverything()
	case s.when.open:
		s.toggleTimeline()
	}
}

func (s *State) tell(r role, text string) {
	if text != "" {
		s.chosenBlocks = append(s.chosenBlocks, block{role: r, text: text})
	}
}
