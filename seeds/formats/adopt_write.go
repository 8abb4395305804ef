package formats

import (
	"encoding/json"
	"io"
	"slices"
	"strings"

	"citemap/seeds"
)

// takeWhole takes what a file says of itself: a title and the like, and, where citemap
// wrote it, documents and kinds.
func (a *adoption) takeWhole() {
	f := &fields{list: slices.Clone(a.Extra)}
	if own, ok := decoded[[]document](f, "documents"); ok {
		a.own = own
	}
	if own, ok := decoded[[]kind](f, "kinds"); ok {
		a.kinds.declare(own)
	}
	f.take(func(v any) bool {
		a.url = textOf(v)
		return strings.HasPrefix(a.url, "https://") || strings.HasPrefix(a.url, "http://")
	}, "url")
	a.Extra = f.list
}

// mapChapter is a chapter of a map.json.
type mapChapter struct {
	ID    string    `json:"id"`
	Title *string   `json:"title,omitempty"`
	Start string    `json:"start,omitempty"`
	Steps []mapStep `json:"steps"`
}

// mapStep is a step of a chapter.
type mapStep struct {
	Title *string  `json:"title,omitempty"`
	Text  *string  `json:"text,omitempty"`
	Notes *string  `json:"notes,omitempty"`
	Nodes []string `json:"nodes,omitempty"`
	Links []string `json:"links,omitempty"`
	Quote string   `json:"quote,omitempty"`
}

// takeChapters takes the chapters that citemap wrote, and notes what else the file says
// of itself: a map has no place for it.
func (a *adoption) takeChapters() []mapChapter {
	f := &fields{list: a.Extra}
	own, _ := decoded[[]chapter](f, "chapters")
	var all []mapChapter
	var taken idSet
	for _, c := range own {
		m := mapChapter{ID: taken.unique("chapter", c.ID), Title: c.Title, Start: a.first(c.Start), Steps: []mapStep{}}
		for _, s := range c.Steps {
			step := mapStep{Title: s.Title, Text: s.Text, Notes: s.Notes, Quote: a.first(s.Quote)}
			step.Nodes, _ = a.allNodes(s.Nodes)
			for _, id := range s.Links {
				if mapped, ok := a.linkIDs[id]; ok {
					step.Links = append(step.Links, mapped)
				}
			}
			m.Steps = append(m.Steps, step)
		}
		all = append(all, m)
	}
	for _, v := range f.list {
		a.note("of the file as a whole, " + shown(v.Name) + " has no place in a map, and was left out")
	}
	return all
}

// first is the id of a quote, or nothing.
func (a *adoption) first(q *quote) string {
	if q == nil {
		return ""
	}
	return strings.Join(a.ownQuote(*q), "")
}

// described are the documents of the map: those given, with what the file says of
// them; without any, those that the file names.
func (a *adoption) described() []document {
	if len(a.texts) == 0 {
		if len(a.own) > 0 {
			a.note("the documents are to lie beside the map, as the file names them")
		}
		return a.own
	}
	all := make([]document, len(a.texts))
	for i, s := range a.texts {
		if j := slices.IndexFunc(a.own, func(d document) bool { return d.ID == s.ID }); j >= 0 {
			all[i] = a.own[j]
		}
		all[i].ID, all[i].File, all[i].SHA256 = s.ID, s.File, digest(s.Data)
	}
	return all
}

// write writes the map.json, an entry a line.
func (a *adoption) write(w io.Writer, chapters []mapChapter) error {
	out := newLines(w)
	out.text("{\"title\":")
	out.value(a.Title)
	for _, part := range []struct{ key, value string }{{"summary", a.Summary}, {"language", languageTag(a.Language)}, {"url", a.url}} {
		if part.value != "" {
			out.text(",\n\"" + part.key + "\":")
			out.value(part.value)
		}
	}
	writeTable(out, "documents", a.described())
	writeTable(out, "quotes", a.quotes)
	writeTable(out, "kinds", a.usedKinds())
	writeTable(out, "nodes", a.nodes)
	writeTable(out, "links", a.links)
	writeTable(out, "chapters", chapters)
	out.text("\n}\n")
	return out.close()
}

// writeTable writes a table of the map, if it has an entry.
func writeTable[T any](out *lines, key string, entries []T) {
	if len(entries) == 0 {
		return
	}
	out.text(",\n\"" + key + "\":[")
	for i := range entries {
		out.entry(i, entries[i])
	}
	out.text("\n]")
}

// usedKinds are the kinds that the map declares, in the order in which they came up.
func (a *adoption) usedKinds() []kind {
	for i := range a.kinds.declared {
		if k := &a.kinds.declared[i]; k.On == seeds.OnNode {
			k.Family = nil
		}
	}
	return a.kinds.declared
}

// languageTag is a language if it has the form of a tag of BCP 47; else nothing.
func languageTag(s string) string {
	m := struct {
		Language string `json:"language"`
	}{s}
	data, err := json.Marshal(m)
	if err != nil {
		return ""
	}
	if _, err := seeds.Read("", data, nil); err != nil {
		return ""
	}
	return s
}
