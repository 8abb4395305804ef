package formats

import (
	"io"
	"strconv"

	"citemap/seeds"
)

// GEXF writes the map as GEXF 1.3, which Gephi, Gephi Lite and sigma.js read, and
// NetworkX 3 where all links have a direction, or none.
//
//	description  the title, and after an empty line the summary
//	node         id, label (its name); viz:position, of which y grows upwards as
//	             Gephi has it; viz:size, ten times its weight
//	edge         id, source, target, label, kind, type (directed or not), weight;
//	             kind once more among the attributes, where NetworkX looks for it
//	attributes   all else that a node or link says, by the names that the table of
//	             claims has (see Claims): quote holds the words of the first quote to
//	             the letter, document, start and end where they stand; quote_2 and so
//	             on the further ones. Each key of an extra is an attribute.
//
// Dates stay EDTF in the attribute when: few of them are a start and an end as
// Gephi's timeline has them. Documents, chapters and the map's own kinds have no
// place in GEXF. The error is the writer's, or that the map has a character that
// XML cannot hold, such as a form feed in a quote.
func GEXF(w io.Writer, m *seeds.Map, at Positions) error {
	t := newTags(w)
	nodes, links := nodeFields(m), linkFields(m, "label", "weight", "directed")
	t.raw(`<?xml version="1.0" encoding="UTF-8"?>`, "\n",
		`<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">`, "\n",
		"<meta><creator>citemap</creator>")
	if m.Title != "" || m.Summary != "" {
		t.raw("<description>")
		t.text(m.Title)
		if m.Summary != "" {
			t.raw("\n\n")
			t.text(m.Summary)
		}
		t.raw("</description>")
	}
	t.raw("</meta>\n", `<graph mode="static" defaultedgetype="`, edgeDefault(m), `">`, "\n")
	declareGEXF(t, "node", nodes)
	declareGEXF(t, "edge", links)
	t.raw("<nodes count=\"", strconv.Itoa(len(m.Nodes)), "\">\n")
	for i := range m.Nodes {
		gexfNode(t, &m.Nodes[i], nodes, at)
	}
	t.raw("</nodes>\n<edges count=\"", strconv.Itoa(len(m.Links)), "\">\n")
	for i := range m.Links {
		gexfEdge(t, &m.Links[i], links)
	}
	t.raw("</edges>\n</graph>\n</gexf>\n")
	return t.close()
}

// declareGEXF writes the attributes that a class of elements has.
func declareGEXF[T any](t *tags, class string, fields []field[T]) {
	t.raw(`<attributes class="`, class, "\">\n")
	for i, f := range fields {
		kind := f.kind
		if kind == "int" {
			kind = "integer"
		}
		t.raw(`<attribute id="`, strconv.Itoa(i), `"`)
		t.attr("title", f.name)
		t.raw(` type="`, kind, "\"/>\n")
	}
	t.raw("</attributes>\n")
}

// gexfValues writes what an element says beside what has a place of its own.
func gexfValues[T any](t *tags, v *T, fields []field[T]) {
	t.raw("<attvalues>")
	for i, f := range fields {
		if value := f.value(v); value != "" {
			t.raw(`<attvalue for="`, strconv.Itoa(i), `"`)
			t.attr("value", value)
			t.raw("/>")
		}
	}
	t.raw("</attvalues>")
}

func gexfNode(t *tags, n *seeds.Node, fields []field[seeds.Node], at Positions) {
	t.raw("<node")
	t.attr("id", n.ID)
	t.attr("label", n.Name)
	t.raw(">")
	gexfValues(t, n, fields)
	if x, y, ok := at.of(n); ok {
		t.raw(`<viz:position x="`, float(x), `" y="`, float(0-y), `" z="0"/>`)
	}
	t.raw(`<viz:size value="`, float(sizeOf(float64(n.Weight))), `"/></node>`, "\n")
}

func gexfEdge(t *tags, l *seeds.Link, fields []field[seeds.Link]) {
	t.raw("<edge")
	t.attr("id", l.ID)
	t.attr("source", l.Source)
	t.attr("target", l.Target)
	t.attr("type", edgeType(l.Directed))
	t.attr("label", l.Label)
	t.attr("kind", l.Kind)
	t.raw(` weight="`, strconv.Itoa(l.Weight), `">`)
	gexfValues(t, l, fields)
	t.raw("</edge>\n")
}
