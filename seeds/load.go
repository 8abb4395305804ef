package seeds

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Load reads a map file and the documents beside it. No document outside the
// map's folder is opened, not by a link in the file system either.
//
// A map file that cannot be opened gives the error of the operating system,
// with the path; any other error is Faults.
func Load(path string) (*Map, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	data, err := readSome(f)
	if err != nil {
		return nil, err
	}
	dir, err := os.OpenRoot(filepath.Dir(path))
	if err != nil {
		return nil, err
	}
	defer dir.Close()
	return Read(path, data, func(file string) ([]byte, error) {
		f, err := dir.Open(filepath.FromSlash(file))
		if err != nil {
			return nil, err
		}
		return readSome(f)
	})
}

// readSome reads and closes a file, but no more of it than shows that it is
// too large.
func readSome(f *os.File) ([]byte, error) {
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, MaxFile+1))
}

// isBeside reports whether the name of a document stays in the map's folder on
// every system.
func isBeside(file string) bool {
	return fs.ValidPath(file) && file != "." && !strings.ContainsAny(file, "\\:\x00")
}
