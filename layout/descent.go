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
	return float64(float64(int32(mix(uint64(*r))>>32)) / (1 << 31)) // as a product it could be fused where it is called
}

// term of the stress is two nodes and the distance at which they would be.
type term struct {
	a, b int32
	far  float64
}

// circle is all pairs of nodes of a connected graph: the nodes stand in a circle, in
// random order, and far[step-1][i] is the distance of the ith from the one so many
// steps on. Those who are opposite each other are there once.
type circle struct {
	node []int32
	far  [][]float64
}

func (g *graph) circle(r *random) *circle {
	n := len(g.body)
	c := &circle{node: counted(n), far: make([][]float64, n/2)}
	shuffle(c.node, r)
	block := make([]float64, n*(n-1)/2)
	for step := range c.far {
		pairs := n
		if 2*(step+1) == n {
			pairs = n / 2
		}
		c.far[step], block = block[:pairs], block[pairs:]
	}
	s, d := distances{graph: g}, make([]float64, n)
	for i, v := range c.node {
		s.from(v, d)
		for step, far := range c.far {
			if i < len(far) {
				far[i] = d[c.node[(i+step+1)%n]]
			}
		}
	}
	return c
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

// descend moves the nodes of every pair towards their distance, pair by pair: in
// each round those some steps from each other, the numbers of steps in an order that
// is drawn anew. This is as good as any order, and reads memory from end to end.
func (c *circle) descend(at []place, fixed []bool, rounds int, r random) {
	n := int32(len(c.node))
	nearest, farthest := extremes(c.far)
	stand, held := make([]place, n), make([]bool, n)
	for i, v := range c.node {
		stand[i], held[i] = at[v], fixed[v]
	}
	order := counted(len(c.far))
	cooling := cool(nearest, farthest, rounds)
	for range rounds {
		shuffle(order, &r)
		for _, step := range order {
			p := term{b: step}
			for i, far := range c.far[step] {
				if p.b++; p.b == n {
					p.b = 0
				}
				p.a, p.far = int32(i), far
				share := min(1, cooling.step/float64(far*far))
				p.part(stand, held, share, share)
			}
		}
		cooling.step = float64(cooling.step * cooling.factor)
	}
	for i, v := range c.node {
		at[v] = stand[i]
	}
}

// counted are the numbers from 0 to n-1.
func counted(n int) []int32 {
	all := make([]int32, n)
	for i := range all {
		all[i] = int32(i)
	}
	return all
}

// extremes are the least distance that is more than 0, and the greatest.
func extremes(far [][]float64) (nearest, farthest float64) {
	nearest = math.Inf(1)
	for _, row := range far {
		for _, d := range row {
			if d > 0 {
				nearest, farthest = min(nearest, d), max(farthest, d)
			}
		}
	}
	return nearest, farthest
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
