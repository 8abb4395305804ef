package scene

import "citemap/scene/typeset"

// frame is how the view is divided between the map and what stands around it.
type frame struct {
	narrow   bool
	least    float32 // how wide and high a control is at least
	margin   float32
	panel    Rect // empty while closed
	tabs     Rect // at the head of the panel, or where it would open
	head     Rect // of the panel's sheet: what stands still above
	body     Rect // and what is scrolled
	foot     Rect // and what stands still below
	ground   Rect // all that the panel and the timeline leave
	timeline Rect // empty while closed
	title    Rect
	legend   Rect
	buttons  Rect
	notes    Rect // the speaker's, over the ground; empty while put away
	field    Rect // the part of ground for the map itself
}

// Sizes of the interface in dp.
const (
	narrowBelow  = 700
	buttonSize   = 44
	buttonGap    = 8
	legendRow    = 24
	legendSwatch = 40
)

// frame divides the view for the present size and panel.
func (s *State) frame() frame {
	if s.visited() {
		return s.frameWith(s.panel.open(), false).drifted(s.kiosk.away)
	}
	return s.frameWith(s.panel.open() && !s.o.Bare, s.when.open && !s.o.Bare)
}

func (s *State) frameWith(panel, timeline bool) frame {
	if s.showing() {
		return s.showFrame()
	}
	return s.readerFrame(panel, timeline)
}

// readerFrame is the frame of whoever looks at the map with a hand on it, and
// restFrame that for which the map is laid out.
func (s *State) readerFrame(panel, timeline bool) frame {
	f := frame{narrow: s.width < narrowBelow || s.kiosk != nil && s.upright(), margin: 20, least: s.least()}
	if f.narrow {
		f.margin = 14
	}
	f.ground = s.room()
	if panel {
		f.ground, f.panel = s.beside(f.narrow)
	}
	if high := s.timelineHeight(f.ground); timeline && high > 0 {
		f.timeline = f.ground
		f.ground.Max.Y -= high
		f.timeline.Min.Y = f.ground.Max.Y
	}
	f.tabs = s.tabsRect(f)
	s.divide(&f)
	f.title = s.titleRect(f)
	f.buttons = s.buttonsRect(f)
	f.legend = s.legendRect(f)
	f.field = Rect{
		Point{f.ground.Min.X + f.margin, f.title.Max.Y + 6},
		Point{f.ground.Max.X - f.margin, f.legend.Min.Y - 6},
	}
	if f.buttons.Dx() == buttonSize { // no node below the column
		f.field.Max.X = f.buttons.Min.X - 4
	}
	if f.notes = s.notesRect(f); f.notes.Dy() > 0 {
		f.field.Max.Y = min(f.field.Max.Y, f.notes.Min.Y-6)
	}
	if f.field.Dy() < 120 { // too low for all three: the map comes first
		f.field.Min.Y, f.field.Max.Y = f.ground.Min.Y+8, f.ground.Max.Y-8
	}
	return f
}

func (s *State) restFrame() frame {
	if s.kiosk != nil {
		return s.readerFrame(false, false)
	}
	return s.frame()
}

// touch is how wide or high a control is that has that size where there is a mouse.
func (f frame) touch(size float32) float32 { return max(size, f.least) }

// divide splits the panel below its tabs.
func (s *State) divide(f *frame) {
	if (f.panel == Rect{}) || !s.panel.open() {
		return
	}
	f.body = Rect{Point{f.panel.Min.X, f.tabs.Max.Y}, f.panel.Max}
	head, foot := s.sheetOf(s.panel.sheet).edges(*f)
	f.head, f.foot = f.body, f.body
	f.body.Min.Y += head
	f.body.Max.Y -= foot
	f.head.Max.Y, f.foot.Min.Y = f.body.Min.Y, f.body.Max.Y
}

// beside splits the view into ground and panel: a column on the right, or in
// a narrow view a sheet over the lower part.
func (s *State) beside(narrow bool) (ground, panel Rect) {
	all := s.room()
	ground, panel = all, all
	if narrow {
		cut := s.height * 0.42
		ground.Max.Y, panel.Min.Y = cut, cut
		return ground, panel
	}
	cut := s.width - min(486, s.width*0.42)
	ground.Max.X, panel.Min.X = cut, cut
	return ground, panel
}

func (s *State) titleStyles(f frame) (title, summary typeset.Style) {
	title = typeset.Style{Bold: true, Size: 23}
	summary = typeset.Style{Size: 13.5}
	if s.kiosk != nil {
		return typeset.Style{Bold: true, Size: 28}, typeset.Style{Size: 17}
	}
	if f.narrow {
		title.Size, summary.Size = 18, 12.5
	}
	return title, summary
}

// titleRect is where the map's title and summary stand; in a ground too low
// for the summary it holds the title alone, and where that is the map's room,
// nothing.
func (s *State) titleRect(f frame) Rect {
	if f.untitled() {
		at := Point{f.ground.Min.X + f.margin, f.ground.Min.Y + 8}
		return Rect{at, at}
	}
	title, summary := s.titleStyles(f)
	widest := float32(760)
	if s.kiosk != nil {
		widest = 1100
	}
	width := min(f.ground.Dx()-2*f.margin, widest)
	if f.tabs != (Rect{}) && !s.panel.open() { // beside the tabs
		width = min(width, f.tabs.Min.X-f.ground.Min.X-f.margin-24)
	}
	r := Rect{Point{f.ground.Min.X + f.margin, f.ground.Min.Y + f.margin}, Point{}}
	r.Max = Point{r.Min.X + width, r.Min.Y + s.few(s.m.Title, title, width, titleLines).height()}
	if s.tells(f) {
		r.Max.Y += 4 + s.few(s.summary, summary, width, summaryLines).height()
	}
	return r
}

// cramped reports whether the panel leaves little of a narrow view.
func (f frame) cramped() bool { return f.narrow && f.panel != Rect{} }

// untitled reports whether the map needs the room of its title: where the panel or
// the timeline leaves a ground that is low, unless the tabs take that room anyway.
func (f frame) untitled() bool {
	const low = 350
	over := f.tabs != (Rect{}) && f.panel == Rect{}
	taken := f.panel != Rect{} || f.timeline != Rect{}
	return f.cramped() || taken && f.ground.Dy() < low && !over
}

// tells reports whether there is room for the summary, and explains whether
// there is for the key. A narrow view needs several rows for either.
func (s *State) tells(f frame) bool {
	return f.ground.Dy() >= 480 && (!f.narrow || f.ground.Dy() >= 760)
}

func (s *State) explains(f frame) bool {
	return f.ground.Dy() >= 480 && (!f.narrow || f.ground.Dy() >= 600)
}

// How many lines the title and the summary may take; the rest is cut.
const (
	titleLines   = 2
	summaryLines = 3
)
