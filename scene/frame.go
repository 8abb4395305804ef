package scene

import "citemap/scene/typeset"

// frame is how the view is divided between the map and what stands around it.
type frame struct {
	narrow  bool
	margin  float32
	panel   Rect // empty while closed
	ground  Rect // all that the panel leaves
	title   Rect
	legend  Rect
	buttons Rect
	field   Rect // the part of ground for the map itself
}

// Sizes of the interface in dp.
const (
	narrowBelow  = 700
	buttonSize   = 44
	buttonGap    = 8
	legendRow    = 22
	legendSwatch = 40
)

// frame divides the view for the present size and panel.
func (s *State) frame() frame { return s.frameWith(s.panel.open) }

func (s *State) frameWith(panel bool) frame {
	f := frame{narrow: s.width < narrowBelow, margin: 20}
	if f.narrow {
		f.margin = 14
	}
	f.ground = Rect{Max: Point{s.width, s.height}}
	if panel {
		f.ground, f.panel = s.beside(f.narrow)
	}
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
	if f.field.Dy() < 120 { // too low for all three: the map comes first
		f.field.Min.Y, f.field.Max.Y = f.ground.Min.Y+8, f.ground.Max.Y-8
	}
	return f
}

// beside splits the view into ground and panel: a column on the right, or in
// a narrow view a sheet over the lower part.
func (s *State) beside(narrow bool) (ground, panel Rect) {
	all := Rect{Max: Point{s.width, s.height}}
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
	if f.narrow {
		title.Size, summary.Size = 18, 12.5
	}
	return title, summary
}

// titleRect is where the map's title and summary stand; in a ground too low
// for the summary it holds the title alone.
func (s *State) titleRect(f frame) Rect {
	title, summary := s.titleStyles(f)
	width := min(f.ground.Dx()-2*f.margin, 760)
	r := Rect{Point{f.ground.Min.X + f.margin, f.ground.Min.Y + f.margin}, Point{}}
	r.Max = Point{r.Min.X + width, r.Min.Y + s.few(s.m.Title, title, width, titleLines).height()}
	if s.tells(f) {
		r.Max.Y += 4 + s.few(s.summary, summary, width, summaryLines).height()
	}
	return r
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

// passage is the beginning of a text, in a few lines.
type passage struct {
	lines   []*typeset.Line
	last    *typeset.Line // the last of them, cut, if there were more
	leading float32
	width   float32 // of the column
}

// few sets text in at most so many lines.
func (s *State) few(text string, st typeset.Style, width float32, most int) passage {
	p := s.tx.Paragraph(text, st, width)
	if len(p.Lines) <= most {
		return passage{lines: p.Lines, leading: p.Leading, width: width}
	}
	rest := string([]rune(text)[p.Lines[most-1].Start:])
	return passage{lines: p.Lines[:most-1], last: s.tx.Cut(rest, st, width), leading: p.Leading, width: width}
}

// height is rounded by itself: the layout's proportions depend on it.
func (p passage) height() float32 {
	n := len(p.lines)
	if p.last != nil {
		n++
	}
	return float32(p.leading * float32(n))
}
