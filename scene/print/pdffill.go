package print

import "citemap/scene"

// area writes a Fill: its rings, or its edge, as far as they lie in the window,
// in steps as an SVG has them.
func (p *page) area(m *scene.Mark) {
	if m.Stroke > 0 {
		p.edge(m)
		return
	}
	var d ink
	p.outline.shores(m, func(points []scene.Point) { d.trace(points).text("h ") })
	if len(d) > 0 {
		p.fill(m.Paint)
		p.body.text("q .25 0 0 .25 0 0 cm ").text(string(d)).text("f* Q\n")
	}
}

// edge strokes each piece by itself: the dashes of each begin where it lies on
// its ring.
func (p *page) edge(m *scene.Mark) {
	o, line := p.outline, edgeOf(m)
	o.lines(m)
	if len(o.trace.Pieces) == 0 {
		return
	}
	p.stroke(m.Paint)
	p.body.text("q .25 0 0 .25 0 0 cm 2 M ").number(2 * perDp * line.Size).text(" w\n")
	on, off := line.Dash.Pattern(line.Size)
	for _, piece := range o.trace.Pieces {
		phase := phase(&line, piece.Arc)
		switch m.Dash {
		case scene.Dashed:
			p.body.text("[").number(perDp * on).gap().number(perDp * off).text("]").number(perDp * phase).text(" d ")
		case scene.Dotted:
			p.body.text("1 J[0 ").number(perDp * (on + off)).text("]").number(perDp * (phase + on/2 + off)).text(" d ")
		}
		p.body.trace(thin(o.trace.Points[piece.From:piece.To]))
		if piece.Closed {
			p.body.text("h ")
		}
		p.body.text("S\n")
	}
	p.body.text("Q\n")
}

// trace appends a line in steps, without the points that fall on the one
// before.
func (k *ink) trace(points []scene.Point) *ink {
	x, y := step(points[0].X), step(points[0].Y)
	k.integer(x).gap().integer(y).text(" m ")
	for _, p := range points[1:] {
		toX, toY := step(p.X), step(p.Y)
		if toX != x || toY != y {
			k.integer(toX).gap().integer(toY).text(" l ")
		}
		x, y = toX, toY
	}
	return k
}
