package seeds

import "strconv"

// Day counts the days of the proleptic Gregorian calendar, which is that of ISO
// 8601; Day 0 is 1970-01-01. As everywhere there, a year 0 comes before the year
// 1, and the year -44 is what historians call 45 BC.
type Day int64

// Earliest and Latest bound the years that four digits write, -9999 to 9999:
// Earliest is the first day of them, Latest the day after the last.
const (
	Earliest Day = -4371587
	Latest   Day = 2932897
)

// The lengths of the calendar in days: its 400 years repeat.
const (
	daysOfYear   = 365
	daysOf4      = 4*daysOfYear + 1
	daysOf100    = 25*daysOf4 - 1
	daysOf400    = 4*daysOf100 + 1
	daysToEpoch  = 719468 // from 1 March of the year 0 to 1970-01-01
	monthsOfYear = 12
	firstMonth   = 3 // the years of the sums begin in March, so that a leap day is their last
)

// DayOf is the day of a date. A month beyond its year counts on into the next
// ones or back, and so does a day beyond its month; the year is within ±10¹².
//
// The sums are those of Howard Hinnant, "chrono-compatible low-level date
// algorithms", days_from_civil.
func DayOf(year int64, month, day int) Day {
	years, m := floorDiv(int64(month-firstMonth), monthsOfYear)
	eras, y := floorDiv(year+years, 400)
	ofYear := (153*m+2)/5 + int64(day) - 1
	return Day(eras*daysOf400 + y*daysOfYear + y/4 - y/100 + ofYear - daysToEpoch)
}

// Date is the year, the month (1 to 12) and the day of the month: DayOf back.
func (d Day) Date() (year int64, month, day int) {
	eras, ofEra := floorDiv(int64(d)+daysToEpoch, daysOf400)
	y := (ofEra - ofEra/(daysOf4-1) + ofEra/daysOf100 - ofEra/(daysOf400-1)) / daysOfYear
	ofYear := ofEra - (y*daysOfYear + y/4 - y/100)
	m := (5*ofYear + 2) / 153
	day = int(ofYear - (153*m+2)/5 + 1)
	years, month0 := floorDiv(m+firstMonth-1, monthsOfYear)
	return eras*400 + y + years, int(month0) + 1, day
}

// String is the date as ISO 8601 writes it, 2022-02-24; a year of more than four
// digits has a sign.
func (d Day) String() string {
	year, month, day := d.Date()
	to := appendYear(make([]byte, 0, len("-9999-12-31")), year)
	to = appendPadded(append(to, '-'), int64(month), 2)
	return string(appendPadded(append(to, '-'), int64(day), 2))
}

// appendYear appends a year in four digits or, signed, more.
func appendYear(to []byte, year int64) []byte {
	switch {
	case year < 0:
		to, year = append(to, '-'), -year
	case year > 9999:
		to = append(to, '+')
	}
	return appendPadded(to, year, 4)
}

// appendPadded appends a number that is not negative, with zeros before it up to
// a width of 4 at most.
func appendPadded(to []byte, n int64, width int) []byte {
	digits := strconv.FormatInt(n, 10)
	to = append(to, "0000"[:max(0, width-len(digits))]...)
	return append(to, digits...)
}

// daysIn is the number of days of a month.
func daysIn(year int64, month int) int { return int(DayOf(year, month+1, 1) - DayOf(year, month, 1)) }

// floorDiv divides towards the past: the rest is never negative.
func floorDiv(a, b int64) (quotient, rest int64) {
	quotient, rest = a/b, a%b
	if rest < 0 {
		quotient, rest = quotient-1, rest+b
	}
	return quotient, rest
}
