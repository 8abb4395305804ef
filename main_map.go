//go:build !js

package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"citemap/seeds"
	"citemap/seeds/defiance"
	"citemap/seeds/examples"
)

// mapFiles are the file of the map that args name, or of the built-in one, which has
// no name, and what opens its documents. A map is named by its file, its folder or, where
// there is neither, by the name of an example.
func mapFiles(args []string) (name string, data []byte, open func(string) ([]byte, error), err error) {
	if len(args) == 0 {
		data, open = defiance.Files()
		return "", data, open, nil
	}
	if e, ok := example(args[0]); ok {
		data, open = e.Files()
		return e.Name, data, open, nil
	}
	path := inFolder(args[0])
	data, open, err = seeds.Files(path)
	if err != nil {
		err = fmt.Errorf("%w; a map is a file, map.json, with its documents beside it", err)
	}
	return path, data, open, err
}

// readMap reads the map that args name, or the built-in one. Whatever is wrong
// with it is told in words for people.
func readMap(args []string) (*seeds.Map, error) {
	name, data, open, err := mapFiles(args)
	if err != nil {
		return nil, err
	}
	m, err := seeds.Read(name, data, open)
	var faults seeds.Faults
	switch {
	case errors.As(err, &faults):
		return nil, fmt.Errorf("%s cannot be shown:\n%w", name, err)
	case err != nil:
		return nil, err
	case len(m.Nodes) == 0:
		return nil, fmt.Errorf("%s has no nodes: there is nothing to show", name)
	}
	return m, nil
}

// example is the example that an argument names: there is no file or folder of that name.
func example(arg string) (examples.Example, bool) {
	if _, err := os.Stat(arg); !errors.Is(err, fs.ErrNotExist) {
		return examples.Example{}, false
	}
	return examples.Find(arg)
}

// inFolder is the map in a folder, or the map that a path names itself.
func inFolder(path string) string {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return filepath.Join(path, "map.json")
	}
	return path
}

// onDisk is the path of the map that args name; empty: it is in the program.
func onDisk(args []string) string {
	if len(args) == 0 {
		return ""
	}
	if _, ok := example(args[0]); ok {
		return ""
	}
	return inFolder(args[0])
}
