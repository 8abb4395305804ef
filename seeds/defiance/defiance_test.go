package defiance

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
	"citemap/seeds/check"
)

// embedded is the map, without a fault.
func embedded(t *testing.T) *seeds.Map {
	t.Helper()
	m, err := Map()
	require.NoError(t, err)
	return m
}

func TestEveryNodeAndLinkHasAQuote(t *testing.T) {
	nodes, links := embedded(t).Unsourced()
	assert.Empty(t, nodes)
	assert.Empty(t, links)
}

func TestEveryQuoteStandsInTheArticleAndIsUsed(t *testing.T) {
	m := embedded(t)
	used := map[string]bool{}
	for _, n := range m.Nodes {
		for _, q := range n.Quotes {
			used[q] = true
		}
	}
	for _, l := range m.Links {
		for _, q := range l.Quotes {
			used[q] = true
		}
	}
	for _, c := range m.Chapters {
		used[c.Start] = true
		for _, s := range c.Steps {
			used[s.Quote] = true
		}
	}
	require.NotEmpty(t, m.Quotes)
	for _, q := range m.Quotes {
		assert.Equal(t, q.Exact, m.Document(q.Document).Text.Slice(q.Start, q.End), q.ID)
		assert.True(t, used[q.ID], "quote %s supports nothing", q.ID)
	}
}

// The checker, as anybody runs it, finds nothing: no fault, and no sentence that
// no quote uses.
func TestTheCheckerFindsNothing(t *testing.T) {
	data, open := Files()
	r := check.Run("map.json", data, open)
	assert.Empty(t, r.Faults)
	require.Len(t, r.Coverage, 1)
	assert.Empty(t, r.Coverage[0].Uncited)
	assert.Greater(t, r.Coverage[0].Sentences, 100)
}

// Six chapters, one for each section of the article, in its order.
func TestChaptersFollowTheArticle(t *testing.T) {
	m := embedded(t)
	require.Len(t, m.Chapters, 6)
	last := -1
	for _, c := range m.Chapters {
		start := m.Quote(c.Start).Start
		assert.Greater(t, start, last, c.ID)
		last = start
		assert.GreaterOrEqual(t, len(c.Steps), 4, c.ID)
		assert.LessOrEqual(t, len(c.Steps), 8, c.ID)
		for _, s := range c.Steps {
			for _, words := range []string{s.Title, s.Text, s.Quote} {
				assert.NotEmpty(t, words, "%s: %s", c.ID, s.Title)
			}
			assert.NotEmpty(t, s.Nodes, s.Title)
			assert.NotEmpty(t, s.Links, s.Title)
		}
	}
}

// The article came without a title, an author or an address, and none may be
// made up for it.
func TestNothingIsInventedForTheArticle(t *testing.T) {
	m := embedded(t)
	assert.Empty(t, m.URL)
	require.Len(t, m.Documents, 1)
	d := m.Documents[0]
	assert.Equal(t, "article.txt", d.File)
	assert.Equal(t, []string{"", "", "", "", ""}, []string{d.Title, d.Author, d.Publisher, d.Published, d.URL})
}
