package assets

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
)

// The icons' sources: each a single filled path in a box of -1..1.
//
//go:embed icons/*.svg
var iconFiles embed.FS

// Icon is a small filled glyph in a box of -1..1, centred on 0, 0.
type Icon struct {
	Name    string
	Path    Path
	Upright bool // false: it flies, points to +x and may be turned to its course
}

// IconSet is every icon there is. It never changes, and each Icon keeps its
// address, so that icons may be compared by pointer.
type IconSet struct {
	byName map[string]*Icon
	names  []string
}

// Icons returns the embedded icons, read on the first call and then kept. An
// icon whose source is at fault would be missing; a test sees to it that none is.
func Icons() *IconSet { return embeddedIcons() }

var embeddedIcons = sync.OnceValue(func() *IconSet {
	set, _ := readIcons(iconFiles)
	return set
})

// readIcons reads icons/*.svg of files. The set holds all that could be read;
// the error joins what was wrong with the others.
func readIcons(files fs.FS) (*IconSet, error) {
	set := &IconSet{byName: map[string]*Icon{}}
	sources, err := fs.ReadDir(files, "icons")
	faults := []error{err}
	for _, source := range sources {
		name, isIcon := strings.CutSuffix(source.Name(), ".svg")
		if !isIcon {
			continue
		}
		path, err := readIcon(files, "icons/"+source.Name())
		if err != nil {
			faults = append(faults, fmt.Errorf("icon %s: %w", name, err))
			continue
		}
		set.byName[name] = &Icon{Name: name, Path: path, Upright: !flies(name)}
		set.names = append(set.names, name)
	}
	slices.Sort(set.names)
	return set, errors.Join(faults...)
}

// readIcon reads the outline of one source.
func readIcon(files fs.FS, name string) (Path, error) {
	svg, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, err
	}
	data, err := onlyPath(string(svg))
	if err != nil {
		return nil, err
	}
	return ParsePath(data)
}

// onlyPath returns the path data of an SVG file that holds one path in the
// icons' box and nothing else. It is no XML reader: the sources are ours, and
// encoding/xml would weigh more in the web's program than all of them.
func onlyPath(svg string) (string, error) {
	const (
		head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 2 2">`
		path = `<path d="`
		tail = `</svg>`
	)
	inner, opened := strings.CutPrefix(strings.TrimSpace(svg), head)
	inner, closed := strings.CutSuffix(inner, tail)
	inner, isPath := strings.CutPrefix(strings.TrimSpace(inner), path)
	data, rest, ended := strings.Cut(inner, `"`)
	if !opened || !closed || !isPath || !ended || strings.TrimSpace(rest) != "/>" {
		return "", errors.New("the file must read " + head + path + `..."/>` + tail)
	}
	return data, nil
}

// flies reports whether an icon points along +x, so that it can be turned to
// where it is going. The others would fall over.
func flies(name string) bool {
	switch name {
	case "drone", "jet", "missile", "rocket", "shell":
		return true
	}
	return false
}

// Icon returns the icon called name, or nil if there is none. The kinds of
// nodes are names of icons.
func (s *IconSet) Icon(name string) *Icon { return s.byName[name] }

// Names returns the names of all icons, sorted.
func (s *IconSet) Names() []string { return slices.Clone(s.names) }
