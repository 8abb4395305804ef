package scene

import "math"

// How strands are drawn, in dp at scale 1. Their width is the same for all:
// it says nothing, so that it cannot be read as volume.
const (
	strandHalf  = 1.0
	strandGap   = 7.5 // from lane to lane
	fannedGap   = 15  // the same in a bundle that is fanned out
	bundleWidth = 150 // most that a bundle takes across
	headLength  = 8
	headHalf    = 3.6
	thinStrand  = 0.45 // of the width, where no quote supports it
	crossHalf   = 5    // of the cross on what the text denies
)

// crowded is the number of lanes above which arrowheads stand before the end of
// a bundle, where the lanes still lie apart, and not at it, where they meet.
const crowded = 3

// lay is what places marks in one frame.
type lay struct {
	cam  Camera
	mid  Point
	k    float32 // how large nodes and lanes are drawn: less than the zoom, so that zooming in makes room
	mark float32 // how large nodes are, of that
	arc  float32 // how far strands bow to arcs, of their length

	crowded bool // so many bodies are shown that not all are drawn in full
}

func (s *State) lay(f frame) lay {
	part := s.mapped()
	l := lay{cam: s.cam, mid: s.laid(f.field.mid()), k: float32(markScale(s.cam.Zoom, f.field, float64(s.crowd.many))), mark: 1 - float32(part*(1-markOnMap)), arc: float32(part * arcOnMap), crowded: s.crowded()}
	s.detour(l)
	return l
}

// disc returns where a body is seen and how large.
func (s *State) disc(body int32, l lay) (Point, float32) {
	b := &s.bodies()[body]
	return l.cam.ToView(World{b.X, b.Y}, l.mid), float32(s.plot.radius[body]) * l.k * s.grown[body].At() * l.mark
}

// curve returns the spine of the i-th strand, from edge to edge of its nodes.
func (s *State) curve(i int, l lay) Curve {
	st := &s.strands[i]
	pair := &s.plot.bundles[st.pair]
	a, ra := s.disc(pair.a, l)
	if pair.a == pair.b {
		return loop(a, ra, st.lane)
	}
	b, rb := s.disc(pair.b, l)
	along, ok := unit(minus(b, a))
	if !ok {
		along = Point{1, 0}
	}
	across := Point{-along.Y, along.X}
	dist := distance(a, b)
	off, most := laneOffset(st.lane, st.lanes, dist, s.gapOf(st, l))
	rise, detour := l.rise(across, dist), s.detours[st.pair]
	if l.crowded {
		bends := bends(s.fullOf(i, l), dist)
		off, most, rise, detour = off*bends, most*bends, rise*bends, detour*bends
	}
	ra, rb = ra+2, rb+2
	if reach := ra + rb + 4; dist < reach { // discs that touch: from within them, still the right way
		ra, rb = ra*dist/reach, rb*dist/reach
		off, most = 0, 0
	}
	start := leave(a, along, across, ra, squeeze(off, most, ra))
	end := leave(b, Point{-along.X, -along.Y}, across, rb, squeeze(off, most, rb))
	c := bow(start, end, a, across, off+rise+detour)
	if st.from != pair.a {
		c = Curve{c[3], c[2], c[1], c[0]}
	}
	return c
}

// rise is how far a strand of that length is an arc, to the side across. Arcs
// rise, whichever side that is.
func (l lay) rise(across Point, dist float32) float32 {
	if across.Y > 0 {
		return -float32(l.arc * dist)
	}
	return float32(l.arc * dist)
}

// loop leads from a disc back to it, above it, each lane around the last.
func loop(c Point, r float32, lane int32) Curve {
	x, y := float32(0.5*r), float32(0.87*r)
	out := float32(r * (1.8 + float32(0.35*float32(lane))))
	return Curve{
		{c.X - x, c.Y - y}, {c.X - out, c.Y - y - out}, {c.X + out, c.Y - y - out}, {c.X + x, c.Y - y},
	}
}

// laneOffset returns how far beside the straight line a lane passes halfway,
// and the largest such offset of its bundle. A lone strand bows a little, so
// that it is told from the edge of something.
func laneOffset(lane, lanes int32, dist, gap float32) (off, most float32) {
	lean := leanOf(lanes, dist)
	half := float32(lanes-1) / 2
	return lean + float32((float32(lane)-half)*gap), lean + float32(half*gap)
}

// leanOf is how far a bundle bows by itself.
func leanOf(lanes int32, dist float32) float32 {
	if lanes <= crowded {
		return dist * 0.05
	}
	return 0
}

// gapOf is how far apart the lanes of a strand's bundle lie.
func (s *State) gapOf(st *strand, l lay) float32 {
	gap := float32(strandGap)
	if st.fanned { // from as wide as the bundle was
		shut := (few - 1) * strandGap / float32(max(st.lanes-1, 1))
		gap = shut + float32((fannedGap-shut)*s.fanned)
	}
	return min(gap*l.k, bundleWidth*l.k/float32(st.lanes))
}

