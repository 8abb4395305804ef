package scene

import (
	"strings"

	"citemap/scene/typeset"
)

// paint sets the part of the document that is in view.
func (a articles) paint(v *View, f frame, y float32) {
	e := a.edition()
	if e == nil {
		return
	}
	a.paintDocumentTitle(v, f, e, y)
	y += e.above
	followed := a.followed()
	for i := e.stack.at(f.body.Min.Y - y); i < len(e.paras) && y+e.stack.top(i) < f.body.Max.Y; i++ {
		p := e.set[i]
		if p == nil {
			continue
		}
		at := Point{f.columnAt(), y + e.topOf(i)}
		if i == followed {
			v.rect(Rect{Point{at.X - 13, at.Y + 3}, Point{at.X - 11, at.Y + p.Height() - 3}}, a.colours().muted, ID{Part: PanelPart})
		}
		a.paintPara(v, e, i, at)
	}
}

// paintPara sets a paragraph at at, its cited passages marked.
func (a articles) paintPara(v *View, e *edition, i int, at Point) {
	p, para := a.colours(), e.set[i]
	start, id := int(e.paras[i].start), ID{Part: TextPart, Index: int32(i)}
	top := at.Y - e.gap(i, para.Lines[0].Style) // the space over it is its own
	v.rect(Rect{Point{at.X - 8, top}, Point{at.X + e.width + 4, at.Y + para.Height()}}, Color{}, id)
	base := at.Y + baseline(para.Leading)
	for _, line := range para.Lines {
		l := lineOf{line, Point{at.X + v.outset(line, e.width, 0), base}, para.Leading, start, int32(i)}
		a.paintCover(v, e, l)
		a.paintChosenWords(v, line, l.at, para.Leading, pieceOf(ArticleSheet, i))
		v.text(line, l.at, p.ink, id)
		a.paintHits(v, e, l)
		base += para.Leading
	}
}

// lineOf is a line of a document where it is painted.
type lineOf struct {
	*typeset.Line
	at      Point // of its baseline
	leading float32
	start   int   // code point of the document at which its paragraph begins
	para    int32 // that
}

// box is where some code points of the document lie on the line.
func (l *lineOf) box(v *View, start, end int) (r Rect, ok bool) {
	return v.coverOf(l.Line, l.at, l.leading, start-l.start, end-l.start)
}

// unread is how strong the marker is under what is neither chosen nor being read.
const unread = 0.42

// paintCover lays the marker under what is cited of a line: faint, and strong
// under the quotes of what is chosen; the one that is being read is underlined.
func (a articles) paintCover(v *View, e *edition, l lineOf) {
	p := a.colours()
	first, last := e.cites.covered(l.start+l.Start, l.start+l.End)
	for _, c := range e.cites.cover[first:last] {
		if r, ok := l.box(v, c.start, c.end); ok {
			v.rect(r, p.marker.over(p.panel, unread), ID{})
		}
	}
	if first == last {
		return
	}
	for _, id := range a.pages() {
		if q := a.m.Quote(id); q.Document == e.doc.ID {
			if r, ok := l.box(v, q.Start, q.End); ok {
				v.rect(r, p.marker, ID{})
			}
		}
	}
	if q := a.theQuote(); q != nil && q.Document == e.doc.ID {
		if r, ok := l.box(v, q.Start, q.End); ok {
			v.rect(r, p.marker, ID{})
			v.rect(r.bottom(2), p.ink, ID{})
		}
	}
}

// paintHits makes what is cited of a line something to click, underlined while the
// pointer is on it.
func (a articles) paintHits(v *View, e *edition, l lineOf) {
	first, last := e.cites.covered(l.start+l.Start, l.start+l.End)
	for i := first; i < last; i++ {
		r, ok := l.box(v, e.cites.cover[i].start, e.cites.cover[i].end)
		if !ok {
			continue
		}
		id := ID{Part: TextPart, Index: l.para, Sub: int32(i) + 1}
		if a.hover.Part == TextPart && a.hover.Sub == id.Sub {
			v.rect(r.bottom(1), a.colours().muted, ID{})
		}
		v.rect(r, Color{}, id)
	}
}

// articleTitle is how the title and the byline over a document are set.
func (s *State) articleTitle() (title, byline typeset.Style) {
	return s.sized(typeset.Style{Bold: true, Size: 22}), s.sized(typeset.Style{Size: 12.5})
}

// bylineOf is who wrote a document, for whom, and when.
func (s *State) bylineOf(e *edition) string {
	var known []string
	for _, part := range []string{e.doc.Author, e.doc.Publisher, s.date(e.doc.Published, "")} {
		if part != "" {
			known = append(known, part)
		}
	}
	return strings.Join(known, " · ")
}

// articleTop is what stands free over the document.
const articleTop = 8

// titleHeight is how much the title and the byline take.
func (s *State) titleHeight(e *edition) float32 {
	e.byline = s.bylineOf(e)
	title, byline := s.articleTitle()
	height := float32(articleTop)
	if e.doc.Title != "" {
		height += 8 + s.tx.Paragraph(e.doc.Title, title, e.width).Height()
	}
	if e.byline != "" {
		height += 4 + s.tx.Paragraph(e.byline, byline, e.width).Height()
	}
	return height
}

func (a articles) paintDocumentTitle(v *View, f frame, e *edition, y float32) {
	if y+e.above < f.body.Min.Y {
		return
	}
	p := a.colours()
	title, byline := a.articleTitle()
	at := Point{f.columnAt(), y + articleTop}
	if e.doc.Title != "" {
		t := a.tx.Paragraph(e.doc.Title, title, e.width)
		at.Y = 4 + v.passage(column(t, e.width), Point{at.X, at.Y + 8}, p.ink)
	}
	if e.byline != "" {
		t := a.tx.Paragraph(e.byline, byline, e.width)
		v.passage(column(t, e.width), at, p.muted)
	}
}
