package layout

// Springs pull linked bodies to the length of their link, and push them apart
// to it.
//
// The links are counted anew in every tick, so they may be changed, replaced
// or switched off (Strength 0) between ticks. Strengths up to 1 are stable on any
// graph; from about 1.7 on, bodies may fly apart.
type Springs struct {
	Links []Link
	Seed  uint64 // of the directions in which coincident bodies part

	degrees degrees
}

// Apply pulls along every link, in order; later links see what earlier ones
// did. The sum of all velocities is kept where both ends of every link have as
// many links as each other.
func (f *Springs) Apply(bodies []Body, heat float64) {
	f.degrees = f.degrees.count(len(bodies), f.Links)
	pullEach(bodies, f.Links, f.degrees, f.Seed, heat, false)
}
