package main

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"
)

// document is the text that the map quotes: for each country its name, and below it what
// the Factbook says of its exports, a field a line, to the letter.
type document struct {
	text   bytes.Buffer
	length int // in code points
	quotes []quote
}

// quote is a line, or the name above some.
type quote struct {
	ID       string `json:"id"`
	Document string `json:"document"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Exact    string `json:"exact"`
	Prefix   string `json:"prefix,omitempty"`
	Suffix   string `json:"suffix,omitempty"`
	Note     string `json:"note,omitempty"` // whose line it is, which no line says
}

// The quotes of a country have its id, and one of these.
const (
	naming    = ".name"
	exporting = ".exports"
	partnered = ".partners"
	produced  = ".commodities"
)

// add adds what is said of a country.
func (d *document) add(c *country) {
	if d.length > 0 {
		d.write("\n")
	}
	d.line(c.id+naming, c.name, "")
	name := &d.quotes[len(d.quotes)-1] // it is a partner's name elsewhere
	if name.Suffix = "\nExports"; name.Start > 0 {
		name.Prefix = "\n\n"
	}
	of := "Said of " + c.name + "."
	if c.exports != "" {
		// The package joins what the Factbook says of several years; the newest is first.
		newest, _, _ := strings.Cut(c.exports, " ++ ")
		d.line(c.id+exporting, "Exports: "+newest, of)
	}
	if c.produces != "" {
		d.line(c.id+produced, "Exports - commodities: "+c.produces, of)
	}
	if c.partners != "" {
		d.line(c.id+partnered, "Exports - partners: "+c.partners, of)
	}
}

func (d *document) line(id, text, note string) {
	end := d.length + utf8.RuneCountInString(text)
	d.quotes = append(d.quotes, quote{ID: id, Document: "factbook", Start: d.length, End: end, Exact: text, Note: note})
	d.write(text + "\n")
}

func (d *document) write(text string) {
	d.text.WriteString(text)
	d.length += utf8.RuneCountInString(text)
}

// distinguish gives a line that stands in the text more than once, as "Exports: $NA", the
// line before it.
func (d *document) distinguish() {
	text := d.text.String()
	for i := range d.quotes {
		if q := &d.quotes[i]; q.Prefix+q.Suffix == "" && strings.Count(text, q.Exact) > 1 {
			q.Prefix = d.quotes[i-1].Exact + "\n"
		}
	}
}

// quoted are the lines that something rests on.
func (d *document) quoted(nodes []*node, links []*link) []quote {
	used := map[string]bool{}
	for _, n := range nodes {
		for _, id := range n.Quotes {
			used[id] = true
		}
	}
	for _, l := range links {
		for _, id := range l.Quotes {
			used[id] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(d.quotes), func(q quote) bool { return !used[q.ID] })
}
