package formats

import "strings"

// graph reads a graph: that of the file, or one in a node.
func (r *graphML) graph(parent string) {
	x := r.x
	directed := false
	switch kind := x.attr("edgedefault"); kind {
	case "directed":
		directed = true
	case "undirected":
	default:
		x.failTag("edgedefault is %s; expected directed or undirected", quoted(kind))
	}
	r.element++
	element := r.element
	x.each(func() {
		switch x.name {
		case "data":
			r.data(element, r.ofGraph(parent), func() {})
		case "desc":
			if text := strings.TrimSpace(x.content()); parent == "" && r.g.out.Summary == "" {
				r.g.out.Summary = text
			}
		case "node":
			r.node(parent)
		case "edge":
			r.edge(directed)
		case "hyperedge":
			x.failTag("a hyperedge joins more than two nodes, and a link has two ends; make a node of it, with an edge to each")
		}
	})
}

// ofGraph takes what the file says of its graph as a whole.
func (r *graphML) ofGraph(parent string) func(string, any) {
	return func(name string, v any) {
		s, ok := v.(string)
		if parent != "" {
			return
		}
		switch key := strings.ToLower(name); {
		case ok && (key == "title" || key == "name" || key == "label"):
			r.g.out.Title = oneLine(s)
		case ok && (key == "summary" || key == "description"):
			r.g.out.Summary = s
		case ok && key == "language":
			r.g.out.Language = s
		default:
			r.g.out.Extra = append(r.g.out.Extra, Attribute{name, v})
		}
	}
}

// look is what a node's data says in several values of how it is drawn.
type look struct {
	x, y, r, g, b *float64
}

// takes reports whether a value is part of a look.
func (k *look) takes(name string, v any) bool {
	x, ok := v.(float64)
	if !ok || len(name) != 1 {
		return false
	}
	at := strings.Index("xyrgb", name)
	if at < 0 {
		return false
	}
	if into := [5]**float64{&k.x, &k.y, &k.r, &k.g, &k.b}[at]; *into == nil {
		*into = &x
		return true
	}
	return false
}

// give hands a look to what has it; what is not whole is extra. Colour says
// whether there is none yet.
func (k *look) give(at **[2]float64, colour *string, extra *[]Attribute) {
	if k.x != nil && k.y != nil && at != nil && *at == nil {
		*at = &[2]float64{*k.x, 0 - *k.y}
		k.x, k.y = nil, nil
	}
	if k.r != nil && k.g != nil && k.b != nil && *colour == "" {
		if hex, ok := rgbColour(*k.r, *k.g, *k.b); ok {
			*colour = hex
			k.r, k.g, k.b = nil, nil, nil
		}
	}
	for i, v := range [5]*float64{k.x, k.y, k.r, k.g, k.b} {
		if v != nil {
			*extra = append(*extra, Attribute{"xyrgb"[i : i+1], *v})
		}
	}
}

// node reads a node, and what is in it.
func (r *graphML) node(parent string) {
	x, offset := r.x, r.x.tagAt
	id := x.needs("id")
	n := r.g.node(id, offset)
	if x.fault != nil {
		return
	}
	index := len(r.g.out.Nodes) - 1
	own := *n // what is in it may move the others
	var seen look
	take := func(name string, v any) {
		if !seen.takes(name, v) {
			own.take(name, v)
		}
	}
	r.element++
	element := r.element
	x.each(func() {
		switch x.name {
		case "data":
			r.data(element, take, func() { r.yedNode(&own) })
		case "desc":
			own.take("description", strings.TrimSpace(x.content()))
		case "port":
			r.port(id)
		case "graph":
			r.graph(id)
		}
	})
	r.fill(element, offset, "node", take)
	seen.give(&own.At, &own.Colour, &own.Extra)
	own.Name = oneLine(own.Name)
	if parent != "" {
		own.Extra = append(own.Extra, Attribute{"parent", parent})
	}
	r.g.out.Nodes[index] = own
}

// port reads the name of a port of a node, and of those in it.
func (r *graphML) port(node string) {
	name := r.x.needs("name")
	if !r.g.imply(4, r.x.tagAt) {
		return
	}
	if r.ports == nil {
		r.ports = map[string]bool{}
	}
	r.ports[node+"\x00"+name] = true
	r.x.each(func() {
		if r.x.name == "port" {
			r.port(node)
		}
	})
}

// edge reads an edge.
func (r *graphML) edge(directed bool) {
	x, offset := r.x, r.x.tagAt
	l := r.g.link(x.attr("id"), x.needs("source"), x.needs("target"), offset)
	if x.fault != nil {
		return
	}
	l.Directed = directed
	switch own := x.attr("directed"); own {
	case "true", "false":
		l.Directed = own == "true"
	case "":
	default:
		x.failTag("directed is %s; expected true or false", quoted(own))
	}
	r.portOf(l, "sourceport", l.Source)
	r.portOf(l, "targetport", l.Target)
	var seen look
	take := func(name string, v any) {
		if name == "x" || name == "y" || !seen.takes(name, v) {
			l.take(name, v)
		}
	}
	r.element++
	element := r.element
	x.each(func() {
		switch x.name {
		case "data":
			r.data(element, take, func() { r.yedEdge(l) })
		case "desc":
			l.take("label", oneLine(x.content()))
		}
	})
	r.fill(element, offset, "edge", take)
	seen.give(nil, &l.Colour, &l.Extra)
	l.Label = oneLine(l.Label)
}

// portOf notes the port at which an end of an edge is.
func (r *graphML) portOf(l *ForeignLink, which, node string) {
	port := r.x.attr(which)
	if port == "" || !r.g.imply(2, r.x.tagAt) {
		return
	}
	l.Extra = append(l.Extra, Attribute{which, port})
	r.ends = append(r.ends, portEnd{node, port, r.x.tagAt})
}
