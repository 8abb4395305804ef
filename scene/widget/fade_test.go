package widget

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestFadeLandsExactly(t *testing.T) {
	var f Fade
	assert.False(t, f.Moving())
	assert.False(t, f.Tick(0.2, false), "the zero value rests")
	f.Show(true)
	was, ticks := f.At(), 0
	for ; f.Moving(); ticks++ {
		assert.True(t, f.Tick(0.2, false))
		assert.Greater(t, f.At(), was)
		was = f.At()
	}
	assert.Equal(t, float32(1), f.At())
	assert.InDelta(t, 19, ticks, 1)
	assert.False(t, f.Tick(0.2, false))

	f.Show(false)
	assert.True(t, f.Tick(0.2, true), "still")
	assert.Zero(t, f.At())
}

func TestFadeStaysWithin(t *testing.T) {
	d := throw(1)
	var f Fade
	for range 5000 {
		if d.IntN(5) == 0 {
			f.Show(d.IntN(2) == 0)
		}
		f.Tick(d.length()/100, d.IntN(20) == 0)
		assert.True(t, f.At() >= 0 && f.At() <= 1, "%v", f.At())
	}
	costsNothing(t, func() { f.Show(false); f.Tick(0.2, false); f.Show(true); f.Tick(0.2, true) })
}
