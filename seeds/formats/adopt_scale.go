package formats

import (
	"math"
	"slices"
	"sort"
)

// weights brings the weights of a file to those of a map: 1 to 3. Whole numbers from 1
// to 3 stay as they are; others become 1, 2 or 3 by the third of all, in their order,
// that they are in, equals alike. Few networks have weights that are spread evenly: by
// their size, one hub would be heavy and all others light.
type weights struct {
	sorted []float64
	kept   bool // as they are
}

// newWeights looks at all weights there are, which may be nil.
func newWeights(all func(yield func(*float64) bool)) *weights {
	w := &weights{kept: true}
	for x := range all {
		if x != nil {
			w.sorted = append(w.sorted, *x)
			w.kept = w.kept && (*x == 1 || *x == 2 || *x == 3)
		}
	}
	sort.Float64s(w.sorted)
	return w
}

// of is the weight of a map; 0 where the file says none, or the same of all.
func (w *weights) of(x *float64) int {
	switch {
	case x == nil:
		return 0
	case w.kept:
		return int(*x)
	case w.sorted[0] == w.sorted[len(w.sorted)-1]:
		return 0
	}
	lighter, _ := slices.BinarySearch(w.sorted, *x)
	return 1 + min(3*lighter/len(w.sorted), 2)
}

// spread brings positions of any unit to those of a map. One that a map can be drawn at
// stays as it is: what citemap wrote comes back. Any other is moved to lie around the
// middle, and scaled.
type spread struct {
	x, y, scale float64
}

// A map is drawn well where each node has about a square of this side to itself, layout
// units; and passably where it has a third of that, or three times as much.
const (
	roomOfNode = 110
	passable   = 3
)

// newSpread looks at the positions of nodes.
func newSpread(nodes []ForeignNode) *spread {
	low, high := [2]float64{math.Inf(1), math.Inf(1)}, [2]float64{math.Inf(-1), math.Inf(-1)}
	n := 0.0
	for i := range nodes {
		if at := nodes[i].At; at != nil {
			n++
			for k := range at {
				low[k], high[k] = min(low[k], at[k]), max(high[k], at[k])
			}
		}
	}
	s := &spread{scale: 1}
	side := max(high[0]/2-low[0]/2, high[1]/2-low[1]/2) * 2
	if n < 2 || side == 0 || math.IsInf(side, 0) {
		s.scale = 0 // no place to speak of
		return s
	}
	if room := side / math.Sqrt(n); room < roomOfNode/passable || room > roomOfNode*passable {
		s.scale = roomOfNode / room
		s.x, s.y = low[0]/2+high[0]/2, low[1]/2+high[1]/2
	}
	return s
}

// of is a position in a map, or nil.
func (s *spread) of(at *[2]float64) *[2]float64 {
	if at == nil || s.scale == 0 {
		return nil
	}
	if s.scale == 1 {
		return at
	}
	x, y := (at[0]-s.x)*s.scale, (at[1]-s.y)*s.scale
	if math.IsNaN(x) || math.IsInf(x, 0) || math.IsNaN(y) || math.IsInf(y, 0) {
		return nil
	}
	const hundredth = 100
	return &[2]float64{math.Round(x*hundredth) / hundredth, math.Round(y*hundredth) / hundredth}
}
