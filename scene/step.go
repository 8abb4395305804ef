package scene

// flowSpeed is how far cargo travels in a tick, in dp. It is the same on every
// link: speed says nothing.
const flowSpeed = 0.55

// warmTicks is how far the layout has run when the map is first seen, so that
// it unfolds rather than explodes.
const warmTicks = 2

// bodiesPerTick is how many bodies the layout moves at most in one tick, on average.
const bodiesPerTick = 2500

// A map is laid out for fields between these proportions, width to height, and anew
// where one differs by more than so much of what it was laid out for.
const (
	narrowest = 0.45
	broadest  = 2.4
	reshaped  = 0.12
)

// Step advances the state by one tick. Nothing else changes it.
func (s *State) Step(in Input) {
	s.tick++
	in.Still = in.Still || s.o.Calm
	in = s.attend(s.inTheDark(in))
	s.in = in
	s.resize(in)
	s.prefer(in.Prefers)
	s.stand(in.Stark)
	s.calm(in.Still)
	s.goWhere(in.Address)
	s.say(in.Notice)
	s.hear(in.Trouble)
	s.toast.fade(s)
	s.write(&s.in)
	s.keys(&s.in)
	s.point(in)
	s.pass(in.Still)
	s.passKiosk(in.Still)
	s.passNight(in.Still)
	s.glide(in.Still)
	s.relax(in.Still)
	s.cast(in.Still)
	s.drift()
	s.remember()
}

// resize takes the size of the view; where its proportions are new, the
// geography spreads to them.
func (s *State) resize(in Input) {
	if in.Width <= 0 || in.Height <= 0 || s.width == in.Width && s.height == in.Height {
		return
	}
	s.width, s.height = in.Width, in.Height
	s.changed()
	s.fitScroll()
	s.forgetPlaces()
	field := s.restFrame().field
	if s.geo.on && s.ready {
		s.layEarth()
	}
	aspect := min(max(float64(field.Dx()/field.Dy()), narrowest), broadest)
	if s.ready && abs(aspect/s.plot.aspect-1) < reshaped {
		return
	}
	s.plot.spread(s.m, aspect, !s.ready)
	if s.ready {
		s.plot.sim.Reheat(1)
		return
	}
	s.ready = true
	for range warmTicks {
		s.plot.sim.Tick()
	}
	if s.geo.on {
		s.layEarth()
	}
	s.cam = s.goal()
	s.cast(true)
	s.start()
}

// start goes where the reader was to be at first.
func (s *State) start() {
	if s.kiosk != nil {
		s.settleIn()
		s.cam = s.goal()
		s.cast(true)
		return
	}
	if s.o.Start.String() == "" {
		return
	}
	s.Visit(s.o.Start)
	if s.follow {
		s.cam = s.goal()
	}
	s.cast(true)
}

// prefer follows the device's theme until a person chooses one.
func (s *State) prefer(t Theme) {
	if s.chosenTheme == NoTheme && t != NoTheme && t != s.theme {
		s.theme = t
		s.changed()
	}
}

// stand lets things stand out from their ground more strongly, or as usual.
func (s *State) stand(out bool) {
	if out != s.stark {
		s.stark = out
		s.changed()
	}
}

func (s *State) chooseTheme(t Theme) {
	s.theme, s.chosenTheme = t, t
	s.changed()
}

// relax runs the layout one tick, and the camera after it; where stillness is
// asked for, to their ends.
func (s *State) relax(still bool) {
	s.keepBodies()
	for !s.plot.sim.Resting() && (still || s.tick%s.ticksFor() == 0) {
		s.plot.sim.Tick()
		s.moved = s.tick
		s.changed()
		if !still || s.gesture.doing == dragging {
			break
		}
	}
	if s.follow {
		goal := s.goal()
		s.flight = flight{on: s.cam != goal, to: goal}
	}
	if s.flight.on {
		var there bool
		s.cam, there = s.cam.towards(s.flight.to, s.ease(), still)
		s.flight.on = !there
		s.changed()
	}
}

// ticksFor is how many ticks one of the layout takes: a crowd's costs so much, to
// compute and to draw, that one in each would leave no time for hands.
func (s *State) ticksFor() uint64 { return uint64(max(len(s.plot.node)/bodiesPerTick, 1)) }

// calm follows the device's wish for stillness until a person chooses.
func (s *State) calm(still bool) {
	if paused := s.o.Paused || still; !s.chosePause && paused != s.paused {
		s.paused = paused
		s.changed()
	}
}

// drift moves the cargo.
func (s *State) drift() {
	if s.paused || s.asleep() {
		return
	}
	s.distance += flowSpeed
	s.flow++
}

// mid is where in the view the camera's centre lies.
func (s *State) mid() Point { return s.laid(s.frame().field.mid()) }

// at returns where a body is seen.
func (s *State) at(body int32) Point {
	b := &s.bodies()[body]
	return s.cam.ToView(World{b.X, b.Y}, s.mid())
}
