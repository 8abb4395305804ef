//go:build !js

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"citemap/scene"
	"citemap/scene/kiosk"
	"citemap/seeds"
	"citemap/web/publish"
)

// kioskFlags are what the flags say about a kiosk.
type kioskFlags struct {
	look
	idle           float32
	monitor, hours string
	log            string // the folder
	status, asJSON bool
	install, dry   bool

	// What a supervisor says to what it starts.
	player  bool
	place   kiosk.Place
	posters []string
	clock   string

	args []string // at most one: a map or a playlist
	list []kiosk.Entry
	open kiosk.Hours
}

func kioskCommand() *cobra.Command {
	var k kioskFlags
	c := &cobra.Command{
		Use:   "kiosk [map.json | playlist.json]",
		Short: "Show the map on a screen in public, for weeks, and look after itself",
		Long: "Show the map on a screen in public, for weeks: the chapters play until somebody touches the screen,\n" +
			"and again when nobody has for a while. A second process watches the first and starts it anew where it\n" +
			"hangs or ends. A map whose file changes is taken over while it plays, if it is in order.\n\n" +
			"Ctrl+Alt+Shift+Q leaves it, as does SIGTERM. docs/kiosk.md tells the rest, and how playlists look.",
		Args: oneMap,
		RunE: func(c *cobra.Command, args []string) error { return k.run(c, args) },
	}
	k.flags(c.Flags())
	c.SetFlagErrorFunc(suggestFlag)
	return c
}

func (k *kioskFlags) flags(f *pflag.FlagSet) {
	f.Float32Var(&k.idle, "idle", 120, "`seconds` without a hand after which the show asks for the screen again")
	f.StringVar(&k.monitor, "monitor", "", "the `NUMBER`, from 1, or the name of the monitor; by default the system chooses")
	f.StringVar(&k.hours, "hours", "", "when the map is shown, as in '09:00-18:00' or 'mon-fri 09:00-18:00, sat 18:00-02:00'; black else")
	f.StringVar(&k.base, "base-url", "", "`URL` of the map's page, to which codes on the screen lead")
	f.StringVar(&k.theme, "theme", "", "paper (light) or night (dark)")
	f.StringVar(&k.view, "view", "force", "force: nodes where their links draw them; geo: on a map of the world")
	k.speaks(f)
	f.StringVar(&k.log, "log", "", "the `DIR` for the log, the counts and the posters; by default the user's folder for state")
	f.BoolVar(&k.status, "status", false, "tell how the kiosk does that runs here, and end")
	f.BoolVar(&k.asJSON, "json", false, "with --status: as JSON")
	f.BoolVar(&k.install, "install", false, "have it start with this user's session, and end")
	f.BoolVar(&k.dry, "dry-run", false, "with --install: print what would be written")

	f.BoolVar(&k.player, "player", false, "be what shows the map")
	f.IntVar(&k.place.Entry, "entry", 0, "the number of the map to begin with")
	f.StringVar(&k.place.Bookmark, "resume", "", "where in it")
	f.StringArrayVar(&k.posters, "poster", nil, "show one of these pictures")
	f.StringVar(&k.clock, "clock", "", "a `FILE` with the hours by which the clock is to be off, to try out --hours")
	for _, name := range []string{"player", "entry", "resume", "poster", "clock"} {
		f.Lookup(name).Hidden = true
	}
}

func (k *kioskFlags) run(c *cobra.Command, args []string) error {
	switch {
	case k.asJSON && !k.status:
		return errors.New("--json goes with --status")
	case k.dry && !k.install:
		return errors.New("--dry-run goes with --install")
	case k.status:
		return kiosk.PrintStatus(c.OutOrStdout(), k.asJSON)
	}
	if err := k.check(args); err != nil {
		return err
	}
	command, err := k.command(c.Flags())
	switch {
	case err != nil:
		return err
	case k.install:
		return kiosk.Install(c.OutOrStdout(), command, k.dry)
	case len(k.posters) > 0:
		return k.showPoster()
	case k.player:
		return k.play()
	}
	return k.supervise(c.Context(), command, c.ErrOrStderr())
}

// check reads what the flags and the arguments say. What is wrong with a map is not
// found here: it may be in order again when it is its turn.
func (k *kioskFlags) check(args []string) (err error) {
	k.args, k.list = args, []kiosk.Entry{{}}
	if onDisk(args) == "" && len(args) > 0 {
		k.list[0].Map = args[0]
	} else if len(args) > 0 {
		if k.args[0], err = filepath.Abs(args[0]); err != nil {
			return err
		}
		if k.list, err = kiosk.LoadPlaylist(k.args[0]); err != nil {
			return err
		}
	}
	if k.idle < 5 || k.idle > 24*60*60 {
		return fmt.Errorf("--idle is a number of seconds, from 5 to a day, not %v", k.idle)
	}
	if k.open, err = kiosk.ParseHours(k.hours); err != nil {
		return fmt.Errorf("--hours: %w", err)
	}
	if k.base, err = publish.ParseBase(k.base); err != nil {
		return fmt.Errorf("--base-url: %w", err)
	}
	if _, _, err = k.shown(); err != nil {
		return err
	}
	k.kiosk = &scene.Kiosk{Idle: k.idle, Loop: true}
	_, err = k.words(new(seeds.Map))
	return err
}

// command is the command line that says the same as this one, with whole paths.
func (k *kioskFlags) command(f *pflag.FlagSet) ([]string, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	words := []string{self, "kiosk"}
	f.Visit(func(f *pflag.Flag) {
		value := f.Value.String()
		switch f.Name {
		case "install", "dry-run", "player", "entry", "resume", "poster":
			return
		case "log", "clock":
			value, err = filepath.Abs(value)
		}
		words = append(words, "--"+f.Name+"="+value)
	})
	return append(words, k.args...), err
}

// supervise keeps the kiosk running until it is left.
func (k *kioskFlags) supervise(ctx context.Context, command []string, errs io.Writer) error {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	return kiosk.Keep(ctx, kiosk.Options{
		Name: k.name(), Dir: k.log, Errs: errs, Command: command,
		Draw:  k.export,
		First: k.list[0].Map,
	})
}

// name is what the files of this kiosk are called, so that there can be one on each
// monitor.
func (k *kioskFlags) name() string {
	if k.monitor == "" {
		return "kiosk"
	}
	return "kiosk-" + strings.Map(func(c rune) rune {
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' {
			return c
		}
		return '-'
	}, k.monitor)
}

// export are the words of the command that draws the poster of a map. Its letters are
// half as large again as in a window: it is read from afar.
func (k *kioskFlags) export(file string, tall bool) []string {
	size := "1280x720"
	if tall {
		size = "720x1280"
	}
	words := []string{"export", "--size=" + size, "--scale=1.5", "--notes=false", "--theme=" + k.theme, "--view=" + k.view}
	if k.language != "" {
		words = append(words, "--lang="+k.language)
	}
	if file != "" {
		words = append(words, file)
	}
	return words
}
