package measure

import "math"

// Drawing is a graph as it is drawn: a disc a node, and a straight line an edge.
type Drawing struct {
	Discs []Disc
	Edges [][2]int // of the discs; one a pair, and none from a disc to itself
}

// Disc is a node: its middle and its radius, in any one unit.
type Disc struct{ X, Y, R float64 }

// distance is that of the middles.
func (d *Disc) distance(e *Disc) float64 { return math.Hypot(d.X-e.X, d.Y-e.Y) }

// Crossings is the number of pairs of edges without a common end that cross.
// Lines that only touch do not.
func (d *Drawing) Crossings() int {
	n := 0
	for i, e := range d.Edges {
		for _, f := range d.Edges[:i] {
			if e[0] != f[0] && e[0] != f[1] && e[1] != f[0] && e[1] != f[1] && d.cross(e, f) {
				n++
			}
		}
	}
	return n
}

// cross reports whether the ends of each line lie on both sides of the other.
func (d *Drawing) cross(e, f [2]int) bool {
	return d.side(e, f[0])*d.side(e, f[1]) < 0 && d.side(f, e[0])*d.side(f, e[1]) < 0
}

// side is the side of a line on which a disc's middle lies: -1, 0 on it, or 1.
func (d *Drawing) side(e [2]int, disc int) int {
	a, b, c := &d.Discs[e[0]], &d.Discs[e[1]], &d.Discs[disc]
	switch area := (b.X-a.X)*(c.Y-a.Y) - (b.Y-a.Y)*(c.X-a.X); {
	case area < 0:
		return -1
	case area > 0:
		return 1
	}
	return 0
}

// Overlaps is the number of pairs of discs that overlap.
func (d *Drawing) Overlaps() int {
	n := 0
	for i := range d.Discs {
		for j := range d.Discs[:i] {
			if a, b := &d.Discs[i], &d.Discs[j]; a.distance(b) < a.R+b.R {
				n++
			}
		}
	}
	return n
}

// Struck is the number of times that an edge runs through a disc that is not
// one of its ends.
func (d *Drawing) Struck() int {
	n := 0
	for _, e := range d.Edges {
		for i := range d.Discs {
			if i != e[0] && i != e[1] && d.off(e, i) < d.Discs[i].R {
				n++
			}
		}
	}
	return n
}

// off is how far a disc's middle is from a line.
func (d *Drawing) off(e [2]int, disc int) float64 {
	a, b, c := &d.Discs[e[0]], &d.Discs[e[1]], &d.Discs[disc]
	dx, dy := b.X-a.X, b.Y-a.Y
	square := dx*dx + dy*dy
	if square == 0 {
		return c.distance(a)
	}
	t := min(max(((c.X-a.X)*dx+(c.Y-a.Y)*dy)/square, 0), 1)
	return math.Hypot(a.X+t*dx-c.X, a.Y+t*dy-c.Y)
}

// LengthVariation is the standard deviation of the edges' lengths over their
// mean: 0 where all are equally long, and where there are none.
func (d *Drawing) LengthVariation() float64 {
	var sum, squares float64
	for _, e := range d.Edges {
		length := d.Discs[e[0]].distance(&d.Discs[e[1]])
		sum += length
		squares += length * length
	}
	if sum == 0 {
		return 0
	}
	n := float64(len(d.Edges))
	return math.Sqrt(max(0, n*squares-sum*sum)) / sum
}
