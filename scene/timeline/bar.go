package timeline

// Bar is where an item of a line lies along an axis. Those bars of a lane that
// are not Crowded do not overlap; one may end where the next begins.
type Bar struct {
	Item   int     // of [Line.Items]
	X0, X1 float32 // dp, within the axis
	Lane   int     // from 0

	// The time of that end is open, unknown, or the date's is not certain.
	FadeFrom, FadeTo bool

	Point   bool // shorter than a mark can be: a mark's width around its middle
	Crowded bool // no lane was free: it lies over others, in the last
}

// MostLanes is how many lanes bars are laid in at most.
const MostLanes = 64

// AppendBars appends a bar for each item that has a day in common with an axis,
// in the line's order, and returns how many lanes they need. An open end runs to
// the end of the axis. A bar shorter than minWidth dp becomes a point, which is
// that wide and never cut by the axis' end.
//
// A bar lies in the first lane that is free where it begins, of as many as are
// given (1 to [MostLanes]): with bars in the order of time no other way needs
// fewer. Where none is free, all that do not fit share the last lane.
func (l *Line) AppendBars(to []Bar, a Axis, lanes int, minWidth float32) (bars []Bar, used int) {
	if a.perDay() == 0 {
		return to, 0
	}
	lanes = min(max(lanes, 1), MostLanes)
	var ends [MostLanes]float32 // of the last bar of each lane
	for i := range l.items {
		p := &l.items[i].Period
		if !a.meets(*p) {
			continue
		}
		from, until := known(*p)
		bar := Bar{Item: i, X0: a.X(max(from, a.From)), X1: a.X(min(until, a.To))}
		vague := p.Approximate || p.Uncertain
		bar.FadeFrom = vague || p.OpenFrom || p.UnknownFrom
		bar.FadeTo = vague || p.OpenTo || p.UnknownTo
		bar.widen(minWidth, a.Width)
		for bar.Lane < used && ends[bar.Lane] > bar.X0 {
			bar.Lane++
		}
		if bar.Lane == lanes {
			bar.Lane, bar.Crowded = lanes-1, true
		}
		used = max(used, bar.Lane+1)
		ends[bar.Lane] = max(ends[bar.Lane], bar.X1)
		to = append(to, bar)
	}
	return to, used
}

// widen makes a bar that is too short a point, on an axis of some width.
func (b *Bar) widen(minWidth, axis float32) {
	if b.X1-b.X0 >= minWidth {
		return
	}
	b.Point = true
	minWidth = min(minWidth, axis)
	b.X0 = min(max((b.X0+b.X1-minWidth)/2, 0), axis-minWidth)
	b.X1 = b.X0 + minWidth
}
