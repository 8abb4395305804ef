package scene

// The map follows the paragraph that is read: what it supports is in the light.

// following is how far that is.
type following struct {
	led  bool    // the reader scrolls; what was chosen since is left alone
	para int32   // at the reading line, or -1
	rest int     // ticks that it has been there
	at   float32 // how far the article was scrolled a tick ago
}

// A paragraph that stays at the reading line for restTicks is read; one that
// supports nothing puts the last light out after emptyTicks.
const (
	restTicks  = 8
	emptyTicks = 90
)

// followArticle lets the article go on for a tick.
func (s *State) followArticle() {
	s.keepBar()
	if s.marking.on && s.marking.sheet != s.panel.sheet {
		s.unmark()
	}
	if s.panel.sheet != ArticleSheet {
		s.closeBooks()
		return
	}
	s.setInSight()
	s.layStrip()
	if s.scrolledByHand() {
		s.article.led = true
	}
	s.followPara()
}

// scrolledByHand reports whether the reader scrolls in this tick.
func (s *State) scrolledByHand() bool {
	before := s.article.at
	s.article.at = s.panel.scroll().At()
	wheel := s.in.Mouse.WheelY != 0 && s.in.Mouse.Here && s.frame().panel.Contains(s.laid(s.in.Mouse.At))
	return wheel || s.panel.scroll().Held() && s.article.at != before
}

// closeBooks puts out the light that the article made.
func (s *State) closeBooks() {
	s.article.led, s.article.para = false, -1
	if !s.ours() {
		return
	}
	if s.chosen == (ID{}) {
		s.quote = -1
	}
	s.unlight()
}

// paraRead is the paragraph at the reading line: a third down, but at the start
// of the text nearer to its beginning, and at the end to its end, so that every
// paragraph comes there.
func (s *State) paraRead() int {
	e, scroll := s.edition(), &s.panel.scrolls[ArticleSheet]
	view, at := s.frame().body.Dy(), scroll.At()
	line := max(min(at+view/3, 2*at), scroll.Max()+view-2*(scroll.Max()-at))
	if scroll.Max() < view { // too short for both
		line = at + at/max(scroll.Max(), 1)*view
	}
	return e.stack.at(line - e.above)
}

// followPara puts what the paragraph supports in the light, once it rests.
func (s *State) followPara() {
	t, e := &s.article, s.edition()
	if t.unfollow || !t.led || s.tour.on || e == nil || len(e.paras) == 0 || s.passageInSight() {
		return
	}
	if p := int32(s.paraRead()); p != t.para {
		t.para, t.rest = p, 0
		return
	}
	t.rest = min(t.rest+1, emptyTicks+1)
	if t.rest != restTicks && t.rest != emptyTicks {
		return
	}
	p := e.paras[t.para]
	t.found = e.cites.within(s.m, int(p.start), int(p.end), t.found[:0])
	switch {
	case t.rest == restTicks && len(t.found) > 0:
		if s.chosen == (ID{}) {
			s.quote = -1
		}
		s.lightUp(t.found...)
	case t.rest == emptyTicks && len(t.found) == 0 && s.ours():
		s.unlight()
	}
}

// passageInSight reports whether a passage that was chosen by itself can be seen:
// as long as it can, it is what is in the light.
func (s *State) passageInSight() bool {
	q, e := s.theQuote(), s.edition()
	if q == nil || s.chosen != (ID{}) || q.Document != e.doc.ID {
		return false
	}
	top, bottom := s.passageAt(q.Start, q.End)
	at := s.panel.scroll().At()
	return bottom > at && top < at+s.frame().body.Dy()
}

// toggleFollow lets the map follow, or not.
func (s *State) toggleFollow() {
	t := &s.article
	t.unfollow = !t.unfollow
	t.led, t.para = !t.unfollow, -1
	if t.unfollow && s.ours() && s.quote < 0 {
		s.unlight()
	}
	s.changed()
}

// followed is the paragraph that the map shows, or -1.
func (s *State) followed() int {
	t := &s.article
	if t.unfollow || !t.led || !s.ours() || t.rest < restTicks {
		return -1
	}
	return int(t.para)
}
