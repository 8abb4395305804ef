package formats

// readGraphology reads the JSON of graphology (graph.export()), which sigma.js and
// Gephi Lite keep too:
//
//	options     type (directed, undirected or mixed), multi, allowSelfLoops
//	attributes  of the graph
//	nodes       key, attributes
//	edges       key, source, target, undirected, attributes
func readGraphology(data []byte) (*Foreign, error) {
	g := newJSONGraph(data)
	g.object(func(name string, _ int) {
		switch name {
		case "options":
			g.graphologyOptions()
		case "attributes":
			g.whole()
		case "nodes":
			g.keyed(func(at int, key string) { g.keepNode(at, key) })
		case "edges":
			g.keyed(g.graphologyEdge)
		default:
			g.about(name)
		}
	})
	return g.done()
}

func (g *jsonGraph) graphologyOptions() {
	g.object(func(name string, _ int) {
		v := g.value()
		if name == "type" {
			g.undirected = v == "undirected"
		}
	})
}

// keyed reads an array of nodes or edges, whose key is their id.
func (g *jsonGraph) keyed(keep func(at int, key string)) {
	g.list(func(at int) {
		g.fields.reset()
		key := ""
		g.object(func(name string, _ int) {
			switch name {
			case "key":
				key = g.id()
			case "attributes":
				g.attributes()
			default:
				g.fields.add(name, g.value())
			}
		})
		if g.fields.isOwn("id", key) && g.err == nil {
			g.fields.text("id") // citemap says it once more
		}
		keep(at, key)
	})
}

func (g *jsonGraph) graphologyEdge(at int, key string) {
	if g.err != nil {
		return
	}
	l, said := g.fields.link()
	l.ID = key
	g.keep(g.link(at, l, said))
}

// isOwn reports whether a value of some name is a text.
func (f *fields) isOwn(name, text string) bool {
	for _, v := range f.list {
		if v.Name == name && v.Value == text {
			return true
		}
	}
	return false
}
