package seeds

import (
	"fmt"
	"unicode/utf8"
)

// anchor notes each quote that does not stand in its document, to the letter,
// where it says.
func (r *reader) anchor() {
	finders := make(map[string]*Finder)
	for i := range r.m.Quotes {
		q := &r.m.Quotes[i]
		d := r.m.Document(q.Document)
		if d == nil || d.Text == nil || !r.hasPosition(i) {
			continue
		}
		for _, wrong := range q.misfits(d.Text) {
			f := Fault{Problem: wrong.problem, Expected: wrong.expected}
			if wrong.key == "exact" && q.Exact != "" {
				if finders[d.ID] == nil {
					finders[d.ID] = NewFinder(d.Text)
				}
				f = r.astray(q, d, finders[d.ID])
			}
			r.add(r.src, r.entry("quotes", i, wrong.key).at, f)
		}
	}
}

// hasPosition reports whether what anchors a quote is there at all; what is
// missing of it is noted already.
func (r *reader) hasPosition(i int) bool {
	v := r.item("quotes", i)
	exact, start, end := v.member("exact"), v.member("start"), v.member("end")
	return exact != nil && start != nil && end != nil &&
		exact.kind == '"' && start.kind == '0' && end.kind == '0'
}

// misfit is what is wrong with the anchor of a quote, by the key that is wrong.
type misfit struct{ key, problem, expected string }

// misfits are what keeps a quote from standing in a text, to the letter, where
// it says; none where it does. Every reading of a map goes through here, and
// nothing else lets a quote onto the screen.
func (q *Quote) misfits(text *Text) []misfit {
	if q.Exact == "" {
		return []misfit{{"exact", "an empty quote", "the words of the document"}}
	}
	if q.Start < 0 || q.Start > q.End || q.End > text.Len() || text.Slice(q.Start, q.End) != q.Exact {
		return []misfit{{"exact", q.misplaced(text), ""}}
	}
	var all []misfit
	before := text.Slice(q.Start-utf8.RuneCountInString(q.Prefix), q.Start)
	if before != q.Prefix {
		all = append(all, misfit{"prefix", "the quote does not follow this", quoted(before)})
	}
	after := text.Slice(q.End, q.End+utf8.RuneCountInString(q.Suffix))
	if after != q.Suffix {
		all = append(all, misfit{"suffix", "the quote does not precede this", quoted(after)})
	}
	return all
}

// misplaced says why a quote cannot stand where it says.
func (q *Quote) misplaced(text *Text) string {
	switch {
	case q.Start < 0:
		return fmt.Sprintf("the quote starts at %d, before the document does", q.Start)
	case q.End < q.Start:
		return fmt.Sprintf("the quote ends at %d, before it starts at %d", q.End, q.Start)
	case q.End > text.Len():
		return fmt.Sprintf("the document ends at %d, before the quote does at %d", text.Len(), q.End)
	}
	return fmt.Sprintf("not at %d..%d in %s", q.Start, q.End, quoted(q.Document))
}

// maxSearches bounds the work of finding where quotes stand instead.
const maxSearches = 200

// astray is the fault of a quote whose words do not stand where it says. It
// tells where they do, or where something like them does. That is a
// suggestion; nothing but the letter is an anchor.
func (r *reader) astray(q *Quote, d *Document, finder *Finder) Fault {
	if r.searches++; r.searches > maxSearches {
		return Fault{Problem: q.misplaced(d.Text)}
	}
	passage, ok := finder.Find(q.Exact, q.Start)
	switch {
	case !ok:
		return Fault{Problem: "not in " + quoted(d.ID) + ", nor anything like it"}
	case passage.Verbatim():
		return Fault{Problem: q.misplaced(d.Text), Closest: &passage}
	}
	return Fault{Problem: "not in " + quoted(d.ID), Closest: &passage}
}
