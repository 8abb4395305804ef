package nodelink

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

// read reads a graph that has no fault.
func read(t *testing.T, text string) *Graph {
	t.Helper()
	g, err := Read("g.json", []byte(text))
	require.NoError(t, err, text)
	return g
}

// numbered writes the graph with node i at (i+0.5, -i).
func numbered(t *testing.T, g *Graph) string {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, g.Write(&out, func(i int) (float64, float64) { return float64(i) + 0.5, -float64(i) }))
	require.True(t, json.Valid(out.Bytes()), out.String())
	return out.String()
}

func TestGraphsOfEveryMaking(t *testing.T) {
	for name, c := range map[string]struct{ in, out string }{
		"d3": {
			`{"nodes":[{"id":"a","k":1},{"id":"b"},{"id":7}],"links":[{"source":"a","target":"b"},{"target":7,"value":3,"source":"b"}]}`,
			`{"nodes":[{"id":"a","k":1,"x":0.5,"y":0},{"id":"b","x":1.5,"y":-1},{"id":7,"x":2.5,"y":-2}],"links":[{"source":"a","target":"b"},{"target":7,"value":3,"source":"b"}]}`,
		},
		"NetworkX": {
			`{"directed": false, "multigraph": true, "graph": {}, "nodes": [{"k": 1, "id": 10}, {"id": 20}, {"id": 2}], "edges": [{"source": 10, "target": 20, "key": 0}, {"source": 2e1, "target": 2.0, "key": 0}]}`,
			`{"directed": false, "multigraph": true, "graph": {}, "nodes": [{"k": 1, "id": 10, "x": 0.5, "y": 0}, {"id": 20, "x": 1.5, "y": -1}, {"id": 2, "x": 2.5, "y": -2}], "edges": [{"source": 10, "target": 20, "key": 0}, {"source": 2e1, "target": 2.0, "key": 0}]}`,
		},
		"graphology": {
			`{"attributes":{},"nodes":[{"key":"a"},{"key":"b","attributes":{}},{"key":"c","attributes":{"y":9,"size":3,"x":8}}],"edges":[{"key":"e","source":"a","target":"b","attributes":{"x":1}},{"source":"b","target":"c"}]}`,
			`{"attributes":{},"nodes":[{"key":"a","attributes":{"x":0.5,"y":0}},{"key":"b","attributes":{"x":1.5,"y":-1}},{"key":"c","attributes":{"y":-2,"size":3,"x":2.5}}],"edges":[{"key":"e","source":"a","target":"b","attributes":{"x":1}},{"source":"b","target":"c"}]}`,
		},
		"by number, links first": {
			"{\"links\":[[0,1],{\"source\":1,\"target\":2}],\"nodes\":[{},\n {\"name\": \"b\"\n },{\"x\":null,\"y\":null}]}\n",
			"{\"links\":[[0,1],{\"source\":1,\"target\":2}],\"nodes\":[{\"x\": 0.5, \"y\": 0},\n {\"name\": \"b\", \"x\": 1.5, \"y\": -1\n },{\"x\":2.5,\"y\":-2}]}\n",
		},
		"a number of nodes": {
			`{"n":3,"edges":[[0,1],[1,2,"weight"]]}`,
			`{"n":3,"nodes":[{"id":0,"x":0.5,"y":0},{"id":1,"x":1.5,"y":-1},{"id":2,"x":2.5,"y":-2}],"edges":[[0,1],[1,2,"weight"]]}`,
		},
		"ids with escapes, ends by number": {
			`{"nodes":[{"id":"\u00e9"},{"id":"b"},{"id":"c"}],"links":[["é",1],[1,"\u0063"]]}`,
			`{"nodes":[{"id":"\u00e9","x":0.5,"y":0},{"id":"b","x":1.5,"y":-1},{"id":"c","x":2.5,"y":-2}],"links":[["é",1],[1,"\u0063"]]}`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			g := read(t, c.in)
			assert.Equal(t, [][2]int32{{0, 1}, {1, 2}}, g.Links)
			out := numbered(t, g)
			assert.Equal(t, strings.TrimRight(c.out, "\n")+"\n", out)

			again := read(t, out) // places are found where they were written
			assert.Equal(t, g.Links, again.Links)
			for i, p := range again.Places {
				assert.Equal(t, Place{float64(i) + 0.5, -float64(i), true}, p)
			}
			assert.Equal(t, out, numbered(t, again))
		})
	}
}

