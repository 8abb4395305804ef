package scene

import (
	"testing"

	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

// Views of a kiosk, as they hang.
var (
	wall   = Input{Width: 1920, Height: 1080, Scale: 1}
	pillar = Input{Width: 1080, Height: 1920, Scale: 1}
)

// onShow is a map on show, at its beginning.
func onShow(t testing.TB, m *seeds.Map, in Input, o Options) *hand {
	t.Helper()
	if o.Kiosk == nil {
		o.Kiosk = &Kiosk{Loop: true}
	}
	h := handOf(t, New(m, setter(t), o), in)
	h.wait(1)
	require.True(t, h.s.showing())
	return h
}

// articleOnShow is the built-in map, with an address of its own.
func articleOnShow(t testing.TB, in Input, o Options) *hand {
	t.Helper()
	m := article(t, in).m
	if o.Base == "" {
		o.Base = "https://example.org/map"
	}
	return onShow(t, m, in, o)
}

// nextSlide waits for the next slide, and until its words are there.
func (h *hand) nextSlide() {
	turns := h.s.kiosk.show.turns
	for i := 0; h.s.kiosk.show.turns == turns; i++ {
		require.Less(h.t, i, 120*TicksPerSecond, "the show stands still")
		h.wait(1)
	}
	h.wait(4 * TicksPerSecond)
}

// tapAt taps with a finger.
func (h *hand) tapAt(p Point) {
	h.touch(p)
	h.touch(p)
	h.touch()
}

// visit takes the map over.
func (h *hand) takeOver() {
	h.tapAt(h.s.mid())
	require.True(h.t, h.s.visited())
}
