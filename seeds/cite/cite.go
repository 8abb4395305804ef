// Package cite puts the source of a quote into words, and into the address of
// the very passage: for whoever takes a quote away from the map.
//
// What is quoted stays as it is in the document, to the letter; only white space
// at its ends is dropped. A map that could be read but in part is cited as far
// as it goes.
package cite

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"citemap/seeds"
)

// Words are those of the interface's language that stand in a source line. The
// zero value cites without any.
type Words struct {
	Speaks     string // before who says a quote: "Speaking:"
	Unnamed    string // for a speaker whom the text does not name: "persons not named"
	Characters string // before the range that a quote has in its document: "characters"
	Retrieved  string // before the day on which the document was fetched: "retrieved"
}

// Source is where a quote is from, in one line: who speaks, unless it is the
// author, then the document's author, title, publisher, date and address, as far
// as they are known, the code points between which the quote stands, and when
// the document was fetched. A document without a title goes by its file's name.
func (w Words) Source(m *seeds.Map, q *seeds.Quote) string {
	return w.source(m, q, plain())
}

// Brief is Source where the document is at hand: who speaks, unless it is the
// author, what the document is called, and where in it the quote stands.
func (w Words) Brief(m *seeds.Map, q *seeds.Quote) string {
	said := w.place(q)
	if d := m.Document(q.Document); d != nil {
		said = Title(d) + ", " + said
	}
	if speaks := w.speaks(m, q); speaks != "" {
		return speaks + " · " + said
	}
	return said
}

// Title is what a document is called: its title or, without one, its file's name.
func Title(d *seeds.Document) string { return cmp.Or(line(d.Title), name(d.File)) }

// Citation is a quote to paste somewhere: the quote in quotation marks, its
// source line, and on a line of its own the link, unless that is empty.
func (w Words) Citation(m *seeds.Map, q *seeds.Quote, link string) string {
	text := Quoted(strings.TrimSpace(q.Exact)) + " — " + w.Source(m, q)
	if link == "" {
		return text
	}
	return text + "\n" + link
}

// Copied is what copying a passage of a document gives: the text that was chosen
// and, below it, its source line. document is an id, and the text stands between
// the code points start and end. Where a quote of the map has all of it, the
// quote's speaker is the text's; of several such quotes the shortest says.
func (w Words) Copied(text string, m *seeds.Map, document string, start, end int) string {
	q := seeds.Quote{Document: document, Start: start, End: end}
	if around := shortest(m, document, start, end); around != nil {
		q.Speaker = around.Speaker
	}
	return strings.TrimSpace(text) + "\n\n— " + w.Source(m, &q)
}

// shortest is the shortest quote that has all of a range, or nil.
func shortest(m *seeds.Map, document string, start, end int) *seeds.Quote {
	var found *seeds.Quote
	for i := range m.Quotes {
		q := &m.Quotes[i]
		has := q.Document == document && q.Start <= start && end <= q.End
		if has && (found == nil || q.End-q.Start < found.End-found.Start) {
			found = q
		}
	}
	return found
}

// Deep is an address within a page: base and, instead of any fragment that it
// has, hash, with or without its "#".
func Deep(base, hash string) string {
	base, _, _ = strings.Cut(base, "#")
	if hash = strings.TrimPrefix(hash, "#"); hash == "" {
		return base
	}
	return base + "#" + hash
}

// Quoted is a quotation in its marks, unless one pair of them is around all of
// it already.
func Quoted(exact string) string {
	inner, opens := strings.CutPrefix(exact, "“")
	inner, closes := strings.CutSuffix(inner, "”")
	if opens && closes && closed(inner) {
		return exact
	}
	return "“" + exact + "”"
}

// closed reports whether every quotation mark of a text has its other half in it.
func closed(text string) bool {
	open := 0
	for _, c := range text {
		switch c {
		case '“':
			open++
		case '”':
			open--
		}
		if open < 0 {
			return false
		}
	}
	return open == 0
}

// script is how a source line is written in some format: names, titles and
// words, and the address of the document. Nothing is written as nothing.
type script struct{ text, address func(string) string }

// plain is the script of plain text.
func plain() script {
	same := func(s string) string { return s }
	return script{text: same, address: same}
}

// source is Source in a script.
func (w Words) source(m *seeds.Map, q *seeds.Quote, in script) string {
	d := m.Document(q.Document)
	if d == nil {
		d = &seeds.Document{File: q.Document}
	}
	title := name(d.File)
	if d.Title != "" {
		title = Quoted(line(d.Title))
	}
	retrieved := ""
	if d.Retrieved != "" {
		retrieved = phrase(w.Retrieved, d.Retrieved)
	}
	parts := []string{
		in.text(line(d.Author)), in.text(title), in.text(line(d.Publisher)), in.text(line(d.Published)), in.address(line(d.URL)),
		in.text(w.place(q)), in.text(retrieved),
	}
	said := strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
	if speaks := w.speaks(m, q); speaks != "" {
		return in.text(speaks) + " · " + said
	}
	return said
}

// place is where a quote stands in its document.
func (w Words) place(q *seeds.Quote) string {
	return phrase(w.Characters, strconv.Itoa(q.Start)+"–"+strconv.Itoa(q.End))
}

// speaks says who says a quote; nothing, where that is the document's author.
func (w Words) speaks(m *seeds.Map, q *seeds.Quote) string {
	if speaker := w.speaker(m, q); speaker != "" {
		return phrase(w.Speaks, speaker)
	}
	return ""
}

// speaker is the name of who says a quote; empty: the document's author.
func (w Words) speaker(m *seeds.Map, q *seeds.Quote) string {
	if n := m.Node(q.Speaker); n != nil {
		return line(n.Name)
	}
	if q.Speaker == "unnamed" {
		return cmp.Or(w.Unnamed, q.Speaker)
	}
	return line(q.Speaker)
}

// name is the last part of a path.
func name(file string) string { return line(file[strings.LastIndexByte(file, '/')+1:]) }

// line is a text on one line.
func line(text string) string { return strings.Join(strings.Fields(text), " ") }

// phrase is a word and what it stands before.
func phrase(word, rest string) string { return strings.TrimSpace(word + " " + rest) }
