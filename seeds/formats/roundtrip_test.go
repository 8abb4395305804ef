package formats

import (
	"bytes"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
	"citemap/seeds/defiance"
)

// adopted is the map that seeds reads of what is made of a file.
func adopted(t *testing.T, f *Foreign, documents ...Document) (*seeds.Map, *Adopted) {
	t.Helper()
	made, err := f.Map(documents...)
	require.NoError(t, err)
	m, err := seeds.Read("map.json", made.Text, func(file string) ([]byte, error) {
		i := slices.IndexFunc(documents, func(d Document) bool { return d.File == file })
		return documents[i].Data, nil
	})
	require.NoError(t, err)
	return m, made
}

// article is the document of the built-in map.
func article(t *testing.T) Document {
	t.Helper()
	_, open := defiance.Files()
	data, err := open("article.txt")
	require.NoError(t, err)
	return DocumentOf("article.txt", data)
}

// oddDocument is the document of odd.
func oddDocument() Document {
	return Document{ID: "d", File: "sub/d.txt", Data: []byte(oddities)}
}

// levelled is a map without what does not count: the order of quotes, and empty tables
// against none.
func levelled(m *seeds.Map) *seeds.Map {
	c := *m
	c.Documents, c.Quotes, c.Nodes, c.Links = slices.Clone(m.Documents), slices.Clone(m.Quotes), slices.Clone(m.Nodes), slices.Clone(m.Links)
	slices.SortFunc(c.Quotes, func(a, b seeds.Quote) int { return a.Start*1_000_000 + a.End - b.Start*1_000_000 - b.End })
	for i := range c.Documents {
		c.Documents[i].Text = nil
	}
	for i := range c.Nodes {
		n := &c.Nodes[i]
		n.Aliases, n.Quotes = orNil(n.Aliases), orNil(n.Quotes)
		if len(n.Extra) == 0 {
			n.Extra = nil
		}
	}
	for i := range c.Links {
		l := &c.Links[i]
		l.By, l.With, l.Cargo, l.Quotes = orNil(l.By), orNil(l.With), orNil(l.Cargo), orNil(l.Quotes)
		if len(l.Extra) == 0 {
			l.Extra = nil
		}
	}
	c.Chapters = slices.Clone(m.Chapters)
	for i := range c.Chapters {
		if c.Chapters[i].Steps == nil {
			c.Chapters[i].Steps = []seeds.Step{}
		}
		for j := range c.Chapters[i].Steps {
			s := &c.Chapters[i].Steps[j]
			s.Nodes, s.Links = orNil(s.Nodes), orNil(s.Links)
		}
	}
	return &c
}

func orNil(s []string) []string {
	if len(s) == 0 {
		return nil
	}
	return s
}

// What node-link and graphology JSON hold is all of a map but for quotes that nothing
// rests on: it comes back as it was.
func TestJSONComesBackWhole(t *testing.T) {
	for name, read := range map[string]func() (*seeds.Map, Document){
		"built-in": func() (*seeds.Map, Document) { return builtin(t), article(t) },
		"odd": func() (*seeds.Map, Document) {
			m := odd(t)
			m.Documents = m.Documents[:1]
			m.Documents[0].SHA256 = digest([]byte(oddities))
			return m, oddDocument()
		},
	} {
		m, document := read()
		for _, write := range []func(t *testing.T) []byte{
			func(t *testing.T) []byte { return written(t, NodeLink, m) },
			func(t *testing.T) []byte { return written(t, Graphology, m) },
		} {
			f, err := Read("graph.json", write(t))
			require.NoError(t, err, name)
			back, made := adopted(t, f, document)
			assert.Empty(t, made.Notes, name)
			want, got := levelled(m), levelled(back)
			assert.Equal(t, want.Nodes, got.Nodes, name)
			assert.Equal(t, want.Links, got.Links, name)
			assert.Equal(t, want.Quotes, got.Quotes, name)
			assert.Equal(t, want.Documents, got.Documents, name)
			assert.Equal(t, want.Kinds, got.Kinds, name)
			assert.Equal(t, want.Chapters, got.Chapters, name)
			assert.Equal(t, []string{want.Title, want.Summary, want.Language, want.URL}, []string{got.Title, got.Summary, got.Language, got.URL})
		}
	}
}

