package screen

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// drive lets a picture take so long for a while, and returns how many pictures
// a second were drawn.
func drive(p *pace, now *time.Duration, cost, span time.Duration) float64 {
	end, drawn := *now+span, 0
	for *now < end {
		if p.due(*now) {
			p.drawn(*now)
			drawn++
		}
		const refresh = time.Second / 60
		*now = max(*now+cost, p.next())
		*now = (*now + refresh - 1).Truncate(refresh) // the display's next
	}
	return float64(drawn) / span.Seconds()
}

func TestCheapFlowsRunAtFullRate(t *testing.T) {
	var p pace
	var now time.Duration
	assert.InDelta(t, 60, drive(&p, &now, 5*time.Millisecond, 10*time.Second), 1)
}

func TestDearFlowsSlowDownButNeverBelowEight(t *testing.T) {
	var p pace
	var now time.Duration
	drive(&p, &now, 55*time.Millisecond, 5*time.Second)
	for _, cost := range []time.Duration{45, 55, 80} {
		rate := drive(&p, &now, cost*time.Millisecond, 20*time.Second)
		assert.Less(t, rate*float64(cost), 1000.0, "more than one core, with frames of %d ms", cost)
		assert.Greater(t, rate, 8.0, "frames of %d ms", cost)
	}
}

// Without a GPU pictures take several cores, so that they come in time and yet cost
// more than one: the rate is held, however soon they come.
func TestFlowsWithoutAGPUAreHeld(t *testing.T) {
	var p pace
	p.slow(true)
	var now time.Duration
	assert.InDelta(t, 15, drive(&p, &now, 5*time.Millisecond, 3*time.Minute), 1)
	rate := drive(&p, &now, 90*time.Millisecond, 20*time.Second)
	assert.Less(t, rate, 11.0)
	assert.Greater(t, rate, 8.0)
}

// A display of 50 pictures a second is not late, and none of them is skipped.
func TestSlowDisplayIsNotLate(t *testing.T) {
	var p pace
	for now := time.Duration(0); now < 10*time.Second; now += time.Second / 50 {
		assert.True(t, p.due(now))
		p.drawn(now)
	}
	assert.False(t, p.skips())
}

func TestFlowsSpeedUpAgain(t *testing.T) {
	var p pace
	var now time.Duration
	drive(&p, &now, 55*time.Millisecond, 10*time.Second)
	assert.Positive(t, p.level)
	drive(&p, &now, 5*time.Millisecond, 3*time.Minute)
	assert.InDelta(t, 60, drive(&p, &now, 5*time.Millisecond, 10*time.Second), 1)
}

// A rate that the machine cannot keep is tried ever more seldom, not again and
// again.
func TestRateDoesNotSwing(t *testing.T) {
	var p pace
	var now time.Duration
	changes, level := 0, p.level
	for now < 10*time.Minute {
		drive(&p, &now, 55*time.Millisecond, time.Second)
		if p.level != level {
			changes, level = changes+1, p.level
		}
	}
	assert.Less(t, changes, 24)
}

func TestWholePicturesSayNothingAboutTheFlows(t *testing.T) {
	var p pace
	var now time.Duration
	for range 100 {
		now += 90 * time.Millisecond
		p.rest(now)
	}
	assert.Zero(t, p.level)
}
