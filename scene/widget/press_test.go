package widget

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var actNames = [...]string{"", "down", "tap", "double", "long", "drag", "drop", "left", "right"}

// play runs a script: "3" is three ticks where it is, "down" and "up" take effect
// in the tick that follows, "+40,0" moves there in that tick. It returns the acts,
// repeated drags once.
func play(t *testing.T, p *Press, touch bool, script string) string {
	t.Helper()
	s := Sample{X: 100, Y: 100, Touch: touch}
	var acts []string
	for _, word := range strings.Fields(script) {
		n := 1
		var dx, dy float32
		switch {
		case word == "cancel":
			p.Cancel()
			continue
		case word == "down", word == "up":
			s.Down = word == "down"
		case strings.ContainsRune(word, ','):
			_, err := fmt.Sscanf(word, "%f,%f", &dx, &dy)
			require.NoError(t, err)
			s.X, s.Y = s.X+dx, s.Y+dy
		default:
			_, err := fmt.Sscan(word, &n)
			require.NoError(t, err)
		}
		for range n {
			name := actNames[p.Tick(s).Act]
			if name != "" && (len(acts) == 0 || name != "drag" || acts[len(acts)-1] != "drag") {
				acts = append(acts, name)
			}
		}
	}
	return strings.Join(acts, " ")
}

func TestPress(t *testing.T) {
	cases := []struct {
		name, script string
		mouse, touch string
	}{
		{"nothing", "50", "", ""},
		{"a tap", "down 3 up 40", "down tap", "down tap"},
		{"a tap of one tick", "down up", "down tap", "down tap"},
		{"a double tap", "down 3 up 10 down 3 up", "down tap down double", "down tap down double"},
		{"the last moment for it", "down up 23 down up", "down tap down double", "down tap down double"},
		{"too late for it", "down up 24 down up", "down tap down tap", "down tap down tap"},
		{"too far for it", "down up 30,0 down up", "down tap down tap", "down tap down tap"},
		{"near enough for it", "down up 14,14 down up", "down tap down double", "down tap down double"},
		{"three taps", "down up 5 down up 5 down up", "down tap down double down tap", "down tap down double down tap"},
		{"four taps", "down up 5 down up 5 down up 5 down up", "down tap down double down tap down double", "down tap down double down tap down double"},
		{"a long press, of a finger alone", "down 30", "down", "down long"},
		{"nearly", "down 28 up", "down tap", "down tap"},
		{"a long press is no tap", "down 60 up 30 down up", "down tap down tap", "down long down tap"},
		{"nor is it dragged", "down 31 50,0 5 up", "down drag drop", "down long"},
		{"a second press may be long", "down up 5 down 40 up", "down tap down double", "down tap down long"},
		{"a trembling hand", "down 2,1 -3,1 2,-2 up", "down tap", "down tap"},
		{"a trembling finger", "down 6,0 -2,3 up", "down drag drop", "down tap"},
		{"at the slack", "down 4,0 up", "down tap", "down tap"},
		{"beyond the slack", "down 11,0 30 up", "down drag drop", "down drag drop"},
		{"there and back", "down 20,0 -20,0 up", "down drag drop", "down drag drop"},
		{"a drag is not long", "down 20,0 60 up", "down drag drop", "down drag drop"},
		{"after a drag no double tap", "down up 3 down 20,0 up 3 down up", "down tap down drag drop down tap", "down tap down drag drop down tap"},
		{"a swipe to the left", "down -20,2 -20,2 -20,2 up", "down drag left", "down drag left"},
		{"to the right", "down 20,2 20,2 20,2 up", "down drag right", "down drag right"},
		{"too short for one", "down 20,0 20,0 up", "down drag drop", "down drag drop"},
		{"too steep", "down 50,30 up", "down drag drop", "down drag drop"},
		{"too slow", "down 50,0 24 up", "down drag drop", "down drag drop"},
		{"the last moment for one", "down 50,0 22 up", "down drag right", "down drag right"},
		{"cancelled", "down 3 cancel 3 up 3 down up", "down down tap", "down down tap"},
		{"a drag cancelled", "down 20,0 cancel 20,0 up", "down drag", "down drag"},
		{"a double tap cancelled", "down up cancel 3 down up", "down tap down tap", "down tap down tap"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.mouse, play(t, new(Press), false, c.script), "mouse")
			assert.Equal(t, c.touch, play(t, new(Press), true, c.script), "touch")
		})
	}
}

func TestTapOfAnotherDeviceIsNoDoubleTap(t *testing.T) {
	var p Press
	assert.Equal(t, "down tap", play(t, &p, true, "down up"))
	assert.Equal(t, "down tap", play(t, &p, false, "down up"), "as browsers add to a finger's")
}

func TestGestureSaysWhere(t *testing.T) {
	var p Press
	p.Tick(Sample{X: 10, Y: 20, Down: true, Touch: true})
	p.Tick(Sample{X: 13, Y: 20, Down: true, Touch: true})
	g := p.Tick(Sample{X: 30, Y: 25, Down: true, Touch: true})
	assert.Equal(t, Gesture{Act: Dragging, Touch: true, X: 30, Y: 25, FromX: 10, FromY: 20, DX: 20, DY: 5}, g, "the slack is not lost")
	g = p.Tick(Sample{X: 31, Y: 25, Down: true, Touch: true})
	assert.Equal(t, [2]float32{1, 0}, [2]float32{g.DX, g.DY})
	g = p.Tick(Sample{})
	assert.Equal(t, Gesture{Act: Dropped, Touch: true, X: 31, Y: 25, FromX: 10, FromY: 20}, g, "where it was lifted")
	assert.Equal(t, Gesture{}, p.Tick(Sample{}))
}

func TestPressWhateverTheDeviceSays(t *testing.T) {
	d := throw(4)
	var p Press
	open, down := false, false // a press has begun and not ended
	for range 30000 {
		if d.IntN(9) == 0 {
			down = !down
		}
		s := Sample{X: d.length() / 50, Y: d.length() / 50, Down: down, Touch: d.IntN(2) == 0}
		if d.IntN(50) == 0 {
			p.Cancel()
			open = false
		}
		g := p.Tick(s)
		switch g.Act {
		case Pressed:
			require.False(t, open)
			open = true
		case NoAct:
		case Dragging:
			require.True(t, open)
		default:
			require.True(t, open, "%v", g.Act)
			open = false
		}
		for _, x := range [...]float32{g.X, g.Y, g.FromX, g.FromY, g.DX, g.DY} {
			require.Equal(t, x, sound(x))
		}
		require.Equal(t, down, p.Down())
	}
	costsNothing(t, func() { p.Tick(Sample{X: d.length(), Down: d.IntN(4) > 0}) })
}
