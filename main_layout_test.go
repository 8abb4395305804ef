//go:build !js

package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/layout"
)

// graphFile writes a graph to a file of its own.
func graphFile(t *testing.T, graph string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "graph.json")
	require.NoError(t, os.WriteFile(name, []byte(graph), 0o600))
	return name
}

// laidOut is what the command writes for a graph, and where its nodes are.
func laidOut(t *testing.T, graph string, flags ...string) (string, []layout.Body) {
	t.Helper()
	to := filepath.Join(t.TempDir(), "placed.json")
	_, err := citemap(append([]string{"layout", graphFile(t, graph), "--to", to}, flags...)...)
	require.NoError(t, err)
	return placesIn(t, to)
}

// placesIn is what a file of places holds.
func placesIn(t *testing.T, name string) (string, []layout.Body) {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	var file struct {
		Nodes []struct {
			X, Y       *float64
			Attributes struct{ X, Y *float64 }
		}
	}
	require.NoError(t, json.Unmarshal(data, &file))
	var bodies []layout.Body
	for _, n := range file.Nodes {
		if n.X == nil {
			n.X, n.Y = n.Attributes.X, n.Attributes.Y
		}
		require.NotNil(t, n.X)
		bodies = append(bodies, layout.Body{X: *n.X, Y: *n.Y})
	}
	return string(data), bodies
}

// ladder is a graph of n pairs of nodes, as JSON; side times side where they have places.
func ladder(n int, side float64) string {
	var nodes, links []string
	for i := range 2 * n {
		place := ""
		if side > 0 {
			place = fmt.Sprintf(`, "x": %v, "y": %v`, side*float64(i/2), side*float64(i%2))
		}
		nodes = append(nodes, fmt.Sprintf(`{"id": "n%d"%s}`, i, place))
		if i >= 2 {
			links = append(links, fmt.Sprintf(`{"source": "n%d", "target": "n%d"}`, i-2, i))
		}
		if i%2 == 1 {
			links = append(links, fmt.Sprintf(`{"source": "n%d", "target": "n%d"}`, i-1, i))
		}
	}
	return fmt.Sprintf("{\"nodes\": [%s],\n\"links\": [%s]}\n", strings.Join(nodes, ", "), strings.Join(links, ", "))
}

func TestLayoutPlacesEveryFormOfGraph(t *testing.T) {
	for _, graph := range []string{
		`{"title": "t", "nodes": [{"id": "a", "k": 1}, {"id": "b"}, {"id": "c"}], "links": [{"source": "a", "target": "b"}, {"source": 1, "target": 2}]}`,
		`{"title": "t", "nodes": [{"k": 1}, {}, {}], "edges": [{"source": 0, "target": 1}, {"source": 1, "target": 2}]}`,
		`{"title": "t", "nodes": [{"key": "a"}, {"key": "b", "attributes": {}}, {"key": "c"}], "edges": [{"source": "a", "target": "b"}, {"source": "b", "target": "c"}]}`,
		`{"title": "t", "n": 3, "edges": [[0, 1], [1, 2]]}`,
	} {
		for _, effort := range []string{"--ticks=0", "--ticks=300", "--seconds=60"} {
			out, at := laidOut(t, graph, effort)
			require.Len(t, at, 3)
			assert.Contains(t, out, `"title": "t"`, "what else is said is kept")
			assert.InDelta(t, 60, math.Hypot(at[0].X-at[2].X, at[0].Y-at[2].Y), 15, "two links apart")
		}
	}
}

func TestLayoutWritesToTheStandardOutput(t *testing.T) {
	name := graphFile(t, `{"nodes": [{"id": 5}]}`)
	for _, flags := range [][]string{nil, {"--to", "-"}} {
		out, err := citemap(append([]string{"layout", name}, flags...)...)
		require.NoError(t, err)
		assert.Equal(t, "{\"nodes\": [{\"id\": 5, \"x\": 0, \"y\": 0}]}\n", out)
	}
}

func TestLayoutOfTheSameFileIsTheSame(t *testing.T) {
	graph := ladder(600, 0)
	once, _ := laidOut(t, graph, "--ticks", "20", "--workers", "1")
	again, _ := laidOut(t, graph, "--ticks", "20", "--workers", "4")
	assert.True(t, once == again, "whatever the number of threads")
	other, _ := laidOut(t, graph, "--ticks", "20", "--seed", "2")
	assert.False(t, once == other, "another seed")
	longer, _ := laidOut(t, graph, "--ticks", "21")
	assert.False(t, once == longer, "another number of ticks")
}

func TestLayoutTakesAsManyTicksAsItIsTold(t *testing.T) {
	for _, ticks := range []int{0, 1, 130, 300, 5000} {
		p := placing{ticks: ticks, say: newProgress(&bytes.Buffer{})}
		s := layout.New(nil)
		s.Heat = gentle
		assert.Equal(t, ticks, p.pushInTicks(context.Background(), s))
		assert.Equal(t, ticks > 0, s.Resting(), "the heat is spent after %d", ticks)
	}
}

