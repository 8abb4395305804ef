package measure

// Stress is the mean, over all pairs of nodes that a way along edges joins, of
//
//	(s * drawn distance / number of edges on the shortest way - 1)²
//
// at the scale s that makes it least: 0 is a perfect likeness of the graph's
// distances, and 1 the worst. It is 0 where no pair is joined.
//
// With r the quotient for a pair, the best s is Σr/Σr², and the mean over n
// pairs is then 1 - (Σr)²/(n Σr²). It takes O(nodes * edges).
func (d *Drawing) Stress() float64 {
	next := d.neighbours()
	var sum, squares, pairs float64
	for from := range d.Discs {
		for to, steps := range walk(next, from) {
			if steps <= 0 {
				continue
			}
			r := d.Discs[from].distance(&d.Discs[to]) / float64(steps)
			sum, squares, pairs = sum+r, squares+r*r, pairs+1
		}
	}
	if squares == 0 {
		return 0
	}
	return 1 - sum*sum/(pairs*squares)
}

// neighbours lists, by disc, the discs at the other ends of its edges.
func (d *Drawing) neighbours() [][]int {
	next := make([][]int, len(d.Discs))
	for _, e := range d.Edges {
		next[e[0]] = append(next[e[0]], e[1])
		next[e[1]] = append(next[e[1]], e[0])
	}
	return next
}

// walk returns the number of edges on the shortest way to every node, breadth
// first, and -1 for those that none leads to.
func walk(next [][]int, from int) []int {
	steps := make([]int, len(next))
	for i := range steps {
		steps[i] = -1
	}
	steps[from] = 0
	for queue := []int{from}; len(queue) > 0; queue = queue[1:] {
		at := queue[0]
		for _, to := range next[at] {
			if steps[to] < 0 {
				steps[to] = steps[at] + 1
				queue = append(queue, to)
			}
		}
	}
	return steps
}
