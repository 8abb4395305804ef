package print

import (
	"math"

	"citemap/scene"
)

// beyond is how far around what is seen a Fill is drawn as well, in dp: its cut
// sides stay outside, smooth edges and all.
const beyond = 1

// fill adds what a Fill covers within the window: its rings, which take the
// even-odd rule, or the bands of its edge, which take the non-zero one.
func (o *outline) fill(m *scene.Mark) {
	if m.Stroke <= 0 {
		o.rings(m)
		for _, p := range o.trace.Pieces {
			o.points = append(o.points, o.trace.Points[p.From:p.To]...)
			o.end()
		}
		return
	}
	edge := edgeOf(m)
	o.lines(m)
	o.mitred = true
	for _, p := range o.trace.Pieces {
		o.stations = o.trace.Stations(o.stations[:0], p, phase(&edge, p.Arc))
		o.stroke(&edge)
	}
}

// rings traces the area of a Fill, and lines its edge.
func (o *outline) rings(m *scene.Mark) { o.trace.Rings(m, 1, o.window.Inset(-beyond)) }
func (o *outline) lines(m *scene.Mark) { o.trace.Lines(m, 1, o.window.Inset(-beyond-m.Stroke)) }

// shores yields the polygons of an area that can be seen: thinned, and without
// specks.
func (o *outline) shores(m *scene.Mark, yield func(points []scene.Point)) {
	o.rings(m)
	for _, p := range o.trace.Pieces {
		if points := thin(o.trace.Points[p.From:p.To]); !speck(points) {
			yield(points)
		}
	}
}

// edgeOf returns a ribbon that is stroked as the edge of a Fill is.
func edgeOf(m *scene.Mark) scene.Mark {
	return scene.Mark{Shape: scene.Ribbon, Size: m.Stroke / 2, Taper: m.Stroke / 2, Dash: m.Dash, Paint: m.Paint}
}

// phase returns how far into the pattern of its dashes a ribbon is at a distance
// from its start, both in dp.
func phase(m *scene.Mark, arc float64) float32 {
	on, off := m.Dash.Pattern(m.Size)
	if on == 0 {
		return 0
	}
	return float32(math.Mod(arc, float64(on+off)))
}

// evenOdd reports whether the outline of m is filled by that rule.
func evenOdd(m *scene.Mark) bool { return m.Shape == scene.Fill && m.Stroke <= 0 }

// perDp is how many steps the points of a file's areas are apart in a dp: its
// quarters cannot be told on a coast, and make it shorter to write.
const perDp = 4

// fill writes an area, or its edge, as far as it lies in the window.
func (s *drawing) fill(m *scene.Mark) {
	if m.Stroke > 0 {
		s.edge(m)
		return
	}
	var d ink
	s.outline.shores(m, func(points []scene.Point) { d.polygon(points) })
	if len(d) > 0 {
		s.area(string(d)).text(` fill-rule="evenodd"`).paint("fill", m.Paint).text("/>\n")
	}
}

// edge writes the edge of an area: one path, or for each piece its own where
// their dashes begin in different places.
func (s *drawing) edge(m *scene.Mark) {
	var d ink
	o, line := s.outline, edgeOf(m)
	o.lines(m)
	for _, p := range o.trace.Pieces {
		d.polyline(thin(o.trace.Points[p.From:p.To]), p.Closed)
		if m.Dash != scene.Solid {
			s.stroke(string(d), &line, phase(&line, p.Arc))
			d = d[:0]
		}
	}
	s.stroke(string(d), &line, 0)
}

// area opens a path whose lengths are in steps.
func (s *drawing) area(d string) *ink {
	return s.body.text(`<path transform="scale(.25)" d="`).text(d).text(`"`)
}

// stroke writes one path of an edge, which begins at a phase of its dashes.
func (s *drawing) stroke(d string, line *scene.Mark, phase float32) {
	if d == "" {
		return
	}
	s.area(d).text(` fill="none" stroke-miterlimit="2"`).paint("stroke", line.Paint)
	s.body.attr("stroke-width", 2*perDp*line.Size)
	on, off := line.Dash.Pattern(line.Size)
	switch line.Dash {
	case scene.Dashed:
		s.body.text(` stroke-dasharray="`).number(perDp * on).gap().number(perDp * off).text(`"`)
	case scene.Dotted:
		s.body.text(` stroke-linecap="round" stroke-dasharray="0`).gap().number(perDp * (on + off)).text(`"`)
		phase -= on / 2
	}
	if phase != 0 {
		s.body.attr("stroke-dashoffset", perDp*phase)
	}
	s.body.text("/>\n")
}

// polygon appends the path data of a closed polygon, unless it is too small to
// enclose anything.
func (k *ink) polygon(points []scene.Point) {
	if was := len(*k); k.polyline(points, true) < 3 {
		*k = (*k)[:was]
	}
}

// polyline appends the path data of a line in steps, relative, as that is
// shorter, and returns how many points it has: those that fall on the one
// before are left out.
func (k *ink) polyline(points []scene.Point, closed bool) (corners int) {
	x, y := step(points[0].X), step(points[0].Y)
	k.text("M").integer(x).join(y)
	corners = 1
	for _, p := range points[1:] {
		toX, toY := step(p.X), step(p.Y)
		if toX == x && toY == y {
			continue
		}
		if corners == 1 {
			k.text("l").integer(toX - x)
		} else {
			k.join(toX - x)
		}
		k.join(toY - y)
		x, y = toX, toY
		corners++
	}
	if closed {
		k.text("z")
	}
	return corners
}

func step(dp float32) int { return int(math.Round(float64(dp) * perDp)) }
