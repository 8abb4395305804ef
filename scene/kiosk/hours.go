//go:build !js

package kiosk

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// Hours are when a kiosk shows its map. The zero value is always.
type Hours struct{ spans []span }

// span is a part of some days of the week: minutes since midnight. Where until is not
// after from, it ends on the day after.
type span struct {
	days        [7]bool // by time.Weekday: those on which it begins
	from, until int
}

const aDay = 24 * 60

// hoursLook says how hours are written.
const hoursLook = "hours are written as in 09:00-18:00, or mon-fri 09:00-18:00, sat 10:00-02:00"

// ParseHours reads spans of the day, parted by commas, each with the days of the week
// on which it begins before it, or without for every day. One that ends no later than
// it begins lasts over midnight.
func ParseHours(text string) (Hours, error) {
	var h Hours
	if strings.TrimSpace(text) == "" {
		return h, nil
	}
	for part := range strings.SplitSeq(strings.ReplaceAll(text, "–", "-"), ",") {
		s, err := parseSpan(strings.Fields(strings.ToLower(part)))
		if err != nil {
			return Hours{}, fmt.Errorf("%q: %w; %s", strings.TrimSpace(part), err, hoursLook)
		}
		h.spans = append(h.spans, s)
	}
	return h, nil
}

func parseSpan(words []string) (s span, err error) {
	switch len(words) {
	case 1:
		s.days = [7]bool{true, true, true, true, true, true, true}
	case 2:
		if s.days, err = parseDays(words[0]); err != nil {
			return s, err
		}
	default:
		return s, fmt.Errorf("a span is one word, or two with the days")
	}
	from, until, ok := strings.Cut(words[len(words)-1], "-")
	if !ok {
		return s, fmt.Errorf("it has no end")
	}
	if s.from, err = parseTime(from); err != nil {
		return s, err
	}
	if s.until, err = parseTime(until); err != nil {
		return s, err
	}
	if s.from == s.until || s.from == aDay {
		return s, fmt.Errorf("it lasts no time; all day is 00:00-24:00")
	}
	return s, nil
}

// parseTime reads a time of day as minutes since midnight; 24:00 is the end of the day.
func parseTime(text string) (int, error) {
	if text == "24:00" {
		return aDay, nil
	}
	t, err := time.Parse("15:04", text)
	if err != nil {
		return 0, fmt.Errorf("%q is no time of day", text)
	}
	return t.Hour()*60 + t.Minute(), nil
}

// parseDays reads a day of the week, or two for those from the one to the other.
func parseDays(text string) (days [7]bool, err error) {
	first, last, ranged := strings.Cut(text, "-")
	if !ranged {
		last = first
	}
	names := []string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"}
	from, until := slices.Index(names, first), slices.Index(names, last)
	if from < 0 || until < 0 {
		return days, fmt.Errorf("%q is no day of the week: mon, tue, wed, thu, fri, sat or sun", text)
	}
	for d := from; ; d = (d + 1) % 7 {
		days[d] = true
		if d == until {
			return days, nil
		}
	}
}

// Open reports whether the map is shown at a time of the clock on the wall.
func (h Hours) Open(at time.Time) bool {
	if len(h.spans) == 0 {
		return true
	}
	day, minute := at.Weekday(), at.Hour()*60+at.Minute()
	return slices.ContainsFunc(h.spans, func(s span) bool { return s.holds(day, minute) })
}

func (s *span) holds(day time.Weekday, minute int) bool {
	if s.from < s.until {
		return s.days[day] && s.from <= minute && minute < s.until
	}
	yesterday := (day + 6) % 7
	return s.days[day] && s.from <= minute || s.days[yesterday] && minute < s.until
}
