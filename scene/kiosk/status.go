//go:build !js

package kiosk

import (
	"os"
	"time"
)

// Status is how a kiosk does. Times of day are for people; durations are measured on a
// clock that never jumps.
type Status struct {
	Pid     int       `json:"pid"` // of the supervisor
	Started time.Time `json:"started"`
	Written time.Time `json:"written"`
	Uptime  float64   `json:"uptime"` // seconds
	Shows   string    `json:"shows"`  // "map", "poster" or "nothing"

	Player   int     `json:"player"` // its pid; 0: none runs
	Rate     float64 `json:"rate"`   // pictures a second, of late
	Pictures int     `json:"pictures"`
	Resident uint64  `json:"resident"` // bytes of the player's memory; 0: not known here
	Beat     *Beat   `json:"beat"`     // the last; nil: there was none yet

	Restarts int       `json:"restarts"`
	Falls    []Fall    `json:"falls"` // the last of them
	Counts   Counts    `json:"counts"`
	Since    time.Time `json:"since"` // when counting began
	Log      string    `json:"log"`   // the file; empty: none could be written
}

// Fall is a player that ended without having been asked to.
type Fall struct {
	At  time.Time `json:"at"`
	Why string    `json:"why"`
}

// mostFalls is how many are kept.
const mostFalls = 10

func (s *Status) fell(why string) {
	s.Restarts++
	s.Falls = append(s.Falls, Fall{time.Now(), why})
	s.Falls = s.Falls[max(0, len(s.Falls)-mostFalls):]
}

// What the status says is shown.
const (
	showsMap     = "map"
	showsPoster  = "poster"
	showsNothing = "nothing"
)

// begin starts the report.
func (s *Supervisor) begin() {
	now := time.Now()
	s.report = Status{Pid: os.Getpid(), Started: now, Since: now}
	s.past = s.Counts
}

// tell reports how things are.
func (s *Supervisor) tell() {
	if s.Report == nil {
		return
	}
	r := s.report
	r.Written = time.Now()
	r.Uptime = r.Written.Sub(r.Started).Seconds()
	r.Shows, r.Rate, r.Pictures, r.Counts = s.shows(), s.rate.now, s.pictures, s.past
	if s.player != nil {
		r.Player = s.player.cmd.Process.Pid
		r.Resident = resident(r.Player)
	}
	if b := r.Beat; b != nil {
		r.Pictures += b.Pictures
		r.Counts = r.Counts.Plus(b.Counts)
	}
	r.Falls = append([]Fall(nil), r.Falls...)
	s.Report(r)
}

func (s *Supervisor) shows() string {
	switch {
	case s.keeper.player.shows:
		return showsMap
	case s.keeper.poster.shows:
		return showsPoster
	}
	return showsNothing
}

// rate is how many pictures a second there were of late.
type rate struct {
	from *Beat
	now  float64
}

// lately is how many seconds it is taken over.
const lately = 5

func (r *rate) beat(b *Beat) {
	if r.from == nil {
		r.from = b
		return
	}
	if spent := b.Seconds - r.from.Seconds; spent >= lately || r.now == 0 && spent > 0 {
		r.now = float64(b.Pictures-r.from.Pictures) / spent
		if spent >= lately {
			r.from = b
		}
	}
}
