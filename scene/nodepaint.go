package scene

import (
	"slices"
	"strings"
	"unicode"

	"citemap/assets"
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

// emblem is what stands inside a node's mark: a country's silhouette, a leader's
// initials, or the icon of the kind.
type emblem struct {
	icon     *assets.Icon
	initials string
}

// emblems are those of all bodies.
func (s *State) emblems() []emblem {
	all := make([]emblem, len(s.plot.node))
	for b, i := range s.plot.node {
		n := &s.m.Nodes[i]
		all[b].icon = s.icons.Icon(n.Kind)
		switch {
		case n.Kind == "leader":
			all[b].initials = initials(n.Name)
		case n.Place != nil && n.Place.Outline != "":
			if silhouette := assets.Silhouette(n.Place.Outline); silhouette != nil {
				all[b].icon = silhouette
			}
		}
	}
	return all
}

// initials are the first letters of the first and last word of a name.
func initials(name string) string {
	words := strings.Fields(name)
	if len(words) == 0 {
		return ""
	}
	first := firstLetter(words[0])
	if len(words) == 1 {
		return first
	}
	return first + firstLetter(words[len(words)-1])
}

func firstLetter(word string) string {
	for _, c := range word {
		return string(unicode.ToUpper(c))
	}
	return ""
}

func (s *State) paintNodes(v *View, l lay, f focus) {
	for _, b := range slices.Backward(s.inView(l)) { // the most telling last: on top
		if s.grown[b].At() > 0 && !s.isHaze(v, b, l, f) {
			s.paintNode(v, b, l, f)
		}
	}
}

func (s *State) paintNode(v *View, body int32, l lay, f focus) {
	n := &s.m.Nodes[s.plot.node[body]]
	p := s.colours()
	at, r := s.disc(body, l)
	id := ID{Part: NodePart, Index: s.plot.node[body]}
	fill, ink := s.fillOf(body), p.onNode
	if on := v.glow[body]; on < 1 {
		fill, ink = fill.over(p.ground, dimmed(p.dim.node, on)), ink.over(p.ground, on)
	}
	dot := l.crowded && r < dotBelow
	if dot && f.on && v.lit[body] {
		r = max(r, leastDot)
	}
	if s.ringed(id, body, f) {
		v.shape(n.Kind, at, r+5, p.focus, ID{})
	}
	if dot {
		v.dot(at, r, fill, id)
		s.paintPin(v, id.Index, at, r)
		return
	}
	v.shape(n.Kind, at, r+gapAround(r, l), p.ground, ID{}) // between it and what passes behind
	v.shape(n.Kind, at, r, fill, id)
	if len(n.Quotes) == 0 { // unsourced: hollow
		v.shape(n.Kind, at, max(r-2, 0), p.ground, id)
		ink = fill
	}
	s.paintEmblem(v, body, at, r, ink)
	s.paintPin(v, id.Index, at, r)
}

// gapAround is how much ground a mark has around it. That of a small one would cover more
// than the mark itself, and hide what leads from one to the next.
func gapAround(r float32, l lay) float32 {
	const gap = 2.5
	if l.crowded {
		return min(gap, 0.2*r)
	}
	return gap
}

// ringed reports whether a node has a ring around it: it is chosen, or pointed at.
func (s *State) ringed(id ID, body int32, f focus) bool {
	return s.isChosen(id) || s.hover == id || s.cursor == id || f.body == body
}

// shape paints the outline of a kind's mark within a disc: countries and persons
// are discs themselves, organisations boxes, and the rest has an outline of its
// own, so that kinds are told apart without hue.
func (v *View) shape(kind string, at Point, r float32, paint Color, id ID) {
	if outline := assets.Shape(kind); outline != nil {
		v.Marks = append(v.Marks, Mark{Shape: Icon, Icon: outline, ID: id, Paint: paint, A: at, Size: r * 1.06})
		return
	}
	corner := r
	if kind == "organisation" {
		r *= 0.92
		corner = 0.3 * r
	}
	v.round(around(at, 2*r, 2*r), corner, paint, id)
}

// paintEmblem paints what stands inside a mark.
func (s *State) paintEmblem(v *View, body int32, at Point, r float32, ink Color) {
	e := &s.emblem[body]
	if e.initials != "" {
		size := typeset.Style{Bold: true, Size: monogram(r, e.initials)}
		line := s.tx.Line(e.initials, size)
		v.text(line, Point{at.X - line.Width/2, at.Y + size.Size*0.36}, ink, ID{})
		return
	}
	if e.icon == nil {
		return
	}
	size := r * 0.56
	if s.m.Nodes[s.plot.node[body]].Kind == "country" {
		size = r * 0.8
	}
	v.Marks = append(v.Marks, Mark{Shape: Icon, Icon: e.icon, Paint: ink, A: at, Size: size})
}

// monogram is the size of letters that fill a disc, in steps, so that few sizes
// are set while a mark grows.
func monogram(r float32, letters string) float32 {
	size := r * 1.1
	if len([]rune(letters)) > 1 {
		size = r * 0.85
	}
	return float32(int(size))
}

// leastLetters is the size below which no words are set, in dp.
const leastLetters = 12

// nameStyle is how a node's name is set: what matters more stands out.
func (s *State) nameStyle(weight int) typeset.Style {
	st := typeset.Style{Bold: weight > 1, Size: [...]float32{12, 12.5, 14}[weight-1]}
	if s.width < narrowBelow {
		st.Size = max(st.Size-1, leastLetters)
	}
	st.Size *= s.lettering()
	return st
}
