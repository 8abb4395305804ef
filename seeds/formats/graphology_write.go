package formats

import (
	"io"

	"citemap/seeds"
)

// Graphology writes the map as the JSON of graphology, which sigma.js draws and Gephi
// Lite opens:
//
//	new Graph({multi: true, type: "mixed"}).import(JSON.parse(file))
//
// The file is one object:
//
//	options     type mixed, multi true, allowSelfLoops true
//	attributes  what NodeLink has under graph
//	nodes       key: the id; attributes: label, x and y where the map has a place for
//	            the node, size, and all that NodeLink says of a node
//	edges       key: the id; source, target, undirected; attributes: size, and all
//	            that NodeLink says of a link
//
// Size is the weight once more, under the name by which these programs draw it.
func Graphology(w io.Writer, m *seeds.Map) error {
	out := newLines(w)
	out.text("{\"options\":{\"type\":\"mixed\",\"multi\":true,\"allowSelfLoops\":true},\n\"attributes\":")
	out.value(graphOf(m))
	out.text(",\n\"nodes\":[")
	for i := range m.Nodes {
		out.entry(i, graphologyNodeOf(m, &m.Nodes[i]))
	}
	out.text("\n],\n\"edges\":[")
	for i := range m.Links {
		out.entry(i, graphologyEdgeOf(m, &m.Links[i]))
	}
	out.text("\n]}\n")
	return out.close()
}

type graphologyNode struct {
	Key        string              `json:"key"`
	Attributes graphologyNodeParts `json:"attributes"`
}

type graphologyNodeParts struct {
	Label string   `json:"label"`
	X     *float64 `json:"x,omitempty"`
	Y     *float64 `json:"y,omitempty"`
	Size  int      `json:"size"`
	node
}

func graphologyNodeOf(m *seeds.Map, n *seeds.Node) graphologyNode {
	parts := graphologyNodeParts{Label: n.Name, Size: n.Weight, node: nodeOf(m, n)}
	if n.At != nil {
		parts.X, parts.Y = &n.At[0], &n.At[1]
	}
	return graphologyNode{n.ID, parts}
}

type graphologyEdge struct {
	Key        string              `json:"key"`
	Source     string              `json:"source"`
	Target     string              `json:"target"`
	Undirected bool                `json:"undirected"`
	Attributes graphologyEdgeParts `json:"attributes"`
}

// graphologyEdgeParts are those of a link in node-link JSON, but for its ends.
type graphologyEdgeParts struct {
	Size int `json:"size"`
	link
	Source bool `json:"source,omitempty"` // hides that of link
	Target bool `json:"target,omitempty"`
	Key    bool `json:"key,omitempty"`
}

func graphologyEdgeOf(m *seeds.Map, l *seeds.Link) graphologyEdge {
	return graphologyEdge{l.ID, l.Source, l.Target, !l.Directed, graphologyEdgeParts{Size: l.Weight, link: linkOf(m, l)}}
}
