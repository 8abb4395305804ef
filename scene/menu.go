package scene

import (
	"citemap/scene/typeset"
	"citemap/scene/widget"
	"citemap/seeds/cite"
)

// menu is what can be done with a thing of the map, offered where it is: by the
// right button, a long press, or a key.
type menu struct {
	open  bool
	at    Point
	items []menuItem
	rows  widget.List // whose cursor is the keyboard's
}

// menuItem is one row of it.
type menuItem struct {
	words, icon string
	does        func(*State)
}

// Sizes of the menu in dp.
const (
	menuWidth = 264
	menuRow   = 36
	menuPad   = 8
)

var menuStyle = typeset.Style{Size: 13.5}

// offer opens the menu for id at p.
func (s *State) offer(id ID, p Point) {
	if id.Part == TextPart && s.kiosk == nil {
		s.markSentence(id, p)
		return
	}
	if id.Part == CargoPart {
		id = ID{Part: LinkPart, Index: id.Index}
	}
	items := s.menuFor(id)
	if len(items) == 0 || s.o.Bare || s.kiosk != nil {
		return
	}
	s.gesture.press.Cancel()
	s.menu = menu{open: true, at: s.laid(p), items: items, rows: widget.List{Wrap: true}}
	s.menu.rows.Layout(len(items), func(int) float32 { return menuRow })
	s.hover = ID{}
	s.changed()
}

func (s *State) closeMenu() {
	s.menu = menu{}
	s.changed()
}

// menuFor is what can be done with id.
func (s *State) menuFor(id ID) []menuItem {
	w := &s.words.Menu
	switch id.Part {
	case NodePart:
		items := []menuItem{
			{w.Open, "article", func(s *State) { s.choose(id) }},
			{w.Neighbours, "focus", func(s *State) { s.choose(id); s.focusOn(s.roots(), 1) }},
		}
		if s.chosen.Part == NodePart && s.chosen != id {
			items = append(items, menuItem{w.WayFrom.With("name", s.m.Nodes[s.chosen.Index].Name), "path", func(s *State) { s.chooseToo(id) }})
		}
		if s.pinned(id.Index) {
			return append(items, menuItem{w.Free, "pin", func(s *State) { s.free(id.Index) }})
		}
		if s.plot.body[id.Index] >= 0 {
			items = append(items, menuItem{w.Pin, "pin", func(s *State) { s.pin(id.Index) }})
		}
		return items
	case LinkPart, BundlePart:
		return append([]menuItem{{w.Open, "article", func(s *State) { s.choose(id) }}}, s.menuForQuotes(id)...)
	case Ground:
		var items []menuItem
		for _, a := range [...]Action{Fit, Places, Pause, Shade, LookFor, ShowTime, Tell, ReadWords, ShowHelp} {
			if s.can(a) {
				items = append(items, menuItem{s.called(a), s.face(a).Name, func(s *State) { s.do(a) }})
			}
		}
		return items
	}
	return nil
}

// menuForQuotes is what can be done with the quotes of a claim.
func (s *State) menuForQuotes(id ID) []menuItem {
	if id.Part != LinkPart || len(s.m.Links[id.Index].Quotes) == 0 {
		return nil
	}
	w := &s.words.Menu
	items := []menuItem{
		{w.InArticle, "article", func(s *State) { s.choose(id); s.open(ArticleSheet); s.showPassage() }},
		{s.called(Cite), "copy", func(s *State) { s.choose(id); s.do(Cite) }},
		{s.called(Collect), "collect", func(s *State) { s.choose(id); s.do(Collect) }},
	}
	if url, ok := cite.Passage(s.m, s.m.Quote(s.m.Links[id.Index].Quotes[0])); ok {
		items = append(items, menuItem{w.AtSource, "external", func(s *State) { s.send(OpenPage, url, "") }})
	}
	return items
}

// openMenu opens the menu for what the cursor is on, or what is chosen.
func (s *State) openMenu() {
	id := s.cursor
	if !id.onMap() {
		id = s.chosen
	}
	at, ok := s.middle(id)
	if !ok {
		id, at = ID{Part: Ground}, s.cam.Center
	}
	s.offer(id, s.cam.ToView(at, s.mid()))
}

// menuKeys are for the menu alone while it is open.
func (s *State) menuKeys(k Keys) Keys {
	m := &s.menu
	if !m.open {
		return k
	}
	switch {
	case k.Has(KeyDown):
		m.rows.Next()
	case k.Has(KeyUp):
		m.rows.Prev()
	case k.Has(KeyEnter | KeyPause):
		s.pickMenu(ID{Part: MenuPart, Index: int32(m.rows.Cursor())})
	case k != 0:
		s.closeMenu()
	}
	return 0
}

// pickMenu does what a row says.
func (s *State) pickMenu(id ID) {
	if !s.menu.open || int(id.Index) >= len(s.menu.items) {
		return
	}
	does := s.menu.items[id.Index].does
	s.closeMenu()
	does(s)
}

// menuRect is where the menu stands: at the place it was asked for, inside the
// view.
func (s *State) menuRect() Rect {
	h := s.menu.rows.Height() + 2*menuPad
	x := max(min(s.menu.at.X, s.width-menuWidth-8), 8)
	y := max(min(s.menu.at.Y, s.height-h-8), 8)
	return boxAt(Point{x, y}, min(menuWidth, s.width-16), h)
}

func (s *State) paintMenu(v *View, _ frame) {
	if !s.menu.open {
		return
	}
	p, r := s.colours(), s.menuRect()
	v.taken.add(s.laidRect(r))
	s.paintCard(v, r)
	for i := range s.menu.items {
		item, id := &s.menu.items[i], ID{Part: MenuPart, Index: int32(i)}
		top, bottom := s.menu.rows.Row(i)
		y := r.Min.Y + menuPad
		row := Rect{Point{r.Min.X + 4, y + top}, Point{r.Max.X - 4, y + bottom}}
		s.paintRowSurface(v, row, id, s.hover == id || s.hover.Part != MenuPart && i == s.menu.rows.Cursor())
		if icon := s.icons.Icon(item.icon); icon != nil {
			v.icon(icon, Point{row.Min.X + 18, row.mid().Y}, 8, p.ink)
		}
		v.text(s.tx.Cut(item.words, menuStyle, row.Dx()-48), Point{row.Min.X + 38, row.mid().Y + 4.8}, p.ink, ID{})
	}
}
