package layout

import (
	"math"
	"slices"
)

// key is where on the Morton curve the thing with an index lies.
type key struct {
	code uint64
	at   int32
}

// compare orders keys along the curve, and those on one spot by index, so that
// there is one order only.
func (k key) compare(l key) int {
	switch {
	case k.code < l.code:
		return -1
	case k.code > l.code:
		return 1
	}
	return int(k.at - l.at)
}

// frame divides a square into 2^32 by 2^32 places.
type frame struct {
	left, top float64
	scale     float64 // from layout units to shares of the side of the square
}

// over returns the frame over the smallest square about a box. Where all lies
// on one spot, it is one place.
func over(b box) frame {
	side := max(b.right-b.left, b.bottom-b.top)
	l := frame{left: b.left, top: b.top}
	if side > coincident {
		l.scale = (1 - 1.0/(1<<40)) / side // less than 1, at the far end too
	}
	return l
}

// code interleaves the bits of the row and the column of a point: its place on
// the curve that visits the quarters of the square one after the other, and so
// on in each quarter (Morton).
func (l *frame) code(x, y float64) uint64 {
	return spaced(column(float64((x-l.left)*l.scale))) | spaced(column(float64((y-l.top)*l.scale)))<<1
}

// column returns the first 32 bits after the point of share, which is in [0, 1).
// They are read from the mantissa of 1 + share: to convert a float to an integer
// costs more on some processors, and checks on others.
func column(share float64) uint64 {
	return math.Float64bits(1+share) << 12 >> 32
}

// spaced moves bit k of the lower 32 bits of v to bit 2k.
func spaced(v uint64) uint64 {
	v = (v | v<<16) & 0x0000ffff0000ffff
	v = (v | v<<8) & 0x00ff00ff00ff00ff
	v = (v | v<<4) & 0x0f0f0f0f0f0f0f0f
	v = (v | v<<2) & 0x3333333333333333
	return (v | v<<1) & 0x5555555555555555
}

const (
	digit  = 11 // bits that a pass of the sort looks at
	values = 1 << digit
	short  = 24 // up to so many keys are sorted by insertion
)

// sorter sorts keys, keeping its memory.
type sorter struct {
	spare  []key
	counts [3][values]int32
}

// sort sorts keys, which are in the order of their indices: by passes of a radix
// sort over as many of the upper bits as part most of n points spread evenly,
// and then by comparing within each run of keys which these bits do not part.
// Two clusters far from each other are such runs.
func (s *sorter) sort(keys []key) {
	passes := 0
	switch n := len(keys); {
	case n > 1<<16:
		passes = 3
	case n > 256:
		passes = 2
	}
	s.radix(keys, passes)
	low := 64 - passes*digit
	for from := 0; from < len(keys); {
		to := from + 1
		for to < len(keys) && (passes == 0 || keys[to].code>>low == keys[from].code>>low) {
			to++
		}
		if run := keys[from:to]; len(run) > short {
			slices.SortFunc(run, key.compare)
		} else if len(run) > 1 {
			insert(run)
		}
		from = to
	}
}

// insert sorts a few keys.
func insert(keys []key) {
	for i := 1; i < len(keys); i++ {
		k, j := keys[i], i
		for ; j > 0 && k.compare(keys[j-1]) < 0; j-- {
			keys[j] = keys[j-1]
		}
		keys[j] = k
	}
}

// radix sorts keys by their upper bits, the least of these first; equal ones stay
// in order.
func (s *sorter) radix(keys []key, passes int) {
	if passes == 0 {
		return
	}
	s.spare = grown(s.spare, len(keys))
	low := 64 - passes*digit
	counts := s.counts[:passes]
	clear(counts)
	for i := range keys {
		code := keys[i].code >> low
		for p := range counts {
			counts[p][code&(values-1)]++
			code >>= digit
		}
	}
	from, to := keys, s.spare
	for p := range counts {
		count := &counts[p]
		var sum int32
		for v, n := range count {
			count[v] = sum
			sum += n
		}
		for _, k := range from {
			v := k.code >> low & (values - 1)
			to[count[v]] = k
			count[v]++
		}
		low += digit
		from, to = to, from
	}
	if passes%2 != 0 {
		copy(keys, from)
	}
}
