package formats

import (
	"cmp"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

// byID is a map as it is compared: in the order of its ids, and with quotes under a name
// that says which they are, since not all formats have their ids.
func byID(m *seeds.Map) *seeds.Map {
	c := levelled(m)
	name := func(ids []string) (named []string) {
		for _, id := range ids {
			q := m.Quote(id)
			named = append(named, strings.Join([]string{q.Document, q.Exact, q.Speaker, q.Note}, "|"))
		}
		return named
	}
	for i := range c.Nodes {
		c.Nodes[i].Quotes = name(c.Nodes[i].Quotes)
	}
	for i := range c.Links {
		c.Links[i].Quotes = name(c.Links[i].Quotes)
	}
	for i := range c.Quotes {
		c.Quotes[i].ID, c.Quotes[i].Prefix, c.Quotes[i].Suffix = "", "", ""
	}
	slices.SortFunc(c.Nodes, func(a, b seeds.Node) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(c.Links, func(a, b seeds.Link) int { return cmp.Compare(a.ID, b.ID) })
	return c
}

// ourOwn are the files of ours that went to other programs, by the ends of their names.
func ourOwn(t *testing.T, end string) *seeds.Map {
	t.Helper()
	name := map[string]string{".gexf": "odd.gexf", ".graphml": "odd.graphml", ".json": "odd.graph.json"}[end]
	data, err := os.ReadFile("testdata/" + name)
	require.NoError(t, err)
	f, err := Read(name, data)
	require.NoError(t, err)
	m, _ := adopted(t, f, oddDocument())
	return m
}

// What other programs read of ours and wrote again says what it said: all nodes, links
// and quotes, to the letter. 'make others' has them do so.
func TestNothingIsLostOnTheWayThroughOtherPrograms(t *testing.T) {
	files, err := filepath.Glob("testdata/returned/*")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(files), 9)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			f, err := Read(file, data)
			require.NoError(t, err)
			back, made := adopted(t, f, oddDocument())
			assert.Empty(t, made.Notes)
			want, got := byID(ourOwn(t, filepath.Ext(file))), byID(back)
			allow(file, want, got)
			assert.Equal(t, want.Nodes, got.Nodes)
			assert.Equal(t, want.Links, got.Links)
			assert.Equal(t, want.Quotes, got.Quotes)
		})
	}
}

// allow evens out what is not the programs' to keep: d3 moves the nodes, and NetworkX
// and igraph have no graph in which only some edges are directed.
func allow(file string, want, got *seeds.Map) {
	switch {
	case strings.Contains(file, "d3-force"):
		for i := range want.Nodes {
			got.Nodes[i].At = want.Nodes[i].At
		}
	case strings.HasSuffix(file, "ml") || strings.Contains(file, "networkx") && strings.HasSuffix(file, ".gexf"):
		for i := range want.Links {
			want.Links[i].Directed = true
		}
	}
}

// Of a map, GEXF holds all that nodes, links and their quotes say, and GraphML its
// documents, kinds and chapters too; ids of quotes, and what stands around them, are
// found again.
func TestXMLComesBackWhole(t *testing.T) {
	for _, end := range []string{".gexf", ".graphml"} {
		m := odd(t)
		m.Documents = m.Documents[:1]
		m.Documents[0].SHA256 = digest([]byte(oddities))
		for i := range m.Nodes {
			m.Nodes[i].At = &[2]float64{float64(i) * 100, 7.25 - float64(i)*40.5}
		}
		m.Reindex()
		write := map[string]func() []byte{
			".gexf": func() []byte { return written(t, func(w io.Writer, m *seeds.Map) error { return GEXF(w, m, nil) }, m) },
			".graphml": func() []byte {
				return written(t, func(w io.Writer, m *seeds.Map) error { return GraphML(w, m, nil) }, m)
			},
		}[end]
		f, err := Read("odd"+end, write())
		require.NoError(t, err)
		back, made := adopted(t, f, oddDocument())
		assert.Empty(t, made.Notes, end)
		assert.Empty(t, made.Extra["size"], end)
		want, got := byID(m), byID(back)
		assert.Equal(t, want.Nodes, got.Nodes, end)
		assert.Equal(t, want.Links, got.Links, end)
		assert.Equal(t, want.Quotes, got.Quotes, end)
		assert.Equal(t, []string{want.Title, want.Summary}, []string{got.Title, got.Summary}, end)
		if end == ".gexf" {
			continue
		}
		assert.Equal(t, []string{want.Language, want.URL}, []string{got.Language, got.URL})
		assert.Equal(t, want.Documents, got.Documents)
		assert.Equal(t, want.Kinds, got.Kinds)
		require.Len(t, got.Chapters, len(want.Chapters))
		for i := range want.Chapters {
			a, b := want.Chapters[i], got.Chapters[i]
			assert.Equal(t, []any{a.ID, a.Title, len(a.Steps)}, []any{b.ID, b.Title, len(b.Steps)})
		}
	}
}
