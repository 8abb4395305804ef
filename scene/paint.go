package scene

import (
	"citemap/assets"
	"citemap/scene/typeset"
)

// View fills v with the picture of s, reusing v's memory: with the same v,
// only what changed since the last call is painted anew. One v shows one
// State.
func (s *State) View(v *View) {
	if v.Still == s.still && v.Flow == s.flow {
		return
	}
	f := s.frame()
	l, fo := s.lay(f), s.focus(v)
	s.scan(l, fo)
	if v.Still != s.still {
		v.Width, v.Height, v.Ground, v.turned = s.width, s.height, s.colours().ground, s.o.RightToLeft
		v.Marks, v.Haze = v.Marks[:0], Haze{}
		v.Clips = append(v.Clips[:0], Rect{Max: Point{s.width, s.height}})
		s.paintStill(v, f, l, fo)
		v.Moving = len(v.Marks)
		v.Still = s.still
	}
	v.Marks = v.Marks[:v.Moving]
	if !s.covered() {
		s.paintFlows(v, f, l, fo)
		from := len(v.Marks)
		s.paintPace(v, f)
		s.mirror(v, from)
	}
	v.Flow = s.flow
}

// covered reports whether something lies over the map, through which its flows would
// shine: they are painted last.
func (s *State) covered() bool {
	return s.blank || s.leaving() || s.kiosk != nil && s.kiosk.night.fade.At() > 0
}

// paintStill paints all that does not travel, from the ground up.
func (s *State) paintStill(v *View, f frame, l lay, fo focus) {
	if s.asleep() {
		s.paintNight(v)
		return
	}
	s.paintEarth(v, l)
	s.paintHaze(v, l, fo)
	s.paintStrands(v, l, fo)
	s.paintNodes(v, l, fo)
	s.paintLabels(v, f, l, fo)
	s.paintInterface(v, f)
}

// paintInterface paints what stands around the map and over it; where it is read
// from right to left, in the mirror.
func (s *State) paintInterface(v *View, f frame) {
	from := len(v.Marks)
	if s.showing() {
		s.paintShow(v)
		s.mirror(v, from)
		s.paintNight(v)
		return
	}
	s.paintTitle(v, f)
	s.paintChips(v, f)
	s.paintLegend(v, f)
	s.paintSource(v, f)
	s.paintNoneLeft(v, f)
	s.paintButtons(v, f)
	s.paintTimeline(v, f)
	s.paintPanel(v, f)
	s.paintTabs(v, f)
	s.paintMenu(v, f)
	s.paintToast(v, f)
	s.paintNotes(v, f)
	s.paintBlank(v)
	s.paintKioskBar(v)
	s.paintCountdown(v)
	s.mirror(v, from)
	s.mirrorClips(v)
	s.paintNight(v)
}

// plate is the opacity of the ground under words that the map may run below.
const plate = 0.88

func (s *State) paintTitle(v *View, f frame) {
	if f.untitled() {
		return
	}
	title, summary := s.titleStyles(f)
	p := s.colours()
	if f.title.Dy() > 4 {
		v.round(f.title.Inset(-8), 8, p.ground.fade(plate), ID{})
	}
	y := v.passage(s.few(s.m.Title, title, f.title.Dx(), titleLines), f.title.Min, p.ink)
	if s.tells(f) {
		v.passage(s.few(s.summary, summary, f.title.Dx(), summaryLines), Point{f.title.Min.X, y + 4}, p.muted)
	}
}

// The brushes: each appends one mark, or the lines of one paragraph.

func (v *View) ribbon(c Curve, half float32, paint Color, dash Dash, id ID) {
	v.Marks = append(v.Marks, Mark{
		Shape: Ribbon, Dash: dash, ID: id, Paint: paint, A: c[0], B: c[1], C: c[2], D: c[3], Size: half, Taper: half,
	})
}

// line is a straight ribbon.
func (v *View) line(a, b Point, half float32, paint Color, dash Dash, id ID) {
	v.ribbon(Curve{a, lerp(a, b, 1./3), lerp(a, b, 2./3), b}, half, paint, dash, id)
}

// cross is two strokes over at.
func (v *View) cross(at Point, paint Color, id ID) {
	const d = crossHalf * 0.75
	v.line(Point{at.X - d, at.Y - d}, Point{at.X + d, at.Y + d}, 1.2, paint, Solid, id)
	v.line(Point{at.X - d, at.Y + d}, Point{at.X + d, at.Y - d}, 1.2, paint, Solid, id)
}

func (v *View) rect(r Rect, paint Color, id ID) { v.round(r, 0, paint, id) }

func (v *View) round(r Rect, corner float32, paint Color, id ID) {
	v.Marks = append(v.Marks, Mark{
		Shape: Box, ID: id, Paint: paint, A: r.mid(), B: Point{r.Dx() / 2, r.Dy() / 2}, Size: corner,
	})
}

func (v *View) frame(r Rect, corner, stroke float32, paint Color) {
	v.Marks = append(v.Marks, Mark{
		Shape: Box, Paint: paint, A: r.mid(), B: Point{r.Dx() / 2, r.Dy() / 2}, Size: corner, Stroke: stroke,
	})
}

func (v *View) icon(i *assets.Icon, at Point, size float32, paint Color) {
	v.Marks = append(v.Marks, Mark{Shape: Icon, Icon: i, Paint: paint, A: at, Size: size})
}

func (v *View) text(line *typeset.Line, at Point, paint Color, id ID) {
	v.Marks = append(v.Marks, Mark{Shape: Text, Text: line, ID: id, Paint: paint, A: at})
}

// clip confines the marks since from to r.
func (v *View) clip(from int, r Rect) {
	v.Clips = append(v.Clips, r)
	for i := from; i < len(v.Marks); i++ {
		v.Marks[i].Clip = uint8(len(v.Clips) - 1)
	}
}
