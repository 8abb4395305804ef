package layout

import "math"

// Charge makes bodies repel each other, each pair by
//
//	Strength * heat * charge of one * charge of the other / distance
//
// which is Coulomb's law in the plane. No push is more than 1e90 layout units a
// tick, whatever the charges.
//
// With Theta 0, and among a hundred bodies or fewer, every pair is computed, in
// O(n²): that is the zero value, and what the approximation is tested against.
// Above 0, two cells of a tree of bodies push each other as a whole if their radii
// together are less than Theta * 0.85 times as long as the distance between their
// centres of charge (fast multipoles of order 3, see expansion.go), in O(n) beside
// the sorting. The root mean square of the error, over that of the push, is
// below 0.1 % at Theta 0.5 and below 0.5 % at Theta 0.9, for bodies spread over a
// square, in clusters, or along a ring. From about 1.05 on, Theta changes nothing.
type Charge struct {
	Strength    float64 // layout units² a tick²; d3-force's is 30; less than 0 attracts
	Theta       float64 // 0: exact; commonly 0.5 to 1
	MinDistance float64 // the push grows no more below it; 0: 1
	MaxDistance float64 // there is no push from it on; 0: no limit
	Seed        uint64  // of the directions in which coincident bodies part

	field field
	hands hands
}

// Apply pushes all bodies that have a charge. The sum of all velocities is kept, to
// rounding, where every pair is computed.
func (f *Charge) Apply(bodies []Body, heat float64) {
	strength := float64(f.Strength * heat)
	if !f.hands.finish() {
		if strength == 0 {
			return
		}
		f.take(bodies)
		alone(&f.field)
	}
	f.field.push(bodies, strength)
}

// begin lets helpers work out the pushes while the forces before this one push:
// those change no place, and only places matter here.
func (f *Charge) begin(bodies []Body, helpers int) {
	f.hands.drop()
	if helpers == 0 || len(bodies) < worthwhile || f.Strength == 0 {
		return
	}
	f.hands.start(&f.field, helpers)
	f.take(bodies)
	f.hands.tell()
}

// take sets down what is to be worked out. Helpers see no body, only what is set down: so
// the bodies stay in the cache of the processor that the other forces run on.
func (f *Charge) take(bodies []Body) {
	f.field.law = f.law()
	f.field.open = min(max(float64(0.85*f.Theta), 0), widest)
	f.field.collect(bodies)
}

// coulomb is the law by which two charges of 1 repel with the strength 1.
type coulomb struct {
	nearest  float64 // squared distance below which the push is constant
	farthest float64 // squared distance from which there is none
	seed     uint64
}

func (f *Charge) law() coulomb {
	l := coulomb{nearest: 1, farthest: math.Inf(1), seed: f.Seed}
	if f.MinDistance > 0 {
		l.nearest = float64(f.MinDistance * f.MinDistance)
	}
	if f.MaxDistance > 0 {
		l.farthest = float64(f.MaxDistance * f.MaxDistance)
	}
	return l
}

// plain returns the square of the distance from which on no pair is too close for
// the law to be charge / distance.
func (l *coulomb) plain() float64 { return max(l.nearest, coincident*coincident) }

// special returns, for a body j at (dx, dy) from body i that is closer than plain
// or farther than farthest, a vector and a number that it is to be divided by: the
// quotient is the push that j has from i.
func (l *coulomb) special(dx, dy float64, i, j int32) (x, y, divisor float64) {
	dx, dy, square := parted(dx, dy, l.seed, i, j)
	if square >= l.farthest {
		return 0, 0, 1
	}
	if square < l.nearest {
		square = math.Sqrt(float64(l.nearest * square))
	}
	return dx, dy, square
}
