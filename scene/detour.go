package scene

// A strand that ran under the mark of a node that it is no end of would seem to
// end there. Its bundle bows around such marks instead.

const (
	berth     = 7    // kept free between a bundle and a mark, dp
	nearEnds  = 0.08 // of a bundle's length: there nothing can be gone around
	widestBow = 0.3  // of a bundle's length
)

// detour is how far the bundles bow, for the present picture.
func (s *State) detour(l lay) {
	if s.detourAt == s.still && len(s.detours) > 0 {
		return
	}
	s.detourAt = s.still
	if len(s.detours) != len(s.plot.bundles) {
		s.detours = make([]float32, len(s.plot.bundles))
	}
	clear(s.detours)
	for i := range s.strands {
		if st := &s.strands[i]; st.lane == 0 {
			s.detours[st.pair] = s.bowOf(st, l)
		}
	}
}

// bowOf is how far the bundle of a strand must bow halfway, to the side that
// leads off it, so that it passes all marks that it would run under.
func (s *State) bowOf(st *strand, l lay) float32 {
	b := &s.plot.bundles[st.pair]
	from, _ := s.disc(b.a, l)
	to, _ := s.disc(b.b, l)
	along, ok := unit(minus(to, from))
	dist := distance(from, to)
	if !ok || b.a == b.b {
		return 0
	}
	across := Point{-along.Y, along.X}
	half := float32(st.lanes-1) / 2 * s.gapOf(st, l)
	var bow float32
	for c := range s.plot.node {
		if int32(c) == b.a || int32(c) == b.b || s.grown[c].At() < 0.5 {
			continue
		}
		at, r := s.disc(int32(c), l)
		way := minus(at, from)
		t := dot(way, along) / dist
		rise := 4 * t * (1 - t) // of a bow at t, of what it is halfway
		off := dot(way, across) - float32((leanOf(st.lanes, dist)+l.rise(across, dist))*rise)
		need := r + berth + half - max(off, -off)
		if t < nearEnds || t > 1-nearEnds || need <= 0 {
			continue
		}
		need = min(need/rise, widestBow*dist)
		if off > 0 { // away from the mark
			need = -need
		}
		if max(need, -need) > max(bow, -bow) {
			bow = need
		}
	}
	return bow
}
