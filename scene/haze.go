package scene

import "slices"

// The haze of a crowd is its dots and the plain lines between them. It lies under all
// else, and whether something is part of it depends on nothing but its size: so what
// was drawn of it may be moved along with the camera.

// hazing is what a haze depends on, but for where the camera stands.
type hazing struct {
	zoom, part  float64
	palette     *palette
	width, tall float32
	moved       uint64
	casting     int
	gathered    gathering
	many        float32
	focus       focus
	chosen      ID
	also        int
	hover       ID
	cursor      ID
	sieve       int
	only        choice
	lapse       uint64 // ticks, while something of it glides
}

// inHaze reports whether a strand of a crowd is part of the haze.
func (s *State) inHaze(st *strand, l lay, f focus) bool {
	if !l.crowded || f.on && s.holds(f, st) {
		return false
	}
	least := min(s.plot.radius[st.from], s.plot.radius[st.to])
	return float32(least)*l.k*l.mark <= fullFrom
}

// isHaze reports that of a body.
func (s *State) isHaze(v *View, body int32, l lay, f focus) bool {
	if !l.crowded || f.on && v.lit[body] || float32(s.plot.radius[body])*l.k*l.mark >= dotBelow {
		return false
	}
	node := s.plot.node[body]
	return !s.ringed(ID{Part: NodePart, Index: node}, body, f) && !s.fixed(body) && !s.plot.sim.Bodies[body].Pinned
}

// paintHaze paints it: the lines first, and the most telling dots last.
func (s *State) paintHaze(v *View, l lay, f focus) {
	if !l.crowded {
		return
	}
	if f.on || s.when.narrows() {
		s.hazeStrands(v, f, false)
	}
	s.hazeStrands(v, f, true)
	p := s.colours()
	for _, b := range slices.Backward(s.crowd.near) {
		if !s.isHaze(v, b, l, f) {
			continue
		}
		_, r := s.disc(b, l)
		fill := s.fillOf(b)
		if on := v.glow[b]; on < 1 {
			fill = fill.over(p.ground, dimmed(p.dim.node, on))
		}
		v.dot(s.crowd.at[b], r, fill, ID{Part: NodePart, Index: s.plot.node[b]})
	}
	if s.geo.part == 0 {
		v.Haze = Haze{Count: len(v.Marks), Key: s.hazeOf(f), At: l.cam.ToView(World{}, l.mid)}
	}
}

// hazeStrands paints the plain lines of strands that stand out, or of the others.
func (s *State) hazeStrands(v *View, f focus, lit bool) {
	p := s.colours()
	for _, i := range s.crowd.hazy {
		if st := &s.strands[i]; s.standsOut(f, st) == lit {
			s.paintPlain(v, st, p.family(st.family), p.worn(st.family, st.look.past)*s.opacity(f, st), 0)
		}
	}
}

// paintPlain paints a strand between dots: a thin line, without head or sign. It is
// the fainter the longer it is, though not below least, and not there where nobody would
// see it.
func (s *State) paintPlain(v *View, st *strand, paint Color, opacity, least float32) {
	a, b := s.crowd.at[st.from], s.crowd.at[st.to]
	ink := max(s.crowd.ink*min(max(longPlain/max(distance(a, b), 1), leastLong), 1), least)
	if ink*opacity < unseenInk {
		return
	}
	v.line(a, b, plainHalf, paint.fade(ink*opacity), Solid, st.id)
}

// dot paints a node of a few pixels: the smaller, the more room it leaves around it.
func (v *View) dot(at Point, r float32, paint Color, id ID) {
	r *= 0.7 + 0.3*ramp(r, dotBelow/2, dotBelow)
	v.round(around(at, 2*r, 2*r), r, paint, id)
}

// hazeOf counts on where the haze is another than it was in the last picture.
func (s *State) hazeOf(f focus) uint64 {
	now := hazing{
		zoom: s.cam.Zoom, part: s.geo.part, palette: s.colours(), width: s.width, tall: s.height,
		moved: s.moved, casting: s.casting, gathered: s.gathered, many: s.crowd.many, focus: f,
		chosen: s.chosen, also: len(s.also), hover: s.hover, cursor: s.cursor, sieve: s.sieve.times, only: s.only,
	}
	if s.when.moving() || s.gesture.doing == dragging {
		now.lapse = s.still
	}
	if now != s.crowd.haze {
		s.crowd.haze = now
		s.crowd.hazeKey++
	}
	return s.crowd.hazeKey
}
