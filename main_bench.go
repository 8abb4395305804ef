//go:build !js

package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"citemap/scene"
	"citemap/scene/screen"
	"citemap/seeds"
	"citemap/seeds/crowd"
)

// benching is what the flags of bench say.
type benching struct {
	look
	nodes, links int
	seconds      float64
	write        string
}

func benchCommand() *cobra.Command {
	b := benching{}
	c := &cobra.Command{
		Use:   "bench [map.json]",
		Short: "Measure what a large map costs in a window: panned, zoomed, moved, left alone",
		Long: "Measure what a large map costs in a window. It opens on a map that is made up, or on one of\n" +
			"your own, with all nodes shown, moves it by itself, and prints for each kind of use the pictures\n" +
			"a second, and what one takes: CPU time of the whole process, its longest wait, allocations.",
		Args: oneMap,
		RunE: func(c *cobra.Command, args []string) error {
			if b.write != "" {
				return b.save(args)
			}
			return b.run(args, c.OutOrStdout())
		},
	}
	f := c.Flags()
	f.IntVar(&b.nodes, "nodes", seeds.MaxNodes, "how many nodes are made up")
	f.IntVar(&b.links, "links", 3*seeds.MaxNodes, "how many links")
	f.Float64Var(&b.seconds, "seconds", 5, "how long each kind of use is measured")
	f.StringVar(&b.write, "write", "", "`FOLDER` to write the made-up map to, instead: for citemap serve")
	f.StringVar(&b.size, "size", "1280x720", "size of the window, `WIDTHxHEIGHT`")
	f.StringVar(&b.theme, "theme", "", "paper (light) or night (dark)")
	c.SetFlagErrorFunc(suggestFlag)
	return c
}

// save writes the made-up map and its document.
func (b *benching) save(args []string) error {
	if len(args) > 0 {
		return errors.New("--write is for the map that is made up, not for one of your own")
	}
	data, text, err := crowd.Files(b.nodes, b.links)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(b.write, 0o755); err != nil {
		return err
	}
	return errors.Join(
		os.WriteFile(filepath.Join(b.write, crowd.MapFile), data, 0o644),
		os.WriteFile(filepath.Join(b.write, crowd.TextFile), text, 0o644),
	)
}

// run measures and prints.
func (b *benching) run(args []string, out io.Writer) error {
	if !(b.seconds > 0 && b.seconds <= 600) {
		return fmt.Errorf("--seconds is above 0 and at most 600, not %v", b.seconds)
	}
	width, height, err := parseSize(b.size)
	if err != nil {
		return err
	}
	read := func() (*seeds.Map, error) { return readMap(args) }
	if len(args) == 0 {
		data, text, err := crowd.Files(b.nodes, b.links)
		if err != nil {
			return err
		}
		read = func() (*seeds.Map, error) {
			return seeds.Read(crowd.MapFile, data, func(string) ([]byte, error) { return text, nil })
		}
	}
	b.bookmark, b.view = "detail=3", "force"
	measured := screen.Bench{Title: "citemap bench", Width: width, Height: height, Seconds: b.seconds}
	fmt.Fprintf(out, "%-18s %7s %7s %8s %10s %10s %10s %11s\n", "", "s", "frames", "frames/s", "CPU ms", "longest ms", "allocs", "kB")
	fmt.Fprintf(out, "%-18s %7s %7s %8s %10s %10s %10s %11s\n", "", "", "", "", "a frame", "", "a frame", "a frame")
	measured.Tell = func(f screen.Figure) { tellFigure(out, f) }
	return measured.Run(func() (*scene.State, error) {
		m, err := read()
		if err != nil {
			return nil, err
		}
		return b.stateOf(m, false)
	})
}

// tellFigure prints a line. Where no picture changed, it is what all of the time took.
func tellFigure(out io.Writer, f screen.Figure) {
	frames := max(f.Frames, 1)
	each := func(x float64) float64 { return x / float64(frames) }
	fmt.Fprintf(out, "%-18s %7.2f %7d %8.1f %10.2f %10.1f %10.0f %11.1f\n",
		f.Of, f.Wall, f.Frames, float64(f.Frames)/f.Wall, each(f.CPU*1000),
		f.Longest*1000, each(float64(f.Allocs)), each(float64(f.Bytes)/1000))
}
