package seeds

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// readDocuments reads the text of each document, and notes those that are
// missing or are not what the map was made from.
func (r *reader) readDocuments(open func(file string) ([]byte, error)) {
	for i := range r.m.Documents {
		d := &r.m.Documents[i]
		v := r.entry("documents", i, "file")
		if v.kind != '"' || !isBeside(d.File) {
			continue
		}
		data, err := open(d.File)
		if err != nil {
			r.fault(v, "cannot read "+quoted(d.File)+": "+cause(err), "")
			continue
		}
		src := &source{name: filepath.Join(filepath.Dir(r.src.name), filepath.FromSlash(d.File)), rank: i + 1}
		if !r.fits(src, len(data)) {
			continue
		}
		src.text, src.root = string(data), &value{}
		if sum := sha256.Sum256(data); hex.EncodeToString(sum[:]) != d.SHA256 {
			r.fault(r.entry("documents", i, "sha256"), "this is not the SHA-256 of "+quoted(d.File), hex.EncodeToString(sum[:]))
		}
		if r.checkEncoding(src) {
			r.checkHidden(src)
			d.Text = NewText(src.text)
		}
	}
}

// cause is why a file could not be opened, without the path, which the fault
// names. What is missing is missing in the same words on every system.
func cause(err error) string {
	if errors.Is(err, fs.ErrNotExist) {
		return "there is no such file"
	}
	var failed *fs.PathError
	if errors.As(err, &failed) {
		err = failed.Err
	}
	return err.Error()
}

// checkHidden notes each character of a document that must not be in it.
func (r *reader) checkHidden(src *source) {
	for at, c := range src.text {
		if hidden(c) {
			r.add(src, at, hiddenFault(c))
		}
	}
}

// anchor notes each quote that does not stand in its document, to the letter,
// where it says.
func (r *reader) anchor() {
	folds := make(map[string]*fold)
	for i := range r.m.Quotes {
		q := &r.m.Quotes[i]
		d := r.m.Document(q.Document)
		if d == nil || d.Text == nil || !r.hasPosition(i) {
			continue
		}
		exact := r.entry("quotes", i, "exact")
		switch {
		case q.Exact == "":
			r.fault(exact, "an empty quote", "the words of the document")
		case q.End > d.Text.Len() || d.Text.Slice(q.Start, q.End) != q.Exact:
			r.astray(exact, q, d, folds)
		default:
			r.checkAround(i, q, d.Text)
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

// checkAround notes a prefix or suffix that is not what stands before or after
// the quote.
func (r *reader) checkAround(i int, q *Quote, text *Text) {
	before := text.Slice(q.Start-utf8.RuneCountInString(q.Prefix), q.Start)
	if before != q.Prefix {
		r.fault(r.entry("quotes", i, "prefix"), "the quote does not follow this", quoted(before))
	}
	after := text.Slice(q.End, q.End+utf8.RuneCountInString(q.Suffix))
	if after != q.Suffix {
		r.fault(r.entry("quotes", i, "suffix"), "the quote does not precede this", quoted(after))
	}
}

// maxSearches bounds the work of finding where quotes stand instead.
const maxSearches = 200

// astray notes a quote whose words do not stand where it says, and where they
// do: to the letter, or but for the form of quotation marks, dashes, spaces
// and capitals. That is a suggestion; nothing but the letter is an anchor.
func (r *reader) astray(v *value, q *Quote, d *Document, folds map[string]*fold) {
	f := Fault{Problem: q.problemIn(d.Text)}
	if r.searches++; r.searches > maxSearches {
		r.add(r.src, v.at, f)
		return
	}
	if start, ok := d.Text.closest(q.Exact, q.Start); ok {
		end := start + utf8.RuneCountInString(q.Exact)
		f.Expected = fmt.Sprintf("%d..%d, where these words stand", start, end)
		r.add(r.src, v.at, f)
		return
	}
	if folds[d.ID] == nil {
		folds[d.ID] = newFold(d.Text)
	}
	if start, end, ok := folds[d.ID].find(q.Exact, q.Start); ok {
		f.Expected = fmt.Sprintf("%d..%d, where almost these words stand", start, end)
		f.Nearest = d.Text.Slice(start, end)
	}
	r.add(r.src, v.at, f)
}

// problemIn says what there is in a document where a quote should stand.
func (q *Quote) problemIn(text *Text) string {
	switch {
	case q.End < q.Start:
		return fmt.Sprintf("the quote ends at %d, before it starts at %d", q.End, q.Start)
	case q.End > text.Len():
		return fmt.Sprintf("the document ends at %d, before the quote does at %d", text.Len(), q.End)
	}
	return fmt.Sprintf("at %d..%d the document says %s", q.Start, q.End, quoted(text.Slice(q.Start, q.End)))
}

// closest is the code point nearest to near at which words stand.
func (t *Text) closest(words string, near int) (start int, ok bool) {
	near = t.byteAt(min(max(near, 0), t.length))
	at := closestIndex(t.text, words, near)
	if at < 0 {
		return 0, false
	}
	return t.position(at), true
}

// closestIndex is the byte offset nearest to near at which words stand in a
// text, or -1.
func closestIndex(text, words string, near int) int {
	before := strings.LastIndex(text[:min(near+len(words), len(text))], words)
	after := strings.Index(text[near:], words)
	switch {
	case after < 0:
		return before
	case before < 0 || after < near-before:
		return near + after
	}
	return before
}
