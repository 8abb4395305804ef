package formats

import (
	"strings"
)

// yedNode reads how yEd draws a node: the data of a key of its nodegraphics.
// Groups and other realizers have a ShapeNode's parts a level or two deeper, and
// once for each of their states; the first is taken.
func (r *graphML) yedNode(n *ForeignNode) {
	x := r.x
	states := 0
	x.each(func() {
		switch x.name {
		case "Realizers":
			x.each(func() {
				if states++; states == 1 {
					r.yedNode(n)
				}
			})
		case "Geometry":
			r.yedGeometry(n)
		case "Fill":
			if hex, ok := paintOf(x.attr("color")); ok && n.Colour == "" {
				n.Colour = hex
			}
		case "NodeLabel":
			n.yedLabel(oneLine(x.content()))
		default:
			r.yedNode(n)
		}
	})
}

// yedGeometry reads a box, of which a map keeps the middle. Y grows downwards.
func (r *graphML) yedGeometry(n *ForeignNode) {
	var box [4]float64
	for i, name := range [4]string{"x", "y", "width", "height"} {
		s, ok := r.x.given(name)
		if !ok {
			if i < 2 {
				return // a group that is laid out when it is opened
			}
			continue
		}
		v, problem := number(strings.TrimSpace(s))
		if problem != "" {
			r.x.failTag("%s, as %q of <%s> should be", problem, name, cropped(r.x.name))
			return
		}
		box[i] = v
	}
	if n.At == nil {
		n.At = &[2]float64{box[0] + box[2]/2, box[1] + box[3]/2}
	}
}

// yedLabel takes a label; a second one is extra.
func (n *ForeignNode) yedLabel(label string) {
	switch {
	case label == "" || label == n.Name:
	case n.Name == "":
		n.Name = label
	default:
		n.Extra = append(n.Extra, Attribute{"label", label})
	}
}

// yedEdge reads how yEd draws an edge.
func (r *graphML) yedEdge(l *ForeignLink) {
	x := r.x
	x.each(func() {
		switch x.name {
		case "LineStyle":
			if hex, ok := paintOf(x.attr("color")); ok && l.Colour == "" {
				l.Colour = hex
			}
			if style := x.attr("type"); style != "" && style != "line" {
				l.Extra = append(l.Extra, Attribute{"line", style})
			}
		case "Arrows":
			l.arrows(x.attr("source"), x.attr("target"))
		case "EdgeLabel":
			if label := oneLine(x.content()); label != "" {
				l.take("label", label)
			}
		default:
			r.yedEdge(l)
		}
	})
}

// arrows sets the direction that the ends of a line show. A line with an arrow
// at its source alone is a link from its target.
func (l *ForeignLink) arrows(source, target string) {
	atSource, atTarget := source != "" && source != "none", target != "" && target != "none"
	l.Directed = atSource != atTarget
	if atSource && !atTarget {
		l.Source, l.Target = l.Target, l.Source
	}
}
