//go:build !js

package main

import (
	"errors"
	"fmt"
	"image"
	"image/png"
	"log/slog"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"sync/atomic"

	"citemap/scene"
	"citemap/scene/bookmark"
	"citemap/scene/kiosk"
	"citemap/scene/screen"
	"citemap/seeds"
)

// player is the process that shows the maps of a kiosk, and tells its supervisor so.
type player struct {
	*kioskFlags
	link      *kiosk.Link
	log       *slog.Logger
	programme kiosk.Programme[performance]
	now       performance
	before    kiosk.Counts // of the maps before this one
	size      atomic.Uint64
	over      func() bool // whether the hours are over
	dark      bool

	last kiosk.Moment
	at   string // the place in the map where the show was last
}

// performance is a map that is shown.
type performance struct {
	*scene.State
	m *seeds.Map
}

// play shows the maps until the supervisor has enough.
func (k *kioskFlags) play() error {
	saveMemory()
	p := &player{kioskFlags: k}
	p.link = kiosk.Connect(os.Stdin, os.Stdout, func() { os.Exit(0) })
	p.log = p.link.Log()
	defer p.link.Close()
	now := kiosk.Clock(k.clock)
	p.over = func() bool { return !k.open.Open(now()) }
	p.programme = kiosk.Programme[performance]{Entries: k.list, Load: p.load, Log: p.log}
	first, err := p.programme.First(k.place)
	if err != nil {
		return err
	}
	p.now = first
	err = screen.Run(first.State, screen.Options{
		Title: first.m.Title, Width: 1280, Height: 720,
		Kiosk: screen.Kiosk{Locked: true, Monitor: p.monitorNumber(), Presented: p.presented, Next: p.next, Dark: p.hours},
	})
	return p.ended(err)
}

// ended tells the supervisor where the kiosk was left on purpose.
func (p *player) ended(err error) error {
	if errors.Is(err, screen.ErrLeft) {
		p.link.Left()
		return nil
	}
	return err
}

// monitorNumber is that of the monitor the flags name, from 1, or 0: the system's choice.
func (p *player) monitorNumber() int {
	if p.monitor == "" {
		return 0
	}
	names := screen.Monitors()
	n, err := strconv.Atoi(p.monitor)
	if err != nil {
		n = slices.Index(names, p.monitor) + 1
	}
	if n < 1 || n > len(names) {
		p.log.Warn("no such monitor: the system chooses", "monitor", p.monitor, "there are", names)
		return 0
	}
	return n
}

// load reads the map of an entry, and says how it is made ready.
func (p *player) load(e kiosk.Entry) (files []string, build func(at string) (performance, error), err error) {
	var args []string
	if e.Map != "" {
		args = []string{e.Map}
	}
	path := onDisk(args)
	if path != "" {
		files = []string{path}
	}
	m, err := readMap(args)
	if err != nil || path == "" { // what is in the program does not change
		return files, p.making(e, m), err
	}
	for i := range m.Documents {
		files = append(files, filepath.Join(filepath.Dir(path), filepath.FromSlash(m.Documents[i].File)))
	}
	return files, p.making(e, m), nil
}

// making makes the map of an entry ready, as the entry wants it.
func (p *player) making(e kiosk.Entry, m *seeds.Map) func(at string) (performance, error) {
	l := p.look
	if e.Theme != "" {
		l.theme = e.Theme
	}
	if e.View != "" {
		l.view = e.View
	}
	return func(at string) (performance, error) { return p.build(l, m, at) }
}

// build makes a map ready, at rest where the size of the view is known: nothing then
// unfolds or flies when it comes on.
func (p *player) build(l look, m *seeds.Map, at string) (performance, error) {
	l.bookmark = known(m, at)
	s, err := l.stateOf(m, false)
	if err != nil {
		return performance{}, err
	}
	if size := p.size.Load(); size != 0 {
		in := scene.Input{Width: math.Float32frombits(uint32(size >> 32)), Height: math.Float32frombits(uint32(size)), Scale: 1, Still: true}
		for range 3 {
			s.Step(in)
		}
	}
	return performance{s, m}, nil
}

// known is a place, if the map has it: the chapter may be gone from a newer one.
func known(m *seeds.Map, at string) string {
	b, _ := bookmark.Parse(at)
	if !slices.ContainsFunc(m.Chapters, func(c seeds.Chapter) bool { return c.ID == b.Chapter }) {
		return ""
	}
	return at
}

// moment is where the show is.
func (p *player) moment() kiosk.Moment {
	s := p.now.Showing()
	now := kiosk.Moment{Chapter: s.Chapter, Step: s.Step, Loops: s.Loops, Visitor: s.Visitor}
	if !now.SameStep(p.last) && (s.Chapter != "" || s.Loops != p.last.Loops) { // between two chapters, the one before counts
		p.at = bookmark.Bookmark{Chapter: s.Chapter, Step: s.Step}.String()
	}
	p.last, now.Bookmark = now, p.at
	return now
}

// next is asked once a tick for the map that is to come on.
func (p *player) next(width, height float32) *scene.State {
	p.size.Store(uint64(math.Float32bits(width))<<32 | uint64(math.Float32bits(height)))
	e, _, _ := p.programme.Playing()
	s, ok := p.programme.Next(p.moment())
	if !ok {
		return nil
	}
	p.before = p.counts(e)
	p.now, p.last, p.at = s, kiosk.Moment{}, ""
	return s.State
}

// counts are those since the player started; e is the entry that plays.
func (p *player) counts(e kiosk.Entry) kiosk.Counts {
	s := p.now.Showing()
	now := kiosk.Counts{Loops: s.Loops, Visits: s.Visits}
	if opened := p.now.Opened(); len(opened) > 0 {
		now.Opened = map[string]map[string]int{e.Map: opened}
	}
	return p.before.Plus(now)
}

// hours is asked once a second whether the hours are over.
func (p *player) hours() bool {
	if dark := p.over(); dark != p.dark {
		p.dark = dark
		p.log.Info("by the clock on the wall", "dark", dark)
	}
	return p.dark
}

// presented is called after every picture that has reached the screen.
func (p *player) presented(pictures int) {
	if !p.link.Due() {
		return
	}
	e, number, turn := p.programme.Playing()
	at, s := p.moment(), p.now.Showing()
	p.link.Beat(kiosk.Beat{
		Pictures: pictures, Place: kiosk.Place{Entry: number, Bookmark: at.Bookmark},
		Map: e.Map, Title: p.now.m.Title, Turn: turn, Chapter: s.Chapter, Step: s.Step,
		Visitor: s.Visitor, Dark: p.dark, Counts: p.counts(e),
	})
}

// showPoster shows a picture where the map cannot be shown.
func (k *kioskFlags) showPoster() error {
	p := &player{kioskFlags: k}
	p.link = kiosk.Connect(os.Stdin, os.Stdout, func() { os.Exit(0) })
	p.log = p.link.Log()
	defer p.link.Close()
	err := screen.Poster(p.pictures(), screen.Kiosk{Locked: true, Monitor: p.monitorNumber(), Presented: func(pictures int) {
		if p.link.Due() {
			p.link.Beat(kiosk.Beat{Pictures: pictures})
		}
	}})
	return p.ended(err)
}

// pictures are those posters that can be read.
func (p *player) pictures() (all []image.Image) {
	for _, name := range p.posters {
		picture, err := readPicture(name)
		if err != nil {
			p.log.Warn("no poster", "why", err.Error())
			continue
		}
		all = append(all, picture)
	}
	return all
}

func readPicture(name string) (image.Image, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	picture, err := png.Decode(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return picture, nil
}
