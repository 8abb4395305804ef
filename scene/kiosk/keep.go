//go:build !js

package kiosk

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"
)

// Options say what a supervisor keeps running, and where it leaves its files.
type Options struct {
	Name    string // of the kiosk: its files are called so
	Dir     string // for the log, the counts and the posters; empty: StateDir
	Errs    io.Writer
	Command []string // the program, and the words after it that are the player's too
	// Draw is what the program is to be told to draw a map as a picture, but for where it
	// is to go.
	Draw  func(file string, tall bool) []string
	First string // the file of the map that is drawn before any was shown
}

// player is the command that shows the map from a place on.
func (o *Options) player(at Place) *exec.Cmd {
	return o.also("--player", fmt.Sprintf("--entry=%d", at.Entry), "--resume="+at.Bookmark)
}

// poster is the command that shows one of some pictures.
func (o *Options) poster(pictures [2]string) *exec.Cmd {
	return o.also("--poster="+pictures[0], "--poster="+pictures[1])
}

func (o *Options) also(words ...string) *exec.Cmd {
	return exec.Command(o.Command[0], append(slices.Clone(o.Command[1:]), words...)...)
}

// draw is the command that draws a map.
func (o *Options) draw(file, to string, tall bool) *exec.Cmd {
	return exec.Command(o.Command[0], append(o.Draw(file, tall), "--to="+to)...)
}

// Keep runs a kiosk until ctx is done or somebody leaves it by its keys. It fails only
// where one of that name runs already.
func Keep(ctx context.Context, o Options) error {
	at := placesOf(&o)
	if old, err := readStatus(at.status); err == nil && old.verdict(time.Now()) == running && old.Pid != os.Getpid() {
		return fmt.Errorf("a kiosk runs here already, as process %d; 'citemap kiosk --status' says how it does", old.Pid)
	}
	file := OpenLog(at.log)
	defer file.Close()
	log := slog.New(slog.NewMultiHandler(handlers(file, o.Errs)...))
	log.Info("a kiosk begins", "pid", os.Getpid(), "log", at.log)

	ended := make(chan struct{})
	desk := newDesk(at, &o, log, ended)
	defer func() { close(ended); desk.work.Wait() }()
	stay := stayAwake(log)
	defer stay()

	desk.draw(o.First)
	s := Supervisor{
		Player: o.player, Poster: func() *exec.Cmd { return o.poster(at.posters) },
		Log: log, Report: desk.report, Turned: desk.draw, Counts: desk.kept.Counts,
	}
	s.Run(ctx)
	return nil
}

// places are where the files of a kiosk are.
type places struct {
	log, counts, status string
	posters             [2]string // lying and standing
}

func placesOf(o *Options) (at places) {
	dir := o.Dir
	if dir == "" {
		dir = StateDir()
	}
	if dir == "" {
		dir = RuntimeDir()
	}
	at.log = filepath.Join(dir, o.Name+".log")
	at.counts = filepath.Join(dir, o.Name+"-counts.json")
	at.status = filepath.Join(RuntimeDir(), o.Name+".json")
	drawn := writable(dir, RuntimeDir())
	at.posters = [2]string{filepath.Join(drawn, o.Name+"-wide.png"), filepath.Join(drawn, o.Name+"-tall.png")}
	return at
}

// handlers are where lines of the log go: to the file, and where somebody or a journal
// reads it to standard error, in words.
func handlers(file *Log, errs io.Writer) []slog.Handler {
	all := []slog.Handler{slog.NewJSONHandler(file, nil)}
	if errs != nil && (isTerminal(errs) || os.Getenv("JOURNAL_STREAM") != "") {
		all = append(all, slog.NewTextHandler(errs, nil))
	}
	return all
}

// isTerminal reports whether somebody may be reading.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
