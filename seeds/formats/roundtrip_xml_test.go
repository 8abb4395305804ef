package formats

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

// somewhere has positions of some nodes of a map.
func somewhere(id string) (x, y float64, ok bool) {
	switch id {
	case "b":
		return -0.1, 2.5e-3, true
	case "iran":
		return 12, -34.5, true
	}
	return 0, 0, false
}

// Whatever a map says of a node or link is in the file, to the letter, and our
// reader finds it there.
func TestWhatIsWrittenIsReadBack(t *testing.T) {
	for end, write := range map[string]func(io.Writer, *seeds.Map, Positions) error{".gexf": GEXF, ".graphml": GraphML} {
		for name, m := range map[string]*seeds.Map{"odd": odd(t), "built-in": builtin(t), "empty": {}, "summary": {Summary: "One\nline, and another."}} {
			t.Run(name+end, func(t *testing.T) {
				data := written(t, func(w io.Writer, m *seeds.Map) error { return write(w, m, somewhere) }, m)
				f, err := readers()[end](data)
				require.NoError(t, err)
				sound(t, f)
				assert.Equal(t, m.Title, f.Title)
				assert.Equal(t, m.Summary, f.Summary)
				if end == ".graphml" {
					assert.Equal(t, m.Language, f.Language)
				}
				require.Len(t, f.Nodes, len(m.Nodes))
				for i := range m.Nodes {
					sameNode(t, &m.Nodes[i], &f.Nodes[i], m)
				}
				require.Len(t, f.Links, len(m.Links))
				for i := range m.Links {
					sameLink(t, &m.Links[i], &f.Links[i], m)
				}
			})
		}
	}
}

func sameNode(t *testing.T, n *seeds.Node, f *ForeignNode, m *seeds.Map) {
	t.Helper()
	at := n.At
	if x, y, ok := somewhere(n.ID); ok {
		at = &[2]float64{x, y}
	}
	assert.Equal(t, at, f.At, n.ID)
	require.NotNil(t, f.Weight, n.ID)
	assert.Equal(t, float64(n.Weight), *f.Weight, n.ID)
	assert.Equal(t, [5]string{n.ID, n.Name, n.Kind, n.Summary, n.When}, [5]string{f.ID, f.Name, f.Kind, f.Summary, f.When})
	assert.Equal(t, n.Aliases, f.Aliases, n.ID)
	want := map[string]any{"of": n.Of, "dated": n.Dated}
	if p := n.Place; p != nil {
		want["lon"], want["lat"], want["outline"] = p.Lon, p.Lat, p.Outline
	}
	wantQuotes(want, m, n.Quotes, true)
	sameExtra(t, n.ID, want, n.Extra, f.Extra)
}

func sameLink(t *testing.T, l *seeds.Link, f *ForeignLink, m *seeds.Map) {
	t.Helper()
	require.NotNil(t, f.Weight, l.ID)
	assert.Equal(t, float64(l.Weight), *f.Weight, l.ID)
	assert.Equal(t, l.Directed, f.Directed, l.ID)
	assert.Equal(t, [8]string{l.ID, l.Source, l.Target, l.Kind, l.Label, string(l.Status), l.When, l.Dated},
		[8]string{f.ID, f.Source, f.Target, f.Kind, f.Label, f.Status, f.When, f.Dated})
	var exact []string
	for _, id := range l.Quotes {
		exact = append(exact, m.Quote(id).Exact)
	}
	assert.Equal(t, exact, f.Quotes, l.ID)
	want := map[string]any{
		"view": string(l.View), "by": joined(l.By), "past": l.Past, "not": l.Not, "undoes": l.Undoes,
		"with": joined(l.With), "cargo": joined(l.Cargo), "family": string(m.FamilyOf(l.Kind)),
	}
	if q := l.Quantity; q != nil {
		want["quantity"], want["bound"], want["unit"], want["of"] = q.Text, q.Bound, q.Unit, q.Of
		if q.Value != 0 {
			want["value"] = q.Value
		}
	}
	wantQuotes(want, m, l.Quotes, false)
	sameExtra(t, l.ID, want, l.Extra, f.Extra)
}

