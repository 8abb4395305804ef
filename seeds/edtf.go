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

// edtfProblem says what keeps a string from being such a date; empty: nothing.
func edtfProblem(s string) string {
	from, to, interval := strings.Cut(s, "/")
	if !interval {
		_, problem := edtfDate(s, true)
		return problem
	}
	if isNoDate(from) && isNoDate(to) {
		return "an interval without a date"
	}
	start, problem := edtfEnd(from)
	if problem != "" {
		return problem
	}
	end, problem := edtfEnd(to)
	if problem != "" {
		return problem
	}
	if !isNoDate(from) && !isNoDate(to) && end.last < start.first {
		return "the interval ends before it starts"
	}
	return ""
}

// span is the first and the last day that a date can mean, each as
// year*10000 + month*100 + day; the year of a negative date is negative and its
// days still count up.
type span struct{ first, last int64 }

// spanOf is the span from the first day of one month to the last of another.
func spanOf(year, firstMonth, lastMonth int64) span {
	return span{year*10000 + firstMonth*100 + 1, year*10000 + lastMonth*100 + 31}
}

// isNoDate reports whether an end of an interval is open or unknown.
func isNoDate(s string) bool { return s == "" || s == ".." }

// edtfEnd reads an end of an interval.
func edtfEnd(s string) (span, string) {
	if isNoDate(s) {
		return span{}, ""
	}
	return edtfDate(s, false)
}

// edtfDate reads a date, with a time of day where one is allowed.
func edtfDate(s string, timed bool) (span, string) {
	if day, clock, cut := strings.Cut(s, "T"); cut && timed {
		if !isDay(day) {
			return span{}, "a time needs a day"
		}
		return span{}, clockProblem(clock)
	}
	if s != "" && strings.IndexByte("?~%", s[len(s)-1]) >= 0 {
		s = s[:len(s)-1]
	}
	if long, cut := strings.CutPrefix(s, "Y"); cut {
		return longYear(long)
	}
	bare, negative := strings.CutPrefix(s, "-")
	parts := strings.Split(bare, "-")
	if len(parts) > 3 || len(parts[0]) != 4 {
		return span{}, "no date"
	}
	for _, part := range parts[1:] {
		if len(part) != 2 {
			return span{}, "no date"
		}
	}
	if parts[0] == "0000" && negative {
		return span{}, "no year is -0000"
	}
	return calendar(parts, negative)
}

// longYear reads the digits of a year of more than four.
func longYear(s string) (span, string) {
	digits := strings.TrimPrefix(s, "-")
	year, err := strconv.ParseInt(s, 10, 64)
	if err != nil || !isDigits(digits) || len(digits) < 5 || len(digits) > 12 || digits[0] == '0' {
		return span{}, "after Y a year has 5 to 12 digits"
	}
	return spanOf(year, 1, 12), ""
}

// calendar reads a year, a month or season, and a day; every part but the
// first may be missing, and the last ones unspecified.
func calendar(parts []string, negative bool) (span, string) {
	low, high, problem := yearRange(parts[0])
	if problem != "" {
		return span{}, problem
	}
	if negative {
		low, high = -high, -low
	}
	whole := span{spanOf(low, 1, 12).first, spanOf(high, 1, 12).last}
	if len(parts) == 1 {
		return whole, ""
	}
	if low != high {
		return span{}, "a year with X has no month"
	}
	month, day := parts[1], ""
	if len(parts) == 3 {
		day = parts[2]
	}
	if month == "XX" {
		if day != "" && day != "XX" {
			return span{}, "a month XX has no day but XX"
		}
		return whole, ""
	}
	if !isDigits(month) {
		return span{}, "a month is 01 to 12, a season 21 to 24, or XX"
	}
	return monthSpan(low, twoDigits(month), day)
}

// monthSpan reads a month or season, and the day in it.
func monthSpan(year, month int64, day string) (span, string) {
	season := month >= 21 && month <= 24
	switch {
	case season && day != "":
		return span{}, "a season has no day"
	case season: // which months it covers depends on the place
		return spanOf(year, 1, 12), ""
	case month < 1 || month > 12:
		return span{}, "a month is 01 to 12, a season 21 to 24, or XX"
	case day == "" || day == "XX":
		return spanOf(year, month, month), ""
	}
	if !isDigits(day) || twoDigits(day) < 1 || twoDigits(day) > daysIn(year, month) {
		return span{}, "that month has no such day"
	}
	on := year*10000 + month*100 + twoDigits(day)
	return span{on, on}, ""
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

// daysIn is the number of days of a month, in the proleptic Gregorian calendar.
func daysIn(year, month int64) int64 {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
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
func isClock(s string, latest int64) bool {
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
func twoDigits(s string) int64 { return int64(s[0]-'0')*10 + int64(s[1]-'0') }
