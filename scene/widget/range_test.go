package widget

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// years is a range of 2000 to 2020, 10 dp a year.
func years(lo, hi float64) *Range {
	var r Range
	r.Resize(200)
	r.Set(2000, 2020, lo, hi)
	return &r
}

func part(r *Range) [2]float64 {
	lo, hi := r.Part()
	return [2]float64{lo, hi}
}

func TestScale(t *testing.T) {
	r := years(2005, 2010)
	assert.Equal(t, 50.0, r.place(2005))
	assert.Equal(t, 200.0, r.place(3000))
	assert.Equal(t, 2005.0, r.value(50))
	assert.Equal(t, 2000.0, r.value(-50))
	assert.Equal(t, 2020.0, r.value(1e30))
	var zero Range
	assert.Zero(t, zero.place(7))
	assert.Zero(t, zero.value(7))
}

func TestRangeTakesHold(t *testing.T) {
	cases := []struct {
		name   string
		lo, hi float64
		x      float32
		want   Grip
	}{
		{"the low end", 2005, 2015, 50, LowEnd},
		{"beside it", 2005, 2015, 39, LowEnd},
		{"within", 2005, 2015, 61, LowEnd},
		{"the high end", 2005, 2015, 150, HighEnd},
		{"the middle", 2005, 2015, 100, Middle},
		{"before", 2005, 2015, 30, Outside},
		{"after", 2005, 2015, 170, Outside},
		{"close handles leave a middle", 2005, 2006, 55, Middle},
		{"and lie further out", 2005, 2006, 35, LowEnd},
		{"on both sides", 2005, 2006, 75, HighEnd},
		{"an instant, from before", 2005, 2005, 49, LowEnd},
		{"an instant, on it", 2005, 2005, 50, HighEnd},
		{"an instant, from after", 2005, 2005, 51, HighEnd},
		{"all of the scale cannot slide", 2000, 2020, 100, Outside},
		{"its end can be held", 2000, 2020, 5, LowEnd},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := years(c.lo, c.hi)
			assert.Equal(t, c.want, r.Press(c.x))
			assert.Equal(t, [2]float64{c.lo, c.hi}, part(r), "a press moves nothing")
			r.Drag(c.x)
			assert.InDeltaSlice(t, []float64{c.lo, c.hi}, []float64{r.lo, r.hi}, 1e-9, "nor does a drag that goes nowhere")
			r.Release()
			r.Drag(0)
			assert.InDelta(t, c.lo, r.lo, 1e-9, "let go")
		})
	}
}

// Every handle of every range can be hit on 24 dp, which belong to it alone.
func TestHandlesAreTargets(t *testing.T) {
	for hi := 2010.0; hi <= 2015; hi += 0.25 {
		r := years(2010, hi)
		n := map[Grip]int{}
		for x := float32(-100.5); x < 300; x++ {
			n[r.At(x)]++
		}
		assert.InDelta(t, target, n[LowEnd], 1, "%v", hi)
		assert.InDelta(t, target, n[HighEnd], 1, "%v", hi)
	}
}

func TestRangeIsDragged(t *testing.T) {
	cases := []struct {
		name  string
		press float32
		drags []float32
		want  [2]float64
		held  Grip
	}{
		{"the low end", 50, []float32{70}, [2]float64{2007, 2015}, LowEnd},
		{"held beside itself", 55, []float32{75}, [2]float64{2007, 2015}, LowEnd},
		{"over the other", 50, []float32{100, 170}, [2]float64{2015, 2017}, HighEnd},
		{"over the other and back", 50, []float32{170, 150, 20}, [2]float64{2002, 2015}, LowEnd},
		{"the high end over the low", 150, []float32{30}, [2]float64{2003, 2005}, LowEnd},
		{"onto the other", 150, []float32{50}, [2]float64{2005, 2005}, HighEnd},
		{"off the scale", 150, []float32{900}, [2]float64{2005, 2020}, HighEnd},
		{"the middle", 100, []float32{110}, [2]float64{2006, 2016}, Middle},
		{"the middle, to the end", 100, []float32{900}, [2]float64{2010, 2020}, Middle},
		{"the middle, to the beginning", 100, []float32{-900, 90}, [2]float64{2004, 2014}, Middle},
		{"a new one", 180, []float32{170}, [2]float64{2017, 2018}, LowEnd},
		{"a new one, to the right", 20, []float32{20, 35, 90}, [2]float64{2002, 2009}, HighEnd},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := years(2005, 2015)
			r.Press(c.press)
			for _, x := range c.drags {
				r.Drag(x)
			}
			assert.InDeltaSlice(t, c.want[:], []float64{r.lo, r.hi}, 1e-9)
			assert.Equal(t, c.held, r.Held())
		})
	}
}

func TestRangeStaysWithin(t *testing.T) {
	d := throw(6)
	fumble := func(r *Range) {
		switch d.IntN(9) {
		case 0:
			r.Set(d.value(), d.value(), d.value(), d.value())
		case 1:
			r.Resize(d.length())
		case 2, 3:
			r.Press(d.length())
		case 4:
			r.Release()
		default:
			r.Drag(d.length())
		}
	}
	for range 300 {
		var r Range
		for range 100 {
			fumble(&r)
			lo, hi := r.Part()
			require.True(t, r.least <= lo && lo <= hi && hi <= r.most, "%v to %v in %v to %v", lo, hi, r.least, r.most)
			p := r.place(d.value())
			require.True(t, p >= 0 && p <= r.width*1.0001, "%v of %v", p, r.width)
		}
	}
	r := years(2005, 2015)
	costsNothing(t, func() { fumble(r) })
}
