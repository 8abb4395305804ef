package widget

// landing is how near to its goal a fade is there.
const landing = 0.02

// Fade is a value from 0 to 1 that glides to a goal and lands on it exactly, so
// that what has come or gone costs nothing. The zero value is gone.
type Fade struct{ at, goal float32 }

// At is how far it has come.
func (f Fade) At() float32 { return f.at }

// Moving reports whether it is on its way.
func (f Fade) Moving() bool { return f.at != f.goal }

// Show lets it come, or go.
func (f *Fade) Show(shown bool) {
	f.goal = 0
	if shown {
		f.goal = 1
	}
}

// Tick goes that share of the way that is left, or where stillness is asked for
// all of it, and reports whether it moved.
func (f *Fade) Tick(share float32, still bool) (moved bool) {
	d := f.goal - f.at
	if d == 0 {
		return false
	}
	if still || abs(d) < landing {
		f.at = f.goal
		return true
	}
	f.at = bound(f.at+float32(d*bound(share, 0, 1)), 0, 1)
	return true
}
