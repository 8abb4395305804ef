package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestCalledTellsNodesLinksStrandsAndQuotesApart(t *testing.T) {
	s := article(t, wide)
	m := s.m
	link := m.Links[0]
	for id, want := range map[string]string{
		m.Nodes[0].ID: "node", link.ID: "link", m.Quotes[0].ID: "quote",
		link.Source + ">" + link.Target: "link", "": "", "no-such-id": "", "no>such": "",
	} {
		assert.Equal(t, want, s.Called(id), "%q", id)
	}
}
