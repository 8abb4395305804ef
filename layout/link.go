package layout

import "math"

// Link ties two bodies together, by their indices.
type Link struct {
	Source, Target int32
	Length         float64 // at which it is at rest, layout units
	Strength       float64 // commonly 1; 0: the link is not there
}

// acts reports whether l pulls at all: a link from a body to itself does not.
func (l *Link) acts() bool { return l.Strength != 0 && l.Source != l.Target }

// span returns the vector from source to target, and its length, as the bodies
// are about to move. To aim at the next place rather than the present one
// keeps springs from swinging.
func (l *Link) span(bodies []Body, seed uint64) (dx, dy, length float64) {
	a, b := &bodies[l.Source], &bodies[l.Target]
	dx, dy, square := parted(b.X+b.VX-a.X-a.VX, b.Y+b.VY-a.Y-a.VY, seed, l.Source, l.Target)
	return dx, dy, math.Sqrt(square)
}

// pull draws the ends of l together by (dx, dy) in all, times its strength, over
// the number of links at the end that has fewer. Each end yields by the other's
// share of the links of both: a hub stays and its leaves come. All links of a
// body then ask it for less than one full correction a tick, however many they
// are, which is what makes the strength 1 stable.
func (l *Link) pull(bodies []Body, links degrees, dx, dy float64) {
	a, b := float64(links[l.Source]), float64(links[l.Target])
	scale := l.Strength / min(a, b)
	dx, dy = float64(dx*scale), float64(dy*scale)
	toSource, toTarget := b/(a+b), a/(a+b)
	bodies[l.Source].push(float64(dx*toSource), float64(dy*toSource))
	bodies[l.Target].push(-float64(dx*toTarget), -float64(dy*toTarget))
}

// pullEach pulls along every link in order, by how far its length is off, at
// heat; with slack, a link shorter than it may be does not push.
func pullEach(bodies []Body, links []Link, d degrees, seed uint64, heat float64, slack bool) {
	for i := range links {
		l := &links[i]
		if !l.acts() {
			continue
		}
		dx, dy, length := l.span(bodies, seed)
		if slack && length <= l.Length {
			continue
		}
		stretch := float64((length - l.Length) / length * heat)
		l.pull(bodies, d, float64(dx*stretch), float64(dy*stretch))
	}
}

// degrees are the numbers of links that act on each body.
type degrees []int32

// count returns the degrees of n bodies, reusing the memory of d.
func (d degrees) count(n int, links []Link) degrees {
	d = grown(d, n)
	clear(d)
	for i := range links {
		if l := &links[i]; l.acts() {
			d[l.Source]++
			d[l.Target]++
		}
	}
	return d
}

// grown returns s with length n, keeping its memory where that is enough.
func grown[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	return s[:n]
}
