//go:build !js

// Citemap turns a document into an animated map of countries, leaders,
// organisations and the flows between them, on which every node and every
// arrow opens the sentence that says so.
//
// This file is the guide to the house. Each command builds the parts it needs
// and hands over:
//
//	seeds         reads a document and its map, and anchors every quote
//	layout        places the nodes by forces
//	scene         what is shown, and what an input does to it
//	scene/typeset text to glyphs
//	scene/print   draws the scene without a display: SVG and PNG
//	scene/screen  draws it in a window or on a page, with Ebitengine
//	assets        fonts, icons, shaders, words
//	web           the page; web/serve hands it out
//
// docs/architecture.md says why, and which may import which. The page's own
// start is main_js.go.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"citemap/assets"
	"citemap/scene"
	"citemap/scene/print"
	"citemap/scene/screen"
	"citemap/scene/typeset"
	"citemap/seeds"
	"citemap/seeds/defiance"
	"citemap/web"
	"citemap/web/serve"
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
	size, theme string
	paused      bool
}

func (l *look) flags(f *pflag.FlagSet, size string) {
	f.StringVar(&l.size, "size", size, "size of the view, `WIDTHxHEIGHT`")
	f.StringVar(&l.theme, "theme", "", "light or dark; by default what the device prefers")
}

func rootCommand() *cobra.Command {
	l := look{}
	var full bool
	root := &cobra.Command{
		Use:   "citemap [map.json]",
		Short: "Show a document as a living map on which every arrow opens its sentence",
		Long: "Show a document as a living map on which every arrow opens its sentence.\n\n" +
			"Without a map, the built-in one is shown. A map is a map.json with its documents beside it.",
		Args:          mapOrCommand,
		SilenceUsage:  true,
		SilenceErrors: true,
		RunE: func(_ *cobra.Command, args []string) error {
			return l.window(args, full)
		},
	}
	l.flags(root.Flags(), "1280x720")
	root.Flags().BoolVar(&l.paused, "paused", false, "start with the flows standing still")
	root.Flags().BoolVar(&full, "fullscreen", false, "fill the screen")
	root.AddCommand(exportCommand(), serveCommand())
	root.CompletionOptions.HiddenDefaultCmd = true
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
	for _, sub := range c.Commands() {
		names = append(names, sub.Name())
	}
	return fmt.Errorf("%q is neither a command nor a file%s", args[0], meant(args[0], names))
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

// window opens the map in a window.
func (l *look) window(args []string, full bool) error {
	s, m, err := l.state(args, false)
	if err != nil {
		return err
	}
	width, height, err := parseSize(l.size)
	if err != nil {
		return err
	}
	return screen.Run(s, screen.Options{Title: m.Title, Width: width, Height: height, Fullscreen: full})
}

// state reads the map that args name, or the built-in one, and prepares it to
// be shown.
func (l *look) state(args []string, bare bool) (*scene.State, *seeds.Map, error) {
	theme, ok := themes[l.theme]
	if !ok {
		return nil, nil, fmt.Errorf("--theme is light or dark, not %q", l.theme)
	}
	m, err := readMap(args)
	if err != nil {
		return nil, nil, err
	}
	tx, err := typeset.New(assets.Fonts())
	if err != nil {
		return nil, nil, err
	}
	s := scene.New(m, tx, scene.Options{Theme: theme, Paused: l.paused, Bare: bare})
	if names := s.Unwritable(); len(names) > 0 {
		fmt.Fprintf(os.Stderr, "citemap: no font here writes %s; boxes stand for the letters\n", strings.Join(names, ", "))
	}
	return s, m, nil
}

var themes = map[string]scene.Theme{"": scene.NoTheme, "light": scene.Light, "dark": scene.Dark}

func readMap(args []string) (*seeds.Map, error) {
	if len(args) == 0 {
		return defiance.Map()
	}
	m, err := seeds.Load(args[0])
	var faults seeds.Faults
	switch {
	case errors.As(err, &faults):
		return nil, fmt.Errorf("%s cannot be shown:\n%w", args[0], err)
	case err != nil:
		return nil, fmt.Errorf("%w; a map is a file, map.json, with its documents beside it", err)
	case len(m.Nodes) == 0:
		return nil, fmt.Errorf("%s has no nodes: there is nothing to show", args[0])
	}
	return m, nil
}

// parseSize reads "1280x720".
func parseSize(s string) (width, height int, err error) {
	w, h, found := strings.Cut(s, "x")
	width, errW := strconv.Atoi(w)
	height, errH := strconv.Atoi(h)
	if !found || errW != nil || errH != nil || width < 200 || height < 200 || width > 16384 || height > 16384 {
		return 0, 0, fmt.Errorf("--size is WIDTHxHEIGHT, each from 200 to 16384, as in 1280x720, not %q", s)
	}
	return width, height, nil
}

func exportCommand() *cobra.Command {
	l := look{}
	var to string
	var scale float32
	c := &cobra.Command{
		Use:   "export [map.json] --to FILE.svg|FILE.png",
		Short: "Draw the settled map to a file; no display is needed",
		Args:  oneMap,
		RunE: func(_ *cobra.Command, args []string) error {
			return l.export(args, to, scale)
		},
	}
	l.flags(c.Flags(), "1600x900")
	c.Flags().StringVar(&to, "to", "", "`FILE` to write, ending in .svg or .png")
	c.Flags().Float32Var(&scale, "scale", 1, "pixels per unit of size, for PNG")
	c.SetFlagErrorFunc(suggestFlag)
	return c
}

// export draws the map to a file, which appears whole or not at all.
func (l *look) export(args []string, to string, scale float32) error {
	pen, ok := pens[strings.ToLower(filepath.Ext(to))]
	switch {
	case to == "":
		return errors.New("--to is missing: it names a file that ends in .svg or .png")
	case !ok:
		return fmt.Errorf("--to names a file that ends in .svg or .png, not %q", to)
	}
	width, height, err := parseSize(l.size)
	if err != nil {
		return err
	}
	s, m, err := l.state(args, true)
	if err != nil {
		return err
	}
	s.Settle(float32(width), float32(height))
	var v scene.View
	s.View(&v)
	return writeWhole(to, func(w io.Writer) error {
		return pen(w, &v, print.Options{Title: m.Title, Description: m.Summary, Language: m.Language, Scale: scale})
	})
}

var pens = map[string]func(io.Writer, *scene.View, print.Options) error{".svg": print.SVG, ".png": print.PNG}

// writeWhole writes a file beside its place and then moves it there.
func writeWhole(name string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(name), ".citemap-*")
	if err != nil {
		var path *fs.PathError // names the file beside: its reason is enough
		if errors.As(err, &path) {
			err = path.Err
		}
		return fmt.Errorf("cannot write %s: %w", name, err)
	}
	defer os.Remove(f.Name())
	if err := errors.Join(write(f), f.Chmod(0o644), f.Close()); err != nil {
		return fmt.Errorf("cannot write %s: %w", name, err)
	}
	return os.Rename(f.Name(), name)
}

