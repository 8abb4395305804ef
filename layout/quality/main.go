// Command quality compares the layout with d3-force: both lay the same graphs
// out, each as it does by itself, and are measured by the same functions. It
// runs node on d3.mjs, whose packages must have been installed.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"

	"citemap/seeds/defiance"
)

func main() {
	if err := compare(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// compare prints a table in Markdown, with two rows a graph. It fails where the built-in map
// has marks that overlap, or as many crossings as d3-force makes of it.
func compare() error {
	article, err := defiance.Map()
	if err != nil {
		return err
	}
	builtIn, took, err := ours(article)
	if err != nil {
		return err
	}
	graphs, err := theirs([]graph{
		{Name: "built-in map", N: len(builtIn.Discs), Edges: builtIn.Edges},
		grid(15), attached(200), star(60),
	})
	if err != nil {
		return err
	}
	w := os.Stdout
	fmt.Fprintln(w, "| graph | nodes | edges | | stress | crossings | overlaps | length variation | ticks | ms |")
	fmt.Fprintln(w, "|---|---:|---:|---|---:|---:|---:|---:|---:|---:|")
	theirBuiltIn := rows(w, &graphs[0], builtIn, took)
	for i := range graphs[1:] {
		g := &graphs[i+1]
		d, took, err := ours(g.asMap())
		if err != nil {
			return err
		}
		rows(w, g, d, took)
	}
	fmt.Println(legend)
	if builtIn.Overlaps() > 0 || builtIn.Crossings() >= theirBuiltIn.Crossings() {
		return errors.New("the built-in map is drawn worse than by d3-force")
	}
	return nil
}

// legend says what the columns are.
const legend = `
- stress: of the drawn distances against the graph's, at the best scale: 0 is perfect, 1 the worst
- overlaps: pairs of discs that overlap, both drawings being as large as 1280x720 allows, with the same discs
- length variation: standard deviation of the edges' lengths over their mean
- ticks, ms: until it rests; ours from the first picture on, and with all that is computed before it`

// rows prints what both made of g, and returns what d3-force did.
func rows(w io.Writer, g *graph, ours *drawing, took effort) (theirs *drawing) {
	theirs = g.fitted(ours)
	ours.row(w, g, "citemap", took)
	theirs.row(w, &graph{}, "d3-force", effort{g.Ticks, g.MS})
	return theirs
}

// theirs lays graphs out by d3-force; more come back than were given.
func theirs(graphs []graph) ([]graph, error) {
	in, err := json.Marshal(graphs)
	if err != nil {
		return nil, err
	}
	c := exec.Command("node", "layout/quality/d3.mjs")
	c.Stdin, c.Stderr = bytes.NewReader(in), os.Stderr
	out, err := c.Output()
	if err != nil {
		return nil, fmt.Errorf("node layout/quality/d3.mjs: %w", err)
	}
	return graphs, json.Unmarshal(out, &graphs)
}
