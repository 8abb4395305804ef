package formats

import (
	"io"
	"strconv"

	"citemap/seeds"
)

// GraphML writes the map as GraphML, which yEd, igraph, Gephi and Cytoscape read,
// and NetworkX where all links have a direction, or none.
//
//	graph  title, summary, language and url among its data; documents, kinds and
//	       chapters too, each an array of JSON, as NodeLink has them
//	node   id; label (its name), x and y, of which y grows upwards as igraph and
//	       Gephi have it
//	edge   id, source, target, directed
//
// All else that a node or link says is data, by the names that GEXF has for it.
// yEd draws nodes where its own data puts them, and labels by its own: there, use
// Edit, Properties Mapper for the labels, and a layout. The error is as that of GEXF.
func GraphML(w io.Writer, m *seeds.Map, at Positions) error {
	t := newTags(w)
	nodes, links := nodeFields(m), linkFields(m, "directed")
	t.raw(`<?xml version="1.0" encoding="UTF-8"?>`, "\n",
		`<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`,
		` xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">`, "\n")
	whole := graphOf(m)
	graph := []field[seeds.Map]{
		{"title", "string", func(m *seeds.Map) string { return m.Title }},
		{"summary", "string", func(m *seeds.Map) string { return m.Summary }},
		{"language", "string", func(m *seeds.Map) string { return m.Language }},
		{"url", "string", func(m *seeds.Map) string { return m.URL }},
		{"documents", "string", func(m *seeds.Map) string { return cellOf(whole.Documents) }},
		{"kinds", "string", func(m *seeds.Map) string { return cellOf(whole.Kinds) }},
		{"chapters", "string", func(m *seeds.Map) string { return cellOf(whole.Chapters) }},
	}
	nodes = append([]field[seeds.Node]{
		{"label", "string", func(n *seeds.Node) string { return n.Name }},
		{"x", "double", at.axis(func(x, _ float64) float64 { return x })},
		{"y", "double", at.axis(func(_, y float64) float64 { return 0 - y })},
	}, nodes...)
	declareGraphML(t, "graph", graph)
	declareGraphML(t, "node", nodes)
	declareGraphML(t, "edge", links)
	t.raw(`<graph id="map" edgedefault="`, edgeDefault(m), `">`, "\n")
	graphMLData(t, "graph", m, graph)
	t.raw("\n")
	for i := range m.Nodes {
		t.raw("<node")
		t.attr("id", m.Nodes[i].ID)
		t.raw(">")
		graphMLData(t, "node", &m.Nodes[i], nodes)
		t.raw("</node>\n")
	}
	for i := range m.Links {
		graphMLEdge(t, &m.Links[i], links)
	}
	t.raw("</graph>\n</graphml>\n")
	return t.close()
}

// axis is one of the numbers of a node's position, as text.
func (p Positions) axis(part func(x, y float64) float64) func(*seeds.Node) string {
	return func(n *seeds.Node) string {
		x, y, ok := p.of(n)
		if !ok {
			return ""
		}
		return float(part(x, y))
	}
}

// declareGraphML writes the keys that a class of elements has.
func declareGraphML[T any](t *tags, class string, fields []field[T]) {
	for i, f := range fields {
		t.raw(`<key id="`, class, strconv.Itoa(i), `" for="`, class, `"`)
		t.attr("attr.name", f.name)
		t.raw(` attr.type="`, f.kind, "\"/>\n")
	}
}

// graphMLData writes what an element says.
func graphMLData[T any](t *tags, class string, v *T, fields []field[T]) {
	for i, f := range fields {
		if value := f.value(v); value != "" {
			t.raw(`<data key="`, class, strconv.Itoa(i), `">`)
			t.text(value)
			t.raw("</data>")
		}
	}
}

func graphMLEdge(t *tags, l *seeds.Link, fields []field[seeds.Link]) {
	t.raw("<edge")
	t.attr("id", l.ID)
	t.attr("source", l.Source)
	t.attr("target", l.Target)
	t.attr("directed", strconv.FormatBool(l.Directed))
	t.raw(">")
	graphMLData(t, "edge", l, fields)
	t.raw("</edge>\n")
}
