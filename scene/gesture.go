package scene

// gesture is what the pointer or the fingers are doing.
type gesture struct {
	doing  doing
	id     ID    // what was under the pointer when it went down
	start  Point // where that was
	last   Point
	held   int32    // body being dragged
	grip   World    // from the pointer to its centre
	pair   [2]int32 // the fingers of a pinch
	spread float32  // between them
	mouse  Point    // last place of the mouse: hover is sought only when it moved
}

type doing uint8

const (
	resting  doing = iota
	pressing       // down, and not moved far enough to be anything else
	panning
	dragging
	scrolling
	pinching
)

// A press that moves further than this, in dp, is a drag.
const (
	mouseSlack = 4
	touchSlack = 9
)

// dragHeat keeps the layout warm while a node is dragged.
const dragHeat = 0.3

// point follows the pointing devices through one tick.
func (s *State) point(in Input) {
	switch a, b := twoOf(in.Touches); {
	case b.ID != 0:
		s.pinch(a, b)
	case a.ID != 0:
		s.track(a.At, true)
	case in.Mouse.Down:
		s.track(in.Mouse.At, false)
	default:
		s.release()
		s.wheel(in)
		s.hoverAt(in.Mouse)
	}
}

// twoOf returns the first two fingers that are down.
func twoOf(touches [MaxTouches]Touch) (a, b Touch) {
	for _, t := range touches {
		switch {
		case t.ID == 0:
		case a.ID == 0:
			a = t
		case b.ID == 0:
			b = t
		}
	}
	return a, b
}

// track follows one pointer that is down at p.
func (s *State) track(p Point, touch bool) {
	g := &s.gesture
	switch g.doing {
	case resting:
		*g = gesture{doing: pressing, id: s.under(p, touch), start: p, last: p, mouse: g.mouse}
	case pressing:
		slack := float32(mouseSlack)
		if touch {
			slack = touchSlack
		}
		if distance(p, g.start) > slack {
			s.grasp(p)
		}
	case panning:
		s.pan(p.X-g.last.X, p.Y-g.last.Y)
	case scrolling:
		s.scroll(g.last.Y - p.Y)
	case dragging:
		s.drag(p)
	case pinching: // a finger was lifted: another goes on panning
		g.doing = panning
	}
	g.last = p
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
	open          bool
	heat          uint64 // tick at which the bodies last moved
}

func (s *State) aimed() aim {
	return aim{s.cam, s.geo.part, s.width, s.height, s.detail, s.only, s.panel.open, s.moved}
}

// steady is how far, in dp, a pointer may move on a strand and still mean it: a
// hand trembles, and devices round.
const steady = 2.5

// parted reports whether the pointer is on a strand, whose bundle is fanned out
// for it.
func (s *State) parted() bool {
	return s.hover.Part == BundlePart || s.hover.Part == LinkPart
}

// grasp decides what a press becomes when it moves.
func (s *State) grasp(p Point) {
	g := &s.gesture
	switch {
	case s.frame().panel.Contains(g.start):
		g.doing = scrolling
	case g.id.Part == NodePart && s.plot.body[g.id.Index] >= 0 && s.geo.part == 0:
		g.doing, g.held = dragging, s.plot.body[g.id.Index]
		b, w := &s.plot.sim.Bodies[g.held], s.cam.ToWorld(g.start, s.mid())
		g.grip = World{b.X - w.X, b.Y - w.Y}
		s.take()
		s.plot.sim.Hold(dragHeat)
		s.drag(p)
	default:
		g.doing = panning
		s.pan(p.X-g.start.X, p.Y-g.start.Y)
	}
}

func (s *State) drag(p Point) {
	b, w := &s.plot.sim.Bodies[s.gesture.held], s.cam.ToWorld(p, s.mid())
	b.Pinned = true
	b.X, b.Y = w.X+s.gesture.grip.X, w.Y+s.gesture.grip.Y
	s.changed()
}

// release ends what the pointer was doing; a press that never moved is a
// click.
func (s *State) release() {
	g := &s.gesture
	switch g.doing {
	case pressing:
		s.click(g.id)
	case dragging:
		s.plot.sim.Bodies[g.held].Pinned = s.fixed(g.held) // where it was dropped
		s.plot.sim.Hold(0)
	}
	g.doing = resting
}

// click does what a click on id means.
func (s *State) click(id ID) {
	switch id.Part {
	case NodePart, LinkPart, BundlePart:
		s.choose(id)
	case CargoPart:
		s.choose(ID{Part: LinkPart, Index: id.Index})
	case LegendPart:
		s.toggle(int(id.Index))
	case ButtonPart:
		s.press(Button(id.Index))
		s.changed()
	case Ground:
		s.choose(ID{})
	}
}

// pinch zooms by how far the two fingers part, about the point between them,
// and pans with that point. Other fingers begin another pinch.
func (s *State) pinch(a, b Touch) {
	g := &s.gesture
	mid, spread, pair := lerp(a.At, b.At, 0.5), max(distance(a.At, b.At), 1), [2]int32{a.ID, b.ID}
	if g.doing == dragging {
		s.release()
	}
	if g.doing == pinching && g.pair == pair {
		s.pan(mid.X-g.last.X, mid.Y-g.last.Y)
		s.zoomAt(mid, float64(spread/g.spread))
	}
	g.doing, g.last, g.spread, g.pair = pinching, mid, spread, pair
}

// wheel scrolls the panel, or zooms the map at the pointer; sideways it pans.
func (s *State) wheel(in Input) {
	d, side := in.Mouse.WheelY, in.Mouse.WheelX
	if d == 0 && side == 0 || !in.Mouse.Here {
		return
	}
	if s.frame().panel.Contains(in.Mouse.At) {
		s.scroll(d)
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
		s.hover = id
		s.changed()
	}
}
