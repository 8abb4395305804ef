package scene

// What the pointer is on.

// hoverAt looks for what lies under a mouse that moved, or under which the
// picture did.
func (s *State) hoverAt(m Mouse) {
	if !m.Here {
		s.gesture.mouse = Point{-1, -1} // wherever it comes back, it is new there
		s.hoverOn(ID{})
		return
	}
	// While the map moves by itself, nothing is sought: that would paint every
	// picture twice.
	still := m.At == s.gesture.mouse || s.parted() && distance(m.At, s.gesture.mouse) < steady
	if still && (!s.Settled() || s.aim == s.aimed()) {
		return
	}
	s.gesture.mouse, s.aim = m.At, s.aimed()
	s.hoverOn(s.Pick(m.At, slop(false)))
}

func (s *State) hoverOn(id ID) {
	if id.Part == Ground || id.Part == PanelPart {
		id = ID{}
	}
	if id != s.hover {
		s.hoverFound(s.hover, id)
		s.hover = id
		s.changed()
	}
}

// under is what a press at p means. Under a mouse that has not moved since it
// came upon a strand it is that strand, although the strands of its bundle have
// parted since.
func (s *State) under(p Point, touch bool) ID {
	if !touch && s.parted() && distance(p, s.gesture.mouse) < steady && s.aim == s.aimed() {
		return s.hover
	}
	return s.Pick(p, slop(touch))
}

// aim is all that moves what lies under a pointer that stands still, but for the
// fanning out of what it is on.
type aim struct {
	cam           Camera
	part          float64 // of the way to the map of the world
	width, height float32
	detail        int
	only          choice
	sheet         Sheet
	scroll        float32
	heat          uint64 // tick at which the bodies last moved
}

func (s *State) aimed() aim {
	return aim{s.cam, s.geo.part, s.width, s.height, s.detail, s.only, s.panel.sheet, s.panel.scroll().At(), s.moved}
}

// steady is how far, in dp, a pointer may move on a strand and still mean it: a
// hand trembles, and devices round.
const steady = 2.5

// parted reports whether the pointer is on a strand, whose bundle is fanned out
// for it.
func (s *State) parted() bool {
	return s.hover.Part == BundlePart || s.hover.Part == LinkPart
}
