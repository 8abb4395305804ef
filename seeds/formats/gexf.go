package formats

import (
	"strings"

	"citemap/seeds"
)

// gexf reads GEXF 1.2 and 1.3, and what of 1.1 is like them, as Gephi, NetworkX
// and others write it.
//
//	node       id, label; viz:color, viz:position (y grows upwards there), viz:size
//	edge       id, source, target, label, kind, weight; directed by its type
//	attvalue   by its title, as take has it; else extra, with its type
//	start, end, timestamp, spells
//	           when, where they are dates or can be years; kept as extra where
//	           they say more than that
//
// A node within a node becomes one beside it, with the other's id as its extra
// "parent". A value that holds for a time is kept as a list of values and times.
type gexf struct {
	x        *xmlReader
	g        *collection
	nodeHas  declarations
	linkHas  declarations
	directed bool // unless an edge says otherwise
	element  int32
	graphs   int
}

// readGEXF reads a file of GEXF.
func readGEXF(data []byte) (*Foreign, error) {
	s := newScript(data)
	x := &xmlReader{script: s}
	r := &gexf{x: x, g: newCollection(s, x.path, strings.Count(s.text, "<node"), strings.Count(s.text, "<edge"))}
	if s.fault == nil && x.root() {
		r.read()
		x.end()
	}
	return r.g.finish("/gexf/graph/nodes/node", "/gexf/graph/edges/edge")
}

func (r *gexf) read() {
	x := r.x
	if x.name != "gexf" || x.space != "" && !strings.Contains(x.space, "gexf") {
		x.failTag("the outermost element is <%s> of %s; expected <gexf> of http://gexf.net/1.3", cropped(x.name), quoted(x.space))
		return
	}
	if v, ok := x.given("version"); ok && !strings.HasPrefix(v, "1.") {
		x.failTag("this is GEXF %s; 1.2 and 1.3 are read", quoted(v))
		return
	}
	x.each(func() {
		switch x.name {
		case "meta":
			r.meta()
		case "graph":
			if r.graphs++; r.graphs > 1 {
				x.failTag("a second graph; a map is made of one")
				return
			}
			r.graph()
		}
	})
	if r.graphs == 0 && x.fault == nil {
		x.fail(x.at, "/gexf", "the file has no <graph>")
	}
}

// meta reads the description. Where its first line can be a title, it is one; an
// empty one is none.
func (r *gexf) meta() {
	x := r.x
	x.each(func() {
		if x.name != "description" {
			return
		}
		first, rest, _ := strings.Cut(x.content(), "\n")
		if len(first) > seeds.MaxName {
			first, rest = "", first+"\n"+rest
		}
		r.g.out.Title, r.g.out.Summary = strings.TrimSpace(first), strings.TrimSpace(rest)
	})
}

func (r *gexf) graph() {
	x := r.x
	r.directed = r.isDirected(x.attr("defaultedgetype"), false)
	if name := oneLine(x.attr("name")); name != "" && r.g.out.Title == "" {
		r.g.out.Title = name // NetworkX's
	}
	x.each(func() {
		switch x.name {
		case "attributes":
			r.attributes()
		case "nodes":
			r.nodes("")
		case "edges":
			r.edges()
		}
	})
}

// isDirected reads a type of edges. A mutual one goes both ways, as one without
// direction does.
func (r *gexf) isDirected(edgeType string, without bool) bool {
	switch edgeType {
	case "":
		return without
	case "directed":
		return true
	case "undirected", "mutual":
		return false
	}
	r.x.failTag("%s is no type of edges; expected directed, undirected or mutual", quoted(edgeType))
	return false
}

// attributes reads declarations.
func (r *gexf) attributes() {
	x := r.x
	has := &r.nodeHas
	switch class := x.attr("class"); class {
	case "node":
	case "edge":
		has = &r.linkHas
	default:
		x.failTag("%s is no class of attributes; expected node or edge", quoted(class))
	}
	x.each(func() {
		if x.name == "attribute" {
			r.attribute(has)
		}
	})
}

// attribute reads one declaration.
func (r *gexf) attribute(has *declarations) {
	x, at, path := r.x, r.x.tagAt, ""
	id := x.needs("id")
	a := declaredAttribute{name: x.attr("title")}
	if a.name == "" {
		a.name = id
	}
	name := x.attr("type")
	item, list := strings.CutPrefix(name, "list")
	a.list = list
	switch item {
	case "integer", "long", "short", "byte", "biginteger":
		a.holds = wholeValue
	case "float", "double", "bigdecimal":
		a.holds = numberValue
	case "boolean":
		a.holds = truthValue
	case "", "string", "anyURI", "char", "character":
	default:
		x.failTag("%s is no type of attributes; expected integer, double, boolean, string, liststring or another one of GEXF 1.3", quoted(name))
		return
	}
	x.each(func() {
		if x.name != "default" {
			return
		}
		path = x.path()
		v, problem := a.value(r.g, x.content(), at)
		if problem != "" {
			x.fail(at, path, "%s, as the default of %s should be", problem, quoted(a.name))
		}
		a.fallback = v
	})
	switch {
	case x.fault != nil:
	case len(has.all) == maxDeclared:
		x.fail(at, x.path(), "more than %d attributes", maxDeclared)
	case !has.declare(id, a):
		x.fail(at, x.path(), "the attribute %s is declared twice; ids are unique", quoted(id))
	}
}

// values reads the attvalues of an element.
func (r *gexf) values(has *declarations, extra *[]Attribute, take func(string, any)) {
	x := r.x
	x.each(func() {
		if x.name != "attvalue" {
			return
		}
		id := x.attr("for")
		if id == "" {
			id = x.attr("id") // before 1.2
		}
		at, known := has.byID[id]
		if !known {
			x.failTag("no attribute of that class has the id %s", quoted(id))
			return
		}
		a := &has.all[at]
		v, problem := a.value(r.g, x.attr("value"), x.tagAt)
		if problem != "" {
			x.failTag("%s, as the value of %s should be", problem, quoted(a.name))
			return
		}
		first := has.set(at, r.element)
		span := gexfSpanOf(x)
		switch {
		case v == nil:
		case !span.isZero():
			r.timed(has, at, first, span, v, extra)
		case !first:
			x.failTag("the value of %s is given twice", quoted(a.name))
		default:
			take(a.name, v)
		}
	})
}

// timed keeps a value that holds for a time.
func (r *gexf) timed(has *declarations, at int32, first bool, span gexfSpan, v any, extra *[]Attribute) {
	if !r.g.imply(4, r.x.tagAt) {
		return
	}
	entry := map[string]any{"value": v, "when": span.text()}
	if slot := has.slot[at]; !first && int(slot) < len(*extra) && slot >= 0 && (*extra)[slot].Name == has.all[at].name {
		if list, ok := (*extra)[slot].Value.([]any); ok {
			(*extra)[slot].Value = append(list, entry)
			return
		}
	}
	has.slot[at] = int32(len(*extra))
	*extra = append(*extra, Attribute{has.all[at].name, []any{entry}})
}
