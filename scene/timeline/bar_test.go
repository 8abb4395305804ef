package timeline

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

// daily is an axis of a dp a day.
func daily(s Span) Axis { return Axis{s, float32(s.days())} }

func TestBars(t *testing.T) {
	l := lineOf(t, "2011", "2011-03", "2012", "../2010", "2012~", "2011-07-04", "2012/", "2009", "2013", "2012-06/..")
	a := daily(span(t, "2010", "2013"))
	bars, lanes := l.AppendBars(nil, a, 9, 31)
	type bar struct {
		index  int32
		x0, x1 float32
		lane   int
		fades  [2]bool
		point  bool
	}
	var got []bar
	for _, b := range bars {
		assert.False(t, b.Crowded)
		got = append(got, bar{l.Items()[b.Item].Index, b.X0, b.X1, b.Lane, [2]bool{b.FadeFrom, b.FadeTo}, b.Point})
	}
	assert.Equal(t, []bar{
		{3, 0, 365, 0, [2]bool{true, false}, false},
		{0, 365, 730, 0, [2]bool{}, false},
		{1, 424, 455, 1, [2]bool{}, false},
		{5, 534, 565, 1, [2]bool{}, true},
		{2, 730, 1096, 0, [2]bool{}, false},
		{4, 730, 1096, 1, [2]bool{true, true}, false},
		{6, 730, 1096, 2, [2]bool{false, true}, false},
		{9, 882, 1096, 3, [2]bool{false, true}, false},
	}, got)
	assert.Equal(t, 4, lanes)
}

func TestPointsStayWholeAtTheEndsOfTheAxis(t *testing.T) {
	l := lineOf(t, "2010-01-01", "2010-12-31", "2009-06/2010-01-02")
	bars, _ := l.AppendBars(nil, daily(span(t, "2010", "2011")), 9, 20)
	require.Len(t, bars, 3)
	for i, x := range []float32{0, 0, 345} {
		assert.True(t, bars[i].Point)
		assert.Equal(t, []float32{x, x + 20}, []float32{bars[i].X0, bars[i].X1})
	}
	bars, _ = l.AppendBars(nil, Axis{span(t, "2010", "2011"), 5}, 9, 20)
	assert.Equal(t, []float32{0, 5}, []float32{bars[0].X0, bars[0].X1}, "no wider than the axis")
}

func TestWhatDoesNotFitSharesTheLastLane(t *testing.T) {
	l := lineOf(t, "2010", "2010", "2010", "2010", "2011", "2011")
	bars, lanes := l.AppendBars(nil, daily(span(t, "2010", "2012")), 3, 1)
	var at []int
	var crowded []bool
	for _, b := range bars {
		at, crowded = append(at, b.Lane), append(crowded, b.Crowded)
	}
	assert.Equal(t, []int{0, 1, 2, 2, 0, 1}, at)
	assert.Equal(t, []bool{false, false, false, true, false, false}, crowded)
	assert.Equal(t, 3, lanes)

	bars, lanes = l.AppendBars(nil, daily(span(t, "2010", "2012")), 0, 1)
	assert.Len(t, bars, 6)
	assert.Equal(t, 1, lanes, "there is always one")
}

// random are items at random within two centuries, from a fixed seed.
func random(n int, seed uint64) []Item {
	r := rand.New(rand.NewPCG(seed, 1))
	items := make([]Item, n)
	for i := range items {
		from := seeds.DayOf(1850, 1, 1) + seeds.Day(r.IntN(200*365))
		p := seeds.Period{From: from, To: from + 1 + seeds.Day(r.IntN(1+r.IntN(4000))), OpenFrom: r.IntN(20) == 0, OpenTo: r.IntN(20) == 0}
		items[i] = Item{Index: int32(i), Period: p, Weight: 1 + r.IntN(3)}
	}
	return items
}

func TestBarsOfALaneDoNotOverlap(t *testing.T) {
	for seed := range uint64(40) {
		l := New(random(150, seed))
		whole, ok := l.Span()
		require.True(t, ok)
		a := Axis{whole, 300 + 40*float32(seed)}
		if seed%2 == 1 {
			a.From, a.To = a.From+whole.days()/3, a.To-whole.days()/3
		}
		bars, used := l.AppendBars(nil, a, 3+int(seed), float32(seed%12))
		var last [MostLanes]float32
		seen := 0
		for _, b := range bars {
			require.True(t, b.Lane < used && b.X0 >= 0 && b.X1 <= a.Width && b.X0 <= b.X1, "%v", b)
			require.True(t, b.X1-b.X0 >= float32(seed%12)*0.999)
			if b.Crowded {
				require.Equal(t, used-1, b.Lane)
				require.Less(t, b.X0, last[b.Lane], "there was no room")
			}
			require.True(t, b.Crowded || b.X0 >= last[b.Lane], "%v", b)
			last[b.Lane] = max(last[b.Lane], b.X1)
			seen++
		}
		for _, item := range l.Items() {
			if !(Brush{a.Span, true}).Holds(item.Period) {
				seen++
			}
		}
		require.Equal(t, len(l.Items()), seen, "all have a bar but those out of sight")
	}
}

// Without points, as many lanes are used as things go on at once, and no more.
func TestNoLaneTooMany(t *testing.T) {
	l := New(random(80, 7))
	whole, _ := l.Span()
	_, used := l.AppendBars(nil, Axis{whole, 4000}, MostLanes, 0)
	most := 0
	for d := whole.From; d < whole.To; d++ {
		now := 0
		for _, item := range l.Items() {
			if (Brush{Span{d, d + 1}, true}).Holds(item.Period) {
				now++
			}
		}
		most = max(most, now)
	}
	assert.Equal(t, most, used)
}

func TestBarsReuseTheirBuffer(t *testing.T) {
	l := New(random(200, 1))
	whole, _ := l.Span()
	a := Axis{whole, 900}
	buffer, _ := l.AppendBars(nil, a, 8, 6)
	assert.Zero(t, testing.AllocsPerRun(20, func() { buffer, _ = l.AppendBars(buffer[:0], a, 8, 6) }))
}
