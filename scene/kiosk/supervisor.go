//go:build !js

package kiosk

import (
	"context"
	"log/slog"
	"maps"
	"os/exec"
	"runtime"
	"slices"
	"time"
)

// Supervisor keeps a player running.
type Supervisor struct {
	Player func(Place) *exec.Cmd // that shows the map from there on
	Poster func() *exec.Cmd      // that shows a picture, where the map cannot be shown
	Log    *slog.Logger
	Report func(Status)     // told once a tick and at every change; must not block
	Turned func(string)     // told the file of each map that comes on; must not block
	Counts Counts           // from earlier days
	Ticks  <-chan time.Time // nil: one a second

	keeper keeper
	player *child
	poster *child
	events chan event
	done   chan struct{}
	report Status
	rate   rate

	past     Counts // of days and players before this one
	pictures int    // of players before this one
	left     bool
}

// Run keeps the player running until ctx is done, or somebody leaves the kiosk by its
// keys. What runs then is ended.
func (s *Supervisor) Run(ctx context.Context) {
	runtime.LockOSThread() // children end with the thread that starts them
	s.events, s.done = make(chan event, 64), make(chan struct{})
	ticks := s.Ticks
	if ticks == nil {
		ticker := time.NewTicker(time.Second)
		defer ticker.Stop()
		ticks = ticker.C
	}
	s.begin()
	s.do(s.keeper.tick())
	for !s.left {
		select {
		case <-ctx.Done():
			s.Log.Info("asked to end")
			s.finish()
			return
		case e := <-s.events:
			s.hear(e)
		case <-ticks:
			s.hearAll()
			s.do(s.keeper.tick())
		}
		s.tell()
	}
	s.Log.Info("left by the keys")
	s.finish()
}

// hearAll hears what was said before the tick: where this process had no time itself, a
// beat may lie waiting.
func (s *Supervisor) hearAll() {
	for {
		select {
		case e := <-s.events:
			s.hear(e)
		default:
			return
		}
	}
}

// finish ends both processes and waits for that.
func (s *Supervisor) finish() {
	both := []*child{s.player, s.poster}
	for _, c := range both {
		if c != nil {
			c.stop()
		}
	}
	close(s.done) // nobody hears them any more
	for _, c := range both {
		if c != nil {
			<-c.over
		}
	}
	s.Log.Info("ended")
}

func (s *Supervisor) do(orders []order) {
	for _, o := range orders {
		switch o {
		case startPlayer:
			at := s.keeper.next()
			s.player = s.launch("player", s.Player(at), at)
			if s.player == nil {
				s.playerGone("it could not be started")
			}
		case stopPlayer:
			s.player.kill()
		case startPoster:
			s.poster = s.launch("poster", s.Poster(), Place{})
			if s.poster == nil {
				s.keeper.posterGone("")
			}
		case stopPoster:
			s.poster.stop()
		}
	}
}

// launch starts one of the two, or logs why not.
func (s *Supervisor) launch(what string, cmd *exec.Cmd, at Place) *child {
	c, err := launch(cmd, func(e event) {
		select {
		case s.events <- e:
		case <-s.done:
		}
	})
	if err != nil {
		s.Log.Error("cannot start the "+what, "why", err)
		return nil
	}
	s.Log.Info("started the "+what, "pid", cmd.Process.Pid, "entry", at.Entry, "at", at.Bookmark)
	return c
}

// hear takes what a child said. What one said that is no longer ours does not count.
func (s *Supervisor) hear(e event) {
	switch {
	case e.from != s.player && e.from != s.poster:
		return
	case e.loud != "":
		s.Log.Warn("said", "by", s.name(e.from), "line", e.loud)
	case e.said.Log != nil:
		s.relay(e.said.Log)
	case e.said.Left:
		s.left = true
	case e.said.Beat != nil && e.from == s.player:
		s.beat(e.said.Beat)
	case e.said.Beat != nil:
		s.keeper.posterBeat()
	case e.gone != "" && e.from == s.player:
		s.playerGone(e.gone)
	case e.gone != "":
		why := s.keeper.posterGone(e.gone)
		s.Log.Info("the poster is gone", "why", why)
		s.poster = nil
	}
}

func (s *Supervisor) name(c *child) string {
	if c == s.poster {
		return "poster"
	}
	return "player"
}

// relay logs what the player has to say.
func (s *Supervisor) relay(line map[string]any) {
	var level slog.Level
	if text, ok := line[slog.LevelKey].(string); ok {
		_ = level.UnmarshalText([]byte(text)) // else it is Info
	}
	message, _ := line[slog.MessageKey].(string)
	attrs := []slog.Attr{slog.String("by", "player")}
	for _, key := range slices.Sorted(maps.Keys(line)) {
		if key != slog.TimeKey && key != slog.LevelKey && key != slog.MessageKey {
			attrs = append(attrs, slog.Any(key, line[key]))
		}
	}
	s.Log.LogAttrs(context.Background(), level, message, attrs...)
}

func (s *Supervisor) beat(b *Beat) {
	if !s.keeper.player.shows {
		s.Log.Info("the first picture is out", "map", b.Map, "title", b.Title)
	}
	s.do(s.keeper.playerBeat(b.Place))
	s.rate.beat(b)
	if old := s.report.Beat; s.Turned != nil && (old == nil || old.Turn != b.Turn) {
		s.Turned(b.Map)
	}
	s.report.Beat = b
}

// playerGone notes what is left of a player.
func (s *Supervisor) playerGone(why string) {
	poster := s.keeper.wanted
	why = s.keeper.playerGone(why)
	s.player = nil
	s.report.fell(why)
	s.Log.Error("the player is gone", "why", why, "failures", s.keeper.failures, "again in seconds", s.keeper.player.wait)
	if s.keeper.wanted && !poster {
		s.Log.Error("it failed too often: the poster is shown", "failures", s.keeper.failures)
	}
	if b := s.report.Beat; b != nil {
		s.past, s.pictures = s.past.Plus(b.Counts), s.pictures+b.Pictures
		s.report.Beat = nil
	}
	s.rate = rate{}
}
