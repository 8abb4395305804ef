package scene

import (
	"citemap/assets"
	"citemap/scene/typeset"
)

var (
	barKicker = typeset.Style{Size: 12}
	barName   = typeset.Style{Bold: true, Size: 12.5}
	barCount  = typeset.Style{Size: 12.5}
)

// barStyle is a style of the bar: larger for whoever stands before a screen.
func (s *State) barStyle(st typeset.Style) typeset.Style {
	if s.kiosk != nil {
		st.Size += 3
	}
	return st
}

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
	bar := r.bottom(f.barHeight())
	s.paintSupported(v, f, Rect{r.Min, Point{r.Max.X, bar.Min.Y}})
	if f.stacksBar() {
		s.paintSupportsLine(v, Rect{Point{f.columnAt(), bar.Min.Y + 1}, Point{f.columnAt() + f.column(), bar.Max.Y - f.touch(barButton) - 2}})
		bar.Min.Y = bar.Max.Y - f.touch(barButton) - 4
	}
	left, right := s.paintPager(v, f, bar), s.paintDeeds(v, f, bar)
	if !f.stacksBar() {
		s.paintSupports(v, Rect{Point{left + 8, bar.Min.Y}, Point{right - 6, bar.Max.Y}})
	}
	s.paintBarTips(v, f, bar)
}

// pager is where the arrows to the quote before and the next one stand, with the
// count between them.
func (s *State) pager(f frame, bar Rect) (back, forth Rect) {
	size := f.touch(barButton)
	at := Point{f.columnAt() - 10, bar.mid().Y - size/2}
	back = boxAt(at, size, size)
	at.X += size
	if n := s.article.bar.count; n != "" {
		at.X += s.tx.Line(n, s.barStyle(barCount)).Width + 4
	}
	return back, boxAt(at, size, size)
}

// paintPager paints them and returns where they end.
func (s *State) paintPager(v *View, f frame, bar Rect) float32 {
	back, forth := s.pager(f, bar)
	s.paintFlat(v, back, s.face(PrevQuote), PrevQuote.id(), false)
	if n := s.article.bar.count; n != "" {
		v.words(s.tx.Line(n, s.barStyle(barCount)), back.Max.X+2, bar.mid().Y, s.colours().ink)
	}
	s.paintFlat(v, forth, s.face(NextQuote), NextQuote.id(), false)
	return forth.Max.X
}

// barDeeds are the buttons at the right end of the bar, from the right. In a kiosk
// there is nothing to take away.
func (s *State) barDeeds() []ID {
	all := [...]ID{
		{Part: RowPart, Index: thereRow},
		{Part: RowPart, Index: linkRow},
		Collect.id(),
		Cite.id(),
	}
	if s.kiosk != nil {
		return all[:1]
	}
	return all[:]
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
	return s.deedRect(f, bar, len(s.barDeeds())-1).Min.X
}

// deedRect is where the i-th of them stands.
func (s *State) deedRect(f frame, bar Rect, i int) Rect {
	size := f.touch(barButton)
	x := f.columnAt() + f.column() + 8 - float32(i+1)*size
	return boxAt(Point{x, bar.mid().Y - size/2}, size, size)
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
	v.text(s.tx.Cut(b.kicker, s.barStyle(barKicker), r.Dx()), Point{r.Min.X, r.mid().Y - 4}, ink, ID{})
	v.text(s.tx.Cut(b.name, s.barStyle(barName), r.Dx()), Point{r.Min.X, r.mid().Y + 13}, p.ink, ID{})
}

// paintSupportsLine says the same on one line.
func (s *State) paintSupportsLine(v *View, r Rect) {
	p, b := s.colours(), &s.article.bar
	id := ID{Part: RowPart, Index: unfoldRow}
	v.rect(r, Color{}, id)
	ink := p.muted
	if s.hover == id {
		ink = p.ink
	}
	kicker := s.tx.Cut(b.kicker, s.barStyle(barKicker), r.Dx())
	v.text(kicker, Point{r.Min.X, r.Max.Y - 8}, ink, ID{})
	if x := r.Min.X + kicker.Width + 8; b.name != "" && x < r.Max.X {
		v.text(s.tx.Cut(b.name, s.barStyle(barName), r.Max.X-x), Point{x, r.Max.Y - 8}, p.ink, ID{})
	}
}

// paintSupported lists what the quote supports, each to choose.
func (s *State) paintSupported(v *View, f frame, r Rect) {
	first, last, rows := s.listed()
	if rows == 0 {
		return
	}
	all := s.supports(s.quote)
	y := r.Min.Y + barPad
	row := func() Rect {
		return Rect{Point{f.columnAt() - 8, y}, Point{f.columnAt() + f.column() + 8, y + f.touch(barRow)}}
	}
	for i := first; i < last; i++ {
		s.paintSupportRow(v, row(), i, all[i])
		y += f.touch(barRow)
	}
	if rows > last-first && len(all) > rows {
		r, more := row(), ID{Part: RowPart, Index: moreRow}
		s.paintRowSurface(v, r, more, s.hover == more)
		v.words(s.tx.Line(s.words.Article.Others, s.barStyle(barCount)), r.Min.X+8+rowInset, r.mid().Y, s.colours().muted)
	}
}

func (s *State) paintSupportRow(v *View, r Rect, i int, of ID) {
	p, id := s.colours(), ID{Part: RowPart, Index: supportRow, Sub: int32(i)}
	s.paintRowSurface(v, r, id, s.hover == id)
	at, style := Point{r.Min.X + 8, r.mid().Y}, s.barStyle(barCount)
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

// pagerTip is what an arrow goes to.
func (s *State) pagerTip(by int) tip {
	w, a := &s.words.Article, NextQuote
	words := [...]string{w.NextClaim, w.NextQuote, w.NextPassage}
	if by < 0 {
		a, words = PrevQuote, [...]string{w.PrevClaim, w.PrevQuote, w.PrevPassage}
	}
	to := 0
	switch next := s.pageNow() + by; {
	case s.chosen == (ID{}) && s.panel.sheet == ArticleSheet:
		to = 2
	case next >= 0 && next < len(s.pages()):
		to = 1
	}
	return tip{words[to], s.deeds[a].shown}
}

// paintBarTips says what the button of the bar under the pointer does.
func (s *State) paintBarTips(v *View, f frame, bar Rect) {
	back, forth := s.pager(f, bar)
	switch s.hover {
	case PrevQuote.id():
		s.paintTipOver(v, s.pagerTip(-1), back.mid().X, bar.Min.Y, f.panel)
	case NextQuote.id():
		s.paintTipOver(v, s.pagerTip(1), forth.mid().X, bar.Min.Y, f.panel)
	}
	for i, id := range s.barDeeds() {
		if s.hover == id {
			s.paintTipOver(v, s.deedTip(id), s.deedRect(f, bar, i).mid().X, bar.Min.Y, f.panel)
		}
	}
}
