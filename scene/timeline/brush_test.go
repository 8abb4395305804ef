package timeline

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

func TestBrushHolds(t *testing.T) {
	b := Brush{span(t, "2014", "2016"), true}
	for when, want := range map[string]bool{
		"2013": false, "2013-12-31": false, "2014-01-01": true, "2015-12-31": true, "2016-01-01": false, "2016": false,
		"2014": true, "2010/2020": true, "2010/2014-01-01": true, "2013/..": true, "2016/..": false, "../2010": false,
		"../2020": true, "2013/": false, "/2016": false, "201X": true, "2015-22~": true, "2013-24": true,
	} {
		p, ok := seeds.PeriodOf(when)
		require.True(t, ok, when)
		assert.Equal(t, want, b.Holds(p), when)
		assert.True(t, Brush{}.Holds(p), "no brush holds all")
		assert.False(t, Brush{Span{b.From, b.From}, true}.Holds(p), "no day holds nothing")
	}
}

func TestFormat(t *testing.T) {
	for _, c := range []struct{ from, to, first, last string }{
		{"2014", "2023", "2014", "2022"},
		{"2014", "2015", "2014", "2014"},
		{"2014-02", "2014-03", "2014-02", "2014-02"},
		{"2014-12", "2015-03", "2014-12", "2015-02"},
		{"2014-02-02", "2015", "2014-02-02", "2014"},
		{"2014", "2014-03-02", "2014", "2014-03-01"},
		{"2014-05-31", "2014-06", "2014-05-31", "2014-05"},
		{"2024-02-29", "2024-03-02", "2024-02-29", "2024-03-01"},
		{"-0044-03-15", "0001", "-0044-03-15", "0000"},
		{"-9999", "9999-12-31", "-9999", "9999-12-30"},
	} {
		first, last := Format(span(t, c.from, c.to))
		assert.Equal(t, []string{c.first, c.last}, []string{first, last})
	}
	first, last := Format(Span{seeds.Earliest - 400, seeds.Latest + 400})
	assert.Equal(t, []string{"-9999", "9999"}, []string{first, last})
	first, last = Format(Span{5, 5})
	assert.Empty(t, first+last)
}

func TestParseReadsWhatFormatWrites(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	round := func(d seeds.Day) seeds.Day {
		year, month, _ := d.Date()
		return [...]seeds.Day{d, seeds.DayOf(year, month, 1), seeds.DayOf(year, 1, 1)}[random.IntN(3)]
	}
	for range 20_000 {
		a := round(seeds.Earliest + seeds.Day(random.Int64N(int64(seeds.Latest-seeds.Earliest))))
		b := round(a + 1 + seeds.Day(random.IntN(9000)))
		if a >= b || b > seeds.Latest {
			continue
		}
		first, last := Format(Span{a, b})
		got, ok := Parse(first, last)
		require.True(t, ok, "%s %s", first, last)
		require.Equal(t, Brush{Span{a, b}, true}, got, "%s %s", first, last)
	}
}

func TestParse(t *testing.T) {
	b, ok := Parse("2015-22", "201X")
	assert.True(t, ok)
	assert.Equal(t, Brush{span(t, "2015-06", "2020"), true}, b)
	for _, c := range [][2]string{
		{"", ""}, {"2014", ""}, {"", "2014"}, {"..", "2014"}, {"2015", "2014"}, {"2014-06", "2014-05"}, {"2014/2015", "2016"},
		{"2014", "2015/.."}, {"14", "2015"}, {"2014 ", "2015"}, {"2014-02-30", "2015"},
	} {
		b, ok := Parse(c[0], c[1])
		assert.False(t, ok, "%v", c)
		assert.Zero(t, b)
	}
}
