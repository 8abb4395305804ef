package formats

import (
	"strings"
)

// graphML reads GraphML, as yEd, NetworkX, igraph, Gephi and others write it.
//
//	node    id; name or label, kind or type, summary or description, weight or
//	        size, colour, when, aliases among its data, as take has them
//	x, y    where it is; y grows upwards, as Gephi, igraph and NetworkX draw it
//	r, g, b its colour, as Gephi writes it
//	edge    id, source, target, directed, and data likewise
//	y:...   what yEd draws: position, colour and label of a node; label, colour
//	        and arrows of an edge, which say whether and which way it is directed
//
// All other data is extra, by its attr.name. A node of a graph within a node
// stands beside that, with its id as its extra "parent". An edge that ends at a
// port keeps the port's name as an extra, and an edge of more than two ends is
// refused.
type graphML struct {
	x       *xmlReader
	g       *collection
	keys    declarations // of everything: GraphML's keys have one space of ids
	scope   []string     // by key: what it is for
	element int32
	graphs  int

	ports map[string]bool // node, NUL, port
	ends  []portEnd
}

// portEnd is an end of an edge at a port, which may stand later in the file.
type portEnd struct {
	node, port string
	at         int
}

// What the value of a key may be beside a value.
const (
	yedPrefix = "yfiles"
	yedSpace  = "yworks.com"
)

// readGraphML reads a file of GraphML.
func readGraphML(data []byte) (*Foreign, error) {
	s := newScript(data)
	x := &xmlReader{script: s}
	r := &graphML{x: x, g: newCollection(s, x.path, strings.Count(s.text, "<node"), strings.Count(s.text, "<edge"))}
	if s.fault == nil && x.root() {
		r.read()
		x.end()
		r.checkPorts()
	}
	f, err := r.g.finish("/graphml/graph/node", "/graphml/graph/edge")
	if err == nil {
		giveBackIDs(f)
	}
	return f, err
}

func (r *graphML) read() {
	x := r.x
	if x.name != "graphml" || x.space != "" && !strings.Contains(x.space, "graphml") {
		x.failTag("the outermost element is <%s> of %s; expected <graphml> of http://graphml.graphdrawing.org/xmlns", cropped(x.name), quoted(x.space))
		return
	}
	x.each(func() {
		switch x.name {
		case "key":
			r.key()
		case "graph":
			if r.graphs++; r.graphs > 1 {
				x.failTag("a second graph; a map is made of one")
				return
			}
			r.graph("")
		}
	})
	if r.graphs == 0 && x.fault == nil {
		x.fail(x.at, "/graphml", "the file has no <graph>")
	}
}

// key reads the declaration of an attribute.
func (r *graphML) key() {
	x, at := r.x, r.x.tagAt
	id, name, of := x.needs("id"), x.attr("attr.name"), x.attr("attr.type")
	a := declaredAttribute{name: name}
	for i := range x.attrs {
		a.graphics = a.graphics || name == "" && strings.HasPrefix(x.attrs[i].name, yedPrefix)
	}
	if a.name == "" {
		a.name = id
	}
	switch of {
	case "int", "long", "integer":
		a.holds = wholeValue
	case "float", "double", "real":
		a.holds = numberValue
	case "boolean":
		a.holds = truthValue
	case "", "string":
	default:
		x.failTag("%s is no type of data; expected boolean, int, long, float, double or string", quoted(of))
		return
	}
	scope := x.attr("for")
	switch scope {
	case "", "all", "node", "edge", "graph", "graphml", "port", "endpoint", "hyperedge":
	default:
		x.failTag("a key for %s; expected node, edge, graph or all", quoted(scope))
		return
	}
	r.fallback(&a, scope, at)
	switch {
	case x.fault != nil:
	case len(r.keys.all) == maxDeclared:
		x.fail(at, x.path(), "more than %d keys", maxDeclared)
	case !r.keys.declare(id, a):
		x.fail(at, x.path(), "the key %s is declared twice; ids are unique", quoted(id))
	default:
		r.scope = append(r.scope, scope)
	}
}

// fallback reads the default of a key.
func (r *graphML) fallback(a *declaredAttribute, scope string, at int) {
	x := r.x
	x.each(func() {
		if x.name != "default" || a.graphics {
			return
		}
		path := x.path()
		v, problem := typedValue(a.holds, x.content())
		if problem != "" {
			x.fail(at, path, "%s, as the default of %s should be", problem, quoted(a.name))
		}
		if scope == "" || scope == "all" || scope == "node" || scope == "edge" {
			a.fallback = v
		}
	})
}

// data reads one value of an element, and hands it to take, or leaves what yEd
// draws to graphics.
func (r *graphML) data(element int32, take func(string, any), graphics func()) {
	x := r.x
	key := x.attr("key")
	at, known := r.keys.byID[key]
	if !known {
		x.failTag("no <key> has the id %s", quoted(key))
		return
	}
	a := &r.keys.all[at]
	if !r.keys.set(at, element) {
		x.failTag("the value of %s is given twice", quoted(a.name))
		return
	}
	if a.graphics {
		graphics()
		return
	}
	tag, path := x.tagAt, x.path
	v, problem := typedValue(a.holds, x.content())
	if problem != "" {
		x.fail(tag, path(), "%s, as the value of %s should be", problem, quoted(a.name))
	}
	if v != nil {
		take(a.name, v)
	}
}

// fill hands over what an element did not say, and others have by default. What
// is for is node or edge.
func (r *graphML) fill(element int32, offset int, what string, take func(string, any)) {
	if len(r.keys.preset) == 0 || !r.g.imply(len(r.keys.preset), offset) {
		return
	}
	for _, at := range r.keys.preset {
		of := r.scope[at]
		if r.keys.setBy[at] != element && (of == what || of == "" || of == "all") {
			take(r.keys.all[at].name, r.keys.all[at].fallback)
		}
	}
}

// checkPorts notes an edge that ends at a port which is not there.
func (r *graphML) checkPorts() {
	for _, e := range r.ends {
		if !r.ports[e.node+"\x00"+e.port] {
			r.x.fail(e.at, "/graphml/graph/edge", "the node %s has no port %s", quoted(e.node), quoted(e.port))
		}
	}
}
