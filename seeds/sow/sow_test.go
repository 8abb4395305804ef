//go:build !js

package sow

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
	"citemap/seeds/check"
)

func seed(text string) Seed {
	return Seed{Title: `A "report" <of> two`, Language: "en", File: "report.txt", Text: text, Retrieved: "2026-11-23"}
}

// sown is the first map of a text, written and read again without a fault.
func sown(t *testing.T, text string) *seeds.Map {
	t.Helper()
	s := seed(text)
	data := Write(Map(s))
	open := func(file string) ([]byte, error) {
		assert.Equal(t, "report.txt", file)
		return []byte(text), nil
	}
	m, err := seeds.Read("map.json", data, open)
	require.NoError(t, err, string(data))
	assert.Empty(t, check.Run("map.json", data, open).Faults, string(data))
	return m
}

func TestAFirstMapHasWhoMeetsInASentence(t *testing.T) {
	m := sown(t, "And so Iran met Russia. And yet Iran and Russia met China. And so Iran left, and then came Peru.\n")
	assert.Equal(t, `A "report" <of> two`, m.Title)
	var ids []string
	for i := range m.Nodes {
		ids = append(ids, m.Nodes[i].ID)
		assert.Len(t, m.Nodes[i].Quotes, 1)
	}
	assert.Equal(t, []string{"iran", "russia"}, ids, "by how often they are named")
	require.Len(t, m.Links, 1)
	first := m.Links[0]
	assert.Equal(t, "iran-russia", first.ID)
	assert.False(t, first.Directed)
	assert.Equal(t, "named together", m.KindLabel(seeds.OnLink, first.Kind))
	assert.Equal(t, "And so Iran met Russia.", m.Quote(first.Quotes[0]).Exact)
	require.Len(t, m.Chapters, 1)
	assert.Equal(t, first.Quotes[0], m.Chapters[0].Start)
	assert.Equal(t, []string{first.ID}, m.Chapters[0].Steps[0].Links)
}

func TestADocumentThatNamesNobodyIsItsOwnNode(t *testing.T) {
	for _, text := range []string{"Of nothing\nIt rains, and it rains. It snows.\n", "伊朗与俄罗斯\n伊朗和俄罗斯合作。伊朗说。伊朗与。\n", "word\n"} {
		m := sown(t, text)
		require.Len(t, m.Nodes, 1)
		assert.Equal(t, m.Title, m.Nodes[0].Name)
		assert.Len(t, m.Chapters[0].Steps, 1)
	}
	m := sown(t, "Of nothing\nIt rains, and it rains. It snows.\n")
	assert.Equal(t, "It rains, and it rains.", m.Quotes[0].Exact, "a heading says nothing")
}

func TestAFirstMapIsNoLargerThanCanBeLookedThrough(t *testing.T) {
	var b strings.Builder
	for i := range 30 {
		for j := range 30 {
			name := func(n int) string { return "N" + strings.Repeat("a", n+1) }
			b.WriteString("And so " + name(i) + " met " + name(j) + ". ")
		}
	}
	m := sown(t, b.String()+"\n")
	assert.LessOrEqual(t, len(m.Nodes), mostNodes)
	assert.LessOrEqual(t, len(m.Links), mostLinks)
}

func TestIDsOfLinksFitAndDiffer(t *testing.T) {
	long := "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	text := "And so " + long + "b met Iran. And so " + long + "c met Iran. And so " + long + "b met " + long + "c and " + long + "d. And so " + long + "d met Iran.\n"
	m := sown(t, text)
	assert.Len(t, m.Links, 6)
}

func TestAProposalNeedsNoMap(t *testing.T) {
	var b strings.Builder
	require.NoError(t, Proposal(seed("And so Iran met Russia. Iran left Russia.\n")).Text(&b))
	assert.Contains(t, b.String(), "Iran – Russia: named together in 2 sentences")
}
