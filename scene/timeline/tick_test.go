package timeline

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

// english are the words that readers of English have.
func english() *Words {
	months := [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}
	return &Words{
		Months: months, Digits: func(text string) string { return text },
		Full: func(d seeds.Day, names seeds.Precision) string {
			year, month, day := d.Date()
			if names == seeds.ToMonth {
				return fmt.Sprint(months[month-1], " ", year)
			}
			return fmt.Sprint(day, " ", months[month-1], " ", year)
		},
	}
}

func TestTicks(t *testing.T) {
	for _, c := range []struct {
		from, to string
		width    float32
		gap      float32
		want     string // a major tick is starred
	}{
		{"2001", "2026", 1000, 75, "2002 2004 2006 2008 2010* 2012 2014 2016 2018 2020* 2022 2024 2026"},
		{"2001", "2026", 360, 60, "2005 2010* 2015 2020* 2025"},
		{"2011", "2016", 600, 100, "2011 2012 2013 2014 2015 2016"},
		{"2022", "2024", 800, 90, "2022* Apr Jul Oct 2023* Apr Jul Oct 2024*"},
		{"2022-02", "2022-06", 600, 90, "Feb 2022 Mar Apr May Jun"},
		{"2021-11-20", "2022-02-20", 600, 95, "Dec 2021 2022* Feb"},
		{"2022-02-20", "2022-03-20", 600, 60, "22 Feb 2022 Mar* 8 15"},
		{"2022-02-26", "2022-03-04", 600, 90, "26 Feb 2022 27 28 Mar* 2 3 4"},
		{"2022-01-20", "2022-04-20", 600, 60, "Feb 2022* 15 Mar* 15 Apr* 15"},
		{"-0060", "0040", 900, 80, "−60 −50 −40 −30 −20 −10 0* 10 20 30 40"},
		{"-9999", "9999", 900, 80, "−8000 −6000 −4000 −2000 0* 2000 4000 6000 8000"},
		{"2001", "2026", 360, 280, "2020"},
		{"2001", "2003", 360, 400, ""},
	} {
		a := Axis{span(t, c.from, c.to), c.width}
		var labels []string
		for _, tick := range a.AppendTicks(nil, c.gap) {
			label := tick.Label(english())
			if tick.Major {
				label += "*"
			}
			labels = append(labels, label)
		}
		assert.Equal(t, c.want, strings.Join(labels, " "), "%s to %s", c.from, c.to)
	}
}

func TestTicksKeepTheirDistance(t *testing.T) {
	for i, a := range axes(500) {
		gap := float32(1 + i%120)
		ticks := a.AppendTicks(nil, gap)
		for k, tick := range ticks {
			require.True(t, tick.Day >= a.From && tick.Day <= a.To)
			require.Equal(t, a.X(tick.Day), tick.X)
			require.True(t, k == 0 || tick.X-ticks[k-1].X >= gap*0.999, "%v: %v", a, ticks)
			require.True(t, k == 0 && tick.Names != seeds.ToYear || !tick.Full)
		}
		wanted := min(a.Width/gap, float32(a.days()))
		require.GreaterOrEqual(t, len(ticks), int(wanted/8), "not much rarer than they need be: %v", a)
	}
}

func TestManyTicksAreBounded(t *testing.T) {
	a := Axis{Span{seeds.Earliest, seeds.Latest}, 900}
	for _, gap := range []float32{-5, 0, 0.001} {
		assert.LessOrEqual(t, len(a.AppendTicks(nil, gap)), 902)
	}
}

func TestSteps(t *testing.T) {
	for _, s := range steps {
		for d := seeds.DayOf(-30, 1, 1); d < seeds.DayOf(2030, 1, 1); d += 37 {
			before := s.floor(d)
			after := s.next(before)
			require.True(t, before <= d && d < after, "%v %v: %v, %v", s, d, before, after)
			require.Equal(t, before, s.floor(after-1), "%v %v", s, d)
			require.GreaterOrEqual(t, int(after-before), s.shortest(), "%v %v", s, d)
		}
	}
}

func TestSnap(t *testing.T) {
	for _, c := range []struct{ from, to, day, want string }{
		{"1900", "2020", "1987-03-05", "1987"},
		{"1900", "2020", "1987-09-05", "1988"},
		{"2001", "2026", "2014-05-10", "2014-04"},
		{"2001", "2026", "2014-12-10", "2015"},
		{"2020", "2024", "2022-02-24", "2022-03"},
		{"2022-02", "2022-05", "2022-02-24", "2022-02-24"},
		{"2014-02-02", "2026", "2014-01-10", "2014-02-02"}, // the axis begins there
		{"2001", "2014-02-02", "2014-08-10", "2014-02-02"},
	} {
		a := Axis{span(t, c.from, c.to), 800}
		day, want := span(t, c.day, c.want), span(t, c.want, c.want)
		assert.Equal(t, want.From.String(), a.Snap(day.From).String(), "%v", c)
	}
	assert.Equal(t, seeds.DayOf(2014, 1, 1), Axis{Span: span(t, "2014", "2015")}.Snap(seeds.DayOf(2013, 5, 5)))
}

func TestTicksReuseTheirBuffer(t *testing.T) {
	a := Axis{span(t, "2001", "2026"), 1000}
	buffer := a.AppendTicks(nil, 8)
	require.NotEmpty(t, buffer)
	assert.Zero(t, testing.AllocsPerRun(20, func() { buffer = a.AppendTicks(buffer[:0], 8) }))
}
