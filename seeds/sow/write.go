//go:build !js

package sow

import (
	"bytes"
	"encoding/json"

	"citemap/seeds"
)

// Write writes a first map as people edit it: an entry of a table a line. Keys that a
// first map leaves empty, and that an author would fill in, are there as null.
func Write(m *seeds.Map) []byte {
	var b bytes.Buffer
	b.WriteString("{\n")
	b.WriteString("  \"$schema\": " + quoted(seeds.SchemaFile) + ",\n")
	b.WriteString("  \"title\": " + quoted(m.Title) + ",\n")
	b.WriteString("  \"summary\": null,\n")
	b.WriteString("  \"language\": " + quoted(m.Language) + ",\n")
	table(&b, "documents", m.Documents, writeDocument)
	table(&b, "quotes", m.Quotes, writeQuote)
	table(&b, "kinds", m.Kinds, writeKind)
	table(&b, "nodes", m.Nodes, writeNode)
	table(&b, "links", m.Links, writeLink)
	table(&b, "chapters", m.Chapters, writeChapter)
	b.Truncate(b.Len() - len(",\n"))
	b.WriteString("\n}\n")
	return b.Bytes()
}

// table writes a table of the map.
func table[T any](b *bytes.Buffer, name string, entries []T, entry func(*T) pairs) {
	b.WriteString("  " + quoted(name) + ": [")
	for i := range entries {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString("\n    " + entry(&entries[i]).String())
	}
	if len(entries) > 0 {
		b.WriteString("\n  ")
	}
	b.WriteString("],\n")
}

// pairs are the keys of an object, and their values.
type pairs []any

func (p pairs) String() string {
	b := []byte{'{'}
	for i := 0; i < len(p); i += 2 {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = append(b, quoted(p[i])+": "+quoted(p[i+1])...)
	}
	return string(append(b, '}'))
}

// quoted is a value as JSON, with its letters as they are; what is empty is null.
func quoted(v any) string {
	if v == "" {
		return "null"
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic("strings, numbers and slices of them can be written: " + err.Error())
	}
	return string(bytes.TrimSpace(b.Bytes()))
}

func writeDocument(d *seeds.Document) pairs {
	return pairs{"id", d.ID, "title", d.Title, "file", d.File, "sha256", d.SHA256, "language", d.Language, "retrieved", d.Retrieved,
		"author", "", "publisher", "", "published", "", "url", ""}
}

func writeQuote(q *seeds.Quote) pairs {
	return pairs{"id", q.ID, "document", q.Document, "exact", q.Exact, "prefix", text(q.Prefix), "suffix", text(q.Suffix),
		"start", q.Start, "end", q.End}
}

func writeKind(k *seeds.Kind) pairs {
	return pairs{"id", k.ID, "on", k.On, "family", string(k.Family), "label", k.Label}
}

func writeNode(n *seeds.Node) pairs {
	return pairs{"id", n.ID, "name", n.Name, "kind", n.Kind, "aliases", list(n.Aliases), "weight", n.Weight,
		"summary", "", "quotes", list(n.Quotes)}
}

func writeLink(l *seeds.Link) pairs {
	return pairs{"id", l.ID, "source", l.Source, "target", l.Target, "kind", l.Kind, "label", l.Label, "directed", l.Directed,
		"weight", l.Weight, "status", string(l.Status), "when", "", "quotes", list(l.Quotes)}
}

func writeChapter(c *seeds.Chapter) pairs {
	steps := make([]json.RawMessage, len(c.Steps))
	for i, s := range c.Steps {
		steps[i] = json.RawMessage(pairs{"title", s.Title, "text", s.Text, "nodes", list(s.Nodes), "links", list(s.Links), "quote", s.Quote}.String())
	}
	return pairs{"id", c.ID, "title", c.Title, "start", c.Start, "steps", steps}
}

// list is a slice that is written if it is empty.
func list(ids []string) []string { return append([]string{}, ids...) }

// text is a string that is written if it is empty.
func text(s string) *string { return &s }
