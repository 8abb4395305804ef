package print

import (
	"math"

	"citemap/scene"
)

// ribbon writes a stroked path or, where the width changes on the way, the
// polygons that cover it.
func (s *drawing) ribbon(m *scene.Mark) {
	if !even(m) {
		s.polygons(m)
		return
	}
	if m.Size <= 0 {
		return
	}
	s.body.text(`<path d="M`).point(m.A).text("C").point(m.B).gap().point(m.C).gap().point(m.D)
	s.body.text(`" fill="none"`).paint("stroke", m.Paint)
	s.body.attr("stroke-width", 2*m.Size)
	s.dash(m)
	s.body.text("/>\n")
}

// dash writes the line style. A dot is a dash of no length with a round cap;
// the offset puts the first half a dot into the ribbon.
func (s *drawing) dash(m *scene.Mark) {
	on, off := m.Dash.Pattern(m.Size)
	switch m.Dash {
	case scene.Dashed:
		s.body.text(` stroke-dasharray="`).number(on).gap().number(off).text(`"`)
	case scene.Dotted:
		s.body.text(` stroke-linecap="round" stroke-dasharray="0`).gap().number(on + off).text(`"`)
		s.body.attr("stroke-dashoffset", -on/2)
	}
}

// polygons writes the outline of m.
func (s *drawing) polygons(m *scene.Mark) {
	s.outline.mark(m)
	if len(s.outline.ends) == 0 {
		return
	}
	s.body.text(`<path d="`)
	for contour := range s.outline.contours {
		s.body.text("M")
		s.body.point(contour[0])
		for i, p := range contour[1:] {
			if p != contour[i] {
				s.body.gap().point(p)
			}
		}
		s.body.text("z")
	}
	s.body.text(`"`).paint("fill", m.Paint).text("/>\n")
}

// box writes a rectangle or a circle; a frame's stroke is centred on its
// edge, so the edge moves in by half of it.
func (s *drawing) box(m *scene.Mark) {
	r, radius := boxOf(m)
	if r.Dx() <= 0 || r.Dy() <= 0 {
		return
	}
	frame := m.Stroke > 0 && r.Dx() > 2*m.Stroke && r.Dy() > 2*m.Stroke
	if frame {
		r, radius = r.Inset(m.Stroke/2), max(0, radius-m.Stroke/2)
	}
	if m.B.X == m.B.Y && m.Size >= m.B.X {
		s.body.text("<circle")
		s.body.attr("cx", m.A.X)
		s.body.attr("cy", m.A.Y)
		s.body.attr("r", radius)
	} else {
		s.body.text("<rect")
		s.body.corner(r)
		if radius > 0 {
			s.body.attr("rx", radius)
		}
	}
	if frame {
		s.body.text(` fill="none"`).paint("stroke", m.Paint)
		s.body.attr("stroke-width", m.Stroke)
	} else {
		s.body.paint("fill", m.Paint)
	}
	s.body.text("/>\n")
}

// icon writes a use of the icon's definition.
func (s *drawing) icon(m *scene.Mark) {
	n, drawn := s.define(shape{icon: m.Icon}, m.Icon.Path)
	if !drawn {
		return
	}
	s.body.text(`<use xlink:href="#s`).integer(n).text(`" transform="translate(`).point(m.A).text(")")
	if m.Angle != 0 {
		s.body.text("rotate(").number(m.Angle * 180 / math.Pi).text(")")
	}
	s.body.text("scale(").fine(m.Size/perUnit).text(`)"`).paint("fill", m.Paint).text("/>\n")
}
