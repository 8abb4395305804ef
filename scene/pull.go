package scene

// Some marks are pulled rather than clicked: the timeline's handles, words to be
// marked, the strip beside the article.

// pulls reports whether a press on id that moves pulls it.
func (s *State) pulls(id ID) bool {
	switch id.Part {
	case TimePart, StripPart, FieldPart:
		return true
	case TextPart:
		return !s.gesture.touch && s.kiosk == nil // a finger that moves scrolls
	}
	return false
}

// pull moves what is held from one place to the next.
func (s *State) pull(id ID, from, to Point) {
	switch id.Part {
	case TimePart:
		s.pullTime(id, s.laid(from), s.laid(to))
	case StripPart:
		s.pullStrip(to)
	case FieldPart:
		s.pullField(from, to)
	case TextPart:
		s.pullWords(id, s.gesture.start, to)
	}
	s.changed()
}

// letGo ends a pull.
func (s *State) letGo(id ID) {
	if id.Part == TimePart {
		s.dropTime()
	}
}