func serveCommand() *cobra.Command {
	var port uint16
	c := &cobra.Command{
		Use:   "serve [map.json]",
		Short: "Serve the page that shows the map in a browser, on 127.0.0.1",
		Args:  oneMap,
		RunE: func(c *cobra.Command, args []string) error {
			ctx, stop := signal.NotifyContext(c.Context(), os.Interrupt, syscall.SIGTERM)
			defer stop()
			ports := []uint16{port}
			if !c.Flags().Changed("port") {
				ports = append(ports, 0)
			}
			return serveMap(ctx, args, ports, c.OutOrStdout())
		},
	}
	c.Flags().Uint16Var(&port, "port", 8080, "the `port` to listen on; by default 8080 or, if that is taken, any")
	c.SetFlagErrorFunc(suggestFlag)
	return c
}

// serveMap serves the page on the first of the ports that is free, until ctx
// ends. A map of one's own is read and checked first, and then handed out below
// /map/.
func serveMap(ctx context.Context, args []string, ports []uint16, out io.Writer) error {
	site, ok := web.Site()
	if !ok {
		return errors.New("this binary was built without the page; 'make build' puts it in")
	}
	var files map[string][]byte
	query := ""
	if len(args) > 0 {
		var err error
		if files, err = filesOf(args[0]); err != nil {
			return err
		}
		query = "?map=map/map.json"
	}
	h, err := serve.Handler(site, files), error(nil)
	for _, port := range ports {
		err = serve.Run(ctx, fmt.Sprintf("127.0.0.1:%d", port), h, func(url string) {
			fmt.Fprintf(out, "The map is at %s%s\nCtrl+C ends it.\n", url, query)
		})
		if !errors.Is(err, serve.ErrTaken) {
			break
		}
	}
	return err
}

// filesOf reads a map and its documents as they are, after checking them.
func filesOf(path string) (map[string][]byte, error) {
	m, err := readMap([]string{path})
	if err != nil {
		return nil, err
	}
	files := make(map[string][]byte)
	if files["map.json"], err = os.ReadFile(path); err != nil {
		return nil, err
	}
	for _, d := range m.Documents {
		if files[d.File], err = os.ReadFile(filepath.Join(filepath.Dir(path), filepath.FromSlash(d.File))); err != nil {
			return nil, err
		}
	}
	return files, nil
}
