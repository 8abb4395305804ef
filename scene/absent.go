package scene

import "slices"

// What is chosen may have no place in what the map shows. The panel says so then,
// below its name: else one would look for it in vain.

// absence is that line, and what it was last looked for.
type absence struct {
	words string
	of    ID
	from  gathering
	geo   bool
}

// tellAbsence writes that line, or takes it away, where the map is another now.
func (s *State) tellAbsence() {
	was, now := s.absent, absence{of: s.chosen, from: s.gathered, geo: s.geo.on}
	now.words = was.words
	if now == was {
		return
	}
	now.words = s.whyAbsent()
	if s.absent = now; now.words == was.words {
		return
	}
	at := 1 + slices.IndexFunc(s.chosenBlocks, func(b block) bool { return b.role == heading })
	if was.words != "" {
		s.chosenBlocks = slices.Delete(s.chosenBlocks, at, at+1)
	}
	if now.words != "" {
		s.chosenBlocks = slices.Insert(s.chosenBlocks, at, block{role: aside, text: now.words})
		s.announceAbsence()
	}
	s.unmark()
	s.fitScroll()
	s.changed()
}

// announceAbsence says it to those who do not see the line.
func (s *State) announceAbsence() {
	if s.panel.sheet == ClaimsSheet {
		s.speak(s.absent.words)
		return
	}
	s.say(s.absent.words)
}

// whyAbsent is why what is chosen is not on the map, in words; empty where it is, or
// where several nodes are chosen.
func (s *State) whyAbsent() string {
	w := &s.words.Narrow
	if len(s.also) > 0 || len(s.chosenBlocks) == 0 {
		return ""
	}
	missing := func(b int32) bool { return !s.shown[b] }
	placeless := func(b int32) bool { return s.geo.on && !s.geo.has[b] }
	switch roots := s.roots(); {
	case s.chosen.Part == NodePart && len(roots) == 0:
		if !slices.ContainsFunc(s.strands, func(st strand) bool { return s.carries(&st, s.name(s.chosen)) }) {
			return w.Uncarried
		}
	case !slices.ContainsFunc(roots, missing):
	case s.chosen.Part != NodePart && slices.ContainsFunc(roots, placeless):
		return w.EndPlaceless
	case slices.ContainsFunc(roots, placeless):
		return w.Placeless
	case slices.ContainsFunc(roots, func(b int32) bool { return !s.within(b) }):
		return w.Apart
	}
	return ""
}
