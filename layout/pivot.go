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
	n := len(p.home)
	c := p.centre(min(len(p.node), axisPivots))
	square := c.products(n)
	u := principal(square, nil, seed)
	v := principal(square, u, seed+1)
	at := make([]place, n)
	for from := 0; from < n; from += stripWidth {
		to := at[from:min(from+stripWidth, n)]
		for i, row := range c.strip(from, len(to)) {
			for j := range to {
				to[j].x += float64(row[j] * u[i])
				to[j].y += float64(row[j] * v[i])
			}
		}
	}
	return at
}

// centred are the squares of the distances from the first pivots, by pivot and by
// node, with the means of rows and columns taken off. There are as many as there are
// distances, and so they are worked out for a strip of nodes at a time.
type centred struct {
	far    [][]float64
	row    []float64   // the mean over the nodes, by pivot
	column []float64   // that over the pivots, of what is left then, by node
	strips [][]float64 // the memory of one strip
}

const stripWidth = 256 // nodes

// centre finds the means for the first k pivots.
func (p *pivots) centre(k int) *centred {
	n := len(p.home)
	c := &centred{far: p.far[:k], row: make([]float64, k), column: make([]float64, n), strips: make([][]float64, k)}
	for i, row := range c.far {
		c.strips[i] = make([]float64, stripWidth)
		sum := 0.0
		for _, far := range row {
			sum += float64(far * far)
		}
		c.row[i] = sum / float64(n)
		for j, far := range row {
			c.column[j] += float64(far*far) - c.row[i]
		}
	}
	for j := range c.column {
		c.column[j] /= float64(k)
	}
	return c
}

// strip works out so many columns, which are gone with the next strip.
func (c *centred) strip(from, columns int) [][]float64 {
	for i := range c.strips {
		far, mean := c.far[i][from:from+columns], c.row[i]
		c.strips[i] = c.strips[i][:columns]
		for j := range far {
			c.strips[i][j] = (c.column[from+j] - (float64(far[j]*far[j]) - mean)) / 2
		}
	}
	return c.strips
}

// products are the inner products of the rows, over n nodes.
func (c *centred) products(n int) [][]float64 {
	square := make([][]float64, len(c.far))
	for i := range square {
		square[i] = make([]float64, len(square))
	}
	for from := 0; from < n; from += stripWidth {
		strip := c.strip(from, min(stripWidth, n-from))
		for i := range strip {
			for j := range i + 1 {
				sum := square[i][j]
				for at, v := range strip[i] {
					sum += float64(v * strip[j][at])
				}
				square[i][j], square[j][i] = sum, sum
			}
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
