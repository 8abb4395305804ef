package timeline

import (
	"strings"

	"citemap/seeds"
)

// Brush is the range of days that is shown; off, all time is.
type Brush struct {
	Span
	On bool
}

// Holds reports whether something of a period is shown: they have a day in
// common. An open end goes on for ever; of an unknown one only the day that is
// known counts.
func (b Brush) Holds(p seeds.Period) bool { return !b.On || b.meets(p) }

// Format writes a span as the EDTF dates of its ends, the second inclusive, each
// as short as is exact: 2014 and 2022, or 2014-02 and 2022-03-04. Days beyond
// the years that dates have are cut off; an empty span is two empty strings.
func Format(s Span) (from, to string) {
	s.From, s.To = max(s.From, seeds.Earliest), min(s.To, seeds.Latest)
	if s.From >= s.To {
		return "", ""
	}
	return short(s.From, s.From), short(s.To-1, s.To)
}

// short is the date of a day: of its year or month only where that begins or
// ends at a bound.
func short(d, bound seeds.Day) string {
	const monthDay, day = len("-01-01"), len("-01")
	date := d.String()
	switch _, m, first := bound.Date(); {
	case m == 1 && first == 1:
		return date[:len(date)-monthDay]
	case first == 1:
		return date[:len(date)-day]
	}
	return date
}

// Parse is the brush between two EDTF dates, both inclusive: Format back, and
// what else a person may write, 201X or 2015-22. It is false where one is no
// date, or the second ends before the first begins.
func Parse(from, to string) (Brush, bool) {
	first, ok := seeds.PeriodOf(from)
	last, okay := seeds.PeriodOf(to)
	if !ok || !okay || strings.Contains(from+to, "/") || first.From >= last.To {
		return Brush{}, false
	}
	return Brush{Span{first.From, last.To}, true}, true
}
