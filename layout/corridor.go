package layout

import "math"

// Corridor keeps bodies out of the way between others: off the straight lines
// along which many links run side by side. A body that stands in one is pushed
// out sideways, by the depth at which it stands, and the corridor's ends are
// not moved; so momentum is not kept.
//
// It costs a look at every body for every lane, O(lanes * bodies): give it the
// few widest.
type Corridor struct {
	Lanes    []Lane
	Only     []bool  // by body: whether it is kept out; nil: all are
	Strength float64 // the share of the depth that one tick takes off: (0, 1]
	Seed     uint64  // of the side to which a body on the very line goes
}

// Lane is the way between two bodies, by their indices.
type Lane struct {
	Source, Target int32
	Half           float64 // from its middle to where the circle of a body may begin, layout units
}

// Apply pushes the bodies that stand in a lane. Like Collide, it does not fade
// with the heat.
func (f *Corridor) Apply(bodies []Body, _ float64) {
	for i := range f.Lanes {
		l := &f.Lanes[i]
		for j := range bodies {
			if int32(j) != l.Source && int32(j) != l.Target && (f.Only == nil || f.Only[j]) {
				f.clear(bodies, l, int32(j))
			}
		}
	}
}

// clear pushes body j out of the lane, if it stands beside its line.
func (f *Corridor) clear(bodies []Body, l *Lane, j int32) {
	a, b, c := &bodies[l.Source], &bodies[l.Target], &bodies[j]
	ux, uy := b.X-a.X, b.Y-a.Y
	square := float64(ux*ux) + float64(uy*uy)
	if square == 0 {
		return
	}
	t := (float64((c.X-a.X)*ux) + float64((c.Y-a.Y)*uy)) / square
	if t <= 0 || t >= 1 {
		return
	}
	dx, dy := c.X-a.X-float64(t*ux), c.Y-a.Y-float64(t*uy)
	away := math.Sqrt(float64(dx*dx) + float64(dy*dy))
	depth := l.Half + c.Radius - away
	if depth <= 0 {
		return
	}
	if away < 1e-6 { // on the line: to the side that the seed says
		away = math.Sqrt(square)
		dx, dy = -uy, ux
		if mix(f.Seed^uint64(uint32(j)))&1 == 0 {
			dx, dy = uy, -ux
		}
	}
	push := depth * f.Strength / away
	c.push(float64(dx*push), float64(dy*push))
}
