// Package nodelink reads graphs of any making from node-link JSON, and writes them
// again with a place for every node. It knows ids, ends and places; all else that a
// file says it keeps to the letter and does not look at.
//
// A file is one object, of one of these shapes, which may be mixed:
//
//	{"nodes": [{"id": "a"}, {"id": 7}], "links": [{"source": "a", "target": 7}]}    d3, force-graph, map.json
//	{"nodes": [{"id": "a"}], "edges": [{"source": "a", "target": "a"}]}             NetworkX (links before 3.4)
//	{"nodes": [{"key": "a", "attributes": {}}], "edges": [{"source": …, "target": …}]}  graphology
//	{"nodes": [{}, {}], "links": [[0, 1]]}                                          by number, from 0
//	{"n": 2, "edges": [[0, 1]]}                                                     the same, of nothing but a number
//
// Ids are strings or numbers, and "1" is not 1. An end of a link is an id; a number
// is that of a node, from 0, where no id is a number. Links may be parallel, and may
// end where they begin.
//
// Where a node is stands in x and y, in those of its attributes, or in at, a pair;
// null is none. A place is written into x and y: of the attributes where the node is
// named by a key (graphology), and of the node itself otherwise.
package nodelink

// The limits of a file. Memory is set aside only for what keeps within them.
const (
	MaxFile  = 128 << 20 // bytes
	MaxNodes = 200_000
	MaxLinks = 1_000_000

	// MaxPlace is how far from the origin a node may be, in x and in y.
	MaxPlace = 1e12
)

// Graph is what a file says of nodes and links, and the file itself.
type Graph struct {
	Places []Place    // by node, in the order of the file
	Links  [][2]int32 // source and target, by the number of the node

	text   []byte
	spots  []spot // by node: where its place is written; nil: the file has no nodes
	gap    int    // where the nodes are put in that the file has not
	spaced bool   // after colons and commas, as Python does
}

// Place is where a node is, in the units of the file.
type Place struct {
	X, Y  float64
	Known bool // false: the file does not say
}

// Read takes a file apart. Name is what faults call it; data must not change while
// the graph is in use.
//
// The error is seeds.Faults, with line, column and JSON pointer: every fault of the
// file, or the first hundred and how many more there are.
func Read(name string, data []byte) (*Graph, error) {
	r := &reader{name: name, text: data, g: &Graph{text: data, gap: -1}}
	r.read()
	if faults := r.placed(); faults != nil {
		return nil, faults
	}
	return r.g, nil
}