func TestPlacesThatAFileGives(t *testing.T) {
	g := read(t, `{"nodes": [{"id": 0, "x": 1, "y": -2.5e1}, {"id": 1, "at": [3, 4]}, {"id": 2, "at": null, "attributes": {"x": 5, "y": 6}},
		{"id": 3, "at": "noon"}, {"id": 4, "at": [1, null]}, {"id": 5, "at": [1, 2, 3], "attributes": 3}, {"id": 6, "x": null, "y": null, "at": [7, 8]}]}`)
	assert.Equal(t, []Place{{1, -25, true}, {3, 4, true}, {5, 6, true}, {}, {}, {}, {7, 8, true}}, g.Places)
}

func TestNumbersAreWrittenShortAndExact(t *testing.T) {
	g := read(t, `{"n": 1}`)
	for v, want := range map[float64]string{
		0.1: "0.1", -1.0 / 3: "-0.3333333333333333", math.Copysign(0, -1): "0", 1e20: "100000000000000000000",
		1e21: "1e+21", 5e-324: "5e-324", 123456789.5: "123456789.5", 1e-6: "0.000001", 1e-7: "1e-07",
	} {
		var out bytes.Buffer
		require.NoError(t, g.Write(&out, func(int) (float64, float64) { return v, 0 }))
		assert.Contains(t, out.String(), `"x": `+want+`,`)
		if math.Abs(v) <= MaxPlace {
			assert.Equal(t, v, read(t, out.String()).Places[0].X)
		}
	}
	for _, v := range []float64{math.NaN(), math.Inf(1)} {
		assert.ErrorContains(t, g.Write(&bytes.Buffer{}, func(int) (float64, float64) { return 0, v }), "node 0 has no place")
	}
}

func TestEveryFaultSaysWhereAndWhat(t *testing.T) {
	for text, want := range map[string]string{
		``:                           "g.json: the file is empty; expected JSON",
		`[`:                          "g.json:1:2: the file ends too early; expected JSON",
		`[]`:                         "g.json:1:1: a list is not a graph; expected an object with nodes and links",
		`{}`:                         "g.json: there are no nodes; expected",
		`{"n": -1}`:                  "g.json:1:7 /n: n is -1; expected the number of nodes, from 0 to 200,000",
		`{"n": 200001}`:              "g.json:1:7 /n: n is 200001",
		`{"nodes": 3}`:               "g.json:1:11 /nodes: nodes are 3; expected a list",
		`{"nodes": [], "links": {}}`: "g.json:1:24 /links: links are an object; expected a list",
		`{"nodes": [], "links": [], "edges": []}`: "g.json:1:37 /edges: there are both links and edges",
		`{"nodes": []},`:   "g.json:1:14: there is more",
		`{"nodes": []} {}`: "g.json:1:15: there is more after the end",
		"{\"nodes\": [\n{\"id\": 1},\n{\"é\": \"é\", \"id\": 1}]}":                            "g.json:3:18 /nodes/1/id: the id 1 is that of node 0 too",
		`{"nodes": [{"id": 1}, {"id": 1.0}]}`:                                                 "/nodes/1/id: the id 1 is",
		`{"nodes": [{"key": "a"}, {"key": "a"}]}`:                                             `/nodes/1/key: the id "a" is that of node 0 too`,
		`{"nodes": [{"key": "a", "attributes": null}]}`:                                       "g.json:1:39 /nodes/0: the attributes are none; expected an object",
		`{"nodes": [{"id": [1]}]}`:                                                            "/nodes/0/id: the id is a list; expected a string or a number",
		`{"nodes": [{"id": null}]}`:                                                           "the id is null",
		`{"nodes": ["a"]}`:                                                                    `/nodes/0: the node is "a"; expected an object`,
		`{"nodes": [{"id": 1}, {}]}`:                                                          "g.json:1:23 /nodes/1: the node has no id, though others have",
		`{"nodes": [{}, {"id": 1}]}`:                                                          "/nodes/1: the node has an id, though those before it have none",
		`{"nodes": [{"id": 1, "id": 2}]}`:                                                     "g.json:1:22 /nodes/0/id: duplicate",
		`{"nodes": [{"x": 1}]}`:                                                               "g.json:1:12 /nodes/0: x and y are not both given",
		`{"nodes": [{"x": "1", "y": 2}]}`:                                                     `g.json:1:18 /nodes/0/x: the coordinate is "1"; expected a number within`,
		`{"nodes": [{"x": 1e13, "y": 2}]}`:                                                    "the coordinate is 1e13",
		`{"nodes": [{}], "edges": [{}]}`:                                                      "g.json:1:27 /edges/0: the link has no source",
		`{"nodes": [{}], "edges": [3]}`:                                                       "/edges/0: the link is 3",
		`{"nodes": [{}], "edges": [[0]]}`:                                                     "/edges/0: the link is a list of 1",
		`{"nodes": [{}], "edges": [[0, 1]]}`:                                                  "g.json:1:31 /edges/0/1: there is no node 1; expected a number below 1",
		`{"nodes": [{}], "edges": [[0, -1]]}`:                                                 "there is no node -1",
		`{"nodes": [{}], "edges": [[0, 0.5]]}`:                                                "there is no node 0.5",
		`{"nodes": [{}], "edges": [[0, {}]]}`:                                                 "the end is an object; expected the id of a node",
		`{"nodes": [{"id": 5}], "edges": [[5, 0]]}`:                                           "/edges/0/1: 0 is no node's id", // and not the number of one
		`{"nodes": [{"id": "5"}], "edges": [["5", "6"]]}`:                                     `"6" is no node's id`,
		`{"nodes": [{"id": 5}], "edges": [["5", 5]]}`:                                         `"5" is no node's id; expected as the node has it: 5`,
		`{"nodes": [{"id": "Tehran"}], "edges": [{"source": "Tehran", "target": "Teheran"}]}`: `/edges/0/target: "Teheran" is no node's id; expected the id of a node; did you mean "Tehran"?`,
		"{\"nodes\": [{\"id\": \"\xff\"}]}":                                                   "g.json:1:20 /nodes/0/id: invalid UTF-8",
	} {
		_, err := Read("g.json", []byte(text))
		require.Error(t, err, text)
		var faults seeds.Faults
		require.True(t, errors.As(err, &faults))
		assert.Contains(t, err.Error(), want, text)
	}
}

