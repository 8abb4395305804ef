package widget

const (
	// friction is what is left of a fling's speed after a tick: 0.998 a
	// millisecond, as phones have it.
	friction = 0.967

	// Speeds of a fling, in dp a tick: a slower one is none, a faster one is cut,
	// and below the last it ends.
	slowest = 0.8
	fastest = 120
	stopped = 0.1

	// stiffness of the critically damped spring that a glide is, per tick: half
	// a second to its goal. left is e to the -stiffness, what a tick leaves.
	stiffness = 0.25
	left      = 0.7788007830714049

	// arrived is how near, in dp and in dp a tick, a glide is there.
	arrived = 0.25

	// notch is the least turn of a wheel, in dp, that glides. What is less comes
	// from a device that is smooth by itself.
	notch = 40

	// longest content, in dp.
	longest = 1e9
)

// Scroll is how far content is scrolled in a view that is shorter: from 0, its
// beginning in sight, to Max, its end. It does not go beyond, and does not bounce.
// The zero value has no content; Resize gives it some.
type Scroll struct {
	at, max, view float64
	doing         motion
	momentum      momentum
	speed         float64 // while it moves by itself
	goal          float64 // while gliding
	told          float32 // where it was in the last tick
}

// motion is what moves a scroll.
type motion uint8

const (
	nothing motion = iota
	held           // by a finger on the content
	flung
	gliding
)

// At is the position, and Max how far it goes.
func (s *Scroll) At() float32  { return float32(s.at) }
func (s *Scroll) Max() float32 { return float32(s.max) }

// Moving reports whether it moves by itself. At rest, ticks cost nothing.
func (s *Scroll) Moving() bool { return s.doing == flung || s.doing == gliding }

// Held reports whether a finger or the pointer has it.
func (s *Scroll) Held() bool { return s.doing == held }

// Resize takes the lengths of content and view. The position is kept as far as
// there is content.
func (s *Scroll) Resize(content, view float32) {
	s.view = bound(float64(view), 0, longest)
	s.max = max(bound(float64(content), 0, longest)-s.view, 0)
	s.at = min(s.at, s.max)
	if s.doing == gliding {
		s.head(s.goal)
	}
}

// Hold lays a finger on the content. It stops what moves, and reports whether
// something did: such a tap means that and no more.
func (s *Scroll) Hold() (stopped bool) {
	stopped = s.Moving()
	s.doing, s.momentum = held, momentum{}
	return stopped
}

// Drag moves by d with the finger, which went by -d; it holds first if need be.
func (s *Scroll) Drag(d float32) {
	if s.doing != held {
		s.Hold()
	}
	s.momentum.add(float64(sound(d)))
	s.move(s.at + float64(sound(d)))
}

// Release lifts the finger, and flings the content if that was moving.
func (s *Scroll) Release() {
	if !s.Held() {
		return
	}
	s.doing = nothing
	if v := s.momentum.speed(); abs(v) >= slowest {
		s.doing, s.speed = flung, bound(v, -fastest, fastest)
	}
}

// Wheel moves by d: at once by what a touchpad says, smoothly by a wheel's
// notches, which add up.
func (s *Scroll) Wheel(d float32) {
	by := float64(sound(d))
	switch {
	case s.Held() || by == 0:
	case s.doing == gliding || abs(by) >= notch:
		s.head(s.heading() + by)
	default:
		s.doing = nothing
		s.move(s.at + by)
	}
}

// Reach glides to y, or as near as there is content.
func (s *Scroll) Reach(y float32) { s.head(float64(sound(y))) }

// Jump goes there at once.
func (s *Scroll) Jump(y float32) {
	s.doing = nothing
	s.move(float64(sound(y)))
}

// Show glides as little as brings the content from top to bottom into view with
// a margin around it, or where it is too long, its beginning.
func (s *Scroll) Show(top, bottom, margin float32) {
	from, to := float64(sound(top)), float64(sound(bottom))
	to = max(from, to)
	around := bound(float64(margin), 0, max(s.view-(to-from), 0)/2)
	low, high := to+around-s.view, from-around // the positions from which it is in view
	if y := s.heading(); y < low || y > high {
		s.head(min(max(y, low), high))
	}
}

// Tick lets it move by itself, and reports whether it is elsewhere than in the
// last tick, by whatever moved it. Where stillness is asked for, what would glide
// is there at once; a fling is the reader's own, and goes on.
func (s *Scroll) Tick(still bool) (moved bool) {
	switch s.doing {
	case held:
		s.momentum.tick()
	case flung:
		s.coast()
	case gliding:
		s.glide(still)
	}
	moved = s.At() != s.told
	s.told = s.At()
	return moved
}

// move goes to y, and reports whether there is content that far.
func (s *Scroll) move(y float64) (inside bool) {
	s.at = bound(y, 0, s.max)
	return s.at == y
}

// heading is where it will be when it rests, as far as that was said.
func (s *Scroll) heading() float64 {
	if s.doing == gliding {
		return s.goal
	}
	return s.at
}

// head begins a glide, or turns the one under way. It is no faster at first
// than can be stopped at the goal: critically damped, it does not go beyond.
func (s *Scroll) head(goal float64) {
	if !s.Moving() {
		s.speed = 0
	}
	s.doing, s.goal = gliding, bound(goal, 0, s.max)
	most := float64(stiffness * abs(s.goal-s.at))
	s.speed = bound(s.speed, -most, most)
	if s.goal == s.at {
		s.doing = nothing
	}
}

// coast goes on with a fling; at an end it stops.
func (s *Scroll) coast() {
	inside := s.move(s.at + s.speed)
	s.speed = float64(s.speed * friction)
	if !inside || abs(s.speed) < stopped {
		s.doing = nothing
	}
}

// glide goes on with a glide by one tick of the exact solution of the damped
// spring: d and v are what is left of the way and the speed.
func (s *Scroll) glide(still bool) {
	d := s.at - s.goal
	pull := s.speed + float64(stiffness*d)
	d = float64((d + pull) * left)
	s.speed = float64((s.speed - float64(stiffness*pull)) * left)
	if still || abs(d) < arrived && abs(s.speed) < arrived {
		d, s.doing = 0, nothing
	}
	s.move(s.goal + d)
}
