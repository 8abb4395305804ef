//go:build !js

package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"time"

	"github.com/spf13/cobra"

	"citemap/layout"
)

func layoutCommand() *cobra.Command {
	var to string
	var ticks int
	var seconds float64
	c := &cobra.Command{
		Use:   "layout graph.json [--ticks N | --seconds S] [--to positions.json]",
		Short: "Place the nodes of any graph, and write it with x and y",
		Long: "Place the nodes of any graph, and write it with x and y, y downwards, on every node; all else in the\n" +
			"file is kept. The graph is node-link JSON: nodes, and links (or edges) from source to target, by id\n" +
			"or, where a node has no such id, by number from 0. Links may be pairs, as in [[0, 1]].\n\n" +
			"Distances along links become distances on paper (stress); --ticks or --seconds then let forces push\n" +
			"the nodes until they rest, for so long at most.",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return errors.New("one graph is laid out at a time: citemap layout graph.json, or - for the standard input")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			if ticks < 0 || ticks > 1_000_000 {
				return fmt.Errorf("--ticks is a number from 0 to 1000000, not %d", ticks)
			}
			if !(seconds >= 0 && seconds <= 86_400) {
				return fmt.Errorf("--seconds is a number from 0 to 86400, not %v", seconds)
			}
			g, err := readGraph(args[0], c.InOrStdin())
			if err != nil {
				return err
			}
			began := time.Now()
			g.place(func(n int) bool {
				return n < ticks || seconds > 0 && time.Since(began).Seconds() < seconds
			})
			if to == "" || to == "-" {
				return g.write(c.OutOrStdout())
			}
			return writeWhole(to, g.write)
		},
	}
	c.Flags().StringVar(&to, "to", "", "`FILE` to write; - or nothing: the standard output")
	c.Flags().IntVar(&ticks, "ticks", 0, "`NUMBER` of ticks in which forces push the nodes")
	c.Flags().Float64Var(&seconds, "seconds", 0, "`NUMBER` of seconds, the start among them, in which they do")
	c.MarkFlagsMutuallyExclusive("ticks", "seconds")
	c.SetFlagErrorFunc(suggestFlag)
	return c
}

// nodeLink is a file of nodes and links, with all that it says beside.
type nodeLink struct {
	file   map[string]json.RawMessage
	nodes  []map[string]json.RawMessage
	bodies []layout.Body
	links  []layout.Link
}

// restLength is that of every link, layout units.
const restLength = 30

func readGraph(name string, in io.Reader) (*nodeLink, error) {
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		in = f
	}
	g := &nodeLink{}
	if err := json.NewDecoder(in).Decode(&g.file); err != nil {
		return nil, fmt.Errorf("%s is not the JSON of a graph, an object with nodes and links: %w", name, err)
	}
	if err := g.read(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return g, nil
}

// read takes nodes and links from the file.
func (g *nodeLink) read() error {
	var n int
	switch {
	case g.file["nodes"] != nil:
		if err := json.Unmarshal(g.file["nodes"], &g.nodes); err != nil {
			return fmt.Errorf("/nodes is a list of objects: %w", err)
		}
	case g.file["n"] != nil:
		if err := json.Unmarshal(g.file["n"], &n); err != nil || n < 0 || n > 10_000_000 {
			return errors.New("/n is the number of nodes, up to 10,000,000")
		}
		for i := range n {
			g.nodes = append(g.nodes, map[string]json.RawMessage{"id": json.RawMessage(fmt.Sprint(i))})
		}
	default:
		return errors.New("/nodes is missing: a list of objects, each with an id")
	}
	key := "links"
	if g.file[key] == nil {
		key = "edges"
	}
	var links []json.RawMessage
	if g.file[key] != nil {
		if err := json.Unmarshal(g.file[key], &links); err != nil {
			return fmt.Errorf("/%s is a list of links: %w", key, err)
		}
	}
	g.bodies = make([]layout.Body, len(g.nodes))
	byID := make(map[string]int32, len(g.nodes))
	for i, node := range g.nodes {
		g.bodies[i] = layout.Body{Radius: 4, Charge: 1}
		if id := string(node["id"]); id != "" {
			if _, twice := byID[id]; twice {
				return fmt.Errorf("/nodes/%d: the id %s is another node's too; ids are unique", i, id)
			}
			byID[id] = int32(i)
		}
	}
	for i, raw := range links {
		ends, err := endsOf(raw)
		if err != nil {
			return fmt.Errorf("/%s/%d: %w", key, i, err)
		}
		l := layout.Link{Length: restLength, Strength: 1}
		for k, to := range []*int32{&l.Source, &l.Target} {
			if *to, err = g.find(byID, ends[k]); err != nil {
				return fmt.Errorf("/%s/%d: %w", key, i, err)
			}
		}
		g.links = append(g.links, l)
	}
	return nil
}

// endsOf are the two ends of a link, an object or a pair.
func endsOf(raw json.RawMessage) (ends [2]json.RawMessage, err error) {
	var pair []json.RawMessage
	if json.Unmarshal(raw, &pair) == nil && len(pair) == 2 {
		return [2]json.RawMessage(pair), nil
	}
	var link struct{ Source, Target json.RawMessage }
	if json.Unmarshal(raw, &link) != nil || link.Source == nil || link.Target == nil {
		return ends, errors.New("a link has a source and a target, or is a pair of nodes")
	}
	return [2]json.RawMessage{link.Source, link.Target}, nil
}

// find is the node that an end of a link names.
func (g *nodeLink) find(byID map[string]int32, end json.RawMessage) (int32, error) {
	if at, ok := byID[string(end)]; ok {
		return at, nil
	}
	var at int32
	if json.Unmarshal(end, &at) != nil || at < 0 || int(at) >= len(g.nodes) {
		return 0, fmt.Errorf("%s is no node's id, nor the number of one of the %d nodes", end, len(g.nodes))
	}
	return at, nil
}

// place makes a start by stress, and lets forces push from there, gently, while there
// are more ticks and until all rest.
func (g *nodeLink) place(more func(done int) bool) {
	(&layout.Stress{Links: g.links, Seed: 1}).Place(g.bodies)
	s := layout.New(g.bodies,
		&layout.Springs{Links: g.links},
		&layout.Charge{Strength: restLength, Theta: 0.9, MaxDistance: 10 * restLength},
		&layout.Collide{Strength: 1, Padding: 1},
	)
	s.Heat = gentle
	for n := 0; !s.Resting() && more(n); n++ {
		s.Tick()
	}
}

// gentle is a heat at which forces part what is close and keep what is far.
const gentle = 0.02

// write writes the file with x and y on every node.
func (g *nodeLink) write(out io.Writer) error {
	for i, node := range g.nodes {
		if node == nil {
			node = map[string]json.RawMessage{}
			g.nodes[i] = node
		}
		for key, v := range map[string]float64{"x": g.bodies[i].X, "y": g.bodies[i].Y} {
			if math.IsNaN(v) || math.IsInf(v, 0) {
				return fmt.Errorf("node %d has no place", i)
			}
			node[key], _ = json.Marshal(v)
		}
	}
	nodes, err := json.Marshal(g.nodes)
	if err != nil {
		return err
	}
	g.file["nodes"] = nodes
	return json.NewEncoder(out).Encode(g.file)
}
