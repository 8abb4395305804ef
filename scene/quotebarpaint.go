package scene

import (
	"citemap/assets"
	"citemap/scene/typeset"
)

var (
	barKicker = typeset.Style{Size: 11.5}
	barName   = typeset.Style{Bold: true, Size: 12.5}
	barCount  = typeset.Style{Size: 12.5}
)

// paintQuoteBar paints the bar in r, and over it, unfolded, all that the quote
// supports.
func (s *State) paintQuoteBar(v *View, f frame, r Rect) {
	if s.quote < 0 || r.Dy() <= 0 {
		return
	}
	p := s.colours()
	v.rect(Rect{Point{r.Min.X + 1, r.Min.Y}, r.Max}, p.panel, ID{Part: PanelPart}) // beside the panel's edge
	v.rect(r.top(1), p.rule, ID{})
	if s.article.bar.of.quote != s.quote {
		return // sought in before its words were written
	}
	bar := r.bottom(barHeight)
	s.paintSupported(v, f, Rect{r.Min, Point{r.Max.X, bar.Min.Y}})
	left := s.paintPager(v, f, bar)
	right := s.paintDeeds(v, f, bar)
	s.paintSupports(v, Rect{Point{left + 8, bar.Min.Y}, Point{right - 6, bar.Max.Y}})
	s.paintDeedTip(v, f, bar)
}

// paintPager paints the way to the next quote and the one before, and returns
// where it ends.
func (s *State) paintPager(v *View, f frame, bar Rect) float32 {
	p, x := s.colours(), f.columnAt()-10
	at := func(x float32) Rect {
		return Rect{Point{x, bar.mid().Y - barButton/2}, Point{x + barButton, bar.mid().Y + barButton/2}}
	}
	s.paintFlat(v, at(x), s.face(PrevQuote), PrevQuote.id(), false)
	x += barButton
	if n := s.article.bar.count; n != "" {
		line := s.tx.Line(n, barCount)
		v.words(line, x+2, bar.mid().Y, p.ink)
		x += line.Width + 4
	}
	s.paintFlat(v, at(x), s.face(NextQuote), NextQuote.id(), false)
	return x + barButton
}

// barDeeds are the buttons at the right end of the bar, from the right.
func (s *State) barDeeds() [4]ID {
	return [...]ID{
		{Part: RowPart, Index: thereRow},
		{Part: RowPart, Index: linkRow},
		Collect.id(),
		Cite.id(),
	}
}

// deedFace is the icon of one of them, and whether it is on.
func (s *State) deedFace(id ID) (icon *assets.Icon, on bool) {
	switch {
	case id.Part == ButtonPart:
		return s.face(Action(id.Index)), s.on(Action(id.Index))
	case id.Index == linkRow:
		return s.icons.Icon("link"), false
	case s.panel.sheet == ArticleSheet:
		return s.icons.Icon("list"), s.article.bar.unfolded
	}
	return s.icons.Icon("article"), false
}

// paintDeeds paints what can be done with the quote, and returns where that
// begins.
func (s *State) paintDeeds(v *View, f frame, bar Rect) float32 {
	for i, id := range s.barDeeds() {
		icon, on := s.deedFace(id)
		s.paintFlat(v, s.deedRect(f, bar, i), icon, id, on)
	}
	return s.deedRect(f, bar, 3).Min.X
}

// deedRect is where the i-th of them stands.
func (s *State) deedRect(f frame, bar Rect, i int) Rect {
	x := f.columnAt() + f.column() + 8 - float32(i+1)*barButton
	return Rect{Point{x, bar.mid().Y - barButton/2}, Point{x + barButton, bar.mid().Y + barButton/2}}
}

// paintSupports says what the quote supports, in a line and a name; a click lists
// all of it.
func (s *State) paintSupports(v *View, r Rect) {
	if r.Dx() < 24 {
		return
	}
	p, b := s.colours(), &s.article.bar
	id := ID{Part: RowPart, Index: unfoldRow}
	v.rect(r, Color{}, id)
	ink := p.muted
	if s.hover == id {
		ink = p.ink
	}
	kicker := s.tx.Line(b.kicker, barKicker)
	if kicker.Width > r.Dx() {
		kicker = s.tx.Cut(b.brief, barKicker, r.Dx())
	}
	v.text(kicker, Point{r.Min.X, r.mid().Y - 4}, ink, ID{})
	v.text(s.tx.Cut(b.name, barName, r.Dx()), Point{r.Min.X, r.mid().Y + 13}, p.ink, ID{})
}

// paintSupported lists what the quote supports, each to choose.
func (s *State) paintSupported(v *View, f frame, r Rect) {
	first, last, rows := s.listed()
	if rows == 0 {
		return
	}
	all := s.supports(s.quote)
	y := r.Min.Y + barPad
	row := func() Rect { return Rect{Point{f.columnAt() - 8, y}, Point{f.columnAt() + f.column() + 8, y + barRow}} }
	for i := first; i < last; i++ {
		s.paintSupportRow(v, row(), i, all[i])
		y += barRow
	}
	if rows > last-first && len(all) > rows {
		r, more := row(), ID{Part: RowPart, Index: moreRow}
		s.paintRowSurface(v, r, more, s.hover == more)
		v.words(s.tx.Line(s.words.Article.Others, barCount), r.Min.X+8+rowInset, r.mid().Y, s.colours().muted)
	}
}

func (s *State) paintSupportRow(v *View, r Rect, i int, of ID) {
	p, id := s.colours(), ID{Part: RowPart, Index: supportRow, Sub: int32(i)}
	s.paintRowSurface(v, r, id, s.hover == id)
	at, style := Point{r.Min.X + 8, r.mid().Y}, barCount
	if of.Part == LinkPart {
		s.paintLinkSwatch(v, at, of.Index, p.panel)
	} else {
		v.round(around(Point{at.X + 14, at.Y}, 10, 10), 5, p.node(s.m.Nodes[of.Index].Kind), ID{})
	}
	style.Bold = of == s.chosen
	v.words(s.tx.Cut(s.article.bar.names[i], style, r.Dx()-rowInset-16), at.X+rowInset, at.Y, p.ink)
}

// deedTip is what a button of the bar does.
func (s *State) deedTip(id ID) tip {
	w := &s.words.Article
	switch {
	case id == Collect.id() && s.collected():
		return tip{w.Collected, s.deeds[Collect].shown}
	case id.Part == ButtonPart:
		return s.tipOf(Action(id.Index))
	case id.Index == linkRow:
		return tip{w.CopyLink, s.deeds[CopyLink].shown}
	case s.panel.sheet == ArticleSheet:
		return tip{words: w.WhatFor}
	}
	return tip{w.ReadThere, s.deeds[ReadArticle].shown}
}

// paintDeedTip names the button of the bar under the pointer.
func (s *State) paintDeedTip(v *View, f frame, bar Rect) {
	for i, id := range s.barDeeds() {
		if s.hover == id {
			s.paintTipOver(v, s.deedTip(id), s.deedRect(f, bar, i).mid().X, bar.Min.Y, f.panel)
		}
	}
}
