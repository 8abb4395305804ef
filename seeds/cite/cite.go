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

// Words are those of the interface's language that stand in a source line, with
// places in braces. The zero value cites without any.
type Words struct {
	Speaks     string // who says a quote: "Speaking: {who}"
	Unnamed    string // for a speaker whom the text does not name: "persons not named"
	Characters string // the range that a quote has in its document: "characters {from}–{to}"
	Retrieved  string // the day on which the document was fetched: "retrieved {date}"

	Comma       string                   // between the parts of a source line; empty: ", "
	Open, Close string                   // the marks around a quotation; empty: “ and ”
	Digits      func(text string) string // text in the language's digits; nil: as it is
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
		said = Title(d) + w.comma() + said
	}
	if speaks := w.speaks(m, q); speaks != "" {
		return speaks + " · " + said
	}
	return said
}

// Work is a document by its name, as it stands below a quotation on a wall: its
// author, title, publisher and date, as far as they are known.
func (w Words) Work(d *seeds.Document) string {
	title := name(d.File)
	if d.Title != "" {
		title = w.Quoted(line(d.Title))
	}
	parts := []string{line(d.Author), title, line(d.Publisher), line(d.Published)}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), w.comma())
}

// Speaker is the name of who says a quote; empty: the document's author.
func (w Words) Speaker(m *seeds.Map, q *seeds.Quote) string { return w.speaker(m, q) }

// Title is what a document is called: its title or, without one, its file's name.
func Title(d *seeds.Document) string { return cmp.Or(line(d.Title), name(d.File)) }

// Citation is a quote to paste somewhere: the quote in quotation marks, its
// source line, and on a line of its own the link, unless that is empty.
func (w Words) Citation(m *seeds.Map, q *seeds.Quote, link string) string {
	text := w.Quoted(strings.TrimSpace(q.Exact)) + " — " + w.Source(m, q)
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

// Quoted is a quotation in its marks, unless one pair of them, or of “ and ”, is
// around all of it already.
func (w Words) Quoted(exact string) string {
	open, shut := cmp.Or(w.Open, "“"), cmp.Or(w.Close, "”")
	if enclosed(exact, open, shut) || enclosed(exact, "“", "”") {
		return exact
	}
	return open + exact + shut
}

// enclosed reports whether one pair of marks is around all of a text.
func enclosed(text, open, shut string) bool {
	inner, opens := strings.CutPrefix(text, open)
	inner, closes := strings.CutSuffix(inner, shut)
	return opens && closes && closed(inner, open, shut)
}

// closed reports whether every quotation mark of a text has its other half in it.
func closed(text, open, shut string) bool {
	depth := 0
	for _, c := range text {
		switch string(c) {
		case open:
			depth++
		case shut:
			depth--
		}
		if depth < 0 {
			return false
		}
	}
	return depth == 0
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
		title = w.Quoted(line(d.Title))
	}
	retrieved := ""
	if d.Retrieved != "" {
		retrieved = put(w.Retrieved, "date", d.Retrieved)
	}
	parts := []string{
		in.text(line(d.Author)), in.text(title), in.text(line(d.Publisher)), in.text(line(d.Published)), in.address(line(d.URL)),
		in.text(w.place(q)), in.text(retrieved),
	}
	said := strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), w.comma())
	if speaks := w.speaks(m, q); speaks != "" {
		return in.text(speaks) + " · " + said
	}
	return said
}

// place is where a quote stands in its document.
func (w Words) place(q *seeds.Quote) string {
	from, to := strconv.Itoa(q.Start), strconv.Itoa(q.End)
	if w.Digits != nil {
		from, to = w.Digits(from), w.Digits(to)
	}
	return put(cmp.Or(w.Characters, "{from}–{to}"), "from", from, "to", to)
}

func (w Words) comma() string { return cmp.Or(w.Comma, ", ") }

// speaks says who says a quote; nothing, where that is the document's author.
func (w Words) speaks(m *seeds.Map, q *seeds.Quote) string {
	if speaker := w.speaker(m, q); speaker != "" {
		return put(w.Speaks, "who", speaker)
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
