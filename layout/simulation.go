package layout

// Simulation moves bodies by forces, tick by tick, while its heat cools. Make
// one with New; all fields may be changed between ticks. The zero value has no
// bodies, and a tick of it does nothing.
type Simulation struct {
	Bodies []Body
	Forces []Force // applied in this order

	// All of these are from 0 to 1.
	Heat    float64 // how strongly forces push now; New: 1
	MinHeat float64 // below this the simulation rests; New: 0.001
	Cooling float64 // the share of the way to Target that Heat goes in a tick; New: 0.0228
	Target  float64 // what Heat tends to; see Hold
	Damping float64 // the share of its velocity that a body loses in a tick; New: 0.4

	// Workers is how many goroutines, this one included, a tick may keep busy; 0 is 1.
	// They change when it is done, and nothing else, and none outlives the tick.
	Workers int
}

// The defaults are those of d3-force: heat falls from 1 to 0.001 in 300 ticks.
const (
	defaultHeat    = 1
	defaultMinHeat = 0.001
	defaultCooling = 0.02276277904418931730 // 1 - 0.001^(1/300)
	defaultDamping = 0.4
)

// New returns a simulation of bodies under forces, hot and about to cool: it rests
// after 300 ticks. It keeps the slices and works on them in place.
func New(bodies []Body, forces ...Force) *Simulation {
	return &Simulation{
		Bodies:  bodies,
		Forces:  forces,
		Heat:    defaultHeat,
		MinHeat: defaultMinHeat,
		Cooling: defaultCooling,
		Damping: defaultDamping,
	}
}

// Tick advances the simulation by one step: the heat cools, every force pushes,
// and then the bodies move. It may be called on a resting simulation, and moves
// it by the little heat that is left.
func (s *Simulation) Tick() {
	s.Heat += float64((s.Target - s.Heat) * s.Cooling)
	s.halt()
	s.begin()
	for _, f := range s.Forces {
		f.Apply(s.Bodies, s.Heat)
	}
	s.move()
}

// shared is a force that helpers may share in.
type shared interface {
	// begin tells it of so many of them, 0 or more, before any force is applied.
	begin(bodies []Body, helpers int)
}

// begin lets helpers start on the forces that depend on nothing but places.
func (s *Simulation) begin() {
	for _, f := range s.Forces {
		if f, ok := f.(shared); ok {
			f.begin(s.Bodies, max(s.Workers-1, 0))
		}
	}
}

// halt takes the velocity from pinned bodies: a body may have been pinned in
// flight, and springs aim at where a body is about to be.
func (s *Simulation) halt() {
	for i := range s.Bodies {
		if b := &s.Bodies[i]; b.Pinned {
			b.VX, b.VY = 0, 0
		}
	}
}

// move lets every body that is not pinned go as far as its damped velocity.
func (s *Simulation) move() {
	keep := 1 - s.Damping
	for i := range s.Bodies {
		b := &s.Bodies[i]
		if b.Pinned {
			continue
		}
		b.VX = float64(b.VX * keep)
		b.VY = float64(b.VY * keep)
		b.X += b.VX
		b.Y += b.VY
	}
}

// Resting reports whether the heat is spent and nothing holds it up, so that
// further ticks would not visibly move anything.
func (s *Simulation) Resting() bool { return s.Heat < s.MinHeat && s.Target < s.MinHeat }

// Reheat raises the heat to at least h, 1 being as hot as at the start.
func (s *Simulation) Reheat(h float64) { s.Heat = max(s.Heat, h) }

// Hold makes the heat tend to h from now on: about 0.3 while a body is dragged,
// and 0 to let it cool again when it is dropped.
func (s *Simulation) Hold(h float64) { s.Target = h }

// CoolIn sets Cooling and Target so that the simulation comes to rest after just so
// many ticks, up to a million: the heat falls by the same share in each, from what it
// is now to MinHeat. One tick or fewer spend it at once, and a MinHeat of 0 or less
// counts as that of New.
func (s *Simulation) CoolIn(ticks int) {
	least := s.MinHeat
	if least <= 0 {
		least = defaultMinHeat
	}
	s.Target = 0
	s.Cooling = 1
	if ticks > 1 && s.Heat > least {
		// Below it by so little that rounding costs no tick more, and saves none.
		end := (1 - 1e-9) / s.Heat
		kept := float64(root(float64(end*least), ticks))
		s.Cooling = 1 - kept
	}
}

// Settle ticks until the simulation rests, but at most limit times, and returns
// the number of ticks taken.
func (s *Simulation) Settle(limit int) int {
	for n := range limit {
		if s.Resting() {
			return n
		}
		s.Tick()
	}
	return limit
}
