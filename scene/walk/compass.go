package walk

import (
	"cmp"
	"math"
	"slices"
)

// Spot is a place that can be reached from where one is: how far it is to the
// right and down, in whatever unit, and what the caller knows it by. Distances
// are finite; no two spots have the same key.
type Spot struct {
	DX, DY float32
	Key    int32
}

// A spot lies in a direction if it is at most 60° off it; if none is, any does
// that is not quite beside or behind: at most 89°.
const (
	cos60 = 0.5
	cos89 = 0.01745240643728351
)

// Towards is where an arrow leads that points along (dx, dy): of the spots that
// lie in its direction, that of the least distance/cos²(angle off it). One at
// 45° is as good as one straight ahead that is twice as far, and one at 60° as
// one four times as far. Of equals it is the one with the smaller key. It is not
// ok where nothing lies in that direction. What is here already lies in none.
func Towards(spots []Spot, dx, dy float32) (key int32, ok bool) {
	for _, limit := range [...]float64{cos60, cos89} {
		best := math.Inf(1)
		for _, s := range spots {
			cost := s.cost(dx, dy, limit)
			if cost < best || ok && cost == best && s.Key < key {
				best, key, ok = cost, s.Key, true
			}
		}
		if ok {
			return key, true
		}
	}
	return 0, false
}

// cost is what it takes to go to s along (dx, dy); infinitely much where the
// cosine of the angle between the two is below limit.
func (s Spot) cost(dx, dy float32, limit float64) float64 {
	along := dot(s.DX, s.DY, dx, dy)
	far := math.Sqrt(dot(s.DX, s.DY, s.DX, s.DY))
	ahead := math.Sqrt(dot(dx, dy, dx, dy))
	if far == 0 || ahead == 0 || along < float64(float64(limit*far)*ahead) {
		return math.Inf(1)
	}
	cos := along / far / ahead
	return far / float64(cos*cos)
}

// Turn is the next spot around, clockwise as seen on a screen or the other way,
// after the one with the key from; of those in the same direction the nearer
// comes first clockwise. Round it begins straight up, as clocks do, and there
// it goes on. If no spot has that key, it is the first of that round; without
// any spots, from.
func Turn(spots []Spot, from int32, clockwise bool) int32 {
	order := around
	if !clockwise {
		order = func(s, t Spot) int { return around(t, s) }
	}
	at := slices.IndexFunc(spots, func(s Spot) bool { return s.Key == from })
	first, next := -1, -1
	for i, s := range spots {
		if first < 0 || order(s, spots[first]) < 0 {
			first = i
		}
		if at >= 0 && order(s, spots[at]) > 0 && (next < 0 || order(s, spots[next]) < 0) {
			next = i
		}
	}
	switch {
	case next >= 0:
		return spots[next].Key
	case first >= 0:
		return spots[first].Key
	}
	return from
}

// around orders spots by direction, clockwise from straight up, then by
// distance, then by key. No angle is computed, so that the order is the same on
// every processor: the sign of a cross product is exact in float64.
func around(s, t Spot) int {
	turn := float64(float64(t.DX)*float64(s.DY)) - float64(float64(t.DY)*float64(s.DX))
	return cmp.Or(
		cmp.Compare(s.half(), t.half()),
		cmp.Compare(turn, 0),
		cmp.Compare(dot(s.DX, s.DY, s.DX, s.DY), dot(t.DX, t.DY, t.DX, t.DY)),
		cmp.Compare(s.Key, t.Key),
	)
}

// half is on which side of the vertical s lies: 0 from straight up clockwise,
// 1 from straight down.
func (s Spot) half() int {
	if s.DX > 0 || s.DX == 0 && s.DY <= 0 {
		return 0
	}
	return 1
}

// dot is the scalar product of two arrows.
func dot(ax, ay, bx, by float32) float64 {
	return float64(float64(ax)*float64(bx)) + float64(float64(ay)*float64(by))
}
