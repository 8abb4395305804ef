package scene

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var page = Input{Width: 1280, Height: 720, Scale: 1, Still: true}

func TestCitedHasEveryStrandThatQuotesSupport(t *testing.T) {
	s := article(t, page)
	cited := s.Cited()
	supported := 0
	for i := range s.strands {
		if len(s.cite(&s.strands[i]).Claims) > 0 {
			supported++
		}
	}
	require.NotZero(t, supported)
	assert.Len(t, cited, supported)
	view := Rect{Max: Point{s.width, s.height}}
	for _, c := range cited {
		assert.NotEmpty(t, c.Heading)
		require.NotEmpty(t, c.Places, c.Heading)
		assert.True(t, view.Contains(c.Places[0]), c.Heading)
		assert.True(t, slices.IsSortedFunc(c.Claims, func(a, b CitedClaim) int { return b.Weight - a.Weight }), c.Heading)
		for _, claim := range c.Claims {
			require.NotEmpty(t, claim.Quotes, claim.Label)
			for _, q := range claim.Quotes {
				doc := s.m.Document(s.m.Quote(q.ID).Document)
				assert.Equal(t, doc.Text.Slice(q.Start, q.End), q.Exact, "to the letter")
				assert.Contains(t, q.Source, q.Document)
			}
		}
	}
}

func TestNumeralsStandOnTheirStrand(t *testing.T) {
	s := article(t, page)
	for i, c := range s.Cited() {
		if c.ID != s.strands[i].id {
			continue // one before it has no quotes
		}
		_, far := s.curve(i, s.lay(s.frame())).Nearest(c.Places[0])
		assert.Less(t, far, float32(1), c.Heading)
	}
}

func TestEvidenceIsThatOfOneThing(t *testing.T) {
	s := article(t, page)
	link, ok := s.Evidence("iran-russia-drones")
	require.True(t, ok)
	assert.Equal(t, "Iran → Russia", link.Heading)
	assert.Len(t, link.Claims, 1)
	assert.Equal(t, s.colours().force, link.Paint)
	node, ok := s.Evidence("iran")
	require.True(t, ok)
	assert.Equal(t, "Iran", node.Heading)
	_, ok = s.Evidence("nothing of the kind")
	assert.False(t, ok)
	assert.Contains(t, s.About("iran"), "iran-russia-drones")
	assert.Equal(t, []string{"iran-russia-drones"}, s.About("iran-russia-drones"))
}

// What a pen asks for stands out and is framed, whatever its weight.
func TestShowAimsAtWhatIsAskedFor(t *testing.T) {
	s := article(t, page)
	_, stops, ok := s.Stops(s.m.Chapters[0].ID)
	require.True(t, ok)
	for _, stop := range stops {
		s.Show(stop.IDs...)
		view := Rect{Max: Point{s.width, s.height}}
		for _, id := range stop.IDs {
			if p, shown := s.Where(id); s.m.Node(id) != nil && shown {
				assert.True(t, view.Contains(p), "%s: %s at %v", stop.Title, id, p)
			}
		}
		assert.Equal(t, s.m.Quote(stop.Quote.ID).Exact, stop.Quote.Exact)
	}
	aimed := s.Aimed()
	aimed.Zoom *= 1.5
	s.Aim(aimed)
	assert.Equal(t, aimed, s.Aimed())
	_, _, ok = s.Stops("nowhere")
	assert.False(t, ok)
}
