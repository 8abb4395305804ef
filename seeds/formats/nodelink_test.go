package formats

import (
	"bytes"
	"encoding/json"
	"maps"
	"math"
	"os"
	"reflect"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

// The types of seeds as node-link JSON has them: with quotes in place of ids.
type (
	readNode struct {
		seeds.Node
		Quotes []seeds.Quote
	}
	readLink struct {
		seeds.Link
		Key    string
		Family seeds.Family
		Quotes []seeds.Quote
	}
	readStep struct {
		seeds.Step
		Quote *seeds.Quote
	}
	readChapter struct {
		seeds.Chapter
		Start *seeds.Quote
		Steps []readStep
	}
	readGraph struct {
		Title, Summary, Language, URL string
		Documents                     []seeds.Document
		Kinds                         []seeds.Kind
		Chapters                      []readChapter
	}
	readFile struct {
		Directed, Multigraph bool
		Graph                readGraph
		Nodes                []readNode
		Links                []readLink
	}
)

func readNodeLink(t *testing.T, data []byte) readFile {
	t.Helper()
	var f readFile
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	require.NoError(t, d.Decode(&f))
	assert.False(t, d.More())
	return f
}

// ids are those of quotes, after comparing each with the map's own.
func ids(t *testing.T, m *seeds.Map, quotes ...seeds.Quote) []string {
	t.Helper()
	var all []string
	for _, q := range quotes {
		require.NotNil(t, m.Quote(q.ID), q.ID)
		assert.Equal(t, *m.Quote(q.ID), q)
		all = append(all, q.ID)
	}
	return all
}

// bare makes the empty lists and tables of a struct nil, as the map has them.
func bare[T any](part T) T {
	v := reflect.ValueOf(&part).Elem()
	for i := range v.NumField() {
		f := v.Field(i)
		if (f.Kind() == reflect.Slice || f.Kind() == reflect.Map) && f.Len() == 0 {
			f.SetZero()
		}
	}
	return part
}

func TestNodeLinkReadBackIsTheMap(t *testing.T) {
	for name, m := range map[string]*seeds.Map{"odd": odd(t), "built-in": builtin(t)} {
		t.Run(name, func(t *testing.T) {
			f := readNodeLink(t, written(t, NodeLink, m))
			assert.True(t, f.Directed)
			assert.True(t, f.Multigraph)
			require.Len(t, f.Nodes, len(m.Nodes))
			for i, n := range f.Nodes {
				n.Node.Quotes = ids(t, m, n.Quotes...)
				assert.Equal(t, bare(m.Nodes[i]), bare(n.Node))
			}
			require.Len(t, f.Links, len(m.Links))
			for i, l := range f.Links {
				assert.Equal(t, m.FamilyOf(l.Kind), l.Family)
				l.ID, l.Link.Quotes = l.Key, ids(t, m, l.Quotes...)
				assert.Equal(t, bare(m.Links[i]), bare(l.Link))
			}
			sameGraph(t, m, f.Graph)
		})
	}
}

// sameGraph compares what is said of the map as a whole.
func sameGraph(t *testing.T, m *seeds.Map, g readGraph) {
	t.Helper()
	assert.Equal(t, []string{m.Title, m.Summary, m.Language, m.URL}, []string{g.Title, g.Summary, g.Language, g.URL})
	require.Len(t, g.Documents, len(m.Documents))
	for i, d := range g.Documents {
		d.Text = m.Documents[i].Text // is not written
		assert.Equal(t, m.Documents[i], d)
	}
	assert.Equal(t, len(m.Kinds), len(g.Kinds))
	for i, k := range g.Kinds {
		assert.Equal(t, m.Kinds[i], k)
	}
	require.Len(t, g.Chapters, len(m.Chapters))
	for i, c := range g.Chapters {
		if c.Start != nil {
			c.Chapter.Start = ids(t, m, *c.Start)[0]
		}
		for _, s := range c.Steps {
			if s.Quote != nil {
				s.Step.Quote = ids(t, m, *s.Quote)[0]
			}
			c.Chapter.Steps = append(c.Chapter.Steps, bare(s.Step))
		}
		assert.Equal(t, m.Chapters[i].ID, c.ID)
		want := m.Chapters[i]
		want.Steps = nil
		for _, s := range m.Chapters[i].Steps {
			want.Steps = append(want.Steps, bare(s))
		}
		assert.Equal(t, want, c.Chapter)
	}
}

// A program that reads links in a loop need not ask whether a key is there, and
// a field that map.json has is not forgotten here.
func TestEveryEntryHasEveryKeyOfTheSchema(t *testing.T) {
	data, err := os.ReadFile("../map.schema.json")
	require.NoError(t, err)
	var schema struct {
		Defs map[string]struct {
			Properties map[string]any
		} `json:"$defs"`
	}
	require.NoError(t, json.Unmarshal(data, &schema))
	keys := func(def string) []string { return slices.Sorted(maps.Keys(schema.Defs[def].Properties)) }
	links := append(keys("link"), "family", "key")
	links = slices.DeleteFunc(links, func(key string) bool { return key == "id" })
	slices.Sort(links)

	type entry = map[string]any
	var f struct{ Nodes, Links []entry }
	require.NoError(t, json.Unmarshal(written(t, NodeLink, odd(t)), &f))
	same := func(want []string, e any) {
		assert.Equal(t, want, slices.Sorted(maps.Keys(e.(entry))))
	}
	for _, n := range f.Nodes {
		same(keys("node"), n)
	}
	for _, l := range f.Links {
		same(links, l)
		for _, q := range l["quotes"].([]any) {
			same(keys("quote"), q)
		}
	}
	same(keys("place"), f.Nodes[0]["place"])
	same(keys("quantity"), f.Links[0]["quantity"])
	assert.Nil(t, f.Links[1]["quantity"])
	assert.Nil(t, f.Links[2]["quantity"].(entry)["value"], "no amount is not an amount of none")
}

// NetworkX makes a node of whatever an edge names, and one edge of two with the
// same ends and key; d3 stops at an end that it cannot find.
func TestEveryEndIsANodeAndEveryLinkAnEdge(t *testing.T) {
	f := readNodeLink(t, written(t, NodeLink, builtin(t)))
	nodes, edges := map[string]bool{}, map[[3]string]bool{}
	for _, n := range f.Nodes {
		assert.NotEmpty(t, n.ID)
		nodes[n.ID] = true
	}
	for _, l := range f.Links {
		assert.NotEmpty(t, l.Key)
		assert.True(t, nodes[l.Source], l.Source)
		assert.True(t, nodes[l.Target], l.Target)
		edges[[3]string{l.Source, l.Target, l.Key}] = true
	}
	assert.Len(t, nodes, len(f.Nodes))
	assert.Len(t, edges, len(f.Links))
}

func TestALinkIsALine(t *testing.T) {
	m := odd(t)
	data := written(t, NodeLink, m)
	for _, l := range m.Links {
		at := bytes.Index(data, []byte(`"key":"`+l.ID+`"`))
		require.Positive(t, at)
		line := data[bytes.LastIndexByte(data[:at], '\n')+1:]
		line = bytes.TrimSuffix(line[:bytes.IndexByte(line, '\n')], []byte(","))
		assert.True(t, json.Valid(line), "%s", line)
	}
	assert.Contains(t, string(data), "a < b & c", "as it stands in the document")
}

func TestAMapThatJSONCannotHoldIsAnError(t *testing.T) {
	m := odd(t)
	m.Nodes[0].At[0] = math.NaN()
	var out bytes.Buffer
	assert.Error(t, NodeLink(&out, m))
}
