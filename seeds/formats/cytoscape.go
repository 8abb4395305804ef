package formats

// readCytoscape reads the JSON of Cytoscape.js (cy.json()) and of Cytoscape (.cyjs):
// elements are an object of nodes and edges, or one array of both; or the file is that
// array. Each has data (id, and of an edge source and target; anything else too),
// position and classes.
//
// What the program keeps beside, for its own use, is left out: whether an element is
// selected, and how it may be moved.
func readCytoscape(data []byte) (*Foreign, error) {
	g := newJSONGraph(data)
	if g.peek() == '[' {
		g.elements("")
		return g.done()
	}
	g.object(func(name string, _ int) {
		switch name {
		case "elements":
			if g.peek() == '[' {
				g.elements("")
				return
			}
			g.object(func(group string, _ int) { g.elements(group) })
		case "data":
			if g.peek() == '{' {
				g.whole()
				return
			}
			g.skip() // NetworkX writes its attributes of the graph as a list
		case "directed":
			g.undirected = g.value() == false
		default:
			g.skip()
		}
	})
	return g.done()
}

// elements reads an array of nodes, of edges, or of both.
func (g *jsonGraph) elements(group string) {
	g.list(func(at int) {
		g.fields.reset()
		of := group
		g.object(func(name string, _ int) {
			switch name {
			case "data", "position":
				g.attributes()
			case "group":
				of = g.string()
			case "classes":
				g.fields.add(name, g.value())
			default:
				g.skip()
			}
		})
		if of == "edges" || of == "" && g.fields.has("source") && g.fields.has("target") {
			g.fields.place()
			g.keepLink(at)
		} else {
			g.keepNode(at, "")
		}
	})
}

// has reports whether there is a value of that name.
func (f *fields) has(name string) bool {
	for i := range f.list {
		if alike(f.list[i].Name, name) {
			return true
		}
	}
	return false
}