// A pair of tables holds nodes and links whole; of the map beside them, nothing.
func TestTablesComeBackWhole(t *testing.T) {
	m := builtin(t)
	f, err := ReadPair(File{"edges.csv", written(t, EdgeTable, m)}, File{"nodes.csv", written(t, NodeTable, m)})
	require.NoError(t, err)
	back, made := adopted(t, f, article(t))
	assert.Empty(t, made.Notes)
	assert.Empty(t, made.Extra)
	want, got := levelled(m), levelled(back)
	assert.Equal(t, want.Nodes, got.Nodes)
	assert.Equal(t, want.Links, got.Links)
	assert.Equal(t, want.Quotes, got.Quotes)
}

// Claims holds links whole, and of nodes their ids and names; ids and surroundings of
// quotes are no part of it.
func TestClaimsComeBackWhole(t *testing.T) {
	for _, m := range []*seeds.Map{builtin(t), odd(t)} {
		document := article(t)
		if m.Documents[0].ID == "d" {
			document = oddDocument()
		}
		f, err := Read("claims.csv", written(t, Claims, m))
		require.NoError(t, err)
		back, made := adopted(t, f, document)
		assert.Empty(t, made.Notes)
		require.Len(t, back.Links, len(m.Links))
		for i := range m.Links {
			want, got := m.Links[i], back.Links[i]
			require.Len(t, got.Quotes, len(want.Quotes), want.ID)
			for n := range want.Quotes {
				a, b := m.Quote(want.Quotes[n]), back.Quote(got.Quotes[n])
				assert.Equal(t, []any{a.Document, a.Exact, a.Start, a.End, a.Speaker, a.Note},
					[]any{b.Document, b.Exact, b.Start, b.End, b.Speaker, b.Note}, want.ID)
			}
			want.Quotes, got.Quotes = nil, nil
			assert.Equal(t, levelled(&seeds.Map{Links: []seeds.Link{want}}).Links, levelled(&seeds.Map{Links: []seeds.Link{got}}).Links)
		}
		for i := range back.Nodes {
			assert.Equal(t, m.Node(back.Nodes[i].ID).Name, back.Nodes[i].Name)
		}
	}
}

func TestPositionsComeBack(t *testing.T) {
	m := builtin(t)
	placed := *m
	placed.Nodes = slices.Clone(m.Nodes)
	for i := range placed.Nodes {
		placed.Nodes[i].At = &[2]float64{float64(i%12) * 100, float64(i/12) * 90.5}
	}
	placed.Reindex()
	for name, read := range map[string]func() (*Foreign, error){
		"graphology": func() (*Foreign, error) { return Read("g.json", written(t, Graphology, &placed)) },
		"tables": func() (*Foreign, error) {
			return ReadPair(File{"n.csv", written(t, NodeTable, &placed)}, File{"e.csv", written(t, EdgeTable, &placed)})
		},
	} {
		f, err := read()
		require.NoError(t, err)
		back, _ := adopted(t, f, article(t))
		for i := range placed.Nodes {
			assert.Equal(t, placed.Nodes[i].At, back.Nodes[i].At, name)
		}
	}
}

func TestAnnotationsSayWhereQuotesStand(t *testing.T) {
	m := builtin(t)
	data := written(t, Annotations, m)
	assert.Equal(t, len(m.Quotes), bytes.Count(data, []byte(`"type":"TextQuoteSelector"`)))
	assert.Contains(t, string(data), `"@context":"http://www.w3.org/ns/anno.jsonld"`)
}
