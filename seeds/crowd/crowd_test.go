package crowd

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

func TestTheReaderTakesTheLargestMap(t *testing.T) {
	m, err := Map(seeds.MaxNodes, 30_000)
	require.NoError(t, err)
	assert.Len(t, m.Nodes, seeds.MaxNodes)
	assert.Len(t, m.Links, 30_000)
	nodes, links := m.Unsourced()
	assert.Empty(t, nodes)
	assert.Empty(t, links)
	names := make(map[string]bool)
	for i := range m.Nodes {
		names[m.Nodes[i].Name] = true
	}
	assert.Len(t, names, seeds.MaxNodes, "two nodes of one name")
}

func TestEveryNodeHasItsSentence(t *testing.T) {
	m, err := Map(600, 1500)
	require.NoError(t, err)
	weights := map[int]int{}
	for i := range m.Nodes {
		n := &m.Nodes[i]
		weights[n.Weight]++
		if n.Weight > 1 {
			assert.Contains(t, m.Quote(n.Quotes[0]).Exact, n.Name)
		}
	}
	assert.Greater(t, weights[3], 0)
	assert.Greater(t, weights[2], weights[3])
	assert.Greater(t, weights[1], 500)
}

func TestTheSameNumbersGiveTheSameBytes(t *testing.T) {
	data, text, err := Files(300, 900)
	require.NoError(t, err)
	again, same, err := Files(300, 900)
	require.NoError(t, err)
	assert.Equal(t, data, again)
	assert.Equal(t, text, same)
}

func TestWhatTheFormatDoesNotHoldIsRefused(t *testing.T) {
	for _, c := range [][2]int{{3, 10}, {seeds.MaxNodes + 1, 30_000}, {100, 50}, {100, seeds.MaxLinks + 1}} {
		_, err := Map(c[0], c[1])
		assert.ErrorContains(t, err, "it takes", "%v", c)
	}
}
