package formats

// readJGF reads JSON Graph Format: a graph, or graphs with one in it. Its nodes are an
// object by id (version 2) or an array (version 1); nodes, edges and the graph itself
// have a label, metadata and a type or, edges, a relation.
func readJGF(data []byte) (*Foreign, error) {
	g := newJSONGraph(data)
	graphs := 0
	one := func(at int) {
		if graphs++; graphs > 1 {
			g.fail(at, "this is a second graph; expected one a file")
		}
		g.jgf()
	}
	g.object(func(name string, at int) {
		switch name {
		case "graph":
			one(at)
		case "graphs":
			g.list(one)
		default:
			g.about(name)
		}
	})
	return g.done()
}

func (g *jsonGraph) jgf() {
	g.object(func(name string, at int) {
		switch name {
		case "nodes":
			if g.peek() == '[' {
				g.nodes("metadata")
				return
			}
			g.object(func(id string, at int) {
				g.fields.reset()
				g.attributes("metadata")
				g.keepNode(at, id)
			})
		case "edges":
			g.links("metadata")
		case "hyperedges":
			if g.skip() != "[]" {
				g.fail(at, "a link of more than two nodes; expected edges of a source and a target")
			}
		case "directed":
			g.undirected = g.value() == false
		case "metadata":
			g.whole()
		default:
			g.about(name)
		}
	})
}
