// Package miniatures holds maps as small as the oddities that they show, and the
// pictures that the pens' tests draw of them. It lies under testdata, where only
// tests import it.
package miniatures

import (
	"embed"
	"fmt"
	"io/fs"
	"os"
	"path"

	"citemap/assets"
	"citemap/scene"
	"citemap/scene/typeset"
	"citemap/seeds"
)

//go:embed */map.json */text.txt
var maps embed.FS

// Miniature is a map, and how it is looked at.
type Miniature struct {
	Name          string  // of its picture
	Width, Height float32 // dp

	of      string // the folder of its map
	options scene.Options
	choose  string // what a click chooses; empty: nothing
	whole   bool   // in the fonts that the program has; else in those of the tests
}

// All are the miniatures, in a fixed order.
func All() []Miniature {
	paper := scene.Options{Theme: scene.Light, Paused: true, Calm: true, Bare: true}
	night, onEarth, used := paper, paper, paper
	night.Theme, onEarth.Geo, used.Bare = scene.Dark, true, false
	all := []Miniature{
		{Name: "world", of: "world", options: onEarth},
		{Name: "dark", of: "parallel-links", options: night},
		{Name: "panel", of: "parallel-links", options: used, choose: "pact", Width: 720, Height: 480},
		{Name: "persian-panel", of: "persian-panel", options: used, choose: "drones", whole: true, Width: 720, Height: 480},
		{Name: "chinese-panel", of: "chinese-panel", options: used, choose: "drones", whole: true, Width: 720, Height: 480},
		{Name: "statuses-and-views", of: "statuses-and-views", options: paper, Width: 720, Height: 480},
		{Name: "kinds-of-nodes", of: "kinds-of-nodes", options: paper, Width: 720, Height: 480},
	}
	for _, name := range []string{
		"two-nodes", "parallel-links", "self-loop", "long-names", "persian-names", "chinese-names",
		"star-of-60", "two-components", "one-node", "no-node",
	} {
		all = append(all, Miniature{Name: name, of: name, options: paper})
	}
	for i := range all {
		if all[i].Width == 0 {
			all[i].Width, all[i].Height = 480, 320
		}
	}
	return all
}

// Turn says which of the three pictures of a miniature a View shows, or that it
// is one that lies between them.
type Turn string

// The turns. All pictures but those between are the same.
const (
	First   Turn = "drawn first"
	Reused  Turn = "drawn again, on a View that showed other things meanwhile"
	Fresh   Turn = "drawn on a fresh View"
	Between Turn = "in between"
)

// Draw looks at the miniature three times and hands each picture to show: first,
// again after moves that have been undone, on the same View, and on a fresh one.
// The moves' own pictures are handed over as well, so that a pen has something
// to remember wrongly.
func (m *Miniature) Draw(show func(Turn, *scene.View)) error {
	s, err := m.state()
	if err != nil {
		return err
	}
	p := person{s: s, in: scene.Input{Width: m.Width, Height: m.Height, Scale: 1, Still: true}}
	if err := p.look(m.choose); err != nil {
		return fmt.Errorf("%s: %w", m.Name, err)
	}
	s.View(&p.seen)
	show(First, &p.seen)
	p.wander(func() { show(Between, &p.seen) })
	if err := p.look(m.choose); err != nil {
		return fmt.Errorf("%s, after other moves: %w", m.Name, err)
	}
	s.View(&p.seen)
	show(Reused, &p.seen)
	var fresh scene.View
	s.View(&fresh)
	show(Fresh, &fresh)
	return nil
}

// state is the miniature's map before anybody looks at it.
func (m *Miniature) state() (*scene.State, error) {
	file := path.Join(m.of, "map.json")
	data, err := maps.ReadFile(file)
	if err != nil {
		return nil, err
	}
	read, err := seeds.Read(file, data, func(name string) ([]byte, error) {
		return fs.ReadFile(maps, path.Join(m.of, name))
	})
	if err != nil {
		return nil, err
	}
	tx, err := m.setter()
	if err != nil {
		return nil, err
	}
	return scene.New(read, tx, m.options), nil
}

// Where the tests' fonts for Persian and Chinese are, and the program's, seen from
// the folder of a pen.
const (
	fonts   = "../typeset/testdata/"
	scripts = "../../assets/fonts/scripts/"
)

func (m *Miniature) setter() (*typeset.Setter, error) {
	if m.whole {
		return typeset.New(assets.Fonts(), assets.Scripts(func(name string) ([]byte, error) {
			return os.ReadFile(scripts + path.Base(name))
		})...)
	}
	persian, err := os.ReadFile(fonts + "Vazirmatn-Test.ttf")
	if err != nil {
		return nil, err
	}
	chinese, err := os.ReadFile(fonts + "NotoSansSC-Test.ttf")
	if err != nil {
		return nil, err
	}
	return typeset.New(assets.Fonts(),
		assets.Font{Family: "Vazirmatn", Data: persian}, assets.Font{Family: "Noto Sans SC", Data: chinese})
}
