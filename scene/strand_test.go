package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

func TestOnlyWhatTheTextStatesMoves(t *testing.T) {
	stated := seeds.Link{Status: seeds.Stated}
	assert.True(t, moves(&stated))
	for name, l := range map[string]seeds.Link{
		"a deal":         {Status: seeds.Agreed},
		"an attempt":     {Status: seeds.Attempted},
		"an expectation": {Status: seeds.Anticipated},
		"a stalled plan": {Status: seeds.Stalled},
		"a reversed act": {Status: seeds.Reversed},
		"a belief":       {Status: seeds.Stated, View: seeds.Believed},
		"a saying":       {Status: seeds.Stated, View: seeds.Said},
		"a denial":       {Status: seeds.Stated, Not: true},
		"the past":       {Status: seeds.Stated, Past: true},
	} {
		assert.False(t, moves(&l), name)
	}
}

func TestStandingIsSeenWithoutColour(t *testing.T) {
	assert.Equal(t, Solid, dashOf(&seeds.Link{Status: seeds.Stated}))
	assert.Equal(t, Dotted, dashOf(&seeds.Link{Status: seeds.Stated, View: seeds.Believed}))
	assert.Equal(t, Dashed, dashOf(&seeds.Link{Status: seeds.Agreed}))
	assert.Equal(t, Dashed, dashOf(&seeds.Link{Status: seeds.Attempted, View: seeds.Believed}))
}

// The flows that the article is about: they move, the right way, as what they are.
func TestTheArticlesFlows(t *testing.T) {
	s := article(t, wide)
	flows := map[[3]string]bool{}
	for i := range s.m.Links {
		l := &s.m.Links[i]
		for _, icon := range s.claims[i].cargo {
			key := [3]string{l.Source, l.Target, icon.Name}
			flows[key] = flows[key] || s.claims[i].moves
		}
	}
	for _, f := range [][3]string{
		{"russia", "china", "drop"}, {"iran", "china", "drop"}, {"iran", "russia", "drone"},
		{"russia", "iran", "jet"}, {"iran", "russia", "shell"}, {"russia", "iran", "eye"},
	} {
		moving, there := flows[f]
		assert.True(t, there, "%v is missing", f)
		assert.True(t, moving, "%v stands still", f)
	}
	moving, there := flows[[3]string{"iran", "russia", "missile"}]
	assert.True(t, there)
	assert.False(t, moving, "the delivery of ballistic missiles is what Blinken says")
	moving, there = flows[[3]string{"russia", "iran", "helicopter"}]
	assert.True(t, there)
	assert.False(t, moving, "a deal is no delivery")
}

// One way lies on one side of a bundle, back on the other, mutual between.
func TestBundlesKeepDirectionsApart(t *testing.T) {
	s := article(t, wide)
	for detail := 1; detail <= 3; detail++ {
		s.ask(detail)
		s.cast(true)
		for i := range s.strands {
			st := &s.strands[i]
			if st.lane > 0 {
				assert.GreaterOrEqual(t, st.way, s.strands[i-1].way)
			}
			for _, m := range st.members {
				assert.Equal(t, st.way, s.plot.threads[m].way)
			}
		}
	}
	require.NotEmpty(t, s.plot.bundles)
}
