package scene

import "citemap/scene/widget"

// gesture is what the pointer or the fingers are doing.
type gesture struct {
	press  widget.Press
	doing  doing
	id     ID    // what was under the pointer when it went down
	tapped ID    // the same, of the last tap
	spot   World // and what that was on
	start  Point // where that was
	last   Point
	held   int32    // body being dragged
	grip   World    // from the pointer to its centre
	touch  bool     // it is a finger
	second bool     // the mouse's other button is down
	pair   [2]int32 // the fingers of a pinch
	spread float32  // between them
	mouse  Point    // last place of the mouse: hover is sought only when it moved
}

// doing is what a press has become.
type doing uint8

const (
	resting doing = iota // or not moved far enough to be anything else
	panning
	dragging
	scrolling
	pulling // a handle, or words to mark
	pinching
)

// dragHeat keeps the layout warm while a node is dragged.
const dragHeat = 0.3

// point follows the pointing devices through one tick.
func (s *State) point(in Input) {
	a, b := twoOf(in.Touches)
	if b.ID != 0 { // neither is to tap when the other was lifted before it
		s.gesture.press.Tick(widget.Sample{X: a.At.X, Y: a.At.Y, Down: true, Touch: true})
		s.gesture.press.Cancel()
		s.pinch(a, b)
		return
	}
	at, down := in.Mouse.At, in.Mouse.Down
	if a.ID != 0 {
		at, down = a.At, true
	}
	s.act(s.gesture.press.Tick(widget.Sample{X: at.X, Y: at.Y, Down: down, Touch: a.ID != 0}))
	if s.gesture.doing == pinching && down { // a finger was lifted: the other goes on panning
		s.unpinch(at)
	}
	if !down {
		s.rest()
		s.secondButton(in.Mouse)
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

// act does what one pointer did.
func (s *State) act(g widget.Gesture) {
	p := Point{g.X, g.Y}
	switch g.Act {
	case widget.Pressed:
		s.begin(p, g.Touch)
	case widget.Tap:
		s.gesture.last, s.gesture.tapped, s.gesture.spot = p, s.gesture.id, s.cam.ToWorld(p, s.mid())
		s.click(s.gesture.id)
	case widget.DoubleTap: // of what the first hit: that may have moved
		s.gesture.last = p
		s.clickTwice(s.gesture.tapped, p)
	case widget.LongPress:
		s.offer(s.gesture.id, p)
	case widget.Dragging:
		s.move(p)
	case widget.SwipeLeft, widget.SwipeRight:
		s.drop()
		s.swiped(g)
	case widget.Dropped:
		s.drop()
	}
}

// begin notes what a press means. One that stops what moves, closes a menu or
// lights a dark screen means that and no more.
func (s *State) begin(p Point, touch bool) {
	s.drop() // what another pointer was at
	g := &s.gesture
	g.touch, g.start, g.last = touch, p, p
	g.id = s.under(p, touch)
	s.blur(g.id)
	s.cursor = ID{}
	inPanel := s.frame().body.Contains(s.laid(p))
	switch {
	case s.blank:
		s.blank = false
		s.changed()
	case s.menu.open && g.id.Part != MenuPart:
		s.closeMenu()
	case inPanel && touch && s.panel.scroll().Hold():
	default:
		return
	}
	g.press.Cancel()
}

// move goes on with what a press has become.
func (s *State) move(p Point) {
	g := &s.gesture
	switch g.doing {
	case resting:
		s.grasp(p)
	case panning:
		s.pan(p.X-g.last.X, p.Y-g.last.Y)
	case scrolling:
		s.panel.scroll().Drag(g.last.Y - p.Y)
	case pulling:
		s.pull(g.id, g.last, p)
	case dragging:
		s.drag(p)
	}
	g.last = p
}

// grasp decides what a press becomes when it moves.
func (s *State) grasp(p Point) {
	g := &s.gesture
	switch {
	case s.pulls(g.id):
		g.doing = pulling
		s.pull(g.id, g.start, p)
	case s.frame().panel.Contains(s.laid(g.start)):
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

// drop ends what a press has become.
func (s *State) drop() {
	g := &s.gesture
	switch g.doing {
	case dragging:
		s.plot.sim.Hold(0) // and it stays where it was dropped
	case scrolling:
		s.panel.scroll().Release()
	case pulling:
		s.letGo(g.id)
	}
	g.doing = resting
}

// rest is no pointer down.
func (s *State) rest() {
	if s.gesture.doing == pinching {
		s.gesture.doing = resting
	}
}
