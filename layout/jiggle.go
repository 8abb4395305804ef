package layout

import "math"

// coincident is how close, in layout units, two bodies must be to count as
// lying on one spot: then the direction between them means nothing.
const coincident = 1e-6

// parted returns the vector (dx, dy) that leads from body i to body j, and its
// square. Where the two coincide it returns one of length coincident instead,
// in a direction of its own for every seed and pair, so that the square is
// never 0 and the vector from j to i is always the opposite one.
func parted(dx, dy float64, seed uint64, i, j int32) (x, y, square float64) {
	square = float64(dx*dx) + float64(dy*dy)
	if square >= coincident*coincident {
		return dx, dy, square
	}
	return jiggle(seed, i, j)
}

// jiggle is the vector that parts coincident bodies i and j.
func jiggle(seed uint64, i, j int32) (x, y, square float64) {
	lesser, greater := min(i, j), max(i, j)
	x, y = direction(seed ^ mix(uint64(uint32(lesser))<<32|uint64(uint32(greater))))
	length := coincident
	if i > j {
		length = -coincident
	}
	x, y = float64(x*length), float64(y*length)
	return x, y, float64(x*x) + float64(y*y)
}

// direction returns the unit vector that belongs to seed. It draws points in a
// square until one falls in the ring where normalising is well-conditioned.
func direction(seed uint64) (x, y float64) {
	const unit = 1.0 / (1 << 31)
	for {
		seed += weyl
		bits := mix(seed)
		x = float64(float64(int32(bits>>32)) * unit)
		y = float64(float64(int32(bits)) * unit)
		square := float64(x*x) + float64(y*y)
		if square > 0.01 && square <= 1 {
			length := math.Sqrt(square)
			return x / length, y / length
		}
	}
}

// weyl is the increment of SplitMix64: 2^64 divided by the golden ratio, odd.
const weyl = 0x9e3779b97f4a7c15

// mix is the finaliser of SplitMix64: it spreads every bit of z over all bits.
func mix(z uint64) uint64 {
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}
