//go:build !js

package publish

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
)

// program is the page's program. The binary has it compressed only.
const program = "citemap.wasm"

// open reads the built page: every file of it by name, but those of the build
// that begin with a dot, and the program unpacked.
func open(parts fs.FS) (Folder, error) {
	files := Folder{}
	err := fs.WalkDir(parts, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(path.Base(name), ".") {
			return err
		}
		files[name], err = fs.ReadFile(parts, name)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("the page inside cannot be read: %w", err)
	}
	if _, plain := files[program]; !plain {
		if files[program], err = unpack(files[program+".gz"]); err != nil {
			return nil, fmt.Errorf("the page inside is torn: %s.gz: %w", program, err)
		}
	}
	return files, nil
}

func unpack(packed []byte) ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(r)
	return data, errors.Join(err, r.Close())
}