// wantQuotes adds what is told of quotes, and where they have no place of their own
// their words.
func wantQuotes(want map[string]any, m *seeds.Map, ids []string, words bool) {
	for i, id := range ids {
		q, end := m.Quote(id), ""
		if i > 0 {
			end = "_" + strconv.Itoa(i+1)
		}
		want["document"+end], want["start"+end], want["end"+end] = q.Document, float64(q.Start), float64(q.End)
		want["speaker"+end], want["note"+end] = q.Speaker, q.Note
		want["speaker_name"+end] = nameOf(m, q.Speaker)
		if words {
			want["quote"+end] = q.Exact
		}
	}
}

// sameExtra fails where the extras of a file are not those, of which empty ones
// are left out.
func sameExtra(t *testing.T, id string, want map[string]any, extra map[string]string, got []Attribute) {
	t.Helper()
	for key, v := range extra {
		if key == "b" || key == "z" { // of r, g and b, and of x, y and z
			key = "extra:" + key
		}
		want[key] = v
	}
	for key, v := range want {
		if v == "" {
			delete(want, key)
		}
	}
	found := map[string]any{}
	for _, a := range got {
		if a.Name == "size" {
			continue // the node's, as Gephi draws it
		}
		found[a.Name] = a.Value
	}
	assert.Equal(t, want, found, id)
}

// A map may have what XML has no way to write; nothing is written in its place.
func TestACharacterThatXMLCannotHoldIsAnError(t *testing.T) {
	m := odd(t)
	m.Quotes[0].Exact = "a page\fand another"
	assert.ErrorContains(t, GEXF(io.Discard, m, nil), `"a page\fand another" has the character U+000C`)
	assert.ErrorContains(t, GraphML(io.Discard, m, nil), "U+000C")
}

// What we write is XML to others too.
func TestTheStandardLibraryReadsWhatIsWritten(t *testing.T) {
	for end, write := range formats() {
		if end != "gexf" && end != "graphml" {
			continue
		}
		d := xml.NewDecoder(bytes.NewReader(written(t, write, builtin(t))))
		elements := 0
		for {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			require.NoError(t, err)
			if start, ok := token.(xml.StartElement); ok && (start.Name.Local == "node" || start.Name.Local == "edge") {
				elements++
			}
		}
		assert.Equal(t, len(builtin(t).Nodes)+len(builtin(t).Links), elements)
	}
}

// Files of these formats are known by what is in them, whatever their names say.
func TestXMLAndDOTAreKnown(t *testing.T) {
	for end := range readers() {
		for _, name := range []string{"graph" + end, "graph.xml", "graph.txt", "graph"} {
			f, err := Read(name, small(t, end))
			require.NoError(t, err, "%s of %s", name, end)
			want, err := readers()[end](small(t, end))
			require.NoError(t, err)
			assert.Equal(t, want, f)
		}
	}
	_, err := Read("table.csv", []byte("graph,digraph\n{,}\n"))
	assert.ErrorContains(t, err, "source", "a table stays one")
}

// Our own files make the map again, as far as their formats go.
func TestXMLComesBackAsAMap(t *testing.T) {
	m := odd(t)
	for _, end := range []string{"gexf", "graphml"} {
		f, err := Read("odd."+end, written(t, formats()[end], m))
		require.NoError(t, err)
		back, _ := adopted(t, f, oddDocument())
		require.Len(t, back.Links, len(m.Links))
		for i := range m.Links {
			was, is := m.Links[i], back.Links[i]
			assert.Equal(t, [6]string{was.Source, was.Target, was.Kind, was.Label, string(was.Status), was.When},
				[6]string{is.Source, is.Target, is.Kind, is.Label, string(is.Status), is.When}, end)
			assert.Equal(t, was.Directed, is.Directed)
			require.Len(t, is.Quotes, len(was.Quotes), was.ID)
			for n := range was.Quotes {
				assert.Equal(t, m.Quote(was.Quotes[n]).Exact, back.Quote(is.Quotes[n]).Exact)
				assert.Equal(t, m.Quote(was.Quotes[n]).Start, back.Quote(is.Quotes[n]).Start)
			}
		}
	}
}
