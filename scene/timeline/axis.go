package timeline

import "citemap/seeds"

// Span is a stretch of days, half-open: [From, To).
type Span struct{ From, To seeds.Day }

// days is how long a span is.
func (s Span) days() seeds.Day { return s.To - s.From }

// meets reports whether a span and a period have a day in common. An open end
// has every day beyond it; an unknown one has none.
func (s Span) meets(p seeds.Period) bool {
	from, to := known(p)
	return max(s.From, from) < min(s.To, to)
}

// Axis is a span of time along a width in dp, from 0.
type Axis struct {
	Span
	Width float32
}

// perDay is how wide a day is, in dp; 0 where the axis has none.
func (a Axis) perDay() float64 {
	if a.To <= a.From || !(a.Width > 0) {
		return 0
	}
	return float64(a.Width) / float64(a.days())
}

// X is where a day begins, in dp; beyond the ends of the axis too.
func (a Axis) X(d seeds.Day) float32 {
	if a.perDay() == 0 {
		return 0
	}
	return float32(float64(d-a.From) * float64(a.Width) / float64(a.days()))
}

// Day is the day whose beginning is nearest to a place, in dp, within the years
// that dates have.
func (a Axis) Day(x float32) seeds.Day {
	perDay := a.perDay()
	if perDay == 0 {
		return a.From
	}
	days := float64(x)/perDay + 0.5
	switch {
	case !(days > float64(seeds.Earliest-a.From)):
		return seeds.Earliest
	case days >= float64(seeds.Latest-a.From):
		return seeds.Latest
	}
	d := seeds.Day(days)
	if float64(d) > days { // the conversion cuts towards zero
		d--
	}
	return a.From + d
}
