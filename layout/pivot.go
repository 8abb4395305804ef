package layout

import "math"

// pivots are nodes of a connected graph from which all distances are known.
type pivots struct {
	node []int32
	far  [][]float64 // by pivot, by node: the distance
	home []int32     // by node: the pivot nearest to it
}

// spread picks k nodes, each as far as can be from those before it, and
// measures the distances from them.
func (g *graph) spread(k int) *pivots {
	n := len(g.body)
	k = min(k, n)
	p := &pivots{home: make([]int32, n)}
	s := distances{graph: g}
	near := make([]float64, n)
	s.from(0, near)
	v := farthest(near)
	for i := range near {
		near[i] = math.Inf(1)
	}
	block := make([]float64, k*n)
	for nth := range k {
		row := block[nth*n : (nth+1)*n]
		s.from(v, row)
		p.node, p.far = append(p.node, v), append(p.far, row)
		for i, far := range row {
			if far < near[i] {
				near[i], p.home[i] = far, int32(nth)
			}
		}
		v = farthest(near)
	}
	return p
}

func farthest(d []float64) int32 {
	v := 0
	for i, far := range d {
		if far > d[v] {
			v = i
		}
	}
	return int32(v)
}

// The iterations in which the axes are found, and the pivots used for them.
const (
	axisRounds = 60
	axisPivots = 50
)

// project places the nodes by the two directions in which their distances from
// the pivots vary most (PivotMDS).
func (p *pivots) project(seed uint64) []place {
	n, k := len(p.home), min(len(p.node), axisPivots)
	c := p.centred(k)
	square := products(c)
	u := principal(square, nil, seed)
	v := principal(square, u, seed+1)
	at := make([]place, n)
	for i, row := range c {
		for j := range at {
			at[j].x += float64(row[j] * u[i])
			at[j].y += float64(row[j] * v[i])
		}
	}
	return at
}

// centred are the squares of the distances from the first k pivots, by pivot
// and by node, with the means of rows and columns taken off.
func (p *pivots) centred(k int) [][]float64 {
	n := len(p.home)
	column, block := make([]float64, n), make([]float64, k*n)
	c := make([][]float64, k)
	for i := range c {
		c[i] = block[i*n : (i+1)*n]
		sum := 0.0
		for j, far := range p.far[i] {
			c[i][j] = float64(far * far)
			sum += c[i][j]
		}
		for j := range c[i] {
			c[i][j] -= sum / float64(n)
			column[j] += c[i][j]
		}
	}
	for i := range c {
		for j := range c[i] {
			c[i][j] = (column[j]/float64(k) - c[i][j]) / 2
		}
	}
	return c
}

// products are the inner products of the rows of c.
func products(c [][]float64) [][]float64 {
	square := make([][]float64, len(c))
	for i := range c {
		square[i] = make([]float64, len(c))
		for j := range i + 1 {
			sum := 0.0
			for at, v := range c[i] {
				sum += float64(v * c[j][at])
			}
			square[i][j], square[j][i] = sum, sum
		}
	}
	return square
}

// principal is the unit vector that a symmetric matrix stretches most among
// those at right angles to another, found by power iteration.
func principal(m [][]float64, other []float64, seed uint64) []float64 {
	v, w := make([]float64, len(m)), make([]float64, len(m))
	for i := range v {
		v[i], _ = direction(seed ^ mix(uint64(i)))
	}
	for range axisRounds {
		for i, row := range m {
			w[i] = dotted(row, v)
		}
		if other != nil {
			along := dotted(w, other)
			for i := range w {
				w[i] -= float64(along * other[i])
			}
		}
		length := math.Sqrt(dotted(w, w))
		if length == 0 {
			break
		}
		for i := range v {
			v[i] = w[i] / length
		}
	}
	return v
}

func dotted(a, b []float64) float64 {
	sum := 0.0
	for i, v := range a {
		sum += float64(v * b[i])
	}
	return sum
}
