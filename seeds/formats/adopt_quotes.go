package formats

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"citemap/seeds"
)

// searched is a document that quotes are found in.
type searched struct {
	Document
	text   *seeds.Text
	finder *seeds.Finder
}

// DocumentOf is a document by the name of its file, which makes its id: story.txt is
// the document story.
func DocumentOf(file string, data []byte) Document {
	stem := path.Base(file)
	var one idSet
	return Document{ID: one.unique("document", strings.TrimSuffix(stem, path.Ext(stem))), File: file, Data: data}
}

// passage is what a quote is of: two of the same passage and speaker are one quote.
type passage struct {
	document   string
	start, end int
	speaker    string
	note       string
}

// open makes the documents ready to be searched.
func (a *adoption) open() error {
	for _, d := range a.documents {
		text, err := screened(d.Data)
		if err != nil {
			return InFile(d.File, err)
		}
		if len(text) != len(d.Data) {
			text = string(d.Data) // a byte order mark is a code point of the document
		}
		t := seeds.NewText(text)
		a.texts = append(a.texts, &searched{d, t, seeds.NewFinder(t)})
	}
	return nil
}

// The work of finding quotes is bounded.
const (
	maxNearest = 20        // searches for what is like words
	maxLooked  = 4_000_000 // places at which words stand
)

// cited is the quote of the nth words of a node or link, counted from 0, with what stands
// beside them; none where they are not found, which is a fault of that line.
func (a *adoption) cited(line, nth int, words string, f *fields) []string {
	number := ""
	if nth > 0 {
		number = fmt.Sprintf(" %d", nth+1)
	}
	part := func(name string) string { return f.text(name + number) }
	q := quote{Exact: words, Document: part("document"), Prefix: said(part("prefix")), Suffix: said(part("suffix")),
		Speaker: said(part("speaker")), Note: said(part("note")), Start: -1}
	if start, end := f.number("start"+number), f.number("end"+number); start != nil && end != nil {
		q.Start, q.End = int(*start), int(*end)
	}
	part("speaker name") // of tables: for readers
	return a.anchored(q, line)
}

// ownQuote is a quote that citemap wrote.
func (a *adoption) ownQuote(q quote) []string { return a.anchored(q, 0) }

// anchored puts a quote where it stands, and gives its id; nothing where it does not
// stand anywhere, which is a fault.
func (a *adoption) anchored(q quote, line int) []string {
	if q.Speaker != nil {
		if id, ok := a.nodeIDs[*q.Speaker]; ok {
			q.Speaker = &id
		}
	}
	if len(a.texts) == 0 {
		if slices.ContainsFunc(a.own, func(d document) bool { return d.ID == q.Document }) && q.Start >= 0 {
			return []string{a.quoted(q)}
		}
		a.faults.add(&Fault{Line: line, Column: min(line, 1), Text: "here is a quote, and no document is given to find it in"})
		return nil
	}
	in := a.texts
	if i := slices.IndexFunc(in, func(s *searched) bool { return s.ID == q.Document }); i >= 0 {
		in = in[i : i+1]
	} else if q.Document != "" {
		a.faults.add(&Fault{Line: line, Column: min(line, 1), Text: fmt.Sprintf("no document has the id %s; given are %s", quoted(q.Document), a.documentIDs())})
		return nil
	}
	for _, s := range in {
		if s.stands(&q) || a.find(s, &q) {
			q.Document = s.ID
			return []string{a.quoted(q)}
		}
	}
	a.faults.add(&Fault{Line: line, Column: min(line, 1), Text: a.missing(in, q.Exact)})
	return nil
}

// stands reports whether a quote stands where it says, to the letter but for line ends:
// programs make those of one system into those of another, and the document's are taken.
func (s *searched) stands(q *quote) bool {
	if q.Exact == "" || q.Start < 0 || q.End < q.Start || q.End > s.text.Len() {
		return false
	}
	words := s.text.Slice(q.Start, q.End)
	if words != q.Exact && evenLines(words) != evenLines(q.Exact) {
		return false
	}
	q.Exact = words
	before, after := text(q.Prefix), text(q.Suffix)
	return strings.HasSuffix(s.text.Slice(0, q.Start), before) && strings.HasPrefix(s.text.Slice(q.End, s.text.Len()), after)
}