// squeeze brings an offset within the disc that its strand leaves.
func squeeze(off, most, radius float32) float32 {
	if reach := 0.8 * radius; most > reach {
		return off * reach / most
	}
	return off
}

// leave returns where a strand off beside the line leaves a disc.
func leave(c, along, across Point, radius, off float32) Point {
	x := float32(math.Sqrt(float64(max(float32(radius*radius)-float32(off*off), 0))))
	return Point{
		c.X + float32(along.X*x) + float32(across.X*off),
		c.Y + float32(along.Y*x) + float32(across.Y*off),
	}
}

// bow joins two ends by a cubic that passes off beside the line from origin
// halfway: at t = 1/2 a Bézier is (p0 + 3 p1 + 3 p2 + p3) / 8.
func bow(start, end, origin, across Point, off float32) Curve {
	o0, o3 := dot(minus(start, origin), across), dot(minus(end, origin), across)
	lift := (float32(8*off) - o0 - o3) / 6
	p1, p2 := lerp(start, end, 0.3), lerp(start, end, 0.7)
	d1 := lift - (float32(o0*0.7) + float32(o3*0.3))
	d2 := lift - (float32(o0*0.3) + float32(o3*0.7))
	return Curve{
		start,
		{p1.X + float32(across.X*d1), p1.Y + float32(across.Y*d1)},
		{p2.X + float32(across.X*d2), p2.Y + float32(across.Y*d2)},
		end,
	}
}

func (s *State) paintStrands(v *View, l lay, f focus) {
	if f.on || s.when.narrows() {
		s.paintStrandsThat(v, l, f, false)
	}
	s.paintStrandsThat(v, l, f, true)
}

// paintStrandsThat paints the strands in focus and in range, or those out of it.
func (s *State) paintStrandsThat(v *View, l lay, f focus, lit bool) {
	p := s.colours()
	for _, k := range s.crowd.drawn {
		i := int(k)
		st, full := &s.strands[i], s.fullOf(i, l)
		if s.standsOut(f, st) != lit {
			continue
		}
		c := &st.look
		opacity := p.worn(st.family, c.past) * s.opacity(f, st)
		half := float32(strandHalf)
		if c.thin {
			half *= thinStrand
		}
		if s.pointedAt(f, st) {
			half *= 1.8
		}
		if full == 0 {
			opacity *= 1 - ramp(s.unseen(st), 0, unseenFrom)
			s.paintPlain(v, st, p.family(st.family), opacity, leastNear)
			continue
		}
		paint := p.family(st.family).over(p.ground, opacity)
		if full < 1 { // on its way from a plain line
			half, paint = plainHalf+(half-plainHalf)*full, p.family(st.family).fade(opacity*(s.crowd.ink+(1-s.crowd.ink)*full))
		}
		curve := s.curve(i, l)
		s.paintStrand(v, curve, half, paint, c.dash, st.id, headOf(st, full))
		if c.cross {
			s.paintCross(v, curve.At(0.5), paint, st.id)
		}
	}
}

// pointedAt reports whether a strand is the very one in focus, and so is drawn
// bolder.
func (s *State) pointedAt(f focus, st *strand) bool {
	switch {
	case f.link >= 0:
		return s.holdsLink(st, f.link)
	case f.bundle.Part == BundlePart:
		return st.pair == f.bundle.Index && s.plot.means(f.bundle, st.members[0])
	}
	return false
}

// head says where on a strand its arrowhead ends: at the end, before it in a
// crowded bundle, or nowhere (0).
func head(st *strand) float32 {
	if st.way == mutual {
		return 0
	}
	if st.lanes > crowded {
		return 0.86
	}
	return 1
}

// headOf is head where a strand is drawn so fully: one that is hardly more than a plain
// line has none.
func headOf(st *strand, full float32) float32 {
	if full < 0.5 {
		return 0
	}
	return head(st)
}

// paintCross crosses out a strand.
func (s *State) paintCross(v *View, at Point, paint Color, id ID) {
	v.round(around(at, 2*crossHalf+4, 2*crossHalf+4), crossHalf+2, s.colours().ground, id)
	v.cross(at, paint, id)
}

func (s *State) paintStrand(v *View, c Curve, half float32, paint Color, dash Dash, id ID, head float32) {
	long := float32(headLength) / max(c.Length(1), headLength*1.5)
	shaft := c
	if head == 1 {
		shaft = c.Sub(0, 1-long)
	}
	v.ribbon(shaft, half, paint, dash, id)
	if head == 0 {
		return
	}
	tip := c.Sub(head-long, head)
	v.Marks = append(v.Marks, Mark{
		Shape: Ribbon, ID: id, Paint: paint, A: tip[0], B: tip[1], C: tip[2], D: tip[3], Size: headHalf * half / strandHalf,
	})
}
