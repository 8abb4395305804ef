package seeds

import (
	"strconv"
	"strings"
)

// Dates are those of EDTF, level 1 (the Library of Congress's Extended
// Date/Time Format, since 2019 part of ISO 8601-2): a date of a year, a month or
// a day, a time of a day; a season (2015-22); a year of more than four digits
// (Y170000002); digits unspecified from the right (201X, 2004-XX, 1985-XX-XX);
// a qualifier at the end (? uncertain, ~ approximate, % both); an interval of
// two dates, each of which may be ".." (open) or empty (unknown), not both.

// date is what one date says of itself.
type date struct {
	low, high int64 // the years it can mean: one, but for a decade or a century
	month     int   // 21 to 24 is a season; 0: it says none
	day       int   // 0: it says none
	qualifier byte  // ?, ~ or %; 0: none

	// Of an end of an interval that is no date.
	open, unknown bool
}

// isNoDate reports whether an end of an interval is open or unknown.
func (d date) isNoDate() bool { return d.open || d.unknown }

// edtfProblem says what keeps a string from being such a date; empty: nothing.
func edtfProblem(s string) string {
	_, _, problem := edtfEnds(s)
	return problem
}

// edtfEnds reads a date, which is both ends of what it says, or an interval.
func edtfEnds(s string) (start, stop date, problem string) {
	from, to, interval := strings.Cut(s, "/")
	if !interval {
		start, problem = edtfDate(s, true)
		return start, start, problem
	}
	if start, problem = edtfEnd(from); problem != "" {
		return start, stop, problem
	}
	if stop, problem = edtfEnd(to); problem != "" {
		return start, stop, problem
	}
	switch {
	case start.isNoDate() && stop.isNoDate():
		problem = "an interval without a date"
	case !start.isNoDate() && !stop.isNoDate() && stop.anySeason().end() <= start.anySeason().first():
		problem = "the interval ends before it starts"
	}
	return start, stop, problem
}

// edtfEnd reads an end of an interval.
func edtfEnd(s string) (date, string) {
	switch s {
	case "":
		return date{unknown: true}, ""
	case "..":
		return date{open: true}, ""
	}
	return edtfDate(s, false)
}

// edtfDate reads a date, with a time of day where one is allowed.
func edtfDate(s string, timed bool) (date, string) {
	if day, clock, cut := strings.Cut(s, "T"); cut && timed {
		if !isDay(day) {
			return date{}, "a time needs a day"
		}
		on, _ := edtfDate(day, false)
		return on, clockProblem(clock)
	}
	var qualifier byte
	if s != "" && strings.IndexByte("?~%", s[len(s)-1]) >= 0 {
		s, qualifier = s[:len(s)-1], s[len(s)-1]
	}
	d, problem := bareDate(s)
	d.qualifier = qualifier
	return d, problem
}

// bareDate reads a date without a qualifier.
func bareDate(s string) (date, string) {
	if long, cut := strings.CutPrefix(s, "Y"); cut {
		return longYear(long)
	}
	bare, negative := strings.CutPrefix(s, "-")
	parts := strings.Split(bare, "-")
	if len(parts) > 3 || len(parts[0]) != 4 {
		return date{}, "no date"
	}
	for _, part := range parts[1:] {
		if len(part) != 2 {
			return date{}, "no date"
		}
	}
	if parts[0] == "0000" && negative {
		return date{}, "no year is -0000"
	}
	return calendar(parts, negative)
}

// longYear reads the digits of a year of more than four.
func longYear(s string) (date, string) {
	digits := strings.TrimPrefix(s, "-")
	year, err := strconv.ParseInt(s, 10, 64)
	if err != nil || !isDigits(digits) || len(digits) < 5 || len(digits) > 12 || digits[0] == '0' {
		return date{}, "after Y a year has 5 to 12 digits"
	}
	return date{low: year, high: year}, ""
}

// calendar reads a year, a month or season, and a day; every part but the
// first may be missing, and the last ones unspecified.
func calendar(parts []string, negative bool) (date, string) {
	low, high, problem := yearRange(parts[0])
	if problem != "" {
		return date{}, problem
	}
	if negative {
		low, high = -high, -low
	}
	whole := date{low: low, high: high}
	if len(parts) == 1 {
		return whole, ""
	}
	if low != high {
		return date{}, "a year with X has no month"
	}
	month, day := parts[1], ""
	if len(parts) == 3 {
		day = parts[2]
	}
	if month == "XX" {
		if day != "" && day != "XX" {
			return date{}, "a month XX has no day but XX"
		}
		return whole, ""
	}
	if !isDigits(month) {
		return date{}, "a month is 01 to 12, a season 21 to 24, or XX"
	}
	return whole.in(twoDigits(month), day)
}

// in narrows a year to a month or season of it, and a day of that.
func (d date) in(month int, day string) (date, string) {
	season := month >= 21 && month <= 24
	switch {
	case season && day != "":
		return date{}, "a season has no day"
	case !season && (month < 1 || month > 12):
		return date{}, "a month is 01 to 12, a season 21 to 24, or XX"
	}
	d.month = month
	if day == "" || day == "XX" {
		return d, ""
	}
	if !isDigits(day) || twoDigits(day) < 1 || twoDigits(day) > daysIn(d.low, month) {
		return date{}, "that month has no such day"
	}
	d.day = twoDigits(day)
	return d, ""
}

// yearRange is the first and last year that four digits can mean, of which the
// last or the last two may be unspecified.
func yearRange(s string) (low, high int64, problem string) {
	known := strings.TrimRight(s, "X")
	if !isDigits(known) || len(known) < 2 {
		return 0, 0, "a year is four digits, of which the last one or two may be X"
	}
	low, _ = strconv.ParseInt(known+strings.Repeat("0", 4-len(known)), 10, 64)
	high, _ = strconv.ParseInt(known+strings.Repeat("9", 4-len(known)), 10, 64)
	return low, high, ""
}

// clockProblem says what keeps a string from being a time of day, hh:mm:ss,
// with Z or a shift from UTC (+hh or +hh:mm) after it or not.
func clockProblem(s string) string {
	const problem = "a time is hh:mm:ss, with Z, +hh or +hh:mm or without"
	if len(s) < 8 || !isClock(s[:8], 23) {
		return problem
	}
	zone := s[8:]
	if zone == "" || zone == "Z" {
		return ""
	}
	if (zone[0] == '+' || zone[0] == '-') && (len(zone) == 3 || len(zone) == 6) && isClock(zone[1:], 14) {
		return ""
	}
	return problem
}

// isClock reports whether a string is hours up to a latest one, and then
// minutes and seconds where there are any.
func isClock(s string, latest int) bool {
	for i, part := range strings.Split(s, ":") {
		if i > 0 {
			latest = 59
		}
		if len(part) != 2 || !isDigits(part) || twoDigits(part) > latest {
			return false
		}
	}
	return true
}

// isDay reports whether a string is a calendar date, yyyy-mm-dd.
func isDay(s string) bool {
	parts := strings.Split(s, "-")
	if len(parts) != 3 || len(parts[0]) != 4 || !isDigits(strings.Join(parts, "")) {
		return false
	}
	_, problem := edtfDate(s, false)
	return problem == ""
}

// isDigits reports whether a string is of ASCII digits, at least one.
func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// twoDigits is the number that two digits write.
func twoDigits(s string) int { return int(s[0]-'0')*10 + int(s[1]-'0') }
