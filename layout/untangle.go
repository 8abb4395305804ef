package layout

import "math"

// Untangle seeks places for bodies from which few links cross each other, and
// few run over bodies that are not their ends, near where the bodies would
// rather be. It makes a start, as Sunflower does, or the aims of an Anchor; it
// is not a force.
//
// The bodies are placed rank by rank: those of the first as if there were no
// others, the next around them, and so on. So what is seen first is drawn best.
// Within a rank each body in turn tries another place, and keeps it if that is
// better, or at first not much worse (threshold accepting).
type Untangle struct {
	Links  []Link    // drawn straight; Strength is what their length costs
	Ties   []Link    // not drawn: what is longer than Length costs Strength
	Homes  []Target  // by body: where it would be, and what it costs to be half the rectangle off
	Ranks  [][]int32 // the bodies to place, each once
	Gap    float64   // kept free around every circle, layout units
	Tries  int       // how often the first rank is placed, of which the best is kept; 0: once
	Rounds int       // how often each body tries another place, at most, in all
	Budget int       // about how many pairs of links and of link and body may be looked at; 0: all that Rounds asks for
	Seed   uint64    // of the places that are tried

	HalfWidth, HalfHeight float64 // of the rectangle about the origin that bodies stay in
}

// amends is the number of rounds below which a search only amends what it
// finds: the fewer there are, the nearer to its place each body stays.
const amends = 40

// Place moves the bodies of all ranks but pinned ones, from where they are. A
// rank takes O(Rounds * links * (links + bodies)), but no more than half of what
// the ranks before it have left of the budget, and the last all.
func (u *Untangle) Place(bodies []Body) {
	if u.HalfWidth <= 0 || u.HalfHeight <= 0 {
		return
	}
	s := u.search(bodies)
	budget, slack, tries := u.Budget, firstSlack, max(u.Tries, 1)
	for i, rank := range u.Ranks {
		s.enter(rank)
		share := budget
		if i < len(u.Ranks)-1 {
			share /= 2
		}
		budget -= share
		s.seekBest(rank, tries, s.affordable(rank, share), slack)
		slack, tries = slack/2, 1
	}
}

// seekBest seeks places for a rank several times, from where it is, and keeps
// the cheapest; once, if there are not the rounds for more.
func (s *search) seekBest(rank []int32, tries, rounds int, slack float64) {
	if tries == 1 || rounds < tries*amends {
		s.seek(rank, rounds, slack)
		return
	}
	from := s.places(rank)
	best, least := from, math.Inf(1)
	for range tries {
		s.putAll(rank, from)
		s.seek(rank, rounds/tries, slack)
		if sum := s.sum(rank); sum < least {
			best, least = s.places(rank), sum
		}
	}
	s.putAll(rank, best)
}

// sum is what the bodies of a rank cost; what two of them share counts twice.
func (s *search) sum(rank []int32) float64 {
	sum := 0.0
	for _, b := range rank {
		sum += s.cost(b, math.Inf(1))
	}
	return sum
}

// seek lets the bodies of a rank try other places, so many times each.
func (s *search) seek(rank []int32, rounds int, slack float64) {
	heat := min(1, float64(rounds)/amends)
	for r := range rounds {
		left := float64(heat * (1 - float64(r)/float64(rounds)))
		for _, b := range rank {
			if !s.bodies[b].Pinned {
				s.try(b, left, float64(slack*left*left))
			}
		}
	}
}

// search is an Untangle at work.
type search struct {
	*Untangle
	bodies []Body
	here   []bool    // by body: it has been entered
	in     []int32   // the bodies that have
	lines  []line    // the links both of whose ends have
	of     [][]int32 // by body: its lines
	ties   [][]int32 // by body: its ties
	unit   float64   // the side of the square that there is for a body
	gap    float64   // kept free around a circle now
	lane   float64   // kept free between a circle and a line now
	bits   uint64    // of the random numbers
}

// line is a link as it lies.
type line struct {
	a, b           int32
	ax, ay, bx, by float64
	strength       float64
}

func (u *Untangle) search(bodies []Body) *search {
	n := len(bodies)
	s := &search{
		Untangle: u, bodies: bodies, here: make([]bool, n), of: make([][]int32, n), ties: make([][]int32, n), bits: u.Seed,
	}
	s.unit = s.room(n)
	for i := range u.Ties {
		t := &u.Ties[i]
		s.ties[t.Source] = append(s.ties[t.Source], int32(i))
		s.ties[t.Target] = append(s.ties[t.Target], int32(i))
	}
	return s
}

