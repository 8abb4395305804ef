package scene

import "citemap/scene/typeset"

// Sizes of the panes in dp.
const (
	paneGap = 22 // above the baseline of a heading, less the gap of the row before
	rowGap  = 14 // between the rows of a pane
)

// filters lays the panes out from y down and paints them onto v, if there is one.
// It returns where they end.
func (d finding) filters(v *View, f frame, y float32) float32 {
	y = d.paintEffect(v, f, y)
	for i := range d.find.panes {
		p := &d.find.panes[i]
		if len(p.rows) == 0 {
			continue
		}
		y += paneGap
		if v != nil {
			v.text(d.tx.Line(p.title, d.style(section)), Point{f.columnAt(), y}, d.inkOf(section), ID{})
		}
		y += 11
		for _, row := range p.rows {
			y = d.paintFilters(v, f, row, y)
		}
	}
	return y
}

// paintEffect says what the filters let through, and offers to take them away.
func (d finding) paintEffect(v *View, f frame, y float32) float32 {
	q := &d.find
	y = d.paintLines(v, f, q.effect, y)
	if !d.narrowed() {
		return y + 6
	}
	y += 10
	if v != nil {
		at := Point{f.columnAt(), y}
		d.paintPill(v, &q.release, boxAt(at, min(d.pillWidth(q.release), f.column()), pillHeight))
	}
	return y + pillHeight + rowGap
}

// paintLines sets a sentence.
func (d finding) paintLines(v *View, f frame, text string, y float32) float32 {
	words := d.few(text, d.style(aside), f.column(), 12)
	if v == nil {
		return y + words.height()
	}
	return v.passage(words, Point{f.columnAt(), y}, d.colours().ink)
}

// paintFilters lays out a row of pills, as many lines as it needs.
func (d finding) paintFilters(v *View, f frame, row []pill, y float32) float32 {
	if len(row) == 0 {
		return y
	}
	high := d.pillRows(row, f.column(), func(p *pill, r Rect) {
		r = r.plus(Point{f.columnAt(), y})
		if v != nil && r.Max.Y >= f.body.Min.Y && r.Min.Y <= f.body.Max.Y {
			now := *p
			now.on = d.filterOn(p.id)
			d.paintPill(v, &now, r)
		}
	})
	return y + high + rowGap
}

var noneStyle = typeset.Style{Size: 14}

// paintNoneLeft says in the middle of an empty map that the filters let nothing
// through, and offers to take them away.
func (s *State) paintNoneLeft(v *View, f frame) {
	if !s.narrowed() || len(s.strands) > 0 || s.o.Bare || !s.sifted() && s.anyShown() {
		return
	}
	p, c := s.colours(), f.field.mid()
	line := s.tx.Line(s.words.Find.NoneLeft, noneStyle)
	release := pill{id: Unfilter.id(), words: s.words.Find.Everything}
	wide := s.pillWidth(release)
	r := around(c, max(line.Width, wide)+48, 96)
	s.paintCard(v, r)
	v.text(line, Point{c.X - line.Width/2, r.Min.Y + 32}, p.ink, ID{})
	at := Point{c.X - wide/2, r.Max.Y - pillHeight - 14}
	s.paintPill(v, &release, boxAt(at, wide, pillHeight))
}

// anyShown reports whether some node is on the screen.
func (s *State) anyShown() bool { return count(s.shown) > 0 }
