package seeds

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Load reads a map file and the documents beside it.
//
// A map file that cannot be opened gives the error of the operating system,
// with the path; any other error is Faults.
func Load(path string) (*Map, error) {
	data, open, err := Files(path)
	if err != nil {
		return nil, err
	}
	return Read(path, data, open)
}

// Files are a map file as it stands on disk, and what opens the documents beside
// it. No document outside the map's folder is opened, not by a link in the file
// system either. The error is that of the operating system, with the path.
func Files(path string) (data []byte, open func(file string) ([]byte, error), err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	if data, err = readSome(f); err != nil {
		return nil, nil, err
	}
	return data, func(file string) ([]byte, error) {
		dir, err := os.OpenRoot(filepath.Dir(path))
		if err != nil {
			return nil, err
		}
		defer dir.Close()
		f, err := dir.Open(filepath.FromSlash(file))
		if err != nil {
			return nil, err
		}
		return readSome(f)
	}, nil
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
