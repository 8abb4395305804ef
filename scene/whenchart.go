package scene

import (
	"slices"

	"citemap/scene/timeline"
	"citemap/seeds"
)

// chart is the dated things of the map along the axis of the timeline. It is laid
// out anew where that has another size.
type chart struct {
	axis  timeline.Axis
	high  float32 // of the lanes, dp
	bars  []timeline.Bar
	lanes int
	ticks []timeline.Tick // all of them
	named []timeline.Tick // those that bear a name
	names []string

	dated, datedBrief string // how many dated things there are
	undated           string // how many claims have no date
	inWords, worded   string // how many of those say when in words: in short, and as a sentence
}

// Sizes of the chart in dp.
const (
	laneMost   = 7.5 // from lane to lane
	laneLeast  = 4
	barMost    = 2.4 // half of a bar's height
	barLeast   = 6   // of its width, or it is a point
	tickGap    = 10
	nameGap    = 32 // from name to name on the axis, at least
	nameInset  = 4  // from its tick to a name
	leastSpace = 6  // between two names
	barReach   = 12 // from a bar at which the pointer means it: half of a target
)

// layChart lays the chart out for the present view.
func (s *State) layChart() {
	w := &s.when
	if !w.open {
		return
	}
	c, f := &w.chart, s.frame()
	if f.timeline == (Rect{}) {
		return
	}
	st := s.chronicleIn(f)
	axis := timeline.Axis{Span: w.whole, Width: st.lanes.Dx()}
	if axis == c.axis && c.high == st.lanes.Dy() {
		return
	}
	c.axis, c.high = axis, st.lanes.Dy()
	c.bars, c.lanes = w.line.AppendBars(c.bars[:0], axis, int(c.high/laneLeast), barLeast)
	c.ticks = axis.AppendTicks(c.ticks[:0], tickGap)
	for gap := float32(nameGap); ; gap *= 1.25 {
		s.nameTicks(gap)
		if len(c.named) < 3 || s.namesFit() {
			break
		}
	}
	s.changed()
}

// nameTicks names those ticks that are no closer than a gap, dp.
func (s *State) nameTicks(gap float32) {
	c := &s.when.chart
	c.named, c.names = c.axis.AppendTicks(c.named[:0], gap), c.names[:0]
	for _, t := range c.named {
		c.names = append(c.names, t.Label(&s.when.ticks))
	}
}

// namesFit reports whether no name runs into the next: if some had to be left out,
// the rest would be uneven. The first may, which says more than the others.
func (s *State) namesFit() bool {
	c := &s.when.chart
	for i := range c.named[1:] {
		if end := c.named[i].X + nameInset + s.tx.Line(c.names[i], yearStyle).Width; end+leastSpace > c.named[i+1].X+nameInset && !c.named[i].Full {
			return false
		}
	}
	return true
}

// pitch is how far apart the lanes are.
func (c *chart) pitch() float32 { return min(laneMost, c.high/float32(max(c.lanes, 1))) }

// half is half the height of a bar.
func (c *chart) half() float32 { return min(barMost, c.pitch()*0.36) }

// paces reports whether time goes by from tick to tick to this one: where years
// are named, from year to year, however fine the ticks are.
func (c *chart) paces(t timeline.Tick) bool {
	return t.Names == seeds.ToYear || len(c.named) > 0 && c.named[len(c.named)-1].Names != seeds.ToYear
}

// after is where time goes on to from a day, or the end of the whole; before is
// where it goes back to, or the beginning.
func (c *chart) after(d seeds.Day, whole timeline.Span) seeds.Day {
	for _, t := range c.ticks {
		if t.Day > d && c.paces(t) {
			return t.Day
		}
	}
	return whole.To
}

func (c *chart) before(d seeds.Day, whole timeline.Span) seeds.Day {
	for _, t := range slices.Backward(c.ticks) {
		if t.Day < d && c.paces(t) {
			return t.Day
		}
	}
	return whole.From
}

// box is where a bar lies in the lanes, which begin at the axis.
func (c *chart) box(b *timeline.Bar, lanes Rect) Rect {
	y := lanes.Max.Y - float32((float32(b.Lane)+0.5)*c.pitch())
	return Rect{Point{lanes.Min.X + b.X0, y - c.half()}, Point{lanes.Min.X + b.X1, y + c.half()}}
}

// barAt is the bar nearest to a point of the lanes, of several the shortest; or
// -1 where none is near.
func (s *State) barAt(p Point) int {
	c, st := &s.when.chart, s.chronicleIn(s.frame())
	if p.Y > st.axis {
		return -1
	}
	best, near, short := -1, float32(barReach), float32(0)
	for i := range c.bars {
		box := c.box(&c.bars[i], st.lanes)
		d := distance(p, Point{min(max(p.X, box.Min.X), box.Max.X), min(max(p.Y, box.Min.Y), box.Max.Y)})
		if d < near || best >= 0 && d == near && box.Dx() < short {
			best, near, short = i, d, box.Dx()
		}
	}
	return best
}

// barUnder is what is meant by a place of the timeline that Pick found: of its
// lanes, the nearest bar.
func (s *State) barUnder(id ID, p Point) ID {
	if id != timeID(timePlot) {
		return id
	}
	if i := s.barAt(p); i >= 0 {
		return ID{Part: TimePart, Sub: timeBar, Index: int32(s.when.chart.bars[i].Item)}
	}
	return id
}

// barOf is the claim or node that the bar of an item stands for, and any other ID
// itself.
func (s *State) barOf(id ID) ID {
	if id.Part != TimePart || id.Sub != timeBar {
		return id
	}
	item := &s.when.line.Items()[id.Index]
	part := LinkPart
	if item.Kind == timeline.Event {
		part = NodePart
	}
	return ID{Part: part, Index: item.Index}
}

// pointed is what the pointer is on. A bar of the timeline stands for its claim or
// node, if that is on the map now.
func (s *State) pointed() ID {
	if s.hover.Part != TimePart {
		return s.hover
	}
	id := s.barOf(s.hover)
	switch id.Part {
	case NodePart:
		if b := s.plot.body[id.Index]; b >= 0 && s.shown[b] {
			return id
		}
	case LinkPart:
		if s.drawnLink(id.Index) {
			return id
		}
	}
	return ID{}
}

// drawnLink reports whether some strand has a claim among its own.
func (s *State) drawnLink(link int32) bool {
	for i := range s.strands {
		if s.holdsLink(&s.strands[i], link) {
			return true
		}
	}
	return false
}
