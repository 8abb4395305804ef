package check

import (
	"encoding/csv"
	"io"
)

// Claims writes the list as a table of claims to be made, in CSV (RFC 4180): source,
// target, kind, label, status, when, quote. A row is a sentence that names two whom no
// link joins. Source and target are names, in the order in which the list has them and
// not in that of the text, the quote is the sentence, and the rest is empty: what the
// sentence says of the two, and which way, is for the author to read and to fill in, and
// a row that says nothing of them is to be struck out.
func (p *Proposal) Claims(w io.Writer) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	out.Write([]string{"source", "target", "kind", "label", "status", "when", "quote"})
	for _, pair := range p.Pairs {
		for _, s := range pair.Sentences {
			quote := p.cast.Document(s.Document).Text.Slice(s.Start, s.End)
			out.Write([]string{nameOf(p.cast, pair.A), nameOf(p.cast, pair.B), "", "", "", "", quote})
		}
	}
	out.Flush()
	return out.Error()
}

// Rows is how many rows Claims writes below the names of the columns.
func (p *Proposal) Rows() int {
	rows := 0
	for _, pair := range p.Pairs {
		rows += len(pair.Sentences)
	}
	return rows
}
