package layout

// near pushes the points of leaf a away from those of leaf b, and the other way too
// if both are to be pushed.
func (f *field) near(a, b int32, both bool) {
	switch {
	case f.crowded(a) || f.crowded(b):
		f.jostle(a, b)
		if both {
			f.jostle(b, a)
		}
	case both:
		f.mutual(a, b)
	default:
		f.oneway(a, b)
	}
}

// among pushes all pairs of points of one leaf.
func (f *field) among(a int32) {
	if f.crowded(a) {
		f.disperse(a)
		return
	}
	c, points := &f.cells[a], f.within(a)
	plain, farthest := f.plain, f.law.farthest
	for i := range points {
		p := &points[i]
		x, y, w := p.x, p.y, p.w
		var px, py float64
		for j := i + 1; j < len(points); j++ {
			q := &points[j]
			dx, dy := q.x-x, q.y-y
			square := float64(dx*dx) + float64(dy*dy)
			if square < plain || square >= farthest {
				dx, dy, square = f.law.special(dx, dy, f.body[c.first+int32(i)], f.body[c.first+int32(j)])
			}
			k := 1 / square
			dx, dy = float64(dx*k), float64(dy*k)
			px -= float64(dx * q.w)
			py -= float64(dy * q.w)
			q.px += float64(dx * w)
			q.py += float64(dy * w)
		}
		p.px += px
		p.py += py
	}
}

// mutual pushes all pairs of a point of one leaf and a point of another.
func (f *field) mutual(a, b int32) {
	c, d := &f.cells[a], &f.cells[b]
	points, others := f.within(a), f.within(b)
	plain, farthest := f.plain, f.law.farthest
	for i := range points {
		p := &points[i]
		x, y, w := p.x, p.y, p.w
		var px, py float64
		for j := range others {
			q := &others[j]
			dx, dy := q.x-x, q.y-y
			square := float64(dx*dx) + float64(dy*dy)
			if square < plain || square >= farthest {
				dx, dy, square = f.law.special(dx, dy, f.body[c.first+int32(i)], f.body[d.first+int32(j)])
			}
			k := 1 / square
			dx, dy = float64(dx*k), float64(dy*k)
			px -= float64(dx * q.w)
			py -= float64(dy * q.w)
			q.px += float64(dx * w)
			q.py += float64(dy * w)
		}
		p.px += px
		p.py += py
	}
}

// oneway pushes the points of leaf a away from those of leaf b.
func (f *field) oneway(a, b int32) {
	c, d := &f.cells[a], &f.cells[b]
	points, others := f.within(a), f.within(b)
	plain, farthest := f.plain, f.law.farthest
	for i := range points {
		p := &points[i]
		x, y := p.x, p.y
		var px, py float64
		for j := range others {
			q := &others[j]
			dx, dy := q.x-x, q.y-y
			square := float64(dx*dx) + float64(dy*dy)
			if square < plain || square >= farthest {
				dx, dy, square = f.law.special(dx, dy, f.body[c.first+int32(i)], f.body[d.first+int32(j)])
			}
			k := q.w / square
			px -= float64(dx * k)
			py -= float64(dy * k)
		}
		p.px += px
		p.py += py
	}
}

// A crowd is a leaf of more points than leaves have, since their places are the same,
// or as good as the same for the width of the drawing: it counts as one body in its
// centre of charge, so that it costs others no more than a body does.

// crowded reports whether leaf a is a crowd.
func (f *field) crowded(a int32) bool {
	c := &f.cells[a]
	return c.end-c.first > leafful && f.open > 0 && len(f.points) > few
}

// disperse pushes each point of a crowd away from the others together.
func (f *field) disperse(a int32) {
	pole, points := &f.poles[a], f.within(a)
	bodies := f.body[f.cells[a].first:f.cells[a].end]
	for i := range points {
		p, other := &points[i], bodies[0]
		if i == 0 {
			other = bodies[1]
		}
		f.shove(p, bodies[i], pole.x, pole.y, pole.w-p.w, other)
	}
}

// jostle pushes each point of leaf a away from those of leaf b, one of which is a crowd.
func (f *field) jostle(a, b int32) {
	points, first := f.within(a), f.cells[a].first
	others, from := f.within(b), f.cells[b].first
	for i := range points {
		p, body := &points[i], f.body[first+int32(i)]
		if f.crowded(b) {
			f.shove(p, body, f.poles[b].x, f.poles[b].y, f.poles[b].w, f.body[from])
			continue
		}
		for j := range others {
			f.shove(p, body, others[j].x, others[j].y, others[j].w, f.body[from+int32(j)])
		}
	}
}

// shove pushes point p, of body i, away from the charge w at (x, y), where body j is.
func (f *field) shove(p *point, i int32, x, y, w float64, j int32) {
	dx, dy := x-p.x, y-p.y
	square := float64(dx*dx) + float64(dy*dy)
	if square < f.plain || square >= f.law.farthest {
		dx, dy, square = f.law.special(dx, dy, i, j)
	}
	k := w / square
	p.px -= float64(dx * k)
	p.py -= float64(dy * k)
}
