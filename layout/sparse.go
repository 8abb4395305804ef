package layout

import (
	"math"
	"slices"
)

// descend moves every node, in an order that is drawn anew in every round, by
// its distances from the pivots and along its own links.
func (p *pivots) descend(g *graph, at []place, fixed []bool, rounds int, r random) {
	n := len(at)
	own := p.regions()
	nearest, farthest := math.Inf(1), 0.0
	for _, row := range p.far {
		for _, f := range row {
			farthest = max(farthest, f)
		}
	}
	for _, l := range g.length {
		nearest = min(nearest, l)
	}
	order, turn := counted(n), counted(len(p.node))
	weight := make([][]int32, len(p.node))
	for k := range weight {
		weight[k] = make([]int32, n)
		for v := range weight[k] {
			weight[k][v] = heaviness(own[k], p.far[k][v]/2)
		}
	}
	c := cool(nearest, farthest, rounds)
	for range rounds {
		shuffle(order, &r)
		for _, v := range order {
			shuffle(turn, &r)
			for _, k := range turn {
				q := p.node[k]
				if q == v {
					continue
				}
				e := term{v, q, p.far[k][v]}
				share := c.step / float64(e.far*e.far)
				e.part(at, fixed, min(1, float64(share*float64(weight[k][v]))), 0)
			}
			for i := g.first[v]; i < g.first[v+1]; i++ {
				e := term{v, g.to[i], g.length[i]}
				share := min(1, c.step/float64(e.far*e.far))
				e.part(at, fixed, share, share)
			}
		}
		c.step = float64(c.step * c.factor)
	}
}

func shuffle(all []int32, r *random) {
	for i := len(all) - 1; i > 0; i-- {
		j := r.below(i + 1)
		all[i], all[j] = all[j], all[i]
	}
}

// regions weigh the pairs of a pivot and a node in place of all pairs of nodes:
// by pivot and node, how many nodes of the pivot's own region are no farther
// from it than half as far as the node, and so see the node as the pivot does.
func (p *pivots) regions() [][]float64 {
	own := make([][]float64, len(p.node)) // by pivot: the distances of its region, ascending
	for i, home := range p.home {
		own[home] = append(own[home], p.far[home][i])
	}
	for k := range own {
		slices.Sort(own[k])
	}
	return own
}

// heaviness is the number of those in an ascending row that are at most limit.
func heaviness(own []float64, limit float64) int32 {
	lo, hi := 0, len(own)
	for lo < hi {
		if mid := (lo + hi) / 2; own[mid] <= limit {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return int32(lo)
}
