package scene

// A map of thousands of nodes is drawn with what can be seen of it: what lies out of
// sight is left out, a node of a few pixels is a dot, and a link between dots is a
// thin straight line, the fainter the more of them there are. Nothing is lost: what
// is left out for its size comes when one zooms in, and what is chosen, pointed at or
// in the light is drawn in full, with its neighbours, at any size. What is drawn is
// what can be picked, as ever.
//
// A map of no more than crowdFrom nodes is none of this: it is drawn as it always was.

// crowdFrom is how many nodes are shown when a map begins to be a crowd.
const crowdFrom = 400

// Sizes in dp.
const (
	dotBelow   = 6   // radius: smaller marks are dots
	leastDot   = 2.6 // radius of a dot that is to stand out
	fullFrom   = 6   // radius of the smaller end below which a strand is a plain line
	fullAt     = 9   // and from which it is drawn in full
	plainHalf  = 0.4 // half the width of a plain line
	unseenFrom = 240 // so far out of sight an end no longer counts
	stiffFrom  = 700 // length from which a strand bows less
	shortLong  = 140 // length of a strand from which it is drawn less fully, so that what
	longFrom   = 300 // crosses much of the view does not cover what lies below: a plain line
	shortest   = 1.5 // of a plain line between two marks: shorter ones are not drawn
	bowReach   = 0.4 // of a strand's length: how far beside the straight line it may pass
)

// The ink of plain lines: the share of the map's ground that they may cover together,
// and the opacity of one at most and at least. Those longer than longPlain are fainter
// still: few of them would cover what is short and tells more.
const (
	plainCover = 0.4
	mostInk    = 0.55
	leastInk   = 0.05
	longPlain  = 70 // dp
	leastLong  = 0.06
	leastNear  = 0.06  // of a line between marks that are no dots
	unseenInk  = 0.035 // fainter lines are not drawn: each takes as long as one that is seen
)

// throng is how a map of many nodes is seen in one still picture.
type throng struct {
	many  float32   // bodies that are shown, those that come or go in part
	still uint64    // the picture that the rest is of
	at    []Point   // by body: where it is seen
	sight []bool    // by body: some of it is in sight
	full  []float32 // by strand: 1 in full, 0 as a plain line, below 0 not at all
	near  []int32   // bodies in sight, the most telling first
	hazy  []int32   // strands that are part of the haze
	drawn []int32   // and those that are drawn over it; without a crowd, all
	ink   float32   // the opacity of plain lines
	grid  bodyGrid

	haze    hazing
	hazeKey uint64 // counts the hazes that were another
}

// crowded reports whether so many bodies are shown that they are drawn as a crowd.
func (s *State) crowded() bool { return s.crowd.many > crowdFrom }

// scan looks which bodies and strands of a crowd are in sight, and how fully each
// strand is to be drawn. It is linear in both, and light for each: nothing else is, but
// for what it finds.
func (s *State) scan(l lay, f focus) {
	c := &s.crowd
	if !l.crowded {
		c.still = 0
		c.drawEach(len(s.strands))
		return
	}
	if c.still == s.still && len(c.full) == len(s.strands) {
		return
	}
	c.still = s.still
	view := Rect{Max: Point{s.width, s.height}}
	c.at, c.sight, c.full = resized(c.at, len(s.plot.node)), resized(c.sight, len(s.plot.node)), resized(c.full, len(s.strands))
	for b := range c.at {
		at, r := s.disc(int32(b), l)
		c.at[b] = at
		c.sight[b] = s.grown[b].At() > 0 && view.Inset(-r-8).Contains(at)
	}
	c.near = c.near[:0]
	for _, b := range s.order {
		if c.sight[b] {
			c.near = append(c.near, b)
		}
	}
	c.ink = s.plainInk(s.scanStrands(l, f, view))
	clear(s.detours)
	s.detourAmong(l)
}

