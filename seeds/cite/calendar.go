package cite

import (
	"strconv"
	"strings"

	"citemap/seeds"
)

// Calendar are the words of the interface's language that dates are put into. A
// day stands before its month, and a month or season before its year.
type Calendar struct {
	Months     [12]string // in full
	Seasons    [4]string  // from spring
	About      string     // before what is approximate: "about"
	Perhaps    string     // before what is uncertain: "perhaps"
	From, On   string     // around a beginning without an end: "from 2009 on"
	Until      string     // before an end without a beginning: "until"
	EndLost    string     // after a beginning whose end nobody knows: "nobody knows until when"
	OriginLost string     // after an end whose beginning nobody knows
}

// Date is a date of EDTF, level 1, in words for a reader: "24 February 2022",
// "summer 2015", "2011–2012", "from 2009 on", "about 2014", and of a decade its
// first and last year. What is no such date is returned as it is.
func (c *Calendar) Date(when string) string {
	if _, ok := seeds.PeriodOf(when); !ok {
		return when
	}
	from, to, interval := strings.Cut(when, "/")
	switch {
	case !interval:
		return c.point(when)
	case to == "..":
		return phrase(c.From, phrase(c.point(from), c.On))
	case to == "":
		return phrase(c.From, c.point(from)) + ", " + c.EndLost
	case from == "..":
		return phrase(c.Until, c.point(to))
	case from == "":
		return phrase(c.Until, c.point(to)) + ", " + c.OriginLost
	case from == to:
		return c.point(from)
	}
	return stretch(c.point(from), c.point(to))
}

// stretch sets a dash between two dates: with spaces around, where they have some
// themselves.
func stretch(from, to string) string {
	if strings.Contains(from+to, " ") {
		return from + " – " + to
	}
	return from + "–" + to
}

// point is a date that is no interval, in words, as far as it is a year that an
// axis bears.
func (c *Calendar) point(date string) string {
	p, ok := seeds.PeriodOf(date)
	if !ok || strings.HasPrefix(date, "Y") {
		return date
	}
	said := c.plain(p)
	if _, clock, timed := strings.Cut(date, "T"); timed {
		said += ", " + clock
	}
	if p.Approximate {
		said = phrase(c.About, said)
	}
	if p.Uncertain {
		said = phrase(c.Perhaps, said)
	}
	return said
}

// plain is what a date means, in words.
func (c *Calendar) plain(p seeds.Period) string {
	y, month, day := p.From.Date()
	last, _, _ := (p.To - 1).Date()
	switch p.Precision {
	case seeds.ToDay:
		return strconv.Itoa(day) + " " + c.Months[month-1] + " " + year(y)
	case seeds.ToMonth:
		return c.Months[month-1] + " " + year(y)
	case seeds.ToSeason:
		return c.Seasons[month/3-1] + " " + year(y)
	case seeds.ToYear:
		return year(y)
	}
	return stretch(year(y), year(last))
}

// year writes a year, with a minus sign where it needs one.
func year(y int64) string {
	if y < 0 {
		return "\u2212" + strconv.FormatInt(-y, 10)
	}
	return strconv.FormatInt(y, 10)
}
