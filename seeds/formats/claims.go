package formats

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"citemap/seeds"
)

// maxColumns is how wide a table spreadsheets open (Excel, LibreOffice).
const maxColumns = 16384

// Claims writes the map's links as a table for a spreadsheet: CSV as RFC 4180
// has it, in UTF-8 without a byte order mark, a row of names first and then one
// row a claim, however many quotes it has, so that rows can be counted.
//
//	id                             of the link
//	source, source_name            id of the node, and its name; so target
//	kind, label, status, when      as in map.json
//	quote                          the exact words of the claim's first quote
//	document, start, end           where they stand, in code points
//	speaker, speaker_name          whose words they are; empty: the author's
//	note                           the editor's, ours
//	view, by, by_names, past, not, undoes, with, with_names, dated, directed,
//	weight, family, cargo, cargo_names
//	quantity, value, bound, unit, of    text and parts of the quantity
//	extra                          a JSON object
//	quote_2 ... note_2, quote_3 ...     the further quotes of claims that have some
//
// Truth values are true and false. Lists are joined by "; ", and a semicolon
// in a name is doubled, as RFC 4180 doubles a quotation mark.
//
// A second quote has columns of its own, as many as the claim with the most
// quotes needs, and does not share a cell with the first: whatever would part
// the two could stand in a quote, and a cell of one quote can be searched for in
// the document as it is. The error is that of the writer, or that a claim has
// more quotes than fit the 16,384 columns of a spreadsheet.
//
// Cells are written to the letter. A spreadsheet may take one that starts with
// = + - or @ for a formula; an apostrophe before it would keep it from that, and
// would be a letter that the document does not have. Whoever opens the claims
// of a map that they do not trust imports the columns as text.
func Claims(w io.Writer, m *seeds.Map) error {
	columns, err := claimColumns(m)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	row := make([]string, len(columns))
	for i := range columns {
		row[i] = columns[i].name
	}
	writeRecord(out, row)
	for i := range m.Links {
		for at := range columns {
			row[at] = columns[at].cell(&m.Links[i])
		}
		writeRecord(out, row)
	}
	return out.Flush()
}

// claimColumns are the columns that the map's claims need. What an analyst reads
// and what a claim is made from anew stand on the left.
func claimColumns(m *seeds.Map) ([]column, error) {
	columns := slices.Concat(coreColumns(m), quoteColumns(m, 0), grammarColumns(m), quantityColumns())
	fixed, most := len(columns), 0
	for i := range m.Links {
		l := &m.Links[i]
		most = max(most, len(l.Quotes))
		if fixed+(most-1)*len(quoteColumns(m, 0)) > maxColumns {
			return nil, fmt.Errorf("link %q has %d quotes, more than fit the %d columns of a spreadsheet", l.ID, most, maxColumns)
		}
	}
	for nth := 1; nth < most; nth++ {
		columns = append(columns, quoteColumns(m, nth)...)
	}
	return columns, nil
}

// writeRecord writes a line of CSV. The standard library's writer, asked for the
// line ends of RFC 4180, writes those within fields anew as well, and a quote
// stays as it is. The error shows when w is flushed.
func writeRecord(w *bufio.Writer, fields []string) {
	for i, field := range fields {
		if i > 0 {
			w.WriteByte(',')
		}
		if strings.ContainsAny(field, "\",\r\n") || strings.TrimSpace(field) != field {
			field = `"` + strings.ReplaceAll(field, `"`, `""`) + `"`
		}
		w.WriteString(field)
	}
	w.WriteString("\r\n")
}
