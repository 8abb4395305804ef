package bookmark

import (
	"strconv"
	"strings"
)

// dates reads from..to, of which each may be missing, and reports whether they
// are dates, and in their order.
func dates(text string) (from, to string, ok bool) {
	from, to, ok = strings.Cut(text, "..")
	first, last := 0, 0
	if from != "" {
		if first = dayOf(from, 1, 1); first == 0 {
			return "", "", false
		}
	}
	if to != "" {
		if last = dayOf(to, 12, 31); last == 0 {
			return "", "", false
		}
	}
	inOrder := first == 0 || last == 0 || first <= last
	return from, to, text == "" || ok && inOrder
}

// dayOf returns the day that a date means, as a number that sorts, or 0 for what
// is no date. Dates are those of EDTF of a year, a month or a day: four digits
// of a year, a minus before them for one before year 0, two of a month and two
// of a day. What a date does not say is filled in.
func dayOf(date string, month, day int) int {
	const form = "0000-00-00"
	bare := strings.TrimPrefix(date, "-")
	if len(bare) != 4 && len(bare) != 7 && len(bare) != 10 {
		return 0
	}
	for i := range len(bare) {
		if c := bare[i]; form[i] == '-' && c != '-' || form[i] == '0' && (c < '0' || c > '9') {
			return 0
		}
	}
	year, _ := strconv.Atoi(bare[:4])
	if bare != date {
		year = -year
	}
	if len(bare) >= 7 {
		month, _ = strconv.Atoi(bare[5:7])
	}
	if len(bare) == 10 {
		day, _ = strconv.Atoi(bare[8:])
	}
	tooLate := month > 12 || len(bare) == 10 && day > daysIn(year, month)
	if tooLate || month < 1 || day < 1 || bare != date && year == 0 {
		return 0
	}
	return (year*16+month)*32 + day
}

// daysIn is the number of days of a month, in the proleptic Gregorian calendar.
func daysIn(year, month int) int {
	if month != 2 {
		return 30 + (month+month/8)%2
	}
	if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
		return 29
	}
	return 28
}
