package seeds

// Period is the stretch of time that a date means, as far as it says: from the
// first day that it can mean to the last.
//
// Where an end is open or unknown, that of the other end's date stands in for
// it: 2009/.. is the year 2009, which is certain, and goes on from there.
type Period struct {
	From, To Day // half-open, [From, To), and never empty

	OpenFrom, OpenTo       bool // "..": it began before, or goes on
	UnknownFrom, UnknownTo bool // an interval of which nobody knows that end

	Precision   Precision // of the coarser end
	Approximate bool      // ~ or %, at either end
	Uncertain   bool      // ? or %, at either end
}

// Precision is how exactly a date is known: the larger, the coarser.
type Precision uint8

// What a date may be known to.
const (
	ToDay Precision = iota
	ToMonth
	ToSeason
	ToYear
	ToDecade
	ToCentury
)

// seasonMonths is how long a season is, and springMonth when the first begins.
const (
	seasonMonths = 3
	springMonth  = 3
)

// PeriodOf is what a date of EDTF, level 1, means; false: it is empty, or no such
// date.
//
// A season is one of the meteorologists', in the north: spring (21) is March to
// May, and winter (24) December to February of the next year; a document that
// means the other half of the globe has months to say so. A month that is
// unspecified makes a date one of the year, and a day one of the month; a time
// makes it one of the day, as written there. What lies beyond the years -9999 to
// 9999 is moved to the nearest of them: nobody sees days on an axis that is
// longer.
func PeriodOf(when string) (Period, bool) {
	start, stop, problem := edtfEnds(when)
	if problem != "" {
		return Period{}, false
	}
	p := Period{OpenFrom: start.open, OpenTo: stop.open, UnknownFrom: start.unknown, UnknownTo: stop.unknown}
	if start.isNoDate() {
		start = stop
	}
	if stop.isNoDate() {
		stop = start
	}
	start, stop = start.borne(), stop.borne()
	p.From, p.To = start.first(), stop.end()
	if p.From >= p.To { // a season, and a month of its year before it
		p.From, p.To = stop.first(), start.end()
	}
	p.To = min(p.To, Latest)
	p.Precision = max(start.precision(), stop.precision())
	p.Approximate = start.isQualified('~') || stop.isQualified('~')
	p.Uncertain = start.isQualified('?') || stop.isQualified('?')
	return p, true
}

// first is the first day that a date can mean.
func (d date) first() Day {
	month, _ := d.months()
	return DayOf(d.low, month, max(d.day, 1))
}

// end is the day after the last one that a date can mean.
func (d date) end() Day {
	if d.day != 0 {
		return d.first() + 1
	}
	month, n := d.months()
	return DayOf(d.high, month+n, 1)
}

// months are the first month that a date can mean and how many it can.
func (d date) months() (first, n int) {
	switch {
	case d.month == 0:
		return 1, monthsOfYear
	case d.month > monthsOfYear:
		return springMonth + (d.month-21)*seasonMonths, seasonMonths
	}
	return d.month, 1
}

// anySeason is the year of a season, and any other date as it is: which months a
// season covers depends on the place, so that it is out of order with no other
// date of its year.
func (d date) anySeason() date {
	if d.month > monthsOfYear {
		d.month = 0
	}
	return d
}

// borne is the date with its years moved to the nearest that an axis bears.
func (d date) borne() date {
	d.low, d.high = min(max(d.low, -9999), 9999), min(max(d.high, -9999), 9999)
	return d
}

// precision is how exactly a date is known.
func (d date) precision() Precision {
	switch {
	case d.high-d.low > 9:
		return ToCentury
	case d.high != d.low:
		return ToDecade
	case d.month == 0:
		return ToYear
	case d.month > monthsOfYear:
		return ToSeason
	case d.day == 0:
		return ToMonth
	}
	return ToDay
}

// isQualified reports whether a date bears a qualifier, or the one for both.
func (d date) isQualified(by byte) bool { return d.qualifier == by || d.qualifier == '%' }
