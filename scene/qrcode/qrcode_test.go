package qrcode

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"rsc.io/qr"
)

// The rectangles are the dark modules, each once.
func TestRectanglesAreTheDarkModules(t *testing.T) {
	for _, text := range []string{"a", "https://example.com/map#quote=q12", strings.Repeat("https://example.com/", 30)} {
		level := qr.L
		if len(text) <= shortText {
			level = qr.M
		}
		want, err := qr.Encode(text, level)
		require.NoError(t, err)
		c, ok := Of(text)
		require.True(t, ok)
		require.Equal(t, want.Size, c.Size)
		seen := make([]int, c.Size*c.Size)
		for _, r := range c.Dark {
			for y := r.Y; y < r.Y+r.H; y++ {
				for x := r.X; x < r.X+r.W; x++ {
					seen[y*c.Size+x]++
				}
			}
		}
		for i, times := range seen {
			dark := 0
			if want.Black(i%c.Size, i/c.Size) {
				dark = 1
			}
			require.Equal(t, dark, times, "module %d,%d of %q", i%c.Size, i/c.Size, text)
		}
		assert.Less(t, len(c.Dark), c.Size*c.Size/3, "they are gathered")
	}
}

func TestWhatNoCodeHoldsHasNone(t *testing.T) {
	for _, text := range []string{"", strings.Repeat("a", 4000)} {
		_, ok := Of(text)
		assert.False(t, ok)
	}
}
