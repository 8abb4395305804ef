package seeds

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"path/filepath"
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
