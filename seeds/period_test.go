package seeds

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestWhatDatesMean(t *testing.T) {
	for _, c := range []struct {
		when, from, to string // to is the day after
		precision      Precision
	}{
		{"1985-04-12", "1985-04-12", "1985-04-13", ToDay},
		{"1985-04-12T23:20:30-04", "1985-04-12", "1985-04-13", ToDay},
		{"1985-04", "1985-04-01", "1985-05-01", ToMonth},
		{"1985-12", "1985-12-01", "1986-01-01", ToMonth},
		{"1985-04-XX", "1985-04-01", "1985-05-01", ToMonth},
		{"1985", "1985-01-01", "1986-01-01", ToYear},
		{"1985-XX-XX", "1985-01-01", "1986-01-01", ToYear},
		{"2004-XX", "2004-01-01", "2005-01-01", ToYear},
		{"0000", "0000-01-01", "0001-01-01", ToYear},
		{"-0001", "-0001-01-01", "0000-01-01", ToYear},
		{"-0044-03-15", "-0044-03-15", "-0044-03-16", ToDay},
		{"201X", "2010-01-01", "2020-01-01", ToDecade},
		{"19XX", "1900-01-01", "2000-01-01", ToCentury},
		{"-01XX", "-0199-01-01", "-0099-01-01", ToCentury},
		{"-001X", "-0019-01-01", "-0009-01-01", ToDecade},
		{"000X", "0000-01-01", "0010-01-01", ToDecade},
		{"2015-21", "2015-03-01", "2015-06-01", ToSeason},
		{"2015-22", "2015-06-01", "2015-09-01", ToSeason},
		{"2015-23", "2015-09-01", "2015-12-01", ToSeason},
		{"2015-24", "2015-12-01", "2016-03-01", ToSeason},
		{"2024-02", "2024-02-01", "2024-03-01", ToMonth},
		{"2024-02-29", "2024-02-29", "2024-03-01", ToDay},
		{"2023-12-31", "2023-12-31", "2024-01-01", ToDay},
		{"1964/2008", "1964-01-01", "2009-01-01", ToYear},
		{"2004-02-01/2005-02", "2004-02-01", "2005-03-01", ToMonth},
		{"2004-06-11/2004-06-12", "2004-06-11", "2004-06-13", ToDay},
		{"2005/2006-02", "2005-01-01", "2006-03-01", ToYear},
		{"2015/201X", "2015-01-01", "2020-01-01", ToDecade},
		{"201X/2012", "2010-01-01", "2013-01-01", ToDecade},
		{"-0050/-0044", "-0050-01-01", "-0043-01-01", ToYear},
		{"2015-22/2015-03", "2015-03-01", "2015-09-01", ToSeason},
		{"2015-24/2015-11", "2015-11-01", "2016-03-01", ToSeason},
		{"Y170000002", "9999-01-01", "+10000-01-01", ToYear},
		{"Y-17000/1900", "-9999-01-01", "1901-01-01", ToYear},
		{"9999-24", "9999-12-01", "+10000-01-01", ToSeason},
	} {
		p, ok := PeriodOf(c.when)
		require.True(t, ok, c.when)
		assert.Equal(t, []string{c.from, c.to}, []string{p.From.String(), p.To.String()}, c.when)
		assert.Equal(t, Period{From: p.From, To: p.To, Precision: c.precision}, p, c.when)
	}
}

func TestOpenAndUnknownEnds(t *testing.T) {
	year := Period{From: DayOf(2009, 1, 1), To: DayOf(2010, 1, 1), Precision: ToYear}
	for when, mark := range map[string]func(*Period){
		"2009/..": func(p *Period) { p.OpenTo = true },
		"../2009": func(p *Period) { p.OpenFrom = true },
		"2009/":   func(p *Period) { p.UnknownTo = true },
		"/2009":   func(p *Period) { p.UnknownFrom = true },
		"2009~":   func(p *Period) { p.Approximate = true },
		"2009?":   func(p *Period) { p.Uncertain = true },
		"2009%":   func(p *Period) { p.Approximate, p.Uncertain = true, true },
		"2009?/..": func(p *Period) {
			p.OpenTo, p.Uncertain = true, true
		},
		"2009~/2009?": func(p *Period) { p.Approximate, p.Uncertain = true, true },
	} {
		want := year
		mark(&want)
		p, ok := PeriodOf(when)
		require.True(t, ok, when)
		assert.Equal(t, want, p, when)
	}
}

// What the reader of a map takes for a date has a period, and nothing else has.
func TestPeriodsAreOfDatesOnly(t *testing.T) {
	for _, s := range []string{"", " ", "late 2010", "2023-02-29", "../..", "/", "2010/2009", "2015/2014-24", "2004-06-11 "} {
		p, ok := PeriodOf(s)
		assert.False(t, ok, s)
		assert.Zero(t, p, s)
	}
}

// FuzzPeriodOf holds that every date that the reader of a map takes, and no
// other string, has days, and that they are within the bounds.
func FuzzPeriodOf(f *testing.F) {
	for _, s := range []string{"1985-04-12T23:20:30Z", "2015-24/2015-03", "-01XX?", "Y-170000002/..", "9999-24", "/2004-02-29~", "2010/201X"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, ok := PeriodOf(s)
		require.Equal(t, edtfProblem(s) == "", ok)
		if ok {
			require.Less(t, p.From, p.To)
			require.True(t, p.From >= Earliest && p.To <= Latest)
		}
	})
}
