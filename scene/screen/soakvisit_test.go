//go:build !js

package screen

import "citemap/scene"

// How visitors of a soak are: they tap what they see, drag, pinch, turn the wheel,
// read, and walk away, with a hand on the screen or without.

// visit is from the first touch until the map is nobody's again.
func (s *soak) visit() {
	s.touch(s.anywhere())
	s.wait(10)
	s.lift()
	for range 2 + s.IntN(12) {
		if s.in.Dark {
			break
		}
		s.act()
		s.look()
	}
	s.leave()
}

// leave walks away, and sometimes comes back while the countdown runs.
func (s *soak) leave() {
	if s.IntN(8) > 0 { // else something stays where it lay
		s.lift()
	}
	const longest = 10 * 60 * scene.TicksPerSecond
	for waited := 0; s.game.state.Showing().Visitor; waited++ {
		if s.game.state.Showing().Leaving && s.IntN(3*10*scene.TicksPerSecond) == 0 {
			s.lift()
			s.tap(s.anywhere())
			waited = 0
		}
		if s.tick(); waited > longest {
			s.spoil("visit %d does not end", s.visits)
			break
		}
	}
	s.lift()
	s.tick()
}

// act does one thing.
func (s *soak) act() {
	from, to := s.anywhere(), s.anywhere()
	switch n := s.IntN(20); {
	case n < 9:
		s.tap(s.something())
	case n < 11:
		s.tap(from)
		s.tap(from)
	case n < 14:
		s.drag([2]scene.Point{from, to})
	case n < 16:
		s.drag([2]scene.Point{from, to}, [2]scene.Point{s.anywhere(), s.anywhere()})
	case n < 17:
		s.in.Mouse.At, s.in.Mouse.Here = from, true
		for range 3 + s.IntN(20) {
			s.in.Mouse.WheelY = float32(s.NormFloat64() * 120)
			s.tick()
		}
		s.in.Mouse.WheelY = 0
	case n < 18:
		s.in.Mouse = scene.Mouse{At: s.something(), Here: true}
		s.wait(30)
		s.in.Mouse.Down = true
		s.wait(6)
		s.in.Mouse = scene.Mouse{}
	case n < 19:
		s.touch(from)
		s.wait(60 + s.IntN(200)) // a long press
		s.lift()
	default: // a child's hands
		s.touch(from, to, s.anywhere(), s.anywhere())
		s.wait(20)
		s.lift()
	}
	s.draw()
}

// look is what comes between two things that are done: mostly a moment, sometimes a
// page.
func (s *soak) look() {
	s.wait(int(20 + min(s.ExpFloat64()*6, 60)*scene.TicksPerSecond))
	s.draw()
}

func (s *soak) wait(ticks int) {
	for range ticks {
		s.tick()
	}
}

func (s *soak) touch(fingers ...scene.Point) {
	for i, at := range fingers {
		s.in.Touches[i] = scene.Touch{ID: int32(i + 1), At: at}
	}
	s.tick()
}

func (s *soak) lift() {
	s.in.Touches, s.in.Mouse = [scene.MaxTouches]scene.Touch{}, scene.Mouse{}
	s.tick()
}

func (s *soak) tap(at scene.Point) {
	s.touch(at)
	s.wait(4)
	s.lift()
	s.wait(8)
}

// drag takes fingers along their ways, two of which pinch.
func (s *soak) drag(ways ...[2]scene.Point) {
	const steps = 40
	for i := range steps {
		part := float32(i) / steps
		for n, w := range ways {
			at := scene.Point{X: w[0].X + (w[1].X-w[0].X)*part, Y: w[0].Y + (w[1].Y-w[0].Y)*part}
			s.in.Touches[n] = scene.Touch{ID: int32(n + 1), At: at}
		}
		if s.tick(); i%8 == 0 {
			s.draw()
		}
	}
	s.lift()
}

func (s *soak) anywhere() scene.Point {
	return scene.Point{X: s.Float32() * s.in.Width, Y: s.Float32() * s.in.Height}
}

// something is a place where a tap means something, if one is soon found.
func (s *soak) something() scene.Point {
	at := s.anywhere()
	for range 12 {
		switch s.game.state.Pick(at, 12).Part {
		case scene.Nothing, scene.Ground, scene.PanelPart:
			at = s.anywhere()
		default:
			return at
		}
	}
	return at
}
