package cite

import (
	"strconv"
	"strings"

	"citemap/seeds"
)

// Calendar are the words of the interface's language that dates are put into.
// Months and seasons stand in two forms, which many languages tell apart: alone,
// and in an oblique case, as behind a day and in the phrases with from, until and
// about. Those phrases have places in braces, for the parts that they are named by
// or for a {date}.
type Calendar struct {
	Months, MonthsOf   [12]string // in full
	Seasons, SeasonsOf [4]string  // from spring

	Year, Month, Season, Day string // "{year}", "{month} {year}", "{season} {year}", "{day} {month} {year}"
	Range                    string // of two dates that are one word each: "{from}–{to}"
	LongRange                string // of two that are more: "{from} – {to}"
	About                    string // what is approximate: "about {date}"
	Perhaps                  string // what is uncertain: "perhaps {date}"
	From                     string // a beginning without an end: "from {date} on"
	Until                    string // an end without a beginning: "until {date}"
	EndLost                  string // a beginning whose end nobody knows: "from {date}, until when is not known"
	OriginLost               string // an end whose beginning nobody knows

	Digits func(text string) string // text in the language's digits; nil: as it is
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
		return c.point(when, false)
	case to == "..":
		return c.dated(c.From, from)
	case to == "":
		return c.dated(c.EndLost, from)
	case from == "..":
		return c.dated(c.Until, to)
	case from == "":
		return c.dated(c.OriginLost, to)
	case from == to:
		return c.point(from, false)
	}
	return c.stretch(c.point(from, false), c.point(to, false))
}

// dated is a phrase with a date in it.
func (c *Calendar) dated(phrase, date string) string {
	return put(phrase, "date", c.point(date, true))
}

// stretch sets two dates beside each other.
func (c *Calendar) stretch(from, to string) string {
	between := c.Range
	if strings.Contains(from+to, " ") {
		between = c.LongRange
	}
	return put(between, "from", from, "to", to)
}

// point is a date that is no interval, in words, as far as it is a year that an
// axis bears.
func (c *Calendar) point(date string, oblique bool) string {
	p, ok := seeds.PeriodOf(date)
	if !ok || strings.HasPrefix(date, "Y") {
		return date
	}
	said := c.plain(p, oblique || p.Approximate)
	if _, clock, timed := strings.Cut(date, "T"); timed {
		said += ", " + clock
	}
	if p.Approximate {
		said = put(c.About, "date", said)
	}
	if p.Uncertain {
		said = put(c.Perhaps, "date", said)
	}
	return said
}

// plain is what a date means, in words.
func (c *Calendar) plain(p seeds.Period, oblique bool) string {
	y, month, day := p.From.Date()
	last, _, _ := (p.To - 1).Date()
	months, seasons := &c.Months, &c.Seasons
	if oblique || p.Precision == seeds.ToDay {
		months, seasons = &c.MonthsOf, &c.SeasonsOf
	}
	switch p.Precision {
	case seeds.ToDay:
		return put(c.Day, "year", c.number(y), "month", months[month-1], "day", c.number(int64(day)))
	case seeds.ToMonth:
		return put(c.Month, "year", c.number(y), "month", months[month-1])
	case seeds.ToSeason:
		return put(c.Season, "year", c.number(y), "season", seasons[month/3-1])
	case seeds.ToYear:
		return c.year(y)
	}
	return c.stretch(c.year(y), c.year(last))
}

// year is a year alone, in most languages its number.
func (c *Calendar) year(y int64) string {
	number := c.number(y)
	if c.Year == "{year}" {
		return number
	}
	return put(c.Year, "year", number)
}

// number writes a number, with a minus sign where it needs one.
func (c *Calendar) number(n int64) string {
	text := strconv.FormatInt(n, 10)
	if n < 0 {
		text = "\u2212" + text[1:]
	}
	if c.Digits != nil {
		text = c.Digits(text)
	}
	return text
}

// put fills the places of a phrase: of names and what stands there, one after the
// other. Of an empty phrase there is what stands in the first place alone.
func put(phrase string, pairs ...string) string {
	if phrase == "" {
		return pairs[1]
	}
	var b strings.Builder
	b.Grow(2 * len(phrase))
	for {
		words, after, opens := strings.Cut(phrase, "{")
		place, rest, closes := strings.Cut(after, "}")
		if !opens || !closes {
			b.WriteString(phrase)
			return b.String()
		}
		b.WriteString(words)
		for i := 0; i+1 < len(pairs); i += 2 {
			if pairs[i] == place {
				b.WriteString(pairs[i+1])
			}
		}
		phrase = rest
	}
}
