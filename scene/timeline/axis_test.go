package timeline

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

// span is the time between two dates, the second exclusive.
func span(t testing.TB, from, to string) Span {
	t.Helper()
	a, ok := seeds.PeriodOf(from)
	require.True(t, ok, from)
	b, ok := seeds.PeriodOf(to)
	require.True(t, ok, to)
	return Span{a.From, b.From}
}

// axes are axes of any length and width, from a fixed seed.
func axes(n int) []Axis {
	random := rand.New(rand.NewPCG(3, 5))
	made := make([]Axis, n)
	for i := range made {
		length := seeds.Day(1 + math.Exp(random.Float64()*math.Log(float64(seeds.Latest-seeds.Earliest))))
		from := seeds.Earliest + seeds.Day(random.Int64N(int64(seeds.Latest-seeds.Earliest-length+1)))
		made[i] = Axis{Span{from, from + length}, 200 + 2000*random.Float32()}
	}
	return made
}

func TestPlacesAndDaysAreInverse(t *testing.T) {
	for _, a := range axes(300) {
		assert.Equal(t, float32(0), a.X(a.From))
		assert.Equal(t, a.Width, a.X(a.To))
		for k := range seeds.Day(60) {
			d := a.From + (a.To-a.From)*k/59
			require.Equal(t, d, a.Day(a.X(d)), "%v", a)
		}
		dp := max(a.X(a.From+1), 0.01)
		for x := float32(0); x <= a.Width; x += a.Width / 50 {
			require.InDelta(t, x, a.X(a.Day(x)), float64(dp)*0.501)
		}
	}
}

func TestPlacesBeyondTheAxis(t *testing.T) {
	a := Axis{span(t, "2014", "2015"), 730}
	assert.EqualValues(t, -2, a.X(a.From-1))
	assert.Equal(t, a.From-1, a.Day(-2))
	assert.Equal(t, a.From, a.Day(-0.9))
	assert.Equal(t, a.From-1, a.Day(-1.1))
	assert.Equal(t, a.To+2, a.Day(734))
	assert.Equal(t, seeds.Earliest, a.Day(-1e30))
	assert.Equal(t, seeds.Latest, a.Day(float32(math.Inf(1))))
	assert.NotPanics(t, func() { a.Day(float32(math.NaN())) })
}

func TestAxesWithoutRoom(t *testing.T) {
	day := seeds.DayOf(2014, 1, 1)
	for _, a := range []Axis{{}, {Span{day, day}, 100}, {Span{day, day - 5}, 100}, {Span{day, day + 5}, 0}, {Span{day, day + 5}, -7}} {
		assert.Zero(t, a.X(day+3))
		assert.Equal(t, a.From, a.Day(50))
		assert.Empty(t, a.AppendTicks(nil, 50))
		bars, lanes := New([]Item{{Period: seeds.Period{From: day, To: day + 1}}}).AppendBars(nil, a, 4, 8)
		assert.Empty(t, bars)
		assert.Zero(t, lanes)
	}
}