func TestLayoutKeepsThePlacesOfTheFile(t *testing.T) {
	graph := ladder(4, 0.5)
	out, _ := laidOut(t, graph)
	assert.Equal(t, graph, out, "to the letter, where all nodes have one")

	more := strings.Replace(graph, "\n\"links\": [", "\n\"links\": [{\"source\": \"n7\", \"target\": \"new\"}, ", 1)
	more = strings.Replace(more, `"nodes": [`, `"nodes": [{"id": "new"}, `, 1)
	_, at := laidOut(t, more)
	for i, b := range at[1:] {
		assert.Equal(t, layout.Body{X: 0.5 * float64(i/2), Y: 0.5 * float64(i%2)}, b)
	}
	assert.InDelta(t, 0.5, math.Hypot(at[0].X-at[8].X, at[0].Y-at[8].Y), 0.25, "in the scale of the file")

	_, pushed := laidOut(t, more, "--ticks", "100")
	for i, b := range pushed {
		assert.InDelta(t, 0, math.Hypot(b.X-at[i].X, b.Y-at[i].Y), 0.4, "what was settled moves little")
	}
	assert.NotEqual(t, at, pushed)

	_, afresh := laidOut(t, graph, "--afresh")
	assert.InDelta(t, 30, math.Hypot(afresh[0].X-afresh[1].X, afresh[0].Y-afresh[1].Y), 5)
}

func TestLayoutOfALargerDrawingIsLarger(t *testing.T) {
	_, small := laidOut(t, ladder(20, 1), "--ticks", "50", "--heat", "0.3")
	_, large := laidOut(t, ladder(20, 4096), "--ticks", "50", "--heat", "0.3")
	for i := range small {
		assert.InDelta(t, small[i].X, large[i].X/4096, 1e-6)
		assert.InDelta(t, small[i].Y, large[i].Y/4096, 1e-6)
	}
}

func TestLayoutSaysWhatIsWrongAndWhere(t *testing.T) {
	for graph, want := range map[string]string{
		`[`:                                 "graph.json:1:2: the file ends too early",
		`{}`:                                "there are no nodes",
		`{"nodes": [{"id": 1}, {"id": 1}]}`: "graph.json:1:30 /nodes/1/id: the id 1",
		`{"nodes": [{}], "edges": [[0, "moon"]]}`: `/edges/0/1: "moon" is no node's id`,
	} {
		_, err := citemap("layout", graphFile(t, graph))
		require.Error(t, err, graph)
		assert.Contains(t, err.Error(), want)
	}
	for line, want := range map[string]string{
		"layout": "one graph", "layout nowhere.json": "nowhere.json",
		"layout g.json --ticks -1": "--ticks", "layout g.json --seconds NaN": "--seconds", "layout g.json --heat 2": "--heat",
		"layout g.json --workers 0": "--workers", "layout g.json --ticks 1 --seconds 1": "ticks",
	} {
		_, err := citemap(strings.Fields(line)...)
		assert.ErrorContains(t, err, want, line)
	}
}

func TestLayoutWithoutTimeWritesNothing(t *testing.T) {
	to := filepath.Join(t.TempDir(), "placed.json")
	_, err := citemap("layout", graphFile(t, ladder(50, 0)), "--seconds", "1e-9", "--to", to)
	assert.ErrorContains(t, err, "nothing was written")
	assert.NoFileExists(t, to)
}

func TestLayoutThatIsStoppedBeforeAllHaveAPlaceWritesNothing(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	to := filepath.Join(t.TempDir(), "placed.json")
	var out bytes.Buffer
	err := run(ctx, []string{"layout", graphFile(t, ladder(2000, 0)), "--to", to}, &out, &out)
	assert.ErrorContains(t, err, "nothing was written")
	assert.NoFileExists(t, to)
}

// The program as it is run, interrupted by Ctrl+C among its ticks.
func TestLayoutThatIsStoppedWritesWhatThereIs(t *testing.T) {
	to := filepath.Join(t.TempDir(), "placed.json")
	c := exec.Command(build(t), "layout", graphFile(t, ladder(500, 30)), "--ticks", "1000000", "--to", to)
	said, err := c.StderrPipe()
	require.NoError(t, err)
	require.NoError(t, c.Start())
	defer time.AfterFunc(time.Minute, func() { c.Process.Kill() }).Stop()
	lines := bufio.NewScanner(said)
	require.True(t, lines.Scan())
	assert.Contains(t, lines.Text(), "1,000 nodes start where")
	require.NoError(t, c.Process.Signal(os.Interrupt))
	require.True(t, lines.Scan())
	assert.Regexp(t, `^citemap: stopped after [0-9,]+ ticks; what is written`, lines.Text())
	var exit *exec.ExitError
	require.ErrorAs(t, c.Wait(), &exit)
	assert.Equal(t, 1, exit.ExitCode())
	_, at := placesIn(t, to)
	assert.Len(t, at, 1000)
}
