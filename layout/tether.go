package layout

// Tether keeps bodies within reach of others, as a leader of a country: the
// Source of each link is free to be anywhere within Length of its Target, and
// beyond that a soft spring draws the two together.
//
// What is said of Springs about counting and strength holds here too. A body
// to which many are tethered yields little to each, and much to the only one.
type Tether struct {
	Links []Link
	Seed  uint64 // of the directions in which coincident bodies part

	degrees degrees
}

// Apply pulls along every link that is longer than it should be, in order.
func (f *Tether) Apply(bodies []Body, heat float64) {
	f.degrees = f.degrees.count(len(bodies), f.Links)
	pullEach(bodies, f.Links, f.degrees, f.Seed, heat, true)
}
