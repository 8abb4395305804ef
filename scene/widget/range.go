package widget

// Range is a part of a scale, from one handle to another. Handles may cross: the
// one that is held is then the other end. The zero value has an empty scale.
type Range struct {
	scale
	lo, hi float64
	held   Grip
	grip   float64 // from the place of what is held to the pointer, dp
	anchor float64 // value of the end that stays while the other is dragged
	length float64 // while the middle is dragged
}

// Grip is what of a range the pointer has.
type Grip uint8

// The grips.
const (
	NoGrip Grip = iota
	LowEnd
	HighEnd
	Middle  // the whole range
	Outside // nothing yet: the first drag begins a new range there
)

// Set gives it a scale and a part of that, in either order.
func (r *Range) Set(least, most, a, b float64) {
	r.span(least, most)
	r.part(a, b)
	r.held = NoGrip
}

// Part is the range, lo <= hi.
func (r *Range) Part() (lo, hi float64) { return r.lo, r.hi }

// whole reports whether the range is all of the scale.
func (r *Range) whole() bool { return r.lo == r.least && r.hi == r.most }

// Held is what is being held.
func (r *Range) Held() Grip { return r.held }

// At is what a press at x would take hold of. A handle's target is as wide as
// every target; where the two are close it lies further out, so that there is a
// middle between them. The whole scale cannot slide, so its middle is outside.
func (r *Range) At(x float32) Grip {
	lo, hi, p := r.place(r.lo), r.place(r.hi), float64(sound(x))
	within := min(target/2, (hi-lo)/3)
	beyond := target - within
	switch {
	case p >= lo-beyond && p <= lo+within && (p < hi || lo < hi):
		return LowEnd
	case p >= hi-within && p <= hi+beyond:
		return HighEnd
	case p > lo && p < hi && !r.whole():
		return Middle
	}
	return Outside
}

// Press takes hold of what is at x and returns what that is. It moves nothing:
// a tap is no drag.
func (r *Range) Press(x float32) Grip {
	p := float64(sound(x))
	r.held = r.At(x)
	switch r.held {
	case LowEnd:
		r.grip, r.anchor = p-r.place(r.lo), r.hi
	case HighEnd:
		r.grip, r.anchor = p-r.place(r.hi), r.lo
	case Middle:
		r.grip, r.length = p-r.place(r.lo), r.hi-r.lo
	case Outside:
		r.grip, r.anchor = 0, r.value(p)
	}
	return r.held
}

// Drag moves what is held with the pointer.
func (r *Range) Drag(x float32) {
	v := r.value(float64(sound(x)) - r.grip)
	switch r.held {
	case NoGrip:
	case Middle:
		r.slide(v, r.length)
	case Outside:
		if v != r.anchor {
			r.stretch(v)
		}
	default:
		r.stretch(v)
	}
}

// Release lets go.
func (r *Range) Release() { r.held = NoGrip }

// part sets both ends.
func (r *Range) part(a, b float64) {
	a, b = r.keep(a), r.keep(b)
	r.lo, r.hi = min(a, b), max(a, b)
}

// stretch moves the end that is held to a value; the anchor stays.
func (r *Range) stretch(v float64) { r.held = r.stretchTo(v, r.held) }

// stretchTo moves an end to a value, and returns which it is there: on the
// anchor, the one it was.
func (r *Range) stretchTo(v float64, was Grip) Grip {
	v = r.keep(v)
	r.part(v, r.anchor)
	switch {
	case v < r.anchor:
		return LowEnd
	case v > r.anchor:
		return HighEnd
	}
	return was
}

// slide moves the whole, as long as it is, to begin at a value.
func (r *Range) slide(lo, length float64) {
	lo = bound(lo, r.least, max(r.most-length, r.least))
	r.part(lo, lo+length)
}
