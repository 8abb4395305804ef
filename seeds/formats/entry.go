package formats

import "strings"

// jsonGraph reads the nodes and links of a format of JSON: it has what the readers of
// these formats share, which is how an entry of theirs is taken apart.
type jsonGraph struct {
	*scanner
	gathering
	fields fields
}

func newJSONGraph(data []byte) *jsonGraph {
	s := scan(data)
	return &jsonGraph{scanner: s, gathering: gathering{text: s.text}}
}

// attributes reads an object into the fields. Nested names those of its objects of
// which the members are the entry's own as well; each but these is a value.
func (g *jsonGraph) attributes(nested ...string) {
	if g.peek() == 'n' && len(g.fields.list) == 0 {
		g.fail(g.start(), "this is null; expected an object")
	}
	g.object(func(name string, _ int) {
		for _, inner := range nested {
			if name == inner && g.peek() == '{' {
				g.attributes()
				return
			}
		}
		g.fields.add(name, g.value())
	})
}

// nodes reads an array of nodes, of which some objects are their own.
func (g *jsonGraph) nodes(nested ...string) {
	g.list(func(at int) {
		g.fields.reset()
		g.attributes(nested...)
		g.keepNode(at, "")
	})
}

// links reads an array of links, of which some objects are their own.
func (g *jsonGraph) links(nested ...string) {
	g.list(func(at int) {
		g.fields.reset()
		g.attributes(nested...)
		g.keepLink(at)
	})
}

// keepNode adds the node that the fields describe.
func (g *jsonGraph) keepNode(at int, id string) {
	if g.err == nil {
		g.keep(g.node(at, g.fields.node(id)))
	}
}

// keepLink adds the link that the fields describe.
func (g *jsonGraph) keepLink(at int) {
	if g.err == nil {
		l, said := g.fields.link()
		g.keep(g.link(at, l, said))
	}
}

// keep notes an error where there was none before.
func (g *jsonGraph) keep(err error) {
	if g.err == nil {
		g.err = err
	}
}

// whole reads the members of an object that are said of the graph as a whole.
func (g *jsonGraph) whole() {
	g.object(func(name string, _ int) { g.about(name) })
}

// about reads a value that is said of the graph as a whole.
func (g *jsonGraph) about(name string) {
	at := g.start()
	v := g.value()
	if s, ok := v.(string); ok {
		if into := g.heading(name); into != nil && *into == "" {
			*into = s
			if into == &g.Title {
				g.keep(g.fits(at, s))
			}
			return
		}
	}
	if v != nil {
		g.Extra = append(g.Extra, Attribute{name, v})
	}
}

// heading is the part of a Foreign that a name of its file means, or nil.
func (g *jsonGraph) heading(name string) *string {
	switch strings.ToLower(name) {
	case "title", "name", "label":
		return &g.Title
	case "summary", "description":
		return &g.Summary
	case "language", "lang":
		return &g.Language
	}
	return nil
}

// done is what was read, or what is wrong with it.
func (g *jsonGraph) done() (*Foreign, error) {
	if err := g.end(); err != nil {
		return nil, err
	}
	return g.joined()
}
