//go:build !js

package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"citemap/seeds"
	"citemap/seeds/nodelink"
)

func layoutCommand() *cobra.Command {
	p := placing{}
	var to string
	c := &cobra.Command{
		Use:   "layout graph.json [--ticks N | --seconds S] [--to positions.json]",
		Short: "Place the nodes of any graph, and write it with x and y",
		Long: "Place the nodes of any graph, and write it with x and y, y downwards, on every node; all else stands\n" +
			"as it stood. The graph is node-link JSON as d3, NetworkX and graphology write it: nodes with an id\n" +
			"or a key, and links or edges from source to target, by id or by number from 0, or as pairs, [0, 1].\n" +
			"It has at most 200,000 nodes, 1,000,000 links and 128 MiB.\n\n" +
			"Distances along links become distances on paper (stress), and links that cross are combed apart, in\n" +
			"up to --sweeps; forces then push the nodes for --ticks, or at most for --seconds. Nodes that have a\n" +
			"place start there, and the others are placed around them. A link is about 30 long, or as long as\n" +
			"those are between nodes that have a place.\n\n" +
			"The same file gives the same places on every machine, but for --seconds.",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return errors.New("one graph is laid out at a time: citemap layout graph.json, or - for the standard input")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			p.began = time.Now()
			if err := p.check(); err != nil {
				return err
			}
			p.say = newProgress(c.ErrOrStderr())
			ctx, stop := signal.NotifyContext(c.Context(), os.Interrupt, syscall.SIGTERM)
			defer stop()
			context.AfterFunc(ctx, stop) // a second time it ends the program
			return p.layout(ctx, args[0], to, c.InOrStdin(), c.OutOrStdout())
		},
	}
	f := c.Flags()
	f.StringVar(&to, "to", "", "`FILE` to write; - or nothing: the standard output")
	f.IntVar(&p.ticks, "ticks", 0, "`NUMBER` of ticks in which forces push the nodes, no more and no fewer")
	f.Float64Var(&p.seconds, "seconds", 0, "`NUMBER` of seconds for all of it, from reading to writing; what is left when the nodes\n"+
		"have come to rest is not used")
	f.Float64Var(&p.heat, "heat", gentle, "how hard forces push at first, from 0.001 to 1: `SHARE` of what makes a drawing from nothing")
	f.IntVar(&p.sweeps, "sweeps", 20, "`NUMBER` of sweeps in which links that cross are combed apart; 2 are quick, 0 are none")
	f.Uint64Var(&p.seed, "seed", 1, "another `NUMBER` makes another drawing")
	f.IntVar(&p.workers, "workers", runtime.GOMAXPROCS(0), "`NUMBER` of threads; places do not depend on it")
	f.BoolVar(&p.afresh, "afresh", false, "place all nodes, wherever the file has them")
	c.MarkFlagsMutuallyExclusive("ticks", "seconds")
	c.SetFlagErrorFunc(suggestFlag)
	return c
}

// check looks at what the flags say.
func (p *placing) check() error {
	if p.ticks < 0 || p.ticks > 1_000_000 {
		return fmt.Errorf("--ticks is a number from 0 to 1000000, not %d", p.ticks)
	}
	if !(p.seconds >= 0 && p.seconds <= 86_400) {
		return fmt.Errorf("--seconds is a number from 0 to 86400, not %v", p.seconds)
	}
	if !(p.heat >= 0.001 && p.heat <= 1) {
		return fmt.Errorf("--heat is a number from 0.001 to 1, not %v", p.heat)
	}
	if p.sweeps < 0 || p.sweeps > 10_000 {
		return fmt.Errorf("--sweeps is a number from 0 to 10000, not %d", p.sweeps)
	}
	if p.workers < 1 || p.workers > 1024 {
		return fmt.Errorf("--workers is a number from 1 to 1024, not %d", p.workers)
	}
	return nil
}

// layout reads a graph, places its nodes, and writes it. Where ctx ends before the last
// tick, the places so far are written, and the error says so.
func (p *placing) layout(ctx context.Context, from, to string, in io.Reader, out io.Writer) error {
	g, err := readGraph(from, in)
	if err != nil {
		return err
	}
	p.plan(time.Now())
	d := sketchOf(g, p.afresh)
	p.tell(from, d)
	stopped := p.place(ctx, d)
	if stopped != nil && !errors.Is(stopped, errHalfway) {
		return stopped
	}
	write := func(w io.Writer) error { return g.Write(w, d.at) }
	if to == "" || to == "-" {
		return errors.Join(write(out), stopped)
	}
	return errors.Join(writeWhole(to, write), stopped)
}

// tell says what there is to do.
func (p *placing) tell(from string, d *sketch) {
	if p.say.terminal {
		p.say.step(fmt.Sprintf("%s: %s nodes, %s links", from, grouped(len(d.bodies)), grouped(len(d.links))))
	}
	if d.known > 0 {
		p.say.step(fmt.Sprintf("%s nodes start where %s has them; --afresh places all", grouped(d.known), from))
	}
}

// readGraph reads a file, or, from -, the standard input.
func readGraph(name string, in io.Reader) (*nodelink.Graph, error) {
	var data bytes.Buffer
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		if info, err := f.Stat(); err == nil {
			data.Grow(int(min(info.Size(), nodelink.MaxFile)) + bytes.MinRead)
		}
		in = f
	}
	if _, err := data.ReadFrom(io.LimitReader(in, nodelink.MaxFile+1)); err != nil {
		return nil, err
	}
	g, err := nodelink.Read(name, data.Bytes())
	var faults seeds.Faults
	if errors.As(err, &faults) {
		return nil, fmt.Errorf("%s cannot be laid out:\n%w", name, faults)
	}
	return g, err
}
