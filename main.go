//go:build !js

// Citemap turns a document into an animated map of countries, leaders,
// organisations and the flows between them, on which every node and every
// arrow opens the sentence that says so.
//
// This file is the guide to the house. Each command builds the parts it needs
// and hands over:
//
//	seeds         reads a document and its map, and anchors every quote
//	seeds/check   says what a map lacks and where it errs
//	seeds/formats other people's files
//	seeds/nodelink other people's graphs, to be laid out
//	seeds/prose   the text of people's documents
//	seeds/sow     the first map of a document
//	seeds/examples maps that come along
//	layout        places the nodes by forces
//	scene         what is shown, and what an input does to it
//	scene/typeset text to glyphs
//	scene/print   draws the scene without a display: SVG and PNG
//	scene/screen  draws it in a window or on a page, with Ebitengine
//	scene/kiosk   keeps it alive on a screen that nobody looks after
//	assets        fonts, icons, shaders, words
//	licences      what all this is made of, and on which terms
//	manual        the manual page, out of the commands
//	web           the page; web/publish puts it and a map together, web/serve hands it out
//
// docs/architecture.md says why, and which may import which. The page's own
// start is main_js.go.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"citemap/assets"
	"citemap/scene"
	"citemap/scene/bookmark"
	"citemap/scene/print"
	"citemap/scene/screen"
	"citemap/scene/typeset"
	"citemap/seeds"
	"citemap/seeds/examples"
)

func main() {
	if err := run(context.Background(), os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "citemap:", err)
		os.Exit(status(err))
	}
}

// status is the exit status: 3 without a display, so that scripts can go on to
// serve the page, and 1 for whatever else went wrong.
func status(err error) int {
	if errors.Is(err, screen.ErrNoDisplay) {
		return 3
	}
	return 1
}

// run executes one command line.
func run(ctx context.Context, args []string, out, errs io.Writer) error {
	root := rootCommand()
	root.SetArgs(args)
	root.SetOut(out)
	root.SetErr(errs)
	return root.ExecuteContext(ctx)
}

// look is what the flags say about how a map is shown.
type look struct {
	size, theme, view string
	bookmark          string // as in the address of the page, after the #
	language          string // of the interface; empty: the map's
	paused, calm      bool

	kiosk *scene.Kiosk // a screen in public; nil: it is none
	base  string       // the address of the map's page
}

func (l *look) flags(f *pflag.FlagSet, size string) {
	f.StringVar(&l.size, "size", size, "size of the view, `WIDTHxHEIGHT`")
	f.StringVar(&l.theme, "theme", "", "paper (light) or night (dark); by default what the device prefers")
	f.StringVar(&l.view, "view", "force", "force: nodes where their links draw them; geo: on a map of the world")
	f.StringVar(&l.bookmark, "state", "", "what is open and how: the `HASH` of the page's address, as in 'node=ID&theme=dark'; what\n"+
		"it says goes before --theme, --view and --paused")
	l.speaks(f)
}

// speaks adds the flag for the language alone.
func (l *look) speaks(f *pflag.FlagSet) {
	f.StringVar(&l.language, "lang", "", "`LANGUAGE` of the interface: "+strings.Join(assets.Languages(), ", ")+"; by default the map's, or English")
}

// words are those of the interface for a map.
func (l *look) words(m *seeds.Map) (*assets.Strings, error) {
	if l.language == "" {
		words, _ := assets.Words(m.Language)
		return words, nil
	}
	words, ok := assets.Words(l.language)
	if !ok {
		return nil, fmt.Errorf("--lang is one of %s, not %q", strings.Join(assets.Languages(), ", "), l.language)
	}
	return words, nil
}

func rootCommand() *cobra.Command {
	l := look{}
	var full bool
	root := &cobra.Command{
		Use:   "citemap [map.json]",
		Short: "Show a document as a living map on which every arrow opens its sentence",
		Long: "Show a document as a living map on which every arrow opens its sentence.\n\n" +
			"Without a map, the built-in one is shown. A map is a map.json with its documents beside it.",
		Version:       version(),
		Args:          mapOrCommand,
		SilenceUsage:  true,
		SilenceErrors: true,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 1 {
				args[0] = inFolder(args[0])
			}
			return l.window(args, full)
		},
	}
	l.flags(root.Flags(), "1280x720")
	root.Flags().BoolVar(&l.paused, "paused", false, "start with the flows standing still")
	root.Flags().BoolVar(&l.calm, "reduced-motion", false, "show the settled map, and with chevrons which way it flows")
	root.Flags().BoolVar(&full, "fullscreen", false, "fill the screen")
	root.AddCommand(exportCommand(), importCommand(), examplesCommand(), embedCommand(), serveCommand(), newCommand(), checkCommand(), suggestCommand(), diffCommand(), kioskCommand(), layoutCommand(), benchCommand(), licensesCommand(), manCommand())
	completes(root)
	root.SetFlagErrorFunc(suggestFlag)
	return root
}

