package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// underButtons are the nodes in the light that a button covers.
func underButtons(s *State) []string {
	f := s.frame()
	l, v := s.lay(f), s.look()
	var ids []string
	for b := range v.lit {
		at, r := s.disc(int32(b), l)
		if s.shown[b] && v.lit[b] && f.buttons.Inset(-r).Contains(at) {
			ids = append(ids, s.m.Nodes[s.plot.node[b]].ID)
		}
	}
	return ids
}

// Who is chosen is framed with the neighbours clear of the buttons.
func TestChosenIsClearOfButtons(t *testing.T) {
	for _, in := range views {
		h := handOf(t, article(t, in), in)
		for _, id := range []string{"russia", "iran", "china", "putin"} {
			h.s.choose(h.s.nodeID(id))
			h.wait(240)
			require.True(t, h.s.follow)
			assert.Empty(t, underButtons(h.s), "%s at %vx%v", id, in.Width, in.Height)
			assert.True(t, h.s.frame().field.Contains(h.s.at(h.s.plot.body[h.s.chosen.Index])), "%s at %vx%v", id, in.Width, in.Height)
		}
	}
}

// What nobody sees does not say how the map is framed.
func TestFrameHoldsWhatIsShown(t *testing.T) {
	h := handOf(t, article(t, wide), wide)
	s := h.s
	for _, p := range []string{"country", "weapon", "leader", "event"} {
		h.visit("kinds=" + p)
		h.key(KeyFit)
		h.wait(120)
		require.Positive(t, count(s.shown), p)
		assert.Equal(t, s.shown, s.framed, p)
		lo, hi := reach(s.bodies(), s.shown, max(1, markScale(s.cam.Zoom, s.frame().field, float64(s.crowd.many))/s.cam.Zoom))
		assert.InDelta(t, (lo.X+hi.X)/2, s.cam.Center.X, 1/s.cam.Zoom, p)
		assert.InDelta(t, (lo.Y+hi.Y)/2, s.cam.Center.Y, 1/s.cam.Zoom, p)
	}
}

// The camera that flew to what was found comes back when the panel closes; one that
// a hand moved since stays where it is.
func TestCameraComesBackFromWhatWasFound(t *testing.T) {
	for _, by := range []float32{0, 10} {
		h := finder(t, wide)
		h.wait(120)
		h.write("china")
		h.key(KeyEnter)
		h.wait(120)
		require.False(t, h.s.follow)
		if by > 0 {
			h.s.pan(by, 0)
		}
		h.key(KeyEscape)
		h.wait(240)
		require.False(t, h.s.panel.open())
		assert.Equal(t, by == 0, h.s.follow)
		assert.Equal(t, by == 0, h.s.cam == h.s.whole(h.s.frame()))
	}
}

// Nothing at the edge of the picture bears the name of what lies beyond it.
func TestNoNamesOfWhatIsOutOfThePicture(t *testing.T) {
	h := finder(t, wide)
	h.write("putin")
	h.key(KeyEnter)
	h.wait(120)
	s := h.s
	v, f := s.look(), s.frame()
	out := 0
	for b := range s.shown {
		if s.shown[b] && !f.ground.Contains(s.at(int32(b))) {
			out++
		}
	}
	require.Positive(t, out)
	require.NotEmpty(t, v.names)
	for _, n := range v.names {
		assert.True(t, f.ground.Contains(s.at(n.body)), n.top.Text)
	}
}

// In a small field marks shrink rather than cover each other, and fewer names are
// set, none of them off its mark. Fields that are met otherwise are as they were.
func TestSmallFieldIsNoHeap(t *testing.T) {
	for _, c := range []struct {
		in   Input
		keys []Keys
	}{
		{Input{Width: 844, Height: 390, Scale: 3}, []Keys{KeyTime}},
		{Input{Width: 390, Height: 844, Scale: 3}, []Keys{KeyHelp, KeyTime}},
	} {
		h := handOf(t, article(t, c.in), c.in)
		for _, k := range c.keys {
			h.key(k)
		}
		h.wait(240)
		s := h.s
		f := s.frame()
		require.Less(t, f.field.small(), float32(1))
		l, v := s.lay(f), s.look()
		buried := 0
		for a := range s.shown {
			for b := range s.shown {
				p, _ := s.disc(int32(a), l)
				q, r := s.disc(int32(b), l)
				if a != b && s.shown[a] && s.shown[b] && distance(p, q) < r {
					buried++
				}
			}
		}
		assert.Zero(t, buried, "%vx%v", c.in.Width, c.in.Height)
		assert.LessOrEqual(t, len(v.names), s.mostNamed(f))
		for _, n := range v.names {
			assert.False(t, n.led, n.top.Text)
		}
	}
	for _, in := range views {
		assert.Equal(t, float32(1), article(t, in).frame().field.small(), "%vx%v", in.Width, in.Height)
	}
}
