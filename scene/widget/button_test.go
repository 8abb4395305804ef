package widget

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestButton(t *testing.T) {
	// In a script, o is over the button and . beside it; upper case or : is down.
	cases := []struct {
		name, script string
		pressed      int
	}{
		{"a click", "..oOOo", 1},
		{"two", "oOoOo", 2},
		{"went down beside it", ".::OOo", 0},
		{"slipped off", "oOO::.", 0},
		{"slipped off and came back", "oO::Oo", 1},
		{"slipped off, let go, came back", "oO:.o", 0},
		{"hover", "..oo..", 0},
	}
	for _, c := range cases {
		for _, disabled := range []bool{false, true} {
			b, pressed := Button{Disabled: disabled, Toggles: true}, 0
			for _, at := range c.script {
				if b.Tick(at == 'o' || at == 'O', at == 'O' || at == ':') {
					pressed++
				}
				assert.False(t, disabled && (b.Hover() || b.Held()))
			}
			want := c.pressed
			if disabled {
				want = 0
			}
			assert.Equal(t, want, pressed, c.name)
			assert.Equal(t, want%2 == 1, b.On, c.name)
		}
	}
}

func TestButtonShowsWhatWillHappen(t *testing.T) {
	type look struct{ hover, held bool }
	var b Button
	see := func(over, down bool) look { b.Tick(over, down); return look{b.Hover(), b.Held()} }
	assert.Equal(t, look{true, false}, see(true, false))
	assert.Equal(t, look{true, true}, see(true, true))
	assert.Equal(t, look{}, see(false, true), "off it, nothing will")
	assert.Equal(t, look{true, true}, see(true, true))
	assert.Equal(t, look{true, false}, see(true, false))
	assert.Equal(t, look{}, see(false, true))
	assert.Equal(t, look{}, see(true, true), "it went down elsewhere")
	assert.True(t, b.Key())
	assert.False(t, b.On, "it does not toggle")
	b.Disabled = true
	assert.False(t, b.Key())
	costsNothing(t, func() { b.Tick(true, true); b.Tick(true, false) })
}
