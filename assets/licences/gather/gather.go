// Package gather finds out what citemap is made of: the modules that are compiled into
// the program on each system and into the page, as `go list` tells them, and the files
// that its packages embed, with the terms on which each may be given on. It reads the
// module cache and asks no network.
//
// A part whose terms are not found is an error, and so is an embedded file of which
// files.go does not say whose it is: what nobody may give on is not given on.
package gather

import (
	"cmp"
	"maps"
	"slices"
)

// Part is a thing of somebody's that citemap carries.
type Part struct {
	Name    string
	Version string // as its authors count; "": they do not
	Module  bool   // code, of a Go module; else files that are embedded

	Licence string   // an SPDX expression
	Terms   []string // its licences and notices, as they were written
	Note    string   // what else is to be said; ""

	In    []string // of Platforms, those that carry it
	Needs []string // refs of the parts that it is compiled with
	Files []File   // that are embedded
	Sum   []byte   // SHA-256 of a module, as go.sum has it; nil
}

// File is one that is embedded.
type File struct {
	Name string // from the root, with slashes
	Sum  []byte // SHA-256
}

// Ref names a part, and no other.
func (p *Part) Ref() string {
	switch {
	case p.Module:
		return "pkg:golang/" + p.Name + "@" + p.Version
	default:
		return "citemap:" + p.Name
	}
}

// Platform is what go calls a system that citemap runs on, and what people call it.
type Platform struct{ OS, Arch, Name string }

// Platforms are those that citemap is released for.
func Platforms() []Platform {
	return []Platform{
		{"linux", "amd64", "linux"}, {"linux", "arm64", "linux"}, {"windows", "amd64", "windows"},
		{"darwin", "arm64", "macos"}, {"darwin", "amd64", "macos"}, Page(),
	}
}

// Page is the program inside the page.
func Page() Platform { return Platform{"js", "wasm", "page"} }

// Parts are those of the program whose source is in the folder root, on any of the
// platforms: first code, then what is embedded, each by name.
func Parts(root string, platforms ...Platform) ([]Part, error) {
	found := map[string]*Part{}
	for _, platform := range platforms {
		packages, err := linked(root, platform)
		if err != nil {
			return nil, err
		}
		if err := addModules(found, root, packages, platform.Name); err != nil {
			return nil, err
		}
		if err := addFiles(found, root, packages, platform.Name); err != nil {
			return nil, err
		}
	}
	parts := make([]Part, 0, len(found))
	for _, p := range found {
		slices.Sort(p.Needs)
		if err := p.license(); err != nil {
			return nil, err
		}
		parts = append(parts, *p)
	}
	slices.SortFunc(parts, func(a, b Part) int {
		if a.Module != b.Module {
			return cmp.Compare(rank(a), rank(b))
		}
		return cmp.Compare(a.Name, b.Name)
	})
	return parts, nil
}

func rank(p Part) int {
	if p.Module {
		return 0
	}
	return 1
}

// once adds a word to a list that lacks it.
func once(list []string, word string) []string {
	if slices.Contains(list, word) {
		return list
	}
	return append(list, word)
}

// sorted are the keys of a set, in order.
func sorted(set map[string]bool) []string { return slices.Sorted(maps.Keys(set)) }
