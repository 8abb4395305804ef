//go:build !js

// Package kiosk keeps a map alive on a screen that nobody looks after.
//
// Two processes of the same program share the work. The player opens the window and
// shows the map; whatever may go wrong goes wrong there: a driver that hangs, a map
// that no memory holds. The supervisor opens nothing. It starts the player, hears a
// beat from it whenever a picture has reached the screen, and where that stops ends
// what is left of it and starts the next one at the same chapter. What is to be done
// is decided in keeper.go, from ticks and beats alone, without a clock or a process;
// supervisor.go does it.
//
// Nothing here needs a disk that can be written to, or a network.
package kiosk

import "maps"

// Place is where in a playlist the show is, and in the map that plays.
type Place struct {
	Entry    int    `json:"entry"`              // of the playlist, from 0
	Bookmark string `json:"bookmark,omitempty"` // as in the address of the page, after the #
}

// Beat is what a player says at most once a second, and only after a picture has
// reached the screen.
type Beat struct {
	Pictures int     `json:"pictures"` // that have reached it
	Seconds  float64 `json:"seconds"`  // since the player started, on a clock that never jumps
	Place    Place   `json:"place"`
	Map      string  `json:"map"` // its file; empty: the built-in one
	Title    string  `json:"title"`
	Turn     int     `json:"turn"` // how many maps were shown before this one, or this one in another state
	Chapter  string  `json:"chapter,omitempty"`
	Step     int     `json:"step,omitempty"`
	Visitor  bool    `json:"visitor"` // somebody is there
	Dark     bool    `json:"dark"`    // the hours are over
	Counts   Counts  `json:"counts"`  // since the player started

	Heap       uint64 `json:"heap"` // bytes
	Goroutines int    `json:"goroutines"`
}

// Counts say how often something happened, and nothing about anybody.
type Counts struct {
	Loops  int                       `json:"loops"`  // shows that were played to their end
	Visits int                       `json:"visits"` // times that somebody took over
	Opened map[string]map[string]int `json:"opened"` // by map and id
}

// Plus is the sum of both.
func (c Counts) Plus(o Counts) Counts {
	sum := Counts{Loops: c.Loops + o.Loops, Visits: c.Visits + o.Visits, Opened: map[string]map[string]int{}}
	for _, all := range []map[string]map[string]int{c.Opened, o.Opened} {
		for name, opened := range all {
			if sum.Opened[name] == nil {
				sum.Opened[name] = maps.Clone(opened)
				continue
			}
			for id, n := range opened {
				sum.Opened[name][id] += n
			}
		}
	}
	return sum
}

// message is one line from a player.
type message struct {
	Beat *Beat          `json:"beat,omitempty"`
	Log  map[string]any `json:"log,omitempty"`  // a line for the log, as slog writes it
	Left bool           `json:"left,omitempty"` // somebody left by the keys: it is to end
}
