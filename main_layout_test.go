//go:build !js

package main

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// graphFile writes a graph to a file of its own.
func graphFile(t *testing.T, graph string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "graph.json")
	require.NoError(t, os.WriteFile(name, []byte(graph), 0o600))
	return name
}

func TestLayoutPlacesEveryFormOfGraph(t *testing.T) {
	for _, graph := range []string{
		`{"title": "t", "nodes": [{"id": "a", "k": 1}, {"id": "b"}, {"id": "c"}], "links": [{"source": "a", "target": "b"}, {"source": 1, "target": 2}]}`,
		`{"title": "t", "nodes": [{"k": 1}, {}, {}], "edges": [{"source": 0, "target": 1}, {"source": 1, "target": 2}]}`,
		`{"title": "t", "n": 3, "edges": [[0, 1], [1, 2]]}`,
	} {
		for _, effort := range []string{"--ticks=0", "--ticks=300", "--seconds=0.2"} {
			out, err := citemap("layout", graphFile(t, graph), effort)
			require.NoError(t, err)
			var got struct {
				Title string
				Nodes []struct{ X, Y float64 }
			}
			require.NoError(t, json.Unmarshal([]byte(out), &got), out)
			require.Len(t, got.Nodes, 3)
			assert.Equal(t, "t", got.Title, "what else is said is kept")
			a, c := got.Nodes[0], got.Nodes[2]
			assert.InDelta(t, 60, math.Hypot(a.X-c.X, a.Y-c.Y), 15, "two links apart")
		}
	}
}

func TestLayoutWritesAFile(t *testing.T) {
	name := graphFile(t, `{"nodes": [{"id": 5}]}`)
	to := name + ".placed"
	_, err := citemap("layout", name, "--to", to)
	require.NoError(t, err)
	data, err := os.ReadFile(to)
	require.NoError(t, err)
	assert.JSONEq(t, `{"nodes": [{"id": 5, "x": 0, "y": 0}]}`, string(data))
}

func TestLayoutSaysWhatIsWrongAndWhere(t *testing.T) {
	for graph, want := range map[string]string{
		`[`:                                 "an object with nodes and links",
		`{}`:                                "/nodes is missing",
		`{"n": -1}`:                         "/n is the number of nodes",
		`{"nodes": 3}`:                      "/nodes is a list",
		`{"nodes": [{"id": 1}, {"id": 1}]}`: "/nodes/1: the id 1",
		`{"nodes": [{}], "links": 3}`:       "/links is a list",
		`{"nodes": [{}], "edges": [{}]}`:    "/edges/0: a link has a source",
		`{"nodes": [{}], "edges": [[0, "moon"]]}`: `"moon" is no node's id`,
	} {
		_, err := citemap("layout", graphFile(t, graph))
		require.Error(t, err, graph)
		assert.Contains(t, err.Error(), want)
	}
	_, err := citemap("layout")
	require.ErrorContains(t, err, "one graph")
	_, err = citemap("layout", "nowhere.json")
	require.ErrorContains(t, err, "nowhere.json")
	_, err = citemap("layout", "nowhere.json", "--ticks", "-1")
	require.ErrorContains(t, err, "--ticks")
}
