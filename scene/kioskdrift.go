package scene

// What stands on a screen for weeks burns into it. The words of the show change
// their side from slide to slide; all of the interface besides drifts, and what is
// too large to move, as the panel's surface, breathes: its lightness changes by less
// than an eye can tell.

const (
	driftTicks = 10 * TicksPerSecond // between two of its steps
	driftReach = 8                   // dp, to either side
	driftX     = 24                  // steps from one end to the other and back: four minutes
	driftY     = 36                  // and six
	breathing  = 40                  // and from light to dark and back
	breathMost = 4                   // of 255
)

// breath is the colours of the interface as they are now.
type breath struct {
	depth   uint8
	of      *palette // that they were made of
	palette palette
}

// wander lets the interface drift, and breathe, a step.
func (s *State) wander() {
	if s.tick%driftTicks != 0 {
		return
	}
	k, n := s.kiosk, int(s.tick/driftTicks)
	k.away = Point{swing(n, driftX) * driftReach, swing(n, driftY) * driftReach}
	k.breath.depth = uint8((swing(n, breathing)+1)*breathMost/2 + 0.5)
	k.breath.of = nil
	s.changed()
}

// swing goes from 0 to 1, to -1 and back to 0 in so many steps.
func swing(n, period int) float32 {
	at := float32(n%period) / float32(period)
	switch {
	case at < 0.25:
		return 4 * at
	case at < 0.75:
		return 2 - 4*at
	}
	return 4*at - 4
}

// breathe returns the colours of a theme as deep as the breath is now.
func (b *breath) breathe(p *palette) *palette {
	if b.of == p {
		return &b.palette
	}
	b.of, b.palette = p, *p
	for _, c := range [...]*Color{
		&b.palette.ground, &b.palette.panel, &b.palette.button, &b.palette.rule, &b.palette.ink, &b.palette.muted, &b.palette.marker,
	} {
		*c = c.deeper(b.depth)
	}
	return &b.palette
}

// deeper is a colour a little nearer to the middle of grey.
func (c Color) deeper(by uint8) Color {
	if int(c.R)+int(c.G)+int(c.B) < 3*128 {
		return Color{c.R + by, c.G + by, c.B + by, c.A}
	}
	return Color{c.R - min(c.R, by), c.G - min(c.G, by), c.B - min(c.B, by), c.A}
}

// plus returns p moved by d.
func (p Point) plus(d Point) Point { return Point{p.X + d.X, p.Y + d.Y} }

// drifted is a frame that has drifted with the interface.
func (f frame) drifted(by Point) frame {
	for _, r := range [...]*Rect{&f.title, &f.legend, &f.panel, &f.tabs, &f.head, &f.body, &f.foot} {
		if *r != (Rect{}) {
			*r = r.plus(by)
		}
	}
	return f
}