// room is the side of the square that each of n bodies could have for itself.
func (s *search) room(n int) float64 {
	return math.Sqrt(4 * s.HalfWidth * s.HalfHeight / float64(max(n, 1)))
}

// enter adds the bodies of a rank and the links that they complete. The fewer
// there are, the more is kept free around each.
func (s *search) enter(rank []int32) {
	s.in = append(s.in, rank...)
	for _, b := range rank {
		s.here[b] = true
	}
	room := s.room(len(s.in))
	s.gap = max(s.Gap, float64(gapShare*room))
	s.lane = max(s.Gap/2, float64(laneShare*s.gap))
	s.lines = s.lines[:0]
	for b := range s.of {
		s.of[b] = s.of[b][:0]
	}
	for i := range s.Links {
		l := &s.Links[i]
		if l.Source == l.Target || !s.here[l.Source] || !s.here[l.Target] {
			continue
		}
		nth := int32(len(s.lines))
		s.of[l.Source] = append(s.of[l.Source], nth)
		s.of[l.Target] = append(s.of[l.Target], nth)
		s.lines = append(s.lines, line{a: l.Source, b: l.Target, strength: l.Strength})
		s.trace(nth)
	}
}

// trace notes where a line lies.
func (s *search) trace(i int32) {
	l := &s.lines[i]
	a, b := &s.bodies[l.a], &s.bodies[l.b]
	l.ax, l.ay, l.bx, l.by = a.X, a.Y, b.X, b.Y
}

// affordable is the number of rounds that a share of the budget pays for.
func (s *search) affordable(rank []int32, share int) int {
	if s.Budget <= 0 {
		return s.Rounds
	}
	cost := 1
	for _, b := range rank {
		cost += (len(s.of[b]) + 1) * (len(s.lines) + len(s.in))
	}
	return min(s.Rounds, share/cost)
}

// place is where a body may be.
type place struct{ x, y float64 }

// places are those of the bodies of a rank.
func (s *search) places(rank []int32) []place {
	at := make([]place, len(rank))
	for i, b := range rank {
		at[i] = place{s.bodies[b].X, s.bodies[b].Y}
	}
	return at
}

// putAll moves the bodies of a rank but pinned ones.
func (s *search) putAll(rank []int32, to []place) {
	for i, b := range rank {
		if !s.bodies[b].Pinned {
			s.put(b, to[i])
		}
	}
}

// put moves a body, no further than the edge, and its lines with it.
func (s *search) put(b int32, to place) {
	body := &s.bodies[b]
	w, h := max(s.HalfWidth-body.Radius, 0), max(s.HalfHeight-body.Radius, 0)
	body.X, body.Y = min(max(to.x, -w), w), min(max(to.y, -h), h)
	for _, i := range s.of[b] {
		s.trace(i)
	}
}

// try moves a body to another place, and back if it is worse there by more than
// slack.
func (s *search) try(b int32, left, slack float64) {
	body := &s.bodies[b]
	before := place{body.X, body.Y}
	limit := s.cost(b, math.Inf(1)) + slack
	s.put(b, s.elsewhere(b, left))
	if s.cost(b, limit) > limit {
		s.put(b, before)
	}
}

// elsewhere is a place to try: near the present one, as far off as is left to
// search, or near the middle of those that b is linked to, or near its home.
func (s *search) elsewhere(b int32, left float64) place {
	from := place{s.bodies[b].X, s.bodies[b].Y}
	switch pick := s.random(); {
	case pick < -0.5 && len(s.of[b]) > 0:
		from = s.amid(b)
	case pick > 0.8 && s.leaving(b) > 0:
		from = place{s.Homes[b].X, s.Homes[b].Y}
	}
	reach := float64(s.unit * (0.3 + float64(3*left)))
	dx, dy := s.random(), s.random()
	return place{from.x + float64(dx*reach), from.y + float64(dy*reach)}
}

// amid is the mean place of those that b is linked to.
func (s *search) amid(b int32) place {
	var sum place
	for _, i := range s.of[b] {
		other := &s.bodies[s.lines[i].a+s.lines[i].b-b]
		sum.x += other.X
		sum.y += other.Y
	}
	n := float64(len(s.of[b]))
	return place{sum.x / n, sum.y / n}
}

// random returns the next number in [-1, 1).
func (s *search) random() float64 {
	s.bits += weyl
	return float64(int32(mix(s.bits)>>32)) / (1 << 31)
}
