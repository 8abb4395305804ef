package scene

import "math"

// Flows are glyphs that travel along the strands of claims with cargo, and say
// what is carried. What has not been delivered does not move: its glyph stands
// halfway, and is hollow.

// How cargo is drawn, in dp; smaller where the map is, down to smallBead of it.
const (
	beadHalf    = 11  // from the middle of a glyph to the edge of its bead
	beadSpacing = 150 // between two on the same strand, at least
	beadEase    = 16  // over which they grow at one end and shrink at the other
	smallBead   = 0.72

	smallestBead = 0.15 // of a bead that comes or goes: below that it is not drawn
)

// chevronSpacing is how far apart chevrons stand on a strand that would flow, in
// dp.
const chevronSpacing = 46

func (s *State) paintFlows(v *View, f frame, l lay, fo focus) {
	for _, k := range s.crowd.drawn {
		i := int(k)
		if st := &s.strands[i]; len(st.beads) > 0 && s.fullOf(i, l) == 1 && s.holds(fo, st) {
			if s.paused && s.claims[st.beads[0].link].moves && s.standsOut(fo, st) {
				s.paintChevrons(v, f, i, l)
			}
			s.paintCargo(v, f, i, l)
		}
	}
}

// paintChevrons says of a strand that stands still which way it flows.
func (s *State) paintChevrons(v *View, f frame, i int, l lay) {
	st := &s.strands[i]
	curve := s.curve(i, l)
	long := curve.Length(0.5)
	p, icon := s.colours(), s.icons.Icon("chevron-right")
	paint := p.family(st.family).over(p.ground, p.worn(st.family, st.look.past))
	n := int(long / chevronSpacing)
	for k := 1; k < n; k++ {
		t := float32(k) / float32(n)
		at := curve.At(t)
		if box := around(at, 10, 10); within(box, s.laidRect(f.ground)) && v.taken.free(box) {
			along := curve.Tangent(t)
			v.Marks = append(v.Marks, Mark{
				Shape: Icon, Icon: icon, ID: st.id, Paint: paint, A: at, Size: 4.5,
				Angle: float32(math.Atan2(float64(along.Y), float64(along.X))),
			})
		}
	}
}

// paintCargo paints the beads of one strand.
func (s *State) paintCargo(v *View, f frame, i int, l lay) {
	st := &s.strands[i]
	curve := s.curve(i, l)
	long := curve.Length(0.5)
	scale := min(max(1.15*l.k, smallBead), 1)
	if long < 3*beadHalf*scale {
		return
	}
	if !s.claims[st.beads[0].link].moves {
		for _, t := range [...]float32{0.5, 0.42, 0.58, 0.34, 0.66} {
			if s.paintBead(v, f, st, 0, curve, t, scale) {
				return
			}
		}
		return
	}
	n := max(1, int(long/(beadSpacing*scale)))
	step := long / float32(n)
	turns, part := math.Modf((s.distance + float64(61*st.lane)) / float64(step))
	for k := range n {
		d := float32(part+float64(k)) * step
		size := min(1, d/beadEase, (long-d)/beadEase)
		if size > smallestBead { // the k-th set out k turns ago, and stays what it was
			s.paintBead(v, f, st, cycle(int(turns)-k, len(st.beads)), curve, d/long, size*scale)
		}
	}
}

// cycle returns i modulo n, from 0 also for negative i.
func cycle(i, n int) int { return (i%n + n) % n }

// paintBead paints one glyph at t of the strand, on a bead, and says
// whether it is seen: it passes below nodes, labels, and all
// that stands around the map.
func (s *State) paintBead(v *View, f frame, st *strand, bead int, c Curve, t, size float32) bool {
	at := c.At(t)
	size *= s.sieve.present[st.beads[bead].link]
	half := beadHalf * size
	box := around(at, 2*half, 2*half)
	if size < smallestBead || !within(box, s.laidRect(f.ground)) || !v.taken.freeBut(box, v.kept) {
		return false
	}
	p, on := s.colours(), st.beads[bead]
	claim := &s.claims[on.link]
	paint := s.linkPaint(on.link).over(p.ground, p.worn(s.familyOf(on.link), claim.past))
	id := ID{Part: CargoPart, Index: on.link, Sub: on.cargo}
	icon := claim.cargo[on.cargo]
	angle := float32(0)
	if !icon.Upright {
		along := c.Tangent(t)
		angle = float32(math.Atan2(float64(along.Y), float64(along.X)))
	}
	glyph := p.ground
	v.round(box.Inset(-1.2), half+1.2, p.ground, id)
	v.round(box, half, paint, id)
	if !claim.moves { // not done, or not yet: hollow
		v.round(box.Inset(1.4), half-1.4, p.ground, id)
		glyph = paint
	}
	v.Marks = append(v.Marks, Mark{Shape: Icon, Icon: icon, ID: id, Paint: glyph, A: at, Size: 7.5 * size, Angle: angle})
	return true
}

func within(r, s Rect) bool {
	return r.Min.X >= s.Min.X && r.Min.Y >= s.Min.Y && r.Max.X <= s.Max.X && r.Max.Y <= s.Max.Y
}
