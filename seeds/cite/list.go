package cite

import (
	"strconv"
	"strings"

	"citemap/seeds"
)

// A reader's own list of quotes, in the order in which ids names them. An id that
// no quote of the map has is left out. links gives the address under which a
// quote, by id, can be seen on the map, or nothing; it may be nil.

// List is the quotes as plain text: the citation of each, parted by empty lines.
func (w Words) List(m *seeds.Map, ids []string, links func(id string) string) string {
	var b strings.Builder
	for i, q := range collected(m, ids) {
		if i > 0 {
			b.WriteString("\n")
		}
		b.WriteString(w.Citation(m, q, linkTo(links, q.ID)) + "\n")
	}
	return b.String()
}

// ListCSV is the quotes as a table for a spreadsheet: CSV as RFC 4180 has it, in
// UTF-8 without a byte order mark, a row of names first and then one row a quote.
//
//	quote       the exact words
//	speaker     the name of who says them; empty: the author
//	document    its title or, without one, its file's name
//	start, end  where the quote stands in it, in code points
//	url         of the passage at its source, if that is on the web
//	link        of the quote on the map
//
// Cells are written to the letter, those too that a spreadsheet may take for a
// formula since they start with = + - or @: a mark before them that keeps it
// from that would be a letter that the document does not have.
func (w Words) ListCSV(m *seeds.Map, ids []string, links func(id string) string) string {
	var b strings.Builder
	record(&b, "quote", "speaker", "document", "start", "end", "url", "link")
	passages := PassagesOf(m)
	for _, q := range collected(m, ids) {
		document := q.Document
		if d := m.Document(q.Document); d != nil {
			document = Title(d)
		}
		url, _ := passages.Of(q)
		record(&b, q.Exact, w.speaker(m, q), document, strconv.Itoa(q.Start), strconv.Itoa(q.End), url, linkTo(links, q.ID))
	}
	return b.String()
}

// record writes a line of CSV.
func record(b *strings.Builder, fields ...string) {
	for i, field := range fields {
		if i > 0 {
			b.WriteByte(',')
		}
		if strings.ContainsAny(field, "\",\r\n") || strings.TrimSpace(field) != field {
			field = `"` + strings.ReplaceAll(field, `"`, `""`) + `"`
		}
		b.WriteString(field)
	}
	b.WriteString("\r\n")
}

// collected are the quotes that ids name.
func collected(m *seeds.Map, ids []string) []*seeds.Quote {
	var quotes []*seeds.Quote
	for _, id := range ids {
		if q := m.Quote(id); q != nil {
			quotes = append(quotes, q)
		}
	}
	return quotes
}

// linkTo is what links says of a quote.
func linkTo(links func(id string) string, id string) string {
	if links == nil {
		return ""
	}
	return links(id)
}
