package timeline

import "citemap/seeds"

// step divides time evenly, as far as a calendar is even: into so many months,
// counted from the year 0, or so many days, counted in each month from its first.
type step struct{ months, days int }

// steps are those that an axis is divided by, from the finest: days, weeks of a
// month, months, quarters, and years by 1, 2 and 5.
var steps = [...]step{
	{days: 1}, {days: 7}, {days: 14},
	{months: 1}, {months: 3},
	{months: 12}, {months: 24}, {months: 60},
	{months: 120}, {months: 240}, {months: 600},
	{months: 1200}, {months: 2400}, {months: 6000},
	{months: 12000}, {months: 24000}, {months: 60000},
}

// step is the finest by which an axis is divided into parts that are no narrower
// than a gap in dp; false: it has no room for even the coarsest.
func (a Axis) step(gap float32) (step, bool) {
	perDay := a.perDay()
	for _, s := range steps {
		if float64(s.shortest())*perDay >= float64(gap) {
			return s, true
		}
	}
	return step{}, false
}

// shortest is how many days the shortest part is long: February, or the first
// quarter, of a year that is no leap year.
func (s step) shortest() int {
	switch s.months {
	case 0:
		return s.days
	case 1:
		return 28
	case 3:
		return 90
	}
	return s.months / 12 * 365
}

// floor is the last boundary that is not after a day.
func (s step) floor(d seeds.Day) seeds.Day {
	year, month, day := d.Date()
	if s.months == 0 {
		return d - seeds.Day(day-1) + seeds.Day(s.weeks(day))
	}
	months := int(year)*12 + month - 1
	rest := months % s.months
	if rest < 0 {
		rest += s.months
	}
	return seeds.DayOf(0, months-rest+1, 1)
}

// weeks is how many days of a month are gone by at the last boundary that is not
// after one of its days. The last week lasts until the month ends.
func (s step) weeks(day int) int {
	gone := (day - 1) / s.days * s.days
	if s.days == 1 {
		return gone
	}
	return min(gone, 28-s.days)
}

// next is the boundary after one.
func (s step) next(boundary seeds.Day) seeds.Day {
	year, month, day := boundary.Date()
	switch {
	case s.months > 0:
		return seeds.DayOf(year, month+s.months, 1)
	case s.days > 1 && day+s.days > 28:
		return seeds.DayOf(year, month+1, 1)
	}
	return boundary + seeds.Day(s.days)
}

// nearest is the boundary nearest to a day, the earlier of two.
func (s step) nearest(d seeds.Day) seeds.Day {
	before := s.floor(d)
	after := s.next(before)
	if after-d < d-before {
		return after
	}
	return before
}
