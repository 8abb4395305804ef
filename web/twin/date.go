//go:build !js

package twin

import (
	"strconv"
	"strings"
)

// date is when something was: in the words of the text, and in EDTF.
type date struct {
	Printed string
	EDTF    string
	Time    bool // HTML's <time> knows the EDTF: a year, a month, a day or an instant
}

func newDate(when, printed string) date {
	if printed == when {
		printed = ""
	}
	return date{Printed: printed, EDTF: when, Time: isHTMLTime(when)}
}

// Known reports whether anything is known of the date.
func (d date) Known() bool { return d.Printed != "" || d.EDTF != "" }

// isHTMLTime reports whether the datetime attribute may hold a date of EDTF (HTML
// Living Standard, 4.5.14): it knows nothing of seasons (a month above 12),
// intervals, uncertain dates and missing digits, nor of a year 0000.
func isHTMLTime(edtf string) bool {
	shape := strings.Map(func(c rune) rune {
		if c >= '0' && c <= '9' {
			return '9'
		}
		return c
	}, edtf)
	switch shape {
	case "9999", "9999-99-99", "9999-99-99T99:99:99", "9999-99-99T99:99:99Z",
		"9999-99-99T99:99:99+99:99", "9999-99-99T99:99:99-99:99":
		return !strings.HasPrefix(edtf, "0000")
	case "9999-99":
		return !strings.HasPrefix(edtf, "0000") && edtf[5:] <= "12"
	}
	return false
}

// year is the year in which a date of EDTF starts, as written (its last digits
// may be X), or, of an open start, ends.
func year(edtf string) string {
	from, to, _ := strings.Cut(edtf, "/")
	if from == "" || from == ".." {
		from = to
	}
	from = strings.TrimRight(strings.TrimPrefix(from, "Y"), "?~%")
	if i := strings.LastIndexByte(from, '-'); i > 0 {
		from = from[:1+strings.IndexByte(from[1:], '-')]
	}
	return from
}

// yearNumber is where a year, as written, stands among others.
func yearNumber(year string) int {
	n, err := strconv.Atoi(strings.ReplaceAll(year, "X", "0"))
	if err != nil {
		return 0
	}
	return n
}
