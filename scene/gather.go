package scene

import "citemap/seeds"

// Claims between the same two nodes are gathered into strands: seen from afar
// one for each way, nearer one for each way and family, and a line for each
// claim only where they are few.

// strand is what is drawn as one line between two bodies.
type strand struct {
	id          ID    // of its only claim, or BundlePart
	pair        int32 // its bundle
	from, to    int32 // bodies
	lane, lanes int32 // its place in the bundle, and how many there are
	fanned      bool  // the bundle is drawn in more lanes than it would be
	members     []int32
	parts       []int32 // those that are in range; all, where none is
	way         way
	family      seeds.Family // of most of its weight
	look        claim        // how it is drawn; what it carries stands in beads
	beads       []bead
}

// bead is something that travels on a strand.
type bead struct {
	link  int32
	cargo int32 // index in the claim's cargo
}

// grain is how finely a bundle is drawn.
type grain uint8

const (
	byWay grain = iota
	byFamily
	byClaim
)

// A bundle of few claims is drawn claim by claim from the start, and none of
// more than mostFanned claims ever is.
const (
	few        = 3
	mostFanned = 12
)

// gathering is what the strands depend on.
type gathering struct {
	detail int
	open   int32  // the bundle that is fanned out, or -1
	link   int32  // the claim that is drawn by itself, or -1
	cursor int32  // and the one that the cursor is on
	cargo  string // a thing whose carriers are drawn by themselves, or empty
	shown  int    // changes with the bodies that are shown
	only   choice
	sieve  int // changes with the other filters
	spot   int // changes with what is in the light
	narrow bool
}

// gather makes the strands anew if what they depend on has changed.
func (s *State) gather() {
	now := gathering{detail: s.detail, open: s.opened(), link: -1, cursor: -1, cargo: s.carriedBy(s.inFocus()), shown: s.casting, only: s.only, sieve: s.sieve.times, spot: s.spot.times, narrow: s.width < narrowBelow}
	if s.chosen.Part == LinkPart {
		now.link = s.chosen.Index
	}
	if s.cursor.Part == LinkPart {
		now.cursor = s.cursor.Index
	}
	if now == s.gathered {
		return
	}
	if now.open != s.gathered.open {
		s.fanned = 0
	}
	s.gathered = now
	s.strands, s.members, s.beads = s.strands[:0], s.members[:0], s.beads[:0]
	for i := range s.plot.bundles {
		if b := &s.plot.bundles[i]; s.shown[b.a] && s.shown[b.b] {
			s.gatherBundle(int32(i), b, s.grainOf(int32(i)))
		}
	}
	s.present = s.legendHolds()
	s.changed()
}

// bundleOf is the bundle of the first thread of a link, or -1.
func (p *plot) bundleOf(link int32) int32 { return p.pairOf[link] }

func (s *State) grainOf(pair int32) grain {
	g := grain(s.detail - 1)
	if s.gathered.open == pair {
		g++
	}
	switch n := s.plot.bundles[pair].claims(); {
	case n <= few:
		return byClaim
	case g >= byClaim && n > mostFanned:
		return byFamily
	}
	return min(g, byClaim)
}

// gatherBundle makes the strands of one bundle.
func (s *State) gatherBundle(pair int32, b *bundle, g grain) {
	before := len(s.strands)
	for i := b.first; i < b.last; {
		from := i
		for i++; i < b.last && s.plot.alike(from, i, g); i++ {
		}
		s.twist(pair, from, i, g)
	}
	for i := before; i < len(s.strands); i++ {
		st := &s.strands[i]
		st.lane, st.lanes = int32(i-before), int32(len(s.strands)-before)
		st.fanned = s.gathered.open == pair && b.claims() > few && s.detail <= int(g)
	}
}

// alike reports whether two threads of a bundle lie in one strand.
func (p *plot) alike(i, j int32, g grain) bool {
	s, t := &p.threads[i], &p.threads[j]
	return g != byClaim && s.way == t.way && (g == byWay || s.family == t.family)
}

// twist makes one strand of the threads from i up to j, and one more of each
// claim among them that is open, in the light, or carries what is in focus; of many
// in the light, one.
func (s *State) twist(pair, i, j int32, g grain) {
	apart := few
	if s.gathered.cargo != "" {
		apart = mostFanned
	}
	for _, single := range [...]bool{false, true} {
		start := len(s.members)
		for t := i; t < j; t++ {
			if th := &s.plot.threads[t]; s.passes(th) && (j-i > 1 && s.single(t)) == single {
				s.members = append(s.members, t)
			}
		}
		n := len(s.members)
		switch {
		case n == start:
		case single && n-start <= apart:
			for k := start; k < n; k++ {
				s.spin(pair, s.members[k:k+1:k+1], byClaim)
			}
		default:
			s.spin(pair, s.members[start:n:n], g)
		}
	}
}

