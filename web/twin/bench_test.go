//go:build !js

package twin

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

// large is a map with four links and one quote a node.
func large(nodes int) *seeds.Map {
	const sentence = "Somebody gives something to somebody else in this sentence. "
	m := &seeds.Map{
		Title:     "Large",
		Documents: []seeds.Document{{ID: "d", File: "d.txt", Text: seeds.NewText(strings.Repeat(sentence, nodes))}},
	}
	for i := range nodes {
		id := fmt.Sprint(i)
		m.Quotes = append(m.Quotes, seeds.Quote{ID: "q" + id, Document: "d", Exact: sentence[:20], Start: i * len(sentence), End: i*len(sentence) + 20})
		m.Nodes = append(m.Nodes, seeds.Node{ID: "n" + id, Name: "Name " + id, Kind: "idea", Quotes: []string{"q" + id}})
		for j := range 4 {
			m.Links = append(m.Links, seeds.Link{
				ID: fmt.Sprint("l", i, "-", j), Source: "n" + id, Target: fmt.Sprint("n", (i*7+j*13+1)%nodes), Kind: "oil",
				Label: "oil", Directed: true, Status: seeds.Stated, Quotes: []string{"q" + id},
			})
		}
	}
	m.Reindex()
	return m
}

func BenchmarkTwin(b *testing.B) {
	for _, nodes := range []int{1250, 2500, 5000, 10000} {
		b.Run(fmt.Sprintf("nodes=%d", nodes), func(b *testing.B) {
			m := large(nodes)
			for b.Loop() {
				require.NoError(b, Write(io.Discard, m, Options{}))
			}
		})
	}
}