// mapOrCommand accepts at most one argument, the path of a map. What is no
// file and looks like a command is taken for a mistyped one.
func mapOrCommand(c *cobra.Command, args []string) error {
	if err := oneMap(c, args); err != nil {
		return err
	}
	if len(args) == 0 || strings.ContainsAny(args[0], "./\\") {
		return nil
	}
	if _, err := os.Stat(args[0]); err == nil {
		return nil
	}
	names := []string{"help"}
	for _, e := range examples.All() {
		if e.Name == args[0] {
			return nil
		}
		names = append(names, e.Name)
	}
	for _, sub := range c.Commands() {
		names = append(names, sub.Name())
	}
	return fmt.Errorf("%q is neither a command nor a file nor an example%s", args[0], meant(args[0], names))
}

// oneMap accepts at most one argument.
func oneMap(_ *cobra.Command, args []string) error {
	if len(args) > 1 {
		return fmt.Errorf("one map at a time, not %d: %s", len(args), strings.Join(args, " "))
	}
	return nil
}

// suggestFlag says which flag was meant.
func suggestFlag(c *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) {
		return fmt.Errorf("%w; see '%s --help'", err, c.CommandPath())
	}
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
	return fmt.Errorf("%w%s; see '%s --help'", err, meant("--"+unknown.GetSpecifiedName(), names), c.CommandPath())
}

func meant(word string, of []string) string {
	if near := seeds.Nearest(word, of); near != "" {
		return "; did you mean " + near + "?"
	}
	return ""
}

// state reads the map that args name, or the built-in one, and prepares it to
// be shown.
func (l *look) state(args []string, bare bool) (*scene.State, *seeds.Map, error) {
	m, err := readMap(args)
	if err != nil {
		return nil, nil, err
	}
	s, err := l.stateOf(m, bare)
	return s, m, err
}

// shown is the theme that the flags ask for, and whether as a map of the world.
func (l *look) shown() (theme scene.Theme, geo bool, err error) {
	theme, ok := themes[l.theme]
	if !ok {
		return theme, false, fmt.Errorf("--theme is paper or night (light or dark), not %q", l.theme)
	}
	if l.view != "" && l.view != "force" && l.view != "geo" {
		return theme, false, fmt.Errorf("--view is force or geo, not %q", l.view)
	}
	return theme, l.view == "geo", nil
}

// stateOf is how a map is first seen, with buttons or, for print, bare.
func (l *look) stateOf(m *seeds.Map, bare bool) (*scene.State, error) {
	theme, geo, err := l.shown()
	if err != nil {
		return nil, err
	}
	words, err := l.words(m)
	if err != nil {
		return nil, err
	}
	tx, err := typeset.New(assets.Fonts(), assets.Scripts(assets.ScriptFile)...)
	if err != nil {
		return nil, err
	}
	start, notes := bookmark.Parse(afterHash(l.bookmark))
	for _, note := range notes {
		fmt.Fprintln(os.Stderr, "citemap: --state:", note)
	}
	s := scene.New(m, tx, scene.Options{
		Theme: theme, Paused: l.paused, Calm: l.calm, Geo: geo, Bare: bare, Start: start,
		Words: words, Kiosk: l.kiosk, Base: l.base,
	})
	if names := s.Unwritable(); len(names) > 0 {
		fmt.Fprintf(os.Stderr, "citemap: no font here writes %s; boxes stand for the letters\n", strings.Join(names, ", "))
	}
	if err := tx.Fault(); err != nil {
		fmt.Fprintln(os.Stderr, "citemap:", err)
	}
	return s, nil
}

// afterHash is what a whole address says after its #, or what was given without.
func afterHash(address string) string {
	if _, after, ok := strings.Cut(address, "#"); ok {
		return after
	}
	return address
}

var themes = map[string]scene.Theme{
	"": scene.NoTheme, "light": scene.Light, "paper": scene.Light, "dark": scene.Dark, "night": scene.Dark,
}

// parseSize reads "1280x720"; a window is no sheet of paper.
func parseSize(s string) (width, height int, err error) {
	size, err := print.ParseSize(s)
	if err != nil || size.Page[0] > 0 {
		return 0, 0, fmt.Errorf("--size is WIDTHxHEIGHT, each from 200 to 16384, as in 1280x720, not %q", s)
	}
	return int(size.Width), int(size.Height), nil
}
