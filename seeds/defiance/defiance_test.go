package defiance

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
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

func TestTheMapHoldsWhatAReaderWouldCallCentral(t *testing.T) {
	m := embedded(t)
	assert.GreaterOrEqual(t, len(m.Nodes), 40)
	assert.GreaterOrEqual(t, len(m.Links), 80)
	joined := map[string]bool{}
	for _, l := range m.Links {
		for _, ends := range [][]string{{l.Source, l.Target}, l.Cargo, l.With} {
			for _, id := range ends {
				joined[id] = true
			}
		}
	}
	for _, n := range m.Nodes {
		assert.True(t, joined[n.ID] || n.Of != "", "node %s stands alone", n.ID)
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
