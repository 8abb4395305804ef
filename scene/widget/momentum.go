package widget

const (
	// window is how many ticks of a drag tell its speed: 100 ms.
	window = 6

	// briefest is how many ticks a drag is taken to have lasted at least: one
	// sample is a place and not a speed.
	briefest = 3

	// hesitation is how many ticks without moving make a finger that rests.
	hesitation = 3
)

// momentum remembers how far a finger went in each of the last ticks.
type momentum struct {
	moved [window + 1]float64 // the latest first; moved[0] is the tick under way
	ticks int                 // how many of the others are this drag's
}

func (m *momentum) add(d float64) { m.moved[0] += d }

func (m *momentum) tick() {
	copy(m.moved[1:], m.moved[:window])
	m.moved[0] = 0
	m.ticks = min(m.ticks+1, window)
}

// speed is how fast the finger leaves, in dp a tick: 0 where it came to rest
// before it was lifted.
func (m *momentum) speed() float64 {
	if *(*[hesitation + 1]float64)(m.moved[:]) == [hesitation + 1]float64{} {
		return 0
	}
	sum := 0.0
	for _, d := range m.moved {
		sum += d
	}
	return sum / float64(max(m.ticks, briefest))
}
