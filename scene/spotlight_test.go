package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every step of every chapter can be shown: its nodes are there and lit, its links
// lie apart from the others, and the rest is dimmed.
func TestStepsOfChaptersCanBeShown(t *testing.T) {
	s := article(t, wide)
	in := wide
	in.Still = true
	require.NotEmpty(t, s.m.Chapters)
	for _, c := range s.m.Chapters {
		for _, step := range c.Steps {
			s.Light(step.Nodes, step.Links)
			s.Step(in)
			v := s.look()
			for _, id := range step.Nodes {
				if b := bodyOf(s.m, s.plot.body, id); b >= 0 {
					assert.True(t, v.lit[b] && s.shown[b], "%s: %s", step.Title, id)
					assert.True(t, s.frame().ground.Contains(s.at(b)), "%s: %s is out of sight", step.Title, id)
				}
			}
			own := map[string]bool{} // in a strand of nothing but what is in the light
			for i := range s.strands {
				lit := true
				for _, m := range s.strands[i].members {
					lit = lit && s.spot.links[s.plot.threads[m].link]
				}
				for _, m := range s.strands[i].members {
					if lit {
						own[s.m.Links[s.plot.threads[m].link].ID] = true
					}
				}
			}
			for _, id := range step.Links {
				l := s.m.Link(id)
				if bodyOf(s.m, s.plot.body, l.Source) >= 0 && bodyOf(s.m, s.plot.body, l.Target) >= 0 && l.Source != l.Target {
					assert.True(t, own[id], "%s: %s", step.Title, id)
				}
			}
		}
	}
	s.Light(nil, nil)
	s.Step(in)
	for b := range s.shown {
		assert.True(t, s.look().lit[b])
	}
}