func TestFaultsComeAllAtOnceInTheOrderOfTheFile(t *testing.T) {
	_, err := Read("g.json", []byte("{\"links\": [\n[0, \"a\"]],\n\"nodes\": [{\"id\": true},\n 7]} x"))
	var lines []int
	for _, f := range err.(seeds.Faults) {
		lines = append(lines, f.Line)
	}
	assert.IsNonDecreasing(t, lines)
	assert.Subset(t, lines, []int{3, 4}, "%v", err)

	many := `{"nodes": [` + strings.Repeat("7,", 150) + `7]}`
	_, err = Read("g.json", []byte(many))
	faults := err.(seeds.Faults)
	assert.Len(t, faults, 101)
	assert.Contains(t, faults[100].Error(), "51 more faults are not listed")
}

func TestLimits(t *testing.T) {
	_, err := Read("g.json", make([]byte, MaxFile+1))
	assert.ErrorContains(t, err, "more than 128 MiB")

	nodes := func(n int) string { return `{"nodes":[` + strings.TrimSuffix(strings.Repeat("{},", n), ",") + `]` }
	assert.Len(t, read(t, nodes(MaxNodes)+"}").Places, MaxNodes)
	_, err = Read("g.json", []byte(nodes(MaxNodes+1)+"}"))
	assert.ErrorContains(t, err, "there are more than 200,000 nodes")

	links := func(n int) string { return `,"links":[` + strings.TrimSuffix(strings.Repeat("[0,1],", n), ",") + `]}` }
	assert.Len(t, read(t, nodes(2)+links(MaxLinks)).Links, MaxLinks)
	_, err = Read("g.json", []byte(nodes(2)+links(MaxLinks+1)))
	assert.ErrorContains(t, err, "there are more than 1,000,000 links")
}

// What a reader lets through is written as JSON that it reads again.
func FuzzRead(f *testing.F) {
	for _, text := range []string{
		`{"nodes":[{"id":"a","k":1},{"id":7,"at":[1,2]}],"links":[{"source":"a","target":7}]}`,
		`{"nodes":[{"key":"a","attributes":{"x":1,"y":2}},{"key":"b"}],"edges":[{"source":"a","target":"b"}]}`,
		`{"n": 2, "edges": [[0, 1]]}`, `{"nodes": [{}, { }], "links": [[0, 1]]}`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		g, err := Read("g.json", bytes.Clone(text))
		if err != nil {
			return
		}
		for _, l := range g.Links {
			require.Less(t, int(max(l[0], l[1])), len(g.Places))
		}
		out := numbered(t, g)
		again, err := Read("g.json", []byte(out))
		require.NoError(t, err)
		require.Equal(t, g.Links, again.Links)
		require.Len(t, again.Places, len(g.Places))
		for i, p := range again.Places {
			require.Equal(t, Place{float64(i) + 0.5, -float64(i), true}, p, fmt.Sprint(i))
		}
	})
}
