package widget

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

// rest lets a scroll come to rest and returns the ticks that took.
func rest(t *testing.T, s *Scroll) (ticks int) {
	t.Helper()
	for s.Tick(false); s.Moving(); ticks++ {
		if ticks > 1000 {
			t.Fatal("it does not come to rest")
		}
		s.Tick(false)
	}
	return ticks
}

func article() *Scroll {
	var s Scroll
	s.Resize(5000, 500)
	return &s
}

func TestScrollWithoutContentStays(t *testing.T) {
	var s Scroll
	s.Drag(50)
	s.Release()
	s.Wheel(300)
	s.Reach(70)
	assert.False(t, s.Tick(false))
	assert.False(t, s.Moving())
	assert.Zero(t, s.At())
}

func TestFling(t *testing.T) {
	cases := []struct {
		name  string
		drags []float32 // one a tick
		flung bool
	}{
		{"a steady drag", []float32{10, 10, 10, 10, 10, 10, 10, 10}, true},
		{"a flick", []float32{25, 30}, true},
		{"a tap", nil, false},
		{"a slow drag", []float32{.5, .5, .5, .5, .5, .5, .5, .5}, false},
		{"a finger that hesitates", []float32{20, 20, 20, 20, 20, 0, 0, 0}, false},
		{"one that stayed for long", []float32{20, 20, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, false},
		{"a drag that missed a sample", []float32{20, 20, 20, 20, 0}, true},
		{"what was quick once", []float32{90, .1, .1, .1, .1, .1, .1}, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s := article()
			s.Jump(1000)
			s.Hold()
			s.Tick(false)
			sum := float32(0)
			for _, d := range c.drags {
				s.Drag(d)
				s.Tick(false)
				sum += d
			}
			assert.InDelta(t, 1000+sum, s.At(), 0.01, "the content stays under the finger")
			s.Release()
			assert.Equal(t, c.flung, s.Moving())
			before := s.At()
			rest(t, s)
			assert.Equal(t, c.flung, s.At() > before)
		})
	}
}

func TestFlingGoesOnAsFastAndDies(t *testing.T) {
	s := article()
	for range 10 {
		s.Drag(12)
		s.Tick(false)
	}
	s.Release()
	from := s.At()
	s.Tick(false)
	assert.InDelta(t, 12, s.At()-from, 0.01, "as fast as the finger")
	step := s.At() - from
	for s.Moving() {
		was := s.At()
		s.Tick(false)
		assert.LessOrEqual(t, s.At()-was, step, "slower and slower")
		step = s.At() - was
	}
	// A geometric series: speed / (1 - friction), less what is cut at its end.
	assert.InDelta(t, 12/(1-friction), s.At()-from, 5)
	assert.False(t, s.Tick(false), "at rest")
}

func TestFlingStopsAtTheEnd(t *testing.T) {
	s := article()
	s.Jump(4400)
	for range 6 {
		s.Drag(15)
		s.Tick(false)
	}
	s.Release()
	assert.Less(t, rest(t, s), 4, "no time is spent beyond the end")
	assert.Equal(t, s.Max(), s.At())
}

func TestTapStopsAFling(t *testing.T) {
	s := article()
	s.Drag(20)
	s.Tick(false)
	s.Drag(20)
	s.Tick(false)
	s.Release()
	s.Tick(false)
	assert.True(t, s.Hold(), "so this tap means nothing else")
	at := s.At()
	s.Tick(false)
	s.Release()
	s.Tick(false)
	assert.Equal(t, at, s.At())
	assert.False(t, s.Hold(), "nothing to stop")
}

func TestWheel(t *testing.T) {
	s := article()
	s.Wheel(7)
	assert.Equal(t, float32(7), s.At(), "a touchpad moves it at once")
	assert.False(t, s.Moving())
	s.Wheel(100)
	s.Tick(false)
	s.Wheel(100)
	assert.Less(t, s.At(), float32(100), "a notch glides")
	s.Wheel(-20)
	rest(t, s)
	assert.Equal(t, float32(187), s.At(), "no turn is lost")
	s.Wheel(notch)
	assert.Equal(t, float32(187), s.At())
	s.Wheel(1e6)
	rest(t, s)
	assert.Equal(t, s.Max(), s.At())
	s.Wheel(100)
	assert.False(t, s.Moving(), "there is no further")
}

