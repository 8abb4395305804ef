package formats

import (
	"io"

	"citemap/seeds"
)

// NodeLink writes the map as node-link JSON, which NetworkX and d3 read:
//
//	networkx.node_link_graph(json.load(file), edges="links")  # 3.3 and before: without edges
//	d3.forceSimulation(data.nodes).force("link", d3.forceLink(data.links).id(d => d.id))
//
// The file is one object:
//
//	directed    true: source does something to target
//	multigraph  true: two nodes may have many links
//	graph       title, summary, language, url; and of the map file what is no
//	            node or link: documents (without their texts), kinds (the map's
//	            own), chapters
//	nodes       id, name, kind, aliases, weight, of, place {lon, lat, outline},
//	            when, dated, summary, quotes, at, extra
//	links       source, target, key, kind, family, label, directed, weight,
//	            status, view, by, past, not, undoes, with, when, dated, cargo,
//	            quantity {text, value, bound, unit, of}, quotes, extra
//
// The names and meanings are those of map.json (map.schema.json), but for these.
// A link's id is its key, by which NetworkX tells parallel edges apart; family
// is that of its kind. A quote stands where it is used, as an object: id,
// document, exact, prefix, suffix, start, end, speaker, note. A claim of joint
// subjects is one link, from its source, and the others stand in with. A link
// whose own directed is false has no direction, though the graph has.
//
// Every node has every key, and every link. What the map does not say is null,
// [] or {}, and so is a quantity's value of 0, which the map does not tell from
// none. Positions count code points, as in map.json. A node or link is one line.
func NodeLink(w io.Writer, m *seeds.Map) error {
	out := newLines(w)
	out.text("{\"directed\":true,\"multigraph\":true,\n\"graph\":")
	out.value(graphOf(m))
	out.text(",\n\"nodes\":[")
	for i := range m.Nodes {
		out.entry(i, nodeOf(m, &m.Nodes[i]))
	}
	out.text("\n],\n\"links\":[")
	for i := range m.Links {
		out.entry(i, linkOf(m, &m.Links[i]))
	}
	out.text("\n]}\n")
	return out.close()
}

type node struct {
	ID      string            `json:"id"`
	Name    string            `json:"name"`
	Kind    string            `json:"kind"`
	Aliases []string          `json:"aliases"`
	Weight  int               `json:"weight"`
	Of      *string           `json:"of"`
	Place   *place            `json:"place"`
	When    *string           `json:"when"`
	Dated   *string           `json:"dated"`
	Summary *string           `json:"summary"`
	Quotes  []quote           `json:"quotes"`
	At      *[2]float64       `json:"at"`
	Extra   map[string]string `json:"extra"`
}

type place struct {
	Lon     float64 `json:"lon"`
	Lat     float64 `json:"lat"`
	Outline *string `json:"outline"`
}

func nodeOf(m *seeds.Map, n *seeds.Node) node {
	out := node{
		ID: n.ID, Name: n.Name, Kind: n.Kind, Aliases: listed(n.Aliases), Weight: n.Weight, Of: said(n.Of),
		When: said(n.When), Dated: said(n.Dated), Summary: said(n.Summary),
		Quotes: quotesOf(m, n.Quotes), At: n.At, Extra: keyed(n.Extra),
	}
	if p := n.Place; p != nil {
		out.Place = &place{p.Lon, p.Lat, said(p.Outline)}
	}
	return out
}

type link struct {
	Source   string            `json:"source"`
	Target   string            `json:"target"`
	Key      string            `json:"key"`
	Kind     string            `json:"kind"`
	Family   *seeds.Family     `json:"family"`
	Label    *string           `json:"label"`
	Directed bool              `json:"directed"`
	Weight   int               `json:"weight"`
	Status   *seeds.Status     `json:"status"`
	View     *seeds.View       `json:"view"`
	By       []string          `json:"by"`
	Past     bool              `json:"past"`
	Not      bool              `json:"not"`
	Undoes   *string           `json:"undoes"`
	With     []string          `json:"with"`
	When     *string           `json:"when"`
	Dated    *string           `json:"dated"`
	Cargo    []string          `json:"cargo"`
	Quantity *quantity         `json:"quantity"`
	Quotes   []quote           `json:"quotes"`
	Extra    map[string]string `json:"extra"`
}

type quantity struct {
	Text  string   `json:"text"`
	Value *float64 `json:"value"`
	Bound *string  `json:"bound"`
	Unit  *string  `json:"unit"`
	Of    *string  `json:"of"`
}

func linkOf(m *seeds.Map, l *seeds.Link) link {
	out := link{
		Source: l.Source, Target: l.Target, Key: l.ID,
		Kind: l.Kind, Family: said(m.FamilyOf(l.Kind)), Label: said(l.Label), Directed: l.Directed, Weight: l.Weight,
		Status: said(l.Status), View: said(l.View), By: listed(l.By), Past: l.Past, Not: l.Not,
		Undoes: said(l.Undoes), With: listed(l.With), When: said(l.When), Dated: said(l.Dated),
		Cargo: listed(l.Cargo), Quotes: quotesOf(m, l.Quotes), Extra: keyed(l.Extra),
	}
	if q := l.Quantity; q != nil {
		out.Quantity = &quantity{q.Text, said(q.Value), said(q.Bound), said(q.Unit), said(q.Of)}
	}
	return out
}

type quote struct {
	ID       string  `json:"id"`
	Document string  `json:"document"`
	Exact    string  `json:"exact"`
	Prefix   *string `json:"prefix"`
	Suffix   *string `json:"suffix"`
	Start    int     `json:"start"`
	End      int     `json:"end"`
	Speaker  *string `json:"speaker"`
	Note     *string `json:"note"`
}

func quotesOf(m *seeds.Map, ids []string) []quote {
	out := make([]quote, 0, len(ids))
	for _, id := range ids {
		if q := quoteOf(m, id); q != nil {
			out = append(out, *q)
		}
	}
	return out
}

// quoteOf is the quote of that id, or nil.
func quoteOf(m *seeds.Map, id string) *quote {
	q := m.Quote(id)
	if q == nil {
		return nil
	}
	return &quote{q.ID, q.Document, q.Exact, said(q.Prefix), said(q.Suffix), q.Start, q.End, said(q.Speaker), said(q.Note)}
}

// said is a value, or nil, which JSON writes as null, where the map leaves it
// out.
func said[T comparable](v T) *T {
	var nothing T
	if v == nothing {
		return nil
	}
	return &v
}

// listed is a list that JSON writes as [] where there is none.
func listed(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

// keyed is a table that JSON writes as {} where there is none.
func keyed(t map[string]string) map[string]string {
	if t == nil {
		return map[string]string{}
	}
	return t
}
