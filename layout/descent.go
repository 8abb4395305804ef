package layout

import "math"

// random is a row of numbers of SplitMix64.
type random uint64

// below returns the next number in [0, n).
func (r *random) below(n int) int {
	*r += weyl
	return int(mix(uint64(*r)) >> 32 * uint64(n) >> 32)
}

// within returns the next number in [-1, 1).
func (r *random) within() float64 {
	*r += weyl
	return float64(int32(mix(uint64(*r))>>32)) / (1 << 31)
}

// term of the stress is two nodes and the distance at which they would be.
type term struct {
	a, b int32
	far  float64
}

// pairs are all pairs of nodes of a connected graph.
func (g *graph) pairs() []term {
	n := len(g.body)
	s, d := distances{graph: g}, make([]float64, n)
	all := make([]term, 0, n*(n-1)/2)
	for a := range int32(n) {
		s.from(a, d)
		for b := range a {
			all = append(all, term{a, b, d[b]})
		}
	}
	return all
}

// cooling is a schedule of step lengths: first so long that the farthest pairs
// are put right at once, last a twentieth of what puts right the nearest.
type cooling struct{ step, factor float64 }

const lastStep = 0.05

func cool(nearest, farthest float64, rounds int) cooling {
	c := cooling{step: float64(farthest * farthest), factor: 1}
	if rounds > 1 {
		c.factor = root(float64(lastStep*nearest*nearest)/c.step, rounds-1)
	}
	return c
}

// root is the nth root of x in (0, 1], by bisection: only what is exactly
// rounded is used here.
func root(x float64, n int) float64 {
	lo, hi := 0.0, 1.0
	for range 60 {
		mid := (lo + hi) / 2
		power := 1.0
		for range n {
			power = float64(power * mid)
		}
		if power < x {
			lo = mid
		} else {
			hi = mid
		}
	}
	return (lo + hi) / 2
}

// descend moves the nodes of every pair towards their distance, pair by pair in
// an order that is drawn anew in every round.
func descend(at []place, fixed []bool, all []term, rounds int, r random) {
	if len(all) == 0 {
		return
	}
	nearest, farthest := math.Inf(1), 0.0
	for i := range all {
		nearest, farthest = min(nearest, all[i].far), max(farthest, all[i].far)
	}
	c := cool(nearest, farthest, rounds)
	for range rounds {
		for i := len(all) - 1; i > 0; i-- {
			j := r.below(i + 1)
			all[i], all[j] = all[j], all[i]
		}
		for i := range all {
			p := &all[i]
			share := min(1, c.step/float64(p.far*p.far))
			p.part(at, fixed, share, share)
		}
		c.step = float64(c.step * c.factor)
	}
}

// part moves the ends of p by their shares of half of what the distance is off.
func (p *term) part(at []place, fixed []bool, shareA, shareB float64) {
	a, b := &at[p.a], &at[p.b]
	dx, dy, square := parted(b.x-a.x, b.y-a.y, 0, p.a, p.b)
	length := math.Sqrt(square)
	off := (length - p.far) / float64(2*length)
	dx, dy = float64(dx*off), float64(dy*off)
	if !fixed[p.a] {
		a.x += float64(dx * shareA)
		a.y += float64(dy * shareA)
	}
	if !fixed[p.b] {
		b.x -= float64(dx * shareB)
		b.y -= float64(dy * shareB)
	}
}
