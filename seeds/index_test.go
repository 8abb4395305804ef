package seeds

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestAMapFindsItsPartsById(t *testing.T) {
	m, err := Load("testdata/good.json")
	require.NoError(t, err)
	assert.Same(t, &m.Documents[0], m.Document("article"))
	assert.Same(t, &m.Quotes[1], m.Quote("q2"))
	assert.Same(t, &m.Nodes[2], m.Node("minister"))
	assert.Same(t, &m.Links[1], m.Link("l2"))
	assert.Nil(t, m.Document("x"))
	assert.Nil(t, m.Quote(""))
	assert.Nil(t, m.Node("New"))
	assert.Nil(t, m.Link("l9"))
	i, ok := m.NodeIndex("shell")
	assert.Equal(t, 3, i)
	assert.True(t, ok)
	_, ok = m.NodeIndex("x")
	assert.False(t, ok)
	i, ok = m.LinkIndex("l2")
	assert.Equal(t, 1, i)
	assert.True(t, ok)
	assert.Equal(t, []*Link{&m.Links[0], &m.Links[1]}, m.LinksOf("old"))
	assert.Equal(t, []*Link{&m.Links[1]}, m.LinksOf("harbour"))
	assert.Len(t, m.LinksOf("minister"), 1, "a joint subject has a part in it")
}

func TestUnsourcedAreThoseWithoutAQuote(t *testing.T) {
	m, err := Load("testdata/good.json")
	require.NoError(t, err)
	nodes, links := m.Unsourced()
	assert.Equal(t, []string{"shell", "harbour"}, nodes)
	assert.Equal(t, []string{"l2"}, links)
}

func TestKindsHaveFamiliesAndLabels(t *testing.T) {
	m, err := Load("testdata/good.json")
	require.NoError(t, err)
	for kind, want := range map[string]Family{"arms": Force, "oil": Goods, "belief": Ties, "conflict": Friction,
		"technology": Goods, "agreement": Ties, "ferry": Goods, "port": "", "country": "", "x": ""} {
		assert.Equal(t, want, m.FamilyOf(kind), kind)
	}
	assert.Equal(t, "harbour", m.KindLabel(OnNode, "port"))
	assert.Equal(t, "ferry line", m.KindLabel(OnLink, "ferry"))
	assert.Equal(t, "tunnel", m.KindLabel(OnLink, "tunnel"), "a kind without a label goes by its id")
	assert.Equal(t, "organisation", m.KindLabel(OnNode, "organisation"))
	assert.Equal(t, "x", m.KindLabel(OnNode, "x"))
}

func TestBuiltinKindsAreUnique(t *testing.T) {
	seen := map[kindName]bool{}
	for _, k := range BuiltinKinds() {
		assert.False(t, seen[kindName{k.On, k.ID}], k.ID)
		seen[kindName{k.On, k.ID}] = true
		assert.True(t, validID(k.ID), k.ID)
		assert.NotEmpty(t, k.Label)
		assert.Equal(t, k.On == OnLink, k.Family != "", k.ID)
	}
}

func TestALinkToItselfIsListedOnce(t *testing.T) {
	m := &Map{Nodes: []Node{{ID: "a"}}, Links: []Link{{ID: "l", Source: "a", Target: "a"}}}
	m.Reindex()
	assert.Len(t, m.LinksOf("a"), 1)
}

func TestLookupsAllocateNothing(t *testing.T) {
	m, err := Load("testdata/good.json")
	require.NoError(t, err)
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		m.Node("old")
		m.LinksOf("old")
		m.FamilyOf("arms")
		m.KindLabel(OnNode, "port")
		m.Documents[0].Text.Slice(10, 20)
		m.Documents[0].Text.Paragraph(10, 20)
	}))
}

func TestLinksOfHoldsWhateverANodeHasAPartIn(t *testing.T) {
	m := &Map{
		Nodes: []Node{{ID: "a"}, {ID: "b"}, {ID: "c"}, {ID: "d"}},
		Links: []Link{{ID: "joint", Source: "a", With: []string{"b", "c"}, Target: "b", Cargo: []string{"d"}}},
	}
	m.Reindex()
	for _, id := range []string{"a", "b", "c", "d"} {
		assert.Equal(t, []*Link{&m.Links[0]}, m.LinksOf(id), "%s, once", id)
	}
}
