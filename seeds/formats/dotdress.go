package formats

import (
	"slices"
	"strings"
)

// What Graphviz knows of a node or an edge becomes what a map knows; an attribute
// that is set again replaces what was.

// dress gives attributes to a node.
func (r *dot) dress(n *ForeignNode, attributes []dotAttribute, at int) {
	if len(n.Extra) > maxDOTAttributes {
		r.g.fail(at, "", "more than %d attributes of the node %s", maxDOTAttributes, quoted(n.ID))
		return
	}
	n.Extra = slices.Grow(n.Extra, len(attributes))
	filled := false
	record := slices.ContainsFunc(n.Extra, func(a Attribute) bool { return a.Name == "shape" && (a.Value == "record" || a.Value == "Mrecord") })
	for _, a := range attributes {
		record = record || a.name == "shape" && strings.HasSuffix(strings.ToLower(a.value), "record")
		filled = filled || a.name == "fillcolor" && a.value != ""
	}
	for _, a := range attributes {
		switch {
		case a.name == "label":
			n.Name = r.labelOf(a, n.ID, "", record)
		case a.name == "name": // the label is the name
			n.Extra = append(without(n.Extra, a.name), Attribute{a.name, r.plain(a)})
		case a.name == "pos":
			if p, ok := dotPosition(a.value); ok {
				n.At = p
				continue
			}
			n.again(a.name, a.value)
		case a.name == "color" && filled:
			n.again(a.name, a.value)
		case a.name == "fillcolor" || a.name == "color":
			if hex, ok := dotColour(a.value); ok {
				n.Colour = hex
				continue
			}
			n.again(a.name, a.value)
		case strings.HasPrefix(a.name, "_") && strings.HasSuffix(a.name, "_"):
		default:
			n.again(a.name, r.plain(a))
		}
	}
}

// again takes a value in place of one that a node has.
func (n *ForeignNode) again(name, value string) {
	switch strings.ToLower(name) {
	case "kind", "type":
		n.Kind = ""
	case "when":
		n.When = ""
	case "weight":
		n.Weight = nil
	}
	n.Extra = without(n.Extra, name)
	n.take(name, value)
}

// dressLink gives attributes to a link, which is alone where they are its own
// only; what many have cannot be an id.
func (r *dot) dressLink(l *ForeignLink, attributes []dotAttribute, at int, alone bool) {
	if len(l.Extra) > maxDOTAttributes {
		r.g.fail(at, "", "more than %d attributes of an edge", maxDOTAttributes)
		return
	}
	l.Extra = slices.Grow(l.Extra, len(attributes))
	for _, a := range attributes {
		switch {
		case a.name == "label" || a.name == "xlabel" && l.Label == "":
			l.Label = r.labelOf(a, "", l.Source+r.arrow+l.Target, false)
		case a.name == "id" && alone:
			if l.ID == "" {
				r.g.identify(l, a.value, at)
			}
		case a.name == "dir":
			l.direct(a.value)
		case a.name == "color":
			if hex, ok := dotColour(a.value); ok {
				l.Colour = hex
				continue
			}
			l.again(a.name, a.value)
		case a.name == "pos" || a.name == "lp" || strings.HasPrefix(a.name, "_") && strings.HasSuffix(a.name, "_"):
		default:
			l.again(a.name, r.plain(a))
		}
	}
}

// again takes a value in place of one that a link has.
func (l *ForeignLink) again(name, value string) {
	lower := strings.ToLower(name)
	switch {
	case lower == "kind" || lower == "type":
		l.Kind = ""
	case lower == "when":
		l.When = ""
	case lower == "status":
		l.Status = ""
	case lower == "weight":
		l.Weight = nil
	case lower == "quote":
		l.Quotes = nil
	}
	l.Extra = without(l.Extra, name)
	l.take(name, value)
}

// direct sets which ends of an edge have arrows.
func (l *ForeignLink) direct(dir string) {
	switch dir {
	case "forward":
		l.Directed = true
	case "back":
		l.Directed = true
		l.Source, l.Target = l.Target, l.Source
	case "both", "none":
		l.Directed = false
	default:
		l.again("dir", dir)
	}
}

// without is a list without the value of that name.
func without(list []Attribute, name string) []Attribute {
	for i := range list {
		if list[i].Name == name {
			return append(list[:i], list[i+1:]...)
		}
	}
	return list
}

// labelOf is a label in plain words.
func (r *dot) labelOf(a dotAttribute, node, edge string, record bool) string {
	if a.html {
		return r.plain(a)
	}
	s := a.value
	if record {
		s = recordWords(s)
	}
	return r.decoded(dotLabel(s, node, r.graphID, edge))
}

// plain is a value, without the tags if it is HTML.
func (r *dot) plain(a dotAttribute) string {
	if !a.html {
		return a.value
	}
	return r.decoded(untagged(a.value))
}

// decoded is a text with the characters that its entities stand for.
func (r *dot) decoded(s string) string {
	words, ok := withoutEntities(s)
	if !ok {
		r.g.fail(r.token.at, "", "a label has the number of a character that is none, or is hidden")
	}
	return words
}

// dotPosition reads where Graphviz puts a node: "x,y", or "x,y!" where somebody
// has. Y grows upwards.
func dotPosition(s string) (*[2]float64, bool) {
	parts := strings.FieldsFunc(strings.TrimSuffix(strings.TrimSpace(s), "!"), func(c rune) bool { return c == ',' || c == ' ' })
	if len(parts) != 2 && len(parts) != 3 {
		return nil, false
	}
	x, bad := number(parts[0])
	y, worse := number(parts[1])
	if bad != "" || worse != "" {
		return nil, false
	}
	return &[2]float64{x, 0 - y}, true
}

// byCoordinates gives a node its place where that stands in attributes of their
// own, x and y, as igraph writes them. Y grows upwards.
func (n *ForeignNode) byCoordinates() {
	var place [2]float64
	for i, name := range [2]string{"x", "y"} {
		at := slices.IndexFunc(n.Extra, func(a Attribute) bool { return a.Name == name })
		if at < 0 {
			return
		}
		v, ok := asNumber(n.Extra[at].Value)
		if !ok {
			return
		}
		place[i] = v
	}
	n.At = &[2]float64{place[0], 0 - place[1]}
	n.Extra = without(without(n.Extra, "x"), "y")
}

// dotColour is the first of the colours that an attribute lists, where four of
// Graphviz's names mean those of X11 and not those of HTML.
func dotColour(s string) (string, bool) {
	s, _, _ = strings.Cut(s, ":")
	s, _, _ = strings.Cut(s, ";")
	switch strings.ToLower(s) {
	case "green":
		return "#00ff00", true
	case "gray", "grey":
		return "#c0c0c0", true
	case "maroon":
		return "#b03060", true
	case "purple":
		return "#a020f0", true
	}
	return paintOf(s)
}
