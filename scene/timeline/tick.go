package timeline

import (
	"strconv"

	"citemap/seeds"
)

// Tick is a day that an axis is marked and labelled at.
type Tick struct {
	Day   seeds.Day
	X     float32         // dp
	Names seeds.Precision // what begins here and is named: a year, a month or a day
	Full  bool            // named with the year it is of: no tick before it says that
	Major bool            // begins what is longer than its neighbours, or a rounder year
}

// AppendTicks appends the ticks of an axis, at the finest round step at which
// they are no closer than minGap dp: years by 1, 2, 5, 10 and on, quarters,
// months, weeks of a month (from its 1st, 8th, 15th and 22nd), days. Of a gap
// below 1 it makes 1, and none on an axis that has no room or no days.
func (a Axis) AppendTicks(to []Tick, minGap float32) []Tick {
	s, ok := a.step(max(minGap, 1))
	if !ok {
		return to
	}
	d := s.floor(a.From)
	if d < a.From {
		d = s.next(d)
	}
	for first := true; d <= a.To; first = false {
		t := s.tick(d)
		t.X, t.Full = a.X(d), first && t.Names != seeds.ToYear
		to = append(to, t)
		d = s.next(d)
	}
	return to
}

// tick is the tick of a step at one of its boundaries.
func (s step) tick(d seeds.Day) Tick {
	t := Tick{Day: d, Names: seeds.ToDay}
	year, month, day := d.Date()
	switch {
	case month == 1 && day == 1:
		t.Names, t.Major = seeds.ToYear, year%s.rounder() == 0
	case day == 1:
		t.Names, t.Major = seeds.ToMonth, s.months == 0
	}
	return t
}

// rounder is the number of years, a power of ten, that is next above a step; 1
// where that is less than a year.
func (s step) rounder() int64 {
	years := int64(1)
	for s.months >= 12 && years <= int64(s.months/12) {
		years *= 10
	}
	return years
}

// Words are those of the reader's language that ticks bear.
type Words struct {
	Months [12]string                                      // short
	Digits func(text string) string                        // text in the language's digits
	Full   func(d seeds.Day, names seeds.Precision) string // a month or a day with its year, short
}

// Label is what a tick is named: 2014, Mar, 22; in full Mar 2014, 22 Mar 2014. It
// makes a string each time; the same day, Names and Full have the same.
func (t Tick) Label(w *Words) string {
	year, month, day := t.Day.Date()
	switch {
	case t.Names == seeds.ToYear && year < 0:
		return "\u2212" + w.Digits(strconv.FormatInt(-year, 10))
	case t.Names == seeds.ToYear:
		return w.Digits(strconv.FormatInt(year, 10))
	case t.Full:
		return w.Full(t.Day, t.Names)
	case t.Names == seeds.ToMonth:
		return w.Months[month-1]
	}
	return w.Digits(strconv.Itoa(day))
}

// snapGap is how far apart the boundaries are to which a hand is led, in dp: less
// than a finger's breadth, and enough to be felt.
const snapGap = 6

// Snap is the round day nearest to one, at the scale of an axis: the start of a
// year, a quarter or a month, the finest of which a hand can tell two apart. It
// does not leave the axis, whose ends need not be round.
func (a Axis) Snap(d seeds.Day) seeds.Day {
	if s, ok := a.step(snapGap); ok {
		d = s.nearest(d)
	}
	return min(max(d, a.From), a.To)
}
