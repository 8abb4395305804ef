package scene

import "slices"

// presence is who is there: nobody, or somebody whose hand moved some time ago.
type presence struct {
	here    bool
	quiet   int   // ticks since the hand moved
	reading int   // ticks that what is in sight takes to be read
	hands   hands // when they moved last
	spent   spent // those that have done what they came for, and are down still
}

// hands are fingers, and a mouse.
type hands struct {
	touches [MaxTouches]Touch
	mouse   Mouse
}

// spent is fingers by their ids, and whether the mouse is among them.
type spent struct {
	touches [MaxTouches]int32
	mouse   bool
}

// countdownTicks is how long a visitor is asked whether to stay.
const countdownTicks = 10 * TicksPerSecond

// tremble is how far, in dp, a mouse moves that nobody holds.
const tremble = 3

// note remembers where the hands are and reports whether they moved: what lies still
// on a screen is no hand, however long.
func (p *presence) note(in *Input) bool {
	was := &p.hands
	moved := in.Keys != 0 || in.Mouse.WheelX != 0 || in.Mouse.WheelY != 0 || in.Mouse.Down != was.mouse.Down ||
		in.Mouse.Here && distance(in.Mouse.At, was.mouse.At) > tremble
	for i, t := range in.Touches {
		moved = moved || t.ID != was.touches[i].ID || distance(t.At, was.touches[i].At) > tremble
	}
	if moved {
		p.hands = hands{in.Touches, in.Mouse}
	}
	return moved
}

// begins reports whether a hand does something that it did not do before: a mouse
// that only moves does nothing.
func (p *presence) begins(in *Input) bool {
	begins := in.Keys != 0 || in.Mouse.WheelX != 0 || in.Mouse.WheelY != 0 || in.Mouse.Down && !p.hands.mouse.Down
	for i, t := range in.Touches {
		begins = begins || t.ID != 0 && t.ID != p.hands.touches[i].ID
	}
	return begins
}

func (in *Input) down() bool { return in.Mouse.Down || in.Touches != [MaxTouches]Touch{} }

// idle is an input without hands.
func (in Input) idle() Input {
	in.Mouse.Down, in.Mouse.WheelX, in.Mouse.WheelY = false, 0, 0
	in.Touches, in.Keys = [MaxTouches]Touch{}, 0
	return in
}

// finger is where something is pressed.
func (in *Input) finger() Point {
	if a, _ := twoOf(in.Touches); a.ID != 0 {
		return a.At
	}
	return in.Mouse.At
}

// spend takes the hands that are down now for spent.
func (p *presence) spend(in *Input) {
	p.spent.mouse = in.Mouse.Down
	for i, t := range in.Touches {
		p.spent.touches[i] = t.ID
	}
}

// unspent is an input without the hands that are, until they are lifted: others go
// on, whatever lies on the screen.
func (p *presence) unspent(in Input) Input {
	p.spent.mouse = p.spent.mouse && in.Mouse.Down
	in.Mouse.Down = in.Mouse.Down && !p.spent.mouse
	for i, id := range p.spent.touches {
		at := slices.IndexFunc(in.Touches[:], func(t Touch) bool { return t.ID == id && id != 0 })
		if at < 0 {
			p.spent.touches[i] = 0
			continue
		}
		in.Touches[at] = Touch{}
	}
	return in
}

// attendShow gives the map to whoever touches it. The touch means that and no more:
// what it hit is elsewhere already.
func (s *State) attendShow(in Input) Input {
	p := &s.kiosk.presence
	if begins := p.begins(&in); p.note(&in) && begins {
		s.takeOver()
		p.spend(&in)
	}
	in = in.idle()
	in.Mouse.Here = in.Mouse.Here && s.visited()
	return in
}

// takeOver is the beginning of a visit: the map as it is for each visitor, with what
// the show was at opened.
func (s *State) takeOver() {
	k, before := s.kiosk, s.mid()
	k.presence = presence{here: true, hands: k.presence.hands}
	k.visits++
	s.unlight()
	s.follow = true
	if id, quote := k.show.subject(s); id != (ID{}) {
		s.settleOn(id)
		s.readQuote(quote)
	}
	k.last = s.chosen
	s.keepStill(before)
	s.changed()
}

// attendVisit counts for how long no hand has moved.
func (s *State) attendVisit(in Input) Input {
	p := &s.kiosk.presence
	begins := p.begins(&in)
	// A mouse on its way to the answer is none yet: if it were, the click would hit
	// what lies below.
	if p.note(&in) && (begins || !s.leaving()) {
		return s.stay(in)
	}
	p.quiet++
	switch left := s.leavesIn(); {
	case p.quiet == TicksPerSecond:
		p.reading = s.readingTicks()
	case left <= 0:
		s.endVisit()
		return in.idle()
	case s.leaving() && left%TicksPerSecond == 0: // another second
		s.changed()
	}
	return p.unspent(in)
}

// stay goes on with a visit. While the countdown runs, any hand stays, and means no
// more than that, unless it is on the button that starts over.
func (s *State) stay(in Input) Input {
	p := &s.kiosk.presence
	asked := s.leaving()
	p.quiet, p.reading = 0, 0
	if asked {
		p.spend(&in)
		if in.down() && s.restartRect().Contains(s.laid(in.finger())) {
			s.startOver()
		}
		s.changed()
		return in.idle()
	}
	return p.unspent(in)
}

// leaving reports whether the countdown runs, and leavesIn how many ticks it has
// left.
func (s *State) leaving() bool { return s.visited() && s.leavesIn() <= countdownTicks }

func (s *State) leavesIn() int {
	p := &s.kiosk.presence
	return max(s.kiosk.idle, p.reading) + countdownTicks - p.quiet
}

// mostReading is the longest time that words are given.
const mostReading = 180 * TicksPerSecond

// readingTicks is how long it takes to read the words that the panel shows.
func (s *State) readingTicks() int {
	if !s.panel.open() {
		return 0
	}
	const wide, tall = 0.5, 1.4 // of a letter and of a line, of the letters' size
	f, size := s.frame(), s.sized(styles[context]).Size
	shown := min(s.sheetOf(s.panel.sheet).length(f)-s.panel.scroll().At(), f.body.Dy())
	letters := float32(f.column()*max(shown, 0)) / float32(size*size*wide*tall)
	return min(int(letters)*readTenths/10, mostReading)
}
