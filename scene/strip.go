package scene

// The strip beside the article is the whole document in small: where its cited
// passages lie, and the part of it that is in view. Its lengths are those of the
// text, in code points, so that its marks stay where they are while paragraphs are
// being set.

// strip is the marks on it.
type strip struct {
	document int32
	height   float32 // that they are for, dp
	marks    []stripMark
	pulled   uint64  // the tick in which it was last pulled
	grip     float32 // from the middle of its window to the pointer, dp
}

// stripMark is a cited stretch, from the strip's top, dp.
type stripMark struct {
	from, to float32
	paint    int8 // family of what it supports; -1: nodes alone
}

// Sizes of the strip in dp.
const (
	stripWidth = 28 // to be hit
	stripPad   = 8  // over and under it
	leastMark  = 2
	leastView  = 10 // of its window
)

// stripRect is where the strip stands.
func (f frame) stripRect() Rect {
	return Rect{Point{f.body.Max.X - stripWidth, f.body.Min.Y}, f.body.Max}
}

// layStrip places the marks, where the document or the height is another.
func (s *State) layStrip() {
	t, e := &s.article.strip, s.edition()
	height := s.frame().stripRect().Dy() - 2*stripPad
	if e == nil || t.document == s.article.document && t.height == height && t.marks != nil {
		return
	}
	t.document, t.height, t.marks = s.article.document, height, t.marks[:0]
	scale := max(height, 0) / float32(max(e.text.Len(), 1))
	for _, q := range e.cites.quotes {
		m := stripMark{from: float32(float32(s.m.Quotes[q].Start) * scale), to: float32(float32(s.m.Quotes[q].End) * scale), paint: s.stripPaint(q)}
		m.to = max(m.to, m.from+leastMark)
		if n := len(t.marks); n > 0 && m.from < t.marks[n-1].to+0.5 {
			last := &t.marks[n-1]
			if m.paint == last.paint {
				last.to = max(last.to, m.to)
				continue
			}
			m.from = last.to
		}
		if m.to-m.from >= leastMark/2 {
			t.marks = append(t.marks, m)
		}
	}
	s.changed()
}

// stripPaint is the family of the weightiest claim that a quote supports.
func (s *State) stripPaint(quote int32) int8 {
	for _, id := range s.supports(quote) {
		if id.Part == LinkPart {
			return int8(familyOrder(s.m.FamilyOf(s.m.Links[id.Index].Kind)))
		}
	}
	return -1
}

// stripWindow is the part of the strip that is in view, from its top.
func (s *State) stripWindow(f frame) (from, to float32) {
	e, scroll := s.edition(), &s.panel.scrolls[ArticleSheet]
	height := f.stripRect().Dy() - 2*stripPad
	scale := height / float32(max(e.text.Len(), 1))
	from = float32(float32(e.codeAt(scroll.At()-e.above)) * scale)
	to = float32(float32(e.codeAt(scroll.At()-e.above+f.body.Dy())) * scale)
	if short := leastView - (to - from); short > 0 {
		from = min(max(from-short/2, 0), max(height-leastView, 0))
		to = from + leastView
	}
	return from, to
}

// stripTarget is how far to scroll for a place on the strip to be in the middle.
func (s *State) stripTarget(y float32) float32 {
	e, f := s.edition(), s.frame()
	r := f.stripRect()
	share := (y - r.Min.Y - stripPad) / max(r.Dy()-2*stripPad, 1)
	at := int(float32(float32(e.text.Len()) * min(max(share, 0), 1)))
	return e.above + e.heightAt(at) - f.body.Dy()/2
}

// pressStrip glides to where the strip was clicked.
func (s *State) pressStrip(at Point) {
	if s.edition() != nil {
		s.article.led = true
		s.glideTo(s.stripTarget(at.Y))
	}
}

// pullStrip scrolls with the pointer, which holds the strip's window where it took
// it, or its middle.
func (s *State) pullStrip(to Point) {
	t := &s.article.strip
	if s.edition() == nil || s.panel.sheet != ArticleSheet {
		return
	}
	if t.pulled+1 != s.tick {
		f := s.frame()
		from, end := s.stripWindow(f)
		y := s.gesture.start.Y - f.stripRect().Min.Y - stripPad
		t.grip = 0
		if y >= from && y <= end {
			t.grip = y - (from+end)/2
		}
	}
	t.pulled, s.article.led = s.tick, true
	s.panel.scroll().Jump(s.stripTarget(to.Y - t.grip))
	s.changed()
}

// paintStrip paints the strip, with the quotes of what is chosen across it.
func (s *State) paintStrip(v *View, f frame) {
	e := s.edition()
	if e == nil {
		return
	}
	p, r, half := s.colours(), f.stripRect(), float32(5)
	if f.narrow {
		half = 3
	}
	x, y := r.mid().X, r.Min.Y+stripPad
	v.rect(r, Color{}, ID{Part: StripPart})
	v.round(Rect{Point{x - half, y}, Point{x + half, r.Max.Y - stripPad}}, 2, p.lit(p.panel), ID{})
	for _, m := range s.article.strip.marks {
		paint := p.muted
		if m.paint >= 0 {
			paint = p.family(families()[m.paint])
		}
		v.rect(Rect{Point{x - half, y + m.from}, Point{x + half, y + m.to}}, paint, ID{})
	}
	s.paintStripPages(v, f, e)
	if s.panel.scroll().Max() == 0 {
		return // all of it is in view
	}
	from, to := s.stripWindow(f)
	window := Rect{Point{x - half - 5, y + from - 1}, Point{x + half + 5, y + to + 1}}
	ink := p.muted
	if s.hover.Part == StripPart {
		ink = p.ink
	}
	v.round(window, 4, p.ink.fade(0.07), ID{})
	v.frame(window, 4, 1.5, ink)
}

// paintStripPages notes beside the strip where the quotes of what is chosen lie,
// and the one that is being read.
func (s *State) paintStripPages(v *View, f frame, e *edition) {
	r := f.stripRect()
	scale := (r.Dy() - 2*stripPad) / float32(max(e.text.Len(), 1))
	note := func(quote int32, half float32) {
		q := &s.m.Quotes[quote]
		if q.Document == e.doc.ID {
			y := r.Min.Y + stripPad + float32(float32(q.Start+q.End)/2*scale)
			v.round(around(Point{r.Min.X + 4, y}, 2*half, 2*half), half, s.colours().ink, ID{})
		}
	}
	for _, id := range s.pages() {
		note(s.quoteIndex(id), 2)
	}
	if s.quote >= 0 {
		note(s.quote, 3.5)
	}
}
