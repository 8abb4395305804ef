package timeline

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

// playOut ticks until the player stops, and returns how many ticks that took;
// every one is looked at.
func playOut(t *testing.T, p *Player, b *Brush, whole Span, each func(before Brush, changed bool)) int {
	t.Helper()
	for ticks := range 10_000 {
		if !p.On {
			return ticks
		}
		before := *b
		changed := p.Tick(b, whole)
		require.Equal(t, before != *b, changed)
		each(before, changed)
	}
	require.Fail(t, "it never ends")
	return 0
}

func TestPlayingGrowsFromTheStart(t *testing.T) {
	whole := span(t, "2001", "2026")
	for speed, want := range map[float64]int{0: 1800, 1: 1800, 2: 900, 4: 450} {
		var b Brush
		p := Player{Speed: speed}
		p.Play(&b, whole)
		assert.Equal(t, Brush{Span{whole.From, whole.From}, true}, b)
		ticks := playOut(t, &p, &b, whole, func(before Brush, _ bool) {
			require.Equal(t, whole.From, b.From, "what has happened stays")
			require.GreaterOrEqual(t, b.To, before.To)
		})
		assert.Equal(t, Brush{whole, true}, b)
		assert.InDelta(t, want, ticks, 1, "half a minute, over the speed")

		p.Play(&b, whole)
		assert.Equal(t, Span{whole.From, whole.From}, b.Span, "from the end it begins again")
	}
}

func TestPlayingSlidesWhatTheReaderHasBrushed(t *testing.T) {
	whole := span(t, "2001", "2026")
	b := Brush{span(t, "2010", "2012"), true}
	length := b.days()
	p := Player{Speed: 2}
	p.Play(&b, whole)
	assert.Equal(t, span(t, "2010", "2012"), b.Span)
	playOut(t, &p, &b, whole, func(before Brush, _ bool) {
		require.Equal(t, length, b.days())
		require.GreaterOrEqual(t, b.From, before.From)
	})
	assert.Equal(t, Brush{Span{whole.To - length, whole.To}, true}, b)

	p.Play(&b, whole)
	assert.Equal(t, Span{whole.From, whole.From + length}, b.Span, "at the start again, as long as it was")
	p.On = false
	p.Play(&b, whole)
	p.Tick(&b, whole)
	assert.Equal(t, length, b.days(), "after a pause at the start it slides still")
}

func TestPlayingGoesOnAfterAPause(t *testing.T) {
	whole := span(t, "2001", "2026")
	var b Brush
	p := Player{}
	p.Play(&b, whole)
	for range 300 {
		p.Tick(&b, whole)
	}
	p.On = false
	before := b
	assert.False(t, p.Tick(&b, whole))
	assert.Equal(t, before, b, "a pause is one")
	p.Play(&b, whole)
	assert.Equal(t, before, b)
	assert.InDelta(t, 1500, playOut(t, &p, &b, whole, func(Brush, bool) {}), 1)
}

func TestTheReadersHandIsObeyedWhilePlaying(t *testing.T) {
	whole := span(t, "2001", "2026")
	var b Brush
	p := Player{}
	p.Play(&b, whole)
	p.Tick(&b, whole)
	b.To = seeds.DayOf(2020, 1, 1)
	p.Tick(&b, whole)
	assert.Equal(t, whole.From, b.From)
	assert.GreaterOrEqual(t, b.To, seeds.DayOf(2020, 1, 1), "the head is where it was put")
	b.From = seeds.DayOf(2019, 1, 1)
	for range 20 {
		p.Tick(&b, whole)
	}
	assert.Greater(t, b.From, seeds.DayOf(2019, 1, 1), "and a range slides")
}

// A short span moves on by less than a day a tick.
func TestPlayingAShortSpan(t *testing.T) {
	whole := span(t, "2022-02", "2022-03")
	var b Brush
	p := Player{}
	p.Play(&b, whole)
	changes := 0
	ticks := playOut(t, &p, &b, whole, func(_ Brush, changed bool) {
		if changed {
			changes++
		}
	})
	assert.Equal(t, 28, changes)
	assert.InDelta(t, 1800, ticks, 1)
}

func TestPlayingOddBrushes(t *testing.T) {
	whole := span(t, "2001", "2026")
	for _, odd := range []Span{
		{whole.From - 900, whole.From - 100}, {whole.From - 100, whole.From + 100}, {whole.To + 5, whole.To + 9}, {whole.To, whole.From},
		{whole.From - 5, whole.To + 5}, {whole.From + 5, whole.To + 90000}, {whole.To - 5, whole.To + 5}, {whole.From + 9, whole.From + 9},
	} {
		b := Brush{odd, true}
		p := Player{Speed: 4}
		p.Play(&b, whole)
		playOut(t, &p, &b, whole, func(Brush, bool) {
			require.True(t, b.From >= whole.From && b.From <= b.To && b.To <= whole.To, "%v: %v", odd, b)
		})
		assert.Equal(t, whole.To, b.To)
	}
}

func TestThereIsNothingToPlay(t *testing.T) {
	var b Brush
	p := Player{}
	p.Play(&b, Span{5, 5})
	assert.False(t, p.On)
	p.On = true
	assert.False(t, p.Tick(&b, Span{}))
	assert.False(t, p.On)
	assert.Zero(t, b)
}

func TestLeapsGrowOrSlideAsPlayingDoes(t *testing.T) {
	whole := span(t, "2001", "2026")
	var b Brush
	var p Player
	assert.False(t, p.Leap(&b, whole, whole.To), "it does not play")
	p.Play(&b, whole)
	to := seeds.DayOf(2003, 1, 1)
	assert.True(t, p.Leap(&b, whole, to))
	assert.Equal(t, Brush{Span{whole.From, to}, true}, b)
	assert.False(t, p.Leap(&b, whole, to-1), "never back")
	assert.True(t, p.On)
	assert.True(t, p.Leap(&b, whole, whole.To+100))
	assert.Equal(t, whole.To, b.To)
	assert.False(t, p.On, "it stops at the end")

	b = Brush{span(t, "2010", "2012"), true}
	length := b.days()
	p = Player{}
	p.Play(&b, whole)
	assert.True(t, p.Leap(&b, whole, b.To+400))
	assert.Equal(t, length, b.days())
}