// drawEach has all of so many strands drawn.
func (c *throng) drawEach(strands int) {
	if len(c.drawn) == strands && len(c.hazy) == 0 {
		return
	}
	c.drawn, c.hazy = resized(c.drawn, strands), c.hazy[:0]
	for i := range c.drawn {
		c.drawn[i] = int32(i)
	}
}

// scanStrands sorts the strands into those that are seen and those that are not, and
// returns how long all are together.
func (s *State) scanStrands(l lay, f focus, view Rect) (long float32) {
	c := &s.crowd
	c.hazy, c.drawn = c.hazy[:0], c.drawn[:0]
	for i := range s.strands {
		st := &s.strands[i]
		long += distance(c.at[st.from], c.at[st.to])
		c.full[i] = s.fullness(st, l, f, view)
		switch {
		case c.full[i] < 0:
		case s.inHaze(st, l, f):
			c.hazy = append(c.hazy, int32(i))
		default:
			c.drawn = append(c.drawn, int32(i))
		}
	}
	return long
}

// resized is a slice of n in the memory of another; what it holds is to be set.
func resized[T any](of []T, n int) []T {
	if cap(of) < n {
		return make([]T, n)
	}
	return of[:n]
}

// fullness is how fully a strand is drawn.
func (s *State) fullness(st *strand, l lay, f focus, view Rect) float32 {
	a, b := s.crowd.at[st.from], s.crowd.at[st.to]
	dist := distance(a, b)
	box := Rect{Point{min(a.X, b.X), min(a.Y, b.Y)}, Point{max(a.X, b.X), max(a.Y, b.Y)}}
	if !box.Inset(-float32(bowReach*dist) - bundleWidth).Overlaps(view) {
		return -1
	}
	if f.on && s.holds(f, st) {
		return 1
	}
	scale := l.k * l.mark
	ra, rb := float32(s.plot.radius[st.from])*scale, float32(s.plot.radius[st.to])*scale
	full := ramp(min(ra, rb), fullFrom, fullAt)
	full *= 1 - ramp(dist, shortLong, longFrom)
	full *= 1 - ramp(s.unseen(st), 0, unseenFrom)
	if full == 0 && (dist < ra+rb+shortest || !box.Inset(-1).Overlaps(view)) {
		return -1
	}
	return full
}

// unseen is how far out of sight the nearer end of a strand is, dp.
func (s *State) unseen(st *strand) float32 {
	view := Rect{Max: Point{s.width, s.height}}
	return min(outside(s.crowd.at[st.from], view), outside(s.crowd.at[st.to], view))
}

// plainInk is the opacity of plain lines that are so long together, the same wherever
// the camera stands.
func (s *State) plainInk(long float32) float32 {
	lo, hi := reach(s.bodies(), s.shown, 0)
	ground := float32((hi.X-lo.X)*s.cam.Zoom) * float32((hi.Y-lo.Y)*s.cam.Zoom)
	return min(max(plainCover*ground/max(2*plainHalf*long, 1), leastInk), mostInk)
}

// ramp goes from 0 at one value to 1 at another.
func ramp(x, from, to float32) float32 { return min(max((x-from)/(to-from), 0), 1) }

// outside is how far a point lies outside a rectangle.
func outside(p Point, r Rect) float32 {
	return max(r.Min.X-p.X, p.X-r.Max.X, r.Min.Y-p.Y, p.Y-r.Max.Y, 0)
}

// fullOf is how fully the i-th strand is drawn; always in full where there is no crowd.
func (s *State) fullOf(i int, l lay) float32 {
	if !l.crowded || i >= len(s.crowd.full) {
		return 1
	}
	return s.crowd.full[i]
}

// inView lists the bodies of which some may be in sight, the most telling first.
func (s *State) inView(l lay) []int32 {
	if l.crowded {
		return s.crowd.near
	}
	return s.order
}

// bends is how far a strand bows, of what it would alone: a plain line is straight,
// and what is much longer than the view is high nearly so.
func bends(full, dist float32) float32 {
	return max(full, 0) * (1 - ramp(dist, stiffFrom, 2*stiffFrom))
}