func TestReachGlidesWithoutGoingBeyond(t *testing.T) {
	for _, from := range []float32{0, 1990, 2500, 4500} {
		s := article()
		s.Jump(from)
		s.Drag(3 * (2000 - from) / 100) // flung towards it, or away
		s.Tick(false)
		s.Release()
		s.Reach(2000)
		side := s.At() < 2000
		for n := 0; s.Moving() && n < 500; n++ {
			s.Tick(false)
			assert.True(t, s.At() == 2000 || (s.At() < 2000) == side, "%v beyond, from %v", s.At(), from)
		}
		assert.Equal(t, float32(2000), s.At())
	}
	s := article()
	s.Reach(4000)
	assert.InDelta(t, 60, rest(t, s), 15, "about a second for a long way")
	s.Reach(1e9)
	rest(t, s)
	assert.Equal(t, s.Max(), s.At(), "as near as there is content")
}

func TestReachEasesOut(t *testing.T) {
	s := article()
	s.Reach(1000)
	for range 30 {
		s.Tick(false)
	}
	// The spring's own solution after half a second: d(t) = (1 + wt) e^-wt.
	assert.InDelta(t, 1000*(1-(1+stiffness*30)*math.Exp(-stiffness*30)), s.At(), 0.01)
	assert.InDelta(t, math.Exp(-stiffness), left, 1e-15)
}

func TestStillArrivesAtOnce(t *testing.T) {
	s := article()
	s.Reach(1234)
	assert.True(t, s.Tick(true))
	assert.Equal(t, float32(1234), s.At())
	assert.False(t, s.Moving())
	s.Jump(99)
	assert.Equal(t, float32(99), s.At())
	assert.True(t, s.Tick(false), "that it jumped is told")
	assert.False(t, s.Tick(false))
}

func TestShowScrollsLeast(t *testing.T) {
	cases := []struct {
		name                string
		at                  float32
		top, bottom, margin float32
		want                float32
	}{
		{"in view", 1000, 1100, 1200, 24, 1000},
		{"above", 1000, 800, 900, 24, 776},
		{"below", 1000, 1600, 1700, 24, 1224},
		{"at the edge", 1000, 1480, 1500, 24, 1024},
		{"too long: its beginning", 1000, 1200, 2200, 24, 1200},
		{"too long for the margin", 1000, 1200, 1690, 24, 1195},
		{"the first line", 1000, 0, 20, 24, 0},
		{"the last line", 1000, 4980, 5000, 24, 4500},
		{"upside down", 1000, 1200, 1100, 24, 1000},
		{"no margin", 1000, 900, 950, float32(math.NaN()), 900},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s := article()
			s.Jump(c.at)
			s.Show(c.top, c.bottom, c.margin)
			rest(t, s)
			assert.Equal(t, c.want, s.At())
			s.Show(c.top, c.bottom, c.margin)
			assert.False(t, s.Moving(), "shown is shown")
		})
	}
}

func TestResizeKeepsThePosition(t *testing.T) {
	s := article()
	s.Jump(3000)
	s.Resize(6000, 300)
	assert.Equal(t, float32(3000), s.At())
	s.Resize(2000, 300)
	assert.Equal(t, float32(1700), s.At())
	s.Reach(200)
	s.Resize(400, 300)
	rest(t, s)
	assert.Equal(t, float32(100), s.At(), "what glided there goes as far as there is")
	s.Resize(100, 300)
	assert.Zero(t, s.Max())
	assert.Zero(t, s.At())
}

// fumble does something at random.
func fumble(s *Scroll, d dice) {
	switch d.IntN(11) {
	case 0:
		s.Resize(d.length()*5, d.length())
	case 1, 2, 3:
		s.Drag(d.length() / 10)
	case 4:
		s.Release()
	case 5:
		s.Wheel(d.length())
	case 6:
		s.Reach(d.length() * 5)
	case 7:
		s.Show(d.length()*5, d.length()*5, d.length()/20)
	case 8:
		s.Jump(d.length())
	case 9:
		s.Hold()
	default:
		s.Tick(d.IntN(9) == 0)
	}
}

func TestScrollStaysWithin(t *testing.T) {
	d := throw(2)
	for range 400 {
		var s Scroll
		for range 100 {
			fumble(&s, d)
			track := d.length()
			at, size := s.Thumb(track)
			if !(s.At() >= 0 && s.At() <= s.Max()) {
				t.Fatalf("at %v of %v", s.At(), s.Max())
			}
			if length := bound(track, 0, longest); !(at >= 0 && size >= 0 && at+size <= length*1.0001+0.01) {
				t.Fatalf("thumb %v + %v of %v", at, size, track)
			}
		}
		s.Release()
		rest(t, &s)
	}
}

func TestScrollCostsNothing(t *testing.T) {
	s, d := article(), throw(3)
	costsNothing(t, func() { fumble(s, d); s.Tick(false); s.Thumb(300) })
}
