//go:build !js

package kiosk

import (
	"fmt"
	"log/slog"
	"os"
	"strings"
	"time"
)

// Programme decides what plays, and has the next map ready when it is due: T is a map
// made ready to be shown. Its files are read and it is made on a goroutine of its own, so
// that the show never waits. What cannot be shown is passed over with a line in the log;
// what plays goes on.
type Programme[T any] struct {
	Entries []Entry
	// Load reads a map. It returns the files that it is in, also where it cannot be shown,
	// and what makes it ready to begin at a place.
	Load func(Entry) (files []string, build func(at string) (T, error), err error)
	Log  *slog.Logger

	playing *reel[T]
	turns   int
	asked   time.Time
	last    Moment
	moments chan note[T]
	ready   chan made[T]
}

// reel is a map that was read.
type reel[T any] struct {
	entry int
	files []string
	state string // of the files when they were read
	build func(at string) (T, error)
}

// made is a map that was made ready at a moment of the one that plays.
type made[T any] struct {
	of   *reel[T]
	it   T
	from Moment
}

// note is what the stage is told: where the show is, and of which map.
type note[T any] struct {
	Moment
	playing *reel[T]
}

// Moment is where a show is.
type Moment struct {
	Chapter  string
	Step     int
	Loops    int    // since the map came on
	Visitor  bool   // somebody is there: nothing is changed under their hands
	Bookmark string // of the place
}

// SameStep reports whether nothing has ended between two moments.
func (m Moment) SameStep(o Moment) bool {
	return m.Chapter == o.Chapter && m.Step == o.Step && m.Loops == o.Loops
}

// First returns the map to begin with: that at a place, or else the next that can be
// shown. It is called once.
func (p *Programme[T]) First(at Place) (first T, err error) {
	for i := range p.Entries {
		r, failed := p.read((at.Entry + i) % len(p.Entries))
		if failed == nil {
			if first, failed = r.build(at.Bookmark); failed == nil {
				p.begin(r)
				return first, nil
			}
			p.skip(r.entry, failed)
		}
		err, at.Bookmark = failed, ""
	}
	return first, fmt.Errorf("no map can be shown: %w", err)
}

// begin starts the goroutine behind the stage.
func (p *Programme[T]) begin(r *reel[T]) {
	p.playing = r
	p.moments, p.ready = make(chan note[T], 1), make(chan made[T], 1)
	s := newStage(p, r, time.Now)
	go func() {
		for m := range p.moments {
			if next, ok := s.look(m); ok {
				latest(p.ready, next)
			}
		}
	}()
}

// Playing is the entry that plays, its number, and how many came on before it.
func (p *Programme[T]) Playing() (e Entry, number, turn int) {
	return p.Entries[p.playing.entry], p.playing.entry, p.turns
}

// askEvery is how often the stage is told where the show is, beside every step.
const askEvery = time.Second

// Next is asked once a tick what is to be shown from now on, if anything new. That comes
// at the beginning of a step, and never under somebody's hands.
func (p *Programme[T]) Next(now Moment) (next T, ok bool) {
	select {
	case r := <-p.ready:
		if !now.Visitor && r.from.SameStep(now) {
			p.playing, p.last = r.of, Moment{}
			p.turns++
			p.Log.Info("a map comes on", "entry", r.of.entry, "map", p.Entries[r.of.entry].Map, "at", r.from.Bookmark)
			return r.it, true
		}
	default:
	}
	if !now.SameStep(p.last) || time.Since(p.asked) >= askEvery {
		p.last, p.asked = now, time.Now()
		latest(p.moments, note[T]{now, p.playing})
	}
	return next, false
}

// read reads an entry. What is wrong with it is logged.
func (p *Programme[T]) read(entry int) (*reel[T], error) {
	files, build, err := p.Load(p.Entries[entry])
	if err != nil {
		p.skip(entry, err)
	}
	return &reel[T]{entry, files, signature(files), build}, err
}

func (p *Programme[T]) skip(entry int, err error) {
	p.Log.Error("this map cannot be shown", "entry", entry, "map", p.Entries[entry].Map, "why", err.Error())
}

// stage is where the next map is made ready.
type stage[T any] struct {
	p       *Programme[T]
	now     func() time.Time
	playing *reel[T]
	since   time.Time // that its entry plays
	loops   int       // of its entry, before the files were read anew
	last    Moment

	found   *reel[T]  // what is to come on
	foundAt time.Time // when it was
	rest    time.Time // until when nothing is looked for
	tried   string    // how the files of playing were when they were last read
	seen    string    // how they were at the last look
}

// grace is how long a map that is ready waits for the end of a step, and how long it
// takes until entries are tried again of which none could be shown.
const grace = time.Minute

func newStage[T any](p *Programme[T], r *reel[T], now func() time.Time) *stage[T] {
	s := &stage[T]{p: p, now: now}
	s.turn(r, 0)
	return s
}

// turn notes what plays now.
func (s *stage[T]) turn(r *reel[T], loops int) {
	if s.playing == nil || s.playing.entry != r.entry {
		s.since, s.loops = s.now(), 0
	} else {
		s.loops += loops
	}
	s.playing, s.found = r, nil
	s.tried, s.seen = r.state, r.state
}

// look is told where the show is, and returns what is to come on there, if anything.
func (s *stage[T]) look(n note[T]) (next made[T], ok bool) {
	if n.playing != s.playing {
		s.turn(n.playing, s.last.Loops)
		s.last = n.Moment
	}
	turned := !n.SameStep(s.last)
	s.last = n.Moment
	if r := s.find(n.Loops); r != nil {
		s.found, s.foundAt = r, s.now()
	}
	if s.found == nil || n.Visitor || !turned && s.now().Sub(s.foundAt) < grace {
		return next, false
	}
	if s.found.entry != s.playing.entry {
		n.Bookmark = ""
	}
	it, err := s.found.build(n.Bookmark)
	if err != nil {
		s.p.skip(s.found.entry, err)
		s.found = nil
		return next, false
	}
	return made[T]{s.found, it, n.Moment}, true
}

// find looks for something to come on: the same map where its files have changed and
// rest again, or the next one where this has played for long enough.
func (s *stage[T]) find(loops int) *reel[T] {
	now := signature(s.playing.files)
	rests := now == s.seen
	s.seen = now
	if rests && now != s.tried {
		s.tried = now
		if r, err := s.p.read(s.playing.entry); err == nil {
			return r
		}
		return nil
	}
	all := s.p.Entries
	if s.found != nil || len(all) == 1 || s.now().Before(s.rest) || !all[s.playing.entry].Over(s.loops+loops, s.now().Sub(s.since)) {
		return nil
	}
	for i := 1; i < len(all); i++ {
		if r, err := s.p.read((s.playing.entry + i) % len(all)); err == nil {
			return r
		}
	}
	s.rest = s.now().Add(grace)
	return nil
}

// signature says how files are; another one, that they have changed.
func signature(files []string) string {
	var b strings.Builder
	for _, name := range files {
		info, err := os.Stat(name)
		if err != nil {
			fmt.Fprintf(&b, "%s none\n", name)
			continue
		}
		fmt.Fprintf(&b, "%s %d %d\n", name, info.Size(), info.ModTime().UnixNano())
	}
	return b.String()
}
