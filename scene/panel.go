package scene

import "citemap/scene/widget"

// Sheet is what the panel beside the map can hold.
type Sheet uint8

// The sheets.
const (
	NoSheet      Sheet = iota // the panel is closed
	ClaimsSheet               // what is chosen, and the quotes that support it
	ArticleSheet              // a document, with every cited passage marked
	FindSheet                 // search and filters
	TourSheet                 // the chapters, step by step
	ListSheet                 // the quotes that the reader collected
	HelpSheet                 // all that can be done
	TroubleSheet              // why a map cannot be shown; no bookmark leads to it
	sheetCount
)

func (k Sheet) String() string {
	return [...]string{"", "claims", "article", "find", "tour", "list", "help", ""}[k]
}

// panel is the part of the view beside the map. Each sheet keeps how far it has
// been scrolled while another is shown.
type panel struct {
	sheet   Sheet
	scrolls [sheetCount]widget.Scroll
}

func (p *panel) open() bool { return p.sheet != NoSheet }

// scroll is that of the sheet in the panel.
func (p *panel) scroll() *widget.Scroll { return &p.scrolls[p.sheet] }

// sheet is what a Sheet does. It is told where it has room by f: head and foot
// stand still at the edges of the panel, body scrolls between them.
type sheet interface {
	// edges are the heights of head and foot, dp.
	edges(f frame) (head, foot float32)
	// length is how tall what scrolls is.
	length(f frame) float32
	// paint paints what scrolls, whose top is at y.
	paint(v *View, f frame, y float32)
	// paintEdges paints head and foot.
	paintEdges(v *View, f frame)
	// press does what a click on one of its own marks means.
	press(id ID, at Point)
	// keys does what the keys say and returns those that it leaves to others.
	keys(in *Input) Keys
	// told is what it says, for those who cannot see it.
	told() string
}

// sheetOf is what does the work of a Sheet.
func (s *State) sheetOf(k Sheet) sheet {
	switch k {
	case ClaimsSheet:
		return claims{s}
	case ArticleSheet:
		return articles{s}
	case FindSheet:
		return finding{s}
	case TourSheet:
		return touring{s}
	case ListSheet:
		return listing{s}
	case TroubleSheet:
		return troubled{s}
	}
	return helping{s}
}

// open puts a sheet into the panel, or closes it.
func (s *State) open(k Sheet) {
	if s.panel.sheet == k {
		return
	}
	before := s.mid()
	s.panel.sheet = k
	s.find.focused = k == FindSheet
	s.fitScroll()
	s.showPassage()
	s.keepStill(before)
	s.flyBack()
	s.changed()
}

// toggleSheet opens a sheet; one that is open gives way to the claims of what is
// chosen, or to nothing.
func (s *State) toggleSheet(k Sheet) {
	switch {
	case s.panel.sheet != k:
		s.open(k)
	case s.chosen != ID{}:
		s.open(ClaimsSheet)
	default:
		s.open(NoSheet)
	}
}

// fitScroll tells the sheet in the panel how much there is to scroll.
func (s *State) fitScroll() {
	if !s.panel.open() {
		return
	}
	f := s.frame()
	s.panel.scroll().Resize(s.sheetOf(s.panel.sheet).length(f), f.body.Dy())
}

func (s *State) paintPanel(v *View, f frame) {
	if (f.panel == Rect{}) {
		return
	}
	p := s.colours()
	v.rect(s.panelSurface(f), p.panel, ID{Part: PanelPart})
	edge := f.panel.left(1)
	if f.narrow {
		edge = f.panel.top(1)
	}
	v.rect(edge, p.rule, ID{Part: PanelPart})
	from, sh := len(v.Marks), s.sheetOf(s.panel.sheet)
	sh.paint(v, f, f.body.Min.Y-s.panel.scroll().At())
	v.clip(from, f.body)
	s.paintThumb(v, f)
	sh.paintEdges(v, f)
}

// panelSurface is all that the panel covers: where it drifts, as far as the edge of
// the view.
func (s *State) panelSurface(f frame) Rect {
	if s.kiosk == nil {
		return f.panel
	}
	r, room := f.panel, s.room()
	r.Max = room.Max
	if f.narrow {
		r.Min.X = room.Min.X
	} else {
		r.Min.Y = room.Min.Y
	}
	return r
}

// paintThumb shows how far the sheet has been scrolled.
func (s *State) paintThumb(v *View, f frame) {
	at, size := s.panel.scroll().Thumb(f.body.Dy() - 12)
	if size == 0 || s.panel.scroll().Max() == 0 || s.panel.sheet == ArticleSheet { // which has a strip instead
		return
	}
	x, y := f.body.Max.X-6, f.body.Min.Y+6+at
	v.round(Rect{Point{x - 3, y}, Point{x, y + size}}, 1.5, s.colours().rule, ID{})
}
