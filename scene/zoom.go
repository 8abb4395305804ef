package scene

// What zooms the map: two fingers, the wheel, keys.

// pinch zooms by how far the two fingers part, about the point between them,
// and pans with that point. Other fingers begin another pinch.
func (s *State) pinch(a, b Touch) {
	g := &s.gesture
	mid, spread, pair := lerp(a.At, b.At, 0.5), max(distance(a.At, b.At), 1), [2]int32{a.ID, b.ID}
	if g.doing != pinching {
		s.drop()
	}
	if g.doing == pinching && g.pair == pair {
		s.pan(mid.X-g.last.X, mid.Y-g.last.Y)
		s.zoomAt(mid, float64(spread/g.spread))
	}
	g.doing, g.last, g.spread, g.pair = pinching, mid, spread, pair
}

// unpinch goes on panning with the finger that is left.
func (s *State) unpinch(p Point) {
	g := &s.gesture
	if g.pair != ([2]int32{}) { // it was not between the fingers
		g.pair, g.last = [2]int32{}, p
	}
	s.pan(p.X-g.last.X, p.Y-g.last.Y)
	g.last = p
}

// wheel scrolls the panel, or zooms the map at the pointer; sideways it pans.
func (s *State) wheel(in Input) {
	d, side := in.Mouse.WheelY, in.Mouse.WheelX
	if d == 0 && side == 0 || !in.Mouse.Here {
		return
	}
	if s.frame().panel.Contains(s.laid(in.Mouse.At)) {
		s.panel.scroll().Wheel(d)
		return
	}
	if s.frame().timeline.Contains(s.laid(in.Mouse.At)) {
		return
	}
	if side != 0 {
		s.pan(-side, 0)
	}
	if d == 0 {
		return
	}
	const perDouble = 320 // dp of wheel for twice the size
	s.zoomAt(in.Mouse.At, exp2(-float64(min(max(d, -160), 160))/perDouble))
}

// exp2 is 2 to the x for small x, by its series: the same on every processor,
// as math.Exp2 is not.
func exp2(x float64) float64 {
	const ln2 = 0.6931471805599453
	term, sum := 1.0, 1.0
	for i := 1; i < 14; i++ {
		term = float64(term * x * ln2 / float64(i))
		sum += term
	}
	return sum
}

// nearer zooms one step in or out about the middle, or while a node is looked at
// with its neighbours, shows further or nearer ones.
func (s *State) nearer(by int) {
	switch {
	case s.near.depth > 0:
		s.reachOut(by)
	case by > 0:
		s.zoomAt(s.mid(), zoomStep)
	default:
		s.zoomAt(s.mid(), 1/zoomStep)
	}
}

// zoomStep is how much larger a key makes the map.
const zoomStep = 1.4

// fitAll shows all of the map.
func (s *State) fitAll() { s.follow = true }

func (s *State) zoomAt(p Point, factor float64) {
	s.take()
	f := s.frame()
	s.cam = s.cam.ZoomAt(p, s.laid(f.field.mid()), factor, min(minZoom, s.whole(f).Zoom))
	s.changed()
}

// zoomTo glides to where what lies at spot is larger by factor, and stays where it
// is now, unless something lies over it there.
func (s *State) zoomTo(spot World, factor float64) {
	s.take()
	f := s.frame()
	mid := s.laid(f.field.mid())
	p := s.cam.ToView(spot, mid)
	to := s.cam.ZoomAt(p, mid, factor, min(minZoom, s.whole(f).Zoom))
	if !s.laidRect(f.ground).Contains(p) {
		to.Center = spot
	}
	s.flight = flight{on: true, to: to}
}

func (s *State) pan(dx, dy float32) {
	s.take()
	s.cam = s.cam.Pan(dx, dy)
	s.changed()
}
