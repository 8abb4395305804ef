package layout

import "math"

// The cosine and sine of the golden angle, π(3 - √5), about 137.5 degrees.
const (
	goldenCos = -0.73736887807831990152
	goldenSin = 0.67549029426152364234
)

// Sunflower spreads the bodies evenly over a disc of the given radius about the
// origin, the first in the middle, each turned from the one before by the golden
// angle (Vogel). The seed turns the whole. Pinned bodies stay; velocities are
// left as they are.
func Sunflower(bodies []Body, radius float64, seed uint64) {
	x, y := direction(seed)
	n := float64(len(bodies))
	for i := range bodies {
		if b := &bodies[i]; !b.Pinned {
			r := float64(radius * math.Sqrt((float64(i)+0.5)/n))
			b.X, b.Y = float64(r*x), float64(r*y)
		}
		x, y = turned(x, y)
	}
}

// turned returns the unit vector (x, y) turned by the golden angle. It is scaled
// back to length 1, or rounding would add up over many turns.
func turned(x, y float64) (float64, float64) {
	tx := float64(x*goldenCos) - float64(y*goldenSin)
	ty := float64(x*goldenSin) + float64(y*goldenCos)
	length := math.Sqrt(float64(tx*tx) + float64(ty*ty))
	return tx / length, ty / length
}
