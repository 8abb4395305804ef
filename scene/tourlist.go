package scene

import (
	"strings"

	"citemap/assets"
	"citemap/scene/typeset"
)

// contents is the sheet before a tour: where to begin it, and all chapters.
type contents struct {
	rows []contentsRow
	over string // over the chapters
	at   int    // the row that the keyboard is on, or -1
}

// contentsRow is one way to begin.
type contentsRow struct {
	icon    *assets.Icon // or
	number  string       // of a chapter
	title   string
	about   string // how long it is
	chapter int    // of number
	does    func(*State)
}

// Sizes of the rows in dp.
const (
	contentsInset  = 10 // above and below a row's words
	contentsGutter = 46 // for the number before them
)

var (
	contentsNumber = typeset.Style{Family: typeset.Serif, Size: 24}
	contentsTitle  = typeset.Style{Bold: true, Size: 15}
	contentsAbout  = typeset.Style{Size: 12.5}
)

// writeContents writes the rows: to go on, to begin, and each chapter.
func (s *State) writeContents() {
	c, w := &s.tour.contents, &s.words.Tour
	c.rows, c.over, c.at = c.rows[:0], strings.ToUpper(w.Chapters), -1
	if !s.hasTour() {
		return
	}
	add := func(icon, title, about string, does func(*State)) {
		c.rows = append(c.rows, contentsRow{icon: s.icons.Icon(icon), title: title, about: about, does: does})
	}
	if s.tour.begun {
		at := w.At.With("chapter", s.words.Number(s.tour.chapter+1), "step", s.words.Number(s.tour.step+1))
		add("forward", w.Resume, at+" · "+s.theStep().Title, (*State).resumeTour)
	}
	steps, ticks, told := 0, 0, 0
	for i := range s.m.Chapters {
		n, t := s.lengthOf(i)
		steps, ticks = steps+n, ticks+t
		if n > 0 {
			told++
		}
	}
	add("tour", w.Begin, s.words.Listed(w.SomeChapters.Of(told), w.Steps.Of(steps)), (*State).beginTour)
	add("play", w.BySelf, s.minutes(ticks), func(s *State) { s.resumeTour(); s.playOn() })
	for i := range s.m.Chapters {
		if n, t := s.lengthOf(i); n > 0 {
			c.rows = append(c.rows, contentsRow{
				number: s.words.Number(i + 1), title: s.m.Chapters[i].Title, chapter: i,
				about: w.Steps.Of(n) + " · " + s.minutes(t),
				does:  func(s *State) { s.tellStep(i, 0) },
			})
		}
	}
}

// lengthOf is how many steps a chapter has, and how many ticks it takes.
func (s *State) lengthOf(chapter int) (steps, ticks int) {
	all := s.m.Chapters[chapter].Steps
	for i := range all {
		ticks += s.stepTicks(&all[i])
	}
	return len(all), ticks
}

// minutes says about how long ticks last.
func (s *State) minutes(ticks int) string {
	const minute = 60 * TicksPerSecond
	return s.words.Tour.Minutes.Of(max((ticks+minute/2)/minute, 1))
}

// pressContents begins where a row says.
func (s *State) pressContents(i int) {
	if c := &s.tour.contents; !s.tour.on && i >= 0 && i < len(c.rows) {
		c.rows[i].does(s)
	}
}

// introduction is what stands over the rows, and afterword what stands below them.
func (s *State) introduction() [2]block {
	w := &s.words.Tour
	return [...]block{{role: heading, text: w.Title}, {role: story, text: w.About}}
}

func (s *State) afterword() [1]block {
	if s.kiosk != nil { // it tells of keys
		return [1]block{}
	}
	return [...]block{{role: note, text: s.words.Tour.HintContents}}
}

func (s *State) contentsLength(f frame) float32 {
	after := s.afterword()
	return s.rowTop(f, len(s.tour.contents.rows)) + 8 + s.heightOf(after[:], f.column()) + f.panelInset()
}

// rowTop is how far below the top of the sheet a row begins.
func (s *State) rowTop(f frame, row int) float32 {
	before := s.introduction()
	y := f.panelInset() + s.heightOf(before[:], f.column()) + 14
	rows := s.tour.contents.rows
	for i := range row {
		y += s.rowHeight(f, &rows[i]) + s.overRow(i)
	}
	if row < len(rows) {
		y += s.overRow(row)
	}
	return y
}

// overRow is the space above a row: over the first chapter stands what they are.
func (s *State) overRow(i int) float32 {
	if r := s.tour.contents.rows; r[i].number != "" && r[i-1].number == "" {
		return 34
	}
	return 0
}

func (s *State) rowHeight(f frame, r *contentsRow) float32 {
	title, about := s.rowWords(f, r)
	return max(title.Height()+about.Height()+2*contentsInset, f.touch(buttonSize))
}

func (s *State) rowWords(f frame, r *contentsRow) (title, about *typeset.Paragraph) {
	width := f.column() - contentsGutter
	return s.tx.Paragraph(r.title, s.sized(contentsTitle), width), s.tx.Paragraph(r.about, s.sized(contentsAbout), width)
}

// showRow scrolls a row into view.
func (s *State) showRow(i int) {
	f := s.frame()
	top := s.rowTop(f, i)
	s.panel.scroll().Show(top, top+s.rowHeight(f, &s.tour.contents.rows[i]), 30)
}

func (s *State) paintContents(v *View, f frame, y float32) {
	before, after := s.introduction(), s.afterword()
	s.paintBlocks(v, f, before[:], Point{f.columnAt(), y + f.panelInset() - 4}, f.column())
	rows := s.tour.contents.rows
	for i := range rows {
		top := y + s.rowTop(f, i)
		if over := s.overRow(i); over > 0 {
			v.text(s.tx.Cut(s.tour.contents.over, s.style(section), f.column()), Point{f.columnAt(), top - 8}, s.inkOf(section), ID{})
		}
		s.paintRowOf(v, f, i, top)
	}
	s.paintBlocks(v, f, after[:], Point{f.columnAt(), y + s.rowTop(f, len(rows)) + 8}, f.column())
}

// paintRowOf paints a row whose top is at y.
func (s *State) paintRowOf(v *View, f frame, i int, y float32) {
	p, row, id := s.colours(), &s.tour.contents.rows[i], tourID(tourRow, i)
	r := Rect{Point{f.columnAt() - 8, y}, Point{f.columnAt() + f.column() + 6, y + s.rowHeight(f, row)}}
	s.paintRowSurface(v, r, id, s.hover == id)
	if s.tour.contents.at == i {
		v.frame(r, rowCorner, 2, p.ink)
	}
	title, about := s.rowWords(f, row)
	x, base := f.columnAt()+contentsGutter, y+contentsInset+baseline(title.Leading)
	if row.number != "" {
		v.text(s.tx.Line(row.number, s.sized(contentsNumber)), Point{f.columnAt() + 4, base + 4}, p.quiet(), ID{})
	} else {
		v.icon(row.icon, Point{f.columnAt() + 14, base - 5}, 10, p.ink)
	}
	width := f.column() - contentsGutter
	end := v.passage(column(title, width), Point{x, y + contentsInset}, p.ink)
	v.passage(column(about, width), Point{x, end}, p.quiet())
}

func (s *State) contentsTold() string {
	var b strings.Builder
	before := s.introduction()
	b.WriteString(toldOf(before[:]))
	for i := range s.tour.contents.rows {
		r := &s.tour.contents.rows[i]
		b.WriteString(strings.TrimSpace(r.number+" "+r.title) + s.words.Comma() + r.about + "\n")
	}
	return b.String()
}
