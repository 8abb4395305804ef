package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestPickFindsWhatIsSeen(t *testing.T) {
	node, strand, button := ID{Part: NodePart, Index: 1}, ID{Part: LinkPart, Index: 2}, ID{Part: ButtonPart, Index: 3}
	v := View{Width: 200, Height: 100, Clips: []Rect{{Max: Point{200, 100}}, {Max: Point{100, 100}}}}
	v.ribbon(Curve{{10, 50}, {60, 50}, {120, 50}, {190, 50}}, 1, Color{}, Solid, strand)
	v.round(around(Point{50, 50}, 40, 40), 20, Color{}, node)
	v.round(around(Point{50, 50}, 10, 10), 5, Color{}, ID{}) // means nothing: what lies under it counts
	v.round(around(Point{150, 20}, 40, 20), 0, Color{}, button)
	v.Marks[3].Clip = 1

	assert.Equal(t, node, v.Pick(Point{50, 50}, 6), "through the mark that means nothing")
	assert.Equal(t, node, v.Pick(Point{50, 31}, 6), "at its edge")
	assert.Equal(t, ID{Part: Ground}, v.Pick(Point{32, 32}, 6), "outside the round corner")
	assert.Equal(t, strand, v.Pick(Point{120, 54}, 6), "near a thin strand")
	assert.Equal(t, ID{Part: Ground}, v.Pick(Point{120, 58}, 6), "too far from it")
	assert.Equal(t, strand, v.Pick(Point{120, 58}, 14), "but not for a finger")
	assert.Equal(t, ID{Part: Ground}, v.Pick(Point{150, 20}, 6), "what is clipped away is not there")
}

func TestNearestOfParallelStrandsWins(t *testing.T) {
	v := View{Clips: []Rect{{Max: Point{200, 100}}}}
	for i := range 5 {
		y := 20 + 7*float32(i)
		v.ribbon(Curve{{10, y}, {60, y}, {120, y}, {190, y}}, 1, Color{}, Solid, ID{Part: LinkPart, Index: int32(i)})
	}
	for i := range 5 {
		assert.Equal(t, int32(i), v.Pick(Point{80, 20 + 7*float32(i) + 2.5}, 6).Index)
	}
}

// What the map claims can be asked about: every node, every link, and every
// cargo that is seen.
func TestEverythingOnTheArticlesMapCanBeClicked(t *testing.T) {
	for name, in := range map[string]Input{"wide": wide, "tall": tall} {
		t.Run(name, func(t *testing.T) {
			s := article(t, in)
			v := s.look()
			for i := range s.m.Nodes {
				if s.plot.body[i] < 0 {
					continue
				}
				p, ok := s.Where(s.m.Nodes[i].ID)
				assert.Equal(t, s.shown[s.plot.body[i]], ok)
				if !ok {
					continue
				}
				assert.Equal(t, ID{Part: NodePart, Index: int32(i)}, v.Pick(p, slop(false)), s.m.Nodes[i].ID)
			}
			for i := range s.m.Links {
				assert.True(t, reachable(s, in, i), s.m.Links[i].ID)
			}
			for i := v.Moving; i < len(v.Marks); i++ {
				if m := &v.Marks[i]; m.Shape == Icon {
					assert.Equal(t, CargoPart, v.Pick(m.A, slop(false)).Part, "this cargo, or one above it")
				}
			}
		})
	}
}

// reachable reports whether the strand of the i-th link can be clicked, if need
// be after zooming in on some part of it.
func reachable(s *State, in Input, i int) bool {
	was, id := s.cam, s.m.Links[i].ID
	defer func() { s.follow, s.cam = true, was; s.cast(true) }()
	s.follow = false
	b := s.plot.bundles[s.plot.bundleOf(int32(i))]
	from, to := s.plot.sim.Bodies[b.a], s.plot.sim.Bodies[b.b]
	for _, part := range [...]float64{0.5, 0.3, 0.7} {
		at := World{from.X + part*(to.X-from.X), from.Y + part*(to.Y-from.Y)}
		for _, closer := range [...]float64{1, 1.5, 2.4, 3.5, 5} {
			s.cam = Camera{Center: at, Zoom: was.Zoom * closer}
			s.cast(true)
			s.changed()
			if _, ok := s.Where(id); ok {
				return true
			}
		}
	}
	return false
}
