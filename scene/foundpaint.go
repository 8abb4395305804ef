package scene

import (
	"citemap/scene/search"
	"citemap/scene/typeset"
)

// How results are listed: each with its mark, its words, and below them what it is.

// Sizes of the list in dp.
const (
	resultPad   = 9  // within a row, above and below its words
	resultLeast = 48 // height of a row
	resultMark  = 13 // half of a node's
)

// resultStyle is how the words of a result are set: those of the article as the
// article is, a name bold.
func (s *State) resultStyle(k search.Kind) typeset.Style {
	switch k {
	case search.Node:
		return s.sized(typeset.Style{Bold: true, Size: 14.5})
	case search.Link:
		return s.sized(typeset.Style{Size: 14})
	}
	return s.sized(typeset.Style{Family: typeset.Serif, Size: 15})
}

func (s *State) labelStyle() typeset.Style { return s.sized(typeset.Style{Size: 12}) }

// resultsTop is how far below the top the first result is: above it stands their
// number.
func (s *State) resultsTop() float32 { return 14 + s.labelStyle().Size }

// foundWords are the words of a result and its label, in the column behind its
// mark.
func (s *State) foundWords(r *found, f frame) (text, label *typeset.Paragraph) {
	width := f.column() - rowInset
	return s.tx.Paragraph(r.text, s.resultStyle(r.kind), width), s.tx.Paragraph(r.label, s.labelStyle(), width)
}

// layResults lays the results out below each other and returns how tall all is.
func (s *State) layResults(f frame) float32 {
	q := &s.find
	q.list.Layout(len(q.results), func(i int) float32 {
		text, label := s.foundWords(&q.results[i], f)
		return max(text.Height()+label.Height()+2*resultPad, resultLeast)
	})
	return s.resultsTop() + q.list.Height() + f.panelInset()
}

// paintResults paints how many results there are, and those in sight.
func (s *State) paintResults(v *View, f frame, y float32) {
	q, p := &s.find, s.colours()
	if len(q.results) == 0 {
		end := v.passage(s.few(q.summary, s.style(aside), f.column(), 6), Point{f.columnAt(), y}, p.ink)
		v.passage(s.few(s.words.Find.Again, s.style(aside), f.column(), 3), Point{f.columnAt(), end + 6}, s.inkOf(note))
		return
	}
	v.text(s.tx.Cut(q.summary, s.labelStyle(), f.column()), Point{f.columnAt(), y + s.resultsTop() - 10}, s.inkOf(note), ID{})
	first, last := q.list.Window(f.body.Min.Y-y-s.resultsTop(), f.body.Dy())
	for i := first; i < last; i++ {
		top, bottom := q.list.Row(i)
		s.paintResult(v, f, i, Rect{Point{f.columnAt() - 8, y + s.resultsTop() + top}, Point{f.columnAt() + f.column() + 8, y + s.resultsTop() + bottom}})
	}
}

// paintResult paints a row.
func (s *State) paintResult(v *View, f frame, row int, r Rect) {
	p, q := s.colours(), &s.find
	item, id, surface := &q.results[row], ID{Part: RowPart, Index: int32(row)}, p.panel
	if row == q.list.Cursor() {
		surface = p.lit(p.panel)
	}
	s.paintRowSurface(v, r, id, row == q.list.Cursor())
	text, label := s.foundWords(item, f)
	at := Point{f.columnAt() + rowInset, r.mid().Y - (text.Height()+label.Height())/2}
	s.paintFoundMark(v, item, Point{f.columnAt(), at.Y + text.Leading*0.55}, surface)
	at.Y = s.paintMarked(v, text, at, item.marks, p.ink, id)
	s.paintMarked(v, label, at, item.named, s.inkOf(note), id)
}

// paintMarked sets a paragraph with marks under what matched, and returns where it
// ends.
func (s *State) paintMarked(v *View, para *typeset.Paragraph, at Point, marks []span, ink Color, id ID) float32 {
	width := s.frame().column() - rowInset
	for i, line := range para.Lines {
		base := Point{at.X + v.begin(row, line, width, 0), at.Y + para.Leading*(float32(i)+lineTop)}
		for _, m := range marks {
			s.paintMark(v, line, base, para.Leading, m, s.colours().marker)
		}
		v.text(line, base, ink, id)
	}
	return at.Y + para.Height()
}

// paintFoundMark paints what a result looks like on the map, or what part of the
// article it is, beside the first line of its words.
func (s *State) paintFoundMark(v *View, r *found, at Point, surface Color) {
	p := s.colours()
	mid := Point{at.X + resultMark + 1, at.Y}
	switch r.kind {
	case search.Node:
		s.paintFoundNode(v, r.id.Index, mid)
	case search.Link:
		s.paintLinkSwatch(v, at, r.id.Index, surface)
	case search.Quote:
		v.icon(s.icons.Icon("speech"), mid, 9, p.muted)
	default:
		v.icon(s.icons.Icon("text"), mid, 9, p.muted)
	}
}

// paintFoundNode paints a node's mark as it is on the map; of what is only carried
// there, the glyph.
func (s *State) paintFoundNode(v *View, node int32, at Point) {
	n, p, body := &s.m.Nodes[node], s.colours(), s.plot.body[node]
	if body < 0 {
		v.icon(s.cargoIcon(n), at, 11, p.ink)
		return
	}
	v.shape(n.Kind, at, resultMark, s.fillOf(body), ID{})
	s.paintEmblem(v, body, at, resultMark, p.onNode)
}
