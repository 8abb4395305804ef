package scene

import (
	"strings"

	"citemap/scene/typeset"
	"citemap/seeds"
)

// nodeName is a node's name ready to be set on one line or on two.
type nodeName struct{ whole, top, bottom string }

// titles splits each name at the space nearest to its middle.
func (p *plot) titles(m *seeds.Map) []nodeName {
	names := make([]nodeName, len(p.node))
	for i, n := range p.node {
		name := m.Nodes[n].Name
		names[i].whole = name
		best := len(name)
		for at := range name {
			if off := max(2*at-len(name), len(name)-2*at); name[at] == ' ' && off < best {
				best, names[i].top, names[i].bottom = off, name[:at], strings.TrimSpace(name[at:])
			}
		}
	}
	return names
}

func (s *State) paintNodes(v *View, l lay, f focus) {
	for i := len(s.order) - 1; i >= 0; i-- { // the most telling last: on top
		if b := s.order[i]; s.grown[b] > 0 {
			s.paintNode(v, b, l, f)
		}
	}
}

func (s *State) paintNode(v *View, body int32, l lay, f focus) {
	n := &s.m.Nodes[s.plot.node[body]]
	p := s.colours()
	at, r := s.disc(body, l)
	id := ID{Part: NodePart, Index: s.plot.node[body]}
	fill, ink := p.node(n.Kind), p.onNode
	if !v.lit[body] {
		fill, ink = fill.over(p.ground, dimNode), p.ground
	}
	box := around(at, 2*r, 2*r)
	corner := r * cornerOf(n.Kind)
	v.round(box.Inset(-2), corner+2, p.ground, ID{}) // a gap between it and what passes behind
	v.round(box, corner, fill, id)
	if len(n.Quotes) == 0 { // unsourced: hollow
		v.round(box.Inset(2), max(corner-2, 0), p.ground, id)
		ink = fill
	}
	if s.chosen == id || s.hover == id || f.body == body {
		v.frame(box.Inset(-5), corner+5, 2, p.focus)
	}
	if s.paintInside(v, body, at, r, ink) {
		return
	}
	if icon := s.icons.Icon(n.Kind); icon != nil {
		v.Marks = append(v.Marks, Mark{Shape: Icon, Icon: icon, Paint: ink, A: at, Size: r * 0.58})
	}
}

// cornerOf is the roundness of a kind's mark: persons and countries are discs,
// bodies of people are rounded squares, the rest is squarer.
func cornerOf(kind string) float32 {
	switch kind {
	case "country", "place", "leader", "person":
		return 1
	case "organisation", "group":
		return 0.45
	}
	return 0.16
}

// inside returns the line or two lines on which a country's name fits on its
// disc of radius r, or none.
func (s *State) inside(body int32, r float32) (top, bottom *typeset.Line) {
	n := &s.m.Nodes[s.plot.node[body]]
	if n.Kind != "country" {
		return nil, nil
	}
	name, st := s.titles[body], s.nameStyle(n.Weight)
	if line := s.tx.Line(name.whole, st); line.Width <= 1.82*r {
		return line, nil
	}
	if name.top == "" {
		return nil, nil
	}
	top, bottom = s.tx.Line(name.top, st), s.tx.Line(name.bottom, st)
	if max(top.Width, bottom.Width) > 1.64*r {
		return nil, nil
	}
	return top, bottom
}

// paintInside sets the name on the disc where it fits, and says whether it did.
func (s *State) paintInside(v *View, body int32, at Point, r float32, ink Color) bool {
	top, bottom := s.inside(body, r)
	switch {
	case top == nil:
		return false
	case bottom == nil:
		v.text(top, Point{at.X - top.Width/2, at.Y + top.Style.Size*0.36}, ink, ID{})
	default:
		v.text(top, Point{at.X - top.Width/2, at.Y - top.Style.Size*0.2}, ink, ID{})
		v.text(bottom, Point{at.X - bottom.Width/2, at.Y + top.Style.Size*0.95}, ink, ID{})
	}
	return true
}

// nameStyle is how a node's name is set: what matters more stands out.
func (s *State) nameStyle(weight int) typeset.Style {
	st := typeset.Style{Bold: weight > 1, Size: [...]float32{12, 12.5, 14}[weight-1]}
	if s.width < narrowBelow {
		st.Size -= 1
	}
	return st
}
