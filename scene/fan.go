package scene

// The bundle that the pointer is on, or that is chosen, fans out: it is drawn
// more finely, and its lanes part.

// opened is the bundle that the pointer is on, or else that is chosen, or -1.
func (s *State) opened() int32 {
	for _, id := range [...]ID{s.hover, s.chosen} {
		switch id.Part {
		case BundlePart:
			return id.Index
		case LinkPart:
			return s.plot.bundleOf(id.Index)
		}
	}
	return -1
}

// fan opens the bundle that is fanned out a tick further.
func (s *State) fan(at bool) {
	switch {
	case s.fanned == 1 || s.gathered.open < 0:
		return
	case at || s.fanned > 0.97:
		s.fanned = 1
	default:
		s.fanned += float32((1 - s.fanned) * growth)
	}
	s.changed()
}
