package print

import (
	"sort"

	"citemap/scene"
)

// ribbon adds the stroke of a Ribbon.
func (o *outline) ribbon(m *scene.Mark) {
	o.stations = m.Curve().Stations(o.stations[:0], o.tolerance)
	o.mitred = false
	o.stroke(m)
}

// stroke adds what is drawn along the stations: one band, or a band for each
// dash, or a disc for each dot. Ends are butt. What has no length is nothing.
//
// The band follows its spine to either side, so a ribbon that turns within
// less than its own half-width folds over itself there.
func (o *outline) stroke(m *scene.Mark) {
	total := o.stations[len(o.stations)-1].Arc
	if total == 0 {
		return
	}
	on, off := m.Dash.Pattern(m.Size)
	switch m.Dash {
	case scene.Dashed:
		for from := float32(0); from < total; from += on + off {
			o.band(m, from, min(from+on, total))
		}
	case scene.Dotted:
		for at := on / 2; at <= total; at += on + off {
			o.disc(o.station(at).At, halfWidth(m, at/total))
		}
	default:
		o.band(m, 0, total)
	}
}

// band adds the part of the ribbon between two distances from its start: down
// one edge, back up the other.
func (o *outline) band(m *scene.Mark, from, to float32) {
	total := o.stations[len(o.stations)-1].Arc
	edge := func(s scene.Station, side float32) {
		o.add(along(s.At, s.Normal, side*halfWidth(m, s.Arc/total)))
	}
	first := sort.Search(len(o.stations), func(i int) bool { return o.stations[i].Arc > from })
	last := sort.Search(len(o.stations), func(i int) bool { return o.stations[i].Arc >= to })
	inner := o.stations[first:max(first, last)]
	start, stop := o.station(from), o.station(to)
	edge(start, -1)
	for _, s := range inner {
		edge(s, -1)
	}
	edge(stop, -1)
	edge(stop, 1)
	for i := len(inner) - 1; i >= 0; i-- {
		edge(inner[i], 1)
	}
	edge(start, 1)
	o.end()
}

// station returns the place at a distance from the start of the ribbon.
func (o *outline) station(arc float32) scene.Station {
	i := sort.Search(len(o.stations), func(i int) bool { return o.stations[i].Arc >= arc })
	switch i {
	case 0:
		return o.stations[0]
	case len(o.stations):
		return o.stations[i-1]
	}
	a, b := o.stations[i-1], o.stations[i]
	t := (arc - a.Arc) / (b.Arc - a.Arc)
	s := scene.Station{At: towards(a.At, b.At, t), Normal: towards(a.Normal, b.Normal, t), Arc: arc}
	if o.mitred && t < 1 {
		long := b.Arc - a.Arc
		s.Normal = scene.Point{X: (a.At.Y - b.At.Y) / long, Y: (b.At.X - a.At.X) / long}
	}
	return s
}

// halfWidth returns that of m at a share t, 0 to 1, of its length.
func halfWidth(m *scene.Mark, t float32) float32 {
	return max(0, m.Size+float32((m.Taper-m.Size)*t))
}

// even reports whether a ribbon is as wide at its end as at its start.
func even(m *scene.Mark) bool { return m.Size == m.Taper }
