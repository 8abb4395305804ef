//go:build !js

package publish

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Folder is files by their paths: relative, with "/" and without "..".
type Folder map[string][]byte

// sums is the file of a written folder that says what the others are, as
// `sha256sum -c` reads it. By it a folder is known as one of ours.
const (
	sums       = "SHA256SUMS"
	sumsHeader = "# A site written by citemap.\n"
)

// Names are the files in the order in which they are written.
func (f Folder) Names() []string { return slices.Sorted(maps.Keys(f)) }

// Write writes the folder to dir: beside it first, and then in its place, so that
// it is there whole or as it was. dir may be missing, empty, or a folder that Write
// has written and nobody has touched since; anything else is an error, and nothing
// of it is changed. wrote, if not nil, is told of each file.
func (f Folder) Write(dir string, wrote func(name string, size int)) error {
	dir, err := place(dir)
	if err != nil {
		return err
	}
	beside, err := os.MkdirTemp(filepath.Dir(dir), ".citemap-*")
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", dir, reason(err))
	}
	defer os.RemoveAll(beside)
	if err := errors.Join(f.fill(beside, wrote), os.Chmod(beside, 0o755)); err != nil {
		return fmt.Errorf("cannot write %s: %w", dir, err)
	}
	return swap(beside, dir)
}

// place is where dir really is, if it can be written to.
func place(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		dir = real
	}
	here, err := os.Getwd()
	if err == nil && (here == dir || strings.HasPrefix(here, dir+string(filepath.Separator))) {
		return "", fmt.Errorf("%s is the folder you are in, and a site is moved to its place as a whole; name another", dir)
	}
	return dir, vacant(dir)
}

// vacant says why dir may not be replaced, if it may not.
func vacant(dir string) error {
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		if info, there := os.Stat(dir); there == nil && !info.IsDir() {
			return fmt.Errorf("%s is a file; a site is a folder", dir)
		}
		return fmt.Errorf("cannot read %s: %w", dir, reason(err))
	case len(entries) == 0:
		return nil
	}
	strange, err := foreign(dir)
	if err != nil {
		return err
	}
	if len(strange) == 0 {
		return nil
	}
	shown := strange[:min(len(strange), 5)]
	more := ""
	if n := len(strange) - len(shown); n > 0 {
		more = fmt.Sprintf(" and %d more", n)
	}
	return fmt.Errorf("%s has files that are not of a site written here, or were changed since: %s%s; name a folder that is new or empty, or move them away",
		dir, strings.Join(shown, ", "), more)
}

// foreign are the files below dir that Write has not left as they are.
func foreign(dir string) (names []string, err error) {
	known := map[string]string{}
	list, err := os.ReadFile(filepath.Join(dir, sums))
	if err == nil && bytes.HasPrefix(list, []byte(sumsHeader)) {
		for lines := bufio.NewScanner(bytes.NewReader(list)); lines.Scan(); {
			if is, name, ok := strings.Cut(lines.Text(), "  "); ok {
				known[name] = is
			}
		}
		known[sums] = sum(list)
	}
	err = filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		below, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		below = filepath.ToSlash(below)
		if known[below] == "" || !d.Type().IsRegular() {
			names = append(names, below)
			return nil
		}
		data, err := os.ReadFile(name)
		if err == nil && sum(data) != known[below] {
			names = append(names, below)
		}
		return err
	})
	return names, err
}

func sum(data []byte) string {
	s := sha256.Sum256(data)
	return hex.EncodeToString(s[:])
}

// fill writes the files into dir, which is empty, and what they are.
func (f Folder) fill(dir string, wrote func(string, int)) error {
	list := sumsHeader
	for _, name := range f.Names() {
		if !filepath.IsLocal(filepath.FromSlash(name)) || strings.Contains(name, "\n") {
			return fmt.Errorf("%q is no name for a file here", name)
		}
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return reason(err)
		}
		if err := os.WriteFile(path, f[name], 0o644); err != nil {
			return reason(err)
		}
		list += sum(f[name]) + "  " + name + "\n"
		if wrote != nil {
			wrote(name, len(f[name]))
		}
	}
	return os.WriteFile(filepath.Join(dir, sums), []byte(list), 0o644)
}

// swap puts what is beside into the place of dir, and takes away what was there.
func swap(beside, dir string) error {
	if err := os.Remove(dir); err == nil || errors.Is(err, fs.ErrNotExist) {
		return moved(os.Rename(beside, dir), dir) // nothing was there, or an empty folder
	}
	old := beside + "-old"
	if err := os.Rename(dir, old); err != nil {
		return moved(err, dir)
	}
	if err := os.Rename(beside, dir); err != nil {
		return moved(errors.Join(err, os.Rename(old, dir)), dir)
	}
	return os.RemoveAll(old)
}

func moved(err error, dir string) error {
	if err != nil {
		return fmt.Errorf("cannot put the site to %s: %w", dir, err)
	}
	return nil
}

// reason is an error without the path beside the place, of which nobody knows.
func reason(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}
