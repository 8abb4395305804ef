package formats

import "strings"

// nodes reads the nodes of the graph, or those in a node.
func (r *gexf) nodes(parent string) {
	x := r.x
	x.each(func() {
		if x.name == "node" {
			r.node(parent)
		}
	})
}

// node reads a node, and what is in it.
func (r *gexf) node(parent string) {
	x, offset := r.x, r.x.tagAt
	id := x.needs("id")
	if pid := x.attr("pid"); pid != "" {
		parent = pid
	}
	n := r.g.node(id, offset)
	if x.fault != nil {
		return
	}
	index := len(r.g.out.Nodes) - 1
	own := *n // what is in it may move the others
	own.Name = oneLine(x.attr("label"))
	span := gexfSpanOf(x)
	r.element++
	element := r.element
	x.each(func() {
		switch x.name {
		case "attvalues":
			r.values(&r.nodeHas, &own.Extra, own.take)
		case "spells":
			span = r.spells(span, &own.Extra)
		case "nodes":
			r.nodeHas.fill(r.g, element, offset, own.take)
			element = 0
			r.nodes(id)
			r.element++ // what follows is none of theirs
		case "edges":
			r.edges()
		case "parents":
			parent = r.parents(parent, &own.Extra)
		default:
			r.nodeLook(&own)
		}
	})
	if element != 0 {
		r.nodeHas.fill(r.g, element, offset, own.take)
	}
	r.date(offset, span, &own.When, &own.Extra)
	if parent != "" {
		own.Extra = append(own.Extra, Attribute{"parent", parent})
	}
	r.g.out.Nodes[index] = own
}

// nodeLook reads what a node looks like.
func (r *gexf) nodeLook(n *ForeignNode) {
	x := r.x
	switch x.name {
	case "color":
		n.Colour = r.colour(&n.Extra)
	case "position":
		n.At = &[2]float64{r.finite("x"), 0 - r.finite("y")}
		if z := r.finite("z"); z != 0 {
			n.Extra = append(n.Extra, Attribute{"z", z})
		}
	case "size":
		n.take("size", r.finite("value"))
	case "shape":
		n.Extra = append(n.Extra, Attribute{"shape", x.attr("value")})
	}
}

func (r *gexf) edges() {
	x := r.x
	x.each(func() {
		if x.name == "edge" {
			r.edge()
		}
	})
}

// edge reads an edge.
func (r *gexf) edge() {
	x, offset := r.x, r.x.tagAt
	l := r.g.link(x.attr("id"), x.needs("source"), x.needs("target"), offset)
	if x.fault != nil {
		return
	}
	edgeType := x.attr("type")
	l.Directed = r.isDirected(edgeType, r.directed)
	if edgeType == "mutual" {
		l.Extra = append(l.Extra, Attribute{"type", edgeType})
	}
	l.Label, l.Kind = oneLine(x.attr("label")), x.attr("kind")
	if _, ok := x.given("weight"); ok {
		weight := r.finite("weight")
		l.Weight = &weight
	}
	span := gexfSpanOf(x)
	r.element++
	x.each(func() {
		switch x.name {
		case "attvalues":
			r.values(&r.linkHas, &l.Extra, l.take)
		case "spells":
			span = r.spells(span, &l.Extra)
		case "color":
			l.Colour = r.colour(&l.Extra)
		case "thickness", "shape":
			l.Extra = append(l.Extra, Attribute{x.name, x.attr("value")})
		}
	})
	r.linkHas.fill(r.g, r.element, offset, l.take)
	r.date(offset, span, &l.When, &l.Extra)
}

// finite reads a number of the last tag; 0 where it is not there.
func (r *gexf) finite(name string) float64 {
	s, ok := r.x.given(name)
	if !ok {
		return 0
	}
	v, problem := number(strings.TrimSpace(s))
	if problem != "" {
		r.x.failTag("%s, as %q of <%s> should be", problem, name, cropped(r.x.name))
	}
	return v
}

// colour reads a viz:color. Its opacity is kept where it is not 1.
func (r *gexf) colour(extra *[]Attribute) string {
	if _, ok := r.x.given("a"); ok {
		if opacity := r.finite("a"); opacity != 1 {
			*extra = append(*extra, Attribute{"opacity", opacity})
		}
	}
	if hex, ok := paintOf(r.x.attr("hex")); ok {
		return hex
	}
	hex, ok := rgbColour(r.finite("r"), r.finite("g"), r.finite("b"))
	if !ok {
		r.x.failTag("this is no colour; expected r, g and b from 0 to 255")
	}
	return hex
}

// spells reads when something is there, again and again; what that adds up to is
// its time from the first to the last.
func (r *gexf) spells(whole gexfSpan, extra *[]Attribute) gexfSpan {
	x := r.x
	var all []any
	x.each(func() {
		if x.name != "spell" && x.name != "slice" || !r.g.imply(1, x.tagAt) {
			return
		}
		span := gexfSpanOf(x)
		if len(all) == 0 && whole.isZero() {
			whole = span
		}
		whole = whole.outer(span)
		all = append(all, span.text())
	})
	if len(all) > 1 {
		*extra = append(*extra, Attribute{"spells", all})
	}
	return whole
}

// parents reads a list of parents, as that of a node without one is: the first
// of them, and the others as extras.
func (r *gexf) parents(parent string, extra *[]Attribute) string {
	x := r.x
	x.each(func() {
		other := x.attr("for")
		switch {
		case x.name != "parent" || other == "":
		case parent == "":
			parent = other
		case parent != other:
			*extra = append(*extra, Attribute{"parent", other})
		}
	})
	return parent
}

// date sets when something is there, and keeps what a date does not say.
func (r *gexf) date(offset int, span gexfSpan, when *string, extra *[]Attribute) {
	if span.isZero() || r.x.fault != nil {
		return
	}
	edtf, ok := span.when()
	_, start := gexfDate(span.start)
	_, end := gexfDate(span.end)
	switch {
	case ok && *when == "":
		*when = edtf
	case !ok && start && end && edtf != "":
		r.x.fail(offset, r.x.path(), "from %s to %s is no span of time; it ends before it starts", quoted(span.start), quoted(span.end))
		return
	}
	if ok && span.exact() && *when == edtf {
		return
	}
	for _, end := range [2]Attribute{{"start", span.start}, {"end", span.end}} {
		if end.Value != "" {
			*extra = append(*extra, end)
		}
	}
}

// oneLine is a label as the map has it: line ends are spaces.
func oneLine(s string) string {
	if !strings.ContainsAny(s, "\r\n\t") {
		return strings.TrimSpace(s)
	}
	return strings.Join(strings.Fields(s), " ")
}
