package scene

// flight is where the camera is on its way to.
type flight struct {
	on    bool
	to    Camera
	alone bool // since it set out, no hand has moved the camera
}

// ease is the share of its way that the camera goes in a tick: little where it is to
// be watched from afar.
func (s *State) ease() float64 {
	if s.showing() {
		return 0.045
	}
	return 0.18
}

// bound is where the camera is going, or rests.
func (s *State) bound() Camera {
	if s.flight.on {
		return s.flight.to
	}
	return s.cam
}

// take gives the camera to the person: nothing else moves it now.
func (s *State) take() { s.follow, s.flight.on, s.flight.alone = false, false, false }

// flyBack frames the whole map again once the panel is closed, if it was not a
// person who moved the camera.
func (s *State) flyBack() {
	if s.flight.alone && !s.panel.open() {
		s.follow, s.flight.alone = true, false
	}
}

// fitMargin is left free around the map, in dp, for labels.
const fitMargin = 30

// closest is the zoom beyond which a small map is not enlarged to fill a view.
const closest = 2.6

// whole is the camera that shows the whole map in a frame.
func (s *State) whole(f frame) Camera {
	return s.framing(s.framed, f, fitMargin, closest)
}

// framing is the camera that shows the bodies that are in, below the chips.
func (s *State) framing(in []bool, f frame, margin float32, closest float64) Camera {
	area := f.field
	area.Min.Y += s.chipsInto(f)
	return fit(s.bodies(), in, area, margin, closest).Pan(0, area.mid().Y-f.field.mid().Y)
}

// goal is the camera that frames what is shown: the whole map, or with the
// panel open what was chosen, about as large as it was before.
func (s *State) goal() Camera {
	f := s.frame()
	whole := s.whole(f)
	at, ok := s.middle(s.chosen)
	switch {
	case s.lit():
		return s.spotGoal(f, whole)
	case !s.panel.open() || !ok:
		return whole
	}
	before := s.whole(s.frameWith(false, false))
	if whole.Zoom > before.Zoom*0.6 {
		return s.clearer(whole, f)
	}
	return s.offButtons(Camera{Center: at, Zoom: before.Zoom * 0.85}, f)
}

// middle returns where in the world a node is, or the middle of a link.
func (s *State) middle(id ID) (World, bool) {
	bodies := s.bodies()
	switch id.Part {
	case NodePart:
		if b := s.plot.body[id.Index]; b >= 0 {
			return World{bodies[b].X, bodies[b].Y}, true
		}
	case LinkPart:
		return s.midway(s.plot.bundleOf(id.Index))
	case BundlePart:
		return s.midway(id.Index)
	}
	return World{}, false
}

// midway is the point halfway between the ends of a bundle.
func (s *State) midway(bundle int32) (World, bool) {
	if bundle < 0 {
		return World{}, false
	}
	b, bodies := &s.plot.bundles[bundle], s.bodies()
	from, to := &bodies[b.a], &bodies[b.b]
	return World{(from.X + to.X) / 2, (from.Y + to.Y) / 2}, true
}

// keepStill moves the camera so that opening or closing the panel, which moves
// the middle of the map, does not move the map.
func (s *State) keepStill(before Point) {
	after := s.mid()
	s.cam = s.cam.Pan(before.X-after.X, before.Y-after.Y)
}

// turnTo brings what was chosen into the field, where the panel or the edge
// hides it from a camera that a person holds.
func (s *State) turnTo(id ID) {
	at, ok := s.middle(id)
	if !ok || s.follow || s.laidRect(s.frame().field).Contains(s.cam.ToView(at, s.mid())) {
		return
	}
	s.flight.on, s.flight.to = true, Camera{Center: at, Zoom: s.cam.Zoom}
}
