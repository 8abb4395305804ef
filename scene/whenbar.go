package scene

import (
	"citemap/scene/timeline"
	"citemap/seeds"
)

// Bars of the timeline look as their claims do on the map: in the colour of the
// family, dashed where nothing is done yet, dotted where somebody says so, faded
// where it is past. Events wear the outline of their kind, in ink.

// barLook is how a bar is painted.
type barLook struct {
	paint Color // fully there
	faint float32
	dash  Dash
	half  float32
	dot   float32 // radius of a point
}

func (s *State) paintBars(v *View, st *chronicle) {
	c := &s.when.chart
	for i := range c.bars {
		s.paintBar(v, &c.bars[i], c.box(&c.bars[i], st.lanes))
	}
}

func (s *State) paintBar(v *View, b *timeline.Bar, box Rect) {
	w, p := &s.when, s.colours()
	item := &w.line.Items()[b.Item]
	id := ID{Part: TimePart, Sub: timeBar, Index: int32(b.Item)}
	look := barLook{paint: p.ink, faint: 1, half: w.chart.half(), dot: max(w.chart.half()+0.6, 2.6)}
	there := w.events
	if item.Kind == timeline.Claim {
		claim := &s.claims[item.Index]
		look.paint, look.dash = s.linkPaint(item.Index), claim.dash
		look.faint = p.worn(s.familyOf(item.Index), claim.past)
		there = s.sieve.present
	}
	look.faint *= dimmed(p.dim.bar, there[item.Index])
	if s.hover == id || s.chosen == s.barOf(id) {
		v.frame(box.Inset(-2.5), look.half+2.5, 1.2, p.ink)
		look.faint = 1
	}
	mid := box.mid()
	switch {
	case item.Kind == timeline.Event:
		s.paintEvent(v, item, b, box, look)
	case b.Point && look.dash == Solid:
		v.round(around(mid, 2*look.dot, 2*look.dot), look.dot, look.paint.over(p.panel, look.faint), id)
	case b.Point:
		v.round(around(mid, 2*look.dot, 2*look.dot), look.dot, look.paint.over(p.panel, look.faint), id)
		v.round(around(mid, 2*look.dot-2.2, 2*look.dot-2.2), look.dot-1.1, p.panel, id)
	default:
		s.paintSpan(v, b, item, box, look, id)
	}
}

// paintEvent paints what happened as the outline of its kind where it begins, and
// its time as a line.
func (s *State) paintEvent(v *View, item *timeline.Item, b *timeline.Bar, box Rect, look barLook) {
	id := ID{Part: TimePart, Sub: timeBar, Index: int32(b.Item)}
	r := look.dot + 1.2
	at := Point{box.Min.X + r, box.mid().Y}
	if b.Point {
		at = box.mid()
	} else {
		look.half = 0.8
		box.Min.Y, box.Max.Y = at.Y-look.half, at.Y+look.half
		s.paintSpan(v, b, item, box, look, id)
	}
	v.shape(s.m.Nodes[item.Index].Kind, at, r+1, s.colours().panel, id)
	v.shape(s.m.Nodes[item.Index].Kind, at, r, look.paint.over(s.colours().panel, look.faint), id)
}

// paintSpan paints a bar; what is open or not certain of it fades out.
func (s *State) paintSpan(v *View, b *timeline.Bar, item *timeline.Item, box Rect, look barLook, id ID) {
	from, to := s.certain(b, item, box)
	y := box.mid().Y
	ground := s.colours().panel
	const steps = 8
	for k := range steps { // the furthest first, and the next over it
		part := float32(steps-k) / steps
		faint := look.faint * (0.1 + float32(0.8*float32(k)/steps))
		if b.FadeTo {
			v.stroke(to, to+float32((box.Max.X-to)*part), y, look, look.paint.over(ground, faint), id)
		}
		if b.FadeFrom {
			v.stroke(from-float32((from-box.Min.X)*part), from, y, look, look.paint.over(ground, faint), id)
		}
	}
	v.stroke(from, to, y, look, look.paint.over(ground, look.faint), id)
}

// certain is how far a bar is painted in full: to the end of the date that the text
// gives, and where that is not certain itself, not quite.
func (s *State) certain(b *timeline.Bar, item *timeline.Item, box Rect) (from, to float32) {
	const vague = 12 // dp that fade out
	edge := min(vague, box.Dx()/2)
	at := func(d seeds.Day) float32 {
		return min(max(box.Min.X-b.X0+s.when.chart.axis.X(d), box.Min.X), box.Max.X)
	}
	from, to = box.Min.X, box.Max.X
	switch {
	case item.Period.OpenFrom:
		from = at(item.Period.From)
	case b.FadeFrom:
		from += edge
	}
	switch {
	case item.Period.OpenTo:
		to = at(item.Period.To)
	case b.FadeTo:
		to -= edge
	}
	return min(from, to), to
}

// stroke paints part of a bar: in one piece, in dashes, or in dots. What is too
// short for two dashes is hollow.
func (v *View) stroke(from, to, y float32, look barLook, paint Color, id ID) {
	on, off := to-from, float32(0)
	switch look.dash {
	case Dashed:
		on, off = 6, 3
	case Dotted:
		on, off = 2*look.half, 1.6
	}
	if to-from <= 0 {
		return
	}
	for x := from; x < to; x += on + off {
		r := Rect{Point{x, y - look.half}, Point{min(x+on, to), y + look.half}}
		corner := min(look.half, 1)
		if look.dash == Dotted {
			corner = min(look.half, r.Dx()/2)
		}
		v.round(r, corner, paint, id)
	}
}
