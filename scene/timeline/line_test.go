package timeline

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
	"citemap/seeds/defiance"
)

// lineOf is a line of dates, whose indices are their order here.
func lineOf(t testing.TB, dates ...string) *Line {
	t.Helper()
	items := make([]Item, len(dates))
	for i, when := range dates {
		p, ok := seeds.PeriodOf(when)
		require.True(t, ok, when)
		items[i] = Item{Index: int32(i), Period: p, Weight: 2}
	}
	return New(items)
}

func TestTheHeavierOfEqualsGetsTheLane(t *testing.T) {
	light, _ := seeds.PeriodOf("2010")
	items := []Item{{Index: 0, Period: light, Weight: 1}, {Index: 1, Period: light, Weight: 3}, {Index: 2, Period: light, Weight: 1}}
	l := New(items)
	assert.Equal(t, []int32{1, 0, 2}, []int32{l.Items()[0].Index, l.Items()[1].Index, l.Items()[2].Index})
	assert.EqualValues(t, 0, items[0].Index, "the caller's order stays")
}

func TestSpan(t *testing.T) {
	for _, c := range []struct {
		dates    []string
		from, to string // the day after
	}{
		{[]string{"2002", "2011", "2024/.."}, "2001", "2026"},
		{[]string{"2002-05", "2024-03"}, "2002", "2025"},
		{[]string{"../2002-05", "2003-03-05/"}, "2002-04", "2003-04"},
		{[]string{"2022-02", "2022-11"}, "2022-01", "2023"},
		{[]string{"2022-02", "2023-11"}, "2022", "2024"},
		{[]string{"2022-02-24"}, "2022-02", "2022-03"},
		{[]string{"2022-02-01"}, "2022-01", "2022-03"},
		{[]string{"2022-02-02/2022-02-27"}, "2022-02", "2022-03"},
		{[]string{"19XX", "1815"}, "1810", "2010"},
		{[]string{"-0044-03-15", "1989"}, "-0100", "2100"},
	} {
		got, ok := lineOf(t, c.dates...).Span()
		require.True(t, ok)
		want := span(t, c.from, c.to)
		assert.Equal(t, want.From.String()+" "+want.To.String(), got.From.String()+" "+got.To.String(), c.dates)
	}
	all, ok := lineOf(t, "Y-170000002", "Y170000002").Span()
	assert.True(t, ok)
	assert.Equal(t, Span{seeds.Earliest, seeds.Latest}, all)
	_, ok = New(nil).Span()
	assert.False(t, ok)
}

func TestTheBuiltInMapLiesOnItsLine(t *testing.T) {
	m, err := defiance.Map()
	require.NoError(t, err)
	dated, undated := Items(m)
	claims := len(undated)
	for _, item := range dated {
		when := ""
		switch item.Kind {
		case Claim:
			claims++
			when = m.Links[item.Index].When
		case Event:
			when = m.Nodes[item.Index].When
		}
		p, ok := seeds.PeriodOf(when)
		assert.True(t, ok)
		assert.Equal(t, p, item.Period)
	}
	assert.Equal(t, len(m.Links), claims, "every claim is dated or not")
	for _, item := range undated {
		assert.Empty(t, m.Links[item.Index].When)
	}

	l := New(dated)
	whole, ok := l.Span()
	require.True(t, ok)
	for _, width := range []float32{320, 800, 1600} {
		a := Axis{whole, width}
		bars, lanes := l.AppendBars(nil, a, MostLanes, 8)
		assert.Len(t, bars, len(dated))
		t.Logf("%v dp: %d bars in %d lanes", width, len(bars), lanes)
		for _, b := range bars {
			assert.False(t, b.Crowded)
		}
		assert.NotEmpty(t, a.AppendTicks(nil, 60))
	}
}
