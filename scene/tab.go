package scene

import "citemap/scene/typeset"

// Tabs name the sheets that the panel can hold. With the panel closed they stand
// where it will open.

// tabs are the sheets, in their order.
var tabs = [...]Sheet{ClaimsSheet, ArticleSheet, FindSheet, TourSheet, ListSheet}

// Sizes of the tabs in dp.
const (
	tabHeight = 48
	tabInset  = 10 // beside its words
)

var tabStyle = typeset.Style{Bold: true, Size: 13}

// offers reports whether a sheet has anything to show now.
func (s *State) offers(k Sheet) bool {
	switch k {
	case ClaimsSheet:
		return s.chosen != ID{}
	case TourSheet:
		return s.hasTour()
	case FindSheet:
		return s.kiosk == nil
	case ListSheet:
		return len(s.kept.ids) > 0 || s.panel.sheet == ListSheet
	}
	return true
}

// tabName is what a tab says.
func (s *State) tabName(k Sheet) string {
	if k == ListSheet {
		return s.kept.tab
	}
	return s.words.Sheets[k.String()]
}

// tabHeight is how high they are: in a kiosk, as the panel drifts, with some room
// around what is touched.
func (s *State) tabHeight() float32 {
	if s.kiosk != nil {
		return leastTouch + 2*driftReach
	}
	return tabHeight
}

// tabsWidth is how wide the tabs that are offered are together.
func (s *State) tabsWidth() float32 {
	sum := float32(0)
	for _, k := range tabs {
		if s.offers(k) {
			sum += s.tabWidth(k)
		}
	}
	return sum
}

// tabStyle is how its words are set.
func (s *State) tabStyle() typeset.Style {
	if s.visited() {
		return typeset.Style{Bold: true, Size: 17}
	}
	return tabStyle
}

func (s *State) tabWidth(k Sheet) float32 {
	return max(s.tx.Line(s.tabName(k), s.tabStyle()).Width+2*tabInset, s.least())
}

// tabsRect is where the tabs stand: at the head of the panel, or with it closed,
// at the upper right of a wide view.
func (s *State) tabsRect(f frame) Rect {
	switch {
	case f.panel != Rect{}:
		return f.panel.top(s.tabHeight())
	case f.narrow || s.o.Bare || s.kiosk != nil: // whose bar has them
		return Rect{}
	}
	at := Point{f.ground.Max.X - f.margin + tabInset, f.ground.Min.Y + f.margin - 12}
	return Rect{Point{at.X - s.tabsWidth(), at.Y}, Point{at.X, at.Y + tabHeight}}
}

func (s *State) paintTabs(v *View, f frame) {
	if (f.tabs == Rect{}) {
		return
	}
	p := s.colours()
	x := f.tabs.Min.X
	if s.panel.open() {
		x += f.sideInset() - tabInset
		v.rect(f.tabs.bottom(1), p.rule, ID{})
		s.paintClose(v, f)
	} else {
		v.round(f.tabs, 8, p.ground.fade(plate), ID{})
	}
	for _, k := range tabs {
		if s.offers(k) {
			x = s.paintTab(v, f, k, x)
		}
	}
}

// paintTab paints one tab at x and returns where the next begins.
func (s *State) paintTab(v *View, f frame, k Sheet, x float32) float32 {
	p, id := s.colours(), ID{Part: TabPart, Index: int32(k)}
	r := Rect{Point{x, f.tabs.Min.Y}, Point{x + s.tabWidth(k), f.tabs.Max.Y}}
	here := s.panel.sheet == k
	ink := p.muted
	if here || s.hover == id || !s.panel.open() {
		ink = p.ink
	}
	v.rect(r, Color{}, id)
	v.words(s.tx.Line(s.tabName(k), s.tabStyle()), x+tabInset, r.mid().Y, ink)
	switch {
	case here:
		v.rect(Rect{Point{x + tabInset, r.Max.Y - 3}, Point{r.Max.X - tabInset, r.Max.Y}}, p.ink, ID{})
	case s.hover == id:
		v.rect(Rect{Point{x + tabInset, r.Max.Y - 9}, Point{r.Max.X - tabInset, r.Max.Y - 8}}, p.ink, ID{})
	}
	return r.Max.X
}

// paintClose paints the button that closes the panel.
func (s *State) paintClose(v *View, f frame) {
	size := f.touch(36)
	at := Point{f.panel.Max.X - size - 10, f.tabs.mid().Y - size/2}
	s.paintButton(v, Close, boxAt(at, size, size))
}
