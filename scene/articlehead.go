package scene

import (
	"citemap/scene/typeset"
	"citemap/seeds/cite"
)

// The head of the article says which document it is, and has the switch that lets
// the map follow.

// Rows of the sheets of words, by the Index of their ID; the rows of a list count
// from 0.
const (
	documentRow = -1 - iota // Sub is the document
	followRow
	supportRow // Sub is which of what the quote supports
	unfoldRow
	moreRow
	linkRow
	thereRow
	copyRow
	collectRow
)

// Sizes of the head in dp.
const (
	headRow   = 40
	leastName = 88 // of the documents' names
)

var headStyle = typeset.Style{Size: 12.5}

// headHeight is a row, and one more for the names of several documents.
func (s *State) headHeight() float32 {
	row := max(headRow, s.least())
	if len(s.m.Documents) > 1 {
		return 2 * row
	}
	return row
}

// factsOf is what the head says of a document: its name, where that does not stand
// in a row of them, and how much of it the map cites.
func (s *State) factsOf(e *edition) string {
	cited := s.words.Article.Cited.Of(len(e.cites.quotes))
	if len(s.m.Documents) > 1 || e.doc.Title != "" {
		return cited
	}
	return cite.Title(e.doc) + " · " + cited
}

func (a articles) paintEdges(v *View, f frame) {
	a.paintHead(v, f)
	a.paintStrip(v, f)
	a.paintQuoteBar(v, f, f.foot)
	a.paintMarkBar(v, f)
}

func (a articles) paintHead(v *View, f frame) {
	p := a.colours()
	v.rect(Rect{Point{f.head.Min.X + 1, f.head.Min.Y}, f.head.Max}, p.panel, ID{Part: PanelPart}) // beside the panel's edge
	high := f.touch(headRow)
	row := f.head.top(high)
	if len(a.m.Documents) > 1 {
		a.paintDocuments(v, f, row)
		row.Min.Y, row.Max.Y = row.Max.Y, row.Max.Y+high
	}
	left := a.paintFollow(v, f, row)
	if e := a.edition(); e != nil {
		line := a.tx.Cut(e.facts, a.barStyle(headStyle), max(left-f.columnAt()-12, 1))
		v.words(line, f.columnAt(), row.mid().Y, p.muted)
	}
	v.rect(f.head.bottom(1), p.rule, ID{})
}

// paintFollow paints the switch at the right end of a row, and returns where it
// begins.
func (a articles) paintFollow(v *View, f frame, row Rect) (left float32) {
	p, id := a.colours(), ID{Part: RowPart, Index: followRow}
	right := f.panel.Max.X - f.sideInset()
	line := a.tx.Line(a.words.Article.Follows, a.barStyle(headStyle))
	box := Rect{Point{right - switchWidth, row.mid().Y - switchHeight/2}, Point{right, row.mid().Y + switchHeight/2}}
	left = box.Min.X - 8 - line.Width
	v.rect(Rect{Point{left - 6, row.Min.Y}, Point{right + 6, row.Max.Y}}, Color{}, id)
	ink := p.muted
	if a.hover == id {
		ink = p.ink
	}
	v.words(line, left, row.mid().Y, ink)
	a.paintSwitch(v, box, !a.article.unfollow, ink)
	return left
}

// paintDocuments paints the names of the documents beside one another; where there
// is no room for all, those around the one that is open, which a click on the
// outermost moves on.
func (a articles) paintDocuments(v *View, f frame, row Rect) {
	p, n := a.colours(), len(a.m.Documents)
	room := f.panel.Max.X - f.sideInset() - f.columnAt()
	fit := min(n, max(int(room/leastName), 1))
	first := min(max(int(a.article.document)-fit/2, 0), n-fit)
	width := room / float32(fit)
	for i := first; i < first+fit; i++ {
		x := f.columnAt() + float32(width*float32(i-first))
		r := Rect{Point{x, row.Min.Y}, Point{x + width, row.Max.Y}}
		id, here := ID{Part: RowPart, Index: documentRow, Sub: int32(i)}, int32(i) == a.article.document
		style, ink := a.barStyle(headStyle), p.muted
		if here || a.hover == id {
			ink = p.ink
		}
		style.Bold = here
		v.rect(r, Color{}, id)
		line := a.tx.Cut(cite.Title(&a.m.Documents[i]), style, width-14)
		v.words(line, x, row.mid().Y, ink)
		if here {
			v.rect(Rect{Point{x, row.Max.Y - 5}, Point{x + line.Width, row.Max.Y - 3}}, p.ink, ID{})
		}
	}
	if first > 0 || first+fit < n {
		v.words(a.tx.Line("…", a.barStyle(headStyle)), f.panel.Max.X-f.panelInset(), row.mid().Y, p.muted)
	}
}
