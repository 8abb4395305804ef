//go:build !js

package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"

	"citemap/scene"
	"citemap/scene/screen"
	"citemap/seeds"
)

// desktop is a map in a window, which follows its files, and takes other maps that are
// dropped on it.
type desktop struct {
	look
	follower *follower
	m        atomic.Pointer[seeds.Map] // that is shown
	trouble  chan *scene.Trouble       // with what was dropped
}

// window opens the map in a window.
func (l *look) window(args []string, full bool) error {
	s, m, err := l.state(args, false)
	if err != nil {
		return err
	}
	width, height, err := parseSize(l.size)
	if err != nil {
		return err
	}
	d := &desktop{look: *l, trouble: make(chan *scene.Trouble, 1)}
	d.m.Store(m)
	o := screen.Options{
		Title: m.Title, Width: width, Height: height, Fullscreen: full,
		Words: func() ([]byte, error) { return wordsOf(d.m.Load(), l.language) },
	}
	if d.follower, err = follow(onDisk(args), m); err != nil {
		fmt.Fprintln(os.Stderr, "citemap: the map is not read again when it is saved:", err)
	} else {
		defer d.follower.close()
		o.Renew, o.Dropped = d.renew, d.dropped
	}
	return screen.Run(s, o)
}

// renew is asked once a tick what there is to show after the state that is shown now.
func (d *desktop) renew(now *scene.State) (next *scene.State, title string, trouble *scene.Trouble) {
	select {
	case n := <-d.follower.news:
		return d.turn(now, n)
	case trouble = <-d.trouble:
		return nil, "", trouble
	default:
		return nil, "", nil
	}
}

// turn goes on to a map that was read, if it can be shown.
func (d *desktop) turn(now *scene.State, n news) (*scene.State, string, *scene.Trouble) {
	if n.err != nil {
		return nil, "", troubleOf(now, n)
	}
	d.m.Store(n.m)
	if !n.other {
		return now.Succeed(n.m), n.m.Title, nil
	}
	l := d.look
	l.bookmark = ""
	next, err := l.stateOf(n.m, false)
	if err != nil {
		n.err = err
		return nil, "", troubleOf(now, n)
	}
	return next, n.m.Title, nil
}

// troubleOf is why a map cannot be shown, a fault a line.
func troubleOf(now *scene.State, n news) *scene.Trouble {
	words := &now.Strings().Trouble
	t := &scene.Trouble{Title: words.Faulty, Note: words.Stays}
	if n.other {
		t.Title = words.Unopened.With("file", filepath.Base(n.path))
	}
	var faults seeds.Faults
	if !errors.As(n.err, &faults) {
		t.Lines = []string{n.err.Error()}
		return t
	}
	for _, fault := range faults {
		fault.File = filepath.Base(fault.File)
		t.Lines = append(t.Lines, fault.Error())
	}
	return t
}

// dropped is told what somebody dropped on the window: a map, its folder, or a map and
// its documents. Where the files are is known, so the map is opened there and followed.
func (d *desktop) dropped(now *scene.State, files fs.FS) {
	words := &now.Strings().Trouble
	path, several := mapAmong(pathsOf(files))
	if path != "" {
		d.follower.other(path)
		return
	}
	line := words.Nothing
	if several {
		line = words.Several
	}
	select {
	case d.trouble <- &scene.Trouble{Title: words.Unopened.With("file", strings.Join(namesOf(files), ", ")), Note: words.Stays, Lines: []string{line}}:
	default:
	}
}

// other follows another map from now on; of several, the last.
func (f *follower) other(path string) {
	for {
		select {
		case f.open <- path:
			return
		case <-f.open:
		}
	}
}

// pathsOf are the paths of dropped files and folders on this system.
func pathsOf(files fs.FS) []string {
	var paths []string
	entries, _ := fs.ReadDir(files, ".") // what cannot be read is none of them
	for _, e := range entries {
		if on, ok := e.(interface{ AbsPath() string }); ok {
			paths = append(paths, on.AbsPath())
		}
	}
	return paths
}

// namesOf are the names of at most three of them.
func namesOf(files fs.FS) []string {
	var names []string
	entries, _ := fs.ReadDir(files, ".")
	for _, e := range entries[:min(len(entries), 3)] {
		names = append(names, e.Name())
	}
	return names
}

// mapAmong is the map among some files and folders, empty where there is none, or where
// there are several and not one of them alone is called map.json.
func mapAmong(paths []string) (path string, several bool) {
	var maps []string
	for _, p := range paths {
		if p = inFolder(p); strings.EqualFold(filepath.Ext(p), ".json") && filepath.Base(p) != seeds.SchemaFile {
			maps = append(maps, p)
		}
	}
	if len(maps) > 1 {
		called := slices.DeleteFunc(slices.Clone(maps), func(p string) bool { return filepath.Base(p) != "map.json" })
		if len(called) != 1 {
			return "", true
		}
		maps = called
	}
	return strings.Join(maps, ""), false
}
