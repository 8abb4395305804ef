package formats

// readNodeLinks reads node-link JSON as d3, NetworkX and NodeLink write it: nodes, and
// links or edges from source to target (or from, to). The ends are ids of nodes; or,
// where no node has that id, names; or numbers, from 0. Links may be pairs, as [0, 1].
//
//	directed    as NetworkX writes it; links of d3 are directed
//	graph       of the whole
func readNodeLinks(data []byte) (*Foreign, error) {
	g := newJSONGraph(data)
	g.named, g.numbered = true, true
	g.object(func(name string, _ int) {
		switch name {
		case "nodes":
			g.list(g.nodeLinkNode)
		case "links", "edges":
			g.list(g.nodeLink)
		case "directed":
			g.undirected = g.value() == false
		case "multigraph":
			g.skip()
		case "graph":
			g.whole()
		default:
			g.about(name)
		}
	})
	return g.done()
}

// nodeLinkNode reads a node, without what d3's simulation keeps in it for itself.
func (g *jsonGraph) nodeLinkNode(at int) {
	g.fields.reset()
	g.attributes()
	if g.fields.has("vx") && g.fields.has("vy") {
		g.fields.text("vx")
		g.fields.text("vy")
		g.fields.text("index")
	}
	g.keepNode(at, "")
}

// nodeLink reads a link. Its key is its id where it is a word: NetworkX counts the
// links of a pair, from 0.
func (g *jsonGraph) nodeLink(at int) {
	g.fields.reset()
	if g.peek() == '[' {
		g.list(func(int) { g.fields.add([]string{"source", "target", "key"}[min(len(g.fields.list), 2)], g.id()) })
		if n := len(g.fields.list); n != 2 && g.err == nil {
			g.fail(at, "this is no link; expected a pair of nodes")
		}
		g.keepLink(at)
		return
	}
	key, laid := "", false
	g.object(func(name string, _ int) {
		switch name {
		case "source", "target":
			laid = laid || g.peek() == '{'
			g.fields.add(name, g.nodeLinkEnd())
		case "key":
			v := g.value()
			if word, ok := v.(string); ok {
				key = word
			} else if v != 0.0 {
				g.fields.add(name, v)
			}
		default:
			g.fields.add(name, g.value())
		}
	})
	if g.err != nil {
		return
	}
	if laid {
		g.fields.text("index") // of d3's own, beside ends that are nodes
	}
	l, said := g.fields.link()
	if l.ID == "" {
		l.ID = key
	}
	g.keep(g.link(at, l, said))
}

// nodeLinkEnd reads an end: what names a node, or the node itself, which d3 puts there
// once it has laid a graph out.
func (g *jsonGraph) nodeLinkEnd() string {
	if g.peek() != '{' {
		return g.id()
	}
	f := fields{}
	g.object(func(name string, _ int) { f.add(name, g.value()) })
	return f.text("id", "name", "index")
}
