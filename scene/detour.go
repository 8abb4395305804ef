package scene

import "slices"

// A strand that ran under the mark of a node that it is no end of would seem to
// end there. Its bundle bows around such marks instead.

const (
	berth     = 7    // kept free between a bundle and a mark, dp
	nearEnds  = 0.08 // of a bundle's length: there nothing can be gone around
	widestBow = 0.3  // of a bundle's length
)

// detour is how far the bundles bow, for the present picture.
func (s *State) detour(l lay) {
	if len(s.detours) != len(s.plot.bundles) {
		s.detours, s.detourAt = make([]float32, len(s.plot.bundles)), 0
	}
	if s.detourAt == s.still || l.crowded { // in a crowd: once it is known what is in sight
		return
	}
	s.detourAt = s.still
	clear(s.detours)
	for i := range s.strands {
		if st := &s.strands[i]; st.lane == 0 {
			s.detours[st.pair] = s.bowOf(st, l)
		}
	}
}

// detourAmong is detour in a crowd: for the strands that are drawn in full, and among
// the bodies that lie near them.
func (s *State) detourAmong(l lay) {
	c := &s.crowd
	if !slices.ContainsFunc(c.drawn, func(i int32) bool { return c.full[i] > 0 }) {
		return
	}
	c.grid.fill(c.at, func(b int) bool { return s.grown[b].At() >= 0.5 })
	widest := float32(0)
	for b := range s.plot.node {
		widest = max(widest, float32(s.plot.radius[b]))
	}
	widest *= l.k * l.mark
	for _, i := range c.drawn {
		st := &s.strands[i]
		dist := distance(c.at[st.from], c.at[st.to])
		if st.lane != 0 || c.full[i] <= 0 || dist >= 2*stiffFrom {
			continue
		}
		w, ok := s.wayOf(st, l)
		if !ok {
			continue
		}
		reach := widest + berth + w.half + max(w.lean, -w.lean)
		c.grid.along(c.at[st.from], c.at[st.to], reach, func(b int32) { s.passBy(&w, b, l) })
		s.detours[st.pair] = w.bow
	}
}

// bowOf is how far the bundle of a strand must bow halfway, to the side that
// leads off it, so that it passes all marks that it would run under.
func (s *State) bowOf(st *strand, l lay) float32 {
	w, ok := s.wayOf(st, l)
	if !ok {
		return 0
	}
	for c := range s.plot.node {
		if s.grown[c].At() >= 0.5 {
			s.passBy(&w, int32(c), l)
		}
	}
	return w.bow
}

// crossing is the way of a bundle between two bodies, past all others.
type crossing struct {
	a, b   int32
	from   Point
	along  Point // length 1
	across Point
	dist   float32
	half   float32 // of the bundle's width
	lean   float32 // how far it bows by itself, halfway
	bow    float32 // and how far it must, as far as is known
}

// wayOf is the straight way of a strand's bundle, or false where it has none.
func (s *State) wayOf(st *strand, l lay) (crossing, bool) {
	b := &s.plot.bundles[st.pair]
	from, _ := s.disc(b.a, l)
	to, _ := s.disc(b.b, l)
	along, ok := unit(minus(to, from))
	w := crossing{a: b.a, b: b.b, from: from, along: along, across: Point{-along.Y, along.X}, dist: distance(from, to)}
	w.half = float32(st.lanes-1) / 2 * s.gapOf(st, l)
	w.lean = leanOf(st.lanes, w.dist) + l.rise(w.across, w.dist)
	return w, ok && b.a != b.b
}

// passBy bows w as far as it must to pass by the mark of a body.
func (s *State) passBy(w *crossing, body int32, l lay) {
	if body == w.a || body == w.b {
		return
	}
	at, r := s.disc(body, l)
	way := minus(at, w.from)
	t := dot(way, w.along) / w.dist
	rise := 4 * t * (1 - t) // of a bow at t, of what it is halfway
	off := dot(way, w.across) - float32(w.lean*rise)
	need := r + berth + w.half - max(off, -off)
	if t < nearEnds || t > 1-nearEnds || need <= 0 {
		return
	}
	need = min(need/rise, widestBow*w.dist)
	if off > 0 { // away from the mark
		need = -need
	}
	if max(need, -need) > max(w.bow, -w.bow) {
		w.bow = need
	}
}
