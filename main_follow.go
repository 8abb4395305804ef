//go:build !js

package main

import (
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"

	"citemap/seeds"
)

// follower reads a map again whenever its file or a document of it is saved. It watches
// folders and not files: an editor may write another file and give it the name of the
// old one.
type follower struct {
	events *fsnotify.Watcher
	open   chan string // the path of another map to follow
	news   chan news   // of what was read, the last alone

	path   string
	files  map[string]bool // by absolute path
	opened bool            // path was never read without a fault
}

// news is what became of a map that was read.
type news struct {
	path  string
	m     *seeds.Map // nil: it cannot be shown
	err   error
	other bool // than was followed before
}

// quiet is how long a folder must be left alone until it is read: editors write in
// several steps, and programs that save a map save its documents too.
const quiet = 150 * time.Millisecond

// follow begins to follow a map, which is at path; empty: none yet. The error is that of
// the system, where it watches no files.
func follow(path string, m *seeds.Map) (*follower, error) {
	events, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	f := &follower{events: events, open: make(chan string, 1), news: make(chan news, 1), path: path}
	if path != "" {
		f.watch(m)
	}
	go f.run()
	return f, nil
}

func (f *follower) run() {
	calm := time.NewTimer(quiet)
	calm.Stop()
	for {
		select {
		case e, ok := <-f.events.Events:
			if !ok {
				return
			}
			if f.files[e.Name] && !e.Op.Has(fsnotify.Chmod) {
				calm.Reset(quiet)
			}
		case <-f.events.Errors: // some events were lost, and perhaps those that matter
			calm.Reset(quiet)
		case f.path = <-f.open:
			f.opened = true
			f.read()
		case <-calm.C:
			f.read()
		}
	}
}

// read reads the map, and tells what became of it.
func (f *follower) read() {
	m, err := readMap([]string{f.path})
	if f.path != "" {
		f.watch(m)
	}
	n := news{path: f.path, m: m, err: err, other: f.opened}
	if err == nil {
		f.opened = false
	}
	for { // whoever is told late is told the last
		select {
		case f.news <- n:
			return
		case <-f.news:
		}
	}
}

// watch looks at the folders of a map's files: with a map that could be read, of those
// that it names now.
func (f *follower) watch(m *seeds.Map) {
	dir := filepath.Dir(f.path)
	files := []string{f.path}
	switch {
	case m != nil:
		for i := range m.Documents {
			files = append(files, filepath.Join(dir, filepath.FromSlash(m.Documents[i].File)))
		}
		f.files = make(map[string]bool)
	case f.opened:
		f.files = make(map[string]bool)
	}
	for _, file := range files {
		f.add(file)
		if real, err := filepath.EvalSymlinks(file); err == nil {
			f.add(real)
		}
	}
}

// add looks at the folder of one file. What cannot be watched is not: the map is shown
// all the same.
func (f *follower) add(file string) {
	if path, err := filepath.Abs(file); err == nil && f.events.Add(filepath.Dir(path)) == nil {
		f.files[path] = true
	}
}

func (f *follower) close() { f.events.Close() }
