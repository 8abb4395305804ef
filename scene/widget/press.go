package widget

const (
	// A press that moves further than this, in dp, is a drag.
	mouseSlack = 4
	touchSlack = 10

	// A second tap as soon, in ticks, and as near, in dp, makes the two a double
	// tap.
	doubleTicks = 24
	doubleReach = 24

	// A finger that stays for as many ticks presses long. A mouse has a second
	// button for that.
	longTicks = 30

	// A drag as quick, in ticks, and as far to one side, in dp, is a swipe, where
	// it goes less than half as far up or down.
	swipeTicks = 24
	swipeReach = 40
)

// Sample is what one pointer says in one tick. Where it is not down its place
// does not matter: a finger has none.
type Sample struct {
	X, Y  float32 // dp
	Down  bool
	Touch bool // a finger and not a mouse
}

// Act is what a pointer did.
type Act uint8

// The acts. Every press begins with Pressed and may end without another: where it
// was long, or was cancelled.
const (
	NoAct      Act = iota
	Pressed        // went down
	Tap            // was lifted where it went down; reported even if a second follows
	DoubleTap      // the second tap
	LongPress      // has stayed where it went down; it is still down
	Dragging       // is down, and has moved further than a tap may
	Dropped        // was lifted after dragging
	SwipeLeft      // the same, after a quick drag to the left
	SwipeRight     // and to the right
)

// Gesture is what a pointer does in one tick.
type Gesture struct {
	Act          Act
	Touch        bool
	X, Y         float32 // where it is, or was lifted
	FromX, FromY float32 // where it went down
	DX, DY       float32 // how far it was dragged in this tick; all of the way in the first
}

// Press makes the samples of one pointer into gestures, tick by tick.
type Press struct {
	phase  phase
	ticks  int     // since it went down
	now    Gesture // but for what it does in a tick
	second bool    // it may become a double tap
	tap    struct {
		is    bool // a second may follow
		ago   int  // ticks
		x, y  float32
		touch bool
	}
}

type phase uint8

const (
	lifted phase = iota
	pressed
	dragged
	spent // down, and means nothing more
)

// Cancel makes the press under way mean nothing more, as when a second finger
// comes to it.
func (p *Press) Cancel() {
	p.tap.is = false
	if p.phase != lifted {
		p.phase = spent
	}
}

// Down reports whether the pointer is down.
func (p *Press) Down() bool { return p.phase != lifted }

// Tick takes the sample of a tick and returns what the pointer did in it.
func (p *Press) Tick(s Sample) Gesture {
	p.ticks, p.tap.ago = min(p.ticks+1, longTicks+1), min(p.tap.ago+1, doubleTicks+1)
	if !s.Down {
		return p.lift()
	}
	s.X, s.Y = bound(sound(s.X), -longest, longest), bound(sound(s.Y), -longest, longest)
	if p.phase == lifted {
		return p.lower(s)
	}
	dx, dy := s.X-p.now.X, s.Y-p.now.Y
	p.now.X, p.now.Y = s.X, s.Y
	switch {
	case p.phase == dragged:
	case p.phase == pressed && !p.near(p.now.FromX, p.now.FromY, p.slack()):
		p.phase = dragged
		dx, dy = s.X-p.now.FromX, s.Y-p.now.FromY
	case p.phase == pressed && p.now.Touch && p.ticks == longTicks:
		p.phase = spent
		return p.does(LongPress)
	default:
		return p.does(NoAct)
	}
	g := p.does(Dragging)
	g.DX, g.DY = dx, dy
	return g
}

// lower begins a press.
func (p *Press) lower(s Sample) Gesture {
	p.phase, p.ticks = pressed, 0
	p.now = Gesture{Touch: s.Touch, X: s.X, Y: s.Y, FromX: s.X, FromY: s.Y}
	p.second = p.tap.is && p.tap.ago <= doubleTicks && p.tap.touch == s.Touch && p.near(p.tap.x, p.tap.y, doubleReach)
	p.tap.is = false
	return p.does(Pressed)
}

// lift ends a press.
func (p *Press) lift() Gesture {
	was := p.phase
	p.phase = lifted
	switch {
	case was == dragged:
		return p.does(p.drop())
	case was == pressed && p.second:
		return p.does(DoubleTap)
	case was == pressed:
		p.tap.is, p.tap.ago, p.tap.touch = true, 0, p.now.Touch
		p.tap.x, p.tap.y = p.now.X, p.now.Y
		return p.does(Tap)
	}
	return Gesture{}
}

// drop tells how a drag ended.
func (p *Press) drop() Act {
	dx, dy := p.now.X-p.now.FromX, p.now.Y-p.now.FromY
	switch {
	case p.ticks > swipeTicks || abs(dx) <= swipeReach || abs(dx) <= 2*abs(dy):
		return Dropped
	case dx < 0:
		return SwipeLeft
	}
	return SwipeRight
}

func (p *Press) does(a Act) Gesture {
	g := p.now
	g.Act = a
	return g
}

func (p *Press) slack() float32 {
	if p.now.Touch {
		return touchSlack
	}
	return mouseSlack
}

// near reports whether the pointer is no further than reach from a place.
func (p *Press) near(x, y, reach float32) bool {
	dx, dy := p.now.X-x, p.now.Y-y
	return float32(dx*dx)+float32(dy*dy) <= reach*reach
}
