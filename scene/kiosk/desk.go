//go:build !js

package kiosk

import (
	"context"
	"encoding/json"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"time"
)

// desk does the slow work beside a supervisor, which must never wait for a disk: it
// writes the status and the counts, and has the posters drawn. Where it is behind, only
// the latest of each is done.
type desk struct {
	at    places
	o     *Options
	log   *slog.Logger
	kept  kept
	work  sync.WaitGroup
	news  chan Status
	maps  chan string
	wrote struct {
		status, counts time.Time
		shown          [3]any
		failing        bool
	}
}

func newDesk(at places, o *Options, log *slog.Logger, ended <-chan struct{}) *desk {
	d := &desk{at: at, o: o, log: log, kept: readCounts(at.counts), news: make(chan Status, 1), maps: make(chan string, 1)}
	d.work.Go(func() { d.write(ended) })
	d.work.Go(func() { d.drawAll(ended) })
	return d
}

// latest puts v in the place of what waits in c.
func latest[T any](c chan T, v T) {
	select {
	case <-c:
	default:
	}
	c <- v // one goroutine alone does so
}

func (d *desk) report(s Status)  { latest(d.news, s) }
func (d *desk) draw(file string) { latest(d.maps, file) }

// write writes what is reported, and at the end takes the status away: it then no
// longer runs.
func (d *desk) write(ended <-chan struct{}) {
	for {
		select {
		case s := <-d.news:
			d.writeStatus(s)
			d.writeCounts(s.Counts, time.Minute)
		case <-ended:
			select {
			case s := <-d.news:
				d.writeCounts(s.Counts, 0)
			default:
				d.writeCounts(d.kept.Counts, 0)
			}
			os.Remove(d.at.status)
			return
		}
	}
}

// statusEvery is how often a status is written in which nothing happened.
const statusEvery = 2 * time.Second

func (d *desk) writeStatus(s Status) {
	now, shown := time.Now(), [3]any{s.Shows, s.Player, s.Restarts}
	if shown == d.wrote.shown && now.Sub(d.wrote.status) < statusEvery {
		return
	}
	s.Since, s.Log = d.kept.Since, d.at.log
	d.wrote.shown, d.wrote.status = shown, now
	data, err := json.Marshal(s)
	if err == nil {
		if err = os.MkdirAll(filepath.Dir(d.at.status), 0o700); err == nil {
			err = replace(d.at.status, data)
		}
	}
	if failing := err != nil; failing != d.wrote.failing {
		d.wrote.failing = failing
		if failing {
			d.log.Warn("the status cannot be written", "why", err)
		}
	}
}

// writeCounts keeps the counts, if that is due. They go to a disk that may be a card of
// few writes.
func (d *desk) writeCounts(c Counts, every time.Duration) {
	d.kept.Counts = c
	if now := time.Now(); now.Sub(d.wrote.counts) >= every {
		d.wrote.counts = now
		_ = d.kept.write(d.at.counts) // a disk that takes none goes on counting in memory
	}
}

// drawTime is how long the drawing of one poster may take.
const drawTime = 2 * time.Minute

func (d *desk) drawAll(ended <-chan struct{}) {
	runtime.LockOSThread() // what draws ends with the thread that starts it
	ctx, stop := context.WithCancel(context.Background())
	d.work.Go(func() { <-ended; stop() })
	for {
		select {
		case <-ended:
			return
		case file := <-d.maps:
			for i, to := range d.at.posters {
				if err := d.drawOne(ctx, file, to, i == 1); err != nil && ctx.Err() == nil {
					d.log.Warn("no poster was drawn", "map", file, "why", err)
				}
			}
		}
	}
}

func (d *desk) drawOne(ctx context.Context, file, to string, tall bool) error {
	cmd := d.o.draw(file, to, tall)
	tie(cmd)
	if err := cmd.Start(); err != nil {
		return err
	}
	over := make(chan error, 1)
	go func() { over <- cmd.Wait() }()
	select {
	case err := <-over:
		return err
	case <-time.After(drawTime):
	case <-ctx.Done():
	}
	cmd.Process.Kill()
	return <-over
}