// find looks for the words of a quote, between its prefix and suffix where it has some.
// Of several places the first is taken, or the nearest to where it is said to stand.
func (a *adoption) find(s *searched, q *quote) bool {
	if isBlank(q.Exact) || a.looked > maxLooked {
		return false
	}
	before, after := text(q.Prefix), text(q.Suffix)
	all := s.finder.All(before + q.Exact + after)
	a.looked += len(all) + 1
	if len(all) == 0 {
		return false
	}
	was := q.Start
	q.Start = nearest(all, was) + utf8.RuneCountInString(before)
	q.End = q.Start + utf8.RuneCountInString(q.Exact)
	switch {
	case len(all) > 1 && was >= 0:
		a.note(fmt.Sprintf("%s does not stand at %d of %s: the nearest place is taken", quoted(q.Exact), was, s.ID))
		a.tellApart(s, q)
	case len(all) > 1:
		a.note(fmt.Sprintf("%s stands %d times in %s: the first is taken; a column prefix or suffix tells which is meant", quoted(q.Exact), len(all), s.ID))
		a.tellApart(s, q)
	}
	return true
}

// nearest is the place nearest to another, or the first where that is before all.
func nearest(places []int, to int) int {
	return slices.MinFunc(places, func(a, b int) int { return max(a-to, to-a) - max(b-to, to-b) })
}

// tellApart gives a quote that stands at several places as much of what is before it, or
// behind it, as only one of them has.
func (a *adoption) tellApart(s *searched, q *quote) {
	for _, n := range []int{16, 32, 64, 128} {
		before, after := s.text.Slice(q.Start-n, q.Start), s.text.Slice(q.End, q.End+n)
		if q.Start > n {
			before = before[strings.IndexByte(before, ' ')+1:] // from the start of a word,
		}
		if at := strings.LastIndexByte(after, ' '); at > 0 {
			after = after[:at] // or up to the end of one
		}
		first, second := s.finder.All(before+q.Exact), s.finder.All(q.Exact+after)
		a.looked += len(first) + len(second)
		switch {
		case len(first) == 1:
			q.Prefix, q.Suffix = said(before), nil
			return
		case len(second) == 1:
			q.Prefix, q.Suffix = nil, said(after)
			return
		}
	}
}

// missing says that words do not stand in any of some documents, and what is like them.
func (a *adoption) missing(in []*searched, words string) string {
	if isBlank(words) {
		return "the quote is empty"
	}
	if a.looked > maxLooked {
		return "the quotes stand at too many places to look at all of them; expected longer ones"
	}
	says := fmt.Sprintf("the quote %s does not stand in %s", quoted(words), a.documentIDs())
	if len(a.faults.list) >= maxNearest {
		return says
	}
	for _, s := range in {
		if p, ok := s.finder.Find(words, 0); ok {
			return fmt.Sprintf("%s; closest, at %d..%d of %s, is %s; it differs by %s", says, p.Start, p.End, s.ID, quoted(s.text.Slice(p.Start, p.End)), p.Differs())
		}
	}
	return says + ", nor anything like it"
}

// documentIDs are the ids of the documents, as a sentence lists them.
func (a *adoption) documentIDs() string {
	var all []string
	for _, s := range a.texts {
		all = append(all, s.ID)
	}
	return strings.Join(all, ", ")
}

// quoted keeps a quote, and gives its id: its own, if that is free, or that of the same
// passage.
func (a *adoption) quoted(q quote) string {
	at := passage{q.Document, q.Start, q.End, text(q.Speaker), text(q.Note)}
	if id, ok := a.quoteAt[at]; ok {
		return id
	}
	id := ""
	if isID(q.ID) && !a.quoteID.taken[q.ID] {
		id = a.quoteID.unique("q", q.ID)
	} else {
		id = a.quoteID.unique("q")
	}
	q.ID = id
	a.quoteAt[at] = id
	a.quotes = append(a.quotes, q)
	return id
}

// citeNodes gives each node the first quote of its links that names it, unless it says
// what its quotes are, or the others do.
func (a *adoption) citeNodes() {
	if len(a.quotes) == 0 || a.nodesCite {
		return
	}
	exact := make(map[string]string, len(a.quotes))
	for i := range a.quotes {
		exact[a.quotes[i].ID] = a.quotes[i].Exact
	}
	at := make(map[string]int, len(a.nodes))
	for i := range a.nodes {
		at[a.nodes[i].ID] = i
	}
	for i := range a.links {
		l := &a.links[i]
		for _, id := range slices.Concat([]string{l.Source, l.Target}, l.With, l.Cargo) {
			n := &a.nodes[at[id]]
			if n.said || len(n.Quotes) > 0 {
				continue
			}
			for _, q := range l.Quotes {
				if names(exact[q], n) {
					n.Quotes = []string{q}
					break
				}
			}
		}
	}
}

// names reports whether words have the name of a node, or another of its names, in any
// case.
func names(words string, n *mapNode) bool {
	words = strings.ToLower(words)
	return slices.ContainsFunc(append([]string{n.Name}, n.Aliases...), func(name string) bool {
		return strings.Contains(words, strings.ToLower(name))
	})
}

// text is a text that may be left out.
func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// digest is the SHA-256 of a document.
func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