// single reports whether a thread is drawn by itself.
func (s *State) single(t int32) bool {
	switch link := s.plot.threads[t].link; {
	case link == s.gathered.link, link == s.gathered.cursor, s.spot.on && s.spot.threads[t]:
		return true
	case s.gathered.cargo != "":
		return s.carriesIt(link, s.gathered.cargo)
	}
	return false
}

// spin makes one strand of threads that run the same way.
func (s *State) spin(pair int32, members []int32, g grain) {
	t := &s.plot.threads[members[0]]
	st := strand{pair: pair, from: t.from, to: t.to, members: members, parts: s.parts(members), way: t.way}
	if len(members) == 1 {
		st.id = ID{Part: LinkPart, Index: t.link}
		st.family, st.look = t.family, s.claims[t.link]
	} else {
		st.family = s.weightiest(st.parts)
		st.look = s.lookOf(st.parts)
		s.count(&st, s.gathered.open == pair && g == byFamily)
		st.id = ID{Part: BundlePart, Index: pair, Sub: s.plot.sub(members, g)}
	}
	st.beads = s.threaded(members)
	s.strands = append(s.strands, st)
}

// sub tells the strands of a bundle apart, however many are drawn: the way
// times eight, and the family, counted from 1, where it has one alone.
func (p *plot) sub(members []int32, g grain) int32 {
	t := &p.threads[members[0]]
	sub := 8 * int32(t.way)
	if g == byFamily {
		sub += int32(familyOrder(t.family)) + 1
	}
	return sub
}

// weightiest is the family that has most weight among threads.
func (s *State) weightiest(members []int32) seeds.Family {
	var sums [4]int
	best := 0
	for _, t := range members {
		f := familyOrder(s.plot.threads[t].family)
		sums[f] += s.m.Links[s.plot.threads[t].link].Weight
	}
	for f := range sums {
		if sums[f] > sums[best] {
			best = f
		}
	}
	return families()[best]
}

// lookOf is how a strand of several claims is drawn: as most of their weight is,
// and of equals as the less sure.
func (s *State) lookOf(members []int32) claim {
	look := claim{thin: true, cross: true, past: true}
	var sums [3]int // by dash
	for _, t := range members {
		link := s.plot.threads[t].link
		c := &s.claims[link]
		sums[c.dash] += s.m.Links[link].Weight
		look.thin = look.thin && c.thin
		look.cross = look.cross && c.cross
		look.past = look.past && c.past
	}
	for d := range sums {
		if sums[d] >= sums[look.dash] {
			look.dash = Dash(d)
		}
	}
	if look.dash == Dotted {
		look.sign = s.icons.Icon("speech")
	}
	return look
}

// threaded lists what travels on threads, or else what stands still on them.
func (s *State) threaded(members []int32) []bead {
	for _, moving := range [...]bool{true, false} {
		start := len(s.beads)
		for _, t := range members {
			link := s.plot.threads[t].link
			for k := range s.claims[link].cargo {
				if s.claims[link].moves == moving && s.there(link) {
					s.beads = append(s.beads, bead{link, int32(k)})
				}
			}
		}
		if n := len(s.beads); n > start {
			return s.beads[start:n:n]
		}
	}
	return nil
}

// claimsIn lists the links of a bundle that an id means, the weightiest first.
func (s *State) claimsIn(id ID) []*seeds.Link {
	b := &s.plot.bundles[id.Index]
	var links []*seeds.Link
	for i := b.first; i < b.last; i++ {
		if t := &s.plot.threads[i]; s.plot.means(id, i) {
			links = append(links, &s.m.Links[t.link])
		}
	}
	return links
}

// means reports whether a thread is one of those that the id of a strand means.
func (p *plot) means(id ID, i int32) bool {
	b, t := &p.bundles[id.Index], &p.threads[i]
	family := id.Sub % 8
	return i >= b.first && i < b.last && int32(t.way) == id.Sub/8 &&
		(family == 0 || int32(familyOrder(t.family))+1 == family)
}

// holdsLink reports whether a strand has a claim among its own.
func (s *State) holdsLink(st *strand, link int32) bool {
	for _, t := range st.members {
		if s.plot.threads[t].link == link {
			return true
		}
	}
	return false
}
